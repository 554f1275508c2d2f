# SPDX-License-Identifier: Apache-2.0
"""Need-to-know cases: opened by whom they concern, counted by all, told to nobody else."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import select

from approval.case import CaseState
from approval.encoding import from_plain
from approval.identifiers import PostId
from approval.secrecy import MASKED_TITLE
from approval.wire import CaseView
from server.store.tables import audit_log, case_summary
from server.usecases.reads.read_bytes import open_attachment, read_document
from server.usecases.reads.read_cases import find_cases, read_case
from server.usecases.reads.read_changes import read_changes
from server.usecases.reads.read_inbox import read_inbox
from telework.wire import Changes
from tests.approval.city import tablets
from tests.server.town import CASE, CONSENTS, DECIDER, LINE, MORI, Desk, Town, draft, opinion

OUTSIDE = "p-kera"
SECRET = replace(tablets(), secrecy="secret", readers=(PostId("post-kaikei-shitsucho"),))
OPENS = {
    "the drafter": MORI,
    "the next in line": LINE[0][0],
    "a consulted section's head": CONSENTS[0][0],
    "the decider": DECIDER[0],
    "the holder of a post that the drafter named": "p-aida",
}
MASKED = {
    "a colleague of the drafter's team": ("p-yamazaki", ("staff",)),
    "the mayor, above everybody": ("p-ichikawa", ("staff",)),
    "文書主管": (OUTSIDE, ("records",)),
    "an auditor": (OUTSIDE, ("auditor",)),
}


def found(desk: Desk, words: str = "") -> list[str]:
    page = find_cases(
        desk.town.services, desk.identified, words=words, state="", before="", limit=50
    )
    return [each["case"]["content"]["title"] for each in page["items"]]


def fed(desk: Desk) -> list[CaseView]:
    """Return the cases that the change feed brings to this person's device."""
    changes = read_changes(desk.town.services, desk.identified, "", 100)
    assert isinstance(changes, Changes)
    return [from_plain(CaseView, row.body) for row in changes.rows if row.kind == "case"]


@pytest.mark.parametrize("person", OPENS.values(), ids=OPENS.keys())
def test_whom_it_concerns_opens_it_whole(town: Town, person: str) -> None:
    town.circulate(content=SECRET)
    desk = town.desk(person)
    [view] = fed(desk)
    assert (view.masked, view.case.content) == (False, SECRET)
    assert found(desk, "端末") == [SECRET.title]
    assert read_document(town.services, desk.identified, CASE) is not None


@pytest.mark.parametrize(("person", "roles"), MASKED.values(), ids=MASKED.keys())
def test_who_need_not_know_learns_only_that_it_is_there(
    town: Town, person: str, roles: tuple[str, ...]
) -> None:
    town.circulate(content=SECRET)
    town.desk(MORI).act(opinion(MORI, text="内密の事情があります。"))
    desk = town.desk(person, roles=roles)
    [view] = fed(desk)
    assert view.masked
    assert (view.case.number, view.case.state) == ("令8情政第1号", CaseState.CIRCULATING)
    assert view.case.content.title == MASKED_TITLE
    sent = json.dumps(read_case(town.services, desk.identified, CASE), ensure_ascii=False)
    for hidden in (SECRET.title, SECRET.body, "仕様書", "内密", "人事課", "第2条", "12000000"):
        assert hidden not in sent
    assert read_document(town.services, desk.identified, CASE) is None
    [attachment, *_] = SECRET.attachments
    assert open_attachment(town.services, desk.identified, CASE, attachment.sha256) is None
    assert read_inbox(town.services, desk.identified) == '{"items":[]}'


@pytest.mark.parametrize(("person", "roles"), MASKED.values(), ids=MASKED.keys())
def test_no_search_finds_what_is_masked_but_lists_still_count_it(
    town: Town, person: str, roles: tuple[str, ...]
) -> None:
    town.circulate(content=SECRET)
    desk = town.desk(person, roles=roles)
    for words in ("端末", "情政第1号", "件名は非公開", "森"):
        assert found(desk, words) == []
    assert found(desk) == [MASKED_TITLE]


def test_a_stranger_learns_nothing_at_all(town: Town) -> None:
    town.circulate(content=SECRET)
    desk = town.desk(OUTSIDE)
    assert fed(desk) == []
    assert read_case(town.services, desk.identified, CASE) is None


def test_who_sees_it_masked_is_answered_as_if_it_were_not_there(town: Town) -> None:
    town.circulate(content=SECRET)
    answer = town.desk("p-yamazaki").act(opinion(LINE[0][0]))
    assert (answer.status, answer.code) == ("refused", "case.missing")


def test_a_case_made_secret_when_it_is_drafted_again_is_masked_on_every_device(
    town: Town,
) -> None:
    town.desk(MORI).act(draft())
    town.circulate(content=SECRET)
    colleague = town.desk("p-yamazaki")
    assert [view.masked for view in fed(colleague)] == [True]


def test_every_reading_of_it_stands_in_the_audit_log(town: Town) -> None:
    town.circulate(content=SECRET)
    for person in (DECIDER[0], "p-yamazaki"):
        read_case(town.services, town.desk(person).identified, CASE)
    with town.database.read_work() as tx:
        rows = tx.execute(
            select(audit_log.c.actor, audit_log.c.detail).where(audit_log.c.detail != "")
        )
        read = [(row.actor, row.detail) for row in rows if row.detail.startswith("secret")]
        assert tx.execute(select(case_summary.c.secrecy)).scalars().all() == ["secret"]
    assert read == [(DECIDER[0], "secret"), ("p-yamazaki", "secret masked")]
