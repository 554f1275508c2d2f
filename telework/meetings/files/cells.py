# SPDX-License-Identifier: Apache-2.0
"""Cells that these files have in common: ids, bounded texts, choices with a usual answer."""

import re
import unicodedata
from collections.abc import Collection

from approval import Row

MOST_ROWS = 2_000
ID_LENGTH = 40
NAME_LENGTH = 100
NOTE_LENGTH = 400
MOST_WORDS = 30

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp"})
"""Controls and line ends, by their categories in Unicode; they would command a terminal."""

_YES = frozenset({"yes", "はい", "可", "○"})
_NO = frozenset({"no", "いいえ", "不可", "×"})


def id_in(row: Row, column: str) -> str:
    """Return a cell that names a thing in addresses: ASCII letters, digits, dot, dash, low line."""
    value = row.needed(column).strip()
    if value:
        check_id(row, column, value)
    return value


def check_id(row: Row, column: str, value: str) -> None:
    """Note what cannot stand in an address."""
    if len(value) > ID_LENGTH or not _ID.fullmatch(value):
        row.fault("catalogue.id_wrong", column, value=value[:ID_LENGTH], limit=str(ID_LENGTH))


def text_in(row: Row, column: str, limit: int, *, needed: bool = False) -> str:
    """Return a cell of one line that is not longer than allowed."""
    value = (row.needed(column) if needed else row.text(column)).strip()
    _check_text(row, column, value, limit)
    return value


def words_in(row: Row, column: str) -> tuple[str, ...]:
    """Return the words of a cell, separated by ``|``, each once."""
    words = tuple(dict.fromkeys(row.several(column)))
    for each in words[:MOST_WORDS]:
        _check_text(row, column, each, NAME_LENGTH)
    if len(words) > MOST_WORDS:
        row.fault("catalogue.many_words", column, limit=str(MOST_WORDS))
    return words


def sections_in(row: Row, column: str, sections: Collection[str]) -> tuple[str, ...]:
    """Return the sections that a cell names; all must be of the organisation."""
    named = words_in(row, column)
    for each in named:
        if each not in sections:
            row.fault("catalogue.section_unknown", column, section=each[:NAME_LENGTH])
    return named


def section_in(row: Row, column: str, sections: Collection[str]) -> str:
    """Return the one section that a cell names, empty where it is empty."""
    named = row.text(column).strip()
    if named and named not in sections:
        row.fault("catalogue.section_unknown", column, section=named[:NAME_LENGTH])
    return named


def yes_in(row: Row, column: str, *, usual: bool) -> bool:
    """Return what a cell of yes or no says, the usual where it is empty."""
    value = row.text(column).strip()
    if value and value not in _YES | _NO:
        row.not_allowed(column, value, ("yes", "no", "はい", "いいえ", "可", "不可", ""))
    return value in _YES or (usual and value not in _NO)


def number_in(row: Row, column: str, usual: int | None, least: int, most: int) -> int:
    """Return a whole number between two bounds; ``usual`` where the cell is empty, if it may be."""
    value = row.text(column).strip()
    if not value and usual is not None:
        return usual
    found = row.whole(column, value)
    if found is not None and not least <= found <= most:
        row.fault("catalogue.number_range", column, least=str(least), most=str(most))
        return least
    return least if found is None else found


def _check_text(row: Row, column: str, value: str, limit: int) -> None:
    if len(value) > limit:
        row.fault("cell.too_long", column, limit=str(limit))
    if any(unicodedata.category(each) in _UNSEEN for each in value):
        row.fault("catalogue.unseen", column)
