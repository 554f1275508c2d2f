# SPDX-License-Identifier: Apache-2.0
"""How long records are kept by the published rules, from which day, and what comes then."""

from datetime import date

import pytest

from approval.authority.keeping import RetentionRule, proposed_retention
from approval.register.records import EndAction, YearBasis
from tests.approval.city import example_rules

DAY = date(2026, 11, 24)


def kept(name: str, matter: str) -> RetentionRule:
    found = proposed_retention(example_rules(name).retentions, matter, DAY)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("matter", "years", "at_end", "article"),
    [
        ("ordinance", 30, EndAction.TRANSFER, "保存期間（条例の制定）"),
        ("plan", 10, EndAction.TRANSFER, "保存期間（計画）"),
        ("patronage", 5, EndAction.DISPOSE, "保存期間（後援）"),
    ],
)
def test_sakata_keeps_and_ends_as_published(
    matter: str, years: int, at_end: EndAction, article: str
) -> None:
    found = kept("sakata", matter)
    assert (found.retention_years, found.at_end, found.article) == (years, at_end, article)
    assert found.source_title == "酒田市の保存期間の定め"


@pytest.mark.parametrize(
    ("matter", "article", "closed_on", "starts_on"),
    [
        ("fiscal_file", "会計年度", date(2026, 3, 31), date(2026, 4, 1)),
        ("fiscal_file", "会計年度", date(2026, 4, 1), date(2027, 4, 1)),
        ("fiscal_file", "会計年度", date(2027, 3, 31), date(2027, 4, 1)),
        ("calendar_file", "暦年", date(2026, 12, 31), date(2027, 1, 1)),
        ("calendar_file", "暦年", date(2027, 1, 1), date(2028, 1, 1)),
        ("calendar_file", "暦年", date(2027, 3, 31), date(2028, 1, 1)),
    ],
)
def test_tosashimizu_counts_from_the_year_after_completion(
    matter: str, article: str, closed_on: date, starts_on: date
) -> None:
    found = kept("tosashimizu", matter)
    assert found.article == f"保存期間の起算（{article}）"
    assert found.starts_on(closed_on) == starts_on
    assert (found.retention_years, found.at_end) == (None, None)


def test_the_first_row_about_the_matter_in_force_counts() -> None:
    def row(article: str, matter: str, begins: date, ends: date | None = None) -> RetentionRule:
        return RetentionRule(
            article=article,
            matter=matter,
            retention_years=3,
            basis=YearBasis.FISCAL,
            valid_from=begins,
            valid_to=ends,
        )

    old, new = date(2020, 4, 1), date(2026, 4, 1)
    rows = (row("旧", "plan", old, new), row("新", "plan", new), row("他", "*", old))
    asked = (("plan", date(2026, 3, 31)), ("plan", new), ("other", new))
    found = [proposed_retention(rows, matter, day) for matter, day in asked]
    assert [each.article for each in found if each] == ["旧", "新", "他"]
    assert proposed_retention(rows, "plan", date(2020, 3, 31)) is None
