# SPDX-License-Identifier: Apache-2.0
"""When this computer was in use, as far as its client saw: stretches, to become daily summaries.

Nothing else is noted: no titles, no keys, no pictures, no position (T10).
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from telework.hours.objective import ObjectiveRecord, ObjectiveSource, day_of_use
from telework.hours.use_events import Stretch, summaries


@dataclass(frozen=True, slots=True, kw_only=True)
class UseTurn:
    """The computer came into use, or went out of it: locked, asleep, signed off.

    Attributes:
        unknown: it was in use before too, and nobody knows since when.
    """

    at: datetime
    in_use: bool
    unknown: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UseLog:
    """Stretches of use that were not reported yet.

    Attributes:
        growing: the last stretch goes on; it ends where it was seen last.
    """

    stretches: tuple[Stretch, ...] = ()
    growing: bool = False

    def turned(self, turn: UseTurn) -> "UseLog":
        """Return the log after a turn; one that says nothing new changes nothing."""
        if turn.in_use == self.growing:
            return self
        if turn.in_use:
            begun = Stretch(begin=turn.at, end=turn.at, open_begin=turn.unknown, open_end=True)
            return UseLog(stretches=(*self.stretches, begun), growing=True)
        ended = replace(self.stretches[-1], end=max(turn.at, self.stretches[-1].begin))
        return UseLog(stretches=(*self.stretches[:-1], replace(ended, open_end=False)))

    def seen(self, now: datetime) -> "UseLog":
        """Return the log with use that goes on seen until now; a clock set back adds nothing."""
        if not self.growing:
            return self
        last = self.stretches[-1]
        return replace(
            self, stretches=(*self.stretches[:-1], replace(last, end=max(last.end, now)))
        )

    def stopped(self) -> "UseLog":
        """Return the log of a client that ended: what went on then ends where it was seen."""
        return replace(self, growing=False)

    def last_end(self) -> datetime | None:
        """Return until when use was seen last, None for a log without any."""
        return self.stretches[-1].end if self.stretches else None

    def due(self, person_id: str, origin: str, today: date) -> tuple[ObjectiveRecord, ...]:
        """Return the summaries of days that are over."""
        found = summaries(person_id, ObjectiveSource.LOGIND, origin, self.stretches)
        return tuple(record for record in found if record.day < today)

    def since(self, today: date) -> "UseLog":
        """Return what is left once the days before today were reported."""
        kept = tuple(one for one in self.stretches if day_of_use(one.end) >= today)
        return UseLog(stretches=kept, growing=self.growing and bool(kept))


def log_text(log: UseLog) -> str:
    """Write a log to be kept, sealed."""
    return json.dumps({"growing": log.growing, "stretches": [_plain(s) for s in log.stretches]})


def log_from_text(text: str) -> UseLog:
    """Read what ``log_text`` wrote; nothing is an empty log."""
    if not text:
        return UseLog()
    plain: dict[str, Any] = json.loads(text)
    return UseLog(stretches=tuple(_stretches(plain["stretches"])), growing=plain["growing"])


def _plain(stretch: Stretch) -> list[object]:
    ends = (stretch.begin.isoformat(), stretch.end.isoformat())
    return [*ends, stretch.open_begin, stretch.open_end]


def _stretches(plain: Iterable[list[Any]]) -> Iterable[Stretch]:
    for begin, end, open_begin, open_end in plain:
        yield Stretch(
            begin=datetime.fromisoformat(begin),
            end=datetime.fromisoformat(end),
            open_begin=open_begin,
            open_end=open_end,
        )
