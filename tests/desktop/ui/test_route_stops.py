# SPDX-License-Identifier: Apache-2.0
"""How the route tells a slot that was left out (飛ばし) from one that refused."""

from dataclasses import replace

import pytest

from approval.case import SlotStatus, Stage
from desktop.ui.widgets.route_view import stops_of
from tests.desktop.sample_case import NOW, case


@pytest.mark.parametrize(
    ("reason", "note"),
    [("後任が未定のため", "飛ばし：後任が未定のため"), ("same_person", "次の欄と同じ人のため省略")],
)
def test_a_slot_left_out_is_no_refusal_and_says_why(reason: str, note: str) -> None:
    told = case()
    slot = replace(told.stages[1].slots[0], status=SlotStatus.SKIPPED, opinion=reason, acted=None)
    stages = (told.stages[0], Stage(slots=(slot,)), *told.stages[2:])
    (stop,) = stops_of(replace(told, stages=stages), (), NOW)[1]
    assert (stop.phase, stop.note) == ("skipped", note)
