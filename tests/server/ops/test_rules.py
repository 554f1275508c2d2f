# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server rules``: faults by line, and who decides without a database."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from approval.authority.reasons import REASON_CODES
from server.ops import console
from server.ops.main import main
from server.sentences import reasons_en, reasons_ja
from tests.approval.city import RULES, city_files, tablets
from tests.server.town import Town, numbered
from tests.support.clock import ManualClock

DAY = "2026-11-24"


@pytest.fixture
def organisation(tmp_path: Path) -> Path:
    folder = tmp_path / "organisation"
    folder.mkdir()
    for name, text in city_files().items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    folder = tmp_path / "rules"
    folder.mkdir()
    for file in RULES.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    return folder


def who(organisation: Path, *arguments: str) -> int:
    given = ["--rules", str(RULES), "--organisation", str(organisation), "--date", DAY]
    return main(["rules", "who", *given, *arguments])


def answer(
    organisation: Path, capsys: pytest.CaptureFixture[str], *arguments: str
) -> tuple[int, dict[str, Any]]:
    code = who(organisation, "--json", *arguments)
    return code, json.loads(capsys.readouterr().out)


SUPPLY = ("--matter", "supply", "--amount", "12000000", "--section", "joho-kakari")


def test_the_answer_names_decider_article_and_substitutes(
    organisation: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, data = answer(organisation, capsys, *SUPPLY, "--absent", "総務局長")
    assert code == console.OK
    assert (data["decider"]["office"], data["article"]) == ("総務局長", "第2条(5)")
    assert data["decider"]["absent"]
    assert [(each["office"], each["article"]) for each in data["substitutes"]] == [
        ("情報政策課長", "第4条第3項")
    ]
    decides = [each["article"] for each in data["rules"] if each["decides"]]
    assert decides == ["第2条(5)"]


def test_nobody_is_an_answer_with_its_article_and_exit_code(
    organisation: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    away = ("--absent", "post-somu-kyokucho", "--absent", "情報政策課長")
    code, data = answer(organisation, capsys, *SUPPLY, *away)
    assert code == console.REFUSED
    assert data["nobody"]["code"] == "substitution.nobody"
    assert data["nobody"]["article"] == "第4条第3項"
    assert "第4条第3項" in data["nobody"]["message"]


def test_a_change_of_exactly_ten_percent_goes_to_the_mayor(
    organisation: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change = ("--matter", "works_change", "--section", "joho", "--contract-amount", "150000000")
    _, below = answer(organisation, capsys, *change, "--amount", "14999999")
    _, exact = answer(organisation, capsys, *change, "--amount", "15000000")
    assert (below["decider"]["office"], below["article"]) == ("総務局長", "第2条(3)")
    assert exact["decider"]["office"] == "市長"
    reasons = {each["article"]: each["why"] for each in exact["rules"]}
    assert [why["code"] for why in reasons["第2条(3)"]] == ["why.limit.percent"]


def test_without_the_contract_amount_the_question_is_not_complete(
    organisation: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change = ("--matter", "works_change", "--section", "joho", "--amount", "1")
    code, data = answer(organisation, capsys, *change)
    assert (code, data["nobody"]["code"]) == (console.REFUSED, "authority.contract_missing")
    assert (data["decider"], data["rules"]) == (None, [])


def test_people_read_sentences_in_their_language(
    organisation: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert who(organisation, *SUPPLY, "--flag", "important") == console.OK
    told = capsys.readouterr().out
    assert "決裁者: 市長 市川 一（市長決裁、専決の留保）" in told
    # An important matter is not for substitutes, and the answer says so beforehand.
    assert "「重要」に当たる案件のため、市長の決裁は代決できません（第4条第1項）" in told
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert who(organisation, *SUPPLY) == console.OK
    assert "decided by: 総務局長 大友 宗介 (局長専決, 第2条(5))" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--matter", "supply", "--amount", "1", "--section", "no-such-section"),
        (*SUPPLY, "--absent", "no-such-post"),
    ],
)
def test_what_is_not_in_the_organisation_is_refused(
    organisation: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert who(organisation, *arguments) == console.REFUSED
    assert "no-such" in capsys.readouterr().err


@pytest.mark.parametrize("amount", ["-1", "many"])
def test_an_amount_that_is_none_is_not_understood(organisation: Path, amount: str) -> None:
    with pytest.raises(SystemExit) as ended:
        who(organisation, "--matter", "supply", f"--amount={amount}", "--section", "joho")
    assert ended.value.code == console.USAGE


def test_the_shipped_rules_are_sound_in_the_city(organisation: Path) -> None:
    assert main(["rules", "check", str(RULES)]) == console.OK
    check = ["rules", "check", str(RULES), "--organisation", str(organisation), "--date", DAY]
    assert main(check) == console.OK


def test_every_fault_is_told_by_file_and_line_and_nothing_is_loaded(
    rules: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    for name, old, new in (
        ("rules.csv", "20000000,yen,,,", "20000000,yen,war,,"),
        ("substitution.csv", "第4条第2項,副市長,1,", "第4条第2項,副市長,x,"),
    ):
        file = rules / name
        file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert main(["rules", "check", str(rules)]) == console.REFUSED
    told = capsys.readouterr().err.splitlines()
    assert [line.partition(": ")[0] for line in told] == ["rules.csv:5", "substitution.csv:3"]
    assert "[rule.flag_unknown]" in told[0]
    assert "「war」という区分はありません" in told[0]


def test_a_post_that_the_organisation_lacks_is_named(
    rules: Path, organisation: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = rules / "substitution.csv"
    file.write_text(file.read_text("utf-8").replace("own:副市長", "助役", 1), "utf-8")
    assert main(["rules", "check", str(rules)]) == console.OK
    check = ["rules", "check", str(rules), "--organisation", str(organisation), "--date", DAY]
    assert main(check) == console.REFUSED
    told = capsys.readouterr().err
    assert "substitution.csv:2:" in told
    assert "[post.unknown]" in told


def test_a_single_file_of_rules_is_checked_under_its_own_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "ours.csv"
    file.write_text((RULES / "rules.csv").read_text("utf-8").replace("mayor", "emperor"), "utf-8")
    assert main(["rules", "check", str(file)]) == console.REFUSED
    assert capsys.readouterr().err.startswith("ours.csv:2: ")


def test_every_reason_has_a_sentence_in_both_languages() -> None:
    assert set(REASON_CODES) == set(reasons_ja.SENTENCES) == set(reasons_en.SENTENCES)


def test_loading_rules_that_move_a_decider_warns_case_by_case(
    rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    settings = tmp_path / "tsukue.toml"
    settings.write_text(f'data_dir = "{tmp_path / "data"}"\n', encoding="utf-8")
    assert main(["init", "--config", str(settings)]) == console.OK
    town = Town(f"sqlite:///{tmp_path / 'data' / 'tsukue.sqlite'}", tmp_path, ManualClock())
    town.circulate()
    town.circulate(numbered(1), replace(tablets(), secrecy="secret"))
    town.close()
    load = ["rules", "load", str(rules), "--config", str(settings)]
    assert main(load) == console.OK
    assert "注意" not in capsys.readouterr().out
    file = rules / "rules.csv"
    file.write_text(file.read_text("utf-8").replace("第2条(5)", "第2条の2"), "utf-8")
    assert main(load) == console.OK
    warned = [line for line in capsys.readouterr().out.splitlines() if line.startswith("注意")]
    assert len(warned) == 2
    assert f"{tablets().title}: 新しい規程では決裁が 局長専決 第2条(5) から" in warned[0]
    assert "件名は非公開" in warned[1]
