# SPDX-License-Identifier: Apache-2.0
"""Acts that come too late, twice, with the wrong PIN, by a wrong clock, or that cheat."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from threading import Barrier, Thread

import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from approval.commands import Approve, Withdraw
from approval.identifiers import CaseId, SlotId
from approval.wire import CaseView, TimestampState
from desktop.bootstrap import Surroundings
from desktop.desk import LocalDesk
from desktop.facade import Act, CaseList, SendState, Trouble
from desktop.keys.data_key import KeptNowhere
from desktop.steering import BatchItem
from signing import pades
from signing.cms_signature import SignedAct, signature_for
from signing.keys import SigningIdentity
from signing.stamp import Stamp
from telework.wire import AnswerStatus
from tests.approval.city import city_files
from tests.e2e.fault_proxy import no_faults
from tests.e2e.hall import (
    PIN,
    Hall,
    MovedClock,
    approve,
    load_organisation,
    newest,
    no_news,
    open_hall,
    settled,
    sitting,
    submit,
    times_landed,
    typed,
    wait_for,
    wait_for_turn,
)
from tests.e2e.real_server import RealServer
from tests.e2e.sentences import read, read_about
from tests.e2e.wire_client import increment_on
from tests.signing import attacks
from tests.support.waiting import wait_until

PEOPLE = ("mori", "takahashi", "takanashi", "shoji", "zeniya")
OPINION = "予算の範囲内であり、異存ありません。"
WRONG_PIN = "111222"
_TIMED = frozenset({TimestampState.STAMPED, TimestampState.OWED})


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealServer]:
    """A server for the stories of this module."""
    with open_hall(tmp_path_factory.mktemp("bad_moments"), PEOPLE) as running:
        yield running


@pytest.fixture
def hall(server: RealServer, tmp_path: Path) -> Iterator[Hall]:
    """The laptops of one story."""
    with sitting(server, tmp_path) as opened:
        yield opened


def clicked(desk: LocalDesk, case_id: str) -> str:
    act = approve(desk, case_id, OPINION)
    assert isinstance(act, Act), act
    return act.row.event_id


def test_approving_what_was_withdrawn_a_second_ago(hall: Hall) -> None:
    drafter, chief = hall.seat("mori"), hall.seat("takahashi", url=hall.network.url)
    case_id = submit(drafter, typed(drafter))
    wait_for_turn(chief, case_id)
    hall.network.plan = no_news
    withdrawn = drafter.act(Withdraw(case_id=CaseId(case_id), reason="仕様を改めます。"))
    assert isinstance(withdrawn, Act)
    assert settled(drafter, case_id, "withdraw").state is SendState.SENT

    event_id = clicked(chief, case_id)
    row = settled(chief, case_id, "approve")
    assert (row.state, row.code) == (SendState.ATTENTION, "case.withdrawn")
    assert "電話機の購入について" in read_about(row)
    assert row.typed == OPINION
    hall.network.plan = no_faults
    wait_for(chief, lambda: state_of(chief, case_id) == "withdrawn")
    view = hall.register("mori", case_id)
    assert (view.case.state, times_landed(view, event_id)) == ("withdrawn", 0)


def test_of_cases_approved_together_each_gets_its_own_word(hall: Hall) -> None:
    drafter, chief = hall.seat("mori"), hall.seat("takahashi", url=hall.network.url)
    stands, gone = (submit(drafter, typed(drafter)) for _ in range(2))
    for case_id in (stands, gone):
        wait_for_turn(chief, case_id)
    hall.network.plan = no_news
    withdrawn = drafter.act(Withdraw(case_id=CaseId(gone), reason="仕様を改めます。"))
    assert isinstance(withdrawn, Act)
    assert settled(drafter, gone, "withdraw").state is SendState.SENT

    rows = {row.case_id: row for row in chief.rows(CaseList.WAITING)}
    batch = chief.open_batch(PIN)
    for case_id in (gone, stands):
        row = rows[case_id]
        item = BatchItem(case_id=case_id, slot_id=SlotId(row.my_slot), face=row.face)
        assert isinstance(chief.approve_in_batch(str(batch), item), Act)
    chief.close_batch(str(batch))
    told = settled(chief, gone, "approve")
    assert (told.state, told.code) == (SendState.ATTENTION, "case.withdrawn")
    landed = settled(chief, stands, "approve")
    assert landed.state is SendState.SENT
    assert times_landed(hall.register("mori", stands), landed.event_id) == 1


def state_of(desk: LocalDesk, case_id: str) -> str:
    detail = desk.detail(case_id)
    return "" if detail is None else str(detail.projected.state)


def test_one_slot_approved_on_two_laptops_at_once_is_approved_once(hall: Hall) -> None:
    drafter = hall.seat("mori")
    laptops = [hall.seat("takahashi") for _ in range(2)]
    case_id = submit(drafter, typed(drafter))
    for laptop in laptops:
        wait_for_turn(laptop, case_id)
    together, events = Barrier(len(laptops)), []

    def click(laptop: LocalDesk) -> None:
        together.wait()
        events.append(clicked(laptop, case_id))

    threads = [Thread(target=click, args=(laptop,)) for laptop in laptops]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    rows = [settled(laptop, case_id, "approve") for laptop in laptops]
    assert sorted(row.state for row in rows) == [SendState.ATTENTION, SendState.SENT]
    loser = next(row for row in rows if row.state is SendState.ATTENTION)
    assert loser.code == "slot.already_acted"
    assert "髙橋" in read_about(loser)
    assert loser.typed == OPINION
    view = hall.register("mori", case_id)
    assert sum(times_landed(view, event_id) for event_id in events) == 1


def test_a_post_that_changed_hands_meanwhile_acts_once_by_its_new_holder(
    hall: Hall, tmp_path: Path
) -> None:
    drafter, before = hall.seat("takanashi"), hall.seat("shoji", url=hall.network.url)
    case_id = submit(drafter, typed(drafter))
    wait_for_turn(before, case_id)
    hall.network.plan = no_news
    files = city_files()
    held = "post-jinji-kakaricho"
    files["holdings.csv"] = files["holdings.csv"].replace(
        f"p-shoji,{held},regular", f"p-zeniya,{held},concurrent"
    )
    load_organisation(tmp_path / "transferred", files)
    try:
        after = hall.seat("zeniya")
        landed, late = clicked(after, case_id), clicked(before, case_id)
        assert settled(after, case_id, "approve").state is SendState.SENT
        row = settled(before, case_id, "approve")
    finally:
        load_organisation(tmp_path / "as_before", city_files())
    assert row.state is SendState.ATTENTION
    # Who has no post on the route any more may not see the case either.
    assert row.code == "case.missing"
    read_about(row)
    assert row.typed == OPINION
    view = hall.register("takanashi", case_id)
    assert (times_landed(view, landed), times_landed(view, late)) == (1, 0)


def test_a_laptop_whose_key_was_replaced_says_so_and_goes_on_with_a_new_one(hall: Hall) -> None:
    drafter, old = hall.seat("mori"), hall.seat("takahashi")
    hall.seat("takahashi")
    case_id = submit(drafter, typed(drafter))
    event_id = clicked(old, case_id)

    def asks_for_a_seal() -> bool:
        row = newest(old, case_id, "approve")
        # The sheet may get its time meanwhile: then the laptop seals anew before it is refused.
        return (row.state, row.code) == (SendState.RESIGN, "certificate.missing")

    wait_for(old, asks_for_a_seal)
    row = newest(old, case_id, "approve")
    read_about(row)
    assert row.typed == OPINION
    assert old.enrol(PIN) is None
    if newest(old, case_id, "approve").state is SendState.RESIGN:
        old.sign_again(event_id, PIN)
    assert settled(old, case_id, "approve").state is SendState.SENT
    assert times_landed(hall.register("mori", case_id), event_id) == 1


def test_three_wrong_pins_let_the_key_rest_and_lose_nothing(hall: Hall) -> None:
    clock = MovedClock()
    drafter = hall.seat("mori")
    chief = hall.seat("takahashi", surroundings=Surroundings(clock=clock, secrets=KeptNowhere()))
    case_id = submit(drafter, typed(drafter))
    wait_for_turn(chief, case_id)
    told = [approve(chief, case_id, OPINION, WRONG_PIN) for _ in range(3)]
    told.append(approve(chief, case_id, OPINION, PIN))
    assert [one.code for one in told if isinstance(one, Trouble)] == [
        "pin.wrong",
        "pin.wrong",
        "pin.locked",
        "pin.locked",
    ]
    for one in told:
        read_about(one)
    assert chief.pin_tries_left() == 0
    assert newest(chief, case_id, "approve").state is SendState.UNSENT
    assert not chief.outbox()
    clock.pass_time(minutes=5)
    before = chief.status().last_pull
    wait_for(chief, lambda: chief.status().last_pull != before)
    event_id = clicked(chief, case_id)
    assert settled(chief, case_id, "approve").state is SendState.SENT
    assert times_landed(hall.register("mori", case_id), event_id) == 1


def test_a_draft_survives_three_wrong_pins(hall: Hall) -> None:
    desk = hall.seat("mori")
    draft = typed(desk)
    told = [desk.submit(draft.draft_id, WRONG_PIN) for _ in range(3)]
    assert [one.code for one in told if isinstance(one, Trouble)][2:] == ["pin.locked"]
    assert desk.draft(draft.draft_id) == draft
    assert not desk.outbox()


@pytest.mark.parametrize("off", [timedelta(days=1), timedelta(days=-1)], ids=["ahead", "behind"])
def test_a_clock_that_is_a_day_off_is_told_and_the_seal_bears_the_servers_day(
    hall: Hall, off: timedelta
) -> None:
    drafter = hall.seat("mori")
    around = Surroundings(clock=MovedClock(off), secrets=KeptNowhere())
    chief = hall.seat("takahashi", surroundings=around)
    case_id = submit(drafter, typed(drafter))
    event_id = clicked(chief, case_id)
    assert settled(chief, case_id, "approve").state is SendState.SENT
    warning = chief.status().warning
    assert warning is not None
    assert warning.code == "clock.off"
    assert "14" in read_about(warning)
    view = hall.register("mori", case_id)
    entry = next(entry for entry in view.history if entry.event_id == event_id)
    with hall.server.laptop("mori") as laptop:
        claimed = claimed_times(laptop.document(case_id))
    assert len(claimed) == 2
    for time in (entry.at, *claimed):
        assert abs(time - datetime.now(UTC)) < timedelta(minutes=5)
    assert drafter.status().warning is None


def claimed_times(sheet: bytes) -> list[datetime]:
    """Return the times that the signatures of a sheet claim for themselves."""
    signatures = PdfFileReader(BytesIO(sheet)).embedded_signatures
    times = [one.self_reported_timestamp for one in signatures]
    return [time for time in times if time is not None]


@pytest.mark.slow
def test_a_clock_set_back_while_acts_wait_does_not_hold_them(hall: Hall) -> None:
    clock = MovedClock(timedelta(days=1))
    around = Surroundings(clock=clock, secrets=KeptNowhere())
    drafter, chief = hall.seat("mori"), hall.seat("takahashi", surroundings=around)
    case_id = submit(drafter, typed(drafter))
    wait_for_turn(chief, case_id)
    hall.server.kill()
    event_id = clicked(chief, case_id)
    clock.wall_off = timedelta(days=-1)
    hall.server.start()
    hall.server.wait_until_ready()
    assert settled(chief, case_id, "approve").state is SendState.SENT
    assert times_landed(hall.register("mori", case_id), event_id) == 1


@pytest.mark.parametrize("name", ["change_page_content", "add_annotation", "add_field"])
def test_an_increment_that_changes_more_than_it_says_is_refused(hall: Hall, name: str) -> None:
    drafter = hall.seat("mori")
    case_id = submit(drafter, typed(drafter))
    with hall.server.laptop("takahashi") as laptop:
        identity = laptop.enrol()
        case = laptop.case(case_id).case
        slot = case.stages[1].slots[0]
        command = Approve(
            case_id=CaseId(case_id),
            slot_id=slot.slot_id,
            post_id=slot.post_id,
            revision_hash=case.revision_hash,
            opinion=OPINION,
        )
        wait_until(lambda: is_timed(laptop.case(case_id)))
        base = laptop.document(case_id)
        item = laptop.item(
            command, increment_on(base, cheating(base, slot.slot_id, identity, name))
        )
        (refused,) = laptop.post(laptop.batch(item))
        assert (refused.status, refused.code) == (AnswerStatus.REFUSED, "increment.invalid")
        read(refused.code, refused.params)
        assert laptop.document(case_id) == base
        assert laptop.case(case_id).case.slot(slot.slot_id) == slot

        honest = pades.sign_increment(
            base,
            slot.slot_id,
            identity,
            SIGNED,
            STAMP,
            datetime.now(UTC),
            certify=False,
            lock=False,
        )
        (taken,) = laptop.post(laptop.batch(replace(item, increment=increment_on(base, honest))))
        assert taken.status is AnswerStatus.ACCEPTED
        assert times_landed(laptop.case(case_id), taken.event_id) == 1


SIGNED = SignedAct("approval", "情報政策係長（承認）")
STAMP = Stamp(upper="情報政策係", date="R8.11.24", name="髙橋")


def is_timed(view: CaseView) -> bool:
    """Tell whether the drafter's signature has its trusted time."""
    return view.document is not None and view.document.timestamp in _TIMED


def cheating(base: bytes, field: str, identity: SigningIdentity, name: str) -> bytes:
    """Sign genuinely, and change something besides in the same increment."""
    writer = IncrementalPdfFileWriter(BytesIO(base))
    steps = PdfCMSEmbedder().write_cms(field, writer, existing_fields_only=True)
    next(steps)
    pades.put_stamp(writer, attacks.field_named(writer, field), STAMP)
    attacks.REVISIONS[name](writer)
    placeholder = SignatureObject(datetime.now(UTC), SigSeedSubFilter.PADES, bytes_reserved=40_000)
    steps.send(SigObjSetup(placeholder))
    output = BytesIO()
    prepared, _ = steps.send(SigIOSetup(md_algorithm="sha256", output=output))
    steps.send(signature_for(prepared.document_digest, identity, SIGNED))
    return output.getvalue()[len(base) :]
