# SPDX-License-Identifier: Apache-2.0
"""Plan the route of a case: the drafter's line, the sections to consent, the decider."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from approval.authority.consenting import required_consents
from approval.authority.lookup import authority_of, find_rule
from approval.authority.rules import DECISION_LABELS, RuleSet
from approval.case import Authority, SlotKind
from approval.consent_places import consent_places
from approval.content import CaseContent
from approval.events import PlannedSlot
from approval.identifiers import PersonId, PostId, SlotId
from approval.merging import merged_slots
from approval.organisation import Post
from approval.organisation_view import OrganisationView, is_rank_from
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse

KIAN_TITLE = "起案者"
"""Heading of the drafter's own box on the sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutePlan:
    """The planned route: who decides by which article, and the stages of slots.

    ``merged`` are the slots left out because the next one asks the same person.
    """

    authority: Authority
    stages: tuple[tuple[PlannedSlot, ...], ...]
    merged: tuple[SlotId, ...] = ()


def plan_route(
    content: CaseContent,
    drafter_post_id: PostId,
    view: OrganisationView,
    rules: RuleSet,
    day: date,
    round: int,
    drafter: PersonId | None = None,
) -> RoutePlan | Refusal:
    """Plan the route of a content drafted in a post.

    The line (回議) goes up nearest first to below the decider, with the consents (合議) where
    菊池市 asks for them (see ``consent_places``), those of one place together or one after the
    other, then the decision (決裁). A document examiner
    (文書審査) stands behind the first superior (瀬戸内市: 主管係長, 文書主任, 上司). With 仮決裁
    the drafter's section head approves before the consents, and he and the superiors above
    him act after them. Whom the drafter
    lets read afterwards (後閲) keeps his place, marked. Posts that the drafter
    holds himself, and those below them, are left out of the line: he neither approves his
    own draft (I9) nor asks his subordinates. ``drafter`` defaults to the only holder of
    the drafting post. Refuses where a post is vacant or the decider is missing.
    """
    post = view.post(drafter_post_id)
    if post is None:
        return refuse(RefusalCode.ROUTE_POST_UNKNOWN, post_id=drafter_post_id)
    rule = find_rule(
        rules, content.matter, content.amount, content.flags, day, content.contract_amount
    )
    if isinstance(rule, Refusal):
        return rule
    own = own_posts(view, drafter_post_id, drafter)
    rank = decider_rank(view, post, rule.rank, own, content)
    line = line_to_decider(view, post, rank, own)
    if isinstance(line, Refusal):
        return line
    rule = replace(rule, rank=rank)
    acting = own | {each.post_id for each in line}
    demanded = required_consents(rules, rule, content.matter, content.flags, view, day)
    if isinstance(demanded, Refusal):
        return demanded
    skipped = {*content.consents, *acting}
    required = (each.post_id for each in demanded if each.post_id not in skipped)
    consents = _consents(view, (*required, *content.consents), line, own)
    if isinstance(consents, Refusal):
        return consents
    examiner = _examiner(view, post, acting | {each.post_id for each in consents})
    checked = (*line, *consents, *((examiner,) if examiner else ()))
    for each in checked:
        if not view.holders(each.post_id):
            return refuse(RefusalCode.ROUTE_POST_VACANT, post=view.office(each.post_id))
    kinds = stage_kinds(view, post, line, consents, content, examiner)
    stages = numbered_stages(view, kinds, round, content.postviews)
    refusal = refuse_readers(
        view, content.kyoran, own | {each.post_id for each in checked}, frozenset()
    ) or _refuse_postviews(view, content.postviews, stages)
    if refusal:
        return refusal
    return RoutePlan(
        authority=authority_of(rules, rule, day),
        stages=stages,
        merged=merged_slots(stages, view),
    )


