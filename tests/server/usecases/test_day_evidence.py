# SPDX-License-Identifier: Apache-2.0
"""Days and their evidence: the same from every order of arrival, and nothing silently rejected."""

import itertools
from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from server.auth.tokens import token_digest
from server.store.devices import NO_HASH, insert_device
from server.store.sessions import insert_session
from server.store.telework.days import days_between
from server.usecases.register_device import mac_key_place
from telework import Place, Standing
from telework.wire import Anchor, BatchItem
from tests.server.records import device_of
from tests.server.town import MORI, TENANT, Desk, Town, draft, statuses
from tests.server.usecases.test_punches import punch, records_of
from tests.server.usecases.test_races import at_once, sending

DAY = date(2026, 11, 24)


def worked(desk: Desk, said: Sequence[str] = ("start home", "break", "resume", "end")) -> list[Any]:
    """Punch a whole day, an hour between; nothing is sent."""
    items = []
    for each in said:
        kind, _, place = each.partition(" ")
        items.append(punch(desk, kind, place))
        desk.town.clock.advance(hours=1)
    desk.sign_in_again()
    return items


def kept(town: Town) -> dict[date, Any]:
    with town.database.read_work() as tx:
        found = days_between(tx, TENANT, MORI, DAY - timedelta(days=9), DAY + timedelta(days=9))
    return {day: each.snapshot for day, each in found.items()}


def evidence(town: Town) -> list[tuple[Any, ...]]:
    asked = (
        "SELECT event_id, trust, contradictions, provisional, estimated_at FROM device_event"
        " ORDER BY event_id"
    )
    with town.database.read_work() as tx:
        return [tuple(row) for row in tx.execute(text(asked))]


ORDERS = [order for order in itertools.permutations(range(4)) if order != (0, 1, 2, 3)]


@pytest.mark.parametrize("order", ORDERS[::6], ids=str)
def test_an_outbox_replayed_in_any_order_gives_the_same_records(
    town: Town, order: tuple[int, ...]
) -> None:
    desk = town.desk(MORI)
    items = worked(desk)
    for at in order:
        assert statuses(desk.send(items[at])) == ["accepted"]
    mixed = (kept(town), evidence(town))
    assert statuses(desk.send(*items)) == ["repeated"] * 4
    assert (kept(town), evidence(town)) == mixed
    (record,) = records_of(desk)
    assert record.work.standing is Standing.ENDED
    assert all(each.counted for each in record.work.punches)
    assert not [row for row in evidence(town) if "sequence" in row[2] or row[3]]
    # The day says of each punch what its evidence says now, and not what it said on the way.
    graded = {row[0]: (row[1], tuple(row[2].split())) for row in evidence(town)}
    for each in record.work.punches:
        assert (each.trust, each.contradictions) == graded[each.event_id]


def test_a_gap_is_shown_and_settled_with_what_else_contradicted(town: Town) -> None:
    desk = town.desk(MORI)
    first = punch(desk, "start", "home")
    off = town.clock() + timedelta(hours=3)
    second = punch(desk, "end", wall_time=off)
    desk.send(second)
    (waiting,) = records_of(desk)
    assert {mark.code for mark in waiting.marks} >= {"sequence.gap", "clock.off"}
    desk.send(first)
    (record,) = records_of(desk)
    codes = {mark.code for mark in record.marks}
    assert "sequence.gap" not in codes
    # The gap is closed; the clock is still off.
    assert "clock.off" in codes
    assert record.trust == "D"
    assert record.version > waiting.version


def test_a_gap_is_settled_by_whatever_fills_it(town: Town) -> None:
    """An act on a case, or a run of punches of long ago: the day that waited is graded anew."""
    desk = town.desk(MORI)
    fills: list[tuple[BatchItem, ...]] = [(desk.item(draft()),)]
    waits = [punch(desk, "start", "home")]
    fills.append((anchored(desk, "break"), anchored(desk, "resume")))
    town.clock.advance(days=6)
    desk.sign_in_again()
    waits.append(punch(desk, "start", "office"))
    for waiting, filling in zip(waits, fills, strict=True):
        desk.send(waiting)
        assert "sequence.gap" in {m.code for record in records_of(desk) for m in record.marks}
        desk.send(*filling)
        assert "sequence.gap" not in {m.code for record in records_of(desk) for m in record.marks}


def test_a_forged_chain_is_graded_and_kept(town: Town) -> None:
    desk = town.desk(MORI)
    desk.send(punch(desk, "start", "home"))
    forged = punch(desk, "end", prev_hash="f" * 64)
    assert statuses(desk.send(replace(forged, mac="0" * 64))) == ["accepted"]
    (record,) = records_of(desk)
    assert {mark.code for mark in record.marks} >= {"mac.wrong", "chain.broken"}
    assert all(mark.text != mark.code for mark in record.marks)
    assert (record.trust, record.work.standing) == ("D", Standing.ENDED)


