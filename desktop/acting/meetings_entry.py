# SPDX-License-Identifier: Apache-2.0
"""What the dialogs of meetings need of this device: people, and a booking as it was typed."""

from approval.identifiers import PersonId
from approval.organisation_view import OrganisationView
from desktop.absences import Colleague
from desktop.acting.absences import MOST_FOUND
from desktop.acting.workplace import Workplace
from desktop.store import meeting_entry
from desktop.store.projections import folded
from telework.meetings.booking import BookMeeting


def people(place: Workplace, query: str) -> tuple[Colleague, ...]:
    """Return people of the whole organisation, found by office, name or kana."""
    view, wanted = place.reference.view(place.now()), folded(query)
    if view is None or not wanted:
        return ()
    found: dict[PersonId, Colleague] = {}
    for post in view.posts():
        office = view.office(post.post_id)
        for person, _capacity in view.holders(post.post_id):
            if wanted in folded(f"{office} {person.name} {person.kana}"):
                colleague = Colleague(person_id=person.person_id, name=person.name, office=office)
                found.setdefault(person.person_id, colleague)
        if len(found) >= MOST_FOUND:
            break
    return tuple(found.values())


def named_people(place: Workplace, person_ids: tuple[str, ...]) -> tuple[Colleague, ...]:
    """Return these people with their offices; who is gone from the organisation is left out."""
    view = place.reference.view(place.now())
    if view is None:
        return ()
    found = (_colleague(view, PersonId(each)) for each in person_ids)
    return tuple(each for each in found if each is not None)


def kept(place: Workplace) -> BookMeeting | None:
    """Return a booking as it was typed, None where nothing was."""
    with place.vault.database.read() as tx:
        return meeting_entry.kept(tx, place.vault.seal())


def keep(place: Workplace, entry: BookMeeting | None) -> None:
    """Keep a booking as it is typed; None forgets it."""
    with place.vault.database.write() as tx:
        meeting_entry.keep(tx, place.vault.seal(), entry)


def _colleague(view: OrganisationView, person_id: PersonId) -> Colleague | None:
    person = view.person(person_id)
    if person is None:
        return None
    held = view.held_posts(person_id)
    office = view.office(held[0].post_id) if held else ""
    return Colleague(person_id=person_id, name=person.name, office=office)
