# SPDX-License-Identifier: Apache-2.0
"""The one register: paper and screen under one series, branches, and who may enter."""

from dataclasses import replace
from datetime import date
from threading import Thread

import pytest

from approval.commands import RegisterPaper
from approval.identifiers import CaseId, PostId
from approval.rate import Tally
from approval.register.paper import PaperDecision, PaperReason
from approval.register.period import fiscal_period, month_period
from approval.register.report import Breakdown, RateRow
from server.usecases.reads.read_rate import RateQuestion, read_rate
from tests.approval.city import tablets
from tests.approval.engine.test_paper import HYBRID, PAPER, seeing
from tests.approval.engine.test_paper import registering as entry
from tests.server.town import CASE, LINE, MORI, TENANT, Desk, Town, draft, numbered


@pytest.fixture
def officer(town: Town) -> Desk:
    """The records officer, a member of staff too."""
    return town.desk("p-kera", roles=("staff", "records"))


def registering(paper: PaperDecision = PAPER) -> RegisterPaper:
    """Return the entry of a decision on paper."""
    return entry(case_id=CASE, paper=paper)


def row(town: Town, by: Breakdown, key: str) -> RateRow:
    """Return one row of the fiscal year's rates."""
    question = RateQuestion(by=by, period=fiscal_period(2026), cut=None)
    report = read_rate(town.services, TENANT, question)
    return next(row for row in report.rows if row.key == key)


def test_paper_and_screen_take_numbers_from_one_series(town: Town, officer: Desk) -> None:
    assert town.desk(MORI).act(draft(numbered(1))).status == "accepted"
    assert officer.act(registering()).status == "accepted"
    assert town.desk(MORI).act(draft(numbered(2))).status == "accepted"
    numbers = [town.case(case_id).number for case_id in (numbered(1), CASE, numbered(2))]
    assert numbers == ["令8情政第1号", "令8情政第2号", "令8情政第3号"]


def test_only_the_records_office_registers_paper(town: Town) -> None:
    answer = town.desk("p-kera").act(registering())
    assert (answer.status, answer.code) == ("refused", "register.not_records")
    # Nothing was taken: the next draft is still the first.
    assert town.desk(MORI).act(draft(numbered(1))).status == "accepted"
    assert town.case(numbered(1)).number == "令8情政第1号"


def test_the_reason_decides_whether_paper_is_excused(town: Town, officer: Desk) -> None:
    other = replace(PAPER, reason=PaperReason.OTHER, remark="慣行のため")
    assert officer.act(registering()).status == "accepted"
    unexcused = replace(registering(), case_id=numbered(1), paper=other)
    assert officer.act(unexcused).status == "accepted"
    found = row(town, Breakdown.SECTION, "joho")
    assert (found.paper, found.exempt, found.headline, found.government) == (1, 1, "0.0%", "0.0%")
    assert [(each.reason, each.count) for each in found.reasons] == [
        ("other", 1),
        ("system_outage", 1),
    ]


def test_the_declared_day_decides_the_period_but_not_what_a_cut_knew(
    town: Town, officer: Desk
) -> None:
    october = month_period("2026-10")
    assert october is not None
    question = RateQuestion(by=Breakdown.BUREAU, period=october, cut=None)
    before = read_rate(town.services, TENANT, question)
    late = replace(PAPER, decided_on=date(2026, 10, 31))
    assert officer.act(registering(paper=late)).status == "accepted"
    assert read_rate(town.services, TENANT, question).total.exempt == 1
    again = read_rate(town.services, TENANT, replace(question, cut=before.cut))
    assert again == before


def test_a_hybrid_case_counts_as_such_once_everybody_saw_the_paper(town: Town) -> None:
    town.circulate(CASE, HYBRID)
    refused = town.desk(LINE[0][0]).approve()
    assert (refused.status, refused.code) == ("refused", "paper.not_seen")
    for person, post in (*LINE, ("p-otomo", "post-somu-kyokucho")):
        desk = town.desk(person)
        slot = next(slot for slot in town.case().slots() if slot.post_id == post)
        assert desk.act(seeing(slot.slot_id, post, CASE)).status == "accepted"
        assert desk.approve().status == "accepted"
        town.stamp()
    found = row(town, Breakdown.BUREAU, "somu")
    assert (found.hybrid, found.headline, found.strict) == (1, "100.0%", "0.0%")
    assert found.total == Tally(hybrid=1).total


def test_follow_ups_take_branches_of_the_number(town: Town) -> None:
    desk = town.desk(MORI)
    town.circulate(CASE, tablets(consents=()))
    for index in (1, 2):
        follow = replace(draft(numbered(index)), branch_of=CASE)
        assert desk.act(follow).status == "accepted"
    assert desk.act(draft(numbered(3))).status == "accepted"
    numbers = [town.case(numbered(index)).number for index in (1, 2, 3)]
    assert numbers == ["令8情政第1号の2", "令8情政第1号の3", "令8情政第2号"]


def test_a_case_that_may_not_be_seen_gives_no_branch(town: Town) -> None:
    town.circulate(CASE, tablets(consents=()))
    for unseen in (CASE, numbered(9)):
        command = replace(
            draft(numbered(1)), post_id=PostId("post-kaikei-shuji"), branch_of=CaseId(unseen)
        )
        answer = town.desk("p-kera").act(command)
        assert (answer.status, answer.code) == ("refused", "number.branch_unknown")


def test_follow_ups_at_once_take_different_branches(town: Town) -> None:
    town.circulate(CASE, tablets(consents=()))
    desks = [town.desk(person) for person in (MORI, "p-yamazaki")]
    posts = [PostId("post-joho-shuji"), PostId("post-joho-shunin")]
    plain = tablets(attachments=())
    commands = [
        replace(draft(numbered(index), plain), post_id=post, branch_of=CASE)
        for index, post in enumerate(posts, 1)
    ]
    threads = [
        Thread(target=desk.act, args=(command,))
        for desk, command in zip(desks, commands, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    numbers = {town.case(numbered(index)).number for index in (1, 2)}
    assert numbers == {"令8情政第1号の2", "令8情政第1号の3"}
