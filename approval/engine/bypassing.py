# SPDX-License-Identifier: Apache-2.0
"""Fold what was passed over and what is to be read afterwards (後閲) into a case."""

from dataclasses import replace
from typing import Any

from approval.case import Case, PostView, Slot, SlotStatus
from approval.engine.slots import change_slot
from approval.events import Bypassed, PostViewed, PostViewOpened


def bypassed(case: Case, event: Bypassed) -> dict[str, Any]:
    """Pass over a slot; whose act it was instead is kept, for a retraction to undo."""

    def pass_over(slot: Slot) -> Slot:
        return replace(slot, status=SlotStatus.BYPASSED, pulled_up_by=event.for_slot)

    return {"stages": change_slot(case.stages, event.slot_id, pass_over)}


def postview_opened(case: Case, event: PostViewOpened) -> dict[str, Any]:
    """Add an obligation; it stays whatever happens to the route."""
    added = PostView(
        round=event.round,
        slot_id=event.slot_id,
        post_id=event.post_id,
        seal_title=event.seal_title,
        reason=event.reason,
        opened_at=event.at,
        person_id=event.person_id,
    )
    return {"postviews": (*case.postviews, added)}


def postviewed(case: Case, event: PostViewed) -> dict[str, Any]:
    """Discharge the open obligation of a slot; one that was read before stays as it was."""
    key = (event.round, event.slot_id)
    return {
        "postviews": tuple(
            replace(each, viewed=event.by, viewed_at=event.at, opinion=event.opinion)
            if each.viewed is None and (each.round, each.slot_id) == key
            else each
            for each in case.postviews
        )
    }
