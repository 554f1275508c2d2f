# SPDX-License-Identifier: Apache-2.0
"""What enters the record beside the acts: opinions (意見) and files added in flight."""

from approval.case import Case, CaseState
from approval.commands import AddAttachment, AddOpinion
from approval.content_checks import REMARK_LIMIT, check_attachments, check_length
from approval.engine.facts import Facts
from approval.engine.guards import Outcome, moment, owns, signatory, wrong_state
from approval.engine.notices import acted_posts
from approval.events import AttachmentAdded, OpinionAdded
from approval.identifiers import PostId
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse


def add_opinion(case: Case, command: AddOpinion, facts: Facts) -> Outcome:
    """Add an opinion by the drafter, a post of the route or the drafter's line."""
    refusal = wrong_state(case, CaseState.DRAFT, CaseState.CIRCULATING, CaseState.REMANDED)
    if refusal:
        return refusal
    by = signatory(facts, command.post_id)
    if isinstance(by, Refusal):
        return by
    if not _concerned(case, command.post_id, facts):
        post = facts.view.office(command.post_id)
        return refuse(RefusalCode.OPINION_NOT_CONCERNED, post=post)
    if not command.text.strip():
        return refuse(RefusalCode.OPINION_MISSING)
    refusal = check_length("opinion", command.text, REMARK_LIMIT)
    if refusal:
        return refusal
    return (OpinionAdded(at=moment(case, facts), by=by, text=command.text),)


def add_attachment(case: Case, command: AddAttachment, facts: Facts) -> Outcome:
    """Add a file while the case circulates; nothing that was approved is replaced.

    Who had acted without it is told (approval.md 2.2: allow *add* with notice).
    """
    refusal = wrong_state(case, CaseState.CIRCULATING)
    if refusal:
        return refusal
    by = signatory(facts, command.post_id)
    if isinstance(by, Refusal):
        return by
    if not _concerned(case, command.post_id, facts):
        post = facts.view.office(command.post_id)
        return refuse(RefusalCode.OPINION_NOT_CONCERNED, post=post)
    added = tuple(each.attachment for each in case.added_attachments)
    refusal = check_attachments((*case.content.attachments, *added, command.attachment))
    if refusal:
        return refusal
    told = acted_posts(case, without={command.post_id})
    at = moment(case, facts)
    return (AttachmentAdded(at=at, by=by, attachment=command.attachment, notify=told),)


def _concerned(case: Case, post_id: PostId, facts: Facts) -> bool:
    """Say whether a post has a say: the owner's, one of the route or of the line."""
    return (
        any(slot.post_id == post_id for slot in case.slots())
        or owns(case, facts.actor, facts.view)
        or any(post.post_id == post_id for post in facts.view.line_above(case.owner_post_id))
    )
