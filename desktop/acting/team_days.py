# SPDX-License-Identifier: Apache-2.0
"""The month of a team as its head sees it: the server's days, hours and months joined."""

import itertools
import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from approval.identifiers import SectionId
from desktop.acting.team_marks import remarks_of, warnings_of
from desktop.acting.telework_lines import halves
from desktop.acting.workplace import Workplace
from desktop.facade import SendState
from desktop.store import outbox
from desktop.store.sealed import Seal
from desktop.sync.team_api import TeamApi
from desktop.telework_team import TeamDay, TeamMember, TeamMonth
from telework import Part, Standing, parts
from telework.closing.states import MonthState, days_of
from telework.closing.wire import PersonStanding, SectionMonth, SectionStanding
from telework.hours.difference import ShownDifference
from telework.hours.overtime import OvertimeStanding, UnpermittedWork, WorkEvidence
from telework.reporting.record import DayRecord, DayState, PersonDays
from telework.schedule import Schedule

ACTS = ("confirm_days", "return_days")

Key = tuple[str, date]


@dataclass(kw_only=True)
class TeamRead:
    """What the server gave about a month, kept in memory while the window is open."""

    month: str
    people: tuple[PersonDays, ...]
    differences: dict[Key, list[ShownDifference]] = field(default_factory=dict)
    unpermitted: dict[Key, list[UnpermittedWork]] = field(default_factory=dict)
    permitted: set[Key] = field(default_factory=set)
    overtime: dict[str, OvertimeStanding] = field(default_factory=dict)
    hours: dict[Key, Schedule] = field(default_factory=dict)
    sections: tuple[SectionMonth, ...] = ()
    read_at: datetime

    def record(self, person_id: str, day: date) -> tuple[PersonDays, DayRecord] | None:
        """Return one day of the month, None where the server gave none."""
        for person in self.people:
            for record in person.days:
                if (person.person_id, record.day) == (person_id, day):
                    return person, record
        return None


def read(place: Workplace, month: str) -> TeamRead:
    """Ask for the month.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    transport = place.open_transport()
    try:
        api = place.api(transport).team
        found = _read(api, month, place.now())
        if found.people:
            ids = _sections(place, found.people)
            found.sections = tuple(api.section(month, each) for each in ids)
        return found
    finally:
        transport.close()


def _read(api: TeamApi, month: str, now: datetime) -> TeamRead:
    days = days_of(month)
    span = {"first": days[0].isoformat(), "last": days[-1].isoformat(), "team": "true"}
    found = TeamRead(month=month, people=api.days(month).people, read_at=now)
    if not found.people:
        return found
    for shown in api.differences(span).items:
        key = (shown.difference.person_id, shown.difference.day)
        found.differences.setdefault(key, []).append(shown)
    for work in api.unpermitted(span).items:
        found.unpermitted.setdefault((work.person_id, work.day), []).append(work)
    found.permitted = {
        (each.grant.person_id, each.grant.day)
        for person in api.grants(month).people
        for each in person.grants
        if not each.grant.withdrawn
    }
    found.overtime = {each.person_id: each for each in api.overtime(month).items}
    found.hours = {
        (each.person_id, each.day): each.schedule
        for each in api.schedules(span).items
        if each.schedule is not None
    }
    return found


def _sections(place: Workplace, people: Iterable[PersonDays]) -> tuple[str, ...]:
    """Return the sections whose months the reader signs: his own, and those of his people.

    The days of a team (係) are signed with those of its section (課).
    """
    view = place.reference.view(place.now())
    if view is None:
        return ()
    posts = (view.post(held.post_id) for held in place.whoever().posts)
    own = (post.section_id for post in posts if post is not None and post.heads)
    found = []
    for section_id in (*own, *(SectionId(each.section_id) for each in people)):
        division = view.division_of(section_id)
        found.append(division.section_id if division is not None else section_id)
    return tuple(dict.fromkeys(found))


def _standing_of(month: SectionMonth) -> SectionStanding:
    states = Counter(each.state for each in month.people)
    return SectionStanding(
        section_id=month.section_id,
        section_name=month.section_name,
        people=len(month.people),
        open=states[MonthState.OPEN],
        submitted=states[MonthState.SUBMITTED],
        head_confirmed=states[MonthState.HEAD_CONFIRMED],
        closed=states[MonthState.CLOSED],
        unconfirmed_days=sum(len(each.unconfirmed) for each in month.people),
        late=sum(each.late for each in month.people),
        until=month.until,
    )


def shown(place: Workplace, found: TeamRead) -> TeamMonth:
    """Return the month for the screen, with the head's own unsent acts on top."""
    with place.vault.database.read() as tx:
        pending = _pending(tx, place.vault.seal())
    standings = {each.person_id: each for month in found.sections for each in month.people}
    return TeamMonth(
        month=found.month,
        members=tuple(
            _member(found, person, standings.get(person.person_id), pending)
            for person in found.people
        ),
        sections=tuple(_standing_of(each) for each in found.sections if each.may_sign),
        as_of=found.read_at,
    )


