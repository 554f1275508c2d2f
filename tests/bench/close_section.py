# SPDX-License-Identifier: Apache-2.0
"""``close_section_200.per_person_vs_single``: 200 people signed off in one act.

A section's month of 200 people is prepared, drawn, signed by its head, judged in a child,
given its time and settled person by person; so is that of a section of one. The figure is what
one of the 200 costs against the single sign-off. Both alternate.
"""

import base64
import json
import statistics
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import insert

from approval import Capacity, era_short, start_of_day
from approval.calendar import city_day
from approval.identifiers import PersonId, PostId, SectionId
from approval.organisation import Holding, OrganisationData, Person, Post
from server.demo.city import build_city
from server.demo.clerk import Clerk
from server.demo.people import PERSONNEL_HEAD, SECTION_HEAD
from server.store.tables import telework_day
from server.store.telework.grants import StoredGrant, insert_grants
from server.store.telework.months import StoredMonth, put_months
from server.usecases.load_city import replace_organisation
from server.usecases.telework.month_sheets import prepare_sheet, sign_sheet
from server.usecases.telework.recount import days_of_month, recount_people
from signing.pades import SignedAct, sign_increment
from signing.stamp import Stamp
from telework import Grant, GrantSource, Place, Punched, PunchKind, Unit, replay_day
from telework.closing.states import MonthPart, MonthState
from telework.closing.wire import PreparedSheet, PrepareSheet, SignedOff, SignSheet
from telework.day_encoding import day_to_plain
from tests.bench.surroundings import folder_and_database
from tests.server.office import Office, found_office
from tests.support.clock import ManualClock

TENANT = 1
MONTH = date(2026, 10, 1)
PEOPLE = 200
DAYS = 20
ROUNDS = 3


def measure() -> dict[str, Any]:
    """Measure the ratio, on PostgreSQL where its programs are installed."""
    with folder_and_database() as (folder, address), ExitStack() as stack:
        office = found_office(address, folder, ManualClock())
        stack.callback(office.parts.close)
        many, one = _staffed(office)
        rounds = [(_sign_off(*many), _sign_off(*one)) for _ in range(ROUNDS)]
    ratios = [together / PEOPLE / single for together, single in rounds]
    return {
        "name": "close_section_200.per_person_vs_single",
        "value": round(statistics.median(ratios), 4),
        "at_most": 0.3,
        "against": "preparing and signing the sheet of a section of one person",
        "seconds_for_200": round(statistics.median(together for together, _ in rounds), 2),
        "seconds_for_one": round(statistics.median(single for _, single in rounds), 2),
    }


Desk = tuple[Office, Clerk, str, int]


def _staffed(office: Office) -> tuple[Desk, Desk]:
    """Give a section 200 people with a month at home, and another one."""
    head, other = office.clerk(SECTION_HEAD), office.clerk(PERSONNEL_HEAD)
    desks = [(office, head, _section(head), PEOPLE), (office, other, _section(other), 1)]
    city, staff = build_city(), []
    for _office, clerk, section_id, count in desks:
        hired = [f"bench-{section_id}-{number}" for number in range(count)]
        city = _hired(city, section_id, hired)
        staff += [(person, section_id) for person in hired]
        clerk._caller()
    database, now = office.parts.services.database, office.clock()
    replace_organisation(database, TENANT, city, "bench", now)
    _month_at_home(office, staff)
    return desks[0], desks[1]


def _section(head: Clerk) -> str:
    return head.view.held_posts(head.person_id)[0].section_id


def _hired(city: OrganisationData, section_id: str, people: Sequence[str]) -> OrganisationData:
    first = date(2024, 4, 1)
    posts = tuple(
        Post(
            post_id=PostId(f"post-{person}"),
            section_id=SectionId(section_id),
            title="主事",
            rank="officer",
            heads=False,
            valid_from=first,
        )
        for person in people
    )
    staff = tuple(
        Person(person_id=PersonId(person), name=f"髙橋 {number}子", kana="たかはし")
        for number, person in enumerate(people)
    )
    holdings = tuple(
        Holding(
            person_id=PersonId(person),
            post_id=PostId(f"post-{person}"),
            capacity=Capacity.REGULAR,
            valid_from=first,
        )
        for person in people
    )
    return replace(
        city,
        posts=(*city.posts, *posts),
        people=(*city.people, *staff),
        holdings=(*city.holdings, *holdings),
    )


def _month_at_home(office: Office, staff: Sequence[tuple[str, str]]) -> None:
    days = days_of_month(MONTH)
    worked, now = days[:DAYS], office.clock()
    rows, grants = [], []
    for person, _section_id in staff:
        for day in worked:
            rows.append(_day(person, day))
            grant = Grant(
                grant_id=f"{person}-{day}",
                person_id=person,
                day=day,
                unit=Unit.FULL,
                place=Place.HOME,
                source=GrantSource.ORDER,
            )
            grants.append(StoredGrant(grant=grant, granted_by="bench", granted_at=now))
    submitted = [
        StoredMonth(
            part=MonthPart(
                person_id=person,
                section_id=section_id,
                month=MONTH.isoformat()[:7],
                state=MonthState.SUBMITTED,
                version=1,
            )
        )
        for person, section_id in staff
    ]
    with office.parts.services.database.write_work() as tx:
        tx.execute(insert(telework_day), rows)
        insert_grants(tx, TENANT, grants)
        put_months(tx, TENANT, submitted)
        recount_people(tx, TENANT, None, days)


def _day(person: str, day: date) -> dict[str, Any]:
    begin = start_of_day(day)
    times = ((PunchKind.START, Place.HOME, 510), (PunchKind.END, None, 1035))
    work = replay_day(
        day,
        [
            Punched(kind=kind, place=place, at=begin + timedelta(minutes=minutes), trust="A")
            for kind, place, minutes in times
        ],
    )
    snapshot = json.dumps(day_to_plain(work), ensure_ascii=False)
    values = {"tenant": TENANT, "person_id": person, "day": day, "version": 1}
    return {**values, "snapshot": snapshot, "state": "confirmed"}


def _sign_off(office: Office, head: Clerk, section_id: str, people: int) -> float:
    """Sign a section's month off as its head does; return the seconds."""
    caller, now, months = head._caller(), office.clock(), office.parts.months
    key = head._key(caller, "", now)
    office.clock.advance(seconds=1)
    began = time.perf_counter()
    asked = PrepareSheet(request_id=head.new_id(f"{section_id} {began}"))
    prepared = prepare_sheet(months, caller, section_id, MONTH.isoformat()[:7], asked)
    assert isinstance(prepared, PreparedSheet), prepared
    sheet = office.parts.files.read(prepared.sheet.sha256)
    appended = sign_increment(
        sheet,
        prepared.field,
        key,
        SignedAct("approval", prepared.role),
        Stamp(prepared.stamp_upper, era_short(city_day(now)), "髙橋"),
        now,
        certify=True,
        lock=True,
    )
    given = SignSheet(
        base_sha256=prepared.sheet.sha256, data=base64.b64encode(appended).decode("ascii")
    )
    done = sign_sheet(months, caller, prepared.sheet.sheet_id, given)
    seconds = time.perf_counter() - began
    assert isinstance(done, SignedOff), done
    assert sum(not each.code for each in done.results) == people, done.results
    return seconds
