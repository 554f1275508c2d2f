# SPDX-License-Identifier: Apache-2.0
"""Several writers at once: exactly one winner where there may be one, all where all may."""

import threading
from collections.abc import Callable, Sequence

from approval.case import SlotStatus
from server.store.telework.places import replace_places, rev_to_unfold
from server.usecases.acts.take_batch import take_batch
from telework.wire import BatchAnswer, BatchItem
from tests.server.town import (
    CONSENTS,
    LINE,
    MORI,
    TENANT,
    Desk,
    Town,
    draft,
    numbered,
    opinion,
    statuses,
)
from tests.server.usecases.test_punches import punch

WRITERS = 8


def at_once(acts: Sequence[Callable[[], BatchAnswer]]) -> list[BatchAnswer]:
    """Run all acts in threads that start together; a fault in one fails the test."""
    barrier = threading.Barrier(len(acts))
    answers: list[BatchAnswer] = []

    def run(act: Callable[[], BatchAnswer]) -> None:
        barrier.wait()
        answers.append(act())

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == len(acts)
    return answers


def sending(desk: Desk, item: BatchItem) -> Callable[[], BatchAnswer]:
    """Prepare a batch now, to be sent later in a thread."""
    batch, identified, services = desk.batch(item), desk.identified, desk.town.services

    def send() -> BatchAnswer:
        answer = take_batch(services, identified, batch)
        assert isinstance(answer, BatchAnswer)
        return answer

    return send


def test_of_eight_approvals_of_one_slot_exactly_one_lands(town: Town) -> None:
    town.circulate()
    desk = town.desk(LINE[0][0])
    command = desk.approval()
    items = [desk.item(command, desk.sign(command.slot_id)) for _ in range(WRITERS)]
    answers = at_once([sending(desk, item) for item in items])
    found = sorted(status for answer in answers for status in statuses(answer))
    assert found.count("accepted") == 1
    assert set(found) <= {"accepted", "conflict"}
    assert town.sheet_bytes().count(b"SIGNED r1s2") == 1


def test_one_event_sent_eight_times_at_once_happens_once(town: Town) -> None:
    desk = town.desk(MORI)
    item = desk.item(draft())
    answers = at_once([sending(desk, item) for _ in range(WRITERS)])
    found = sorted(status for answer in answers for status in statuses(answer))
    assert found == ["accepted"] + ["repeated"] * (WRITERS - 1)
    assert town.case().rev == 3


def test_both_parallel_consents_land_one_signed_again(town: Town) -> None:
    town.circulate()
    town.approve_line()
    desks = [town.desk(person) for person, _post in CONSENTS]
    commands = [desk.approval() for desk in desks]
    items = [
        desk.item(command, desk.sign(command.slot_id))
        for desk, command in zip(desks, commands, strict=True)
    ]
    answers = at_once([sending(desk, item) for desk, item in zip(desks, items, strict=True)])
    assert sorted(s for answer in answers for s in statuses(answer)) == ["accepted", "stale_base"]
    town.stamp()
    for desk, command, item in zip(desks, commands, items, strict=True):
        again = desk.wrap_again(item, desk.sign(command.slot_id))
        assert desk.send(again).answers[0].outcome == "accepted"
    stage = town.case().stages[3]
    assert [slot.status for slot in stage.slots] == [SlotStatus.CONSENTED] * 2


def test_acts_on_one_case_by_many_all_land_without_a_gap(town: Town) -> None:
    town.circulate()
    before = town.case().rev
    people = [MORI, *(person for person, _post in LINE)]
    sends = []
    for person in people:
        desk = town.desk(person)
        sends.append(sending(desk, desk.item(opinion(person))))
    answers = at_once(sends)
    assert {s for answer in answers for s in statuses(answer)} == {"accepted"}
    assert town.case().rev == before + len(people)


def test_numbers_have_no_gap_and_no_double(town: Town) -> None:
    desks = [town.desk(MORI)] * WRITERS
    sends = [sending(desk, desk.item(draft(numbered(index)))) for index, desk in enumerate(desks)]
    at_once(sends)
    numbers = {town.case(numbered(index)).number for index in range(WRITERS)}
    assert numbers == {f"令8情政第{serial}号" for serial in range(1, WRITERS + 1)}


def test_all_first_clicks_after_a_reorganisation_are_taken(town: Town) -> None:
    desks = [town.desk(person) for person in (MORI, *(person for person, _post in LINE))]
    with town.database.write_work() as tx:
        replace_places(tx, TENANT, 0, ())
    answers = at_once([sending(desk, punch(desk, "start", "home")) for desk in desks])
    assert {status for answer in answers for status in statuses(answer)} == {"accepted"}
    with town.database.read_work() as tx:
        assert not rev_to_unfold(tx, TENANT)
