# SPDX-License-Identifier: Apache-2.0
"""Who belongs to a section, where something is kept by its owner section."""

from approval.identifiers import PersonId, SectionId
from server.usecases.city import CityToday


def is_of_section(city: CityToday, person_id: PersonId, section_id: SectionId) -> bool:
    """Say whether a person is of a section, of its teams, or of what took it over.

    Of a bureau only those count who hold a post in the bureau itself: what it keeps is not
    kept by everybody below it.
    """
    view = city.view
    heir = None if view.section(section_id) else view.heir_of_section(section_id)
    there = heir.section_id if heir else section_id
    return any(
        there in {held.section_id, division.section_id if division else held.section_id}
        for held in view.held_posts(person_id)
        for division in (view.division_of(held.section_id),)
    )
