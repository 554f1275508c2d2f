# SPDX-License-Identifier: Apache-2.0
"""Approving several cases with one PIN: the same as one after the other (I12)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from approval.case import Case
from approval.commands import Withdraw
from approval.content import CaseContent
from approval.encoding import to_plain
from approval.identifiers import CaseId, PostId, SlotId
from desktop.desk import LocalDesk
from desktop.errors import Code
from desktop.facade import Act, CaseList, CaseRow, Trouble
from desktop.steering import BatchItem
from tests.desktop.office import PIN, Office, open_office, plain_content, submitted, turn

HEAD = PostId("post-joho-kakaricho")
TITLES = ("一件目の件", "取り下げる件", "三件目の件")


def items_of(desk: LocalDesk) -> list[BatchItem]:
    rows = sorted(desk.rows(CaseList.WAITING), key=lambda row: row.title)
    return [item_of(row) for row in rows]


def item_of(row: CaseRow) -> BatchItem:
    return BatchItem(case_id=row.case_id, slot_id=SlotId(row.my_slot), face=row.face)


def together(desk: LocalDesk, items: list[BatchItem]) -> list[Act | Trouble]:
    batch = desk.open_batch(PIN)
    assert isinstance(batch, str), batch
    answers = [desk.approve_in_batch(batch, item) for item in items]
    desk.close_batch(batch)
    return answers


def singly(desk: LocalDesk, items: list[BatchItem]) -> list[Act | Trouble]:
    return [desk.approve(item.case_id, item.slot_id, HEAD, "", PIN) for item in items]


def given(office: Office, *contents: CaseContent) -> LocalDesk:
    """An office where each of these cases waits for 係長 髙橋."""
    drafter = office.seated("yamazaki", key=True)
    for content in contents:
        submitted(office, drafter, content)
    return office.seated("takahashi", key=True)


Way = Callable[[LocalDesk, list[BatchItem]], list[Act | Trouble]]


def outcome(folder: Path, way: Way) -> list[tuple[str, ...]]:
    """What became of three cases, one of them withdrawn unseen, and one gone from here."""
    with open_office(folder) as office:
        desk = given(office, *(plain_content(title=title) for title in TITLES))
        items = items_of(desk)
        gone = next(
            case_id
            for case_id, kept in office.city.cases.items()
            if kept.case is not None and kept.case.content.title == TITLES[1]
        )
        office.city.act(
            "yamazaki", to_plain(Withdraw(case_id=CaseId(gone), reason="誤りがありました。"))
        )
        absent = BatchItem(case_id="no-such-case", slot_id=SlotId("r1s2"), face="")
        answers = way(desk, [*items, absent])
        turn(desk)
        told = [answer.code if isinstance(answer, Trouble) else "kept" for answer in answers]
        sent = [(row.title, row.state, row.code) for row in desk.outbox()]
        cases = [
            (one.content.title, one.state, *states(one.case_id, office)) for one in every(office)
        ]
        return [tuple(told), *sorted(sent), *sorted(cases)]


def every(office: Office) -> tuple[Case, ...]:
    return tuple(office.case(case_id) for case_id in office.city.cases)


def states(case_id: str, office: Office) -> list[str]:
    return [
        f"{slot.kind} {slot.status} {slot.acted.name if slot.acted else ''}"
        for slot in office.case(case_id).slots()
    ]


def test_a_batch_does_what_single_approvals_do(tmp_path: Path) -> None:
    in_bulk = outcome(tmp_path / "bulk", together)
    assert in_bulk == outcome(tmp_path / "single", singly)
    assert in_bulk[0] == ("kept", "kept", "kept", Code.CASE_NOT_AT_HAND)


def test_one_wrong_pin_keeps_nothing_and_costs_one_try(office: Office) -> None:
    desk = given(office, plain_content())
    told = desk.open_batch("000000")
    assert isinstance(told, Trouble)
    assert told.code == Code.PIN_WRONG
    assert desk.pin_tries_left() == 2
    assert desk.outbox() == ()


def test_the_key_is_held_for_the_batch_only(office: Office) -> None:
    desk = given(office, plain_content())
    batch = desk.open_batch(PIN)
    assert isinstance(batch, str)
    desk.close_batch(batch)
    told = desk.approve_in_batch(batch, items_of(desk)[0])
    assert isinstance(told, Trouble)
    assert told.code == Code.BATCH_OVER


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (plain_content(flags=("important",)), "important"),
        (plain_content(secrecy="restricted", readers=()), "secret"),
    ],
)
def test_what_is_important_or_confidential_is_looked_at_first(
    office: Office, content: CaseContent, reason: str
) -> None:
    desk = given(office, content)
    (row,) = desk.rows(CaseList.WAITING)
    assert row.look_first == (reason,)
    (told,) = together(desk, [item_of(row)])
    assert isinstance(told, Trouble)
    assert (told.code, told.params) == (Code.BATCH_LOOK_FIRST, {"reasons": reason})
    assert desk.outbox() == ()


def test_what_changed_since_it_was_chosen_or_seen_is_looked_at_first(office: Office) -> None:
    desk = given(office, plain_content())
    (row,) = desk.rows(CaseList.WAITING)
    desk.saw(row.case_id)
    assert desk.rows(CaseList.WAITING)[0].look_first == ()
    opinion = {"type": "add_opinion", "case_id": row.case_id, "post_id": "post-joho-shunin"}
    office.city.act("yamazaki", {**opinion, "text": "補足します。"})
    turn(desk)
    (changed,) = desk.rows(CaseList.WAITING)
    assert changed.look_first == ("changed",)
    (told,) = together(desk, [item_of(row)])
    assert isinstance(told, Trouble)
    assert told.params == {"reasons": "changed"}
    desk.saw(row.case_id)
    (answer,) = together(desk, items_of(desk))
    assert isinstance(answer, Act)
