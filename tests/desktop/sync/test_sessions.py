# SPDX-License-Identifier: Apache-2.0
"""Sessions that end, devices that are lost, portals and strangers in between."""

from pathlib import Path

import pytest

from approval.commands import AddOpinion
from approval.identifiers import CaseId
from approval.wire_devices import wipe_statement
from desktop.bootstrap import Surroundings, build
from desktop.desk import LocalDesk
from desktop.errors import Code
from desktop.facade import Act, ConnectionState, SendState, Trouble
from desktop.keys.data_key import KeptNowhere
from desktop.settings import ClientSettings
from desktop.store import meta, owed_receipt
from desktop.store.owed_receipt import OwedReceipt
from telework.event_bytes import event_mac
from tests.desktop.model_server import MAC_KEY, PASSWORD, Mishap
from tests.desktop.office import OFFICER, Office, submitted, turn


def opine(desk: LocalDesk, case_id: str) -> str:
    act = desk.act(AddOpinion(case_id=CaseId(case_id), post_id=OFFICER, text="期限切れの前に。"))
    assert isinstance(act, Act), act
    return act.row.event_id


def test_an_expired_session_asks_to_sign_in_and_keeps_the_queue(office: Office) -> None:
    desk = office.seated("yamazaki", key=True)
    case_id = submitted(office, desk)
    office.server.sessions.clear()
    event_id = opine(desk, case_id)
    turn(desk)
    assert desk.status().connection is ConnectionState.ASKING_CREDENTIALS
    assert desk.status().waiting == 1
    assert desk.outbox()[0].state is SendState.WAITING
    office.leave(desk)
    again = office.desk("yamazaki")
    assert not isinstance(again.sign_in("", "yamazaki", PASSWORD), Trouble)
    turn(again)
    assert office.city.applied.count(event_id) == 1


def test_a_portal_that_answers_401_ends_no_session(office: Office) -> None:
    desk = office.seated("yamazaki", key=True)
    office.server.order("/v1/changes", Mishap.EXPIRED)
    office.server.order("/healthz", Mishap.HTML)
    turn(desk)
    assert desk.status().connection is ConnectionState.CAPTIVE_PORTAL
    office.clock.pass_time(minutes=10)
    turn(desk)
    assert desk.status().connection is ConnectionState.CONNECTED


def test_another_server_at_the_address_is_not_believed(office: Office) -> None:
    desk = office.seated("yamazaki", key=True)
    office.server.server_id = "somebody-else"
    office.server.order("/v1/changes", Mishap.WIPE)
    turn(desk)
    assert desk.status().connection is ConnectionState.CAPTIVE_PORTAL
    refused = desk.sign_in("", "yamazaki", PASSWORD)
    assert isinstance(refused, Trouble)
    assert refused.code == Code.NETWORK_WRONG_SERVER


def test_a_fixed_address_leads_nowhere_else(office: Office, tmp_path: Path) -> None:
    fixed = ClientSettings(
        store_folder=tmp_path / "managed",
        server_url=office.server.url,
        locked=frozenset({"server_url"}),
    )
    desk = build(fixed, Surroundings(clock=office.clock, secrets=KeptNowhere()))
    try:
        entered = desk.sign_in("http://127.0.0.1:9", "yamazaki", PASSWORD)
        assert not isinstance(entered, Trouble), entered
        with desk._place.vault.database.write() as tx:
            meta.put(tx, "server_url", "http://127.0.0.1:9")
        assert desk.server_url() == office.server.url
        assert desk.managed() == {"server_url": office.server.url}
    finally:
        desk.close()


def test_a_lost_device_is_wiped_key_first(office: Office) -> None:
    desk = office.seated("yamazaki", key=True)
    submitted(office, desk)
    office.server.order("/v1/changes", Mishap.WIPE)
    turn(desk)
    assert desk.status().connection is ConnectionState.SIGNED_OUT
    assert office.secrets["yamazaki"].is_empty()
    assert not list((office.folder / "yamazaki").glob("store.sqlite3*"))
    own = desk._place.vault.device_id
    receipt = event_mac(bytes.fromhex(MAC_KEY), wipe_statement(own))
    assert office.server.wiped == {own: receipt}


@pytest.mark.parametrize("mishap", [Mishap.DROP_BEFORE, Mishap.BROKEN])
def test_a_receipt_that_does_not_arrive_keeps_no_device_from_being_wiped(
    office: Office, mishap: Mishap
) -> None:
    desk = office.seated("yamazaki", key=True)
    office.server.order("/v1/changes", Mishap.WIPE)
    office.server.order(f"/v1/devices/{desk._place.vault.device_id}/wiped", mishap)
    turn(desk)
    assert desk.status().connection is ConnectionState.SIGNED_OUT
    assert office.secrets["yamazaki"].is_empty()
    assert not list((office.folder / "yamazaki").glob("store.sqlite3*"))


def test_a_receipt_that_did_not_arrive_is_told_later_and_is_all_that_is_left(
    office: Office,
) -> None:
    desk = office.seated("yamazaki", key=True)
    submitted(office, desk)
    own, folder = desk._place.vault.device_id, office.folder / "yamazaki"
    office.server.order("/v1/changes", Mishap.WIPE)
    office.server.order(f"/v1/devices/{own}/wiped", Mishap.DROP_BEFORE)
    turn(desk)
    assert office.server.wiped == {}
    desk.close()
    assert {each.name for each in folder.iterdir()} == {"store.lock", "wiped.json"}
    left = (folder / "wiped.json").read_text(encoding="utf-8")
    for personal in ("yamazaki", "山﨑", "p-yamazaki", MAC_KEY):
        assert personal not in left
    # The program is started again, and nobody signs in.
    office.clock.pass_time(minutes=5)
    again = office.desk("yamazaki")
    assert again._place.vault.device_id != own
    turn(again)
    receipt = event_mac(bytes.fromhex(MAC_KEY), wipe_statement(own))
    assert office.server.wiped == {own: receipt}
    assert not (folder / "wiped.json").exists()


