# SPDX-License-Identifier: Apache-2.0
"""A key made here waits for its certificate through restarts, and is forgotten when refused."""

import pytest

from desktop.desk import LocalDesk
from desktop.facade import Trouble
from tests.desktop.model_server import PASSWORD, Mishap
from tests.desktop.office import PIN, Office


@pytest.fixture
def desk(office: Office) -> LocalDesk:
    """Somebody who has just signed in, where requests wait for approval."""
    desk = office.desk("takahashi")
    assert not isinstance(desk.sign_in("", "takahashi", PASSWORD), Trouble)
    office.server.order("/v1/certificates", Mishap.WAITING)
    waiting = desk.enrol(PIN)
    assert isinstance(waiting, Trouble)
    assert waiting.code == "certificate.waiting"
    return desk


def test_the_key_is_kept_until_the_request_is_approved(office: Office, desk: LocalDesk) -> None:
    assert desk.certificates.waits()
    assert not desk.has_key()
    office.leave(desk)
    again = office.desk("takahashi")
    assert not isinstance(again.sign_in("", "takahashi", PASSWORD), Trouble)
    assert again.certificates.waits(), "a restart loses nothing"
    assert again.certificates.fetch() is None
    assert again.has_key()
    assert not again.certificates.waits()
    assert again.change_pin(PIN, "507139") is None, "it is the key of that PIN"


def test_a_refused_key_is_forgotten_and_an_unanswered_one_is_not(
    office: Office, desk: LocalDesk
) -> None:
    office.server.order("/v1/certificates", Mishap.DROP_BEFORE)
    assert isinstance(desk.certificates.fetch(), Trouble)
    assert desk.certificates.waits()
    office.server.order("/v1/certificates", Mishap.UNAPPROVED)
    refused = desk.certificates.fetch()
    assert isinstance(refused, Trouble)
    assert refused.code == "certificate.refused"
    assert not desk.certificates.waits()
    assert desk.enrol(PIN) is None, "and may be asked for again"


def test_a_renewal_that_waits_leaves_the_old_key_in_use(office: Office) -> None:
    desk = office.seated("mori", key=True)
    office.server.order("/v1/certificates", Mishap.WAITING)
    assert isinstance(desk.enrol("507139"), Trouble)
    assert desk.has_key()
    assert desk.change_pin(PIN, "864213") is None
