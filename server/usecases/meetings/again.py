# SPDX-License-Identifier: Apache-2.0
"""Asking again for a date that was skipped, left out, cancelled or given up to another.

What was never had comes to belong to its series. What was had stands again under its own name,
where it stood, so that the calendars of its people know it; what became of it before stays in
the log.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.usecases.identify import Identified
from server.usecases.meetings.answering import Done, Request, act_once
from server.usecases.meetings.book import NothingTaken
from server.usecases.meetings.change import settle_plan
from server.usecases.meetings.opening import OpenedMeeting, open_meeting
from server.usecases.services import Services
from telework.meetings.booking import AskAgain, BookingAnswer, ChangeMeeting, Scope
from telework.meetings.plans import ChangePlan, is_gone, placed
from telework.meetings.requested import RequestedDate
from telework.meetings.splitting import aware, moment_of
from telework.meetings.wishes import refuse_wanted


def ask_again(
    services: Services, identified: Identified, meeting_id: str, asked: AskAgain
) -> Done[BookingAnswer] | NothingTaken | Refusal:
    """Ask again as a whole act; the same request again is answered as before.

    Raises:
        DatabaseBusy: the races went on; nothing was booked.
    """
    request = Request(request_id=asked.change_id, about=meeting_id, asked=asked)
    attempt = partial(_attempt, services, identified, meeting_id, asked)
    return act_once(services, identified, request, BookingAnswer, attempt)


def _attempt(
    services: Services, identified: Identified, meeting_id: str, asked: AskAgain, tx: Connection
) -> BookingAnswer | NothingTaken | Refusal:
    opened = open_meeting(tx, identified, meeting_id, "")
    if isinstance(opened, Refusal):
        return opened
    refusal = opened.refuse([opened.stored.wanted.room_id])
    if refusal is None and asked.wanted is not None:
        refusal = refuse_wanted(asked.wanted, opened.catalogue)
    plan = refusal or _plan(opened, asked)
    if isinstance(plan, Refusal):
        return plan
    change = ChangeMeeting(
        change_id=asked.change_id,
        occurrence_id="",
        version=opened.stored.version,
        scope=Scope.THIS,
        wanted=asked.wanted,
    )
    return settle_plan(services, opened, change, plan, tx)


def _plan(opened: OpenedMeeting, asked: AskAgain) -> ChangePlan | Refusal:
    """Plan the date that was asked for; it must be one that the meeting does not have."""
    when, moment = opened.stored.when, asked.recurrence_id
    gone = next((e for e in opened.dates if e.recurrence_id == moment and is_gone(e)), None)
    if gone is not None:
        there = placed(gone, moment, gone.starts_at, gone.ends_at)
        return ChangePlan(when=when, placed=(there,), revived=(gone.occurrence_id,))
    left_out = {moment_of(each, when) for each in when.excluded}
    if moment not in left_out | {*opened.skipped} or moment in opened.moments():
        return Refusal(code="meeting.again_unknown")
    kept = tuple(each for each in when.excluded if moment_of(each, when) != moment)
    return ChangePlan(
        when=replace(when, excluded=kept),
        new=(_requested(opened, moment),),
        settled=(moment,) if moment in opened.skipped else (),
    )


def _requested(opened: OpenedMeeting, moment: datetime) -> RequestedDate:
    when = opened.stored.when
    return RequestedDate(
        recurrence_id=moment,
        starts_at=moment,
        ends_at=moment + timedelta(minutes=when.minutes),
        local_start=aware(moment, when),
    )