def _member(
    found: TeamRead,
    person: PersonDays,
    standing: PersonStanding | None,
    pending: dict[Key, str],
) -> TeamMember:
    overtime = found.overtime.get(person.person_id)
    return TeamMember(
        person_id=person.person_id,
        name=person.name,
        office=person.section,
        section_id=person.section_id,
        state=standing.state if standing is not None else "open",
        half_units=standing.count.live.half_units if standing is not None else 0,
        overtime=overtime.counted_month if overtime is not None else 0,
        warnings=warnings_of(overtime) if overtime is not None else (),
        days=tuple(day_of(found, record, pending) for record in person.days),
    )


def day_of(found: TeamRead, record: DayRecord, pending: dict[Key, str]) -> TeamDay:
    """Return one day for the screen."""
    key = (record.person_id, record.day)
    stretches = parts(record.work)
    worked = found.unpermitted.get(key, [])
    morning, afternoon = halves(record.work, found.hours.get(key, Schedule()))
    return TeamDay(
        person_id=record.person_id,
        day=record.day,
        state=pending.get(key) or _state(record),
        trust=record.trust,
        morning=morning,
        afternoon=afternoon,
        began=stretches[0].began if stretches else None,
        ended=stretches[-1].ended if stretches else None,
        breaks=max(_pauses(stretches) - record.away_minutes, 0),
        overtime=sum(each.minutes for each in worked if each.evidence is WorkEvidence.DECLARED),
        remarks=remarks_of(
            record, found.differences.get(key, ()), worked, permitted=key in found.permitted
        ),
        version=record.version,
        pending=key in pending,
    )


def _state(record: DayRecord) -> str:
    if record.state in {DayState.CONFIRMED, DayState.RETURNED}:
        return record.state.value
    over = record.work.standing is Standing.ENDED or record.report is not None
    return "reported" if over or record.state is DayState.CHANGED else "open"


def _pauses(stretches: tuple[Part, ...]) -> int:
    """Minutes between stretches of work."""
    gaps = (
        after.began - before.ended
        for before, after in itertools.pairwise(stretches)
        if before.ended is not None
    )
    return int(sum(gaps, timedelta(0)).total_seconds()) // 60


def pending_days(place: Workplace) -> dict[Key, str]:
    """Return the days on which an act of this head is on its way, with what it makes of them."""
    with place.vault.database.read() as tx:
        return _pending(tx, place.vault.seal())


def _pending(tx: sqlite3.Connection, seal: Seal) -> dict[Key, str]:
    states = tuple(state for state in outbox.OPEN_STATES if state != SendState.ATTENTION)
    found = {}
    for event in outbox.in_states(tx, seal, states):
        if event.command_type in ACTS:
            after = "confirmed" if event.command_type == "confirm_days" else "returned"
            for seen in event.command()["days"]:
                found[seen["person_id"], date.fromisoformat(seen["day"])] = after
    return found
