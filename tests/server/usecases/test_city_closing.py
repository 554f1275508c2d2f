# SPDX-License-Identifier: Apache-2.0
"""HR closes a month for the city, and what comes after stands beside it (G8, G12)."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from server.store.telework.months import months_of_city
from server.usecases.telework.amending import decide, read_amendments, withdraw
from server.usecases.telework.closed_days import LateEvent, is_open, keep_for_amendment
from server.usecases.telework.month_closing import close_month, read_closing
from server.usecases.telework.month_office import MonthOffice
from server.usecases.telework.month_reading import read_own_month, read_section_month
from server.usecases.telework.read_counts import CountQuestion, read_counts
from telework.closing.amendment import Amendment, AmendmentState
from telework.closing.figures import Figures
from telework.closing.states import MonthState
from telework.closing.wire import (
    CloseMonth,
    DecideAmendment,
)
from telework.counting.wire import CountReport, Dimension
from tests.approval.city import transferred
from tests.server.owner_work import owner_work
from tests.server.town import MORI, TENANT, Town
from tests.server.usecases.closed_months import (
    close,
    closed_digests,
    code,
    hr,
    november_over,
    propose,
    seen,
    whole_day,
)
from tests.server.usecases.months import (
    HEAD,
    KAKARICHO,
    MONTH,
    granted,
    next_day,
    next_month,
    office_of,
    signed_off,
    submit,
    work_at_home,
)

MORNING = Figures(person_days=1, home=1, events=1, allowance_days=1)


@pytest.fixture
def office(town: Town) -> MonthOffice:
    """November is over: 森 is signed off, 高橋 never submitted."""
    return november_over(town)


def test_hr_sees_what_is_not_signed_off_and_closes_it_with_a_reason(
    town: Town, office: MonthOffice
) -> None:
    found = seen(office, town)
    (section,) = found.sections
    assert (section.people, section.open, section.head_confirmed) == (2, 1, 1)
    assert {each.person_id for each in found.unconfirmed} == {MORI, KAKARICHO}
    without = CloseMonth(list_sha256=found.list_sha256)
    refused = close_month(office, hr(town).identified, MONTH, without)
    assert code(refused) == "closing.reason_missing"
    stale = close_month(office, hr(town).identified, MONTH, CloseMonth(list_sha256="", reason="x"))
    assert code(stale) == "closing.list_moved_on"
    done = close(office, town)
    assert (done.closed, done.count.state) == (2, "closed")
    assert done.count.live == MORNING + MORNING
    assert done.count.confirmed == Figures(allowance_days=2)
    assert code(close_month(office, hr(town).identified, MONTH, without)) == "closing.done_before"


def test_a_month_that_is_not_over_is_not_closed(town: Town) -> None:
    office = office_of(town)
    found = seen(office, town)
    assert found.refused == "closing.not_over"
    asked = CloseMonth(list_sha256=found.list_sha256)
    assert code(close_month(office, hr(town).identified, MONTH, asked)) == "closing.not_over"


def test_the_closed_total_is_the_sum_of_what_is_kept_and_of_the_projection(
    town: Town, office: MonthOffice
) -> None:
    done = close(office, town)
    found = read_section_month(office, town.desk(HEAD).identified, "joho", MONTH)
    assert found is not None
    assert found.count.live == done.count.live
    assert {each.state for each in found.people} == {MonthState.CLOSED}
    assert not found.may_sign
    again = seen(office, town)
    assert again.count.live == done.count.live
    report = projected(town)
    assert report.state == "closed"
    assert report.total.live.half_units == done.count.live.half_units
    assert report.total.live.person_days == done.count.live.person_days
    assert report.total.confirmed.half_units == done.count.confirmed.half_units
    assert sum(row.live.half_units for row in report.rows) == report.total.live.half_units
    assert again.restated is not None
    assert again.restated.deltas == Figures()


def test_who_moves_mid_month_is_signed_off_and_closed_in_each_section(town: Town) -> None:  # G11
    """Each day with the head of its date; the month's total is the sum of the two."""
    town.reorganise(transferred(("post-jinji-shuji", MORI, "regular"), day="2026-11-25"))
    desk = town.desk(MORI)
    for day in (date(2026, 11, 24), date(2026, 11, 25)):
        work_at_home(desk)
        granted(town, MORI, day)
        next_day(town, MORI)
    assert submit(desk).status == "accepted"
    office = office_of(town)
    for head, section in ((HEAD, "joho"), ("p-watanabe", "jinji")):
        (done,) = signed_off(office, town.desk(head)).results
        assert (done.person_id, done.section_id, done.code) == (MORI, section, "")
        found = read_section_month(office, town.desk(head).identified, section, MONTH)
        assert found is not None
        assert found.count.live == MORNING
    next_month(town, HEAD)

    done = close(office, town)

    assert done.count.live == MORNING + MORNING
    rows = {row.keys[0].value: row.live.half_units for row in projected(town).rows}
    assert rows == {"joho": 1, "jinji": 1}
    with town.database.read_work() as tx:
        kept = months_of_city(tx, TENANT, MONTH)
    assert {*kept} == {(MORI, "joho"), (MORI, "jinji")}


