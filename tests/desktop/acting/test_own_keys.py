# SPDX-License-Identifier: Apache-2.0
"""The key a person signs with: on a card, from a file, or made here; and its PIN."""

from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    pkcs12,
)

from desktop.acting import own_keys
from desktop.desk import LocalDesk
from desktop.facade import Act, CaseList, SendState, Trouble
from desktop.signing_keys import CardChoice, KeyKind
from desktop.store import meta, own_status
from tests.desktop.acting.test_batch import given, item_of, items_of
from tests.desktop.model_server import Mishap
from tests.desktop.office import PIN, Office, plain_content, submitted, turn
from tests.support.soft_token import PIN as CARD_PIN
from tests.support.soft_token import PIN_FINAL_TRY, PIN_LOCKED, SoftToken, certified

NEW_PIN = "592817"


def card_of(office: Office, token: SoftToken, desk: LocalDesk) -> CardChoice:
    """Put a staff key on the card, and choose it as the settings page does."""
    ca = office.city.ca
    made = token.make_elliptic_key()
    token.put_certificate(certified(made, ca, "髙橋 徹", office.city.now()))
    choices = desk.keys.cards(token.module)
    assert not isinstance(choices, Trouble), choices
    (choice,) = choices
    return choice


def seated_with_card(office: Office, token: SoftToken, *contents: object) -> LocalDesk:
    drafter = office.seated("yamazaki", key=True)
    for content in contents or (plain_content(),):
        submitted(office, drafter, content)  # type: ignore[arg-type]
    desk = office.seated("takahashi")
    assert desk.keys.use_card(card_of(office, token, desk), CARD_PIN) is None
    return desk


def approve(desk: LocalDesk, pin: str) -> Act | Trouble:
    row = desk.rows(CaseList.WAITING)[0]
    detail = desk.detail(row.case_id)
    assert detail is not None
    slot = detail.projected.slot(row.my_slot)
    assert slot is not None
    return desk.approve(row.case_id, slot.slot_id, slot.post_id, "", pin)


def test_a_card_signs_and_the_server_takes_it(office: Office, soft_token: SoftToken) -> None:
    desk = seated_with_card(office, soft_token)
    state = desk.keys.state()
    assert (state.kind, state.card, state.module) == (
        KeyKind.CARD,
        "職員カード",
        soft_token.module,
    )
    assert state.due is None
    act = approve(desk, CARD_PIN)
    assert isinstance(act, Act), act
    turn(desk)
    assert desk.outbox()[0].state is SendState.SENT
    assert desk.keys.held_seconds() == 0


def test_a_wrong_pin_of_the_card_is_tried_once_and_told_with_its_card(
    office: Office, soft_token: SoftToken
) -> None:
    desk = seated_with_card(office, soft_token)
    assert desk.keys.pin().wear == "fresh"
    told = approve(desk, "000000")
    assert isinstance(told, Trouble)
    assert (told.code, told.params) == ("card.pin_low", {"card": "職員カード"})
    assert desk.keys.pin().wear == "low"
    assert isinstance(approve(desk, CARD_PIN), Act)
    assert desk.keys.pin().wear == "fresh"


@pytest.mark.parametrize(("flags", "wear"), [(PIN_FINAL_TRY, "final"), (PIN_LOCKED, "locked")])
def test_how_worn_the_pin_is_is_known_before_it_is_typed(
    office: Office, soft_token: SoftToken, flags: int, wear: str
) -> None:
    desk = seated_with_card(office, soft_token)
    soft_token.set_flags(flags)
    assert desk.keys.pin().wear == wear


def test_a_locked_card_is_found_before_the_pin(office: Office, soft_token: SoftToken) -> None:
    desk = seated_with_card(office, soft_token)
    soft_token.set_flags(PIN_LOCKED)
    told = approve(desk, CARD_PIN)
    assert isinstance(told, Trouble)
    assert told.code == "card.locked"
    assert desk.outbox() == ()


def test_without_its_card_nothing_is_asked_of_it(office: Office, soft_token: SoftToken) -> None:
    desk = seated_with_card(office, soft_token)
    soft_token.take_out()
    told = approve(desk, CARD_PIN)
    assert isinstance(told, Trouble)
    assert told.code == "card.absent"
    shown = desk.keys.pin()
    assert shown.trouble is not None
    assert shown.trouble.code == "card.absent"


