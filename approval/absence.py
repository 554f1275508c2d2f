# SPDX-License-Identifier: Apache-2.0
"""Absences (不在): who is away now, and who is away for all working hours of a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, ClassVar

from approval.calendar import JAPAN, city_day, start_of_day
from approval.identifiers import PersonId


class AbsenceKind(StrEnum):
    """Why a person is away."""

    TRIP = "trip"  # 出張
    LEAVE = "leave"  # 休暇
    TRAINING = "training"  # 研修
    ILLNESS = "illness"  # 病気
    OTHER = "other"  # その他


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """One registered absence of a person; a vacancy (欠員) is none.

    Attributes:
        starts_at: first instant away, with a time zone.
        ends_at: first instant back, after ``starts_at``.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: PersonId
    kind: AbsenceKind
    starts_at: datetime
    ends_at: datetime

    def covers(self, instant: datetime) -> bool:
        """Say whether the person is away at an instant."""
        return self.starts_at <= instant < self.ends_at


def whole_days(person_id: PersonId, kind: AbsenceKind, first: date, last: date) -> Absence:
    """Return the absence from the first to the last of some civil days, both included."""
    return Absence(
        person_id=person_id,
        kind=kind,
        starts_at=start_of_day(first),
        ends_at=start_of_day(last + timedelta(days=1)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingHours:
    """The working hours (勤務時間) of a day in the city; the defaults are assumed."""

    starts: time = time(8, 30)
    ends: time = time(17, 15)

    def of(self, day: date) -> tuple[datetime, datetime]:
        """Return when work begins and ends on a civil date."""
        return (
            datetime.combine(day, self.starts, tzinfo=JAPAN),
            datetime.combine(day, self.ends, tzinfo=JAPAN),
        )


class Absences:
    """The absences that an act is judged by."""

    def __init__(self, absences: Iterable[Absence] = (), hours: WorkingHours | None = None) -> None:
        self._hours = hours or WorkingHours()
        self._by_person: dict[PersonId, list[Absence]] = {}
        for absence in absences:
            self._by_person.setdefault(absence.person_id, []).append(absence)

    def with_more(self, absences: Iterable[Absence]) -> "Absences":
        """Return the register with some more absences."""
        known = (absence for each in self._by_person.values() for absence in each)
        return Absences((*known, *absences), self._hours)

    def of(self, person_id: PersonId) -> tuple[Absence, ...]:
        """Return the absences of a person, the earliest first."""
        found = self._by_person.get(person_id, ())
        return tuple(sorted(found, key=lambda absence: absence.starts_at))

    def is_absent(self, person_id: PersonId, now: datetime) -> bool:
        """Say whether a person is away at an instant."""
        return any(absence.covers(now) for absence in self._by_person.get(person_id, ()))

    def is_absent_rest_of_day(self, person_id: PersonId, now: datetime) -> bool:
        """Say whether a person is away now and not back within the working hours of today."""
        _starts, ends = self._hours.of(city_day(now))
        away_until = now
        for absence in self.of(person_id):
            if absence.starts_at <= away_until:
                away_until = max(away_until, absence.ends_at)
        return away_until > now and away_until >= ends

    def is_absent_all_day(self, person_id: PersonId, day: date) -> bool:
        """Say whether a person is away for all working hours of a day (終日不在).

        Several absences count together: a trip in the morning and leave from noon leave
        no working hour.
        """
        away_until, ends = self._hours.of(day)
        for absence in self.of(person_id):
            if absence.starts_at <= away_until:
                away_until = max(away_until, absence.ends_at)
        return away_until >= ends