def projected(town: Town) -> CountReport:
    """Return the month as the counting room reports it, by section."""
    by = (Dimension.SECTION,)
    question = CountQuestion(month=date(2026, 11, 1), policy_id="standard", by=by)
    report = read_counts(town.services, hr(town).identified, question)
    assert isinstance(report, CountReport), report
    return report


def test_after_closing_an_event_becomes_a_draft_and_never_a_refusal(
    town: Town, office: MonthOffice
) -> None:
    day = date(2026, 11, 24)
    close(office, town)
    with town.database.write_work() as tx:
        assert not is_open(tx, TENANT, MORI, day)
        late = LateEvent(
            event_id="019abc00-0000-7000-8000-00000000aaa1",
            person_id=MORI,
            section_id="joho",
            day=day,
            requested_by=MORI,
            now=town.clock(),
        )
        first = keep_for_amendment(tx, TENANT, late)
        other = replace(late, event_id="019abc00-0000-7000-8000-00000000aaa2")
        second = keep_for_amendment(tx, TENANT, other)
        assert keep_for_amendment(tx, TENANT, other) == second
    assert second.amendment_id == first.amendment_id
    assert second.event_ids == (late.event_id, other.event_id)
    own = read_own_month(office, town.desk(MORI).identified, MONTH)
    assert [each.state for each in own.amendments] == [AmendmentState.DRAFT]
    completed = propose(
        office, town.desk(MORI), amendment_id=first.amendment_id, seen=2, lines=whole_day()
    )
    assert isinstance(completed, Amendment)
    assert (completed.state, completed.version) == (AmendmentState.PROPOSED, 3)


def test_an_amendment_restates_november_and_shows_in_december(
    town: Town, office: MonthOffice
) -> None:  # G12
    closed = close(office, town).count
    digests = closed_digests(town)
    asked = propose(office, town.desk(MORI), lines=whole_day())
    assert isinstance(asked, Amendment), asked
    assert (asked.before.counted.home, asked.after.counted.home) == (1, 2)  # type: ignore[union-attr]
    own = DecideAmendment(seen=1, approve=True)
    assert code(decide(office, town.desk(MORI).identified, asked.amendment_id, own)) == (
        "amendment.own"
    )
    done = decide(office, town.desk(HEAD).identified, asked.amendment_id, own)
    assert isinstance(done, Amendment), done
    november, december = seen(office, town), read_closing(office, hr(town).identified, "2026-12")
    assert november.count.live == closed.live
    assert november.restated is not None
    assert november.restated.closed == closed.confirmed
    assert november.restated.restated.half_units == 2
    assert december.restated is None
    section = read_section_month(office, town.desk(HEAD).identified, "joho", MONTH)
    assert section is not None
    assert section.restated == november.restated
    assert closed_digests(town) == digests
    again = decide(office, town.desk(HEAD).identified, asked.amendment_id, own)
    assert code(again) == "amendment.decided"


