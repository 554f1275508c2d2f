# SPDX-License-Identifier: Apache-2.0
"""Attachments of a case: name, size and digest, with buttons to open and to save."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from approval.content import Attachment
from desktop.ui.outside import offer_outside
from desktop.ui.widgets.parts import button, label, retone

PDF = "application/pdf"
"""What the client shows itself; everything else needs another program."""


def size_words(size: int) -> str:
    """``1.2 MB``; units of 1000 as on the sheet."""
    if size < 1000:
        return f"{size} B"
    if size < 1_000_000:
        return f"{size / 1000:.0f} kB"
    return f"{size / 1_000_000:.1f} MB"


class AttachmentRow(QWidget):
    """One file.

    Signals:
        open_asked, save_asked: the attachment.
    """

    open_asked = Signal(object)
    save_asked = Signal(object)

    def __init__(
        self, attachment: Attachment, *, added: bool = False, forgets: bool = False
    ) -> None:
        """Make the row; a terminal that ``forgets`` shows PDF within the client and no more."""
        super().__init__()
        self._attachment = attachment
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addWidget(label(attachment.name))
        row = QHBoxLayout()
        self._facts = label(self._fact_words(added), "second")
        row.addWidget(self._facts, 1)
        for identifier, text, signal in (
            ("open", self.tr("開く"), self.open_asked),
            ("save", self.tr("保存"), self.save_asked),
        ):
            made = button(f"attachment.{identifier}", text, "quiet")
            made.setAccessibleName(f"{attachment.name} {text}")
            made.clicked.connect(self._open if signal is self.open_asked else self._save)
            shown_here = signal is self.open_asked and attachment.media_type == PDF
            offer_outside(made, forgets=forgets and not shown_here)
            row.addWidget(made)
        column.addLayout(row)

    def digest_found(self, right: bool) -> None:
        """Say whether the bytes that were read are those that were approved."""
        state = (
            QCoreApplication.translate("AttachmentRow", "✓ 内容一致")
            if right
            else QCoreApplication.translate("AttachmentRow", "▲ 内容が異なります")
        )
        self._facts.setText(f"{size_words(self._attachment.size)}  {state}")
        retone(self._facts, "tone", "done" if right else "refused")

    def _fact_words(self, added: bool) -> str:
        size = size_words(self._attachment.size)
        digest = f"SHA-256 {self._attachment.sha256[:8]}…"
        later = self.tr("あとから追加") if added else ""
        return "  ".join(part for part in (size, digest, later) if part)

    def _open(self) -> None:
        self.open_asked.emit(self._attachment)

    def _save(self) -> None:
        self.save_asked.emit(self._attachment)
