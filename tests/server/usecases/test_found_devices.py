# SPDX-License-Identifier: Apache-2.0
"""A laptop was lost and found: what may have been done on it meanwhile waits for its owner."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient
from sqlalchemy import text

from approval.refusal import Refusal
from approval.wire_devices import AnswerAsked
from server.store.mailing import MailPerson, put_person
from server.usecases.acts.take_batch import take_batch
from server.usecases.administration.devices import Wanted, admit, read_devices, report_lost
from server.usecases.answer_asked import answer_asked
from telework import parse_event
from telework.wire import Anchor, BatchAnswer, BatchItem
from tests.server.administration.office import ADMINISTRATOR, administrator, refused
from tests.server.administration.test_accounts import log_of
from tests.server.house import house_of
from tests.server.town import CASE, MORI, TENANT, Desk, Town, opinion, statuses

LAPTOP = f"laptop-{MORI}"
DAY = f"day:{MORI}"
PUNCHES = {"start": "home", "break": "", "resume": "", "end": ""}


def punch(desk: Desk, kind: str, **when: Any) -> BatchItem:
    """Punch on the laptop; ``when`` says what is known of the time."""
    command = {"type": "punch", "kind": kind, "place": PUNCHES[kind]}
    return desk.wrap(desk.event(command, type="telework", stream=DAY, **when))


def offline(at: datetime) -> dict[str, Any]:
    """Made on a boot that is over by now, after a server time of an earlier one."""
    return {"boot_id": "boot-0", "anchor": Anchor(server_time=at, boot_id="boot-x", boot_ns=1)}


def after(at: datetime) -> dict[str, Any]:
    """Made after the sign-in of this moment, and on a boot that is over by now."""
    return {"boot_id": "boot-2", "anchor": Anchor(server_time=at, boot_id="boot-2", boot_ns=1)}


def lose(town: Town) -> None:
    """Have the laptop reported lost; an hour goes by."""
    by = administrator(town)
    assert not isinstance(report_lost(town.services, by, LAPTOP, "admitted"), Refusal)
    town.clock.advance(hours=1)


def find(town: Town) -> None:
    """Have it found, and its owner sign in there again."""
    town.clock.advance(hours=1)
    desk = town.desk(ADMINISTRATOR)
    desk.sign_in_again()
    assert not isinstance(admit(town.services, desk.identified, LAPTOP, "lost"), Refusal)
    town.clock.advance(minutes=1)
    town.desk(MORI).sign_in_again()


def say(town: Town, desk: Desk, items: Sequence[BatchItem], *, own: bool) -> Refusal | None:
    """Give the owner's word on these acts."""
    given = AnswerAsked(event_ids=tuple(map(event_id, items)), own=own)
    return answer_asked(town.services, desk.identified, given)


def event_id(item: BatchItem) -> str:
    """Return the id of an act as it travels."""
    return parse_event(item.event).event_id


def rows(town: Town, of: str) -> int:
    """Count rows."""
    with town.database.read_work() as tx:
        return int(tx.execute(text(f"SELECT count(*) FROM {of}")).scalar_one())


def asked(town: Town) -> tuple[int, int]:
    """Return what an administrator reads of the laptop: asked about, and disowned."""
    page = read_devices(town.services, administrator(town), Wanted(words=LAPTOP), "", 9)
    return page.lines[0].asked, page.lines[0].disowned


def test_acts_of_the_lost_time_wait_and_are_judged_in_order_by_their_owners_word(
    town: Town,
) -> None:
    town.circulate()
    desk = town.desk(MORI)
    before, signed_in = desk.seq, town.clock()
    lose(town)
    made = [punch(desk, "start", **offline(signed_in)), punch(desk, "break", **offline(signed_in))]
    said = desk.wrap(desk.event(opinion(MORI), **offline(signed_in)))
    find(town)
    fresh = punch(desk, "resume", **after(town.clock()))
    evidence, keys = rows(town, "device_event"), rows(town, "idempotency")

    first = desk.send(*made, said, fresh)
    assert statuses(first) == ["retry", "retry", "retry", "not_judged"]
    assert {each.code for each in first.answers[:3]} == {"event.owner_asked"}
    assert set(first.answers[0].params) == {"since", "until"}
    assert first.acknowledged_seq == before
    assert statuses(desk.send(*made, said, fresh)) == statuses(first), "as often as it comes"
    assert (rows(town, "device_event"), rows(town, "idempotency")) == (evidence, keys)
    assert len(log_of(town, "auth:act:asked")) == 3
    assert asked(town) == (3, 0)

    assert say(town, desk, [made[0], said], own=True) is None
    assert say(town, desk, made[1:], own=False) is None
    assert say(town, desk, made[1:], own=False) is None, "an answer that was lost is given again"
    judged = desk.send(*made, said, fresh)
    assert statuses(judged) == ["accepted", "refused", "accepted", "not_judged"]
    assert judged.answers[1].code == "event.disowned"
    last = desk.send(*made, said, fresh)
    assert statuses(last) == ["repeated", "repeated", "repeated", "not_judged"]
    assert statuses(desk.send(fresh)) == ["accepted"]
    assert acknowledged(town) == desk.seq, "the chain has no gap"
    assert rows(town, "device_event WHERE provisional = 1") == 0
    assert len(town.case(CASE).opinions) == 1
    assert asked(town) == (0, 1)
    (entry,) = log_of(town, "auth:act:disowned")
    assert (entry[0], entry[2]) == (MORI, f"device:{LAPTOP}")
    assert len(log_of(town, "auth:act:claimed")) == 2


