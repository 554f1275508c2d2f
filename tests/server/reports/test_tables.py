# SPDX-License-Identifier: Apache-2.0
"""The document of a month: one way to write it, and nothing that tells of a few people."""

import hashlib
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from server.reports.columns import COLUMNS, TITLES
from server.reports.document import (
    MonthReport,
    document_bytes,
    read_document,
    report_of,
    rules_of,
)
from server.reports.tables import CITY, OUTSIDE, tables_of
from tests.server.reports.sample import AMENDED, AS_OF, page, rate, remote

MEDIA = ("electronic", "hybrid", "paper", "exempt", "total")


def report() -> MonthReport:
    """Return the first version of October."""
    return report_of(page("12040"), "机市", "a" * 64, 2, AS_OF, AMENDED)


def test_every_table_has_its_columns_and_words() -> None:
    tables = tables_of(page(), AMENDED)
    assert [each.name for each in tables] == list(COLUMNS) == list(TITLES)
    for table in tables:
        names = [column.name for column in COLUMNS[table.name]]
        assert len(names) == len(set(names))
        assert all(sorted(row) == sorted(names) for row in table.rows)
        assert table.rows


def test_the_document_reads_back_to_the_last_digit() -> None:
    made = document_bytes(report())
    assert document_bytes(read_document(made)) == made
    assert report().digest() == hashlib.sha256(made).hexdigest()
    assert made.endswith(b"\n")
    (remote_work,) = (
        row
        for row in read_document(made).table("measure_months").rows
        if row["figure_id"] == "measure.remote_work.2026-10"
    )
    told = (remote_work["actual"], remote_work["restated"], remote_work["delta"])
    assert told == (Decimal(12035), Decimal(12040), Decimal(5))


def test_amendments_of_the_city_stand_beside_and_those_of_few_do_not() -> None:
    rows = report().table("amendments").rows
    assert [(row["part"], row["delta"]) for row in rows] == [
        ("value", Decimal(5)),
        ("headline", Decimal("0.1")),
    ]


def test_the_rules_are_named() -> None:
    assert rules_of(page()) == {
        "course": "1",
        "e_approval_rate": "publication/2",
        "measure.forms_without_seal": "forms/1",
        "measure.remote_work": "standard/3",
    }


def test_a_small_bureau_is_kept_back_with_another() -> None:
    rows = {row["bureau_id"]: row for row in report().table("remote_work_bureaus").rows}
    hidden = {name for name, row in rows.items() if row["kept_back"]}
    assert hidden == {"B04", "B05"}
    assert all(rows["B05"][name] is None for name in ("times", "person_days", "users", "eligible"))
    assert rows[CITY]["users"] == 2310


def test_a_bureau_that_is_none_is_not_the_city() -> None:
    odd = replace(page(), remote_bureaus=(remote("", "局外", 40, 9, 12),))
    rows = report_of(odd, "机市", "").table("remote_work_bureaus").rows
    assert [row["bureau_id"] for row in rows] == [CITY, OUTSIDE]


def test_a_city_without_small_groups_keeps_nothing_back() -> None:
    large = replace(
        page(),
        remote_bureaus=(remote("B01", "総務局", 900, 90, 100), remote("B02", "局", 0, 0, 0)),
        rate_bureaus=(rate("B01", "総務局", 50, 9, 8, 7), rate("B02", "局", 0, 0, 0, 0)),
        surveys=(),
    )
    for table in report_of(large, "机市", "").tables:
        assert not any(row.get("kept_back") for row in table.rows)


@settings(max_examples=50)
@given(st.lists(st.tuples(*[st.integers(0, 9)] * 4), min_size=2, max_size=4))
def test_no_small_count_follows_from_the_others(bureaus: list[tuple[int, ...]]) -> None:
    """Solve for what is missing: every missing small count must have more than one solution."""
    rates = tuple(rate(f"B{at:02d}", "局", *counts) for at, counts in enumerate(bureaus))
    whole = rate("", "", *(sum(column) for column in zip(*bureaus, strict=True)))
    table = report_of(replace(page(), rate=whole, rate_bureaus=rates), "市", "").table(
        "e_approval_bureaus"
    )
    city, *rows = table.rows
    for row in rows:
        for medium in MEDIA:
            cell = row[medium]
            assert cell is None or cell == 0 or (isinstance(cell, int) and cell >= 5)
    # In no row and no column is one alone missing: it would be the difference.
    lines = [[row[medium] for medium in MEDIA] for row in rows]
    for line in lines:
        assert line.count(None) != 1
    for column in zip(*lines, strict=True):
        assert column.count(None) != 1
    assert all(city[medium] is not None for medium in MEDIA)


@settings(max_examples=50)
@given(st.lists(st.integers(0, 12), min_size=2, max_size=6))
def test_who_is_kept_back_is_not_the_difference_to_the_city(users: list[int]) -> None:
    parts = tuple(
        remote(f"B{at}", "局", count * 4, count if count == 0 or count >= 5 else None, count)
        for at, count in enumerate(users)
    )
    whole = remote("", "", sum(users) * 4, sum(users), sum(users))
    odd = replace(page(), remote=whole, remote_bureaus=parts)
    rows = report_of(odd, "市", "").table("remote_work_bureaus").rows[1:]
    missing = [count for count, row in zip(users, rows, strict=True) if row["kept_back"]]
    small = [count for count in users if 0 < count < 5]
    assert set(small) <= set(missing)
    more = [count for count in users if count and count not in missing]
    if missing:
        assert len(missing) > 1 or not more
        assert sum(missing) >= 5 or not more
