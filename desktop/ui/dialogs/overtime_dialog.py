# SPDX-License-Identifier: Apache-2.0
"""時間外の許可: work outside one's hours permitted beforehand, never afterwards in disguise."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.telework_team import OvertimeWish, TeamMember
from desktop.ui import team_words
from desktop.ui.dates import CITY_TIME, in_city
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.moments import day_field, plain_day, plain_time, time_field
from desktop.ui.widgets.parts import field_label, label
from desktop.ui.widgets.prose_edit import text_field


class OvertimeDialog(ActDialog):
    """Who, from when to when, and why."""

    def __init__(
        self, services: Services, parent: QWidget, members: tuple[TeamMember, ...]
    ) -> None:
        super().__init__(services, parent, "overtime", self.tr("許可する(&S)"))
        self.head(self.tr("時間外・深夜・休日の勤務を許可します"))
        self._members = {each.person_id: each for each in members}
        self._person = CalmBox("overtime.person", self.tr("職員"))
        for each in members:
            self._person.addItem(f"{each.name}　{each.office}", each.person_id)
        self._month = label("", "second")
        self._day = day_field("overtime.day", self.tr("日"), in_city(services.now()).date())
        self._begin = time_field("overtime.begin", self.tr("何時から"))
        self._begin.setTime(QTime(17, 15))
        self._end = time_field("overtime.end", self.tr("何時まで"))
        self._end.setTime(QTime(19, 0))
        self._reason = text_field("overtime.reason", self.tr("理由"), lines=2)
        self._said = label("", "second")
        self._lay_out()
        self.finish_form()
        self._person.currentIndexChanged.connect(self._follow)
        self._day.dateChanged.connect(self._follow)
        for field in (self._begin, self._end):
            field.timeChanged.connect(self._follow)
        self._follow()
        self._person.setFocus()

    def clean(self) -> bool:
        """Whether no reason was typed."""
        return not self._reason.toPlainText().strip()

    def call(self) -> Callable[[], Answer] | None:
        """Return the permission, once it has a reason."""
        reason = self._reason.toPlainText().strip()
        if not reason:
            self.say_trouble(self.tr("許可の理由を入力してください。"))
            self._reason.setFocus()
            return None
        begin, end = self._times()
        wish = OvertimeWish(
            person_id=str(self._person.currentData()),
            day=plain_day(self._day),
            begin=begin,
            end=end,
            reason=reason,
        )
        return partial(self.services.desk.team.permit_overtime, wish)

    def _times(self) -> tuple[datetime, datetime]:
        """From and until; an end before the beginning lies in the next morning."""
        day = plain_day(self._day)
        begin = datetime.combine(day, plain_time(self._begin), CITY_TIME)
        end = datetime.combine(day, plain_time(self._end), CITY_TIME)
        return begin, end if end > begin else end + timedelta(days=1)

    def _follow(self) -> None:
        member = self._members.get(str(self._person.currentData()))
        if member is not None:
            text = self.tr("この月の時間外 {time}（上限 月45時間・年360時間）")
            self._month.setText(text.format(time=team_words.minutes(member.overtime)))
        begin, end = self._times()
        minutes = int((end - begin).total_seconds()) // 60
        said = self.tr("{time}を許可します。").format(time=team_words.minutes(minutes))
        if end.date() != begin.date():
            said += self.tr("終わりは翌日です。")
        if begin < in_city(self.services.now()):
            said += self.tr("始まりを過ぎているため、事後の許可として記録に残ります。")
        self._said.setText(said)

    def _lay_out(self) -> None:
        self.form.addWidget(field_label(self.tr("職員(&P)"), self._person))
        self.form.addWidget(self._person)
        self.form.addWidget(self._month)
        grid = QGridLayout()
        for at, (heading, field) in enumerate(
            (
                (self.tr("日(&D)"), self._day),
                (self.tr("何時から(&F)"), self._begin),
                (self.tr("何時まで(&U)"), self._end),
            )
        ):
            grid.addWidget(field_label(heading, field), 0, at)
            grid.addWidget(field, 1, at)
        self.form.addLayout(grid)
        self.form.addWidget(self._said)
        self.form.addWidget(field_label(self.tr("理由（必須）(&I)"), self._reason))
        self.form.addWidget(self._reason)