def test_a_clock_moved_during_the_day_does_not_move_the_day(town: Town) -> None:
    desk = town.desk(MORI)
    began = town.clock()
    desk.send(punch(desk, "start", "home"))
    desk.send(punch(desk, "end", wall_time=began + timedelta(days=40)))
    (record,) = records_of(desk)
    assert record.day == DAY
    assert [each.trust for each in record.work.punches] == ["A", "D"]


def test_a_restart_while_offline_shows_an_interval_and_no_point(town: Town) -> None:
    desk = town.desk(MORI)
    anchor = Anchor(server_time=town.clock(), boot_id="boot-0", boot_ns=5)
    town.clock.advance(hours=2)
    item = punch(desk, "start", "home", boot_id="boot-before", anchor=anchor)
    town.clock.advance(hours=5)
    desk.sign_in_again()
    desk.send(item)
    (record,) = records_of(desk)
    (shown,) = record.work.punches
    assert (shown.trust, shown.earliest, shown.latest) == ("C", anchor.server_time, town.clock())
    assert "trust.C" in {mark.code for mark in record.marks}
    assert record.work.standing is Standing.WORKING


def second_laptop(town: Town) -> Desk:
    """Give the person another laptop of his own."""
    first = town.desk(MORI)
    desk = copy(first)
    desk.device_id = f"second-{MORI}"
    desk.token = f"second-of-{MORI}"
    desk.seq, desk.head, desk._made = 0, NO_HASH, 500
    desk.identity = replace(first.identity, device_id=desk.device_id, session_id="second-session")
    place = mac_key_place(desk.device_id)
    sealed = town.services.secrets.seal(place, desk.mac_key, b"nonce-twelve")
    with town.database.write_work() as tx:
        insert_device(tx, TENANT, device_of(desk.device_id, MORI, sealed), town.clock())
        insert_session(tx, desk.identity, token_digest(desk.token), town.clock())
    return desk


def test_two_laptops_of_one_person_at_once(town: Town) -> None:
    one, two = town.desk(MORI), second_laptop(town)
    items = [
        (desk, item)
        for desk in (one, two)
        for item in [punch(desk, "start", "home"), punch(desk, "break"), punch(desk, "end")]
    ]
    answers = at_once([sending(desk, item) for desk, item in items])
    assert sorted(status for answer in answers for status in statuses(answer)) == ["accepted"] * 6
    (record,) = records_of(one)
    assert len(record.work.punches) == 6
    starts = [each for each in record.work.punches if each.kind == "start"]
    assert sorted(each.counted for each in starts) == [False, True]
    assert "punch.two_devices" in {mark.code for mark in record.marks}


def anchored(desk: Desk, kind: str, place: str = "") -> BatchItem:
    """Punch on a laptop that has just heard the server's time, and restarts before it sends."""
    boot_ns = (desk._made + 1) * 1_000_000_000
    anchor = Anchor(server_time=desk.town.clock(), boot_id="boot-0", boot_ns=boot_ns)
    return punch(desk, kind, place, anchor=anchor, boot_id="boot-0")


def test_two_laptops_on_both_sides_of_midnight_agree(town: Town) -> None:
    one, two = town.desk(MORI), second_laptop(town)
    start = anchored(one, "start", "home")
    town.clock.advance(hours=17)
    end = anchored(two, "end")
    one.sign_in_again()
    two.sign_in_again()
    at_once([sending(one, start), sending(two, end)])
    (record,) = [each for each in records_of(one) if each.work.punches]
    assert (record.day, record.work.standing) == (DAY, Standing.ENDED)


def test_no_acknowledged_event_is_lost_or_counted_twice(town: Town) -> None:
    desk = town.desk(MORI)
    items = worked(desk)
    desk.send(*items[:2])
    desk.send(*items)
    desk.send(*items[2:], *items)
    (record,) = records_of(desk)
    names = [each.event_id for each in record.work.punches]
    assert len(names) == len({*names}) == 4
    assert record.work.place is Place.HOME


def test_a_time_at_the_edge_of_the_calendar_is_a_day_nevertheless(town: Town) -> None:
    desk = town.desk(MORI)
    far = Anchor(
        server_time=datetime.fromisoformat("9999-12-31T23:59:00+00:00"),
        boot_id="boot-x",
        boot_ns=0,
    )
    item = punch(desk, "start", "home", boot_id="boot-x", boot_ns=2**61, anchor=far)
    assert statuses(desk.send(item)) == ["accepted"]
