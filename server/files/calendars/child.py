# SPDX-License-Identifier: Apache-2.0
"""Reading calendar files outside of the server's own process."""

import json

from approval import from_plain
from server.files.calendars.replies import MailedAnswer
from server.files.child import Children, NoAnswer
from telework.meetings.calendar_files import CalendarCheck, RefusedPart


def answers_in_child(children: Children, mail: bytes) -> tuple[MailedAnswer, ...]:
    """Read the answers to invitations that a mail brings, none in most mails.

    Raises:
        NoAnswer: it could not be read within the limits; that says nothing about the mail.
    """
    plain = json.loads(children.ask("calendar_answers", {}, mail))
    return tuple(MailedAnswer(**{**each, "proposed": tuple(each["proposed"])}) for each in plain)


def check_in_child(children: Children, data: bytes, floating: str = "") -> CalendarCheck:
    """Say what an import would take of a calendar file.

    Args:
        children: a pool of limited children.
        data: the file.
        floating: the name of the zone of times that name none; empty to refuse them.

    Too much for the limits of a child is an answer too: the file is refused.
    """
    try:
        answer = children.ask("calendar_check", {"floating": floating}, data)
    except NoAnswer:
        told = RefusedPart(line=1, code="calendar.no_answer")
        return CalendarCheck(encoding="", lines=0, calendars=(), events=(), refused=(told,))
    return from_plain(CalendarCheck, json.loads(answer))
