# SPDX-License-Identifier: Apache-2.0
"""The acts of the absence register travel as they were made, and nothing else does."""

from datetime import UTC, datetime

import pytest

from approval.absence import AbsenceKind
from approval.absence_acts import CancelAbsence, RegisterAbsence, absence_act_from_plain
from approval.encoding import PlainError, to_plain

TRIP = RegisterAbsence(
    absence_id="0193a2b4-0000-7000-8000-000000000001",
    kind=AbsenceKind.TRIP,
    starts_at=datetime(2026, 12, 1, 15, tzinfo=UTC),
    ends_at=datetime(2026, 12, 3, 15, tzinfo=UTC),
)


@pytest.mark.parametrize("act", [TRIP, CancelAbsence(absence_id=TRIP.absence_id)])
def test_an_act_is_read_as_it_was_written(act: RegisterAbsence | CancelAbsence) -> None:
    assert absence_act_from_plain(to_plain(act)) == act


@pytest.mark.parametrize(
    "plain",
    [
        {"type": "approve"},
        {**to_plain(TRIP), "kind": "holiday"},
        {**to_plain(TRIP), "note": "unknown field"},
        {},
    ],
)
def test_anything_else_is_refused(plain: dict[str, object]) -> None:
    with pytest.raises(PlainError):
        absence_act_from_plain(plain)
