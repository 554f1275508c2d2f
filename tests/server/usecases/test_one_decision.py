# SPDX-License-Identifier: Apache-2.0
"""The story: drafted, submitted, approved, consented in parallel, decided; once each."""

import json

from approval import replay
from approval.encoding import event_from_plain
from approval.hashing import FIRST_HASH, chain_hash
from server.store.cases import events_of
from server.store.documents import sheet_of
from tests.server.town import CASE, CONSENTS, DECIDER, LINE, MORI, TENANT, Town, draft, statuses


def test_six_signatures_decide_the_case(town: Town) -> None:
    town.circulate()
    for person, _post in (*LINE, *CONSENTS, DECIDER):
        answer = town.desk(person).approve()
        assert (answer.status, answer.code) == ("accepted", "")
        town.stamp()
    case = town.case()
    assert case.state == "decided"
    assert case.number == "令8情政第1号"
    with town.database.read_work() as tx:
        sheet = sheet_of(tx, TENANT, CASE)
    assert sheet is not None
    assert (sheet.signatures, sheet.timestamp_state) == (6, "stamped")
    assert town.sheet_bytes().count(b"SIGNED") == 6


def test_the_log_gives_the_snapshot_and_its_chain_holds(town: Town) -> None:
    town.circulate()
    town.approve_line()
    with town.database.read_work() as tx:
        rows = events_of(tx, TENANT, [CASE])
    assert replay(event_from_plain(json.loads(row.body)) for row in rows) == town.case()
    previous = FIRST_HASH
    for row in rows:
        assert row.prev_hash == previous
        previous = chain_hash(previous, row.seq, row.type, row.body.encode())
        assert row.hash == previous


def test_a_draft_sent_twice_happens_once(town: Town) -> None:
    desk = town.desk(MORI)
    item = desk.item(draft())
    first = desk.send(item)
    again = desk.send(item)
    assert statuses(first) == ["accepted"]
    assert statuses(again) == ["repeated"]
    assert again.answers[0].outcome == "accepted"
    assert again.acknowledged_seq == 1
    assert town.case().rev == 3
