# SPDX-License-Identifier: Apache-2.0
"""What of the audit log is asked for: days, kind, person, subject, request."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.overseeing import EntriesAsked
from desktop.ui import audit_names, audit_words
from desktop.ui.dates import in_city
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.moments import day_field, plain_day
from desktop.ui.widgets.parts import field_label, label, line_field


class AuditFields(QWidget):
    """The fields; nothing is asked while somebody types, for each search is logged.

    Signals:
        entered: Enter was pressed in a field.
    """

    entered = Signal()

    def __init__(self, now: datetime) -> None:
        super().__init__()
        today = in_city(now).date()
        self._first = day_field("audit.first", self.tr("最初の日"), today)
        self._last = day_field("audit.last", self.tr("最後の日"), today)
        self._kind = CalmBox("audit.kind", self.tr("種類"))
        self._kind.addItem(self.tr("すべての種類"), "")
        for tag, words in audit_words.sources():
            self._kind.addItem(words, tag)
        self.actor = line_field("audit.actor", self.tr("操作した人の職員番号"))
        self.subject = line_field("audit.subject", self.tr("対象"))
        self.request = line_field("audit.request", self.tr("問い合わせ番号"))
        self.subject.setPlaceholderText(self.tr("案件の番号など"))
        for each in (self.actor, self.subject, self.request):
            each.returnPressed.connect(self.entered)
        self._lay_out()

    def asked(self) -> EntriesAsked:
        """Return what is asked for; days that were typed the wrong way round are turned."""
        first, last = sorted((plain_day(self._first), plain_day(self._last)))
        return EntriesAsked(
            first=first,
            last=last,
            tag=str(self._kind.currentData()),
            actor=self.actor.text().strip(),
            subject=audit_words.subject(self.subject.text()),
            request_id=audit_words.number(self.request.text()),
        )

    def seek(self, field: str, value: str) -> None:
        """Ask for one value alone, on the days that are chosen."""
        fields = {"actor": self.actor, "subject": self.subject, "request": self.request}
        for name, line in fields.items():
            line.setText(value if name == field else "")
        self._seek_kind(value if field == "kind" else "")

    def _seek_kind(self, tag: str) -> None:
        # Of the single kinds the box has those that were asked for: all would hide the groups.
        if self._kind.findData(tag) < 0:
            self._kind.addItem(audit_names.name(tag), tag)
        self._kind.choose(tag)

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.addWidget(self._first)
        days.addWidget(label("～", wrap=False))
        days.addWidget(self._last)
        days.addWidget(self._kind, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(field_label(self.tr("期間(&T)"), self._first), 0, 0)
        grid.addLayout(days, 0, 1, 1, 3)
        grid.addWidget(field_label(self.tr("問い合わせ(&R)"), self.request), 0, 4)
        grid.addWidget(self.request, 0, 5)
        grid.addWidget(field_label(self.tr("職員番号(&P)"), self.actor), 1, 0)
        grid.addWidget(self.actor, 1, 1)
        grid.addWidget(field_label(self.tr("対象(&J)"), self.subject), 1, 2)
        grid.addWidget(self.subject, 1, 3, 1, 3)
        for column in (1, 3, 5):
            grid.setColumnStretch(column, 1)
