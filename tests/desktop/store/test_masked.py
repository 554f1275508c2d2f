# SPDX-License-Identifier: Apache-2.0
"""A need-to-know case on a device of somebody whom it does not concern."""

from pathlib import Path

import pytest

from approval.encoding import to_plain
from desktop.desk import LocalDesk
from desktop.errors import Code, TroubleError
from desktop.facade import CaseList
from desktop.ui import case_words
from server.usecases.reads.masking import masked_view
from tests.desktop.office import Office, open_office, plain_content, submitted, turn


def made_secret(office: Office) -> tuple[LocalDesk, str]:
    """Return a desk that first got a case whole, and then masked."""
    content = plain_content(title="処分の案件", secrecy="secret")
    case_id = submitted(office, office.seated("yamazaki", key=True), content)
    desk = office.seated("takahashi", key=True)
    turn(desk)
    masked = masked_view(to_plain(office.case(case_id)))
    office.server.city._publish("case", case_id, masked)
    turn(desk)
    return desk, case_id


def test_it_is_one_row_without_its_title_that_asks_nothing(tmp_path: Path) -> None:
    with open_office(tmp_path) as office:
        desk, case_id = made_secret(office)
        [row] = desk.rows(CaseList.ALL)
        assert (row.case_id, row.my_slot, row.article, row.amount) == (case_id, "", "", None)
        assert case_words.title(row) == "件名は非公開"
        assert desk.rows(CaseList.ALL, "処分") == ()
        assert desk.counts()[CaseList.WAITING] == 0


def test_it_opens_without_content_and_offers_no_act_and_no_copy(tmp_path: Path) -> None:
    with open_office(tmp_path) as office:
        desk, case_id = made_secret(office)
        detail = desk.detail(case_id)
        assert detail is not None
        assert (detail.view.masked, detail.projected.content.body) == (True, "")
        assert detail.offers == frozenset()
        with pytest.raises(TroubleError) as refused:
            desk.new_draft(case_id)
        assert refused.value.trouble.code == Code.CASE_NOT_AT_HAND
