# SPDX-License-Identifier: Apache-2.0
"""One entry of the audit log in full, and what more may be searched from it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from approval.wire_audit import AuditLine
from desktop.ui import account_words, audit_names, audit_words
from desktop.ui.widgets.facts import add_facts
from desktop.ui.widgets.parts import Card, button, label

ACTOR, SUBJECT, REQUEST, KIND = "actor", "subject", "request", "kind"


class AuditCard(QWidget):
    """The entry, and buttons that search for the same person, subject, request or kind.

    Signals:
        search_asked: the field (``actor``, ``subject``, ``request``, ``kind``) and its value.
    """

    search_asked = Signal(str, str)

    def __init__(self, line: AuditLine) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        card = Card()
        card.column.addWidget(label(audit_names.name(line.tag), bold=True))
        add_facts(card, ((name, audit_words.breakable(said)) for name, said in self._facts(line)))
        column.addWidget(card)
        for field, value, words in (
            (ACTOR, line.actor, self.tr("この人の操作を探す")),
            (SUBJECT, line.subject, self.tr("この対象の操作を探す")),
            (REQUEST, line.request_id, self.tr("この問い合わせ番号の操作を探す")),
            (KIND, line.tag, self.tr("同じ種類の操作を探す")),
        ):
            if value:
                more = button(f"audit.same_{field}", words)
                more.clicked.connect(partial(self.search_asked.emit, field, value))
                column.addWidget(more)

    def _facts(self, line: AuditLine) -> list[tuple[str, str]]:
        none = self.tr("なし")
        seal = f"{line.seal:,}" if line.seal else self.tr("まだ（次の1分で封印します）")
        return [
            (self.tr("時刻"), account_words.moment(line.at)),
            (self.tr("種類"), audit_words.source(line.tag)),
            (self.tr("操作の符号"), line.tag),
            (self.tr("人"), f"{line.name}（{line.actor}）" if line.name else line.actor),
            (self.tr("対象"), line.subject or none),
            (self.tr("要点"), line.detail or none),
            (self.tr("端末"), line.device_id or none),
            (self.tr("問い合わせ番号"), line.request_id or none),
            (self.tr("封印の番号"), seal),
            (self.tr("記録の番号"), str(line.entry_id)),
        ]
