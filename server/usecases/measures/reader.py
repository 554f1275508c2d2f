# SPDX-License-Identifier: Apache-2.0
"""Who reads the page 統計, and of which measures one may enter actuals."""

from collections.abc import Iterable
from dataclasses import dataclass

from approval import OrganisationView
from approval.identifiers import SectionId
from server.auth.permissions import Permission
from server.usecases.identify import Identified


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What decides whether somebody may enter actuals.

    Attributes:
        sections: the sections that one's posts belong to, and those above these.
        enters: whether one may enter anything at all.
        keeps_all: whether one keeps the measures of the whole city (role ``reform``).
    """

    sections: frozenset[str] = frozenset()
    enters: bool = False
    keeps_all: bool = False

    def may_enter(self, owners: Iterable[str], view: OrganisationView) -> bool:
        """Say whether one may enter for a measure; whoever took over a section's affairs may."""
        return self.keeps_all or (self.enters and self.owner(owners, view) != "")

    def owner(self, owners: Iterable[str], view: OrganisationView) -> str:
        """Return the owner section that one belongs to today, empty for none."""
        for section_id in owners:
            heir = view.heir_of_section(SectionId(section_id))
            if heir is not None and heir.section_id in self.sections:
                return section_id
        return ""


ANYBODY = Reader()
"""Who reads without an account: the web page, reports and open data."""


def reader_of(identified: Identified) -> Reader:
    """Return what the caller is for the measures, by the organisation of today."""
    actor, view = identified.actor, identified.city.view
    own = {each.section_id for each in view.held_posts(actor.person_id)}
    return Reader(
        sections=frozenset(up for section in own for up in view.section_ids_up(section)),
        enters=actor.may(Permission.MEASURES_ACTUAL_ENTER),
        keeps_all=actor.may(Permission.MEASURES_CITY_MANAGE),
    )
