# SPDX-License-Identifier: Apache-2.0
"""What a reader may know of a meeting's content (R14)."""

from dataclasses import replace

from telework.meetings.meeting import MeetingContent

HIDDEN = MeetingContent(title="", private=True)
"""What is left of a private meeting for those who are not asked to come: 予定あり."""


def for_reader(content: MeetingContent, *, knows: bool, joins: bool) -> MeetingContent:
    """Leave of a content what a reader may know.

    Args:
        content: as it is stored, with whatever secrets it has.
        knows: the reader may know what it is about: it is not private, or he comes to it.
        joins: the reader organises it or is asked to come.

    For all others the address goes as a whole: providers write the passcode into it in ways
    that are theirs to change.
    """
    if not knows:
        return HIDDEN
    if joins or content.link is None:
        return content
    return replace(content, link=replace(content.link, join_url="", passcode="", dial_in=""))
