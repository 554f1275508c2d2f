# SPDX-License-Identifier: Apache-2.0
"""The blocks of a month of those whom the reader answers for, or of the city."""

from datetime import date

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.store.engine import Database
from server.store.telework.grants import StoredGrant, grants_of
from server.usecases.city import CityToday
from server.usecases.identify import Identified
from server.usecases.services import Services
from server.usecases.telework.hours.people import people_asked
from server.usecases.telework.my_telework import shown_grant
from telework.applying.checks.circumstances import month_of
from telework.applying.wire import PersonGrants, SectionGrants


def read_section_grants(
    services: Services, identified: Identified, month: date, section: str
) -> SectionGrants | Refusal:
    """Return the blocks of a section's people, without one those of the reader's team."""
    asked = people_asked(identified, "", section, team=not section)
    if isinstance(asked, Refusal):
        return asked
    days = month_of(month)
    tenant = identified.actor.tenant
    with services.database.read_work() as tx:
        found = grants_of(tx, tenant, asked, days[0], days[-1]) if asked else []
    people = (_person(identified.city, person, found) for person in asked)
    return SectionGrants(
        month=f"{month:%Y-%m}", people=tuple(each for each in people if each is not None)
    )


def list_grants(database: Database, tenant: int, month: date) -> list[StoredGrant]:
    """Return everybody's blocks of a month, for the administrator's list."""
    days = month_of(month)
    with database.read_work() as tx:
        return grants_of(tx, tenant, None, days[0], days[-1])


def _person(city: CityToday, person_id: str, found: list[StoredGrant]) -> PersonGrants | None:
    person = city.view.person(PersonId(person_id))
    held = city.view.held_posts(PersonId(person_id))
    if person is None or not held:
        return None
    return PersonGrants(
        person_id=person_id,
        name=person.name,
        section_id=held[0].section_id,
        section_name=held[0].section_name,
        grants=tuple(shown_grant(each) for each in found if each.grant.person_id == person_id),
    )
