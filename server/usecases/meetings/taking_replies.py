# SPDX-License-Identifier: Apache-2.0
"""Taking answers to invitations (出欠の返事): by whom, to which date, and not from before a change.

Anybody can write an answer in another's name, so it is taken only from a mail that comes from
the address of who answers; that a ``From`` is true is what the mail server in front checks.
An answer is kept beside the meeting and changes nothing of it. One that comes twice, or later
than a newer one, is no fault.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection

from server.files.calendars.replies import MailedAnswer
from server.store.meetings.told import StoredReply, meeting_by_uid, put_reply
from server.store.outbox import enqueue, is_waiting
from server.usecases.effects import MEETING_ANSWERS
from server.usecases.meetings.written import BY_MAIL, WholeMeeting, read_whole, who_is
from server.usecases.services import Services

EVERY = timedelta(minutes=5)
ANSWERS = frozenset({"accepted", "declined", "tentative"})
_LONGEST_NOTE = 400


class Taken(StrEnum):
    """What became of an answer."""

    KEPT = "kept"
    UNKNOWN_MEETING = "unknown_meeting"
    UNKNOWN_DATE = "unknown_date"
    NOT_ASKED = "not_asked"
    """Whoever answers was not asked to come."""
    OUTDATED = "outdated"
    """It is older than a change of time or place, or than another answer."""
    SAYS_NOTHING = "says_nothing"
    FROM_SOMEBODY_ELSE = "from_somebody_else"
    """The mail does not come from the address of who answers in it."""


def schedule_answers(tx: Connection, tenant: int, now: datetime) -> None:
    """Plan the next look into the mailbox, on the round minutes, unless it is planned."""
    past = timedelta(minutes=now.minute % 5, seconds=now.second, microseconds=now.microsecond)
    at = now - past + EVERY
    if not is_waiting(tx, tenant, MEETING_ANSWERS, at):
        enqueue(tx, tenant, MEETING_ANSWERS, {}, at)


def take_answer(
    tx: Connection, services: Services, tenant: int, given: MailedAnswer, now: datetime
) -> Taken:
    """Keep an answer, or say why not."""
    if given.sender != given.mail:
        return Taken.FROM_SOMEBODY_ELSE
    meeting_id = meeting_by_uid(tx, tenant, given.uid)
    view = services.city.today(tx, tenant, now).view
    whole = meeting_id and read_whole(tx, services, tenant, meeting_id, view, lock=True)
    if not whole:
        return Taken.UNKNOWN_MEETING
    if given.answer not in ANSWERS and not given.proposed:
        return Taken.SAYS_NOTHING
    who = _who(whole, given.mail)
    if who is None:
        return Taken.NOT_ASKED
    dates = [
        each
        for each in whole.dates_of(who)
        if given.recurrence in {"", each.recurrence_id.isoformat()}
    ]
    if not dates:
        return Taken.UNKNOWN_DATE
    if given.sequence < min(each.sequence for each in dates):
        return Taken.OUTDATED
    return _keep(tx, tenant, whole, who, given, now)


def _who(whole: WholeMeeting, mail: str) -> str | None:
    """Return which attendee has this address."""
    attendees = [each for content in whole.contents.values() for each in content.attendees]
    named = {who_is(each) for each in attendees}
    if BY_MAIL + mail in named:
        return BY_MAIL + mail
    return next(
        (person for person, own in whole.mails.items() if person in named and own.lower() == mail),
        None,
    )


def _keep(
    tx: Connection, tenant: int, whole: WholeMeeting, who: str, given: MailedAnswer, now: datetime
) -> Taken:
    # Nobody's clock makes an answer newer than the moment it was read.
    at = min(datetime.fromisoformat(given.written_at), now) if given.written_at else now
    before = next(
        (each for each in whole.replies if (each.who, each.recurrence) == (who, given.recurrence)),
        None,
    )
    if before and (given.sequence, at) < (before.sequence, before.at):
        return Taken.OUTDATED
    reply = StoredReply(
        meeting_id=whole.stored.meeting_id,
        recurrence=given.recurrence,
        who=who,
        reply=given.answer if given.answer in ANSWERS else "tentative",
        sequence=given.sequence,
        note=_note(given),
        at=at,
    )
    put_reply(tx, tenant, reply)
    return Taken.KEPT


def _note(given: MailedAnswer) -> str:
    """Return what was written with an answer; another time that is proposed stands first."""
    proposed = f"提案：{'〜'.join(given.proposed)} " if given.proposed else ""
    return (proposed + given.note).strip()[:_LONGEST_NOTE]