def acknowledged(town: Town) -> int:
    """Return how far the server has the laptop's chain."""
    with town.database.read_work() as tx:
        found = text("SELECT acknowledged_seq FROM device WHERE device_id = :id")
        return int(tx.execute(found, {"id": LAPTOP}).scalar_one())


def test_what_is_shown_to_be_of_another_time_is_judged_at_once(town: Town) -> None:
    desk = town.desk(MORI)
    early = punch(desk, "start")
    lose(town)
    find(town)
    late = punch(desk, "break", **after(town.clock()))
    hours = 3 * 3600 * 1_000_000_000
    # The boot of the first goes on: by its clock that act is three hours old.
    batch = replace(desk.batch(early), boot_ns=hours)
    answer = take_batch(town.services, desk.identified, batch)
    assert isinstance(answer, BatchAnswer)
    assert statuses(answer) == ["accepted"]
    assert statuses(desk.send(late)) == ["accepted"]
    assert rows(town, "asked_act") == 0


def test_what_cannot_be_its_devices_own_word_waits_too(town: Town) -> None:
    desk = town.desk(MORI)
    lose(town)
    find(town)
    forged = replace(punch(desk, "start", **after(town.clock())), mac="00" * 32)
    assert [each.code for each in desk.send(forged).answers] == ["event.owner_asked"]


def test_a_device_that_was_lost_twice_is_asked_about_both_times(town: Town) -> None:
    desk = town.desk(MORI)
    signed_in = town.clock()
    lose(town)
    first = punch(desk, "start", **offline(signed_in))
    find(town)
    between = town.clock()
    lose(town)
    second = punch(desk, "break", **offline(between))
    find(town)
    codes = [each.code for each in desk.send(first, second).answers]
    assert codes == ["event.owner_asked"] * 2


def test_an_owners_word_is_about_these_bytes_and_is_given_once(town: Town) -> None:
    desk = town.desk(MORI)
    signed_in = town.clock()
    lose(town)
    made = punch(desk, "start", **offline(signed_in))
    other = BatchItem(event=made.event.replace("home", "office"), mac=made.mac)
    find(town)
    desk.send(made)
    assert refused(say(town, town.desk(ADMINISTRATOR), [made], own=True)) == "not_found"
    assert say(town, desk, [made], own=True) is None
    assert refused(say(town, desk, [made], own=False)) == "event.owner_answered"
    assert [each.code for each in desk.send(other).answers] == ["event.id_reused"]
    assert asked(town) == (0, 0)


def test_administrators_are_told_of_acts_that_were_disowned(town: Town) -> None:
    town.services = replace(town.services, sends_mail=True)
    desk = town.desk(MORI)
    signed_in = town.clock()
    lose(town)
    made = punch(desk, "start", **offline(signed_in))
    find(town)
    with town.database.write_work() as tx:
        for person_id in (ADMINISTRATOR, MORI):
            quiet = MailPerson(person_id=person_id, address=f"{person_id}@city.example", kinds=())
            put_person(tx, TENANT, quiet)
    desk.send(made)
    assert say(town, desk, [made], own=False) is None
    with town.database.read_work() as tx:
        found = text("SELECT payload FROM outbox WHERE kind = 'telework.letter'")
        (payload,) = [json.loads(each) for each in tx.execute(found).scalars()]
    assert (payload["person_id"], payload["what"]) == (ADMINISTRATOR, "acts_disowned")
    assert payload["about"] == "laptop（森 林） 1件"


def test_the_word_is_given_over_http(town: Town, tmp_path: Path) -> None:
    desk = town.desk(MORI)
    signed_in = town.clock()
    lose(town)
    made = punch(desk, "start", **offline(signed_in))
    find(town)
    desk.send(made)
    client = TestClient(house_of(town, tmp_path), headers={"Authorization": f"Bearer {desk.token}"})
    body = {"event_ids": [event_id(made)], "own": True}
    assert client.post("/v1/me/asked-acts", json=body).status_code == 204
    other = client.post("/v1/me/asked-acts", json={**body, "own": False})
    assert (other.status_code, other.json()["code"]) == (409, "event.owner_answered")
    assert client.post("/v1/me/asked-acts", json={**body, "event_ids": []}).status_code == 422
    unknown = client.post("/v1/me/asked-acts", json={**body, "event_ids": ["nothing"]})
    assert unknown.status_code == 404
    assert statuses(desk.send(made)) == ["accepted"]
    client.close()
