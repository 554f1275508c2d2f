# SPDX-License-Identifier: Apache-2.0
"""The story's case while its 課長 is vacant, as a superior sees it."""

from dataclasses import replace

from approval.identifiers import PostId, SlotId
from desktop.case_detail import CaseDetail
from desktop.facade import Desk
from desktop.steering import Insertion, SteeredSlot
from tests.desktop import sample_case
from tests.desktop.sample_case import CASE_ID

MY_POST = PostId("post-bureau")


def steered(desk: Desk) -> CaseDetail:
    """Return the case: it waits for 課長, whom nobody is, and both consents are to come."""
    detail = desk.detail(CASE_ID)
    assert detail is not None
    view = sample_case.view(2)
    holders = tuple(
        replace(each, names=()) if each.post_id == "post-section" else each for each in view.holders
    )
    return replace(
        detail,
        view=replace(view, holders=holders),
        projected=view.case,
        my_slot="",
        steering=(
            SteeredSlot(
                slot_id=SlotId("r1s3"),
                post_id=MY_POST,
                acts=frozenset({"reassign", "skip"}),
                vacant=True,
            ),
            SteeredSlot(
                slot_id=SlotId("r1s4"),
                post_id=MY_POST,
                acts=frozenset({"reassign"}),
                vacant=False,
            ),
        ),
        insertion=Insertion(post_id=MY_POST, before=(SlotId("r1s4"), SlotId("r1s6"))),
    )
