# SPDX-License-Identifier: Apache-2.0
"""Which article sends a draft to whom, before anything is frozen."""

from approval import RoutePlan, city_day, plan_route
from approval.content import CaseContent
from approval.content_checks import check_content
from approval.events import PlannedSlot
from approval.identifiers import PostId
from approval.refusal import Refusal
from approval.wire import PreviewSlot, RoutePreview
from server.usecases.city import CityToday
from server.usecases.identify import Identified
from server.usecases.services import Services


def preview_route(
    services: Services, identified: Identified, post_id: PostId, content: CaseContent
) -> RoutePreview | Refusal:
    """Plan the route as ``draft`` would, for a post that the person holds today."""
    city = identified.city
    if post_id not in identified.actor.posts:
        return Refusal(code="post.not_held", params={"post": city.view.office(post_id)})
    refusal = check_content(content)
    if refusal is not None:
        return refusal
    day = city_day(services.clock())
    person = identified.actor.person_id
    plan = plan_route(content, post_id, city.view, city.rules, day, 1, person)
    if isinstance(plan, Refusal):
        return plan
    stages = tuple(tuple(_slot(city, plan, slot) for slot in stage) for stage in plan.stages)
    return RoutePreview(authority=plan.authority, stages=stages)


def _slot(city: CityToday, plan: RoutePlan, slot: PlannedSlot) -> PreviewSlot:
    return PreviewSlot(
        kind=slot.kind.value,
        post_id=slot.post_id,
        seal_title=slot.seal_title,
        section_name=slot.section_name,
        holders=tuple(person.name for person, _capacity in city.view.holders(slot.post_id)),
        merged=slot.slot_id in plan.merged,
        postview=slot.postview,
    )
