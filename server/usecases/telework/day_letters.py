# SPDX-License-Identifier: Apache-2.0
"""Letters about days: the person learns of every decision, the head of what he must see again."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection

from approval import OrganisationView, era_date
from approval.identifiers import PersonId
from server.usecases.telework.letters import tell
from server.usecases.telework.taking import TeleworkTaking


def tell_person(
    tx: Connection, taking: TeleworkTaking, person_id: str, days: Sequence[date]
) -> bool:
    """Leave a letter to the person about the head's word; return whether there is work now."""
    what = "days_confirmed" if taking.act.type == "confirm_days" else "days_returned"
    return _tell(tx, taking, [person_id], what, _dates(days))


def tell_heads(
    tx: Connection, taking: TeleworkTaking, person_id: PersonId, days: Sequence[date]
) -> bool:
    """Leave a letter to the person's heads that a confirmed day is another now."""
    view = taking.city.view
    whose = view.person(person_id)
    about = f"{whose.name if whose else person_id} {_dates(days)}"
    return _tell(tx, taking, heads_of(view, person_id), "days_changed", about)


def heads_of(view: OrganisationView, person_id: PersonId) -> list[str]:
    """Return who heads the sections in which a person holds posts, never the person."""
    heads = {
        person.person_id
        for held in view.held_posts(person_id)
        if (post := view.head(held.section_id)) is not None
        for person, _capacity in view.holders(post.post_id)
    }
    return sorted(heads - {person_id})


def _tell(tx: Connection, taking: TeleworkTaking, people: list[str], what: str, about: str) -> bool:
    sends = taking.services.sends_mail
    return sends and tell(tx, taking.tenant, people, what, about, taking.now)


def _dates(days: Sequence[date]) -> str:
    """Name one day, or the first and how many."""
    first = era_date(min(days))
    return first if len(days) == 1 else f"{first} ほか{len(days) - 1}日"