def test_a_card_pulled_out_in_a_batch_stops_it_and_it_goes_on_when_the_card_is_back(
    office: Office, soft_token: SoftToken
) -> None:
    contents = [plain_content(title=f"{number}件目の件") for number in range(3)]
    desk = seated_with_card(office, soft_token, *contents)
    items = tuple(items_of(desk))
    assert desk.batches.review(items) == {}
    batch = desk.open_batch(CARD_PIN)
    assert isinstance(batch, str), batch
    assert isinstance(desk.approve_in_batch(batch, items[0]), Act)
    soft_token.take_out()
    told = desk.approve_in_batch(batch, items[1])
    assert isinstance(told, Trouble)
    assert told.code in {"card.gone", "card.absent"}
    desk.close_batch(batch)
    assert [line.state for line in desk.batches.left()] == ["kept", "waiting", "waiting"]
    again = desk.open_batch(CARD_PIN)
    assert isinstance(again, Trouble)
    assert again.code == "card.absent"
    soft_token.put_in()
    batch = desk.open_batch(CARD_PIN)
    assert isinstance(batch, str), batch
    assert all(isinstance(desk.approve_in_batch(batch, item), Act) for item in items[1:])
    desk.close_batch(batch)
    assert desk.batches.left() == ()
    turn(desk)
    assert {row.state for row in desk.outbox()} == {SendState.SENT}
    assert len(desk.outbox()) == 3


def test_a_batch_is_taken_up_after_a_restart(office: Office) -> None:
    contents = [plain_content(title=f"{number}件目の件") for number in range(3)]
    desk = given(office, *contents)
    items = tuple(items_of(desk))
    assert desk.batches.review(items) == {}
    batch = desk.open_batch(PIN)
    assert isinstance(batch, str)
    assert isinstance(desk.approve_in_batch(batch, items[0]), Act)
    office.leave(desk)
    again = office.desk("takahashi")
    left = again.batches.left()
    assert [(line.title, line.state) for line in left] == [
        ("0件目の件", "kept"),
        ("1件目の件", "waiting"),
        ("2件目の件", "waiting"),
    ]
    assert left[0].event_id == again.outbox()[0].event_id
    waiting = [item_of(row) for row in again.rows(CaseList.WAITING) if not row.pending]
    assert {item.case_id for item in waiting} == {line.case_id for line in left[1:]}
    again.batches.end()
    assert again.batches.left() == ()


