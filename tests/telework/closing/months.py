# SPDX-License-Identifier: Apache-2.0
"""Months, days and amendments for the tests of closing."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from telework.closing.amendment import Amendment, AmendmentState
from telework.closing.figures import Figures
from telework.closing.snapshot import DayRow, MonthSnapshot, PersonMonth

NOON = datetime(2026, 12, 3, 3, 0, tzinfo=UTC)
FULL = Figures(person_days=1, home=2, events=1, allowance_days=1)
MORNING = Figures(person_days=1, home=1, events=1)


def row(day: int, counted: Figures = FULL, *, confirmed: bool = True) -> DayRow:
    """Make a day of November at home."""
    return DayRow(
        day=date(2026, 11, day),
        morning="home",
        counted=counted,
        confirmed=confirmed,
        sure=counted if confirmed else Figures(),
        trust="A",
    )


def snapshot_of(*people: PersonMonth) -> MonthSnapshot:
    """Make a section's November."""
    return MonthSnapshot(
        section_id="jyosei",
        section_name="情報政策課",
        month="2026-11",
        policy_id="standard",
        policy_version=1,
        rules="standard:1 tsukue-2026",
        as_of=NOON,
        people=people,
    )


def person(person_id: str, *rows: DayRow) -> PersonMonth:
    """Make a person's November."""
    return PersonMonth(person_id=person_id, name=f"𠮷田 {person_id}", rows=rows)


def amended(before: DayRow | None, after: DayRow | None, **changes: Any) -> Amendment:
    """Make an approved amendment of a day in November, decided in December."""
    day = (after or before or row(2)).day
    made = Amendment(
        amendment_id="0193a0f0-0000-7000-8000-000000000001",
        person_id="yoshida",
        section_id="jyosei",
        day=day,
        state=AmendmentState.APPROVED,
        reason="打刻漏れ",
        before=before,
        after=after,
        requested_by="yoshida",
        requested_at=NOON,
        decided_by="sato",
        decided_at=NOON,
        decided_in="2026-12",
    )
    return replace(made, **changes)
