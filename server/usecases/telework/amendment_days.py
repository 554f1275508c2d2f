# SPDX-License-Identifier: Apache-2.0
"""The closed day behind an amendment: as it stands, what came late, and what is asked for."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection

from approval import from_plain
from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.store.telework.amendments import amendment_by_id, approved_of_day
from server.store.telework.days import acts_aside
from server.usecases.identify import Identified
from server.usecases.telework.make_days import known_around
from server.usecases.telework.month_office import MonthOffice
from server.usecases.telework.rights import TeleworkRights
from telework import WorkingDay
from telework.closing.amendment import Amendment
from telework.closing.wire import AmendedDay, AmendedPunch
from telework.reporting.making import Clicked, Entered

Lines = tuple[AmendedPunch, ...]


def read_amended_day(
    office: MonthOffice, identified: Identified, amendment_id: str
) -> AmendedDay | Refusal:
    """Return the day of an amendment for the person and whoever is above."""
    actor = identified.actor
    rights = TeleworkRights(actor=actor, city=identified.city)
    with office.services.database.read_work() as tx:
        found = amendment_by_id(tx, actor.tenant, amendment_id)
        if found is None:
            return Refusal(code="not_found")
        amendment, plain = found
        if not rights.may_read(PersonId(amendment.person_id)):
            return Refusal(code="not_found")
        asked = tuple(from_plain(AmendedPunch, each) for each in plain)
        return _day(tx, actor.tenant, amendment, asked)


def _day(tx: Connection, tenant: int, amendment: Amendment, asked: Lines) -> AmendedDay:
    day = amendment.day
    clicked, entered = acts_aside(tx, tenant, amendment.event_ids)
    known = known_around(tx, tenant, amendment.person_id, [day])
    late = _in_order((*map(_of_click, clicked), *_typed(entered)))
    amended = _amended_before(tx, tenant, amendment)
    standing = amended or _lines(known.made(), day)
    # An earlier amendment stands beside the records and never in them.
    with_late = (
        _in_order((*amended, *late)) if amended else _lines(known.made(*clicked, *entered), day)
    )
    return AmendedDay(
        amendment=amendment,
        standing=standing,
        late=late,
        reasons=tuple(dict.fromkeys(each.act.reason for each in entered if each.act.reason)),
        lines=asked or with_late,
    )


def _amended_before(tx: Connection, tenant: int, amendment: Amendment) -> Lines:
    approved = approved_of_day(tx, tenant, amendment.person_id, amendment.day)
    if not approved:
        return ()
    last = amendment_by_id(tx, tenant, approved[-1].amendment_id)
    return () if last is None else tuple(from_plain(AmendedPunch, each) for each in last[1])


def _lines(made: dict[date, WorkingDay], day: date) -> Lines:
    work = made.get(day)
    punches = work.punches if work is not None else ()
    return tuple(
        AmendedPunch(kind=each.kind.value, place=each.place or "", at=each.at)
        for each in punches
        if each.counted
    )


def _of_click(click: Clicked) -> AmendedPunch:
    return AmendedPunch(kind=click.punch.kind.value, place=click.punch.place, at=click.at)


def _typed(entries: Iterable[Entered]) -> Iterable[AmendedPunch]:
    for entry in entries:
        for each in entry.act.punches:
            punch = each.punch
            yield AmendedPunch(kind=punch.kind.value, place=punch.place, at=each.at)


def _in_order(lines: Iterable[AmendedPunch]) -> Lines:
    return tuple(sorted(lines, key=lambda line: line.at))
