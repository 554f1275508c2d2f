# SPDX-License-Identifier: Apache-2.0
"""What a reader may know of a meeting's content (R14)."""

from dataclasses import replace

from telework.meetings.meeting import Attendee, MeetingContent

HIDDEN = MeetingContent(title="", private=True)
"""What is left of a private meeting for those who are not asked to come: 予定あり."""


def for_reader(content: MeetingContent, *, knows: bool, joins: bool) -> MeetingContent:
    """Leave of a content what a reader may know.

    Args:
        content: as it is stored, with whatever secrets it has.
        knows: the reader may know what it is about: it is not private, or he comes to it.
        joins: the reader organises it or is asked to come.

    For all others the address goes as a whole: providers write the passcode into it in ways
    that are theirs to change. Mail addresses of people from outside go too: they were given
    for this meeting (個人情報の保護に関する法律 第69条, no use beyond the purpose). Of whom no name
    is left, nothing is left but that somebody from outside comes; the reader's client words it.
    """
    if not knows:
        return HIDDEN
    if joins:
        return content
    link = content.link and replace(content.link, join_url="", passcode="", dial_in="")
    return replace(content, link=link, attendees=tuple(map(_without_mail, content.attendees)))


def _without_mail(attendee: Attendee) -> Attendee:
    if attendee.person_id:
        return replace(attendee, mail="")
    # Whoever has no name at hand types the address in its place.
    name = "" if "@" in attendee.name else attendee.name.strip()
    return replace(attendee, mail="", name=name)
