# SPDX-License-Identifier: Apache-2.0
"""The desk's part about one's own remote work (``desktop.telework.TeleworkRoom``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.acting.workplace import Workplace
from desktop.telling import told

if TYPE_CHECKING:
    from datetime import date

    from desktop.draft import Draft
    from desktop.facade import Act, Trouble
    from desktop.telework import (
        ApplicationPreview,
        ApplicationWish,
        DayDetail,
        DayEntry,
        DayText,
        DifferenceRow,
        EnrolmentStanding,
        EnrolmentWish,
        GrantRow,
        MonthOfDays,
        StartNeeds,
    )


class TeleworkDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def month(self, month: str) -> MonthOfDays | Trouble:
        """Return a month as it is known here."""
        return told(acting.telework_reading.month, self._place, month)

    def day(self, day: date) -> DayDetail | Trouble:
        """Return a day as it is known here."""
        return told(acting.telework_reading.day, self._place, day)

    def grants(self) -> tuple[GrantRow, ...]:
        """Return the blocks from today on; none while the store does not open."""
        found = told(acting.telework_reading.grants, self._place)
        return found if isinstance(found, tuple) else ()

    def enrolment(self) -> EnrolmentStanding | Trouble:
        """Return the registration as it is known here."""
        return told(acting.telework_reading.enrolment, self._place)

    def days_off(self, first: date, last: date) -> frozenset[date]:
        """Return the days without own hours, as far as they are known here."""
        found = told(acting.telework_reading.days_off, self._place, first, last)
        return found if isinstance(found, frozenset) else frozenset()

    def start_needs(self) -> StartNeeds:
        """Return what is to be accepted before remote work begins."""
        return acting.telework_start.start_needs(self._place)

    def fetch(self, month: str) -> Trouble | None:
        """Read a month from the server."""
        return told(acting.telework_reading.fetch, self._place, month)

    def enter(self, entry: DayEntry) -> Act | Trouble:
        """Enter a forgotten punch, or correct one."""
        return told(acting.telework_acts.enter, self._place, entry)

    def keep_typed(self, day: date, text: DayText | None) -> None:
        """Keep what is typed for a day."""
        acting.telework_texts.keep_typed(self._place, day, text)

    def plan(self, day: date, text: DayText) -> Act | Trouble:
        """Send the plan of a day."""
        return told(acting.telework_acts.plan, self._place, day, text)

    def report(self, day: date, text: DayText) -> Act | Trouble:
        """Send the report of a day."""
        return told(acting.telework_acts.report, self._place, day, text)

    def explain(self, row: DifferenceRow, reason: str) -> Act | Trouble:
        """Give the reason of a difference."""
        return told(acting.telework_acts.explain, self._place, row, reason)

    def submit_month(self, month: str) -> Act | Trouble:
        """Submit a month."""
        return told(acting.telework_acts.submit_month, self._place, month)

    def withdraw(self, grant: GrantRow, reason: str) -> Act | Trouble:
        """Take a block back."""
        return told(acting.telework_acts.withdraw, self._place, grant, reason)

    def judge(self, wish: ApplicationWish) -> ApplicationPreview | Trouble:
        """Have an application judged."""
        return told(acting.telework_applying.judge, self._place, wish)

    def judge_enrolment(self, wish: EnrolmentWish) -> ApplicationPreview | Trouble:
        """Have a registration judged."""
        return told(acting.telework_applying.judge_enrolment, self._place, wish)

    def draft_application(self, wish: ApplicationWish) -> Draft | Trouble:
        """Begin the draft of an application."""
        return told(acting.telework_applying.draft_application, self._place, wish)

    def draft_enrolment(self, wish: EnrolmentWish) -> Draft | Trouble:
        """Begin the draft of a registration."""
        return told(acting.telework_applying.draft_enrolment, self._place, wish)
