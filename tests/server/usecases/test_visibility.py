# SPDX-License-Identifier: Apache-2.0
"""Who sees a case on every path, before and after things change."""

import json

import pytest

from approval.commands import Retract
from approval.identifiers import SlotId
from server.usecases.reads.read_cases import find_cases, read_case
from server.usecases.reads.read_changes import read_changes
from server.usecases.reads.read_inbox import read_inbox
from telework.wire import Changes
from tests.approval.city import transferred
from tests.server.town import CASE, DECIDER, LINE, MORI, Desk, Town, draft, numbered, opinion

SEEING = {
    "the drafter": (MORI, True),
    "the next in line": (LINE[0][0], True),
    "a colleague of the drafter's team": ("p-yamazaki", True),
    "a consulted section's head": ("p-watanabe", True),
    "an officer of a consulted section": ("p-takanashi", False),
    "the decider": (DECIDER[0], True),
    "the mayor, above everybody": ("p-ichikawa", True),
    "another bureau": ("p-zaizen", False),
    "a section outside": ("p-kera", False),
}


def paths(desk: Desk, case_id: str = CASE) -> set[str]:
    """Return the paths on which this person meets the case."""
    services, who = desk.town.services, desk.identified
    found = set()
    if read_case(services, who, case_id) is not None:
        found.add("detail")
    page = find_cases(services, who, words="端末", state="", before="", limit=50)
    if case_id in {each["case"]["case_id"] for each in page["items"]}:
        found.add("search")
    if case_id in {each["case_id"] for each in json.loads(read_inbox(services, who))["items"]}:
        found.add("inbox")
    if any(row.id == case_id for row in feed(desk).rows):
        found.add("feed")
    return found


def feed(desk: Desk, cursor: str = "") -> Changes:
    """Return the first page of the change feed."""
    changes = read_changes(desk.town.services, desk.identified, cursor, 100)
    assert isinstance(changes, Changes), changes
    return changes


@pytest.mark.parametrize(("person", "sees"), SEEING.values(), ids=SEEING.keys())
def test_a_circulating_case_is_seen_on_every_path_or_on_none(
    town: Town, person: str, sees: bool
) -> None:
    town.circulate()
    assert paths(town.desk(person)) - {"inbox"} == ({"detail", "search", "feed"} if sees else set())


@pytest.mark.parametrize("person", [LINE[0][0], "p-ichikawa", "p-kera"])
def test_a_draft_is_seen_by_nobody_but_its_drafter(town: Town, person: str) -> None:
    town.desk(MORI).act(draft())
    assert paths(town.desk(person)) == set()
    assert paths(town.desk(MORI)) == {"detail", "search", "inbox", "feed"}


@pytest.mark.parametrize("role", ["records", "auditor"])
def test_records_and_auditors_see_what_circulates_but_no_draft(town: Town, role: str) -> None:
    reader = town.desk("p-kera", roles=(role,))
    town.desk(MORI).act(draft(numbered(1)))
    town.circulate()
    assert paths(reader) == {"detail", "search", "feed"}
    assert paths(reader, numbered(1)) == set()


def test_a_transfer_takes_sight_and_gives_it_at_once(town: Town) -> None:
    town.circulate()
    leaving, coming = town.desk("p-watanabe"), town.desk("p-aida")
    cursor = feed(leaving).cursor
    town.clock.advance(days=8)
    for desk in (leaving, coming):
        desk.sign_in_again()
    town.reorganise(
        transferred(
            ("post-jinji-kacho", "p-aida", "regular"),
            ("post-kaikei-shitsucho", "p-watanabe", "regular"),
        )
    )
    assert paths(leaving) == set()
    assert "detail" in paths(coming)
    expired = read_changes(town.services, leaving.identified, cursor, 100)
    assert getattr(expired, "code", "") == "cursor_expired"


def test_who_has_acted_keeps_sight_after_a_transfer(town: Town) -> None:
    town.circulate()
    town.desk("p-watanabe").act(opinion("p-watanabe"))
    town.clock.advance(days=8)
    town.desk("p-watanabe").sign_in_again()
    town.reorganise(transferred(("post-jinji-kacho", "p-aida", "regular")))
    assert "detail" in paths(town.desk("p-watanabe"))


def test_a_case_taken_back_to_draft_is_a_tombstone_for_those_who_saw_it(town: Town) -> None:
    town.circulate()
    superior, stranger = town.desk(LINE[0][0]), town.desk("p-kera")
    cursors = {desk.person_id: feed(desk).cursor for desk in (superior, stranger)}
    town.desk(MORI).act(Retract(case_id=CASE, slot_id=SlotId("r1s1"), reason="誤り"))
    rows = feed(superior, cursors[superior.person_id]).rows
    assert [(row.kind, row.id, row.body) for row in rows] == [("case", CASE, None)]
    assert feed(stranger, cursors[stranger.person_id]).rows == ()
