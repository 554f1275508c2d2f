# SPDX-License-Identifier: Apache-2.0
"""まとめて承認: what is approved and what is not, one PIN, how far it is, what became of each."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.facade import Act, CaseRow, OutboxRow, Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import bulk_words
from desktop.ui.a11y import announce, named
from desktop.ui.bulk_run import BulkRun, Outcome, item_of
from desktop.ui.case_words import title, yen
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.bulk_results import BulkResults, Line
from desktop.ui.widgets.columns import stacked
from desktop.ui.widgets.held_key import HeldKey
from desktop.ui.widgets.key_pin import KeyPin
from desktop.ui.widgets.parts import Card, label, retone


class BulkDialog(ActDialog):
    """Three steps in one window: asking, running, the results.

    Signals:
        look_asked: a row whose case the reader wants to open.
    """

    look_asked = Signal(object)

    def __init__(self, services: Services, parent: QWidget, rows: tuple[CaseRow, ...]) -> None:
        super().__init__(services, parent, "bulk", "")
        self._chosen = tuple(row for row in rows if not row.look_first)
        self._rows = self._chosen
        self._others = tuple(row for row in rows if row.look_first)
        self._run: BulkRun | None = None
        self._is_over = self._is_paused = False
        self._unready: dict[str, Trouble] = {}
        self._asking = QWidget()
        self._asked = stacked(self._asking, spacing=8)
        self._pin = KeyPin(services, "bulk.pin", self.tr("PIN(&P)"))
        self._bar = named(QProgressBar(), "bulk.progress", self.tr("進み具合"))
        self._where = label("", "second")
        self._results = BulkResults()
        self._results.open_asked.connect(self._look)
        self._held = HeldKey(services)
        for widget in (self._asking, self._bar, self._where, self._results, self._pin, self._held):
            self.form.addWidget(widget)
        for widget in (self._bar, self._where, self._results, self._held):
            widget.hide()
        self._ask()
        self.finish_form()
        (self._pin if self._rows else self.cancel).setFocus()
        self._review()

    def call(self) -> Callable[[], Answer] | None:
        """Return the opening of the key, once there is a PIN."""
        if missing := self._pin.missing():
            self.say_trouble(missing)
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
        for widget in (self._asking, self._pin, self._results):
            widget.hide()
        self._bar.setMaximum(max(len(self._rows), 1))
        self._bar.show()
        self._where.show()
        self.offer_act(False)
        self.cancel.setText(self.tr("中止する(&C)"))
        self.cancel.setFocus()
        retone(self._where, "tone", "second")
        if self._run is not None:
            self._is_paused = False
            self._run.carry_on(answer)
            return
        self._run = BulkRun(self.services, self, answer, self._rows)
        self._run.moved.connect(self._moved)
        self._run.paused.connect(self._paused)
        self._run.ended.connect(self._ended)
        self._run.begin()

    def retry_ready(self, trouble: Trouble) -> None:
        """Empty the PIN and say how many tries are left."""
        self._pin.again()

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
        if self._run is None or self._is_over or self._is_paused:
            return False
        self._run.stop()
        self._where.setText(self.tr("いまの案件が終わると止まります。"))
        return True

    def _paused(self, trouble: Trouble) -> None:
        """Say why it stopped and how far it came; the PIN opens the key for the rest."""
        if self._run is None:
            return
        self._is_paused = True
        done = self._run.answered()
        self._bar.hide()
        text = self.tr("{done}件を終え、{rest}件が残っています")
        self.head(text.format(done=done, rest=len(self._rows) - done))
        self._show_lines(self._lines({}, self._run.outcomes()[:done]))
        self._results.setVisible(bool(done))
        self._pin.show()
        self._pin.again()
        self.offer_act(True)
        self.say_verb(self.tr("残りを続ける(&S)"))
        self.cancel.setText(self.tr("あとで続ける(&C)"))
        # Above the results, so that it is seen however many there are.
        reason = explain(trouble).whole()
        self._where.setText(reason)
        retone(self._where, "tone", "refused")
        self._where.show()
        self.fit()
        announce(self, reason)

    def _review(self) -> None:
        """Look for what stands against a case before any PIN; sheets come in meanwhile."""
        if not self._rows:
            return
        call = partial(self.services.desk.batches.review, tuple(map(item_of, self._rows)))
        Task(self, call).on_done(self._reviewed).start(self.services.lanes.network)

    def _reviewed(self, answer: dict[str, Trouble] | Trouble) -> None:
        if self._run is not None:
            return  # the PIN was quicker; each case is looked at again when its turn comes
        if isinstance(answer, Trouble):
            self.say_trouble(explain(answer).whole())
            return
        if answer:
            self._unready = answer
            self._ask()

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
        self.services.desk.batches.end()
        self._bar.hide()
        self._where.hide()
        self.cancel.setText(self.tr("閉じる(&C)"))
        self._results.show()
        self._held.begin()
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
        if self._show_lines(self._lines(acts, outcomes)):
            announce(self, heading)

    def _lines(
        self, acts: dict[str, OutboxRow], outcomes: tuple[tuple[CaseRow, Outcome], ...]
    ) -> tuple[Line, ...]:
        lines = []
        for row, answer in outcomes:
            sent = acts.get(answer.row.event_id) if isinstance(answer, Act) else None
            lines.append((row, bulk_words.result(row.why, answer, sent)))
        return tuple(lines)

    def _show_lines(self, lines: tuple[Line, ...]) -> bool:
        others = [(row, bulk_words.left_out(row)) for row in self._others]
        unready = [
            (row, bulk_words.result(row.why, self._unready[row.case_id], None))
            for row in self._chosen
            if row.case_id in self._unready
        ]
        return self._results.show_lines((*lines, *unready, *others))

    def _look(self, row: CaseRow) -> None:
        self.close()
        self.look_asked.emit(row)

    def _ask(self) -> None:
        """Show what is to be approved and what is not, as far as it is known now."""
        self._rows = tuple(row for row in self._chosen if row.case_id not in self._unready)
        count = len(self._rows)
        self.head(self.tr("{count}件をまとめて承認します").format(count=count))
        self.say_verb(self.tr("{count}件を承認する(&S)").format(count=count))
        self._pin.setVisible(bool(count))
        self.offer_act(bool(count))
        while (item := self._asked.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for card in self._asking_cards():
            self._asked.addWidget(card)

    def _asking_cards(self) -> Iterator[Card]:
        if self._rows:
            card = Card("action")
            for row in self._rows:
                facts = (bulk_words.verb(row.why), title(row), yen(row.amount))
                card.column.addWidget(label("  ".join(fact for fact in facts if fact)))
            yield card
        unready = [row for row in self._chosen if row.case_id in self._unready]
        if self._others or unready:
            card = Card("waiting")
            heading = self.tr("開いて確かめてください（まとめて承認しません）")
            card.column.addWidget(label(heading, bold=True))
            for row in self._others:
                reasons = bulk_words.reasons(",".join(row.look_first))
                card.column.addWidget(label(f"{title(row)}\n{reasons}"))
            for row in unready:
                said = bulk_words.result(row.why, self._unready[row.case_id], None)
                card.column.addWidget(label(f"{title(row)}\n{said.text}"))
            yield card
