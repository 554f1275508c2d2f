# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server rules``: faults by line, and who decides without a database."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from approval.authority.eligibility import MEDIA
from approval.authority.reasons import REASON_CODES
from approval.register.paper import PaperReason
from approval.register.records import EndAction
from server.ops import console
from server.ops.main import main
from server.ops.rule_answers import _WORDS
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


def who_by(
    name: str, organisation: Path, capsys: pytest.CaptureFixture[str], *arguments: str
) -> dict[str, Any]:
    """Ask a shipped rule set whose mayor decides in the city's organisation."""
    asked = ["--rules", str(RULES.parent / name), "--organisation", str(organisation)]
    asked += ["--date", DAY, "--section", "joho-kakari", "--json", *arguments]
    assert main(["rules", "who", *asked]) == console.OK
    return dict(json.loads(capsys.readouterr().out))


def test_a_rule_that_keeps_a_case_on_paper_is_told_with_its_article(
    organisation: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("--matter", "chief")
    sealed = who_by(
        "iwamizawa-fire",
        organisation,
        capsys,
        *asked,
        "--retention",
        "3",
        "--flag",
        "official_seal",
    )
    assert sealed["eligibility"] == {
        "medium": "paper",
        "reason": "rule_keeps_paper",
        "article": "電子決裁の対象（公印を要しないもの）",
        "source_title": "岩見沢地区消防事務組合電子決裁取扱細則（令和6年）",
        "date_stamp": True,
    }
    short = who_by("iwamizawa-fire", organisation, capsys, *asked, "--retention", "3")
    assert short["eligibility"]["medium"] == "electronic"
    # Without a retention of its own the case is kept for five years, which is too long.
    usual = who_by("iwamizawa-fire", organisation, capsys, *asked)
    assert usual["eligibility"]["article"] == "電子決裁の対象（保存期間5年未満）"


def test_a_scan_over_the_limit_may_stay_on_paper_and_a_secret_must(
    organisation: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [("--scan-mb", "30"), ("--scan-mb", "31"), ("--secret",)]
    found = [
        who_by("sumida", organisation, capsys, "--matter", "general", *each)["eligibility"][
            "medium"
        ]
        for each in given
    ]
    assert found == ["electronic", "either", "paper"]


def test_the_retention_of_the_rules_is_proposed(
    organisation: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = who_by("sakata", organisation, capsys, "--matter", "plan")
    assert plan["retention"] == {
        "years": 10,
        "at_end": "transfer",
        "basis": "fiscal",
        "article": "保存期間（計画）",
        "source_title": "酒田市の保存期間の定め",
    }
    assert plan["eligibility"] == {
        "medium": "electronic",
        "reason": None,
        "article": None,
        "source_title": None,
        "date_stamp": True,
    }


@pytest.mark.parametrize(
    ("name", "arguments", "japanese", "english"),
    [
        (
            "sumida",
            ("general", "--secret"),
            "媒体: 紙で決裁します（電子決裁の例外（秘密文書））。紙の理由: 秘密",
            "medium: on paper (電子決裁の例外（秘密文書）); reason: confidential",
        ),
        (
            "oshima",
            ("general",),
            "媒体: 電子で決裁し、添付も電子に限ります（添付文書の電子化・決裁日付印のみなし）。 "
            "決裁の記録が決裁日付印に代わります。",
            "medium: on screen, attachments too (添付文書の電子化・決裁日付印のみなし) "
            "The record stands for the stamp of the day.",
        ),
        (
            "sakata",
            ("ordinance",),
            "保存期間: 30年、完結した翌年度の初めから、満了後は移管（保存期間（条例の制定））",
            "kept: 30 years, from the fiscal year after completion, then transferred "
            "(保存期間（条例の制定）)",
        ),
        (
            "tosashimizu",
            ("calendar_file",),
            "保存期間: 完結した翌年の1月1日から（保存期間の起算（暦年））",
            "kept: from 1 January after completion (保存期間の起算（暦年）)",
        ),
    ],
)
def test_people_read_what_the_rules_say_of_paper_and_keeping(
    organisation: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    arguments: tuple[str, ...],
    japanese: str,
    english: str,
) -> None:
    asked = ["--rules", str(RULES.parent / name), "--organisation", str(organisation)]
    asked += ["--date", DAY, "--section", "joho-kakari", "--matter", *arguments]
    for language, line in (("ja_JP.UTF-8", japanese), ("en_US.UTF-8", english)):
        monkeypatch.setenv("LC_ALL", language)
        assert main(["rules", "who", *asked]) == console.OK
        assert line in capsys.readouterr().out.splitlines()


def test_every_medium_reason_and_end_has_words_in_both_languages() -> None:
    needed = {*MEDIA, *EndAction, *(each for each in PaperReason if each is not PaperReason.OTHER)}
    for words in _WORDS.values():
        assert needed <= set(words)