def test_what_is_skipped_is_not_what_failed(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = given(
        office,
        plain_content(title="重要な件", flags=("important",)),
        plain_content(title="普通の件"),
    )
    items = tuple(items_of(desk))
    reviewed = desk.batches.review(items)
    assert isinstance(reviewed, dict)
    assert [trouble.code for trouble in reviewed.values()] == ["batch.look_first"]
    batch = desk.open_batch(PIN)
    assert isinstance(batch, str)
    answers = [desk.approve_in_batch(batch, item) for item in items]
    assert sum(isinstance(answer, Act) for answer in answers) == 1
    assert desk.batches.left() == ()


def test_what_lasts_thirty_years_is_opened_first(office: Office) -> None:
    desk = given(office, plain_content(retention_years=0))
    items = tuple(items_of(desk))
    reviewed = desk.batches.review(items)
    assert isinstance(reviewed, dict)
    assert reviewed[items[0].case_id].params == {"reasons": "lasting"}
    desk.saw(items[0].case_id)
    assert desk.batches.review(tuple(items_of(desk))) == {}


def test_a_full_disk_is_found_before_the_pin(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = given(office, plain_content())
    monkeypatch.setattr("desktop.acting.preflight.LEAST_FREE", 10**18)
    told = desk.open_batch("000000")
    assert isinstance(told, Trouble)
    assert told.code == "disk.low"
    assert desk.pin_tries_left() == 3


def test_a_certificate_that_ended_is_found_before_the_pin(office: Office) -> None:
    desk = given(office, plain_content())
    office.clock.pass_time(days=4 * 365)
    told = approve(desk, "000000")
    assert isinstance(told, Trouble)
    assert told.code == "certificate.expired"
    assert desk.pin_tries_left() == 3
    assert desk.keys.state().due == 7
    shown = desk.keys.pin().trouble
    assert shown is not None
    assert shown.code == "certificate.expired"


@pytest.mark.parametrize(
    ("revoked", "age", "code"),
    [(True, 0, "certificate.revoked"), (False, 8, "certificate.status_old"), (False, 6, "")],
)
def test_what_the_server_said_last_of_the_certificate_counts(
    office: Office, revoked: bool, age: int, code: str
) -> None:
    desk = given(office, plain_content())
    place = desk._place
    with place.vault.database.write() as tx:
        key = own_keys.kept(place)
        assert key is not None
        serial = f"{own_keys._certificate(key).serial_number:x}"
        at = place.now() - timedelta(days=age)
        own_status.keep(tx, own_status.OwnStatus(serial=serial, revoked=revoked, at=at))
    answer = approve(desk, PIN)
    assert (answer.code if isinstance(answer, Trouble) else "") == code


def test_a_key_from_a_file_is_used_under_a_pin_of_this_device(
    office: Office, tmp_path: Path
) -> None:
    submitted(office, office.seated("yamazaki", key=True))
    desk = office.seated("takahashi")
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = certified(key.public_key(), office.city.ca, "髙橋 徹", office.city.now())
    encryption = BestAvailableEncryption(b"given")
    content = pkcs12.serialize_key_and_certificates(None, key, certificate, None, encryption)
    file = tmp_path / "takahashi.p12"
    file.write_bytes(content)
    wrong = desk.keys.import_file(file, "not given", PIN)
    assert isinstance(wrong, Trouble)
    assert (wrong.code, wrong.params) == ("pkcs12.not_opened", {"name": "takahashi.p12"})
    simple = desk.keys.import_file(file, "given", "111111")
    assert isinstance(simple, Trouble)
    assert simple.code == "pin.too_simple"
    assert desk.keys.import_file(file, "given", PIN) is None
    assert desk.keys.state().kind is KeyKind.IMPORTED
    assert isinstance(approve(desk, PIN), Act)
    turn(desk)
    assert desk.outbox()[0].state is SendState.SENT


def test_the_pin_of_a_card_is_changed_on_the_card(office: Office, soft_token: SoftToken) -> None:
    desk = seated_with_card(office, soft_token)
    assert desk.change_pin(CARD_PIN, NEW_PIN) is None
    told = approve(desk, CARD_PIN)
    assert isinstance(told, Trouble)
    assert isinstance(approve(desk, NEW_PIN), Act)


def test_a_key_that_was_removed_signs_no_more(office: Office) -> None:
    desk = given(office, plain_content())
    desk.keys.remove()
    assert not desk.has_key()
    assert desk.keys.state().kind is KeyKind.NONE
    told = approve(desk, PIN)
    assert isinstance(told, Trouble)
    assert told.code == "key.not_enrolled"


def test_an_opened_key_is_let_go_of_after_its_minutes_or_at_once(office: Office) -> None:
    desk = given(office, plain_content(), plain_content(title="二件目の件"))
    batch = desk.open_batch(PIN)
    assert isinstance(batch, str)
    assert desk.keys.held_seconds() == 600
    office.clock.pass_time(minutes=4)
    assert desk.keys.held_seconds() == 360
    items = items_of(desk)
    assert isinstance(desk.approve_in_batch(batch, items[0]), Act)
    assert desk.keys.held_seconds() == 360
    desk.keys.forget()
    assert desk.keys.held_seconds() == 0
    told = desk.approve_in_batch(batch, items[1])
    assert isinstance(told, Trouble)
    assert told.code == "batch.over"


def test_no_card_and_no_module_are_told_apart(office: Office, soft_token: SoftToken) -> None:
    desk = office.seated("takahashi")
    soft_token.take_out()
    for module, code in ((soft_token.module, "card.none"), ("/no/such.so", "card.module")):
        told = desk.keys.cards(module)
        assert isinstance(told, Trouble)
        assert told.code == code
    with desk._place.vault.database.read() as tx:
        assert meta.get(tx, "card_module") == ""


def test_the_sync_brings_how_the_certificate_stands(office: Office) -> None:
    desk = given(office, plain_content())
    place = desk._place
    key = own_keys.kept(place)
    assert key is not None
    serial = f"{own_keys._certificate(key).serial_number:x}"
    office.server.standing = {"state": "revoked", "serial": serial}
    office.clock.pass_time(hours=2)
    turn(desk)
    told = approve(desk, PIN)
    assert isinstance(told, Trouble)
    assert told.code == "certificate.revoked"
    office.server.standing = {"state": "valid", "serial": serial}
    turn(desk)
    assert isinstance(approve(desk, PIN), Trouble)
    office.clock.pass_time(hours=1)
    turn(desk)
    assert isinstance(approve(desk, PIN), Act)


def test_a_key_waits_here_until_its_certificate_is_approved(office: Office) -> None:
    submitted(office, office.seated("yamazaki", key=True))
    desk = office.seated("takahashi")
    office.server.order("/v1/certificates", Mishap.WAITING)
    told = desk.enrol(PIN)
    assert isinstance(told, Trouble)
    assert told.code == "certificate.waiting"
    office.server.standing = {"state": "waiting"}
    turn(desk)
    assert not desk.has_key()
    office.server.standing = {"state": "valid"}
    turn(desk)
    assert desk.has_key()
    assert isinstance(approve(desk, PIN), Act)
    turn(desk)
    assert desk.outbox()[0].state is SendState.SENT


def test_a_renewal_makes_a_new_key_under_the_same_pin(office: Office) -> None:
    desk = given(office, plain_content())
    before = own_keys.kept(desk._place)
    wrong = desk.keys.renew("000000")
    assert isinstance(wrong, Trouble)
    assert wrong.code == "pin.wrong"
    assert desk.keys.renew(PIN) is None
    after = own_keys.kept(desk._place)
    assert before is not None
    assert after is not None
    assert after.certificate != before.certificate
    assert after.sealed != before.sealed
    assert isinstance(approve(desk, PIN), Act)


def test_a_key_that_came_from_elsewhere_is_not_renewed_here(
    office: Office, soft_token: SoftToken
) -> None:
    desk = seated_with_card(office, soft_token)
    told = desk.keys.renew(CARD_PIN)
    assert isinstance(told, Trouble)
    assert told.code == "key.not_made_here"
