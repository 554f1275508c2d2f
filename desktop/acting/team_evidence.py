# SPDX-License-Identifier: Apache-2.0
"""All that is known of one day of somebody else, for whoever confirms it."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from approval.calendar import JAPAN
from desktop.acting import team_days
from desktop.acting.team_days import TeamRead
from desktop.acting.team_settling import exceptions_of, waiting_settlements, with_waiting
from desktop.acting.workplace import Workplace
from desktop.errors import Code, TroubleError
from desktop.sync.team_api import TeamApi
from desktop.telework_team import (
    DayComment,
    DayEvidence,
    PermitSeen,
    PunchSeen,
    RecordSeen,
    Remark,
)
from telework import Punched
from telework.applying.wire import GrantOfMonth
from telework.hours.objective import ObjectiveRecord
from telework.hours.overtime import OvertimePermission
from telework.reporting.acts import WorkState
from telework.reporting.record import DayRecord, DayState, PersonDays


def evidence(place: Workplace, found: TeamRead, person_id: str, day: date) -> DayEvidence:
    """Return the evidence of a day of the month that was read.

    Raises:
        TroubleError: the month has no such day (any more).
        CallFailed: the server was not reached or refused.
    """
    known = found.record(person_id, day)
    if known is None:
        raise TroubleError(Code.CASE_NOT_AT_HAND)
    person, record = known
    key, waiting = (person_id, day), waiting_settlements(place)
    found = with_waiting(found, waiting)
    shown = team_days.day_of(found, record, team_days.pending_days(place))
    transport = place.open_transport()
    try:
        api = place.api(transport).team
        records, permits = _records(api, record), _permits(api, record)
    finally:
        transport.close()
    texts = {mark.code: mark.text for mark in record.marks}
    return DayEvidence(
        name=person.name,
        day=shown,
        punches=tuple(_punch(each, texts) for each in record.work.punches),
        records=records,
        exceptions=exceptions_of(
            place,
            found.differences.get(key, ()),
            found.unpermitted.get(key, ()),
            waiting.get(key, ()),
        ),
        permits=permits,
        comments=tuple(_comments(person, record)),
        **_written(record),
    )


def _written(record: DayRecord) -> dict[str, tuple[str, ...]]:
    report = record.report
    items = report.items if report is not None else ()
    lines = {
        state: tuple(
            f"{each.text}（{each.note}）" if each.note else each.text
            for each in items
            if each.state is state
        )
        for state in WorkState
    }
    noted = (report.note,) if report is not None and report.note else ()
    return {
        "plan": record.plan.items if record.plan is not None else (),
        "done": (*lines[WorkState.DONE], *lines[WorkState.UNPLANNED], *noted),
        "left": lines[WorkState.UNFINISHED],
        "links": report.links if report is not None else (),
    }


def _punch(punched: Punched, texts: dict[str, str]) -> PunchSeen:
    interval = punched.latest is not None
    return PunchSeen(
        kind=punched.kind,
        place=punched.place or "",
        at=None if interval else punched.at,
        earliest=punched.earliest,
        latest=punched.latest,
        trust=punched.trust,
        source=punched.source,
        counted=punched.counted,
        contradictions=tuple(
            Remark(code=code, params={"message": texts.get(code, code)})
            for code in punched.contradictions
        ),
    )


def _records(api: TeamApi, record: DayRecord) -> tuple[RecordSeen, ...]:
    items: Iterable[ObjectiveRecord] = api.objective(_of(record)).items
    return tuple(RecordSeen(source=each.source, first=each.first, last=each.last) for each in items)


def _permits(api: TeamApi, record: DayRecord) -> tuple[PermitSeen, ...]:
    people = api.grants(record.day.isoformat()[:7]).people
    grants = (
        each
        for person in people
        if person.person_id == record.person_id
        for each in person.grants
        if each.grant.day == record.day and not each.grant.withdrawn
    )
    permissions = (each for each in api.permissions(_of(record)).items if each.withdrawn_at is None)
    return (*map(_granted, grants), *map(_permitted, permissions))


def _granted(each: GrantOfMonth) -> PermitSeen:
    grant = each.grant
    params = {
        "place": str(grant.place),
        "begin": grant.begin.strftime("%H:%M") if grant.begin is not None else "",
        "end": grant.end.strftime("%H:%M") if grant.end is not None else "",
    }
    words = Remark(code=f"{grant.source}.{grant.unit}", params=params)
    return PermitSeen(source=grant.source, words=words, case_id=grant.case_id)


def _permitted(each: OvertimePermission) -> PermitSeen:
    params = {"begin": _clock(each.begin), "end": _clock(each.end), "reason": each.reason}
    return PermitSeen(source="overtime", words=Remark(code="permit.overtime", params=params))


def _comments(person: PersonDays, record: DayRecord) -> Iterator[DayComment]:
    for entry in record.entries:
        kind = "entered" if entry.whole else "added"
        yield DayComment(kind=kind, by=person.name, at=entry.made_at, text=entry.reason)
    if record.decided_at is not None:
        kind = "return" if record.state is DayState.RETURNED else "confirm"
        yield DayComment(
            kind=kind, by=record.decided_name, at=record.decided_at, text=record.comment
        )


def _of(record: DayRecord) -> dict[str, str]:
    day = record.day.isoformat()
    return {"first": day, "last": day, "person": record.person_id}


def _clock(at: datetime) -> str:
    return at.astimezone(JAPAN).strftime("%H:%M")
