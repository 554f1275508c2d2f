# SPDX-License-Identifier: Apache-2.0
"""A day at home, and the month before it closed.

髙橋 美咲 (情報政策課長) orders 佐藤 葵 to work at home today. The officer punches, reports and
is confirmed. She submits the month that is over; the 課長 confirms the days of the section in
one act and signs the month off with one PIN; 邊見 梢 (人事課) closes it for the city.
"""

import shutil
import subprocess
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from approval.calendar import city_day
from desktop.desk import LocalDesk
from desktop.facade import Act, Trouble
from desktop.telework_team import CountAsked, DaysOf, OrderWish, TeamDay, TeamMonth
from server.demo.home_month import SECTION, month_before
from server.demo.people import (
    DEMO_PIN,
    HR,
    OFFICER,
    SECTION_HEAD,
)
from telework.closing.states import month_of
from telework.closing.wire import SectionMonth
from telework.counting.wire import Counters, CountReport
from telework.reporting.checklist import POINTS
from tests.e2e.cast import StageFright
from tests.e2e.hall import wait_for
from tests.e2e.stage import SHEET_MS, Scene, Stage

STEPS = (("休憩に入る", "休憩中"), ("再開する", "勤務中"), ("勤務を終了する", "勤務終了"))
"""What is clicked after the start, and where the day stands then."""

DONE = "庁内ネットワークの更新計画を作成し、情報政策係へ回付した。"
VALID = "Signature Validation: Signature is Valid."
"""What ``pdfsig`` says of a signature it accepts."""

LEFT_OPEN = "未提出の職員には翌月に提出を求め、締め後訂正で扱う。"
CONFIRMED = "確認しました。"
CLOSED = "締め済みの数字"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedSheet:
    """What the story leaves: the section's signed sheet, and the count of the closed month."""

    sheet: bytes
    count: CountReport


def play(scene: Scene) -> ClosedSheet:
    """Play the story after that of :mod:`tests.e2e.story`, at the same laptops."""
    stage = _DayAtHome(scene)
    stage.permit()
    stage.work()
    stage.confirm_the_day()
    stage.submit_the_month()
    stage.sign_off()
    stage.close()
    return stage.read_what_is_closed()


def pdfsig(sheet: Path) -> str:
    """Return what Poppler's ``pdfsig`` says of a file, nothing where it is not installed."""
    if shutil.which("pdfsig") is None:
        return ""
    asked = ["pdfsig", str(sheet)]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()


def count_lines(count: CountReport) -> tuple[str, ...]:
    """Say the count of a month with what it rests on."""
    live, confirmed = count.total.live, count.total.confirmed
    policy = f"{count.policy_id} 第{count.policy_version}版"
    as_of = f"{count.as_of:%Y-%m-%d %H:%M} UTC 時点"
    return (
        f"{count.month} の実施回数 Count（{policy}、{count.state}、{as_of}）",
        f"  打刻による Live: {_figures(live)}",
        f"  確認済み Confirmed: {_figures(confirmed)}",
    )


def _figures(counters: Counters) -> str:
    return f"{counters.half_units / 2:.1f} 回、{counters.person_days} 人日、{counters.people} 人"


