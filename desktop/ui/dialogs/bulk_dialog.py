# SPDX-License-Identifier: Apache-2.0
"""まとめて承認: what is approved and what is not, one PIN, how far it is, what became of each."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.facade import Act, CaseRow, OutboxRow, Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import bulk_words
from desktop.ui.a11y import announce, named
from desktop.ui.bulk_run import BulkRun
from desktop.ui.case_words import title, yen
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.bulk_results import BulkResults
from desktop.ui.widgets.parts import Card, label
from desktop.ui.widgets.pin_field import PinField


class BulkDialog(ActDialog):
    """Three steps in one window: asking, running, the results.

    Signals:
        look_asked: a row whose case the reader wants to open.
    """

    look_asked = Signal(object)

    def __init__(self, services: Services, parent: QWidget, rows: tuple[CaseRow, ...]) -> None:
        super().__init__(services, parent, "bulk", "")
        self._rows = tuple(row for row in rows if not row.look_first)
        self._others = tuple(row for row in rows if row.look_first)
        self._run: BulkRun | None = None
        self._is_over = False
        count = len(self._rows)
        self.head(self.tr("{count}件をまとめて承認します").format(count=count))
        self.say_verb(self.tr("{count}件を承認する(&S)").format(count=count))
        self._asking = self._asking_cards()
        self._pin = PinField("bulk.pin", self.tr("PIN(&P)"), services.desk.pin_tries_left())
        self._bar = named(QProgressBar(), "bulk.progress", self.tr("進み具合"))
        self._bar.setMaximum(max(count, 1))
        self._where = label("", "second")
        self._results = BulkResults()
        self._results.open_asked.connect(self._look)
        for widget in (*self._asking, self._pin, self._bar, self._where, self._results):
            self.form.addWidget(widget)
        for widget in (self._bar, self._where, self._results):
            widget.hide()
        self.finish_form()
        self._pin.setVisible(bool(self._rows))
        self.offer_act(bool(self._rows))
        (self._pin if self._rows else self.cancel).setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the opening of the key, once there is a PIN."""
        if not self._pin.pin():
            self.say_trouble(self.tr("PINを入力してください。"))
            self._pin.setFocus()
            return None
        return partial(self.services.desk.open_batch, self._pin.pin())

    def answered(self, answer: Answer) -> None:
        """Go through the cases once the key is open."""
        self._pin.clear()
        if not isinstance(answer, str):
            super().answered(answer)
            return
        self.act_over()
        for widget in (*self._asking, self._pin):
            widget.hide()
        self._bar.show()
        self._where.show()
        self.offer_act(False)
        self.cancel.setText(self.tr("中止する(&C)"))
        self.cancel.setFocus()
        self._run = BulkRun(self.services, self, answer, self._rows)
        self._run.moved.connect(self._moved)
        self._run.ended.connect(self._ended)
        self._run.begin()

    def retry_ready(self, trouble: Trouble) -> None:
        """Empty the PIN and say how many tries are left."""
        self._pin.show_tries(self.services.desk.pin_tries_left())
        self._pin.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing while it runs stops it; the results then say which were not begun."""
        if self._stops():
            event.ignore()
            return
        super().closeEvent(event)

    def reject(self) -> None:
        """Esc does what the button does."""
        if not self._stops():
            super().reject()

    def _stops(self) -> bool:
        """Stop a run that is under way; tells whether there was one."""
        if self._run is None or self._is_over:
            return False
        self._run.stop()
        self._where.setText(self.tr("いまの案件が終わると止まります。"))
        return True

    def _moved(self, done: int) -> None:
        self._bar.setValue(done)
        if done < len(self._rows):
            self._where.setText(
                self.tr("{at} / {count}件目 {title}").format(
                    at=done + 1, count=len(self._rows), title=title(self._rows[done])
                )
            )

    def _ended(self) -> None:
        self._is_over = True
        self._bar.hide()
        self._where.hide()
        self.cancel.setText(self.tr("閉じる(&C)"))
        self._results.show()
        self.services.bus.changed.connect(self._ask_outbox)
        self._ask_outbox()
        self.cancel.setFocus()

    def _ask_outbox(self) -> None:
        Task(self, self.services.desk.outbox).on_done(self._tell).start(self.services.lanes.local)

    def _tell(self, outbox: tuple[OutboxRow, ...]) -> None:
        """Say of each case how far its act has come; what was only kept goes on being sent."""
        if self._run is None:
            return
        acts = {row.event_id: row for row in outbox}
        outcomes = self._run.outcomes()
        kept = sum(isinstance(answer, Act) for _row, answer in outcomes)
        heading = self.tr("{count}件のうち{kept}件を承認しました").format(
            count=len(outcomes), kept=kept
        )
        self.head(heading)
        lines = [
            (
                row,
                bulk_words.result(
                    row.why,
                    answer,
                    acts.get(answer.row.event_id) if isinstance(answer, Act) else None,
                ),
            )
            for row, answer in outcomes
        ]
        lines += [(row, bulk_words.left_out(row)) for row in self._others]
        if self._results.show_lines(tuple(lines)):
            announce(self, heading)

    def _look(self, row: CaseRow) -> None:
        self.close()
        self.look_asked.emit(row)

    def _asking_cards(self) -> tuple[Card, ...]:
        cards = []
        if self._rows:
            card = Card("action")
            for row in self._rows:
                facts = (bulk_words.verb(row.why), title(row), yen(row.amount))
                card.column.addWidget(label("  ".join(fact for fact in facts if fact)))
            cards.append(card)
        if self._others:
            card = Card("waiting")
            heading = self.tr("開いて確かめてください（まとめて承認しません）")
            card.column.addWidget(label(heading, bold=True))
            for row in self._others:
                card.column.addWidget(
                    label(f"{title(row)}\n{bulk_words.reasons(','.join(row.look_first))}")
                )
            cards.append(card)
        return tuple(cards)