def test_a_late_sign_off_is_an_amendment_without_new_times(
    town: Town, office: MonthOffice
) -> None:  # G8
    close(office, town)
    asked = propose(office, town.desk(HEAD), person_id=KAKARICHO, reason="確認漏れ")
    assert isinstance(asked, Amendment), asked
    assert asked.live_delta() == Figures()
    assert asked.confirmed_delta() == replace(MORNING, allowance_days=0)
    decision = DecideAmendment(seen=1, approve=True)
    head = town.desk(HEAD).identified
    assert code(decide(office, head, asked.amendment_id, decision)) == "amendment.own"
    bureau = town.desk("p-otomo").identified
    assert isinstance(decide(office, bureau, asked.amendment_id, decision), Amendment)


def test_two_amendments_of_one_day_never_count_twice(town: Town, office: MonthOffice) -> None:
    close(office, town)
    one = propose(office, town.desk(MORI), lines=whole_day())
    other = propose(office, town.desk(MORI), lines=whole_day(), reason="同じ日の別の訂正")
    assert isinstance(one, Amendment)
    assert isinstance(other, Amendment)
    head, decision = town.desk(HEAD).identified, DecideAmendment(seen=1, approve=True)
    assert isinstance(decide(office, head, one.amendment_id, decision), Amendment)
    assert code(decide(office, head, other.amendment_id, decision)) == "amendment.moved_on"


def test_who_may_ask_refuse_and_take_back(town: Town, office: MonthOffice) -> None:
    open_day = propose(office, town.desk(MORI), day=date(2026, 12, 1))
    assert code(open_day) == "amendment.not_closed"
    close(office, town)
    assert code(propose(office, town.desk("p-kaneko"))) == "not_found"
    assert code(propose(office, town.desk(MORI), reason=" ")) == "amendment.reason_missing"
    wrong = (replace(whole_day()[0], kind="nap"),)
    assert code(propose(office, town.desk(MORI), lines=wrong)) == "amendment.day_unreadable"
    empty = propose(office, town.desk(MORI), day=date(2026, 11, 2))
    assert code(empty) == "amendment.after_missing"
    asked = propose(office, town.desk(MORI), lines=whole_day())
    assert isinstance(asked, Amendment)
    head = town.desk(HEAD).identified
    silent = DecideAmendment(seen=1, approve=False)
    assert code(decide(office, head, asked.amendment_id, silent)) == "amendment.comment_missing"
    refused = replace(silent, comment="記録のとおりです")
    done = decide(office, head, asked.amendment_id, refused)
    assert isinstance(done, Amendment)
    assert done.state is AmendmentState.REFUSED
    second = propose(office, town.desk(MORI), lines=whole_day())
    assert isinstance(second, Amendment)
    taken = withdraw(office, town.desk(MORI).identified, second.amendment_id, 1)
    assert isinstance(taken, Amendment)
    page = read_amendments(office, head, {"month": MONTH}, "", 1)
    assert (len(page.items), page.next) == (1, page.items[0].amendment_id)
    assert read_amendments(office, town.desk("p-kaneko").identified, {}, "", 50).items == ()


GUARDED = (
    "UPDATE telework_month SET snapshot = '{}' WHERE state = 'closed'",
    "UPDATE telework_month SET state = 'open'",
    "DELETE FROM telework_month",
    "UPDATE telework_city_month SET reason = ''",
    "DELETE FROM telework_city_month",
    "UPDATE telework_amendment SET body = '{}'",
    "DELETE FROM telework_amendment",
)


def test_what_is_closed_or_decided_is_guarded_by_the_database(
    town: Town, office: MonthOffice
) -> None:
    close(office, town)
    asked = propose(office, town.desk(MORI), lines=whole_day())
    assert isinstance(asked, Amendment)
    decision = DecideAmendment(seen=1, approve=True)
    decide(office, town.desk(HEAD).identified, asked.amendment_id, decision)
    for statement in GUARDED:
        with pytest.raises(DBAPIError, match="append-only"), owner_work(town.database) as tx:
            tx.execute(text(statement))
