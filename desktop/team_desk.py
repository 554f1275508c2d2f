# SPDX-License-Identifier: Apache-2.0
"""The head's part of the desk (``desktop.telework_team.TeamRoom``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.acting.workplace import Workplace
from desktop.telling import told

if TYPE_CHECKING:
    from datetime import date

    from desktop.acting.team_days import TeamRead
    from desktop.facade import Act, Trouble
    from desktop.telework_team import (
        DayEvidence,
        DayException,
        DaysOf,
        OrderWish,
        OvertimeWish,
        TeamMonth,
    )
    from telework.closing.wire import (
        PersonStanding,
        PreparedSheet,
        SectionMonth,
        SignedOff,
    )


class TeamDesk:
    """Everything is done in ``acting``; the month that was read last stays in memory only."""

    def __init__(self, place: Workplace) -> None:
        self._place = place
        self._read: TeamRead | None = None

    def month(self, month: str) -> TeamMonth | Trouble:
        """Return a month of those for whom the reader answers."""
        return told(self._month, month)

    def day(self, person_id: str, day: date) -> DayEvidence | Trouble:
        """Return all that is known of a day."""
        return told(self._day, person_id, day)

    def confirm(self, days: DaysOf, comment: str) -> Act | Trouble:
        """Confirm days of one person."""
        return told(acting.team_acts.confirm, self._place, days, comment)

    def give_back(self, days: DaysOf, comment: str) -> Act | Trouble:
        """Give days of one person back."""
        return told(acting.team_acts.give_back, self._place, days, comment)

    def unsent(self) -> int:
        """Return how many days have an act of mine on its way."""
        verdicts = acting.team_days.pending_days(self._place)
        return len({*verdicts, *acting.team_settling.waiting_settlements(self._place)})

    def permit_overtime(self, wish: OvertimeWish) -> Act | Trouble:
        """Permit work outside somebody's hours."""
        return told(acting.team_acts.permit_overtime, self._place, wish)

    def order(self, wish: OrderWish) -> Act | Trouble:
        """Order remote work."""
        return told(acting.team_acts.order, self._place, wish)

    def settle(self, exception: DayException, reason: str) -> Act | Trouble:
        """Dismiss an exception with a reason."""
        return told(acting.team_acts.settle, self._place, exception, reason)

    def section(self, month: str, section_id: str) -> SectionMonth | Trouble:
        """Return a section's month."""
        return told(acting.month_signing.section, self._place, month, section_id)

    def return_month(self, person: PersonStanding, reason: str) -> Act | Trouble:
        """Send one person's month back."""
        return told(acting.team_acts.return_month, self._place, person, reason)

    def prepare(
        self, month: str, section_id: str, without: tuple[str, ...]
    ) -> PreparedSheet | Trouble:
        """Have the section's sheet made."""
        return told(acting.month_signing.prepare, self._place, month, section_id, without)

    def sign(self, prepared: PreparedSheet, pin: str) -> SignedOff | Trouble:
        """Sign the section's sheet."""
        return told(acting.month_signing.sign, self._place, prepared, pin)

    def sheet(self, sheet_id: str) -> bytes | Trouble:
        """Return a sheet."""
        return told(acting.month_signing.sheet, self._place, sheet_id)

    def _month(self, month: str) -> TeamMonth:
        self._read = acting.team_days.read(self._place, month)
        waiting = acting.team_settling.waiting_settlements(self._place)
        return acting.team_days.shown(
            self._place, acting.team_settling.with_waiting(self._read, waiting)
        )

    def _day(self, person_id: str, day: date) -> DayEvidence:
        month = day.isoformat()[:7]
        if self._read is None or self._read.month != month:
            self._read = acting.team_days.read(self._place, month)
        return acting.team_evidence.evidence(self._place, self._read, person_id, day)
