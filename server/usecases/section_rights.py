# SPDX-License-Identifier: Apache-2.0
"""Who belongs to a section, where something is kept by its owner section."""

from approval.identifiers import PersonId, SectionId
from server.usecases.city import CityToday


def is_of_section(city: CityToday, person_id: PersonId, section_id: SectionId) -> bool:
    """Say whether a person is of a section, of its teams, or of what took it over."""
    return city.view.is_of_section(person_id, section_id)
