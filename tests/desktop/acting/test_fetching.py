# SPDX-License-Identifier: Apache-2.0
"""A case that is not on the device is read from the server, to be looked at and no more."""

import hashlib

from desktop.case_detail import CaseDetail
from desktop.facade import Trouble
from tests.desktop.office import Office, plain_content, submitted, turn


def test_a_case_that_is_not_here_is_read_with_its_sheet_and_not_kept(office: Office) -> None:
    reader = office.seated("kera")
    case_id = submitted(office, office.seated("yamazaki", key=True), plain_content(consents=()))
    assert reader.detail(case_id) is None
    found = reader.fetch_case(case_id)
    assert isinstance(found, CaseDetail)
    assert (found.elsewhere, found.offers, found.my_slot) == (True, frozenset(), "")
    assert found.view.case.content == plain_content(consents=())
    sheet = reader.document(case_id)
    assert isinstance(sheet, bytes)
    assert found.view.document is not None
    assert hashlib.sha256(sheet).hexdigest() == found.view.document.sha256
    assert reader.detail(case_id) is None


def test_what_the_server_does_not_give_is_said(office: Office) -> None:
    reader = office.seated("kera")
    refused = reader.fetch_case("none")
    assert isinstance(refused, Trouble)
    assert refused.code == "not_found"


def test_a_case_that_comes_by_itself_is_no_longer_read_only(office: Office) -> None:
    chief = office.seated("takahashi")
    case_id = submitted(office, office.seated("yamazaki", key=True), plain_content(consents=()))
    turn(chief)
    found = chief.detail(case_id)
    assert found is not None
    assert not found.elsewhere
    assert "approve" in found.offers
