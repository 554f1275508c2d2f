# SPDX-License-Identifier: Apache-2.0
"""A meeting's content as it is stored: in the open what it is about, sealed the ways into it.

``meeting_detail.data`` holds the content without the ways in; ``meeting_detail.secret`` holds
them, join address, passcode and dial-in, sealed for their row, so that neither a statement that
forgets the rule nor a copy of the database tells them.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from approval import from_plain, to_plain
from server.auth.sealing import SecretBox
from telework.meetings.meeting import MeetingContent, WebLink


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredContent:
    """What goes into the columns ``data`` and ``secret`` of a detail."""

    data: str
    secret: bytes | None


def stored_content(
    box: SecretBox, detail_id: str, content: MeetingContent, nonce: bytes
) -> StoredContent:
    """Part a content for its row; ``nonce`` is 12 random bytes, never used again."""
    link = content.link
    bare = replace(content, link=link and _without_ways(link))
    return StoredContent(
        data=json.dumps(to_plain(bare), ensure_ascii=False, separators=(",", ":")),
        secret=box.seal(_place(detail_id), _ways(link), nonce) if link and _has_way(link) else None,
    )


def read_content(box: SecretBox, detail_id: str, stored: StoredContent) -> MeetingContent:
    """Put a content together again; without ``secret`` it has no ways in.

    Raises:
        SealBroken: the sealed bytes are not those of this row.
    """
    content = from_plain(MeetingContent, json.loads(stored.data))
    link = content.link
    if link is not None and stored.secret is not None:
        link = _with_ways(link, read_ways(box, detail_id, stored.secret))
    return replace(content, link=link)


def read_ways(box: SecretBox, detail_id: str, secret: bytes) -> dict[str, str]:
    """Open ``join_url``, ``passcode`` and ``dial_in`` of a detail.

    Raises:
        SealBroken: the sealed bytes are not those of this row.
    """
    opened: dict[str, str] = json.loads(box.open(_place(detail_id), secret))
    return opened


def _place(detail_id: str) -> str:
    return f"meeting_detail/secret/{detail_id}"


def _has_way(link: WebLink) -> bool:
    return bool(link.join_url or link.passcode or link.dial_in)


def _ways(link: WebLink) -> bytes:
    ways = {"join_url": link.join_url, "passcode": link.passcode, "dial_in": link.dial_in}
    return json.dumps(ways).encode("ascii")


def _with_ways(link: WebLink, ways: Mapping[str, str]) -> WebLink:
    return replace(
        link, join_url=ways["join_url"], passcode=ways["passcode"], dial_in=ways["dial_in"]
    )


def _without_ways(link: WebLink) -> WebLink:
    return replace(link, join_url="", passcode="", dial_in="")
