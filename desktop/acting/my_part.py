# SPDX-License-Identifier: Apache-2.0
"""What part the reader may take in a case: his turn, as substitute, before his turn, afterwards."""

from dataclasses import dataclass

from approval.case import Case, PostView, SlotStatus
from approval.engine import Facts, offers
from approval.engine.offering import waiting_postviews
from approval.engine.pulling_up import pullable_slots
from approval.engine.substituting import StandIn, stand_in, substitutable_slots
from approval.people import Me
from approval.register.records import RECORDS_DISPOSAL
from desktop.acting.drafting import LIVING
from desktop.store.summarising import my_open_slot


@dataclass(frozen=True, slots=True, kw_only=True)
class MyPart:
    """The slot to act in and how, what may be offered, and what is to be read afterwards.

    Attributes:
        standing: ``daiketsu`` or ``pull_up``; empty where it is simply the reader's turn.
        article: of the order of substitution.
    """

    slot_id: str = ""
    standing: str = ""
    article: str = ""
    offers: frozenset[str]
    postviews: tuple[PostView, ...]


def my_part(case: Case, me: Me, facts: Facts | None) -> MyPart:
    """Work out the reader's part; without ``facts`` only what needs no organisation."""
    posts = [held.post_id for held in me.posts]
    offered = offers(case, me.person_id, posts, facts)
    if case.state not in LIVING and posts:
        # Not an act on this case, so the engine does not offer it: a new draft begins (再起案).
        offered |= {"quote"}
    if posts and not case.content.secrecy and case.content.matter != RECORDS_DISPOSAL:
        # Nor is this: what is alike each time is kept for later drafts (ひな形).
        offered |= {"template"}
    owed = waiting_postviews(case, me.person_id, posts)
    mine = my_open_slot(case, me)
    if mine is not None or facts is None:
        slot_id = mine.slot_id if mine is not None else ""
        parked = mine is not None and mine.status is SlotStatus.HELD
        # What he might do in another's slot of the same case waits until his own is done.
        offered -= {"daiketsu", "pull_up", "remand" if parked else "release"}
        return MyPart(slot_id=slot_id, offers=offered, postviews=owed)
    slots = () if me.person_id == case.drafter.person_id else substitutable_slots(case, facts)
    if slots:
        slot = slots[0]
        found = stand_in(case, slot, facts, slot.status)
        return MyPart(
            slot_id=slot.slot_id,
            standing="daiketsu",
            article=found.article if isinstance(found, StandIn) else "",
            offers=offered - {"pull_up"},
            postviews=owed,
        )
    if "pull_up" in offered:
        slot = next(each for each in pullable_slots(case, facts) if each.post_id in posts)
        return MyPart(slot_id=slot.slot_id, standing="pull_up", offers=offered, postviews=owed)
    return MyPart(offers=offered, postviews=owed)
