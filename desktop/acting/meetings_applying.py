# SPDX-License-Identifier: Apache-2.0
"""The application for a room that needs approval: a draft like any other, of a held booking."""

from approval.content import CaseContent
from approval.identifiers import PostId
from desktop.acting import drafting
from desktop.acting.workplace import Workplace
from desktop.draft import Draft
from telework.meetings.application import RoomApplication


def draft(place: Workplace, meeting_id: str) -> Draft:
    """Begin the draft with the content that the server demands.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    transport = place.open_transport()
    try:
        wanted = place.api(transport).meetings.application(meeting_id)
    finally:
        transport.close()
    return drafting.new_with(place, _content(wanted))


def _content(wanted: RoomApplication) -> CaseContent:
    return CaseContent(
        matter=wanted.matter,
        amount=None,
        title=wanted.title,
        body=wanted.body,
        consents=tuple(PostId(each) for each in wanted.consents),
        form=wanted.form,
    )
