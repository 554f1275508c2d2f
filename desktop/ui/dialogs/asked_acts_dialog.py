# SPDX-License-Identifier: Apache-2.0
"""自分が行った操作か: what was done on a lost device, when and where, and the owner's word."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.facade import OutboxRow
from desktop.models.outbox_model import heading
from desktop.ownership import AskedActs
from desktop.ui import account_words
from desktop.ui.dates import day_and_clock
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.parts import button, label
from desktop.ui.widgets.records_table import Line, RecordsTable

LEAST_ROWS, MOST_ROWS = 3, 8


class AskedActsDialog(ActDialog):
    """Nothing is ticked at first: whoever answers has looked at each."""

    def __init__(self, services: Services, parent: QWidget, asked: AskedActs) -> None:
        super().__init__(services, parent, "asked_acts", self.tr("自分が行いました(&S)"))
        self._own = True
        self.head(self.tr("ご自分が行った操作ですか"))
        self.form.addWidget(label(self._why(asked.rows)))
        self.form.addWidget(
            label(
                self.tr(
                    "確かめた操作に印を付けて答えてください。「自分が行いました」と答えた操作は、行った"
                    "順に受け付けます。「自分ではありません」と答えた操作は受け付けず、管理者に知らせ"
                    "ます。答えは記録に残り、取り消せません。"
                )
            )
        )
        headings = (self.tr("操作"), self.tr("いつ（端末の時計）"), self.tr("どこで"))
        place = asked.device_name or self.tr("この端末")
        self._table = RecordsTable("asked_acts.rows", self.tr("お尋ねする操作"), headings, wide=0)
        self._table.show_lines(tuple(_line(each, place) for each in asked.rows))
        row = self._table.verticalHeader().defaultSectionSize()
        shown = min(max(len(asked.rows), LEAST_ROWS), MOST_ROWS)
        self._table.setFixedHeight(row * (shown + 1) + 12)
        self.form.addWidget(self._table)
        self.form.addLayout(self._ticks())
        deny = button("asked_acts.deny", self.tr("自分ではありません(&N)"), "danger")
        deny.clicked.connect(self._disown)
        self.add_button(deny)
        self._table.ticked.connect(self._count)
        self._count()
        self.finish_form()
        self._table.setFocus()

    def clean(self) -> bool:
        """Whether nothing is ticked."""
        return not self._table.chosen()

    def call(self) -> Callable[[], Answer] | None:
        """Return the answer about what is ticked."""
        chosen = self._table.chosen()
        if not chosen:
            self.say_trouble(self.tr("どの操作についての答えか、印を付けてください。"))
            return None
        return partial(self.services.desk.ownership.answer, chosen, self._own)

    def _disown(self) -> None:
        # The act takes the word along as it starts; the next press may be of the other button.
        self._own = False
        self.attempt()
        self._own = True

    def _count(self) -> None:
        self._said.setText(
            self.tr("{chosen}件に印（全部で{count}件）").format(
                chosen=len(self._table.chosen()), count=self._table.rowCount()
            )
        )

    def _ticks(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._said = label("", "second")
        every = button("asked_acts.all", self.tr("すべてに印(&A)"), "quiet")
        every.clicked.connect(partial(self._table.tick_all, ticked=True))
        row.addWidget(self._said, 1)
        row.addWidget(every)
        return row

    def _why(self, rows: tuple[OutboxRow, ...]) -> str:
        # Of a device that was lost twice, from the first report to the last find.
        since = min(row.params.get("since", "") for row in rows)
        until = max(row.params.get("until", "") for row in rows)
        return self.tr(
            "この端末は {since} に紛失として届けられ、{until} に見つかりました。次の操作は、"
            "その間にこの端末で行われたかもしれません。"
        ).format(since=_moment(since), until=_moment(until))


def _line(row: OutboxRow, place: str) -> Line:
    cells = (heading(row), day_and_clock(row.made_at), place)
    return Line(key=row.event_id, cells=cells, tickable=True)


def _moment(said: str) -> str:
    return account_words.moment(datetime.fromisoformat(said) if said else None)
