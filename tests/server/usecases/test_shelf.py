# SPDX-License-Identifier: Apache-2.0
"""What the records office is shown: files and their cases, cases to close, gaps of numbers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from approval.commands import CloseCase, Withdraw
from approval.content import CaseContent
from approval.identifiers import CaseId, PostId
from approval.register.records_file import COLUMNS
from server.usecases.record_files import load_record_files
from tests.approval.city import tablets
from tests.approval.engine.test_paper import registering
from tests.server.house import house_of
from tests.server.town import CASE, DECIDER, LINE, MORI, POSTS, TENANT, Desk, Town, numbered

Plain = dict[str, Any]

FILES = f"""{",".join(COLUMNS)}
now,2026,fiscal,契約,物品の調達,物品購入 令和8年度,joho,5,dispose
now-b,2026,fiscal,庶務,庶務,庶務 令和8年度,joho,5,dispose
old,2019,fiscal,後援,情報化の推進,後援名義 令和元年度,joho,5,dispose
last,2020,calendar,後援,情報化の推進,後援名義 令和2年,joho,5,dispose
ever,2019,fiscal,計画,情報化の推進,計画 令和元年度,joho,0,transfer
other,2026,fiscal,出納,出納,出納 令和8年度,kaikei,5,dispose
"""
PASSED: dict[str, object] = {
    "mark": "情政",
    "kind": "kian",
    "fiscal_year": 2026,
    "next": 4,
    "reason": "紙の帳簿で使用",
}
TODAY = date(2026, 11, 24)
SHORT = tablets(consents=())
SECRET = replace(SHORT, secrecy="secret")


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    """Speak to the application."""
    load_record_files(town.database, TENANT, FILES, "r.csv", "ops:x", town.clock())
    with TestClient(house_of(town, tmp_path)) as made:
        yield made


@pytest.fixture
def officer(town: Town) -> Desk:
    """The records officer of another section, a member of staff too."""
    return town.desk("p-kera", roles=("staff", "records"))


def asked(client: TestClient, desk: Desk, path: str, **query: str | int) -> Plain:
    """Return the answer to a question of this person."""
    answer = got(client, desk, path, **query)
    assert answer.status_code == 200, answer.text
    return cast("Plain", answer.json())


def got(client: TestClient, desk: Desk, path: str, **query: str | int) -> Response:
    """Return the whole response to a question of this person."""
    headers = {"Authorization": f"Bearer {desk.token}"}
    return client.get(f"/v1/records/{path}", headers=headers, params=query)


def passed(client: TestClient, desk: Desk, wanted: dict[str, object]) -> Response:
    """Ask for numbers to be passed over."""
    headers = {"Authorization": f"Bearer {desk.token}"}
    return client.post("/v1/records/gaps", headers=headers, json=wanted)


def decide_case(town: Town, case_id: CaseId = CASE, content: CaseContent = SHORT) -> None:
    """Run a case to its decision."""
    town.circulate(case_id, content)
    for person, _post in (*LINE, DECIDER):
        assert town.desk(person).approve(case_id).status == "accepted"
        town.stamp(case_id)


def close(town: Town, case_id: CaseId = CASE) -> None:
    """Close a case into the file of the year."""
    command = CloseCase(case_id=case_id, file_id="now", closed_on=TODAY)
    assert town.desk(MORI).act(command).status == "accepted"


def ids(page: Plain) -> list[str]:
    """Return the ids of the record files of a page."""
    return [each["file"]["file_id"] for each in page["items"]]


def cases(page: Plain) -> list[tuple[str, bool]]:
    """Return the cases to close of a page, and whether the reader may."""
    return [(each["case_id"], each["mine"]) for each in page["items"]]


def test_everybody_sees_the_files_of_his_own_section(
    town: Town, client: TestClient, officer: Desk
) -> None:
    desk = town.desk(MORI)
    own = asked(client, desk, "files")
    assert ids(own) == ["now-b", "now", "last", "old", "ever"]
    assert own["total"] == 5
    # The shelf of a 課 is that of its 係 too.
    assert "now" in ids(asked(client, town.desk(LINE[0][0]), "files"))
    assert ids(asked(client, town.desk("p-watanabe"), "files")) == []
    assert "other" in ids(asked(client, officer, "files"))
    for file_id in ("now", "nowhere"):
        answer = got(client, town.desk("p-watanabe"), "filed", file_id=file_id)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_files_come_page_by_page_and_narrowed(town: Town, client: TestClient) -> None:
    desk = town.desk(MORI)
    first = asked(client, desk, "files", limit=2)
    second = asked(client, desk, "files", limit=2, after=first["next"])
    third = asked(client, desk, "files", limit=2, after=second["next"])
    assert [ids(page) for page in (first, second, third)] == [
        ["now-b", "now"],
        ["last", "old"],
        ["ever"],
    ]
    assert third["next"] == ""
    assert ids(asked(client, desk, "files", year=2019)) == ["old", "ever"]
    over = asked(client, desk, "files", over=True)
    # Kept for five years: 2019 as a fiscal year until March 2025, 2020 as a year until 2025.
    assert (ids(over), over["total"]) == (["last", "old"], 2)
    every = asked(client, desk, "files")["items"]
    assert [each["file"]["file_id"] for each in every if each["over"]] == ["last", "old"]
    for path in ("files", "filed", "unclosed"):
        for place in ("x", "x.y", "2026-99-99.a"):
            answer = got(client, desk, path, after=place, file_id="now")
            assert (answer.status_code, answer.json()["code"]) == (422, "request.malformed")


def test_a_closed_case_moves_from_the_list_into_its_file(
    town: Town, client: TestClient, officer: Desk
) -> None:
    desk = town.desk(MORI)
    town.circulate(numbered(1), SHORT)
    assert cases(asked(client, desk, "unclosed")) == []
    decide_case(town)
    decide_case(town, numbered(2), SECRET)
    first = asked(client, desk, "unclosed", limit=1)
    rest = asked(client, desk, "unclosed", limit=1, after=first["next"])
    assert [*cases(first), *cases(rest)] == [(numbered(2), True), (CASE, True)]
    # The records officer sees what is open still, and whose it is to close.
    theirs = asked(client, officer, "unclosed")
    assert cases(theirs) == [(CASE, False)]
    assert "森" in theirs["items"][0]["office"]
    assert cases(asked(client, town.desk("p-watanabe"), "unclosed")) == []
    close(town)
    close(town, numbered(2))
    assert cases(asked(client, desk, "unclosed")) == []
    filed = asked(client, officer, "filed", file_id="now")
    titles = {each["case_id"]: each["title"] for each in filed["items"]}
    assert titles == {CASE: SHORT.title, numbered(2): "件名は非公開"}
    assert filed["total"] == 2
    counts = {each["file"]["file_id"]: each["cases"] for each in _files(client, officer)}
    assert (counts["now"], counts["now-b"]) == (2, 0)


def test_paper_is_closed_by_whoever_holds_the_post_that_drafted(
    town: Town, client: TestClient, officer: Desk
) -> None:
    entry = replace(registering(case_id=CASE), drafter_post_id=PostId(POSTS[MORI]))
    assert officer.act(entry).status == "accepted"
    assert cases(asked(client, town.desk("p-yamazaki"), "unclosed")) == [(CASE, False)]
    assert cases(asked(client, town.desk(MORI), "unclosed")) == [(CASE, True)]
    close(town)


def test_numbers_are_passed_over_with_a_reason_and_never_back(
    town: Town, client: TestClient, officer: Desk
) -> None:
    for desk in (town.desk(MORI), town.desk("p-oka", roles=("auditor",))):
        assert passed(client, desk, PASSED).status_code == 403
    done = passed(client, officer, PASSED)
    assert done.status_code == 200, done.text
    gaps = done.json()["gaps"]
    assert [(each["numbers"], each["reason"]) for each in gaps] == [
        ("令8情政第1号～第3号", "紙の帳簿で使用")
    ]
    for change, code in (
        ({"next": 4}, "number.not_onward"),
        ({"next": 90_000}, "number.not_onward"),
        ({"next": 9, "mark": "架空"}, "number.mark_unknown"),
        ({"next": 9, "reason": "　"}, "number.reason_missing"),
        ({"next": 9, "kind": "x"}, "request.malformed"),
        ({"next": 9, "fiscal_year": 99}, "request.malformed"),
        ({"next": 9, "reason": "あ" * 2001}, "content.text_too_long"),
    ):
        answer = passed(client, officer, {**PASSED, **change})
        assert (answer.status_code, answer.json()["code"]) == (422, code)
    # The next document takes the number after, and its reason is need-to-know as it is.
    town.circulate(CASE, SECRET)
    assert town.case().number == "令8情政第4号"
    ended = Withdraw(case_id=CASE, reason="相手方との協議による")
    assert town.desk(MORI).act(ended).status == "accepted"
    answer = asked(client, officer, "gaps", fiscal_year=2026)
    assert [(each["numbers"], each["reason"]) for each in answer["gaps"]][1:] == [
        ("令8情政第4号", "")
    ]
    assert {"mark": "情政", "kind": "kian", "next": 5} in answer["series"]


def _files(client: TestClient, desk: Desk) -> list[Plain]:
    return list(asked(client, desk, "files")["items"])
