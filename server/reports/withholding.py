# SPDX-License-Identifier: Apache-2.0
"""What leaves the city: tables from which no small cell can be read or worked out (T9).

Of the e-approval rate, counts of media by bureau add up in both directions and to their totals,
so the rule of :mod:`telework.statistics.suppression` is used. Of remote work, people are not
additive and everything in a row speaks of the same people: a bureau is kept back as a whole, and
with it as many others as it takes, so that the city less the rest tells of no few.
"""

from collections.abc import Iterable, Mapping

from server.reports.tables import CITY, Cell, Row, Table, changed
from telework.statistics.suppression import LEAST, kept_back

_MEDIA = ("electronic", "hybrid", "paper", "exempt", "total")
_RATES = ("headline_percent", "strict_percent", "government_percent")
_PEOPLE = ("users", "eligible")
_FROM_PEOPLE = ("times", "person_days", "users", "eligible")


def for_everybody(tables: Iterable[Table]) -> tuple[Table, ...]:
    """Return the tables as anybody may have them."""
    found = changed(tables, "e_approval_bureaus", _without_small_counts)
    found = changed(found, "remote_work_bureaus", _without_small_groups)
    return changed(found, "surveys", _without_small_surveys)


def _without_small_counts(table: Table) -> Table:
    """Keep back counts below five, and what would give them away; a row's rates with them.

    The whole city is always shown, by month and here, so it is what a reader subtracts from.
    """
    bureaus = [row for row in table.rows if _name(row) != CITY]
    cells = {(_name(row), medium): _count(row[medium]) for row in bureaus for medium in _MEDIA}
    # A bureau that decided nothing hides nobody; the suppression would take it for a small one.
    people = {_name(row): _count(row["total"]) or LEAST for row in bureaus}
    hidden = kept_back(cells, people)
    rows = []
    for row in table.rows:
        gone = {medium for medium in _MEDIA if (_name(row), medium) in hidden}
        rows.append(_less(row, {*gone, *(_RATES if gone else ())}))
    return Table(name=table.name, rows=tuple(rows))


def _without_small_groups(table: Table) -> Table:
    """Keep back whole bureaus until those kept back hold at least two, and five people."""
    bureaus = {_name(row): row for row in table.rows if _name(row) != CITY}
    fewest = {name: _fewest(row) for name, row in bureaus.items()}
    hidden = {name for name, count in fewest.items() if count is not None and count < LEAST}
    if hidden:
        _hide_more(hidden, fewest)
    whole = set(_FROM_PEOPLE)
    rows = (_less(row, whole) if _name(row) in hidden else row for row in table.rows)
    return Table(name=table.name, rows=tuple(rows))


def _hide_more(hidden: set[str], fewest: Mapping[str, int | None]) -> None:
    def is_told() -> bool:
        together = sum(fewest[name] or 0 for name in hidden)
        return len(hidden) < 2 or together < LEAST

    others = sorted((count, name) for name, count in fewest.items() if count is not None)
    for _count_of, name in others:
        if not is_told():
            return
        hidden.add(name)


def _fewest(row: Row) -> int | None:
    """Return the fewest people that something in a row tells of; None where it is of nobody.

    People who are not shown already are few.
    """
    if not row["times"] and not row["eligible"]:
        return None
    counts = [1 if row[name] is None else _count(row[name]) for name in _PEOPLE]
    return min((count for count in counts if count), default=None)


def _without_small_surveys(table: Table) -> Table:
    rows = (
        _less(row, {"answers"}) if 0 < _count(row["answers"]) < LEAST else row for row in table.rows
    )
    return Table(name=table.name, rows=tuple(rows))


def _less(row: Row, columns: set[str]) -> Row:
    if not columns:
        return row
    gone: dict[str, Cell] = dict.fromkeys(columns)
    return {**row, **gone, "kept_back": 1}


def _name(row: Row) -> str:
    return str(row["bureau_id"])


def _count(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0
