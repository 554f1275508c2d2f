# SPDX-License-Identifier: Apache-2.0
"""A click after closing, put right: the employee's laptop, the head's and HR's, a real server."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from approval.calendar import city_day
from desktop.facade import Act
from desktop.telework import DayDetail, DayEntry
from desktop.telework_amending import AmendmentWish
from desktop.ui.dates import CITY_TIME
from telework.closing.amendment import AmendmentState
from telework.closing.wire import AmendedDay, CityClosing, ClosedMonth, CloseMonth
from tests.e2e.hall import Hall, open_hall, operate, sitting, wait_for
from tests.e2e.real_server import PASSWORD, RealServer


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealServer]:
    """A server with staff, their head, and somebody of the personnel office."""
    with open_hall(tmp_path_factory.mktemp("amending"), ("mori", "yoshida")) as running:
        operate("user", "add", "takanashi", "p-takanashi", "--role", "hr", given=PASSWORD)
        yield running


@pytest.fixture
def hall(server: RealServer, tmp_path: Path) -> Iterator[Hall]:
    """The laptops of the story."""
    with sitting(server, tmp_path) as seated:
        yield seated


@pytest.mark.slow
def test_a_day_of_a_closed_month_is_asked_for_and_approved(hall: Hall) -> None:
    mori, head = hall.seat("mori", signs=False), hall.seat("yoshida", signs=False)
    office = hall.seat("takanashi", signs=False).telework_office
    last = city_day(datetime.now(UTC)).replace(day=1) - timedelta(days=1)
    day = last - timedelta(days=max(last.weekday() - 4, 0))
    month = day.strftime("%Y-%m")
    city = office.closing(month)
    assert isinstance(city, CityClosing), city
    asked = CloseMonth(list_sha256=city.list_sha256, reason="全員が打刻を忘れた")
    closed = office.close(month, asked)
    assert isinstance(closed, ClosedMonth), closed

    midnight = datetime.combine(day, datetime.min.time(), tzinfo=CITY_TIME)
    for kind, place, hour in (("start", "home", 8), ("end", "", 17)):
        at = midnight + timedelta(hours=hour)
        entry = DayEntry(day=day, kind=kind, place=place, at=at, reason="打刻漏れ")
        assert isinstance(mori.telework.enter(entry), Act)
    wait_for(mori, lambda: mori.status().waiting == 0)
    mine = mori.amendments.mine()
    assert isinstance(mine, tuple), mine
    (draft,) = mine
    assert (draft.state, draft.day) == (AmendmentState.DRAFT, day)
    shown = mori.amendments.day(draft.amendment_id)
    assert isinstance(shown, AmendedDay), shown
    assert shown.standing == ()
    assert [each.kind for each in shown.late] == ["start", "end"]
    assert shown.reasons == ("打刻漏れ",)

    wish = AmendmentWish(
        day=day,
        reason="終日在宅でした",
        lines=shown.lines,
        amendment_id=draft.amendment_id,
        seen=shown.amendment.version,
    )
    assert mori.amendments.propose(wish) == draft.amendment_id
    assert mori.amendments.waiting() == ()
    waiting = head.amendments.waiting()
    assert isinstance(waiting, tuple), waiting
    (found,) = waiting
    assert found.amendment.reason == "終日在宅でした"
    assert found.amendment.after is not None
    decided = head.amendments.decide(found.amendment, "", approve=True)
    assert decided == draft.amendment_id
    assert head.amendments.waiting() == ()
    mine = mori.amendments.mine()
    assert isinstance(mine, tuple)
    assert [each.state for each in mine] == [AmendmentState.APPROVED]
    assert mori.telework.fetch(month) is None
    detail = mori.telework.day(day)
    assert isinstance(detail, DayDetail)
    assert not detail.editable