def test_a_receipt_is_told_again_without_a_new_start(office: Office) -> None:
    desk = office.seated("yamazaki", key=True)
    own = desk._place.vault.device_id
    office.server.order("/v1/changes", Mishap.WIPE)
    office.server.order(f"/v1/devices/{own}/wiped", Mishap.BROKEN)
    turn(desk)
    assert office.server.wiped == {}
    turn(desk)
    assert list(office.server.wiped) == [own]
    assert not (office.folder / "yamazaki" / "wiped.json").exists()


def test_a_wipe_that_was_cut_off_before_it_began_is_told_to_nobody(office: Office) -> None:
    desk = office.seated("yamazaki", key=True)
    folder = office.folder / "yamazaki"
    owed = OwedReceipt(
        device_id=desk._place.vault.device_id, receipt="0" * 64, url=office.server.url
    )
    owed_receipt.keep(folder, owed)
    turn(desk)
    assert office.server.wiped == {}
    assert owed_receipt.read(folder) == owed


def test_an_address_that_was_typed_wipes_nothing_whatever_it_calls_itself(office: Office) -> None:
    desk = office.seated("yamazaki", key=True)
    desk.sign_out()
    office.server.order("/v1/sessions", Mishap.WIPE)
    elsewhere = office.server.url.replace("127.0.0.1", "localhost")
    assert isinstance(desk.sign_in(elsewhere, "yamazaki", PASSWORD), Trouble)
    assert not office.secrets["yamazaki"].is_empty()
    assert office.server.wiped == {}
    assert not isinstance(desk.sign_in("", "yamazaki", PASSWORD), Trouble)


def test_a_lost_device_from_which_nobody_is_signed_in_is_wiped_at_the_next_sign_in(
    office: Office,
) -> None:
    desk = office.seated("yamazaki", key=True)
    desk.sign_out()
    office.server.order("/v1/sessions", Mishap.WIPE)
    refused = desk.sign_in("", "yamazaki", PASSWORD)
    assert isinstance(refused, Trouble)
    assert office.secrets["yamazaki"].is_empty()
    assert not list((office.folder / "yamazaki").glob("store.sqlite3*"))
    assert list(office.server.wiped) == [desk._place.vault.device_id]
    turn(desk)
    assert not list((office.folder / "yamazaki").glob("store.sqlite3*"))


def test_a_wrong_password_is_told_and_nothing_is_kept(office: Office) -> None:
    desk = office.desk("yamazaki")
    refused = desk.sign_in("", "yamazaki", "wrong")
    assert isinstance(refused, Trouble)
    assert refused.code == "session.wrong_credentials"
    assert desk.me() is None


def test_the_page_of_a_portal_is_named_at_sign_in(office: Office) -> None:
    desk = office.desk("yamazaki")
    for mishap in (Mishap.HTML, Mishap.REDIRECT, Mishap.UNREADABLE):
        office.server.order("/healthz", mishap)
        refused = desk.sign_in("", "yamazaki", PASSWORD)
        assert isinstance(refused, Trouble)
        assert refused.code == Code.NETWORK_CAPTIVE_PORTAL


def test_somebody_else_cannot_sign_in_over_the_owners_drafts(office: Office) -> None:
    desk = office.seated("yamazaki")
    desk.new_draft()
    refused = desk.sign_in("", "mori", PASSWORD)
    assert isinstance(refused, Trouble)
    assert refused.code == Code.SIGN_IN_OTHER_PERSON
    assert refused.params == {"name": "山﨑 豊"}
    assert len(desk.drafts()) == 1


def test_signing_out_keeps_what_waits(office: Office) -> None:
    desk = office.seated("yamazaki", key=True)
    case_id = submitted(office, desk)
    opine(desk, case_id)
    desk.sign_out()
    turn(desk)
    assert desk.status().connection is ConnectionState.SIGNED_OUT
    assert desk.status().waiting == 1


def test_a_terminal_that_keeps_nothing_goes_on_where_the_server_stands(office: Office) -> None:
    from desktop.settings import Profile

    office.server.acknowledged = (41, "ab" * 32)
    desk = office.desk("mori", Profile.THIN)
    assert not isinstance(desk.sign_in("", "mori", PASSWORD), Trouble)
    turn(desk)
    act = desk.punch("start", "home")
    assert isinstance(act, Act), act
    assert act.row.device_seq == 42
    turn(desk)
    assert desk.outbox()[0].state is SendState.SENT
    assert not (office.folder / "mori").exists()


def test_a_terminal_that_keeps_nothing_takes_no_punch_without_its_server(office: Office) -> None:
    from desktop.settings import Profile

    desk = office.desk("mori", Profile.THIN)
    assert not isinstance(desk.sign_in("", "mori", PASSWORD), Trouble)
    turn(desk)
    # The last turn reached it; what counts is whether it is there now.
    office.server.order("/healthz", Mishap.DROP_BEFORE)
    refused = desk.punch("start", "home")
    assert isinstance(refused, Trouble)
    assert refused.code == Code.NETWORK_DISCONNECTED
    assert desk.outbox() == ()
    assert desk.day_state().state == "none"
