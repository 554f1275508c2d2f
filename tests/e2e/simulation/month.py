# SPDX-License-Identifier: Apache-2.0
"""The truth of a month: who worked where on which day, clicked when, and was online when."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from telework import Punch
from telework.reporting.act_encoding import enter_day_to_plain
from telework.reporting.acts import EnterDay, EnteredPunch
from tests.e2e.simulation.chance import Chance
from tests.e2e.simulation.city import Staff, section_ids
from tests.e2e.simulation.days import DAYS, Counted, DayKind, Step
from tests.e2e.simulation.laptop import Click, Laptop, Sending

MONTH = (2026, 10)
_CLOSED = {date(2026, 10, 12)}
"""スポーツの日: nobody works."""

CITY = ZoneInfo("Asia/Tokyo")
REMOTE_IN_THOUSAND = 75
"""Remote days a working day of a thousand people: 750 of 10,000."""

WITH_LAPTOP_IN_THOUSAND = 400
TRANSFERRED_IN_THOUSAND = 30
LONGEST_OFFLINE = timedelta(days=3)
FAR_OFF = timedelta(hours=9)
_LAPTOP_IN_HAND = 7 * 60 + 30
"""When the laptop is opened on a remote day, in minutes after midnight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteDay:
    """One day of one person as it truly was."""

    person_id: str
    section_id: str
    day: date
    kind: DayKind

    def at(self, minute: int) -> datetime:
        """Return a moment of the day by the minutes after midnight in the city."""
        midnight = datetime.combine(self.day, time(0), CITY)
        return (midnight + timedelta(minutes=minute)).astimezone(UTC)


@dataclass(slots=True, kw_only=True)
class Truth:
    """Everything that happened, and every try to tell the server."""

    staff: list[Staff]
    days: list[RemoteDay] = field(default_factory=list)
    laptops: list[Laptop] = field(default_factory=list)
    clicks: list[Click] = field(default_factory=list)
    sendings: list[Sending] = field(default_factory=list)

    def counted(self) -> dict[str, Counted]:
        """Return what each section counts, added up from the table of days."""
        found: dict[str, Counted] = {}
        for each in self.days:
            found[each.section_id] = found.get(each.section_id, Counted()) + each.kind.counts
        return found


def working_days() -> list[date]:
    """Return the working days of the month."""
    first = date(*MONTH, 1)
    days = (first + timedelta(days=number) for number in range(31))
    return [day for day in days if day.weekday() < 5 and day not in _CLOSED]


