# SPDX-License-Identifier: Apache-2.0
"""A content goes into its row and comes out again; the ways in are sealed."""

from dataclasses import replace

import pytest

from server.auth.sealing import SealBroken, SecretBox
from server.usecases.meetings.contents import StoredContent, read_content, stored_content
from telework.meetings.meeting import Attendee, MeetingContent, WebLink

BOX = SecretBox(b"a passphrase for tests")
LINK = WebLink(join_url="https://zoom.example/j/1?pwd=hush", passcode="hush", dial_in="03,,hush#")
TALK = MeetingContent(title="打合せ", attendees=(Attendee(person_id="p-mori"),), link=LINK)


def stored(content: MeetingContent) -> StoredContent:
    return stored_content(BOX, "d1", content, b"nonce-twelve")


def test_a_content_comes_back_as_it_was() -> None:
    for content in (TALK, replace(TALK, link=None), replace(TALK, link=WebLink(recording=True))):
        assert read_content(BOX, "d1", stored(content)) == content


def test_no_way_in_stands_in_the_open() -> None:
    row = stored(TALK)
    assert row.secret is not None
    assert "hush" not in row.data
    assert b"hush" not in row.secret
    read = read_content(BOX, "d1", replace(row, secret=None))
    assert read.link == WebLink()


def test_sealed_for_one_row_they_open_in_no_other() -> None:
    with pytest.raises(SealBroken):
        read_content(BOX, "d2", stored(TALK))
