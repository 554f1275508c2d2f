# SPDX-License-Identifier: Apache-2.0
"""Days of remote work on a real laptop and a real server: entered late, reported, corrected."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from approval.calendar import city_day
from desktop.desk import LocalDesk
from desktop.facade import Act
from desktop.telework import (
    DayDetail,
    DayEntry,
    DayText,
    MonthOfDays,
)
from desktop.ui.dates import CITY_TIME
from tests.e2e.hall import Hall, open_hall, sitting, wait_for
from tests.e2e.real_server import RealServer

PEOPLE = ("mori", "takahashi", "yoshida")
CONTACT = "090-0000-0000"
REASON = "終了を押し忘れた"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealServer]:
    """A server for the story of this module."""
    with open_hall(tmp_path_factory.mktemp("telework_days"), PEOPLE) as running:
        yield running


@pytest.fixture
def hall(server: RealServer, tmp_path: Path) -> Iterator[Hall]:
    """The laptops of the story."""
    with sitting(server, tmp_path) as seated:
        yield seated


def detail_of(desk: LocalDesk, day: date) -> DayDetail:
    found = desk.telework.day(day)
    assert isinstance(found, DayDetail)
    return found


@pytest.mark.slow
def test_a_forgotten_day_is_entered_reported_and_corrected(hall: Hall) -> None:
    mori = hall.seat("mori")
    room, today = mori.telework, city_day(datetime.now(UTC))

    # Yesterday was forgotten and is entered; the punch of today is a click.
    assert isinstance(mori.punch("start", "home", "vpn", "1"), Act)
    assert room.start_needs().checklist == ""
    at = datetime.combine(today, datetime.min.time(), tzinfo=CITY_TIME)
    yesterday = today - timedelta(days=1)
    for kind, place, hour in (("start", "home", 8), ("end", "", 17)):
        entry = DayEntry(
            day=yesterday,
            kind=kind,
            place=place,
            at=at - timedelta(hours=24 - hour),
            reason=REASON,
        )
        assert isinstance(room.enter(entry), Act)
    before = detail_of(mori, yesterday)
    assert before.row.pending is not None
    text = DayText(plan="仕様書を直す", done="仕様書を直した", unfinished="回答待ち1件")
    assert isinstance(room.plan(yesterday, text), Act)
    assert isinstance(room.report(yesterday, text), Act)
    wait_for(mori, lambda: detail_of(mori, yesterday).row.pending is None)

    month = room.month(yesterday.strftime("%Y-%m"))
    assert isinstance(month, MonthOfDays)
    row = next(each for each in month.rows if each.day == yesterday)
    assert (row.morning, row.afternoon, row.report) == ("home", "home", "reported")
    assert row.sources == ("late",)
    known = detail_of(mori, yesterday)
    assert [each.kind for each in known.punches] == ["start", "end"]
    assert known.punches[0].reason == REASON
    assert known.text.done == "仕様書を直した"
    assert detail_of(mori, today).punches[0].kind == "start"

    # The end was another: a correction says so, and the punch of before stays as evidence.
    corrected = DayEntry(
        day=yesterday,
        kind="end",
        place="",
        at=at - timedelta(hours=6),
        reason="終了は18時だった",
        corrects=known.punches[1],
    )
    assert isinstance(room.enter(corrected), Act)
    wait_for(mori, lambda: detail_of(mori, yesterday).row.pending is None)
    after = detail_of(mori, yesterday)
    assert after.row.ended == at - timedelta(hours=6)
    assert [each.counted for each in after.punches].count(False) == 2
