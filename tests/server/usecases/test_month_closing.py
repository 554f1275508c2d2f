# SPDX-License-Identifier: Apache-2.0
"""A month from its submission to the head's signature over the whole section (telework.md, 8)."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from approval import city_day
from approval.refusal import Refusal
from server.store.mailing import MailPerson, put_person
from server.usecases.telework.closed_days import days_changed, is_open, takes_entries
from server.usecases.telework.month_reading import (
    read_own_month,
    read_section_month,
    read_sheet,
)
from telework.closing.cut_off import CutOff
from telework.closing.states import MonthState
from telework.closing.wire import SignedOff
from tests.server.owner_work import owner_work
from tests.server.town import MORI, TENANT, Town
from tests.server.usecases.months import (
    HEAD,
    KAKARICHO,
    MONTH,
    SECTION,
    PaperAuthorities,
    give_back,
    next_day,
    office_of,
    prepare,
    section_of,
    sign,
    signed_off,
    submit,
    work_at_home,
)
from tests.server.usecases.test_standing_in import be_away


def codes(results: tuple) -> dict[str, str]:
    return {each.person_id: each.code for each in results}


@pytest.fixture
def november(town: Town) -> Town:
    """森 and 高橋 have worked at home in November; only 森 has submitted."""
    for person in (MORI, KAKARICHO):
        work_at_home(town.desk(person))
    assert submit(town.desk(MORI)).status == "accepted"
    return town


def test_the_head_signs_off_whoever_submitted_and_lists_the_others(november: Town) -> None:
    office, head = office_of(november), november.desk(HEAD)
    prepared = prepare(office, head)
    assert codes(prepared.results) == {MORI: "", KAKARICHO: "month.not_submitted"}
    assert prepared.role == "情報政策課長（月次確認）"
    done = sign(office, head, prepared)
    assert codes(done.results) == {MORI: "", KAKARICHO: "month.not_submitted"}
    found = read_section_month(office, head.identified, section_of(head), MONTH)
    assert found is not None
    states = {each.person_id: each.state for each in found.people}
    assert states == {MORI: MonthState.HEAD_CONFIRMED, KAKARICHO: MonthState.OPEN}
    assert [(each.sheet_no, each.state, each.people) for each in found.sheets] == [(1, "signed", 1)]


def test_the_same_signature_sent_again_gives_the_same_answer(november: Town) -> None:
    office, head = office_of(november), november.desk(HEAD)
    prepared = prepare(office, head)
    assert isinstance(sign(office, head, prepared), SignedOff)
    again = sign(office, head, prepared)
    assert codes(again.results) == {MORI: "", KAKARICHO: "month.not_submitted"}


def test_what_changed_after_the_sheet_was_made_is_not_signed_off(november: Town) -> None:
    office, head = office_of(november), november.desk(HEAD)
    prepared = prepare(office, head)
    next_day(november, MORI, HEAD)
    work_at_home(november.desk(MORI))
    done = sign(office, head, prepared)
    assert codes(done.results)[MORI] == "month.changed"
    own = read_own_month(office, november.desk(MORI).identified, MONTH)
    assert [each.state for each in own.parts] == [MonthState.SUBMITTED]


def test_a_late_correction_before_closing_makes_a_new_sheet_and_the_old_one_stays(
    november: Town,
) -> None:
    office, head = office_of(november), november.desk(HEAD)
    first = signed_off(office, head).sheet
    with november.database.write_work() as tx:
        assert is_open(tx, TENANT, MORI, november.clock().date())
        days_changed(tx, TENANT, MORI, [november.clock().date()])
    second = signed_off(office, head).sheet
    assert (first.sheet_no, second.sheet_no) == (1, 2)
    for sheet in (first, second):
        found = read_sheet(office, head.identified, sheet.sheet_id)
        assert found is not None
        assert found[1].startswith(b"%PDF")
        assert found[0].state == "signed"


def test_a_month_sent_back_waits_for_its_person(november: Town) -> None:
    office, head = office_of(november), november.desk(HEAD)
    signed_off(office, head)
    assert give_back(head, MORI).status == "accepted"
    own = read_own_month(office, november.desk(MORI).identified, MONTH)
    assert [(each.state, each.returned) for each in own.parts] == [
        (MonthState.OPEN, "5日の場所が違います")
    ]
    assert give_back(head, MORI).code == "month.not_submitted"
    assert submit(november.desk(MORI)).status == "accepted"


def test_nobody_signs_off_himself_and_only_superiors_sign(november: Town) -> None:
    office, head = office_of(november), november.desk(HEAD)
    work_at_home(head)
    assert submit(head).status == "accepted"
    assert codes(prepare(office, head).results)[HEAD] == "month.own"
    bureau = november.desk("p-otomo")
    assert give_back(november.desk(MORI), KAKARICHO).code == "permission.denied"
    found = read_section_month(office, bureau.identified, section_of(head), MONTH)
    assert found is not None
    assert found.may_sign
    assert read_section_month(office, november.desk("p-kaneko").identified, "joho", MONTH) is None


def test_whoever_stands_in_signs_in_his_own_office_and_beside_his_seal_stands_dai(
    november: Town,
) -> None:
    office, bureau = office_of(november), november.desk("p-otomo")
    be_away(bureau)
    deputy = prepare(office, november.desk("p-zaizen"), section=SECTION)
    assert (deputy.role, deputy.stamp_mark) == ("財政局長（月次確認・総務局長の代決）", "代")
    assert prepare(office, bureau, section=SECTION).stamp_mark == ""


def test_a_signature_in_another_office_or_on_another_sheet_signs_nothing(november: Town) -> None:
    office, head = office_of(november), november.desk(HEAD)
    prepared = prepare(office, head)
    other = sign(office, head, prepared, role="総務局長（月次確認）")
    assert other == Refusal(code="increment.invalid", params={"reason": "increment.other_role"})
    prepare(office, head, without=(KAKARICHO,))
    assert sign(office, head, prepared).code == "sheet.stale_base"
    assert sign(office, november.desk("p-otomo"), prepared).code == "not_found"


def test_a_time_that_nobody_vouches_for_is_owed(november: Town) -> None:
    office, head = office_of(november), november.desk(HEAD)
    authorities = office.authorities
    assert isinstance(authorities, PaperAuthorities)
    authorities.closed = True
    assert signed_off(office, head).sheet.time_owed


def test_a_wrong_cut_off_blocks_submissions_on_the_page_and_says_so(november: Town) -> None:
    own = read_own_month(office_of(november, "31"), november.desk(MORI).identified, MONTH)
    assert (own.refused, own.until) == ("closing.misconfigured", None)
    assert "telework_cut_off_day = 31" in own.message


def test_a_wrong_cut_off_refuses_a_submission_and_sets_what_is_typed_aside(town: Town) -> None:
    work_at_home(town.desk(MORI))
    town.services = replace(town.services, cut_off=CutOff(day="0"))
    refused = submit(town.desk(MORI))
    assert (refused.status, refused.code) == ("refused", "closing.misconfigured")
    assert "管理者" in refused.message
    day = city_day(town.clock())
    with town.database.read_work() as tx:
        assert not takes_entries(tx, TENANT, MORI, day, town.services.cut_off)
        assert takes_entries(tx, TENANT, MORI, day, CutOff())


def test_whoever_is_signed_off_or_sent_back_is_told(november: Town) -> None:
    with november.database.write_work() as tx:
        put_person(tx, TENANT, MailPerson(person_id=MORI, address="mori@example.jp"))
    office, head = office_of(november), november.desk(HEAD)
    signed_off(office, head)
    give_back(head, MORI)
    with november.database.read_work() as tx:
        rows = tx.execute(text("SELECT payload FROM outbox WHERE kind = 'telework.letter'"))
        told = [json.loads(row.payload)["what"] for row in rows]
    assert told == ["month_signed", "month_returned"]


GUARDED = (
    "DELETE FROM telework_section_month",
    "UPDATE telework_section_month SET snapshot = '{}'",
    "UPDATE telework_section_month SET state = 'dropped'",
)


def test_a_signed_sheet_is_guarded_by_the_database(november: Town) -> None:
    signed_off(office_of(november), november.desk(HEAD))
    for statement in GUARDED:
        with pytest.raises(DBAPIError, match="append-only"), owner_work(november.database) as tx:
            tx.execute(text(statement))
