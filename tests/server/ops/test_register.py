# SPDX-License-Identifier: Apache-2.0
"""Series of numbers from the command line: forward only, and every gap with its reason."""

import json
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from approval.commands import Withdraw
from approval.problem import Problem
from approval.register.numbers import Series
from approval.register.series_file import SeriesStep, parse_series
from server.ops import console
from server.ops.main import main
from server.store import ledger
from server.usecases.number_series import list_gaps, load_series
from server.usecases.reads.read_ledger import ledger_text
from tests.approval.city import city_files
from tests.server.house import house_of
from tests.server.town import CASE, MORI, TENANT, Town, draft, numbered

HEAD = "mark,kind,fiscal_year,next,reason\n"
STANDING = {Series(mark="情政", fiscal_year=2026): 5}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("情政,kian,2026,1,やり直し", "series.back"),
        ("情政,kian,2026,5,そのまま", "series.back"),
        ("人,kian,2026,1,はじめから", "series.back"),
        ("無,kian,2026,9,移行", "series.mark_unknown"),
        ("情政,kian,2026,9,", "cell.empty"),
        ("情政,kari,2026,9,移行", "cell.not_allowed"),
        ("情政,kian,令和8,9,移行", "cell.not_a_number"),
        ("情政,kian,2026,9,移行\n情政,kian,2026,12,移行", "series.twice"),
        ("", "file.empty"),
    ],
)
def test_a_series_is_never_reset(line: str, code: str) -> None:
    found = parse_series(f"{HEAD}{line}\n", STANDING, {"情政", "人"})
    assert [each.code for each in found if isinstance(each, Problem)] == [code]


def test_every_problem_of_a_file_is_named_by_its_line() -> None:
    found = parse_series(f"{HEAD}情政,kian,2026,1,x\n無,kian,2026,9,\n", STANDING, {"情政"})
    named = [(each.line, each.code) for each in found if isinstance(each, Problem)]
    assert named == [(2, "series.back"), (3, "series.mark_unknown"), (3, "cell.empty")]


def test_numbers_go_on_after_the_ledger_on_paper(town: Town) -> None:
    desk = town.desk(MORI)
    assert desk.act(draft(CASE)).status == "accepted"
    text = f"{HEAD}情政,kian,2026,20,システム停止中に紙の帳簿で使用\n人,kian,2026,40,移行前の帳簿\n"
    done = load_series(town.database, TENANT, text, "series.csv", "ops:x", town.clock())
    assert all(isinstance(step, SeriesStep) for step in done)
    assert desk.act(draft(numbered(1))).status == "accepted"
    assert town.case(numbered(1)).number == "令8情政第20号"
    assert desk.act(Withdraw(case_id=CASE, reason="不要になったため")).status == "accepted"
    found = list_gaps(town.database, TENANT, 2026)
    gaps = [(gap.mark, gap.first, gap.last, gap.reason) for gap in found]
    assert gaps == [
        ("人", 1, 39, "移行前の帳簿"),
        ("情政", 1, 1, "不要になったため"),
        ("情政", 2, 19, "システム停止中に紙の帳簿で使用"),
    ]


def test_a_file_with_one_fault_moves_nothing(town: Town) -> None:
    text = f"{HEAD}人,kian,2026,40,移行\n情政,kian,2026,1,やり直し\n"
    done = load_series(town.database, TENANT, text, "series.csv", "ops:x", town.clock())
    assert [each.code for each in done if isinstance(each, Problem)] == ["series.back"]
    assert list_gaps(town.database, TENANT, 2026) == []


def test_the_commands_say_why_and_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    settings = tmp_path / "tsukue.toml"
    settings.write_text(f'data_dir = "{tmp_path / "data"}"\n', encoding="utf-8")
    config = ("--config", str(settings))
    assert main(["init", *config]) == console.OK
    for name, content in city_files().items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert main(["org", "load", str(tmp_path), "--date", "2026-11-24", *config]) == console.OK
    file = tmp_path / "series.csv"
    file.write_text(f"{HEAD}情政,kian,2026,20,移行前の帳簿\n", encoding="utf-8")
    assert main(["register", "series", str(file), *config]) == console.OK
    assert main(["register", "series", str(file), *config]) == console.REFUSED
    assert "series.csv:2: " in capsys.readouterr().err
    assert main(["register", "gaps", "--fiscal-year", "2026", *config]) == console.OK
    assert "情政\tkian\t1-19\t移行前の帳簿" in capsys.readouterr().out
    assert main(["register", "export", "--fiscal-year", "2026", *config]) == console.OK
    assert capsys.readouterr().out.startswith("文書番号,件名,")
    for words in (("--month", "2026-11"), ("--fiscal-year", "2026", "--csv")):
        assert main(["report", "rate", *words, *config]) == console.OK
    assert "headline" in (out := capsys.readouterr().out)
    assert "電子決裁率" in out
    with pytest.raises(SystemExit):
        main(["report", "rate", "--month", "2026-13", *config])


def test_the_list_of_documents_goes_on_over_its_batches(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "_PAGE", ledger._PAGE.limit(2))
    monkeypatch.setattr(ledger, "BATCH", 2)
    desk = town.desk(MORI)
    for index in range(5):
        assert desk.act(draft(numbered(index))).status == "accepted"
    with town.database.read_work() as tx:
        lines = [json.loads(each) for each in ledger_text(tx, TENANT, 2026, "json")]
        none = list(ledger_text(tx, TENANT, 2025, "json"))
    assert [line["number"] for line in lines] == [f"令8情政第{n}号" for n in range(1, 6)]
    assert none == []


def test_the_list_goes_to_the_records_office_and_leaves_a_trace(town: Town, tmp_path: Path) -> None:
    town.circulate()
    officer = town.desk("p-kera", roles=("records",))
    client = TestClient(house_of(town, tmp_path))
    path = "/v1/records/ledger?fiscal_year=2026"
    answer = client.get(path, headers={"Authorization": f"Bearer {officer.token}"})
    assert answer.content.startswith("\ufeff文書番号,".encode())
    assert "令8情政第1号" in answer.text
    other = {"Authorization": f"Bearer {town.desk(MORI).token}"}
    assert client.get(path, headers=other).status_code == 403
    client.close()
    with town.database.read_work() as tx:
        tags = tx.exec_driver_sql("SELECT tag FROM audit_log").scalars().all()
    assert "register:ledger:read" in tags
