# SPDX-License-Identifier: Apache-2.0
"""A head settles exceptions offline: kept as his act, and shown as settled at once."""

from datetime import UTC, date, datetime

import pytest

from approval.encoding import to_plain
from desktop.acting.office_settling import id_of_wish
from desktop.acting.team_acts import settlement_of
from desktop.acting.team_days import TeamRead
from desktop.acting.team_settling import exceptions_of, waiting_settlements, with_waiting
from desktop.facade import Act
from telework.hours.act_encoding import settle_exception_from_plain
from telework.hours.difference import Difference, DifferenceKind, Explanation, ShownDifference
from telework.hours.overtime import UnpermittedKind, UnpermittedWork, WorkEvidence
from tests.desktop.office import Office

DAY = date(2026, 11, 17)
BEGIN = datetime(2026, 11, 17, 8, 20, tzinfo=UTC)
END = datetime(2026, 11, 17, 9, 55, tzinfo=UTC)
REASON = "夜間の更新で起動した"
GAP = ShownDifference(
    difference=Difference(
        person_id="p-1",
        day=DAY,
        kind=DifferenceKind.SEEN_AFTER,
        begin=BEGIN,
        end=END,
        minutes=95,
        sources=(),
    ),
    explanation=None,
)
EXPLAINED = ShownDifference(
    difference=GAP.difference,
    explanation=Explanation(
        kind=DifferenceKind.SEEN_AFTER, begin=BEGIN, end=END, reason="更新", at=END
    ),
)
WORK = UnpermittedWork(
    person_id="p-1",
    day=DAY,
    kind=UnpermittedKind.OVERTIME,
    evidence=WorkEvidence.SEEN,
    begin=BEGIN,
    end=END,
    minutes=95,
)


def test_a_settlement_waits_in_the_outbox_and_already_counts_on_the_screen(
    office: Office,
) -> None:
    desk = office.seated("yamazaki")
    place = desk._place
    read = TeamRead(
        month="2026-11",
        people=(),
        differences={("p-1", DAY): [GAP]},
        unpermitted={("p-1", DAY): [WORK]},
        read_at=END,
    )
    work, gap = exceptions_of(place, [GAP], [WORK])
    assert (work.remark.code, work.is_open, gap.is_open) == ("overtime.seen", True, True)
    kept = desk.team.settle(gap, REASON)
    assert isinstance(kept, Act)
    assert desk.team.unsent() == 1
    waiting = waiting_settlements(place)
    after = with_waiting(read, waiting)
    key = ("p-1", DAY)
    work, gap = exceptions_of(place, after.differences[key], after.unpermitted[key], waiting[key])
    assert gap.settled is not None
    assert (gap.settled.reason, gap.settled.pending, gap.is_open) == (REASON, True, False)
    assert work.is_open


def test_the_office_asks_again_under_the_same_id(office: Office) -> None:
    """A lost answer makes nobody's ledger say twice what was done once."""
    work, gap = exceptions_of(office.seated("yamazaki")._place, [GAP], [WORK])
    ids = [id_of_wish(gap, REASON), id_of_wish(gap, REASON)]
    assert len({*ids}) == 1
    assert len({*ids, id_of_wish(gap, "別の理由"), id_of_wish(work, REASON)}) == 3
    act = to_plain(settlement_of(ids[0], gap, REASON))
    assert settle_exception_from_plain(act).settlement_id == ids[0]


@pytest.mark.parametrize(
    ("shown", "work", "what", "is_open"),
    [
        ((GAP,), (), "difference", True),
        ((EXPLAINED,), (), "difference", False),
        ((), (WORK,), "unpermitted", True),
    ],
)
def test_what_is_on_the_screen_is_read_strictly_as_the_act_that_dismisses_it(
    office: Office,
    shown: tuple[ShownDifference, ...],
    work: tuple[UnpermittedWork, ...],
    what: str,
    is_open: bool,
) -> None:
    (one,) = exceptions_of(office.seated("yamazaki")._place, shown, work)
    assert (one.what, one.is_open) == (what, is_open)
    act = settlement_of("01900000-0000-7000-8000-000000000001", one, REASON)
    assert settle_exception_from_plain(to_plain(act)) == act