class _DayAtHome(Stage):
    series = "telework-"

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self._today = city_day(datetime.now(UTC))
        self._month = month_before(self._today)

    def permit(self) -> None:
        """The 課長 orders a day at home; no window is needed for it."""
        self.tell("髙橋 美咲（情報政策課長）が、佐藤 葵に今日の在宅勤務を命じます。")
        with self.desk_of(SECTION_HEAD) as head:
            wish = OrderWish(
                people=(_person_id(head, self._today),),
                days=(self._today,),
                unit="full",
                place="home",
                reason="台風の接近に備え、在宅で勤務すること。",
                bcp=True,
            )
            _sent(head, head.team.order(wish))

    def work(self) -> None:
        """開始, 休憩, 再開, 終了 by one click each, then the report."""
        self.tell("佐藤 葵が、自宅で勤務を開始し、休憩し、再開し、終了して報告します。")
        with self.at_her_desk(OFFICER) as officer:
            officer.choose(name="today.place", text="在宅")
            officer.click(name="勤務を開始する")
            # The first day at home at this laptop begins with the security checklist.
            for at in range(len(POINTS)):
                officer.click(name=f"checklist.point{at}")
            self.look(officer, "checklist")
            officer.click(name="checklist.do")
            officer.await_gone(name="checklist.do")
            officer.await_text(text="勤務中")
            self.look(officer, "started")
            for step, state in STEPS:
                officer.click(name=step)
                officer.await_text(text=state)
                if state == "休憩中":
                    self.look(officer, "break")
            self.sent(officer, "punch")
            self.look(officer, "ended")
            officer.click(name="today.telework")
            officer.write(name="day.done", text=DONE)
            officer.click(name="day.send_report")
            self.sent(officer, "report_day")
            self.look(officer, "reported")

    def confirm_the_day(self) -> None:
        """The 課長 confirms the day as she sees it."""
        self.tell("髙橋 美咲が、その日の報告を確認します。")
        with self.desk_of(SECTION_HEAD) as head:
            person_id = _person_id(head, self._today)
            seen = wait_for(head, lambda: _day(head, person_id, self._today, "reported"))
            if seen is None:
                raise StageFright(f"{OFFICER.login} has not reported")
            days = ((self._today, seen.version),)
            confirmed = DaysOf(person_id=person_id, name=OFFICER.name, days=days)
            _sent(head, head.team.confirm(confirmed, CONFIRMED))
            wait_for(head, lambda: _day(head, person_id, self._today, "confirmed"))

    def submit_the_month(self) -> None:
        """The officer submits the month that is over."""
        self.tell(f"佐藤 葵が、{self._month} の月次を提出します。")
        with self.at_her_desk(OFFICER) as officer:
            officer.click(name="rail.telework")
            officer.await_text(text="確認済み")
            self.look(officer, "day-confirmed")
            officer.click(name="telework.before")
            officer.click(name="telework.submit")
            self.look(officer, "submit-month")
            officer.click(name="submit_month.do")
            officer.await_gone(name="submit_month.do")
            self.sent(officer, "submit_month")
            officer.await_text(text="提出済み")
            self.look(officer, "month-submitted")

    def sign_off(self) -> None:
        """The 課長 confirms every day without anything to look at, and signs with one PIN."""
        self.tell("髙橋 美咲が、課の日々をまとめて確認し、月次に署名します。")
        with self.at_her_desk(SECTION_HEAD) as head:
            head.click(name="rail.telework")
            head.choose_tab(name="telework.tabs", text="部下")
            head.choose(name="team.month", text=month_words(self._month))
            head.await_text(text="まとめて確認")
            self.look(head, "team")
            head.click(name="team.calm")
            self.look(head, "confirm-days")
            head.click(name="confirm_days.do")
            head.await_text(text="日を確認しました")
            head.click(name="confirm_days.cancel")
            self.sent(head, "confirm_days")
            head.click(name="team.sign_off")
            head.write(name="sign_off.pin", text=DEMO_PIN)
            self.look(head, "sign-off")
            head.click(name="sign_off.do")
            head.await_text(text="人分に署名しました")
            self.look(head, "signed-off")
            head.click(name="sign_off.old")
            head.await_there(name="month_sheet.save")
            self.look(head, "month-sheet", SHEET_MS)
            head.click(name="month_sheet.close")
            head.click(name="sign_off.cancel")

    def close(self) -> None:
        """HR acknowledges what stays out, and closes the month."""
        self.tell("邊見 梢（人事課）が、月を締めます。")
        with self.enters(HR) as office:
            office.click(name="rail.telework")
            office.choose_tab(name="telework.tabs", text="人事")
            office.choose(name="closing_month.month", text=month_words(self._month))
            office.await_there(name="closing_month.close")
            self.look(office, "city")
            office.click(name="closing_month.close")
            office.click(name="close_month.seen")
            office.write(name="close_month.reason", text=LEFT_OPEN)
            self.look(office, "close-month")
            office.click(name="close_month.do")
            office.await_text(text="人の月を締めました")
            office.click(name="close_month.cancel")
            office.await_text(text=CLOSED)
            self.look(office, "closed")
            office.choose_tab(name="telework_office.tabs", text="実施回数")
            office.choose(name="count.month", text=month_words(self._month))
            office.await_text(text=CLOSED)
            self.look(office, "count")

    def read_what_is_closed(self) -> ClosedSheet:
        """Read the signed sheet, once a time authority has vouched for it, and the count."""
        with self.desk_of(HR) as desk:
            room = desk.telework_office
            sheet = wait_for(desk, lambda: _signed_sheet(room.section(self._month, SECTION)))
            read = room.sheet(sheet)
            counted = room.count(CountAsked(month=self._month))
        if isinstance(read, Trouble) or isinstance(counted, Trouble):
            raise StageFright(f"{read!r:.200}, {counted!r:.200}")
        return ClosedSheet(sheet=read, count=counted)


def _sent(desk: LocalDesk, act: Act | Trouble) -> None:
    """Wait until the server has taken an act.

    Raises:
        StageFright: it was not kept, or the server refused it.
    """
    if isinstance(act, Trouble):
        raise StageFright(f"{act}")
    wait_for(desk, lambda: desk.team.unsent() == 0)
    refused = [row for row in desk.outbox() if row.code]
    if refused:
        raise StageFright(f"{refused}")


def _team(desk: LocalDesk, day: date) -> TeamMonth:
    found = desk.team.month(month_of(day))
    if isinstance(found, Trouble):
        raise StageFright(f"{found}")
    return found


def _person_id(desk: LocalDesk, day: date) -> str:
    """Return who the officer is in her head's list."""
    [officer] = [each for each in _team(desk, day).members if each.name == OFFICER.name]
    return officer.person_id


def _day(desk: LocalDesk, person_id: str, day: date, state: str) -> TeamDay | None:
    """Return a person's day as the head sees it, once it is in a state."""
    days = (each for one in _team(desk, day).members for each in one.days)
    found = (each for each in days if (each.person_id, each.day) == (person_id, day))
    return next((each for each in found if each.state == state), None)


def _signed_sheet(found: SectionMonth | Trouble) -> str:
    """Return the sheet of a section's month once its time is vouched for, empty before."""
    sheets = () if isinstance(found, Trouble) else found.sheets
    done = [each for each in sheets if each.state == "signed" and not each.time_owed]
    return done[-1].sheet_id if done else ""


def month_words(month: str) -> str:
    """Write a month as the lists of months do."""
    year, number = month.split("-")
    return f"{year}年{int(number)}月"
