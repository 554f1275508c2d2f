# SPDX-License-Identifier: Apache-2.0
"""Decisions made on paper, which the records officer enters in the register (紙決裁の登録)."""

from datetime import timedelta

from approval.commands import RegisterPaper
from approval.content import CaseContent
from approval.identifiers import CaseId, PostId
from approval.register.paper import PaperDecision
from server.demo.clerk import DemoTrouble
from server.demo.people import RECORDS
from server.demo.plans import Paper
from server.demo.staff import Staff


def register_paper(staff: Staff, paper: Paper) -> None:
    """Register a decision that the head of the drafter's bureau made the day before.

    Raises:
        DemoTrouble: the server did not take it.
    """
    officer, post_id = staff.clerk(RECORDS.post_id), PostId(paper.post)
    officer.act(
        RegisterPaper(
            case_id=CaseId(officer.new_id(paper.title)),
            post_id=PostId(RECORDS.post_id),
            drafter_post_id=post_id,
            drafter_name=_name(staff, post_id),
            content=CaseContent(
                matter=paper.matter,
                amount=paper.amount,
                title=paper.title,
                body=f"{paper.title.removesuffix('について')}を紙で決裁したもの",
            ),
            paper=PaperDecision(
                decided_on=staff.day - timedelta(days=1),
                decider=_decider(staff, post_id),
                reason=paper.reason,
                remark=paper.remark,
                location=paper.location,
            ),
        )
    )


def _decider(staff: Staff, post_id: PostId) -> str:
    line = staff.view.line_above(post_id)
    head = next((post for post in line if post.rank == "bureau_head"), None)
    if head is None:
        raise DemoTrouble(f"nobody decides for {post_id}")
    return f"{staff.view.office(head.post_id)} {_name(staff, head.post_id)}"


def _name(staff: Staff, post_id: PostId) -> str:
    return staff.view.holders(post_id)[0][0].name
