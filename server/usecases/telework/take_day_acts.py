# SPDX-License-Identifier: Apache-2.0
"""Punches, entries, plans and reports: stored whatever they say, and the days made anew.

None is refused for being late, out of turn, twice or contradictory; only another person's
days are nobody's to write.
"""

import json
from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime

from sqlalchemy import Connection

from approval import city_day
from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.store.telework.days import (
    StoredEntry,
    StoredPunch,
    bump_day,
    days_between,
    days_of_events,
    insert_entry,
    insert_punches,
    lock_people,
)
from server.usecases.telework.closed_days import (
    LateEvent,
    OpenMonths,
    is_open,
    keep_for_amendment,
    takes_entries,
)
from server.usecases.telework.day_letters import tell_heads
from server.usecases.telework.make_days import (
    Kept,
    keep_days,
    known_around,
    state_after,
    told_anew,
)
from server.usecases.telework.taking import Left, TeleworkTaking
from telework import WorkingDay, day_to_plain, punch_to_plain
from telework.reporting.act_encoding import (
    enter_day_to_plain,
    plan_day_to_plain,
    report_day_to_plain,
)
from telework.reporting.acts import EnterDay, PlanDay
from telework.reporting.making import Clicked
from telework.reporting.record import DayState

_FIRST = datetime(2000, 1, 3, tzinfo=UTC)
_LAST = datetime(2999, 12, 29, tzinfo=UTC)
"""What a forged clock may claim at most: beyond it there is no calendar to put a day in."""

_OTHER_PERSON = Refusal(code="punch.other_person")


