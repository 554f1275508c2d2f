# SPDX-License-Identifier: Apache-2.0
"""From a choice on the case page to the command that travels."""

from approval.case import Case, Slot, SlotStatus
from approval.commands import (
    Abandon,
    AddAttachment,
    AddOpinion,
    AddReaders,
    CaseCommand,
    Execute,
    Hold,
    PostViewCase,
    ReadCase,
    Reassign,
    RefuseConsent,
    Reject,
    Release,
    Remand,
    Reroute,
    Retract,
    SeePaper,
    Skip,
    Withdraw,
)
from approval.content import Attachment
from approval.identifiers import PostId, SlotId
from approval.people import Me
from approval.register.execution import ExternalAct
from desktop.case_detail import CaseDetail
from desktop.steering import SteeredSlot

ACTED = {SlotStatus.APPROVED, SlotStatus.CONSENTED}


def my_post(detail: CaseDetail, me: Me | None) -> PostId:
    """The post in which I speak: that of my slot, else a post on the route, else my first."""
    slot = detail.projected.slot(detail.my_slot)
    held = [post.post_id for post in me.posts] if me is not None else []
    # As substitute I may decide in a slot whose post is not mine.
    if slot is not None and (me is None or slot.post_id in held):
        return slot.post_id
    on_route = [slot.post_id for slot in detail.projected.slots() if slot.post_id in held]
    return (on_route or held or [PostId("")])[0]


def _acting_post(detail: CaseDetail, me: Me | None) -> PostId:
    """The post of the slot that I act in: mine, or that of the absent holder (代決)."""
    slot = detail.projected.slot(detail.my_slot)
    if slot is not None and detail.standing == "daiketsu":
        return slot.post_id
    return my_post(detail, me)


def my_acted_slot(case: Case, me: Me | None) -> Slot | None:
    """The latest slot in which I acted, which a retraction takes back."""
    mine = [
        slot
        for slot in case.slots()
        if slot.status in ACTED
        and slot.acted is not None
        and me is not None
        and slot.acted.person_id == me.person_id
    ]
    return mine[-1] if mine else None


def command_of(
    kind: str,
    detail: CaseDetail,
    me: Me | None,
    text: str = "",
    to_slot: str = "",
    *,
    resume: bool = False,
) -> CaseCommand:
    """Make the command of an act; ``text`` is its reason or opinion.

    ``resume`` says of a remand that its actor wants the case again directly.

    Raises:
        KeyError: ``kind`` is not an act of these.
    """
    case = detail.projected
    case_id, revision = case.case_id, case.revision_hash
    post, slot_id = _acting_post(detail, me), SlotId(detail.my_slot)
    if kind in BESIDE:
        return _beside(kind, detail, me, text)
    if kind == "retract":
        acted = my_acted_slot(case, me)
        return Retract(case_id=case_id, slot_id=acted.slot_id if acted else SlotId(""), reason=text)
    if kind == "hold":
        return Hold(case_id=case_id, slot_id=slot_id, post_id=post, reason=text)
    plain: dict[str, type[Release | SeePaper]] = {"release": Release, "see_paper": SeePaper}
    if kind in plain:
        return plain[kind](case_id=case_id, slot_id=slot_id, post_id=post)
    if kind == "remand":
        return Remand(
            case_id=case_id,
            slot_id=slot_id,
            post_id=post,
            revision_hash=revision,
            reason=text,
            to_slot=SlotId(to_slot) if to_slot else None,
            resume=resume and not to_slot,
        )
    endings: dict[str, type[RefuseConsent | Reject]] = {
        "refuse_consent": RefuseConsent,
        "reject": Reject,
    }
    return endings[kind](
        case_id=case_id, slot_id=slot_id, post_id=post, revision_hash=revision, reason=text
    )


def _postview(detail: CaseDetail, me: Me | None, opinion: str) -> PostViewCase:
    """Read the oldest that I owe, in its post where I hold that one."""
    owed = detail.postviews[0]
    holds = me is not None and any(post.post_id == owed.post_id for post in me.posts)
    return PostViewCase(
        case_id=detail.projected.case_id,
        round=owed.round,
        slot_id=owed.slot_id,
        post_id=owed.post_id if holds else my_post(detail, me),
        opinion=opinion,
    )


BESIDE = {"add_opinion", "abandon", "withdraw", "reroute", "postview", "read_case"}
"""Acts on the case itself, not on a slot of its route."""


def _beside(kind: str, detail: CaseDetail, me: Me | None, text: str) -> CaseCommand:
    case_id, post = detail.projected.case_id, my_post(detail, me)
    if kind == "add_opinion":
        return AddOpinion(case_id=case_id, post_id=post, text=text)
    if kind == "abandon":
        return Abandon(case_id=case_id, post_id=post, reason=text)
    if kind == "withdraw":
        return Withdraw(case_id=case_id, reason=text)
    if kind == "postview":
        return _postview(detail, me, text)
    if kind == "reroute":
        return _reroute(detail, me, text)
    return _receipt(detail, me)


def _reroute(detail: CaseDetail, me: Me | None, reason: str) -> Reroute:
    """Re-route in any post of the records officer: he stands in no slot of the case."""
    posts = me.posts if me is not None else ()
    post = posts[0].post_id if posts else PostId("")
    return Reroute(case_id=detail.projected.case_id, post_id=post, reason=reason)


def unread(case: Case, me: Me | None) -> Slot | None:
    """The first 供覧 or notice that one of my posts has not read yet."""
    held = {post.post_id for post in me.posts} if me is not None else set()
    mine = (each for each in case.readings if each.post_id in held)
    return next((each for each in mine if each.status is SlotStatus.OPEN), None)


def _receipt(detail: CaseDetail, me: Me | None) -> ReadCase:
    slot = unread(detail.projected, me)
    return ReadCase(
        case_id=detail.projected.case_id,
        slot_id=slot.slot_id if slot is not None else SlotId(""),
        post_id=slot.post_id if slot is not None else PostId(""),
    )


def reassign(detail: CaseDetail, slot: SteeredSlot, to_post: PostId, reason: str) -> Reassign:
    """Make the command that sends a slot to another post (振替)."""
    return Reassign(
        case_id=detail.projected.case_id,
        slot_id=slot.slot_id,
        post_id=slot.post_id,
        to_post=to_post,
        reason=reason,
    )


def skip(detail: CaseDetail, slot: SteeredSlot, reason: str) -> Skip:
    """Make the command that leaves out the slot of a vacant post (飛ばし)."""
    return Skip(
        case_id=detail.projected.case_id,
        slot_id=slot.slot_id,
        post_id=slot.post_id,
        reason=reason,
    )


def add_readers(detail: CaseDetail, me: Me | None, readers: tuple[PostId, ...]) -> AddReaders:
    """Make the command that lets more posts read."""
    return AddReaders(
        case_id=detail.projected.case_id, post_id=my_post(detail, me), readers=readers
    )


def execute(detail: CaseDetail, me: Me | None, act: ExternalAct) -> Execute:
    """Make the command that records an external act, in a post of the owning section if held."""
    case = detail.projected
    posts = me.posts if me is not None else ()
    owning = (each.post_id for each in posts if each.section_id == case.owner_section_id)
    post = next(owning, my_post(detail, me))
    return Execute(case_id=case.case_id, post_id=post, act=act)


def add_attachment(detail: CaseDetail, me: Me | None, attachment: Attachment) -> AddAttachment:
    """Make the command that adds a file in flight."""
    return AddAttachment(
        case_id=detail.projected.case_id, post_id=my_post(detail, me), attachment=attachment
    )
