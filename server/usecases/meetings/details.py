# SPDX-License-Identifier: Apache-2.0
"""What dates are about, on its way into a row and out of it again."""

import secrets
from datetime import datetime

from server.auth.sealing import SecretBox
from server.store.meetings.stored import StoredDetail
from server.usecases.meetings.contents import StoredContent, read_content, stored_content
from server.usecases.meetings.ids import fresh_id
from telework.meetings.meeting import MeetingContent

_NONCE_BYTES = 12


def new_detail(
    box: SecretBox, meeting_id: str, content: MeetingContent, now: datetime
) -> StoredDetail:
    """Return a new row for a content, with what lets people in sealed."""
    detail_id = fresh_id(now)
    stored = stored_content(box, detail_id, content, secrets.token_bytes(_NONCE_BYTES))
    return StoredDetail(
        detail_id=detail_id,
        meeting_id=meeting_id,
        title=content.title,
        private=content.private,
        data=stored.data,
        secret=stored.secret,
        attendees=content.attendees,
    )


def whole_content(box: SecretBox, detail: StoredDetail) -> MeetingContent:
    """Return a content with all its secrets; show it by ``privacy.for_reader`` only."""
    stored = StoredContent(data=detail.data, secret=detail.secret)
    return read_content(box, detail.detail_id, stored)