def own_posts(
    view: OrganisationView, drafter_post_id: PostId, drafter: PersonId | None
) -> frozenset[PostId]:
    """Return the posts that the drafter holds, the drafting post among them."""
    if drafter is None:
        holders = view.holders(drafter_post_id)
        drafter = holders[0][0].person_id if len(holders) == 1 else None
    held = view.held_posts(drafter) if drafter is not None else ()
    return frozenset({drafter_post_id, *(each.post_id for each in held)})


def decider_rank(
    view: OrganisationView, post: Post, rank: str, own: frozenset[PostId], content: CaseContent
) -> str:
    """Return who decides: the rank of the rule, for one's own application a superior at least.

    A form is what a person applies for himself. Where he holds the deciding post, or stands
    above it, his next superior decides: a section head's day at home is a matter of his
    department head.
    """
    if not content.form:
        return rank
    line = view.line_above(post.post_id)
    own_places = (at + 1 for at, each in enumerate(line) if each.post_id in own)
    above = line[max(own_places, default=0) :]
    if not above or any(each.rank == rank for each in above):
        return rank
    higher = (each.rank for each in above if is_rank_from(each.rank, rank))
    return next(higher, rank)


def line_to_decider(
    view: OrganisationView, post: Post, rank: str, own: frozenset[PostId]
) -> tuple[Post, ...] | Refusal:
    """Return the line from the first superior to the decider, who is last."""
    line = view.line_above(post.post_id)
    position = next((i for i, each in enumerate(line) if each.rank == rank), None)
    if position is None and post.heads and post.rank == rank:
        return refuse(RefusalCode.ROUTE_DRAFTER_DECIDES, post=view.office(post.post_id))
    if position is None:
        section = "".join(view.section_path(post.section_id))
        label = DECISION_LABELS[rank]
        return refuse(RefusalCode.ROUTE_DECIDER_MISSING, rank=label, section=section)
    upward = line[: position + 1]
    if upward[-1].post_id in own:
        return refuse(RefusalCode.ROUTE_DRAFTER_DECIDES, post=view.office(upward[-1].post_id))
    first = max((i + 1 for i, each in enumerate(upward) if each.post_id in own), default=0)
    return upward[first:]


def _consents(
    view: OrganisationView,
    wanted: tuple[PostId, ...],
    line: tuple[Post, ...],
    own: frozenset[PostId],
) -> tuple[Post, ...] | Refusal:
    """Return the posts asked for consent; each once, and none that acts anyway."""
    in_line = {post.post_id for post in line}
    posts: list[Post] = []
    for post_id in wanted:
        post = view.post(post_id)
        if post is None:
            return refuse(RefusalCode.ROUTE_CONSENT_UNKNOWN, post_id=post_id)
        if post_id in own:
            return refuse(RefusalCode.ROUTE_CONSENT_OWN_POST, post=view.office(post_id))
        if post_id in in_line:
            return refuse(RefusalCode.ROUTE_CONSENT_IN_LINE, post=view.office(post_id))
        if post in posts:
            return refuse(RefusalCode.ROUTE_CONSENT_TWICE, post=view.office(post_id))
        posts.append(post)
    return tuple(posts)


def refuse_readers(
    view: OrganisationView,
    readers: tuple[PostId, ...],
    acting: Collection[PostId],
    reading: Collection[PostId],
) -> Refusal | None:
    """Refuse posts that cannot be asked to read (供覧): unknown, acting, or asked already."""
    for number, post_id in enumerate(readers):
        office = view.office(post_id)
        if view.post(post_id) is None:
            return refuse(RefusalCode.ROUTE_POST_UNKNOWN, post_id=post_id)
        if post_id in acting:
            return refuse(RefusalCode.READER_ACTS, post=office)
        if post_id in reading or post_id in readers[:number]:
            return refuse(RefusalCode.READER_TWICE, post=office)
    return None


