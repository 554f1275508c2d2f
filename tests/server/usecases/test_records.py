# SPDX-License-Identifier: Apache-2.0
"""Cases are closed into record files, and only a decided case ends a file."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from approval.authority.rules import Rule
from approval.commands import CloseCase, Execute
from approval.content import CaseContent
from approval.identifiers import CaseId, PostId
from approval.register.execution import ExecutionMethod, ExternalAct
from approval.register.records import RECORDS_DISPOSAL, FileState, RecordFile
from approval.register.records_file import COLUMNS
from server.usecases.city import load_rules
from server.usecases.reads.read_cases import find_cases, read_case
from server.usecases.record_files import list_record_files, load_record_files, propose_disposal
from tests.approval.city import rules, tablets
from tests.server.house import house_of
from tests.server.owner_work import owner_work
from tests.server.town import CASE, DECIDER, LINE, MORI, TENANT, Town, draft, numbered

FILES = f"""{",".join(COLUMNS)}
now,2026,fiscal,契約,物品の調達,物品購入 令和8年度,joho,5,dispose
now-1y,2026,fiscal,契約,物品の調達,軽易な物品 令和8年度,joho,1,dispose
past,2025,fiscal,契約,物品の調達,物品購入 令和7年度,joho,5,dispose
old,2019,fiscal,後援,情報化の推進,後援名義 令和元年度,joho,5,dispose
older,2014,calendar,計画,情報化の推進,情報化計画 平成26年,joho,10,transfer
"""
TODAY = date(2026, 11, 24)
SHORT = tablets(consents=())


@pytest.fixture(autouse=True)
def _files(town: Town) -> None:
    """The office has record files, and a rule for their end."""
    done = load_record_files(town.database, TENANT, FILES, "r.csv", "ops:x", town.clock())
    assert all(isinstance(each, RecordFile) for each in done), done
    ended = Rule(
        rule_set=rules().name,
        article="第9条",
        matter=RECORDS_DISPOSAL,
        matter_label="文書の廃棄・移管",
        rank="bureau_head",
        valid_from=date(2026, 4, 1),
    )
    with town.database.write_work() as tx:
        load_rules(tx, TENANT, replace(rules(), rules=(ended, *rules().rules)), town.clock())


def closing(file_id: str = "now", day: date = TODAY, case_id: str = CASE) -> CloseCase:
    """Return the closing of a case."""
    return CloseCase(case_id=CaseId(case_id), file_id=file_id, closed_on=day)


def decide_case(town: Town, content: CaseContent, case_id: CaseId = CASE) -> None:
    """Run a case to its decision."""
    town.circulate(case_id, content)
    for person, _post in (*LINE, DECIDER):
        assert town.desk(person).approve(case_id).status == "accepted"
        town.stamp(case_id)


def states(town: Town) -> dict[str, FileState]:
    """Return where every record file stands."""
    return {file.file_id: file.state for file in list_record_files(town.database, TENANT)}


def disposal(town: Town) -> CaseContent:
    """Return the content of a case that decides all that is proposed today."""
    proposed = propose_disposal(town.database, TENANT, TODAY)
    assert [each.file_id for each in proposed] == ["older", "old"]
    return replace(SHORT, matter=RECORDS_DISPOSAL, amount=None, record_files=proposed)


def test_a_decided_case_is_closed_into_the_file_of_its_year(town: Town) -> None:
    decide_case(town, SHORT)
    desk = town.desk(MORI)
    for command, code in (
        (closing("nowhere"), "records.file_unknown"),
        (closing("past"), "records.other_year"),
        (closing("now-1y"), "records.too_short"),
        (closing(day=date(2026, 11, 23)), "records.day"),
        (closing(day=date(2026, 11, 25)), "records.day"),
    ):
        answer = desk.act(command)
        assert (answer.status, answer.code) == ("refused", code)
    assert desk.act(closing()).status == "accepted"
    closed = town.case().closed
    assert closed is not None
    assert (closed.file_id, closed.closed_on) == ("now", TODAY)
    assert desk.act(closing()).code == "records.closed"


def test_an_open_case_is_not_closed(town: Town) -> None:
    town.circulate(CASE, SHORT)
    answer = town.desk(MORI).act(closing())
    assert (answer.status, answer.code) == ("conflict", "case.circulating")


def test_only_the_decision_disposes_of_a_file(town: Town) -> None:
    content = disposal(town)
    town.circulate(CASE, content)
    town.approve_line()
    assert set(states(town).values()) == {FileState.KEPT}
    assert town.desk(DECIDER[0]).approve().status == "accepted"
    after = states(town)
    assert (after["old"], after["older"]) == (FileState.DISPOSED, FileState.TRANSFERRED)
    assert after["now"] is FileState.KEPT
    assert propose_disposal(town.database, TENANT, TODAY) == ()
    with town.database.read_work() as tx:
        audit = text("SELECT count(*) FROM audit_log WHERE tag = 'records:file:ended'")
        assert tx.execute(audit).scalar_one() == 2


def test_what_has_not_expired_is_not_even_drafted(town: Town) -> None:
    content = disposal(town)
    (first, *_rest) = content.record_files
    for files, code in (
        ((replace(first, file_id="now"),), "records.not_expired"),
        ((replace(first, expires_on=date(2020, 1, 1)),), "records.not_expired"),
        ((), "records.files_missing"),
    ):
        command = draft(CASE, replace(content, record_files=files))
        assert town.desk(MORI).act(command).code == code
    other = draft(CASE, replace(SHORT, record_files=content.record_files))
    assert town.desk(MORI).act(other).code == "records.files_unwanted"


OTHER_HANDS = (
    "UPDATE record_file SET state = 'disposed', decided_by = '{undecided}'",
    "UPDATE record_file SET retention_years = 1",
    "DELETE FROM record_file",
    "UPDATE filed_case SET file_id = 'past'",
    "DELETE FROM filed_case",
)


def test_no_other_hand_ends_a_file(town: Town) -> None:
    decide_case(town, SHORT)
    assert town.desk(MORI).act(closing()).status == "accepted"
    town.circulate(numbered(1), SHORT)
    for statement in OTHER_HANDS:
        done = text(statement.format(undecided=numbered(1)))
        with pytest.raises(DBAPIError, match="only a decided"), owner_work(town.database) as tx:
            tx.execute(done)


def test_the_records_officer_is_shown_what_to_decide(town: Town, tmp_path: Path) -> None:
    officer = town.desk("p-kera", roles=("staff", "records"))
    with TestClient(house_of(town, tmp_path)) as client:
        headers = {"Authorization": f"Bearer {officer.token}"}
        answer = client.get("/v1/records/expired", headers=headers).json()
    assert [each["file_id"] for each in answer["record_files"]] == ["older", "old"]
    assert answer["on"] == "2026-11-24"


def test_an_execution_stands_in_the_history_and_is_found_by_whom_it_went_to(town: Town) -> None:
    decide_case(town, SHORT)
    act = ExternalAct(
        method=ExecutionMethod.DISPATCH,
        executed_on=TODAY,
        detail="株式会社机事務機",
        number="令8情政送第1号",
    )
    recording = Execute(case_id=CASE, post_id=PostId("post-joho-shuji"), act=act)
    assert town.desk(MORI).act(recording).status == "accepted"
    identified = town.desk(MORI).identified
    view = read_case(town.services, identified, CASE)
    assert view is not None
    entry = view["history"][-1]
    assert (entry["type"], entry["detail"]) == (
        "executed",
        "2026-11-24 株式会社机事務機 令8情政送第1号",
    )
    page = find_cases(town.services, identified, words="机事務機", state="", before="", limit=10)
    assert [item["case"]["case_id"] for item in page["items"]] == [CASE]
