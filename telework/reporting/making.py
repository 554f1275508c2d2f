# SPDX-License-Identifier: Apache-2.0
"""A person's days made from everything that was punched and entered, in whatever order it came.

Per device by number, per person merged by estimated time (domain document on telework, 7.3).
The result is a function of the set alone: nothing is ever refused, what does not count stays
beside what does.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from approval import city_day
from telework.commands import Punch, PunchKind
from telework.day import Punched, Source, WorkingDay, date_of, fold, settle_punch
from telework.reporting.acts import EnterDay

REACH = timedelta(days=2)
"""How far before and after a day its punches can be decided by others: work across midnight
reaches into the next day, and whether it does hangs on the start of the day before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clicked:
    """A punch as it was clicked, with what its evidence says of its time.

    Attributes:
        at: the estimate; where there is none, the device's clock kept within the bounds.
        earliest, latest: set only where there is no estimate.
    """

    event_id: str
    device_id: str
    device_seq: int
    punch: Punch
    at: datetime
    earliest: datetime | None = None
    latest: datetime | None = None
    trust: str = ""
    contradictions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """A late or corrected entry, with the estimate of when it was made."""

    event_id: str
    made_at: datetime
    act: EnterDay


class _Piece:
    """One punch on its way into a day; ``day`` is fixed where a person typed it."""

    __slots__ = ("day", "key", "made_at", "punched", "seq")

    def __init__(
        self, punched: Punched, seq: int, made_at: datetime, day: date | None = None
    ) -> None:
        self.punched = punched
        self.seq = seq
        self.made_at = made_at
        self.day = day
        self.key = (punched.at, punched.device_id, seq, punched.event_id)


def make_days(clicked: Iterable[Clicked], entered: Iterable[Entered]) -> dict[date, WorkingDay]:
    """Make every day that these punches and entries touch.

    A day is right when everything within ``REACH`` of it was given.
    """
    entries = sorted(entered, key=lambda each: (each.made_at, each.event_id))
    pieces = [_of_click(each) for each in clicked]
    for entry in entries:
        pieces.extend(_of_entry(entry))
    allotted = _allot(_in_order(pieces))
    whole = [entry for entry in entries if entry.act.whole]
    # A day of which an entry says that nothing was done on it has no punch, and is a day.
    for entry in whole:
        allotted.setdefault(entry.act.day, [])
    return {day: _made(day, found, whole) for day, found in allotted.items()}


def _of_click(click: Clicked) -> _Piece:
    punch = click.punch
    punched = Punched(
        kind=punch.kind,
        place=punch.place or None,
        at=click.at,
        earliest=click.earliest,
        latest=click.latest,
        trust=click.trust,
        contradictions=click.contradictions,
        connection=punch.connection or None,
        checklist=punch.checklist,
        travel=punch.travel or None,
        travel_minutes=punch.travel_minutes,
        event_id=click.event_id,
        device_id=click.device_id,
    )
    return _Piece(punched, click.device_seq, click.at)


def _of_entry(entry: Entered) -> Iterable[_Piece]:
    for place, each in enumerate(entry.act.punches):
        punch = each.punch
        punched = Punched(
            kind=punch.kind,
            place=punch.place or None,
            at=each.at,
            source=Source.LATE,
            connection=punch.connection or None,
            checklist=punch.checklist,
            travel=punch.travel or None,
            travel_minutes=punch.travel_minutes,
            event_id=entry.event_id,
        )
        yield _Piece(punched, place, entry.made_at, entry.act.day)


def _in_order(pieces: list[_Piece]) -> list[_Piece]:
    """Order by time, but within a date never two punches of one device against their numbers.

    Beyond a date the numbers do not reach: a forged number must not move other days.
    """
    ordered = sorted(pieces, key=lambda piece: piece.key)
    of_device: dict[tuple[str, date], list[_Piece]] = defaultdict(list)
    for piece in ordered:
        if piece.day is None:
            of_device[_stretch(piece)].append(piece)
    turns = {
        stretch: iter(sorted(those, key=lambda piece: (piece.seq, piece.punched.event_id)))
        for stretch, those in of_device.items()
    }
    return [piece if piece.day is not None else next(turns[_stretch(piece)]) for piece in ordered]


def _stretch(piece: _Piece) -> tuple[str, date]:
    return piece.punched.device_id, city_day(piece.punched.at)


def _allot(ordered: list[_Piece]) -> dict[date, list[_Piece]]:
    """Say which day each punch belongs to: the civil date, or the day still open before it."""
    found: dict[date, list[_Piece]] = {}
    state: dict[date, WorkingDay] = {}
    last: WorkingDay | None = None
    for piece in ordered:
        punched = piece.punched
        day = piece.day or date_of(punched.kind, punched.at, last)
        found.setdefault(day, []).append(piece)
        before = state.get(day) or WorkingDay(date=day)
        state[day] = fold(before, settle_punch(before, punched))
        if last is None or day >= last.date:
            last = state[day]
    return found


def _made(day: date, pieces: list[_Piece], whole: list[Entered]) -> WorkingDay:
    """Make one day: what a later entry of the whole day replaced stays, and counts nothing."""
    saying = [entry for entry in whole if entry.act.day == day]
    last = saying[-1] if saying else None
    result = WorkingDay(date=day)
    for piece in pieces:
        punched = piece.punched
        if last is not None and punched.event_id != last.event_id:
            punched = replace(punched, superseded=piece.made_at <= last.made_at)
        elif last is not None:
            punched = replace(punched, source=_source(last, pieces))
        result = fold(result, settle_punch(result, punched))
    return result


def _source(last: Entered, pieces: list[_Piece]) -> Source:
    """An entry of the whole day corrects where something stood that it replaced."""
    replaced = any(
        piece.punched.event_id != last.event_id and piece.made_at <= last.made_at
        for piece in pieces
    )
    return Source.CORRECTED if replaced else Source.LATE


def away_minutes(day: WorkingDay) -> int:
    """Return how long mid-day absences (中抜け) lasted together, in whole minutes.

    One that has not ended counts nothing yet.
    """
    total, since = timedelta(), None
    for punched in day.punches:
        if not punched.counted:
            continue
        if since is not None and punched.kind in {PunchKind.RESUME, PunchKind.END}:
            total += max(punched.at - since, timedelta())
            since = None
        if punched.kind is PunchKind.PAUSE:
            since = punched.at
    return int(total.total_seconds()) // 60


def same_work(one: WorkingDay, other: WorkingDay) -> bool:
    """Tell whether two states of a day say the same work, however it is graded."""
    return _said(one) == _said(other)


def _said(day: WorkingDay) -> list[tuple[object, ...]]:
    return [
        (each.kind, each.place, each.at, each.travel, each.travel_minutes, each.source)
        for each in day.punches
        if each.counted
    ]
