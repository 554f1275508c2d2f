# SPDX-License-Identifier: Apache-2.0
"""出席者のようす: where those who are asked to come are at a time, as one reader may know it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from telework.meetings.seeking import Basis, BusyKind, BusySpan, PersonTime


class Whereabouts(StrEnum):
    """Where somebody is; never why."""

    OFFICE = "office"
    """出勤: nothing else is known of somebody of whom the reader would know it."""
    REMOTE = "remote"
    """在宅等勤務: at work, and not in the office."""
    LEAVE = "leave"
    """休暇等, to those alone who may read the person's days."""
    ABSENT = "absent"
    """不在, to those who may know of absences."""
    MEETING = "meeting"
    UNKNOWN = "unknown"
    """The reader may not know."""

    @property
    def can_come(self) -> bool:
        """Whether nothing is known that keeps somebody away from a meeting."""
        return self in {Whereabouts.OFFICE, Whereabouts.REMOTE, Whereabouts.UNKNOWN}


Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonThen:
    """Somebody at a time.

    Attributes:
        basis: of remote work; None of everything else.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    where: Whereabouts
    basis: Basis | None = None


_FIRST = (
    (BusyKind.LEAVE, Whereabouts.LEAVE),
    (BusyKind.ABSENT, Whereabouts.ABSENT),
    (BusyKind.MEETING, Whereabouts.MEETING),
    (BusyKind.REMOTE, Whereabouts.REMOTE),
)
"""What is said of somebody of whom several are true: what keeps him away comes first."""


def people_then(times: Sequence[PersonTime], span: Span) -> tuple[PersonThen, ...]:
    """Return where each of the people is during any part of a time, in their order."""
    return tuple(_one_then(each, span) for each in times)


def at_home(people: Collection[PersonThen]) -> int:
    """Count who works elsewhere than in the office."""
    return sum(each.where is Whereabouts.REMOTE for each in people)


def most_at_home(times: Sequence[PersonTime]) -> int:
    """Count who works elsewhere at any part of the time that was read."""
    return sum(any(span.kind is BusyKind.REMOTE for span in each.spans) for each in times)


def _one_then(person: PersonTime, span: Span) -> PersonThen:
    there = [each for each in person.spans if each.starts_at < span[1] and span[0] < each.ends_at]
    kinds = {each.kind for each in there}
    where = next((where for kind, where in _FIRST if kind in kinds), None)
    if where is None:
        known = person.remote_known and person.absences_known
        where = Whereabouts.OFFICE if known else Whereabouts.UNKNOWN
    basis = _basis(there) if where is Whereabouts.REMOTE else None
    return PersonThen(person_id=person.person_id, where=where, basis=basis)


def _basis(there: Sequence[BusySpan]) -> Basis | None:
    """Return the surest of what remote work rests on."""
    found = {each.basis for each in there}
    return next((each for each in Basis if each in found), None)
