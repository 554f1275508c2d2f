# SPDX-License-Identifier: Apache-2.0
"""A whole server as ``init`` sets it up, with the demo city's people at real terminals."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from approval import Organisation, city_day
from approval.commands import DraftCase, SubmitCase
from approval.content import CaseContent
from approval.identifiers import CaseId, PersonId, PostId
from server.assembly import Parts, assemble
from server.auth.passwords import Passwords
from server.auth.permissions import Role
from server.demo.city import build_city, logins
from server.demo.clerk import Clerk
from server.demo.loading import TENANT
from server.demo.people import DEMO_PASSWORD, StoryPerson
from server.ops.initialise import initialise
from server.settings import ServerSettings
from server.usecases.administer import AccountDesk
from server.usecases.load_city import replace_organisation, replace_rules
from tests.approval.city import rules
from tests.support.clock import ManualClock

ONE_DAY = timedelta(days=1)
demo_city = cache(build_city)
"""The demo city, drawn once per process."""


@dataclass(frozen=True)
class Office:
    """The parts of a server, and people of the demo city by their story names."""

    parts: Parts
    clock: ManualClock

    def clerk(self, person: StoryPerson) -> Clerk:
        """Give somebody an account and a terminal."""
        city = demo_city()
        known = {login: person_id for person_id, login in logins(city).items()}
        person_id = PersonId(known[person.login])
        desk = AccountDesk(self.parts.services.database, TENANT, "test", self.clock())
        password_hash = self.parts.entrance.passwords.hash(DEMO_PASSWORD)
        roles = frozenset({Role.STAFF})
        desk.add(person.login, person_id, person.name, password_hash, roles)
        self.clock.advance(seconds=1)
        view = Organisation(city).on(city_day(self.clock()))
        return Clerk(self.parts, view, person_id, person.login)

    def draft(self, clerk: Clerk, post: str, content: CaseContent) -> CaseId:
        """Have a clerk draft a case; its sheet waits in the outbox."""
        case_id = CaseId(clerk.new_id(content.title))
        clerk.act(DraftCase(case_id=case_id, post_id=PostId(post), content=content))
        return case_id

    def submit(self, clerk: Clerk, case_id: CaseId) -> None:
        """Have the drafter seal and submit."""
        case = clerk.case(case_id).case
        slot_id = case.slots()[0].slot_id
        clerk.act(SubmitCase(case_id=case_id, slot_id=slot_id, revision_hash=case.revision_hash))


def found_office(database_url: str, folder: Path, clock: ManualClock) -> Office:
    """Set up a server on a database and open its parts."""
    settings = ServerSettings(data_dir=folder / "data", database_url=database_url)
    initialise(settings, _the_day_before(clock))
    parts = assemble(settings, clock=clock, passwords=Passwords(cheap=True))
    database = parts.services.database
    replace_organisation(database, TENANT, demo_city(), "test", clock())
    replace_rules(database, TENANT, rules(), "test", clock())
    return Office(parts, clock)


def _the_day_before(clock: ManualClock) -> datetime:
    return clock() - ONE_DAY
