# SPDX-License-Identifier: Apache-2.0
"""Remote work from the registration to the reported day: real laptops and a real server."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from approval.calendar import city_day, fiscal_year
from desktop.desk import LocalDesk
from desktop.draft import Draft
from desktop.errors import Code
from desktop.facade import Act, ConnectionState, Trouble
from desktop.settings import ClientSettings, Profile
from desktop.telework import (
    ApplicationLine,
    ApplicationPreview,
    ApplicationWish,
    DayDetail,
    DayEntry,
    DayText,
    EnrolmentStanding,
    EnrolmentWish,
    MonthOfDays,
)
from desktop.ui.dates import CITY_TIME
from tests.e2e.fault_proxy import Fault, no_faults
from tests.e2e.hall import Hall, approve, open_hall, settled, sitting, submit, wait_for
from tests.e2e.real_server import RealServer

PEOPLE = ("mori", "takahashi", "yoshida")
CONTACT = "090-0000-0000"
THIN = ClientSettings(profile=Profile.THIN, device_name="画面転送の端末")
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


def decide(hall: Hall, mori: LocalDesk, draft: object, heads: tuple[LocalDesk, ...]) -> str:
    """Submit a draft and have the line approve it."""
    assert isinstance(draft, Draft), draft
    case_id = submit(mori, draft)
    for head in heads:
        act = approve(head, case_id)
        assert isinstance(act, Act), act
        settled(head, case_id, "approve")
    return case_id


def detail_of(desk: LocalDesk, day: date) -> DayDetail:
    found = desk.telework.day(day)
    assert isinstance(found, DayDetail)
    return found


def gone(_method: str, _path: str) -> Fault:
    """Plan a network that is gone."""
    return Fault.DROP_REQUEST


def refused(answer: object) -> str:
    """The code of an act that was not taken."""
    assert isinstance(answer, Trouble), answer
    return answer.code


def sent(desk: LocalDesk, act: object) -> None:
    """Wait until the server has what was just done."""
    assert isinstance(act, Act), act
    wait_for(desk, lambda: desk.status().waiting == 0)
    assert [row.code for row in desk.outbox() if row.code] == []


@pytest.mark.slow
def test_a_registration_and_an_application_become_permitted_days(hall: Hall) -> None:
    mori, takahashi, yoshida = (hall.seat(login) for login in PEOPLE)
    room, today = mori.telework, city_day(datetime.now(UTC))
    assert room.fetch(today.strftime("%Y-%m")) is None
    standing = room.enrolment()
    assert isinstance(standing, EnrolmentStanding)
    assert standing.state == "none"

    enrol = EnrolmentWish(
        fiscal_year=fiscal_year(today), valid_from=today, reasons=("childcare",), contact=CONTACT
    )
    judged = room.judge_enrolment(enrol)
    assert isinstance(judged, ApplicationPreview), judged
    assert judged.against == ()
    assert any("課長" in each for each in judged.approvers)
    decide(hall, mori, room.draft_enrolment(enrol), (takahashi, yoshida))

    def enrolled() -> bool:
        room.fetch(today.strftime("%Y-%m"))
        found = room.enrolment()
        return isinstance(found, EnrolmentStanding) and found.state == "enrolled"

    wait_for(mori, enrolled)

    # A whole week from next Monday on: the weekend among them is refused beside its line.
    monday = today + timedelta(days=7 - today.weekday())
    days = tuple(monday + timedelta(days=number) for number in (1, 3, 5))
    lines = tuple(ApplicationLine(day=day, unit="full", place="home") for day in days)
    wish = ApplicationWish(lines=lines, contact=CONTACT, plan=("仕様書を直す",))
    verdict = room.judge(wish)
    assert isinstance(verdict, ApplicationPreview), verdict
    refused = [each.line.day for each in verdict.verdicts if each.against]
    assert days[2] in refused
    assert [t.code for t in verdict.verdicts[2].against] == ["applying.day_off"]

    allowed = tuple(each.line for each in verdict.verdicts if not each.against)
    assert allowed
    wish = ApplicationWish(lines=allowed, contact=CONTACT, plan=("仕様書を直す",))
    decide(hall, mori, room.draft_application(wish), (takahashi, yoshida))
    wait_for(mori, room.grants)
    assert [each.day for each in room.grants()] == [line.day for line in allowed]

    first = room.grants()[0]
    assert isinstance(room.withdraw(first, "会議が入った"), Act)
    wait_for(mori, lambda: len(room.grants()) == len(allowed) - 1)


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


@pytest.mark.slow
def test_a_day_and_an_application_leave_nothing_on_the_terminal(hall: Hall, tmp_path: Path) -> None:
    address = f"http://127.0.0.1:{hall.network.port}"
    takahashi = hall.seat("takahashi", url=address, settings=THIN)
    room, today = takahashi.telework, city_day(datetime.now(UTC))
    month = today.strftime("%Y-%m")
    assert room.fetch(month) is None
    sent(takahashi, takahashi.punch("start", "home", "vpn", "1"))
    assert room.start_needs().checklist == ""
    sent(takahashi, takahashi.punch("pause", ""))

    # The network goes: nothing is promised that only this terminal would know of.
    hall.network.plan = gone
    assert refused(takahashi.punch("resume", "")) == Code.NETWORK_DISCONNECTED
    text = DayText(plan="仕様書を直す", done="仕様書を直した")
    for act in (
        room.plan(today, text),
        room.report(today, text),
        room.submit_month(month),
    ):
        assert refused(act) == Code.NETWORK_DISCONNECTED
    assert takahashi.status().waiting == 0
    assert takahashi.day_state().state == "away"
    shown = room.month(month)
    assert isinstance(shown, MonthOfDays), shown
    assert isinstance(room.fetch(month), Trouble)

    hall.network.plan = no_faults
    wait_for(takahashi, lambda: takahashi.status().connection is ConnectionState.CONNECTED)
    sent(takahashi, takahashi.punch("resume", ""))
    sent(takahashi, takahashi.punch("end", ""))
    sent(takahashi, room.plan(today, text))
    sent(takahashi, room.report(today, text))
    at = datetime.combine(today, datetime.min.time(), tzinfo=CITY_TIME)
    forgotten = today - timedelta(days=1)
    entry = DayEntry(
        day=forgotten, kind="start", place="home", at=at - timedelta(hours=16), reason="忘れた"
    )
    sent(takahashi, room.enter(entry))
    wait_for(takahashi, lambda: detail_of(takahashi, forgotten).row.pending is None)
    assert [each.kind for each in detail_of(takahashi, today).punches] == [
        "start",
        "pause",
        "resume",
        "end",
    ]
    assert detail_of(takahashi, today).text.done == "仕様書を直した"

    wish = EnrolmentWish(
        fiscal_year=fiscal_year(today),
        valid_from=today,
        reasons=("childcare",),
        contact=CONTACT,
    )
    judged = room.judge_enrolment(wish)
    assert isinstance(judged, ApplicationPreview), judged
    draft = room.draft_enrolment(wish)
    assert isinstance(draft, Draft), draft
    submit(takahashi, draft)

    # Whoever sits down next at such a terminal finds what the server knows, and nothing else.
    hall.close()
    again = hall.seat("takahashi", url=address, settings=THIN, signs=False)
    wait_for(again, lambda: again.day_state().state == "ended")
    assert again.outbox() == ()
    assert again.telework.fetch(month) is None
    assert detail_of(again, today).text.done == "仕様書を直した"
    assert list(tmp_path.rglob("*")) == []