def take_punch(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Take a punch in."""
    if not taking.is_own_day():
        return _OTHER_PERSON
    return take_punches(tx, [taking])[0]


def take_punches(tx: Connection, takings: Sequence[TeleworkTaking]) -> list[Left]:
    """Take punches of one person's own days in together, and make the days once."""
    first = takings[0]
    tenant, person = first.tenant, first.actor.person_id
    clicks = {_click(taking): taking for taking in takings}
    lock_people(tx, tenant, [person])
    months = OpenMonths(tx, tenant, person)
    known = known_around(tx, tenant, person, {city_day(click.at) for click in clicks})
    made = known.made(*clicks)
    late = {click: day for click in clicks if not months.hold(day := _day_of(made, click.event_id))}
    insert_punches(tx, tenant, [_stored(person, each, aside=each in late) for each in clicks])
    in_time = [click for click in clicks if click not in late]
    left = {click: _set_aside(tx, clicks[click], day) for click, day in late.items()}
    if in_time:
        kept = keep_days(tx, known, known.made(*in_time) if late else made, months)
        left |= dict.fromkeys(in_time, _left(tx, first, kept))
    return [left[click] for click in clicks]


def take_entry(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Take a late or corrected entry in."""
    if not taking.is_own_day():
        return _OTHER_PERSON
    act: EnterDay = taking.act
    person = taking.actor.person_id
    lock_people(tx, taking.tenant, [person])
    closed = not takes_entries(tx, taking.tenant, person, act.day, taking.services.cut_off)
    _keep_entry(tx, taking, act.day, json.dumps(enter_day_to_plain(act)), aside=closed)
    if closed:
        return _set_aside(tx, taking, act.day)
    # The entry itself is among what is read now.
    known = known_around(tx, taking.tenant, person, [act.day])
    months = OpenMonths(tx, taking.tenant, person)
    return _left(tx, taking, keep_days(tx, known, known.made(), months))


def take_report(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Take a plan or a report of a day in: the newest of each stands beside the day."""
    if not taking.is_own_day():
        return _OTHER_PERSON
    act, person = taking.act, taking.actor.person_id
    lock_people(tx, taking.tenant, [person])
    closed = not is_open(tx, taking.tenant, person, act.day)
    plain = plan_day_to_plain(act) if isinstance(act, PlanDay) else report_day_to_plain(act)
    _keep_entry(tx, taking, act.day, json.dumps(plain, ensure_ascii=False), aside=closed)
    if closed:
        return _set_aside(tx, taking, act.day)
    stored = days_between(tx, taking.tenant, person, act.day, act.day).get(act.day)
    state = state_after(stored.state) if stored else DayState.OPEN
    empty = json.dumps(day_to_plain(WorkingDay(date=act.day)))
    bump_day(tx, taking.tenant, person, act.day, state, empty, new=stored is None)
    lost = stored is not None and stored.state == DayState.CONFIRMED
    if lost:
        told_anew(tx, taking.tenant, person, [act.day])
    days = frozenset([act.day])
    return _left(tx, taking, Kept(days=days, unconfirmed=days if lost else frozenset()))


def remake_settled(tx: Connection, tenant: int, events: Collection[str]) -> Left:
    """Make the days anew whose evidence was graded anew when a gap closed."""
    if not events:
        return Left()
    found = days_of_events(tx, tenant, sorted(events))
    people = {person for person, _day in found}
    lock_people(tx, tenant, people)
    changed: dict[str, frozenset[date]] = {}
    for person in sorted(people):
        days = {day for whose, day in found if whose == person}
        known = known_around(tx, tenant, person, days)
        months = OpenMonths(tx, tenant, person)
        changed[person] = keep_days(tx, known, known.made(), months).days
    feed = tuple(("day", person) for person, days in changed.items() if days)
    return Left(feed=feed, days=changed)


def _click(taking: TeleworkTaking) -> Clicked:
    judgement = taking.judgement
    known = judgement.est_time is not None
    return Clicked(
        event_id=taking.event.event_id,
        device_id=taking.actor.device_id,
        device_seq=taking.event.device_seq if taking.is_of_this_device() else 0,
        punch=taking.act,
        at=_at(taking),
        earliest=None if known else judgement.earliest,
        latest=None if known else judgement.latest,
        trust=judgement.trust.value,
        contradictions=judgement.contradictions,
    )


def _at(taking: TeleworkTaking) -> datetime:
    return max(_FIRST, min(taking.at, _LAST))


def _day_of(made: dict[date, WorkingDay], event_id: str) -> date:
    return next(
        day for day, work in made.items() if any(p.event_id == event_id for p in work.punches)
    )


def _stored(person: PersonId, click: Clicked, *, aside: bool) -> StoredPunch:
    plain = punch_to_plain(click.punch)
    said = {name: plain[name] for name in plain.keys() - {"type", "kind", "place"}}
    return StoredPunch(
        event_id=click.event_id,
        person_id=person,
        day=city_day(click.at),
        kind=click.punch.kind.value,
        place=str(click.punch.place),
        estimated_at=click.at,
        said=json.dumps(said, sort_keys=True) if said else "",
        aside=aside,
    )


def _keep_entry(
    tx: Connection, taking: TeleworkTaking, day: date, body: str, *, aside: bool
) -> None:
    entry = StoredEntry(
        event_id=taking.event.event_id,
        person_id=taking.actor.person_id,
        day=day,
        type=taking.act.type,
        made_at=_at(taking),
        body=body,
        aside=aside,
    )
    insert_entry(tx, taking.tenant, entry)


def _set_aside(tx: Connection, taking: TeleworkTaking, day: date) -> Left:
    """Make an act on a closed month a draft of an amendment (要対応), and say so."""
    person = taking.actor.person_id
    organisation = taking.services.city.organisation(tx, taking.tenant)
    held = organisation.on(day).held_posts(person)
    late = LateEvent(
        event_id=taking.event.event_id,
        person_id=person,
        section_id=held[0].section_id if held else "",
        day=day,
        requested_by=person,
        now=taking.now,
    )
    draft = keep_for_amendment(tx, taking.tenant, late)
    params = {"amendment_id": draft.amendment_id, "day": day.isoformat()}
    return Left(feed=(("day", person),), params=params)


def _left(tx: Connection, taking: TeleworkTaking, kept: Kept) -> Left:
    person = taking.actor.person_id
    work = False
    if kept.unconfirmed:
        work = tell_heads(tx, taking, person, sorted(kept.unconfirmed))
    return Left(feed=(("day", person),), days={person: kept.days}, work=work)
