# SPDX-License-Identifier: Apache-2.0
"""月の確認: who is signed off and who is not, one PIN, one signature over the section's sheet."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.telework_team import Remark
from desktop.ui import team_words
from desktop.ui.a11y import announce, named
from desktop.ui.dates import day_and_clock
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.dialogs.month_sheet_dialog import show_sheet
from desktop.ui.dialogs.return_month_dialog import ReturnMonthDialog
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.key_pin import KeyPin
from desktop.ui.widgets.parts import button, label
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.closing.wire import (
    MonthResult,
    MonthSheet,
    PersonStanding,
    PreparedSheet,
    SectionMonth,
    SectionStanding,
    SignedOff,
)

TABLE_ROWS = 6


class SignOffDialog(ActDialog):
    """Three steps in one window: the review, the signature, what became of each.

    Signals:
        changed: the section's month is not as it was.
    """

    changed = Signal()

    def __init__(
        self, services: Services, parent: QWidget, month: str, section: SectionStanding
    ) -> None:
        super().__init__(services, parent, "sign_off", "")
        self._month, self._section = month, section
        self._people: dict[str, PersonStanding] = {}
        self._sheets: tuple[MonthSheet, ...] = ()
        self._prepared: PreparedSheet | None = None
        self._prepared_for: tuple[str, ...] = ()
        self._may_sign = self._busy = self._over = False
        self.head(
            self.tr("{section}　{month}の確認").format(
                section=section.section_name, month=team_words.month_words(month)
            )
        )
        self._said = label(self.tr("読み込んでいます…"), "second")
        self._table = RecordsTable(
            "sign_off.table",
            self.tr("確認する職員"),
            (self.tr("氏名"), self.tr("実施回数"), self.tr("未確認の日"), self.tr("様子")),
            wide=3,
        )
        height = self.fontMetrics().height() + 16
        self._table.setMinimumHeight(TABLE_ROWS * height)
        self._back = button("sign_off.return", self.tr("月次を差し戻す(&R)…"))
        self._look = button("sign_off.look", self.tr("署名する前の確認書を見る(&V)"))
        self._old = button("sign_off.old", "")
        self._pin = KeyPin(services, "sign_off.pin", self.tr("PIN(&P)"))
        self._bar = named(QProgressBar(), "sign_off.progress", self.tr("署名の進み具合"))
        self._bar.setRange(0, 0)
        self._lay_out()
        self.offer_act(False)
        self.finish_form()
        self.cancel.setFocus()
        self._connect()
        self._read()

    def call(self) -> Callable[[], Answer] | None:
        """Begin: the sheet is made, signed and sent; each step has its own sentence."""
        if not self._table.chosen():
            self.say_trouble(self.tr("署名する職員を1人以上選んでください。"))
            return None
        if missing := self._pin.missing():
            self.say_trouble(missing)
            self._pin.setFocus()
            return None
        self._run(self.tr("確認書を作っています…"))
        self._prepare(self._sign)
        return None

    def closeEvent(self, event: QCloseEvent) -> None:
        """While a signature is under way the window stays: its answer belongs here."""
        if self._busy:
            event.ignore()
            return
        super().closeEvent(event)

    def _read(self) -> None:
        call = partial(self.services.desk.team.section, self._month, self._section.section_id)
        Task(self, call).on_done(self._came).start(self.services.lanes.network)

    def _came(self, answer: SectionMonth | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            return
        self._people = {each.person_id: each for each in answer.people}
        self._sheets = tuple(each for each in answer.sheets if each.state == "signed")
        self._may_sign = answer.may_sign
        self._prepared = None
        self._table.show_lines(tuple(self._line(each) for each in _ordered(answer.people)))
        self._table.tick_all(ticked=answer.may_sign)
        self._show_old()
        self._follow()
        self.fit_soon()

    def _line(self, person: PersonStanding) -> Line:
        ready = self._may_sign and not person.left_out
        return Line(
            key=person.person_id,
            cells=(
                person.name,
                team_words.times(person.count.live.half_units),
                self.tr("{count}日").format(count=len(person.unconfirmed)),
                _standing(person),
            ),
            tickable=ready,
        )

    def _follow(self) -> None:
        if self._over:
            return  # what became of each is shown, and nothing is chosen any more
        count = len(self._table.chosen())
        out = sum(bool(each.left_out) for each in self._people.values())
        ready = len(self._people) - out
        self._said.setText(self._words(ready, out))
        self._table.setVisible(bool(self._people))
        self._pin.setVisible(self._may_sign and ready > 0)
        self._look.setVisible(self._may_sign and ready > 0)
        self._look.setEnabled(count > 0)
        self._back.setVisible(self._returnable() is not None)
        self.offer_act(self._may_sign and ready > 0)
        self.say_verb(self.tr("{count}人分に署名する(&S)").format(count=count))

    def _words(self, ready: int, out: int) -> str:
        if not self._people:
            return self.tr("この月に、確認する記録のある職員はいません。")
        said = self.tr("{ready}人に署名できます。").format(ready=ready)
        if out:
            said += self.tr("{out}人は、下の理由で署名に入りません。").format(out=out)
        unconfirmed = sum(len(each.unconfirmed) for each in self._people.values())
        if unconfirmed:
            said += self.tr(
                "未確認の日が{days}日あります。確定した実施回数には入りません。"
            ).format(days=unconfirmed)
        if not self._may_sign:
            said += self.tr("あなたはこの課の月次に署名する職にいません。")
        return said

    def _show_old(self) -> None:
        self._old.setVisible(bool(self._sheets))
        if self._sheets:
            newest = self._sheets[-1]
            at = day_and_clock(newest.signed_at) if newest.signed_at is not None else ""
            pattern = self.tr("署名済みの確認書を開く(&D)（{count}人 {at}）")
            self._old.setText(pattern.format(count=newest.people, at=at))

    def _prepare(self, then: Callable[[PreparedSheet], None]) -> None:
        chosen = set(self._table.chosen())
        without = tuple(
            each.person_id
            for each in self._people.values()
            if not each.left_out and each.person_id not in chosen
        )
        if self._prepared is not None and self._prepared_for == without:
            then(self._prepared)
            return
        self._prepared_for = without
        call = partial(
            self.services.desk.team.prepare, self._month, self._section.section_id, without
        )
        Task(self, call).on_done(partial(self._made, then)).on_error(self._broke_off).start(
            self.services.lanes.network
        )

    def _made(self, then: Callable[[PreparedSheet], None], answer: PreparedSheet | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._stopped(answer)
            return
        self._prepared = answer
        then(answer)

    def _show_prepared(self, prepared: PreparedSheet) -> None:
        self._rest()
        self._show(prepared.sheet)

    def _sign(self, prepared: PreparedSheet) -> None:
        self._run(self.tr("{count}人分に署名しています…").format(count=prepared.sheet.people))
        call = partial(self.services.desk.team.sign, prepared, self._pin.pin())
        Task(self, call).on_done(self._signed).on_error(self._broke_off).start(
            self.services.lanes.network
        )

    def _signed(self, answer: SignedOff | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._stopped(answer)
            return
        self._rest()
        self._over = True
        self._pin.clear()
        done = [each for each in answer.results if not each.code]
        heading = self.tr("{section}　{count}人分に署名しました").format(
            section=self._section.section_name, count=len(done)
        )
        self.head(heading)
        said = self.tr("職員と人事課に知らせました。")
        if answer.sheet.time_owed:
            said += self.tr("時刻認証は、認証局に届き次第付きます。")
        self._said.setText(said)
        self._table.show_lines(tuple(_result(each) for each in answer.results))
        self._sheets = (*self._sheets, answer.sheet)
        self._show_old()
        for widget in (self._pin, self._look, self._back):
            widget.hide()
        self.offer_act(False)
        self.cancel.setText(self.tr("閉じる(&C)"))
        (self._old if self._sheets else self.cancel).setFocus()
        announce(self, heading)
        self.changed.emit()

    def _stopped(self, trouble: Trouble) -> None:
        self._rest()
        self._prepared = None
        self.say_trouble(explain(trouble).whole())
        if trouble.code.startswith(("pin.", "card.")):
            self._pin.again()

    def _broke_off(self, error: Exception) -> None:
        self._rest()
        raise error

    def _run(self, step: str) -> None:
        self._busy = True
        self._said.setText(step)
        self._bar.show()
        for widget in (self._look, self._back, self.cancel, self._table):
            widget.setEnabled(False)
        self.offer_act(False)
        announce(self, step)

    def _rest(self) -> None:
        self._busy = False
        self._bar.hide()
        for widget in (self._look, self._back, self.cancel, self._table):
            widget.setEnabled(True)
        self._follow()

    def _look_first(self) -> None:
        self._run(self.tr("確認書を作っています…"))
        self._prepare(self._show_prepared)

    def _open_old(self) -> None:
        if self._sheets:
            self._show(self._sheets[-1])

    def _show(self, sheet: MonthSheet) -> None:
        heading = f"{self._section.section_name} {sheet.month}"
        fetch = partial(self.services.desk.team.sheet, sheet.sheet_id)
        show_sheet(self.services, self, heading, fetch)

    def _returnable(self) -> PersonStanding | None:
        person = self._people.get(self._table.current_key())
        if self._over or person is None:
            return None
        return person if person.state in {"submitted", "head_confirmed"} else None

    def _return(self) -> None:
        person = self._returnable()
        if person is not None:
            dialog = ReturnMonthDialog(self.services, self, person)
            dialog.kept.connect(self._returned)
            dialog.open()

    def _returned(self, _answer: object) -> None:
        said = self.tr("差戻しを保存しました。送信されると、この人は署名に入らなくなります。")
        self._said.setText(said)
        announce(self, said)
        self.changed.emit()

    def _connect(self) -> None:
        self._table.ticked.connect(self._follow)
        self._table.currentCellChanged.connect(self._follow)
        self._back.clicked.connect(self._return)
        self._look.clicked.connect(self._look_first)
        self._old.clicked.connect(self._open_old)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for look in (self._look, self._old):
            row.addWidget(look)
        row.addStretch(1)
        row.addWidget(self._back)
        self.form.addWidget(self._said)
        self.form.addWidget(self._table, 1)
        self.form.addLayout(row)
        for below in (self._bar, self._pin):
            self.form.addWidget(below)
        for each in (self._bar, self._pin, self._table, self._look, self._old, self._back):
            each.hide()


def _ordered(people: tuple[PersonStanding, ...]) -> list[PersonStanding]:
    """Those who are left out first: they are what the head has to do something about."""
    return sorted(people, key=lambda one: (not one.left_out, not one.unconfirmed, one.name))


def _standing(person: PersonStanding) -> str:
    state = team_words.word(team_words.MONTH_STATES, person.state)
    if person.left_out:
        return f"▲ {state} ・ {_why(person.left_out, person.params, person.message)}"
    if person.returned:
        return f"{state} ・ {team_words.returned(person.returned)}"
    return state


def _result(each: MonthResult) -> Line:
    said = (
        team_words.signed() if not each.code else "▲ " + _why(each.code, each.params, each.message)
    )
    return Line(key=each.person_id, cells=(each.name, "", "", said))


def _why(code: str, params: dict[str, str], message: str) -> str:
    return team_words.remark(Remark(code=code, params={**params, "message": message or code}))
