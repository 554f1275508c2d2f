# SPDX-License-Identifier: Apache-2.0
"""Accounts or temporary passwords for several people: who, how far it is, and their slips."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QCheckBox, QProgressBar, QWidget

from approval.wire_accounts import NO_ACCOUNT, AccountLine, ChangedAccount
from desktop.facade import Trouble
from desktop.ui.a11y import announce, named
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.outside import offer_outside
from desktop.ui.passwords_run import Outcome, PasswordsRun
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.parts import Card, button, label, retone
from desktop.ui.widgets.records_table import Line, RecordsTable

PASSWORD = 3
"""Where the table of the results has the passwords."""

TABLE_LINES = 12


class PasswordsDialog(ActDialog):
    """Asks, runs, and keeps what was made until it is on paper; everybody has the same act.

    Signals:
        given: the run came to an end or to a halt; the numbers of those for whom it is done.
    """

    given = Signal(object)

    def __init__(
        self, services: Services, parent: QWidget, people: tuple[AccountLine, ...]
    ) -> None:
        super().__init__(services, parent, "passwords", "")
        self._people = people
        self._adds = people[0].state == NO_ACCOUNT
        self._run: PasswordsRun | None = None
        self._under_way = self._paused = self._warned = False
        self._on_paper = 0
        self._asking = Card("action")
        self._asking.column.addWidget(label("\n".join(map(_who, people))))
        self._meaning = label(self._means())
        self._bar = named(QProgressBar(), "passwords.progress", self.tr("進み具合"))
        self._bar.setMaximum(max(len(people), 1))
        self._where = label("", "second")
        self._show = named(QCheckBox(self.tr("仮パスワードを画面にも出す(&V)")), "passwords.shown")
        self._results = self._table()
        self._refused = label("", "refused")
        self._print = button("passwords.print", self.tr("渡す紙を印刷(&P)…"), "primary")
        for widget in (
            *(self._meaning, self._asking, self._bar, self._where),
            *(self._show, self._refused, self._results),
        ):
            self.form.addWidget(widget)
        for hidden in (
            *(self._bar, self._where, self._show),
            *(self._refused, self._results, self._print),
        ):
            hidden.hide()
        self.add_button(self._print)
        self._show.toggled.connect(self._show_passwords)
        self._print.clicked.connect(self._ask_printer)
        self._name_act()
        self.finish_form()
        self.trouble_first()
        self.form.setStretchFactor(self._results, TABLE_LINES)
        self.cancel.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Begin, or go on after a halt; there is no single act to wait for."""
        if self._run is None:
            self._run = PasswordsRun(self.services, self, self._people)
            self._run.moved.connect(self._moved)
            self._run.paused.connect(self._halted)
            self._run.ended.connect(self._ended)
        self._under_way, self._paused, self._warned = True, False, False
        self.clear_trouble()
        for hidden in (
            *(self._asking, self._meaning, self._show),
            *(self._refused, self._results, self._print),
        ):
            hidden.hide()
        self._bar.show()
        self._where.show()
        self.offer_act(False)
        self.cancel.setText(self.tr("中止する(&C)"))
        self.cancel.setFocus()
        self._run.begin()
        return None

    def closeEvent(self, event: QCloseEvent) -> None:
        """A run is stopped first; passwords that are nowhere yet are lost only on a second try."""
        if self._stays():
            event.ignore()
            return
        super().closeEvent(event)

    def reject(self) -> None:
        """Esc does what the button does."""
        if not self._stays():
            super().reject()

    def _stays(self) -> bool:
        if self._run is None:
            return False
        if self._under_way:
            self._run.stop()
            self._where.setText(self.tr("いまの人が終わると止まります。"))
            return True
        if self._paused:
            self._ended()
            return True
        return self._warns(len(self._run.done()) - self._on_paper)

    def _warns(self, lost: int) -> bool:
        """Say what would be lost by closing; tells whether that is news."""
        if lost <= 0 or self._warned:
            return False
        self._warned = True
        words = self.tr(
            "{count}人分の仮パスワードを、まだ印刷していません。閉じると二度と出せず、"
            "発行し直すことになります。それでよければ、もう一度閉じてください。"
        )
        self.say_trouble(words.format(count=lost))
        self.fit()
        return True

    def _moved(self, done: int) -> None:
        self._bar.setValue(done)
        if done < len(self._people):
            words = self.tr("{at} / {count}人目　{name}")
            name = self._people[done].name
            self._where.setText(words.format(at=done + 1, count=len(self._people), name=name))

    def _halted(self, trouble: Trouble) -> None:
        """Say why it does not go on; what was done can be printed before it does."""
        run = self._run
        if run is None:
            return
        self._under_way, self._paused = False, True
        rest = sum(answer is None for _line, answer in run.outcomes())
        words = self.tr("{done}人を終え、{rest}人が残っています")
        self._come_to_rest(words.format(done=len(self._people) - rest, rest=rest))
        self.say_verb(self.tr("残りを続ける(&S)"))
        self.offer_act(True)
        self.cancel.setText(self.tr("ここで終える(&C)"))
        self.say_trouble(explain(trouble).whole())
        self.fit()

    def _ended(self) -> None:
        run = self._run
        if run is None:
            return
        self._under_way = self._paused = False
        self.clear_trouble()
        words = self.tr("{count}人のうち{done}人の仮パスワードを発行しました")
        if self._adds:
            words = self.tr("{count}人のうち{done}人のアカウントを追加しました")
        self.offer_act(False)
        self.cancel.setText(self.tr("閉じる(&C)"))
        self._come_to_rest(words.format(count=len(self._people), done=len(run.done())))
        announce(self, self.windowTitle())

    def _come_to_rest(self, heading: str) -> None:
        run = self._run
        if run is None:
            return
        self.head(heading)
        self._bar.hide()
        some = bool(run.done())
        self._where.setText(
            self.tr(
                "仮パスワードは、この画面を閉じると二度と出せません。紙を印刷し、"
                "本人に直接渡してください。メールやチャットで送らないでください。"
            )
        )
        self._where.setVisible(some)
        self._show.setVisible(some)
        self._print.setVisible(some)
        retone(self._print, "role", "plain" if self._paused else "primary")
        offer_outside(self._print, forgets=self.services.preferences.forgets(), ready=some)
        self._tell_lines()
        self._results.show()
        ready = some and self._print.isEnabled() and not self._paused
        (self._print if ready else self.cancel).setFocus()
        self.fit_soon()
        self.given.emit({each.account.line.person_id for each in run.done()})

    def _table(self) -> RecordsTable:
        headings = (
            *(self.tr("氏名"), self.tr("所属と職"), self.tr("サインイン名")),
            *(self.tr("仮パスワード"), self.tr("結果")),
        )
        made = RecordsTable("passwords.table", self.tr("結果"), headings, wide=1)
        made.setMinimumHeight(made.fontMetrics().lineSpacing() * TABLE_LINES)
        made.setColumnHidden(PASSWORD, True)  # not for everybody who passes by
        return made

    def _show_passwords(self, shown: bool) -> None:
        self._results.setColumnHidden(PASSWORD, not shown)

    def _tell_lines(self) -> None:
        outcomes = self._run.outcomes() if self._run is not None else ()
        self._results.show_lines(tuple(self._line(*each) for each in outcomes))
        refused = [
            f"▲ {_who(line)}　{'　'.join(explain(answer).whole().splitlines())}"
            for line, answer in outcomes
            if isinstance(answer, Trouble)
        ]
        self._refused.setText("\n".join(refused))
        self._refused.setVisible(bool(refused))

    def _line(self, line: AccountLine, answer: Outcome) -> Line:
        login, password, became = "", "", self.tr("▲ できませんでした")
        if answer is None:
            became = self.tr("まだ始めていません")
        elif isinstance(answer, ChangedAccount):
            login, password = answer.account.line.login, answer.password
            became = self.tr("✓ できました")
        return Line(key=line.person_id, cells=(line.name, line.office, login, password, became))

    def _ask_printer(self) -> None:
        from PySide6.QtPdf import QPdfDocument

        from desktop.ui.dialogs import print_sheet
        from desktop.ui.password_slips import slips_html

        if self._run is None:
            return
        me, given = self.services.desk.me(), self._run.done()
        html = slips_html(given, me.name if me is not None else "", self.services.now())
        told = partial(self._printed, given)
        print_sheet.ask_printer(self, QPdfDocument(self), told, html)

    def _printed(self, given: tuple[ChangedAccount, ...], code: str, pages: int) -> None:
        if code:
            self.say_trouble(explain(Trouble(code=code)).whole())
            return
        self._on_paper = len(given)
        words = self.tr(
            "{count}人分を印刷に送りました（{pages}ページ）。紙が出たことを確かめてから閉じてください。"
        )
        self._where.setText(words.format(count=len(given), pages=pages))
        announce(self, self._where.text())

    def _name_act(self) -> None:
        count = len(self._people)
        heading = self.tr("{count}人の仮パスワードを発行します")
        verb = self.tr("{count}人に発行する(&S)")
        if self._adds:
            heading = self.tr("{count}人のアカウントを追加します")
            verb = self.tr("{count}人に追加する(&S)")
        self.head(heading.format(count=count))
        self.say_verb(verb.format(count=count))

    def _means(self) -> str:
        if self._adds:
            return self.tr(
                "サインイン名は職員番号、役割は「職員」です。一人ずつ仮パスワードを作り、"
                "渡す紙を印刷できます。本人は最初のサインインで、自分のパスワードに変えます。"
            )
        return self.tr(
            "いまのパスワードは使えなくなり、開いているサインインは終わります。"
            "渡す紙を印刷できます。本人であることを確かめて渡してください。"
        )


def _who(line: AccountLine) -> str:
    return "　".join(filter(None, (line.name, line.office)))
