# SPDX-License-Identifier: Apache-2.0
"""A series of numbers is never set by hand: the database itself refuses (both engines)."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.server.owner_work import owner_work
from tests.server.town import Town

SERIES = "tenant = 1 AND mark = '情政' AND kind = 'kian' AND fiscal_year = 2026"
GAP = (
    "INSERT INTO number_gap (tenant, mark, kind, fiscal_year, first, last, reason, actor, at) "
    "VALUES (1, '{mark}', 'kian', 2026, {first}, {last}, '紙の帳簿で使用', 'x', '2026-11-24')"
)
BEGIN = "INSERT INTO number_counter (tenant, mark, kind, fiscal_year, next) VALUES {values}"


BY_HAND = (
    f"UPDATE number_counter SET next = 1 WHERE {SERIES}",
    f"UPDATE number_counter SET next = 9 WHERE {SERIES}",
    f"UPDATE number_counter SET fiscal_year = 2025 WHERE {SERIES}",
    f"DELETE FROM number_counter WHERE {SERIES}",
    BEGIN.format(values="(1, '人', 'kian', 2026, 40)"),
    f"UPDATE register_entry SET serial = 7 WHERE {SERIES}",
    "DELETE FROM register_entry",
)


def test_a_number_is_never_set_by_hand(town: Town) -> None:
    town.circulate()
    for statement in BY_HAND:
        with pytest.raises(DBAPIError, match="never go back"), owner_work(town.database) as tx:
            tx.execute(text(statement))


def test_numbers_are_skipped_only_with_a_reason_on_record(town: Town) -> None:
    town.circulate()
    with town.database.write_work() as tx:
        tx.execute(text(GAP.format(mark="情政", first=2, last=8)))
        tx.execute(text(f"UPDATE number_counter SET next = 9 WHERE {SERIES}"))
        tx.execute(text(GAP.format(mark="人", first=1, last=39)))
        tx.execute(text(BEGIN.format(values="(1, '人', 'kian', 2026, 40)")))


def test_a_reason_on_record_stays(town: Town) -> None:
    with town.database.write_work() as tx:
        tx.execute(text(GAP.format(mark="情政", first=1, last=2)))
    for change in ("UPDATE number_gap SET reason = ''", "DELETE FROM number_gap"):
        with pytest.raises(DBAPIError, match="guarded"), owner_work(town.database) as tx:
            tx.execute(text(change))
