# SPDX-License-Identifier: Apache-2.0
"""The list of documents: what stands in a line, what a need-to-know case does not tell."""

import csv
from datetime import date

from approval.commands import CloseCase
from approval.register.ledger import HEADINGS, LedgerLine, ledger_csv, ledger_line
from tests.approval.city import tablets
from tests.approval.engine.test_executing import decided, recording
from tests.approval.story import CASE, Story

TODAY = date(2026, 11, 24)


def rows(*lines: LedgerLine) -> list[dict[str, str]]:
    """Read the CSV back as a spreadsheet would."""
    return list(csv.DictReader("".join(ledger_csv(lines)).splitlines()))


def test_a_case_from_its_draft_to_its_record_file_is_one_line() -> None:
    story = decided()
    story.happens("p-yamazaki", recording())
    story.happens("p-yamazaki", CloseCase(case_id=CASE, file_id="now", closed_on=TODAY))
    line = ledger_line(story.case)
    assert (line.number, line.title) == ("令8情政第1号", tablets().title)
    assert (line.decided_on, line.executed_on, line.closed_on) == (TODAY, TODAY, TODAY)
    (row,) = rows(line)
    assert tuple(row) == HEADINGS
    assert (row["状態"], row["媒体"], row["簿冊"]) == ("完結", "電子", "now")
    assert (row["決裁区分"], row["条文"]) == ("局長専決", "第2条(5)")
    assert row["金額（円）"] == str(tablets().amount)


def test_what_has_not_happened_yet_is_an_empty_cell() -> None:
    story = Story()
    story.draft()
    (row,) = rows(ledger_line(story.case))
    assert (row["状態"], row["決裁日"], row["施行日"], row["簿冊"]) == ("起案中", "", "", "")


def test_a_need_to_know_case_is_in_the_list_and_tells_nothing() -> None:
    story = Story()
    story.draft(tablets(secrecy="secret"))
    text = "".join(ledger_csv([ledger_line(story.case)]))
    assert "令8情政第1号" in text
    assert not any(hidden in text for hidden in (tablets().title, "山﨑", str(tablets().amount)))


def test_a_title_is_never_a_formula() -> None:
    story = Story()
    story.draft(tablets(title='=HYPERLINK("http://example.com")'))
    (row,) = rows(ledger_line(story.case))
    assert row["件名"].startswith("'=")
