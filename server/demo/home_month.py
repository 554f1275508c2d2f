# SPDX-License-Identifier: Apache-2.0
"""Last month's days at home of one section: ordered, punched, reported, and mostly submitted.

The month that is over can be confirmed, signed off and closed when the demo begins. The
officer of the story has not submitted hers, and somebody else never does: both are to be seen.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial

from approval import to_plain
from approval.identifiers import PersonId, PostId
from server.demo.people import OFFICER
from server.demo.staff import Staff, moment
from telework import Place, Punch, PunchKind
from telework.applying.application import ApplicationLine
from telework.applying.commands import OrderTelework
from telework.calendar import Calendar
from telework.closing.commands import SubmitMonth
from telework.closing.states import days_of, month_of
from telework.commands import punch_to_plain
from telework.reporting.act_encoding import report_day_to_plain
from telework.reporting.acts import ReportDay, WorkItem, WorkState

SECTION = "joho"
NOT_SUBMITTED = (OFFICER.post_id, "joho-system-3")
"""The officer submits in the story; the other is reminded and left out of the sign-off."""

REASON = "業務継続計画の訓練として、在宅勤務を行うこと。"
SUNDAY_AND_SATURDAY = frozenset({5, 6})
WEEK, AT_HOME = 5, 2
"""Working days of a week, and how many of them a person works at home."""

_CLICKS = (
    (PunchKind.START, time(8, 30)),
    (PunchKind.BREAK, time(12, 0)),
    (PunchKind.RESUME, time(13, 0)),
    (PunchKind.END, time(17, 15)),
)
_SENT = time(17, 20)
_WORK = ("庁内ネットワークの更新計画の作成", "電子決裁の問合せへの回答", "予算要求資料の点検")


def month_before(today: date) -> str:
    """Return the month that ended last, ``YYYY-MM``."""
    return month_of(today.replace(day=1) - timedelta(days=1))


class HomeMonth:
    """The section's month, left to the staff day by day."""

    def __init__(self, staff: Staff, calendar: Calendar, today: date) -> None:
        self._staff = staff
        self._month = month_before(today)
        self._days = days_of(self._month)
        working = [day for day in self._days if _has_hours(calendar, day)]
        # The order goes out on the first of them.
        self._ordered, self._worked = working[0], working[1:]

    def plan(self) -> None:
        """Leave every act to its day."""
        members = dict(self._members())
        of_person = {
            person_id: tuple(
                day for number, day in enumerate(self._worked) if (number + at) % WEEK < AT_HOME
            )
            for at, person_id in enumerate(members.values())
        }
        self._staff.on(self._ordered, partial(self._order, of_person))
        for at, (person_id, days) in enumerate(of_person.items()):
            for number, day in enumerate(days):
                self._staff.on(day, partial(self._work, person_id, day, at + number))
        for post_id, person_id in members.items():
            if post_id not in NOT_SUBMITTED:
                self._staff.on(self._days[-1], partial(self._submit, person_id))

    def _members(self) -> Iterator[tuple[PostId, PersonId]]:
        """Everybody below the section's head, by post."""
        view = self._staff.view
        for post in view.posts():
            if post.section_id.startswith(f"{SECTION}-"):
                for person, _capacity in view.holders(post.post_id):
                    yield post.post_id, person.person_id

    def _order(self, of_person: dict[PersonId, tuple[date, ...]]) -> None:
        view, at = self._staff.view, moment(self._ordered, time(13, 20))
        [(head, _capacity)] = view.holders(PostId(f"{SECTION}-head"))
        orders = [
            OrderTelework(
                people=(person_id,),
                lines=tuple(ApplicationLine(day=day) for day in days),
                reason=REASON,
                bcp=True,
            )
            for person_id, days in of_person.items()
        ]
        acts = [(at, to_plain(order)) for order in orders]
        self._staff.at_home(head.person_id).act_on_days(f"team:{head.person_id}", acts)

    def _work(self, person_id: PersonId, day: date, number: int) -> None:
        """Send the day's clicks and its report in the evening, each with its own moment."""
        self._staff.stay_until(day, _SENT)
        report = ReportDay(
            day=day, items=(WorkItem(text=_WORK[number % len(_WORK)], state=WorkState.DONE),)
        )
        acts = [*_clicks(day), (moment(day, _SENT), report_day_to_plain(report))]
        self._staff.at_home(person_id).act_on_days(f"day:{person_id}", acts)

    def _submit(self, person_id: PersonId) -> None:
        self._staff.stay_until(self._days[-1], _SENT)
        made = (moment(self._days[-1], _SENT), to_plain(SubmitMonth(month=self._month)))
        self._staff.at_home(person_id).act_on_days(f"day:{person_id}", [made])


def _clicks(day: date) -> Iterator[tuple[datetime, dict[str, object]]]:
    for kind, hour in _CLICKS:
        punch = Punch(kind=kind, place=Place.HOME) if kind is PunchKind.START else Punch(kind=kind)
        yield moment(day, hour), punch_to_plain(punch)


def _has_hours(calendar: Calendar, day: date) -> bool:
    return day.weekday() not in SUNDAY_AND_SATURDAY and not calendar.is_closed(day)