def truth_of(people: int, seed: int) -> Truth:
    """Let the month happen."""
    staff = [_staff(number, people, seed) for number in range(people)]
    truth = Truth(staff=staff)
    chance = Chance(seed, "who")
    with_laptop = chance.sample(staff, people * WITH_LAPTOP_IN_THOUSAND // 1000)
    plans: dict[str, list[RemoteDay]] = {each.person_id: [] for each in with_laptop}
    for day in working_days():
        for person in chance.sample(with_laptop, people * REMOTE_IN_THOUSAND // 1000):
            kind = chance.choices(DAYS, [each.weight for each in DAYS])[0]
            remote = RemoteDay(
                person_id=person.person_id,
                section_id=person.section_on(day),
                day=day,
                kind=kind,
            )
            plans[person.person_id].append(remote)
    for person in with_laptop:
        _live(truth, person, plans[person.person_id], Chance(seed, person.person_id))
    truth.sendings.sort(key=lambda sending: sending.at)
    return truth


def _staff(number: int, people: int, seed: int) -> Staff:
    sections = section_ids(people)
    section = sections[number % len(sections)]
    person_id = f"p-{number:05}"
    chance = Chance(seed, f"transfer of {person_id}")
    if number < len(sections) or not chance.happens(TRANSFERRED_IN_THOUSAND):
        return Staff(person_id=person_id, section_id=section)
    return Staff(
        person_id=person_id,
        section_id=section,
        moves_to=chance.choice(sections),
        moves_on=date(*MONTH, 16),
    )


def _live(truth: Truth, person: Staff, days: list[RemoteDay], chance: Chance) -> None:
    # Put on the day before, at whose end it was used at the office.
    day_before = working_days()[0] - timedelta(days=1)
    first = datetime.combine(day_before, time(7), CITY).astimezone(UTC)
    number = 2 if chance.happens(100) else 1
    carried = [
        Carried(Laptop(person.person_id, index + 1, first, chance), chance)
        for index in range(number)
    ]
    truth.laptops += [each.laptop for each in carried]
    truth.days += days
    untold: list[RemoteDay] = []
    for remote in days:
        truth.clicks += _tell(untold, carried, remote.at(_LAPTOP_IN_HAND), chance)
        for at, step, by in _clicks(remote, carried, chance):
            truth.clicks.append(by.click(at, punch_of(step)))
        untold = [remote] if remote.kind.typed else []
    if untold:
        truth.clicks += _tell(untold, carried, untold[0].at(24 * 60 + _LAPTOP_IN_HAND), chance)
    for each in carried:
        each.come_back()
        truth.sendings += each.sendings


def _tell(
    untold: list[RemoteDay], carried: list["Carried"], at: datetime, chance: Chance
) -> Iterator[Click]:
    """Take the laptops in hand, and first of all type what is to be said of the time before."""
    for each in carried:
        each.begin_day(at)
    for remote in untold:
        entry = enter_day_to_plain(_entry(remote))
        yield chance.choice(carried).click(at + timedelta(minutes=6), entry)


def _entry(remote: RemoteDay) -> EnterDay:
    typed = remote.kind.typed
    assert typed is not None
    punches = tuple(
        EnteredPunch(at=remote.at(step.minute), punch=Punch(kind=step.kind, place=step.place or ""))
        for step in typed.steps
    )
    return EnterDay(day=remote.day, whole=typed.whole, punches=punches, reason="押し忘れ")


def _clicks(
    remote: RemoteDay, carried: list["Carried"], chance: Chance
) -> Iterator[tuple[datetime, Step, "Carried"]]:
    """Give the clicks of the day a little off their minute, some on a second laptop."""
    for step in remote.kind.clicks:
        at = remote.at(step.minute) + timedelta(seconds=chance.uniform(-170, 170))
        yield at, step, chance.choice(carried)
        if step is remote.kind.clicks[0] and len(carried) > 1 and chance.happens(200):
            yield at + timedelta(seconds=40), step, chance.choice(carried)


def punch_of(step: Step) -> dict[str, Any]:
    """Make the command of a click."""
    return {"type": "punch", "kind": str(step.kind), "place": str(step.place or "")}


class Carried:
    """A laptop through the month: off-line for hours or days, put off and on, its clock moved."""

    def __init__(self, laptop: Laptop, chance: Chance) -> None:
        self.laptop = laptop
        self.sendings: list[Sending] = []
        self._chance = chance
        self._online_from: datetime | None = None
        self._last = datetime.min.replace(tzinfo=UTC)

    def begin_day(self, at: datetime) -> None:
        """Begin a day: perhaps with a new boot, perhaps out of reach of the server."""
        self._reach(at)
        if self._online_from is None:
            # Used at the office the day before, or it would have had no server time for weeks.
            self._send(at - timedelta(hours=12))
        if self._chance.happens(600):
            self._reboot(at)
        if self._online_from is None and not self._chance.happens(150):
            self._send(at + timedelta(minutes=5))
        if self._online_from is None and self._chance.happens(150):
            away = LONGEST_OFFLINE * self._chance.uniform(0.02, 1)
            self._online_from = at + timedelta(minutes=20) + away

    def click(self, at: datetime, command: dict[str, Any]) -> Click:
        """Click, and send at once where the server is in reach."""
        self._reach(at)
        booted = at - timedelta(minutes=10)
        if booted > self._last and self._chance.happens(30):
            self._reboot(booted)
        self._perhaps_move_clock()
        made = self.laptop.click(at, command)
        self._last = max(self._last, at)
        if self._online_from is None:
            self._send(at + timedelta(seconds=self._chance.uniform(0.5, 8)))
        return made

    def come_back(self) -> None:
        """Reach the server for the last time in the month."""
        if self._online_from is not None:
            self._reach(self._online_from)
        elif self.laptop.waiting:
            self._send(self._last + timedelta(hours=1))

    def _reach(self, now: datetime) -> None:
        if self._online_from is not None and now >= self._online_from:
            at, self._online_from = self._online_from, None
            self._send(at)

    def _reboot(self, at: datetime) -> None:
        self.laptop.wall_jumps(self._battery_clock())
        self.laptop.boot(at)

    def _battery_clock(self) -> timedelta:
        """Give the error after a boot: seconds, or minutes; without any anchor never hours."""
        if self._chance.happens(120):
            return timedelta(minutes=self._chance.uniform(-15, 15))
        return timedelta(seconds=self._chance.uniform(-40, 40))

    def _perhaps_move_clock(self) -> None:
        if not self._chance.happens(15):
            return
        if self.laptop.is_anchored():
            self.laptop.wall_jumps(FAR_OFF * self._chance.uniform(-1, 1))
        else:
            self.laptop.wall_jumps(self._battery_clock())

    def _send(self, at: datetime) -> None:
        """Send all that waits: perhaps the answer is lost, perhaps the later half overtakes."""
        at = self._last = max(at, self._last + timedelta(seconds=2))
        waiting = self.laptop.waiting
        if len(waiting) > 2 and self._chance.happens(150):
            middle = len(waiting) // 2
            self._add(self.laptop.send(at, waiting[middle:], answered=True))
            self._send(at + timedelta(seconds=5))
            return
        if self._chance.happens(40):
            self._add(self.laptop.send(at, waiting, answered=False))
            self._send(at + timedelta(seconds=self._chance.uniform(30, 600)))
            return
        sent = self.laptop.send(at, waiting, answered=True)
        self._add(sent)
        if sent.batch.items and self._chance.happens(20):
            # Somebody between plays the same bytes to the server again.
            again = timedelta(minutes=self._chance.uniform(1, 3000))
            self._add(Sending(at=sent.at + again, person_id=sent.person_id, batch=sent.batch))

    def _add(self, sending: Sending) -> None:
        if sending.batch.items:
            self.sendings.append(sending)
