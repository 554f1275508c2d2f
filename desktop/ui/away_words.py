# SPDX-License-Identifier: Apache-2.0
"""Who is away today, in a line; apart from the other words, as the first page needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.dates import clock, in_city, is_whole_days

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.absences import AbsenceRow


def on_day(rows: tuple[AbsenceRow, ...], now: datetime) -> tuple[AbsenceRow, ...]:
    """Return the absences that touch the city's day of ``now`` and are not over."""
    today = in_city(now).date()
    return tuple(
        row for row in rows if row.ends_at > now and in_city(row.starts_at).date() <= today
    )


def who(row: AbsenceRow) -> str:
    """``東海林 太郎``, with the hours where it is a part of today only: ``（13:00〜18:45）``."""
    if is_whole_days(row.starts_at, row.ends_at):
        return row.name
    return f"{row.name}（{clock(row.starts_at)}〜{clock(row.ends_at)}）"
