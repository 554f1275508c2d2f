# SPDX-License-Identifier: Apache-2.0
"""Which cases may be electronic, by the published rules at their boundaries."""

from dataclasses import replace
from datetime import date

import pytest

from approval.authority.eligibility import (
    MEGABYTE,
    Eligibility,
    EligibilityRule,
    Paperwork,
    may_be_electronic,
)
from approval.register.paper import PaperReason
from tests.approval.city import attachment, example_rules, tablets

DAY = date(2026, 11, 24)
ROUTINE = Paperwork(matter="chief", rank="bureau_head", retention_years=3)
IWAMIZAWA = "岩見沢地区消防事務組合電子決裁取扱細則（令和6年）"
SUMIDA = "墨田区文書管理規程の解釈及び運用"
OSHIMA = "大島町電子決裁等に関する規程（令和7年訓令第5号）"

TARGET = ("electronic", None, "電子決裁の対象")
TOO_HIGH = ("paper", "rule_keeps_paper", "電子決裁の対象（消防長以下の決裁）")
TOO_LONG = ("paper", "rule_keeps_paper", "電子決裁の対象（保存期間5年未満）")
DISPUTED = ("paper", "rule_keeps_paper", "電子決裁の対象（紛争のないもの）")
SEALED = ("paper", "rule_keeps_paper", "電子決裁の対象（公印を要しないもの）")
SECRET = ("paper", "confidential", "電子決裁の例外（秘密文書）")
LARGE = ("either", "size", "電子決裁の例外（30MBを超えるスキャン）")
DEFAULT = ("electronic", None, "電子決裁の原則")

IWAMIZAWA_CASES = [
    ({}, TARGET),
    # The decider: 消防長 at most.
    ({"rank": "section_head"}, TARGET),
    ({"rank": "deputy_mayor"}, TOO_HIGH),
    ({"rank": "mayor"}, TOO_HIGH),
    # Kept for less than five years; 永年 is longer than any.
    ({"retention_years": 1}, TARGET),
    ({"retention_years": 5}, TOO_LONG),
    ({"retention_years": 10}, TOO_LONG),
    ({"retention_years": 0}, TOO_LONG),
    ({"flags": ("dispute",)}, DISPUTED),
    ({"flags": ("official_seal",)}, SEALED),
    ({"flags": ("important", "unusual")}, TARGET),
    # Neither confidence nor size is a matter of this regulation.
    ({"secret": True, "scan_bytes": 99 * MEGABYTE}, TARGET),
]
SUMIDA_CASES = [
    ({}, DEFAULT),
    ({"rank": "mayor", "retention_years": 0, "flags": ("official_seal",)}, DEFAULT),
    ({"secret": True}, SECRET),
    ({"scan_bytes": 30 * MEGABYTE}, DEFAULT),
    ({"scan_bytes": 30 * MEGABYTE + 1}, LARGE),
    ({"secret": True, "scan_bytes": 30 * MEGABYTE + 1}, SECRET),
]


def said(name: str, **asked: object) -> Eligibility:
    paperwork = replace(ROUTINE, **asked)
    return may_be_electronic(example_rules(name).eligibility, paperwork, DAY)


@pytest.mark.parametrize(
    ("name", "source", "asked", "expected"),
    [("iwamizawa-fire", IWAMIZAWA, *case) for case in IWAMIZAWA_CASES]
    + [("sumida", SUMIDA, *case) for case in SUMIDA_CASES],
)
def test_the_published_rules_answer_with_their_article(
    name: str, source: str, asked: dict[str, object], expected: tuple[str, str | None, str]
) -> None:
    medium, reason, article = expected
    assert said(name, **asked) == Eligibility(
        medium=medium,
        reason=PaperReason(reason) if reason else None,
        article=article,
        source_title=source,
    )


def test_oshima_takes_attachments_on_screen_only_and_needs_no_stamp_of_the_day() -> None:
    article = "添付文書の電子化・決裁日付印のみなし"
    assert said("oshima") == Eligibility(
        medium="electronic_only", article=article, source_title=OSHIMA, date_stamp=False
    )
    assert said("oshima", secret=True) == Eligibility(
        medium="paper",
        reason=PaperReason.CONFIDENTIAL,
        article=SECRET[2],
        source_title=OSHIMA,
    )


def test_where_no_row_speaks_every_case_is_electronic_and_no_article_is_cited() -> None:
    answer = said("sapporo", rank="mayor", retention_years=0, secret=True)
    assert answer == Eligibility(
        medium="electronic", reason=None, article="", source_title="", date_stamp=True
    )


@pytest.mark.parametrize(
    ("medium", "reason", "on_screen", "takes_paper"),
    [
        ("electronic", None, True, False),
        ("electronic_only", None, True, False),
        ("either", PaperReason.SIZE, True, True),
        ("paper", PaperReason.CONFIDENTIAL, False, True),
    ],
)
def test_an_answer_says_what_it_allows(
    medium: object, reason: PaperReason | None, on_screen: bool, takes_paper: bool
) -> None:
    answer = Eligibility(medium=medium, reason=reason)
    assert (answer.on_screen(), answer.takes_paper()) == (on_screen, takes_paper)


def test_a_row_counts_on_its_days_and_for_its_matter_alone() -> None:
    row = EligibilityRule(
        article="第2条",
        matter="chief",
        medium="paper",
        reason=PaperReason.SIZE,
        valid_from=date(2026, 4, 1),
        valid_to=date(2027, 4, 1),
    )
    days = (date(2026, 3, 31), date(2026, 4, 1), date(2027, 3, 31), date(2027, 4, 1))
    found = [may_be_electronic((row,), ROUTINE, day).article for day in days]
    assert found == ["", "第2条", "第2条", ""]
    other = replace(ROUTINE, matter="other")
    assert may_be_electronic((row,), other, days[1]) == Eligibility()


def test_a_retention_from_for_ever_is_met_by_for_ever_alone() -> None:
    row = EligibilityRule(
        article="第3条",
        matter="*",
        retention_from=0,
        medium="paper",
        reason=PaperReason.SIZE,
        valid_from=DAY,
    )
    ever, long = (replace(ROUTINE, retention_years=years) for years in (0, 30))
    assert may_be_electronic((row,), ever, DAY).article == "第3条"
    assert may_be_electronic((row,), long, DAY).article == ""


def test_a_flag_that_only_the_rows_about_paper_name_may_be_set() -> None:
    assert "official_seal" in example_rules("iwamizawa-fire").flags_of("chief")
    assert "official_seal" not in example_rules("sumida").flags_of("general")


def test_of_a_content_the_largest_file_and_any_confidence_count() -> None:
    files = tuple(replace(attachment(name), size=size) for name, size in (("a", 7), ("b", 9)))
    content = tablets(
        attachments=files, secrecy="restricted", flags=("dispute",), retention_years=30
    )
    assert Paperwork.of(content, "mayor") == Paperwork(
        matter="supply",
        rank="mayor",
        retention_years=30,
        flags=("dispute",),
        secret=True,
        scan_bytes=9,
    )
    plain = Paperwork.of(tablets(attachments=()), "mayor")
    assert (plain.secret, plain.scan_bytes) == (False, 0)
