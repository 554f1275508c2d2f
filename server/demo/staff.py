# SPDX-License-Identifier: Apache-2.0
"""The city's staff at work: who holds which post, the time, and what is done some days later."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from approval import city_day
from approval.identifiers import PersonId, PostId
from approval.organisation_view import OrganisationView
from server.assembly import Parts
from server.demo.clerk import Clerk, DemoTrouble

_CITY_TIME = ZoneInfo("Asia/Tokyo")
_STEP = timedelta(minutes=37)
_AFTER_LUNCH = time(13, 20)


class DemoClock:
    """The server's time while the month is played; moved by hand."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def __call__(self) -> datetime:
        return self._now

    def move_to(self, moment: datetime) -> None:
        """Go to a moment, never backwards."""
        self._now = max(self._now, moment)


class Staff:
    """Everybody with a terminal; clerks are hired at first sight."""

    def __init__(
        self,
        parts: Parts,
        view: OrganisationView,
        logins: dict[PersonId, str],
        clock: DemoClock,
    ) -> None:
        self.view = view
        self._parts = parts
        self._logins = logins
        self._clock = clock
        self._clerks: dict[tuple[PersonId, str], Clerk] = {}
        self._later: list[tuple[date, Callable[[], None]]] = []

    @property
    def day(self) -> date:
        """The city's day by now."""
        return city_day(self._clock())

    def clerk(self, post_id: str) -> Clerk:
        """Return the first holder of a post at his terminal.

        Raises:
            DemoTrouble: nobody holds it.
        """
        holders = self.view.holders(PostId(post_id))
        if not holders:
            raise DemoTrouble(f"nobody holds {post_id}")
        return self._hired(holders[0][0].person_id, "")

    def at_home(self, person_id: PersonId) -> Clerk:
        """Return a person at the laptop, which is another terminal than that of the office."""
        return self._hired(person_id, "-home")

    def _hired(self, person_id: PersonId, terminal: str) -> Clerk:
        known = (person_id, terminal)
        if known not in self._clerks:
            login = self._logins[person_id]
            self._clerks[known] = Clerk(self._parts, self.view, person_id, login, terminal)
        return self._clerks[known]

    def settle(self) -> None:
        """Let the outbox make sheets and times, and the city's time go on."""
        self._parts.worker.work_off()
        self._clock.move_to(self._clock() + _STEP)

    def begin_day(self, day: date) -> None:
        """Do what was left for the days before, and begin a day at five past nine."""
        self.catch_up(day)
        self._clock.move_to(moment(day, time(9, 5)))

    def stay_until(self, day: date, hour: time) -> None:
        """Let the city's time go on to an hour of a day."""
        self._clock.move_to(moment(day, hour))

    def later(self, days: int, act: Callable[[], None]) -> None:
        """Leave an act to the early afternoon of some days later."""
        self.on(self.day + timedelta(days=days), act)

    def on(self, day: date, act: Callable[[], None]) -> None:
        """Leave an act to the early afternoon of a day."""
        self._later.append((day, act))

    def catch_up(self, day: date) -> None:
        """Do what was left for the days before this one, in their order."""
        due = sorted((each for each in self._later if each[0] < day), key=_when)
        self._later = [each for each in self._later if each[0] >= day]
        for on, act in due:
            self._clock.move_to(moment(on, _AFTER_LUNCH))
            act()


def _when(left: tuple[date, Callable[[], None]]) -> date:
    return left[0]


def moment(day: date, hour: time) -> datetime:
    """Return the instant of an hour of the city's day."""
    return datetime.combine(day, hour, _CITY_TIME).astimezone(UTC)
