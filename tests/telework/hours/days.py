# SPDX-License-Identifier: Apache-2.0
"""Days, clocks and records in the city's time, for the tests of hours."""

from datetime import date, datetime, timedelta
from itertools import pairwise

from approval import start_of_day
from telework import Place, Punched, PunchKind, WorkingDay, replay_day
from telework.hours.objective import Gap, ObjectiveRecord, ObjectiveSource

TUESDAY = date(2026, 11, 24)
SATURDAY = date(2026, 11, 28)
PERSON = "p-mori"


def clock(text: str, day: date = TUESDAY) -> datetime:
    """Return a moment of a day; 25:30 is half past one of the next morning."""
    hour, minute = text.split(":")
    return start_of_day(day) + timedelta(hours=int(hour), minutes=int(minute))


def worked(text: str, day: date = TUESDAY, place: Place = Place.HOME) -> WorkingDay:
    """Return a day of punches such as ``S8:30 P10:00 R11:00 E17:15``; B is a break."""
    punches = [
        Punched(
            kind=_KINDS[word[0]],
            place=place if word[0] in "SR" else None,
            at=clock(word[1:], day),
        )
        for word in text.split()
    ]
    return replay_day(day, punches)


def seen(
    text: str,
    day: date = TUESDAY,
    *,
    source: ObjectiveSource = ObjectiveSource.PC,
    open_begin: bool = False,
    open_end: bool = False,
) -> ObjectiveRecord:
    """Return a record of stretches such as ``8:31-12:00 13:00-17:20``."""
    ends = [[clock(end, day) for end in part.split("-")] for part in text.split()]
    return ObjectiveRecord(
        person_id=PERSON,
        day=day,
        source=source,
        first=ends[0][0],
        last=ends[-1][1],
        gaps=tuple(Gap(begin=left[1], end=right[0]) for left, right in pairwise(ends)),
        open_begin=open_begin,
        open_end=open_end,
    )


_KINDS = {
    "S": PunchKind.START,
    "B": PunchKind.BREAK,
    "P": PunchKind.PAUSE,
    "R": PunchKind.RESUME,
    "E": PunchKind.END,
}
