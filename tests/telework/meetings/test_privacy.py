# SPDX-License-Identifier: Apache-2.0
"""What readers are left of a meeting's content."""

from dataclasses import replace

from telework.meetings.meeting import Attendee, MeetingContent, WebLink
from telework.meetings.privacy import for_reader

LINK = WebLink(join_url="https://zoom.example/j/1?pwd=hush", passcode="hush", dial_in="03,,hush#")
TALK = MeetingContent(
    title="人事の相談", body="内々に", attendees=(Attendee(person_id="mori"),), link=LINK
)


def test_whoever_comes_reads_everything() -> None:
    assert for_reader(TALK, knows=True, joins=True) == TALK


def test_others_read_an_open_meeting_without_the_ways_into_it() -> None:
    read = for_reader(TALK, knows=True, joins=False)
    assert read.title == TALK.title
    assert read.link == WebLink()
    assert "hush" not in repr(read)


def test_others_read_people_from_outside_by_their_names_alone() -> None:
    guests = (
        Attendee(mail="ann@guest.example", name="Ann", optional=True),
        Attendee(mail="bob@guest.example"),
        Attendee(mail="cy@guest.example", name="cy@guest.example"),
        Attendee(person_id="mori", name="森", mail="mori@city.example"),
    )
    read = for_reader(replace(TALK, attendees=guests), knows=True, joins=False)
    assert read.attendees == (
        Attendee(name="Ann", optional=True),
        Attendee(),
        Attendee(),
        Attendee(person_id="mori", name="森"),
    )


def test_a_private_meeting_is_nothing_but_private() -> None:
    read = for_reader(replace(TALK, private=True), knows=False, joins=False)
    assert read == MeetingContent(title="", private=True)