def _refuse_postviews(
    view: OrganisationView,
    postviews: tuple[PostId, ...],
    stages: tuple[tuple[PlannedSlot, ...], ...],
) -> Refusal | None:
    """Refuse 後閲 set in advance for what is not an intermediate of the line (回議).

    The decider is none, so that at least one approver remains; a section asked for consent
    is waited for (I4), and whoever approves provisionally (仮決裁) acts again after the
    consents.
    """
    slots = [slot for stage in stages for slot in stage]
    acting = {slot.post_id for slot in slots if slot.kind is not SlotKind.KAIGI}
    line = {slot.post_id for slot in slots} - acting
    other = next((post_id for post_id in postviews if post_id not in line), None)
    if other is None:
        return None
    if view.post(other) is None:
        return refuse(RefusalCode.ROUTE_POST_UNKNOWN, post_id=other)
    return refuse(RefusalCode.ROUTE_POSTVIEW_NOT_KAIGI, post=view.office(other))


def _examiner(view: OrganisationView, post: Post, acting: Collection[PostId]) -> Post | None:
    """Return who examines the document, None where nobody does or he acts on it anyway."""
    examiner = view.examiner(post.section_id)
    return None if examiner is None or examiner.post_id in acting else examiner


def stage_kinds(
    view: OrganisationView,
    post: Post,
    line: tuple[Post, ...],
    consents: tuple[Post, ...],
    content: CaseContent,
    examiner: Post | None,
) -> Iterable[tuple[SlotKind, tuple[Post, ...]]]:
    """Yield kind and posts of each stage in order."""
    below = line[:-1]
    provisional = _provisional(line) if content.provisional and consents else None
    asked = consent_places(view, post.section_id, below, consents)
    examined = min(1, len(below) if provisional is None else provisional)
    if provisional is not None:
        # The provisional approval comes before every consent, whoever is asked.
        asked = tuple(consents if at == provisional else () for at in range(len(line)))
    yield SlotKind.KIAN, (post,)
    for at, group in enumerate(asked):
        if examiner is not None and at == examined:
            yield SlotKind.SHINSA, (examiner,)
        if at == provisional:
            yield SlotKind.KARI, (line[at],)
        yield from _gogi(group, content)
        if at < len(below):
            yield SlotKind.KAIGI, (below[at],)
    yield SlotKind.KESSAI, (line[-1],)


def _gogi(
    group: tuple[Post, ...], content: CaseContent
) -> Iterable[tuple[SlotKind, tuple[Post, ...]]]:
    """Yield a group of consents in one stage (並列), or one after the other (直列)."""
    if content.parallel_consent and group:
        yield SlotKind.GOGI, group
    elif not content.parallel_consent:
        yield from ((SlotKind.GOGI, (consent,)) for consent in group)


def _provisional(line: tuple[Post, ...]) -> int:
    """Return who gives the 仮決裁: the first section head or above, else the decider."""
    heads = (i for i, each in enumerate(line) if is_rank_from(each.rank, "section_head"))
    return next(heads, len(line) - 1)


def numbered_stages(
    view: OrganisationView,
    stages: Iterable[tuple[SlotKind, tuple[Post, ...]]],
    round: int,
    postviews: Collection[PostId],
    taken: int = 0,
) -> tuple[tuple[PlannedSlot, ...], ...]:
    """Give each slot its id, heading and section as of the day of planning.

    ``taken`` is the highest number that the round has given already.
    """
    planned: list[tuple[PlannedSlot, ...]] = []
    number = taken
    for kind, posts in stages:
        slots = []
        for post in posts:
            number += 1
            slots.append(
                PlannedSlot(
                    slot_id=SlotId(f"r{round}s{number}"),
                    kind=kind,
                    post_id=post.post_id,
                    seal_title=seal_title(view, kind, post),
                    section_name=view.section_name(post.post_id),
                    postview=kind is SlotKind.KAIGI and post.post_id in postviews,
                )
            )
        planned.append(tuple(slots))
    return tuple(planned)


def seal_title(view: OrganisationView, kind: SlotKind, post: Post) -> str:
    """Head a box: the line by its titles, another section by the name of the office."""
    if kind is SlotKind.KIAN:
        return KIAN_TITLE
    return view.office(post.post_id) if kind is SlotKind.GOGI else post.title
