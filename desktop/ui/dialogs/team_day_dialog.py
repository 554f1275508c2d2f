# SPDX-License-Identifier: Apache-2.0
"""One person's day with everything that is known of it, to confirm or to give back."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.telework_team import DayEvidence, DayException, DaysOf, TeamDay, TeamMember
from desktop.ui import exception_words, team_words
from desktop.ui.dates import clock, day_and_clock
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.dialogs.settle_dialog import SettleDialog
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.parts import Card, button, field_label, label
from desktop.ui.widgets.prose_edit import text_field

WAITS = {"open", "reported"}
TONES = {"A": "done", "B": "done", "C": "waiting", "D": "refused"}


class TeamDayDialog(ActDialog):
    """The evidence above, the head's word below.

    Signals:
        case_asked: the id of the application that permits the day.
        settled: the Act by which an exception was dismissed; the day stays open.
    """

    case_asked = Signal(str)
    settled = Signal(object)

    def __init__(
        self, services: Services, parent: QWidget, member: TeamMember, day: TeamDay
    ) -> None:
        super().__init__(services, parent, "team_day", self.tr("確認する(&A)"))
        self._member, self._day = member, day
        self._gives_back = False
        self.head(f"{member.name}　{team_words.date_words(day.day)}")
        self._facts = label(self._fact_words())
        self._body = QWidget()
        self._cards = QVBoxLayout(self._body)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._said = label(self.tr("記録を読み込んでいます…"), "second")
        self._comment = text_field("team_day.comment", self.tr("コメント"), lines=2)
        self._comment_label = field_label(
            self.tr("コメント（差戻しには必須・本人が読みます）(&I)"), self._comment
        )
        self._return = button("team_day.return", self.tr("差し戻す(&R)"))
        self._return.clicked.connect(self._give_back)
        self.add_button(self._return)
        for widget in (*(self._facts, self._said, self._body, self._comment_label, self._comment),):
            self.form.addWidget(widget)
        # A day without a record (G7) holds nothing to confirm or to give back.
        waits = day.state in WAITS and not day.pending and day.version > 0
        for widget in (self._comment, self._comment_label, self._return):
            widget.setVisible(waits)
        self.offer_act(waits)
        self.finish_form()
        (self._comment if waits else self.cancel).setFocus()
        if not waits:
            self.cancel.setText(self.tr("閉じる(&C)"))
        call = partial(services.desk.team.day, member.person_id, day.day)
        Task(self, call).on_done(self._came).start(services.lanes.network)

    def clean(self) -> bool:
        """Whether no comment was typed."""
        return not self._comment.toPlainText().strip()

    def call(self) -> Callable[[], Answer] | None:
        """Return the confirmation, or the return once it has its reason."""
        gives_back, self._gives_back = self._gives_back, False
        comment = self._comment.toPlainText().strip()
        if gives_back and not comment:
            self.say_trouble(self.tr("差戻しの理由をコメントに入力してください。"))
            self._comment.setFocus()
            return None
        days = DaysOf(
            person_id=self._member.person_id,
            name=self._member.name,
            days=((self._day.day, self._day.version),),
        )
        room = self.services.desk.team
        return partial(room.give_back if gives_back else room.confirm, days, comment)

    def _give_back(self) -> None:
        self._gives_back = True
        self.attempt()

    def _fact_words(self) -> str:
        day = self._day
        parts = [team_words.place(day), team_words.hours(day), team_words.state(day)]
        if day.breaks:
            parts.append(self.tr("休憩 {minutes}分").format(minutes=day.breaks))
        if day.overtime:
            parts.append(self.tr("時間外 {time}").format(time=team_words.minutes(day.overtime)))
        return " ・ ".join(part for part in parts if part)

    def _came(self, answer: DayEvidence | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            return
        self._said.hide()
        self._show(answer)

    def _show(self, found: DayEvidence) -> None:
        for old in self._body.findChildren(Card):
            self._cards.removeWidget(old)
            old.deleteLater()
        for card in self._evidence(found):
            self._cards.addWidget(card)
            card.show()
        self.fit_soon()

    def _settle(self, found: DayEvidence, one: DayException) -> None:
        dialog = SettleDialog(self.services, self, one, self.services.desk.team.settle)
        dialog.dismissed.connect(partial(self._dismissed, found, one))
        dialog.kept.connect(self.settled)
        dialog.open()

    def _dismissed(self, found: DayEvidence, one: DayException, reason: str) -> None:
        """Show it as settled at once: the server may not be within reach for a while."""
        self._show(found.with_settled(one, reason, self.services.now()))
        (self._comment if self._comment.isVisible() else self.cancel).setFocus()

    def _evidence(self, found: DayEvidence) -> Iterable[Card]:
        if found.day.remarks:
            yield _listed(
                self.tr("見るところ"),
                map(exception_words.marked, found.day.remarks),
                kind="waiting" if found.day.open_remarks else "paper",
            )
        if found.punches:
            yield self._punches(found)
        yield from self._exceptions(found)
        if found.permits:
            yield self._permits(found)
        lines = [
            *(self.tr("計画　{item}").format(item=item) for item in found.plan),
            *(self.tr("実績　{item}").format(item=item) for item in found.done),
            *(self.tr("未了　{item}").format(item=item) for item in found.left),
            *(self.tr("成果　{item}").format(item=item) for item in found.links),
        ]
        if not lines:
            lines = [self.tr("業務の計画も報告もまだありません。")]
        yield _listed(self.tr("計画と報告"), lines)
        if found.comments:
            yield _listed(
                self.tr("これまでのコメント"),
                (
                    f"{day_and_clock(one.at)}　{one.by}　"
                    f"{team_words.word(team_words.COMMENTS, one.kind)}　{one.text}"
                    for one in found.comments
                ),
            )

    def _punches(self, found: DayEvidence) -> Card:
        card = Card()
        card.column.addWidget(label(self.tr("打刻と時刻の確かさ"), bold=True))
        grid = QGridLayout()
        grid.setColumnStretch(3, 1)
        for row, punch in enumerate(found.punches):
            kind = team_words.word(team_words.KINDS, punch.kind)
            where = team_words.word(team_words.PLACES, punch.place) if punch.place else ""
            cells = (
                label(team_words.punch_time(punch), wrap=False),
                label(" ".join(part for part in (kind, where) if part), wrap=False),
                self._trust(punch.trust),
                label(team_words.punch_note(punch), "second"),
            )
            for column, cell in enumerate(cells):
                grid.addWidget(cell, row, column)
        card.column.addLayout(grid)
        classes = sorted({punch.trust for punch in found.punches} & {*team_words.TRUST})
        said = "\n".join(team_words.say(team_words.TRUST[each]) for each in classes)
        card.column.addWidget(label(said, "second"))
        return card

    def _trust(self, trust: str) -> QLabel:
        made = label(self.tr("信頼度{trust}").format(trust=trust) if trust else "", wrap=False)
        made.setProperty("tone", TONES.get(trust, "second"))
        if trust in team_words.TRUST:
            made.setToolTip(team_words.say(team_words.TRUST[trust]))
        return made

    def _exceptions(self, found: DayEvidence) -> Iterable[Card]:
        differences = [each for each in found.exceptions if each.what == "difference"]
        work = [each for each in found.exceptions if each.what == "unpermitted"]
        if differences or found.records:
            card = self._records(found)
            self._add_exceptions(card, found, differences)
            yield card
        if work:
            card = _listed(self.tr("許可のない勤務"), ())
            self._add_exceptions(card, found, work)
            yield card

    def _add_exceptions(
        self, card: Card, found: DayEvidence, exceptions: Iterable[DayException]
    ) -> None:
        """One line each, and a way out of those that are open."""
        for each in exceptions:
            row = QHBoxLayout()
            row.addWidget(label(exception_words.line(each)), 1)
            if each.is_open:
                at = found.exceptions.index(each)
                settle = button(
                    f"team_day.settle.{at}", self.tr("理由を付けて済みにする…"), "quiet"
                )
                settle.setAccessibleDescription(exception_words.line(each))
                settle.clicked.connect(partial(self._settle, found, each))
                row.addWidget(settle)
            card.column.addLayout(row)

    def _records(self, found: DayEvidence) -> Card:
        lines = [
            self.tr("{source}　{first}–{last}").format(
                source=team_words.word(team_words.RECORDS, each.source),
                first=clock(each.first) if each.first is not None else "?",
                last=clock(each.last) if each.last is not None else "?",
            )
            for each in found.records
        ]
        return _listed(self.tr("客観的記録との差"), lines)

    def _permits(self, found: DayEvidence) -> Card:
        card = _listed(self.tr("許可"), (team_words.remark(one.words) for one in found.permits))
        case_id = next((one.case_id for one in found.permits if one.case_id), "")
        if case_id:
            look = button("team_day.case", self.tr("申請の案件を開く(&L)"), "quiet")
            look.clicked.connect(partial(self._open_case, case_id))
            card.column.addWidget(look)
        return card

    def _open_case(self, case_id: str) -> None:
        self.close()
        self.case_asked.emit(case_id)


def _listed(heading: str, lines: Iterable[str], kind: str = "paper") -> Card:
    card = Card(kind)
    card.column.addWidget(label(heading, bold=True))
    for line in lines:
        card.column.addWidget(label(line))
    return card
