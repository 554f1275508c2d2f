# SPDX-License-Identifier: Apache-2.0
"""The organisation on a day to come: who belongs where when a block is worked."""

from datetime import date

from sqlalchemy import Connection

from approval import Organisation, OrganisationView
from approval.identifiers import PersonId, SectionId
from approval.people import Capacity
from server.usecases.city import CityToday
from server.usecases.services import Services

_UNIT = "section"
"""The level of a unit whose people stand in for each other at the office: a 課."""


class PeopleOfDay:
    """Looks the organisation up by date; views of days between two changes are one."""

    def __init__(self, services: Services, tx: Connection, tenant: int, city: CityToday) -> None:
        self._services, self._tx, self._tenant, self._city = services, tx, tenant, city
        self._organisation: Organisation | None = None
        self._views: dict[tuple[date, ...], OrganisationView] = {}

    def view(self, day: date) -> OrganisationView:
        """Return the organisation of a day; before today that of today."""
        if day <= self._city.day:
            return self._city.view
        if self._organisation is None:
            self._organisation = self._services.city.organisation(self._tx, self._tenant)
        changes = tuple(
            change for change in self._organisation.change_days() if self._city.day < change <= day
        )
        if not changes:
            return self._city.view
        if changes not in self._views:
            self._views[changes] = self._organisation.on(day)
        return self._views[changes]

    def sections_up(self, person_id: str, day: date) -> tuple[SectionId, ...]:
        """Return where a person belongs on a day, by the regular post, and what is above it."""
        view = self.view(day)
        held = view.held_posts(PersonId(person_id))
        regular = [each for each in held if each.capacity is Capacity.REGULAR]
        chosen = (regular or list(held))[:1]
        return view.section_ids_up(chosen[0].section_id) if chosen else ()

    def unit(self, person_id: str, day: date) -> str:
        """Return the 課 of a person, or the own section where there is none above."""
        view, sections = self.view(day), self.sections_up(person_id, day)
        named = ((each, view.section(each)) for each in sections)
        units = (each for each, section in named if section and section.level == _UNIT)
        return next(units, sections[0] if sections else "")

    def people(self, section_id: str, day: date) -> frozenset[str]:
        """Return everybody with a regular post in a section or below it."""
        view = self.view(day)
        inside = {
            each.section_id
            for each in view.sections()
            if section_id in view.section_ids_up(each.section_id)
        }
        return frozenset(
            person.person_id
            for post in view.posts()
            if post.section_id in inside
            for person, capacity in view.holders(post.post_id)
            if capacity is Capacity.REGULAR
        )
