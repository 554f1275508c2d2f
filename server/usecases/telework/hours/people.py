# SPDX-License-Identifier: Apache-2.0
"""Whose hours a read looks at: one's own, one person's, a section's, or one's team's."""

from approval.identifiers import PersonId, SectionId
from approval.refusal import Refusal
from server.usecases.identify import Identified
from server.usecases.telework.rights import TeleworkRights

_DENIED = Refusal(code="hours.other_person")


def people_asked(
    identified: Identified, person_id: str, section_id: str, *, team: bool
) -> list[str] | Refusal:
    """Return the people whose hours are asked for, or why they may not be read.

    A team is everybody of the sections whose head the reader is and of the teams (係) in them,
    with the heads of what lies right below; never the reader himself.
    """
    rights = TeleworkRights(actor=identified.actor, city=identified.city)
    if person_id:
        readable = rights.may_read(PersonId(person_id))
        return [person_id] if readable else _DENIED
    if section_id:
        asked = SectionId(section_id)
        readable = rights.may_read_section(asked)
        return _below(rights, (asked,)) if readable else _DENIED
    if team:
        found = _below(rights, rights.own_sections())
        return [each for each in found if rights.is_superior_of(PersonId(each))]
    return [identified.actor.person_id]


def _below(rights: TeleworkRights, sections: tuple[SectionId, ...]) -> list[str]:
    view = rights.city.view
    right_below = [each for each in view.sections() if each.parent_id in sections]
    teams = [each.section_id for each in right_below if each.level == "team"]
    heads = (view.head(each.section_id) for each in right_below)
    leading = [
        person.person_id
        for post in heads
        if post is not None
        for person, _capacity in view.holders(post.post_id)
    ]
    return list(dict.fromkeys([*rights.people_of((*sections, *teams)), *leading]))
