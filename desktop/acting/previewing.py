# SPDX-License-Identifier: Apache-2.0
"""Choices and the route of a draft, from the organisation and the rules at hand."""

from itertools import islice

from approval.authority.eligibility import Paperwork, may_be_electronic
from approval.authority.keeping import proposed_retention
from approval.calendar import city_day
from approval.content import CaseContent
from approval.events import PlannedSlot
from approval.identifiers import PostId
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal
from approval.routing import RoutePlan, plan_route
from approval.wire import PreviewSlot, RoutePreview
from desktop.acting.workplace import Workplace
from desktop.choices import MatterChoice, PostChoice
from desktop.errors import Code, TroubleError, from_refusal
from desktop.store.projections import folded

_CHOICES = 50


def preview(place: Workplace, post_id: PostId, content: CaseContent) -> RoutePreview:
    """Return which article sends the draft to whom.

    Raises:
        TroubleError: there is no route, or organisation and rules are not at hand yet.
    """
    now = place.now()
    view, rules = place.reference.view(now), place.reference.rules()
    if view is None or rules is None:
        raise TroubleError(Code.PREVIEW_NO_ORGANISATION)
    person_id = place.whoever().person_id
    plan = plan_route(content, post_id, view, rules, city_day(now), 1, person_id)
    if isinstance(plan, Refusal):
        trouble = from_refusal(plan)
        raise TroubleError(trouble.code, **trouble.params)
    stages = tuple(tuple(_shown(view, plan, slot) for slot in stage) for stage in plan.stages)
    today = city_day(now)
    asked = Paperwork.of(content, plan.authority.rank)
    return RoutePreview(
        authority=plan.authority,
        stages=stages,
        eligibility=may_be_electronic(rules.eligibility, asked, today),
        retention=proposed_retention(rules.retentions, content.matter, today),
    )


def _shown(view: OrganisationView, plan: RoutePlan, slot: PlannedSlot) -> PreviewSlot:
    return PreviewSlot(
        kind=slot.kind,
        post_id=slot.post_id,
        seal_title=slot.seal_title,
        section_name=slot.section_name,
        holders=tuple(person.name for person, _ in view.holders(slot.post_id)),
        merged=slot.slot_id in plan.merged,
        postview=slot.postview,
    )


def post_choices(place: Workplace, query: str) -> tuple[PostChoice, ...]:
    """Return posts that can be asked for consent, found by office or holder."""
    return _posts(place, query, officers=False)


def drafting_offices(place: Workplace, query: str) -> tuple[PostChoice, ...]:
    """Return posts that may have drafted, officers among them, found by office or holder."""
    return _posts(place, query, officers=True)


def _posts(place: Workplace, query: str, *, officers: bool) -> tuple[PostChoice, ...]:
    view = place.reference.view(place.now())
    if view is None:
        return ()
    wanted = folded(query)
    posts = (each for each in view.posts() if officers or each.rank != "officer")
    choices = (_choice(view, each.post_id) for each in posts)
    found = (each for each in choices if wanted in folded(" ".join((each.label, *each.holders))))
    return tuple(islice(found, _CHOICES))


def offices(place: Workplace, post_ids: tuple[PostId, ...]) -> tuple[PostChoice, ...]:
    """Return the posts of these that there are today; an abolished one is left out."""
    view = place.reference.view(place.now())
    if view is None:
        return ()
    return tuple(_choice(view, each) for each in post_ids if view.post(each) is not None)


def _choice(view: OrganisationView, post_id: PostId) -> PostChoice:
    holders = tuple(person.name for person, _ in view.holders(post_id))
    return PostChoice(post_id=post_id, label=view.office(post_id), holders=holders)


def matters(place: Workplace) -> tuple[MatterChoice, ...]:
    """Return the kinds of matter that people draft; what has a form is applied for elsewhere."""
    from telework.applying.matters import MATTER_LABELS

    rules = place.reference.rules()
    if rules is None:
        return ()
    return tuple(
        MatterChoice(
            code=matter.code,
            label=matter.label,
            needs_amount=matter.needs_amount,
            needs_contract=matter.needs_contract,
            flags=matter.flags,
            flag_texts=tuple(
                (each.flag, each.label, f"{each.text}（{each.article}）")
                for each in rules.flag_texts
            ),
        )
        for matter in rules.matters(city_day(place.now()))
        if matter.code not in MATTER_LABELS
    )
