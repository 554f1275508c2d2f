# SPDX-License-Identifier: Apache-2.0
"""The application for a room that needs approval: a draft like any other, of a held booking."""

import json

from approval.content import CaseContent
from desktop.acting import drafting
from desktop.acting.workplace import Workplace
from desktop.draft import Draft
from telework.meetings.views import MeetingShown

MATTER = "room_booking"


def draft(place: Workplace, meeting_id: str) -> Draft:
    """Begin the draft with the content that the server demands.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    transport = place.open_transport()
    try:
        shown = place.api(transport).meetings.meeting(meeting_id, "")
    finally:
        transport.close()
    return drafting.new_with(place, _content(shown))


def _content(shown: MeetingShown) -> CaseContent:
    form = {"meeting_id": shown.meeting_id, "version": shown.version}
    text = json.dumps(form, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return CaseContent(
        matter=MATTER, amount=None, title=shown.content.title, body=shown.content.body, form=text
    )
