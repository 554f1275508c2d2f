# SPDX-License-Identifier: Apache-2.0
"""The e-approval rate from the register, held equal to the pure count over the cases."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from approval.commands import Reject, Remand, Withdraw
from approval.content import CaseContent
from approval.identifiers import CaseId, PostId, SlotId
from approval.rate import Tally, count_decisions
from approval.register.entry import register_entry
from tests.approval.city import tablets
from tests.server.house import house_of
from tests.server.town import CASE, CONSENTS, DECIDER, LINE, MORI, Desk, Town, draft, numbered

NOVEMBER = {"month": "2026-11"}
SHORT = tablets(consents=())


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    """Speak to the application as the records officer."""
    made = TestClient(house_of(town, tmp_path))
    desk = town.desk("p-kera", roles=("staff", "records"))
    made.headers["Authorization"] = f"Bearer {desk.token}"
    yield made
    made.close()


def decide_case(town: Town, case_id: CaseId = CASE, content: CaseContent = SHORT) -> None:
    """Run a case up to its decision."""
    town.circulate(case_id, content)
    people = (*LINE, *(CONSENTS if content.consents else ()), DECIDER)
    for person, _post in people:
        assert town.desk(person).approve(case_id).status == "accepted"
        town.stamp(case_id)


def reject_case(town: Town, case_id: CaseId) -> None:
    """Run a case up to the decider, who rejects it."""
    town.circulate(case_id, SHORT)
    town.approve_line(case_id)
    desk = town.desk(DECIDER[0])
    assert desk.act(_ending(desk, case_id, Reject)).status == "accepted"


def remand_and_decide(town: Town, case_id: CaseId) -> None:
    """Send a case back to its drafter once before it is decided."""
    town.circulate(case_id, SHORT)
    desk = town.desk(LINE[0][0])
    assert desk.act(_ending(desk, case_id, Remand)).status == "accepted"
    decide_case(town, case_id)


def _ending(desk: Desk, case_id: CaseId, kind: type[Reject | Remand]) -> Reject | Remand:
    shown = desk.approval(case_id)
    return kind(
        case_id=case_id,
        slot_id=SlotId(shown.slot_id),
        post_id=PostId(shown.post_id),
        revision_hash=shown.revision_hash,
        reason="見積の根拠が足りません。",
    )


def test_only_what_was_decided_is_counted_and_once(town: Town, client: TestClient) -> None:
    decide_case(town)
    reject_case(town, numbered(1))
    remand_and_decide(town, numbered(2))
    town.circulate(numbered(3), SHORT)
    assert town.desk(MORI).act(draft(numbered(4), SHORT)).status == "accepted"
    town.circulate(numbered(5), SHORT)
    withdrawal = Withdraw(case_id=numbered(5), reason="不要になりました。")
    assert town.desk(MORI).act(withdrawal).status == "accepted"

    report = client.get("/v1/reports/rate", params=NOVEMBER).json()

    (row,) = report["rows"]
    assert (row["key"], row["name"]) == ("somu", "総務局")
    assert (row["electronic"], row["total"], row["headline"]) == (3, 3, "100.0%")
    assert (report["rule"], report["counts_rejections"]) == ("tsukue", True)
    # The database's groups and the pure count over the cases themselves are equal.
    cases = [town.case(case_id) for case_id in (CASE, *map(numbered, range(1, 6)))]
    found = [register_entry(case).decisions("somu") for case in cases]
    tallies = count_decisions(each for each in found if each is not None)
    assert tallies == {"somu": Tally(electronic=row["electronic"])}


BREAKDOWNS = (
    ("bureau", "somu", "総務局"),
    ("section", "joho", "情報政策課"),
    ("decision_class", "bureau_head", "局長専決"),
    ("medium", "E", "電子"),
    ("month", "2026-11", "2026-11"),
)


def test_every_breakdown_opens_the_cases_behind_it(town: Town, client: TestClient) -> None:
    decide_case(town)
    for by, key, name in BREAKDOWNS:
        asked = {"fiscal_year": 2026, "by": by}
        rows = client.get("/v1/reports/rate", params=asked).json()["rows"]
        assert [(row["key"], row["name"], row["total"]) for row in rows] == [(key, name, 1)]
        behind = {**asked, "key": key, "medium": "E"}
        page = client.get("/v1/reports/rate/cases", params=behind).json()
        (case,) = page["items"]
        assert (case["case_id"], case["section"], page["total"]) == (CASE, "情報政策課", 1)
        together = client.get("/v1/reports/rate/cases", params={**behind, "medium": "H,E"}).json()
        assert together == page
        for other in ({"medium": "P"}, {"medium": "P,X"}, {"key": "other"}, {"reason": "size"}):
            none = client.get("/v1/reports/rate/cases", params={**behind, **other}).json()
            assert (none["items"], none["total"]) == ([], 0)


def test_the_pages_behind_a_figure_hold_every_case_once(town: Town, client: TestClient) -> None:
    for index in range(3):
        decide_case(town, numbered(index))
    seen, after = [], ""
    for _page in range(4):
        asked = {**NOVEMBER, "limit": "1", "after": after}
        page = client.get("/v1/reports/rate/cases", params=asked).json()
        seen += [case["case_id"] for case in page["items"]]
        after = page["next"]
        if not after:
            break
    assert seen == [numbered(index) for index in range(3)]


def test_a_closed_period_gives_the_same_figures_again(town: Town, client: TestClient) -> None:
    decide_case(town)
    first = client.get("/v1/reports/rate", params=NOVEMBER)
    mark = first.headers["X-Report-Cut"]
    town.clock.advance(minutes=5)
    decide_case(town, numbered(1))
    again = client.get("/v1/reports/rate", params={**NOVEMBER, "cut": mark})
    now = client.get("/v1/reports/rate", params=NOVEMBER)
    assert again.content == first.content
    assert now.json()["total"]["total"] == 2
    behind = client.get("/v1/reports/rate/cases", params={**NOVEMBER, "cut": mark}).json()
    assert [case["case_id"] for case in behind["items"]] == [CASE]


def test_a_decision_counts_in_the_city_s_month(town: Town, client: TestClient) -> None:
    town.circulate(CASE, SHORT)
    town.approve_line()
    # 1 December in the city is still 30 November in Greenwich.
    town.clock.set(town.clock().replace(day=30, hour=15, minute=30))
    for person in (DECIDER[0], "p-kera"):
        town.desk(person).sign_in_again()
    assert town.desk(DECIDER[0]).approve().status == "accepted"
    client.headers["Authorization"] = f"Bearer {town.desk('p-kera').token}"
    totals = [
        client.get("/v1/reports/rate", params={"month": month}).json()["total"]["total"]
        for month in ("2026-11", "2026-12")
    ]
    assert totals == [0, 1]


def test_nothing_decided_prints_a_dash(client: TestClient) -> None:
    total = client.get("/v1/reports/rate", params={"month": "2027-01"}).json()["total"]
    assert (total["headline"], total["strict"], total["government"]) == ("-", "-", "-")


def test_the_figures_come_as_a_spreadsheet(town: Town, client: TestClient) -> None:
    decide_case(town)
    answer = client.get("/v1/reports/rate", params={**NOVEMBER, "format": "csv"})
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[1][:3] == ["somu", "総務局", "1"]
    assert ["計数規則", "tsukue 2026-1"] in rows


def test_a_question_without_one_period_is_refused(client: TestClient) -> None:
    for asked in (
        {},
        {"month": "2026-11", "fiscal_year": "2026"},
        {"month": "2026-13"},
        {"month": "2026-11", "cut": "12"},
        {"month": "2026-11", "cut": "1." + "9" * 30},
    ):
        assert client.get("/v1/reports/rate", params=asked).status_code == 422


def test_figures_are_for_those_who_keep_or_audit(town: Town, client: TestClient) -> None:
    headers = {"Authorization": f"Bearer {town.desk(MORI).token}"}
    for path in ("/v1/reports/rate", "/v1/reports/rate/cases"):
        assert client.get(path, params=NOVEMBER, headers=headers).status_code == 403
