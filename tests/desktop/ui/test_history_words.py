# SPDX-License-Identifier: Apache-2.0
"""The history says in which capacity somebody has a post that is not his own."""

from dataclasses import replace

import pytest

from approval.identifiers import SlotId
from approval.people import Capacity
from approval.wire import HistoryEntry
from desktop.ui.history_words import history_lines
from tests.desktop.sample_case import NOW, signatory


@pytest.mark.parametrize(
    ("capacity", "told"),
    [
        (Capacity.REGULAR, "課長 山﨑 浩"),
        (Capacity.ACTING_HEAD, "課長（事務取扱） 山﨑 浩"),
        (Capacity.KOKOROE, "課長（心得） 山﨑 浩"),
        (Capacity.STATUTORY_SUBSTITUTE, "課長（職務代理者） 山﨑 浩"),
    ],
)
def test_who_is_in_charge_of_anothers_post_is_said_to_be(capacity: Capacity, told: str) -> None:
    entry = HistoryEntry(
        seq=1,
        at=NOW,
        type="approved",
        by=replace(signatory("personnel"), capacity=capacity),
        slot_id=SlotId("r1s2"),
        detail="",
        event_id="e",
    )
    (line,) = history_lines((entry,))
    assert line.endswith(told)
