# SPDX-License-Identifier: Apache-2.0
"""Cells that both files have in common: months and figures, as spreadsheets write them."""

import re

from approval import Row
from telework.measures.measure import MonthValue, is_figure, month_number

_MONTH = re.compile(r"([0-9]{4})[-/]([0-9]{1,2})(?:[-/][0-9]{1,2})?")
_THOUSANDS = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９，．／－", "0123456789,./-")


def month_in(row: Row, column: str, given: str) -> str | None:
    """Return a month of a cell: 2020-09, and 2020/9 or 2020/9/1 as spreadsheets write it."""
    found = _MONTH.fullmatch(given.strip().translate(_HALF_WIDTH))
    month = f"{found[1]}-{int(found[2]):02}" if found else ""
    try:
        month_number(month)
    except ValueError:
        row.fault("measure.month_wrong", column, value=given.strip()[:20])
        return None
    return month


def figure_in(row: Row, column: str, given: str, decimals: int) -> str | None:
    """Return a figure of a cell, without separators at the thousands."""
    text = given.strip().translate(_HALF_WIDTH)
    if _THOUSANDS.fullmatch(text):
        text = text.replace(",", "")
    if is_figure(text, decimals):
        return text
    said = {"value": given.strip()[:20], "decimals": str(decimals)}
    row.fault("measure.value_wrong", column, **said)
    return None


def month_value(row: Row, column: str, decimals: int) -> MonthValue | None:
    """Return what two cells say: ``column`` the figure, ``column_month`` its month."""
    month = month_in(row, f"{column}_month", row.text(f"{column}_month"))
    value = figure_in(row, column, row.text(column), decimals)
    return MonthValue(month=month, value=value) if month and value else None
