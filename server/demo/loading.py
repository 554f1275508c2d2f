# SPDX-License-Identifier: Apache-2.0
"""Makes the demo city on an empty server: organisation, rules, accounts, cases, days at home."""

import shutil
from collections.abc import Callable
from datetime import datetime, time, timedelta
from importlib import resources

from approval import Organisation, OrganisationData, RuleSet, city_day, parse_rule_files
from approval.identifiers import PersonId
from server.assembly import Parts, assemble, trust_folder
from server.auth.passwords import Passwords
from server.auth.permissions import Role
from server.demo.city import build_city, logins
from server.demo.clerk import DemoTrouble
from server.demo.forms import load_demo_forms
from server.demo.home_month import HomeMonth, month_before
from server.demo.measures import load_programme
from server.demo.month import Month
from server.demo.people import DEMO_PASSWORD, NAMED
from server.demo.plans import month, papers
from server.demo.room_fortnight import RoomFortnight
from server.demo.shelves import OPERATOR, begin_record_files
from server.demo.staff import DemoClock, Staff, moment
from server.demo.surveys import hold_survey
from server.ops.initialise import initialise
from server.settings import ServerSettings
from server.store.engine import open_database
from server.store.telework.calendar import calendar_between
from server.usecases.administer import AccountDesk
from server.usecases.load_city import replace_organisation, replace_rules
from server.usecases.reads.list_accounts import list_accounts
from telework.closing.states import days_of

TENANT = 1
_BEFORE = timedelta(days=32)
_STORY = frozenset(each.login for each in NAMED)


def load_demo(settings: ServerSettings, now: datetime, tell: Callable[[int, int], None]) -> int:
    """Fill an empty server with the city and return how many cases it has.

    The office CA is made anew with a date before the month: certificates and times of the
    month's signatures must not be older than the authority that vouches for them.

    Raises:
        DemoTrouble: the server already has accounts.
    """
    start = _beginning(now)
    initialise(settings, start)
    _refuse_a_real_city(settings)
    shutil.rmtree(trust_folder(settings.data_dir))
    initialise(settings, start)
    clock = DemoClock(start)
    parts = assemble(settings, clock=clock, passwords=Passwords(cheap=True))
    # Whoever pulls the plug meanwhile makes the city again.
    parts.services.database.hurry()
    try:
        return _fill(parts, clock, now, tell)
    finally:
        parts.close()


def _fill(parts: Parts, clock: DemoClock, now: datetime, tell: Callable[[int, int], None]) -> int:
    city, cases = build_city(), month()
    database = parts.services.database
    replace_organisation(database, TENANT, city, OPERATOR, clock())
    replace_rules(database, TENANT, _rules(), OPERATOR, clock())
    _add_accounts(parts, city, clock())
    view = Organisation(city).on(city_day(now))
    begin_record_files(database, TENANT, city, (city_day(clock()), city_day(now)), clock())

    load_programme(database, clock())

    def heard(done: int) -> None:
        tell(done, len(cases))

    staff, today = Staff(parts, view, logins(city), clock), city_day(now)
    with database.read_work() as tx:
        calendar = calendar_between(tx, TENANT, city_day(clock()), today)
    HomeMonth(staff, calendar, today).plan()
    RoomFortnight(parts, staff, today).plan()
    load_demo_forms(database, city, city_day(clock()), clock())
    named = frozenset(each for each, login in logins(city).items() if login in _STORY)
    hold_survey(parts, sorted(logins(city)), named, today, clock())
    Month(staff, today).play(cases, heard)
    return len(cases) + len(papers())


def _beginning(now: datetime) -> datetime:
    """Return when the city begins: before its cases, and before the month that ended last."""
    first = days_of(month_before(city_day(now)))[0]
    return min(now - _BEFORE, moment(first, time(8, 0)))


def _refuse_a_real_city(settings: ServerSettings) -> None:
    database = open_database(settings.resolved_database_url(), connections=1)
    try:
        if list_accounts(database, TENANT):
            raise DemoTrouble("the server already has accounts")
    finally:
        database.close()


def _rules() -> RuleSet:
    folder = resources.files("approval").joinpath("rules", "kumamoto-fire-bureau")
    parsed = parse_rule_files({file.name: file.read_text("utf-8") for file in folder.iterdir()})
    if isinstance(parsed, tuple):
        raise DemoTrouble(f"{folder.name}: {parsed}")
    return parsed


def _add_accounts(parts: Parts, city: OrganisationData, now: datetime) -> None:
    # One cheap hash for everybody: the password is printed in the manual, and 300 dear
    # ones would take two minutes.
    password_hash = Passwords(cheap=True).hash(DEMO_PASSWORD)
    named = {person.login: person.roles for person in NAMED}
    names = {person.person_id: person.name for person in city.people}
    desk = AccountDesk(parts.services.database, TENANT, OPERATOR, now)
    for person_id, login in logins(city).items():
        roles = frozenset(Role(role) for role in named.get(login, ("staff",)))
        desk.add(login, PersonId(person_id), names[person_id], password_hash, roles)
