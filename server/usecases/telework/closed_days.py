# SPDX-License-Identifier: Apache-2.0
"""What the intake of days asks about closing: may an event still go in, and where to if not.

A closed month is never a reason to refuse an event (409 「締め済み」 is not a refusal): it is
kept, and gathered in an amendment draft (要対応) of its day, which people complete or withdraw.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Connection

from approval import Refusal
from server.store.telework.amendments import add_amendment, draft_of_day, save_amendment
from server.store.telework.months import (
    is_month_closed,
    months_of_person,
    put_months,
)
from server.usecases.telework.letters import tell
from telework.closing.amendment import Amendment
from telework.closing.cut_off import CutOff, cut_off_date
from telework.closing.states import MonthState, month_of


@dataclass(frozen=True, slots=True, kw_only=True)
class LateEvent:
    """An event that came for a day whose month is closed.

    Attributes:
        event_id: names the draft where it is the first of its day.
        section_id: the section of that date.
        requested_by: whose act it was.
    """

    event_id: str
    person_id: str
    section_id: str
    day: date
    requested_by: str
    now: datetime


def is_open(tx: Connection, tenant: int, person_id: str, day: date) -> bool:
    """Say whether an event may still go into a person's day; judged day by day.

    A month that the head signed off and HR has not closed takes events in: whoever takes one
    calls :func:`days_changed`, and the head signs a new sheet.
    """
    month = month_of(day)
    if is_month_closed(tx, tenant, month):
        return False
    found = months_of_person(tx, tenant, person_id, month)
    return all(each.part.state is not MonthState.CLOSED for each in found)


class OpenMonths:
    """Asks ``is_open`` once for each month of one person within a transaction."""

    def __init__(self, tx: Connection, tenant: int, person_id: str) -> None:
        self._asked = tx, tenant, person_id
        self._known: dict[str, bool] = {}

    def hold(self, day: date) -> bool:
        """Say whether an event may still go into this day."""
        month = month_of(day)
        if month not in self._known:
            self._known[month] = is_open(*self._asked, day)
        return self._known[month]


def takes_entries(tx: Connection, tenant: int, person_id: str, day: date, cut_off: CutOff) -> bool:
    """Say whether a day may be typed or corrected by hand.

    Fails closed: with a cut-off that makes no sense nothing is changed by hand. What was typed
    is kept aside all the same; no click is ever lost.
    """
    if isinstance(cut_off_date(cut_off, month_of(day)), Refusal):
        return False
    return is_open(tx, tenant, person_id, day)


def keep_for_amendment(tx: Connection, tenant: int, late: LateEvent) -> Amendment:
    """Gather an event of a closed day in the amendment draft of that day."""
    draft = draft_of_day(tx, tenant, late.person_id, late.day)
    if draft is None:
        made = Amendment(
            amendment_id=late.event_id,
            person_id=late.person_id,
            section_id=late.section_id,
            day=late.day,
            requested_by=late.requested_by,
            requested_at=late.now,
            event_ids=(late.event_id,),
        )
        add_amendment(tx, tenant, made)
        about = f"{late.day.month}月{late.day.day}日"
        tell(tx, tenant, [late.person_id], "amendment_wanted", about, late.now)
        return made
    if late.event_id in draft.event_ids:
        return draft
    grown = replace(draft, version=draft.version + 1, event_ids=(*draft.event_ids, late.event_id))
    save_amendment(tx, tenant, grown, draft.version)
    return grown


def days_changed(tx: Connection, tenant: int, person_id: str, days: Iterable[date]) -> None:
    """Let a month that was signed off and not closed wait for its head again.

    To be called after facts of these days changed; the old sheet stays as it is.
    """
    for month in sorted({month_of(day) for day in days}):
        found = months_of_person(tx, tenant, person_id, month, lock=True)
        waiting = [
            replace(
                each,
                part=replace(each.part, state=MonthState.SUBMITTED, version=each.part.version + 1),
            )
            for each in found
            if each.part.state is MonthState.HEAD_CONFIRMED
        ]
        put_months(tx, tenant, waiting)
