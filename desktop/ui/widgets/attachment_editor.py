# SPDX-License-Identifier: Apache-2.0
"""Attachments of a draft: dropped or chosen, taken one by one in the background."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from approval.content import Attachment
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import announce, named
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.attachments import size_words
from desktop.ui.widgets.parts import Card, button, label, retone


def files_in(data: QMimeData) -> list[Path]:
    """Return the files of this machine that are being dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class FileRow(QWidget):
    """One file: being taken, taken, or why it was not.

    Signals:
        gone: the reader takes it off the list.
    """

    gone = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.attachment: Attachment | None = None
        self.busy = True
        self._facts = label(self.tr("取り込んでいます…"), "second")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        self._bar.setAccessibleName(self.tr("{name} を取り込んでいます").format(name=name))
        self._off = button("draft.attachment.remove", self.tr("外す"), "quiet")
        self._off.setAccessibleName(self.tr("{name} を外す").format(name=name))
        self._off.clicked.connect(self._go)
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (label(name), self._facts, self._bar):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.addLayout(words, 1)
        row.addWidget(self._off, 0, Qt.AlignmentFlag.AlignTop)

    def taken(self, attachment: Attachment) -> None:
        """The file is in the store."""
        self.attachment = attachment
        self._settle(f"{size_words(attachment.size)}  SHA-256 {attachment.sha256[:8]}…", "second")

    def refused(self, sentence: str) -> None:
        """The file was not taken; the row says why until it is removed."""
        self._settle(sentence, "refused")
        announce(self, sentence)

    def _settle(self, sentence: str, tone: str) -> None:
        self.busy = False
        self._bar.hide()
        self._facts.setText(sentence)
        retone(self._facts, "tone", tone)

    def _go(self) -> None:
        self.gone.emit(self)


class AttachmentEditor(Card):
    """The place files are dropped on, with the list of those that are there.

    Signals:
        edited: a file came or went.
    """

    edited = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        named(self, "draft.attachments", self.tr("添付"))
        self._services = services
        self.setAcceptDrops(True)
        self._choose = button("draft.attach", self.tr("ファイルを選ぶ…(&F)"))
        self._choose.clicked.connect(self._open_dialog)
        head = QHBoxLayout()
        hint = self.tr("この画面のどこにでもファイルをドロップできます。")
        head.addWidget(label(hint, "second"), 1)
        head.addWidget(self._choose)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.column.addLayout(head)
        self.column.addLayout(self._list)

    def show_files(self, attachments: tuple[Attachment, ...]) -> None:
        """Show the files of a draft."""
        for row in self._rows():
            self._drop_row(row)
        for attachment in attachments:
            self._new_row(attachment.name).taken(attachment)

    def attachments(self) -> tuple[Attachment, ...]:
        """The files that were taken, in their order."""
        return tuple(row.attachment for row in self._rows() if row.attachment is not None)

    def busy(self) -> bool:
        """Whether a file is still being taken."""
        return any(row.busy for row in self._rows())

    def take(self, paths: Sequence[Path]) -> None:
        """Take files, each in the background."""
        for path in paths:
            row = self._new_row(path.name)
            call = partial(self._services.desk.take_file, path)
            done = partial(self._came, row)
            Task(row, call).on_done(done).start(self._services.lanes.network)

    def invite(self, *, dragging: bool) -> None:
        """Show that files may be let go here."""
        retone(self, "card", "drop" if dragging else "paper")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()
            self.invite(dragging=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self.invite(dragging=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        event.acceptProposedAction()
        self.invite(dragging=False)
        self.take(files_in(event.mimeData()))

    def _came(self, row: FileRow, answer: Attachment | Trouble) -> None:
        if isinstance(answer, Trouble):
            words = explain(answer)
            parts = (words.heading, words.meaning, words.advice)
            row.refused("\n".join(part for part in parts if part))
        elif answer.sha256 in {each.sha256 for each in self.attachments()}:
            row.refused(self.tr("同じ内容のファイルがすでにあります。"))
        else:
            row.taken(answer)
        self.edited.emit()

    def _open_dialog(self) -> None:
        dialog = QFileDialog(self, self.tr("添付するファイルを選ぶ"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, names: list[str]) -> None:
        self.take([Path(name) for name in names])

    def _new_row(self, name: str) -> FileRow:
        row = FileRow(name)
        row.gone.connect(self._remove)
        self._list.addWidget(row)
        return row

    def _rows(self) -> list[FileRow]:
        items = [self._list.itemAt(at) for at in range(self._list.count())]
        rows = [item.widget() for item in items if item is not None]
        return [row for row in rows if isinstance(row, FileRow)]

    def _drop_row(self, row: FileRow) -> None:
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _remove(self, row: FileRow) -> None:
        self._drop_row(row)
        self._choose.setFocus()
        self.edited.emit()
