# SPDX-License-Identifier: Apache-2.0
"""The inbox: who has it, why, for how many days, and what is due."""

import json
from dataclasses import replace

from approval.encoding import from_plain
from approval.identifiers import SlotId
from approval.wire import Inbox, InboxRow
from server.usecases.reads.read_inbox import ALL_THAT_WAITS, InboxFilter, read_inbox
from tests.approval.city import tablets
from tests.server.town import CASE, CONSENTS, LINE, MORI, Town, draft, numbered


def inbox(town: Town, person: str, wanted: InboxFilter = ALL_THAT_WAITS) -> tuple[InboxRow, ...]:
    text = read_inbox(town.services, town.desk(person).identified, wanted)
    return from_plain(Inbox, json.loads(text)).items


def test_a_row_tells_who_has_it_why_and_for_how_many_days(town: Town) -> None:
    town.circulate(content=replace(tablets(), urgent=True, due="2026-12-01", secrecy="restricted"))
    town.clock.advance(days=3, hours=1)
    town.desk(LINE[0][0]).sign_in_again()
    [row] = inbox(town, LINE[0][0])
    assert (row.slot_id, row.post_id, row.why) == (SlotId("r1s2"), LINE[0][1], "kaigi")
    assert (row.days, row.holders) == (3, ("髙橋 是清",))
    assert (row.urgent, row.due, row.secrecy) == (True, "2026-12-01", "restricted")
    assert row.title == tablets().title
    assert row.since == town.case().slots()[1].opened_at


def test_filters_narrow_by_reason_urgency_and_due_date(town: Town) -> None:
    town.circulate(numbered(1), replace(tablets(), urgent=True))
    town.circulate(numbered(2), replace(tablets(), due="2026-12-01"))
    person = LINE[0][0]

    def found(wanted: InboxFilter) -> list[str]:
        return [row.case_id for row in inbox(town, person, wanted)]

    assert found(ALL_THAT_WAITS) == [numbered(1), numbered(2)]
    assert found(InboxFilter(urgent=True)) == [numbered(1)]
    assert found(InboxFilter(due_until="2026-12-01")) == [numbered(2)]
    assert found(InboxFilter(due_until="2026-11-30")) == []
    assert found(InboxFilter(why=("gogi", "held"))) == []
    assert len(found(InboxFilter(why=("kaigi",)))) == 2


def test_a_draft_waits_for_its_drafter_and_for_no_other_holder_of_his_post(town: Town) -> None:
    town.desk(MORI).act(draft())
    assert [row.case_id for row in inbox(town, MORI)] == [CASE]
    assert town.desk("p-yamazaki").identified.actor.posts
    assert inbox(town, "p-yamazaki") == ()


def test_a_corrected_title_reaches_the_row(town: Town) -> None:
    town.desk(MORI).act(draft())
    town.desk(MORI).act(draft(content=replace(tablets(), title="直した件名")))
    assert [row.title for row in inbox(town, MORI)] == ["直した件名"]


def test_consents_wait_for_both_sections_at_once(town: Town) -> None:
    town.circulate()
    town.approve_line()
    assert [[row.why for row in inbox(town, person)] for person, _ in CONSENTS] == [["gogi"]] * 2
