# SPDX-License-Identifier: Apache-2.0
"""Screens read projected rows: one's own act shows at once, and after a restart."""

import sqlite3
from pathlib import Path

from approval.identifiers import PostId, SlotId
from desktop.errors import Code
from desktop.facade import Act, CaseList, ConnectionState, Lateness, SendState
from tests.desktop.office import PIN, Office, open_office, plain_content, submitted, turn

HEAD = PostId("post-joho-kakaricho")


def waiting_for_takahashi(office: Office) -> str:
    return submitted(office, office.seated("yamazaki", key=True))


def test_an_approval_shows_as_given_at_once_and_after_a_restart(tmp_path: Path) -> None:
    with open_office(tmp_path) as office:
        case_id = waiting_for_takahashi(office)
        desk = office.seated("takahashi", key=True)
        assert desk.counts()[CaseList.WAITING] == 1
        assert isinstance(desk.approve(case_id, SlotId("r1s2"), HEAD, "", PIN), Act)
        office.server.http.server_close()
        for again in (False, True):
            if again:
                office.leave(desk)
                desk = office.desk("takahashi")
            row = desk.rows(CaseList.WAITING)[0]
            assert (row.pending, row.pending_type) == (SendState.WAITING, "approve")
            assert row.my_slot == ""
            assert desk.counts()[CaseList.WAITING] == 0
            detail = desk.detail(case_id)
            assert detail is not None
            slot = detail.projected.slot("r1s2")
            assert slot is not None
            assert slot.status == "approved"
            assert "approve" not in detail.offers
            server_slot = detail.view.case.slot("r1s2")
            assert server_slot is not None
            assert server_slot.status == "open"


def test_a_draft_shows_among_drafts_until_the_case_is_there(tmp_path: Path) -> None:
    with open_office(tmp_path) as office:
        desk = office.seated("yamazaki", key=True)
        draft = desk.new_draft()
        assert [row.draft_id for row in desk.rows(CaseList.DRAFTS)] == [draft.draft_id]
        assert desk.counts()[CaseList.DRAFTS] == 1
        case_id = submitted(office, desk)
        assert desk.counts()[CaseList.DRAFTS] == 1
        assert [row.case_id for row in desk.rows(CaseList.MINE)] == [case_id]


def test_the_pressing_stand_first_and_search_folds_width(tmp_path: Path) -> None:
    with open_office(tmp_path) as office:
        desk = office.seated("yamazaki", key=True)
        submitted(office, desk, plain_content(title="あとでよい件"))
        submitted(office, desk, plain_content(title="ＡＢＣ機器の件", due="2026-12-01"))
        submitted(office, desk, plain_content(title="至急の件", urgent=True))
        head = office.seated("takahashi")
        titles = [row.title for row in head.rows(CaseList.WAITING)]
        assert titles == ["至急の件", "ＡＢＣ機器の件", "あとでよい件"]
        assert [row.title for row in head.pressing(2)] == titles[:2]
        assert head.lateness() == Lateness(overdue=0, soon=0)
        for days, expected in ((5, Lateness(overdue=0, soon=1)), (4, Lateness(overdue=1, soon=0))):
            office.clock.pass_time(minutes=days * 24 * 60)
            assert head.lateness() == expected
        found = head.rows(CaseList.WAITING, "abc")
        assert [row.title for row in found] == ["ＡＢＣ機器の件"]


def test_a_damaged_row_is_fetched_again(tmp_path: Path) -> None:
    with open_office(tmp_path) as office:
        case_id = waiting_for_takahashi(office)
        desk = office.seated("takahashi")
        office.leave(desk)
        raw = sqlite3.connect(tmp_path / "takahashi" / "store.sqlite3")
        raw.execute("UPDATE server_rows SET sealed = zeroblob(60) WHERE kind = 'case'")
        raw.commit()
        raw.close()
        again = office.desk("takahashi")
        assert again.detail(case_id) is None
        turn(again)
        detail = again.detail(case_id)
        assert detail is not None
        assert detail.view.case == office.case(case_id)


def test_the_sheet_is_at_hand_before_anybody_asks(tmp_path: Path) -> None:
    with open_office(tmp_path) as office:
        case_id = waiting_for_takahashi(office)
        desk = office.seated("takahashi")
        detail = desk.detail(case_id)
        assert detail is not None
        assert detail.document_at_hand
        office.server.http.server_close()
        assert desk.document(case_id) == office.city.cases[case_id].sheet


def test_a_keyring_that_does_not_open_empties_the_lists_and_says_why(tmp_path: Path) -> None:
    with open_office(tmp_path) as office:
        case_id = waiting_for_takahashi(office)
        office.leave(office.seated("takahashi"))
        kept = office.secrets.pop("takahashi")
        desk = office.desk("takahashi")
        assert desk.rows(CaseList.WAITING) == ()
        assert desk.detail(case_id) is None
        assert desk.me() is None
        assert desk.counts()[CaseList.WAITING] == 1
        trouble = desk.status().trouble
        assert trouble is not None
        assert trouble.code == Code.KEYRING_MISSING
        assert turn(desk) > 0
        assert desk.status().connection is ConnectionState.CONFIGURATION_ERROR
        office.leave(desk)
        office.secrets["takahashi"] = kept
        again = office.desk("takahashi")
        assert [row.case_id for row in again.rows(CaseList.WAITING)] == [case_id]
        assert again.status().trouble is None
