# SPDX-License-Identifier: Apache-2.0
"""The rules of the house once more at the decision: what was closed or is over meanwhile.

How long before one may book, and who, was judged when it was booked; a decision that took its
time must not make it too late.
"""

from collections.abc import Callable

from sqlalchemy import Connection

from approval import city_day
from approval.refusal import Refusal
from server.store.meetings.standing import blockings_of
from server.store.meetings.stored import StoredOccurrence
from server.store.telework.calendar import calendar_between
from server.usecases.form_act import FormAct
from server.usecases.meetings.applying import Applied
from telework.meetings.circumstances import AskedDate, BookingCircumstances
from telework.meetings.rules import closed_between, judge_date


def house_rules(
    tx: Connection, act: FormAct, applied: Applied
) -> Callable[[StoredOccurrence], Refusal | None]:
    """Return what says which rule of the house stands against a date now, if one does."""
    if not applied.dates:
        return lambda _date: None
    first = min(each.starts_at for each in applied.dates)
    last = max(each.ends_at for each in applied.dates)
    days = city_day(first), city_day(last)
    closed = closed_between(calendar_between(tx, act.tenant, *days), *days)
    rooms = [applied.catalogue.room(each) for each in {date.room_id for date in applied.dates}]
    listed = [each for each in rooms if each is not None]
    blockings = blockings_of(tx, act.tenant, listed, first, last)

    def against(date: StoredOccurrence) -> Refusal | None:
        room = applied.catalogue.room(date.room_id)
        if room is None:
            return Refusal(code="room_booking.room_gone", params={"room": date.room_id})
        of = BookingCircumstances(
            now=act.now, closed=closed, blockings=blockings[date.room_id], keeps_room=True
        )
        found = judge_date(_asked(date, applied), room, of)
        return None if found is None else Refusal(code=found.code, params=found.params)

    return against


def _asked(date: StoredOccurrence, applied: Applied) -> AskedDate:
    return AskedDate(
        starts_at=date.starts_at,
        ends_at=date.ends_at,
        purpose=applied.content.purpose,
        section_id=applied.meeting.section_id,
    )
