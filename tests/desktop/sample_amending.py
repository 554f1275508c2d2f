# SPDX-License-Identifier: Apache-2.0
"""Amendments of a closed October: a draft, one that waits, one that was not agreed to."""

from dataclasses import replace
from datetime import date, time

from desktop.telework_amending import WaitingAmendment
from telework.closing.amendment import Amendment, AmendmentState
from telework.closing.figures import Figures
from telework.closing.snapshot import DayRow
from telework.closing.wire import AmendedDay, AmendedPunch
from tests.desktop.sample_team import AOI, AS_OF, REN, SECTION, at

DAY = date(2026, 10, 14)
WHOLE = Figures(person_days=1, home=2, events=1, allowance_days=1)
HALF = Figures(person_days=1, home=1, events=1)
BEFORE = DayRow(
    day=DAY,
    morning="home",
    afternoon="home",
    began=at(DAY, time(8, 30)),
    ended=at(DAY, time(17, 15)),
    counted=WHOLE,
    confirmed=True,
    sure=WHOLE,
)
AFTER = replace(BEFORE, afternoon="office", counted=HALF, sure=HALF)


def draft(person_id: str = REN) -> Amendment:
    """A draft that a late entry made."""
    return Amendment(
        amendment_id="am-draft",
        person_id=person_id,
        section_id=SECTION,
        day=DAY,
        requested_by=person_id,
        requested_at=AS_OF,
        event_ids=("event-1",),
        version=2,
    )


def proposed(person_id: str = AOI) -> Amendment:
    """One that waits for the head."""
    return replace(
        draft(person_id),
        amendment_id="am-proposed",
        day=date(2026, 10, 20),
        state=AmendmentState.PROPOSED,
        version=3,
        reason="午後は登庁していました",
        before=BEFORE,
        after=AFTER,
    )


def refused(person_id: str = REN) -> Amendment:
    """One that was not agreed to."""
    return replace(
        proposed(person_id),
        amendment_id="am-refused",
        day=date(2026, 10, 6),
        state=AmendmentState.REFUSED,
        comment="登庁の記録がありません",
        decided_by="person-head",
        decided_at=AS_OF,
        decided_in="2026-11",
    )


def waiting() -> tuple[WaitingAmendment, ...]:
    """What waits for the head."""
    return (WaitingAmendment(name="佐藤 葵", amendment=proposed()),)


def amended_day(amendment: Amendment) -> AmendedDay:
    """The whole day at home as recorded, and a change of place that came late."""
    standing = (
        _line("start", time(8, 30), "home"),
        _line("break", time(12, 0)),
        _line("resume", time(13, 0), "home"),
        _line("end", time(17, 15)),
    )
    late = (_line("resume", time(13, 0), "office"),)
    return AmendedDay(
        amendment=amendment,
        standing=standing,
        late=late,
        reasons=("午後は登庁していました",),
        lines=(*standing[:2], *late, standing[3]),
    )


def _line(kind: str, clock: time, place: str = "") -> AmendedPunch:
    return AmendedPunch(kind=kind, place=place, at=at(DAY, clock))
