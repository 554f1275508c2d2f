# SPDX-License-Identifier: Apache-2.0
"""What a letter about a meeting says in words, Japanese first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from approval import era_date
from server.store.meetings.stored import StoredOccurrence
from server.usecases.letters import Letterhead
from server.usecases.meetings.written import Correspondence, WholeMeeting, place_of
from telework.meetings.invitations.news import Word
from telework.meetings.invitations.stored import WrittenDate
from telework.meetings.meeting import WebLink

_WORDS = {
    Word.INVITED: ("会議の案内", "会議の案内です。", "You are invited to this meeting."),
    Word.CHANGED: ("会議の変更", "会議が変わりました。", "This meeting was changed."),
    Word.CANCELLED: (
        "会議の中止",
        "次の会議は中止になりました。",
        "This meeting was cancelled.",
    ),
    Word.REMOVED: (
        "会議の出席取消し",
        "次の会議は、出席の必要がなくなりました。",
        "You need not attend this meeting any more.",
    ),
    Word.CONTINUED: (
        "会議の変更（続きは別の案内）",
        "次の回は、別のメールでお送りする案内に変わりました。",
        "These dates were changed; the series goes on under another invitation.",
    ),
}
_WEEKDAYS = "月火水木金土日"
_MOST_LISTED = 20
_FOOT = "このメールは、会議の予約にあわせて自動で送られました。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tidings:
    """What one reader hears.

    Attributes:
        name, mail: of the reader.
        fresh: dates that are new to him, or other than he knows.
        gone: dates as he knew them, that are none of his any more.
        title: as he knew it.
        organises: the meeting is his own, and somebody else changed it.
    """

    who: str
    name: str
    mail: str
    word: Word
    fresh: tuple[StoredOccurrence, ...]
    gone: tuple[WrittenDate, ...]
    title: str
    reason: str
    organises: bool


def subject_of(word: Word) -> str:
    """Return the beginning of the subject."""
    return _WORDS[word][0]


def letter_text(
    head: Letterhead, office: Correspondence, whole: WholeMeeting, tidings: Tidings
) -> str:
    """Return the text of a letter; a reader who is out of it learns nothing new of the meeting."""
    _, sentence, english = _WORDS[tidings.word]
    organiser = whole.names[whole.stored.owner_id]
    lines = [f"{tidings.name} 様", "", f"{sentence}（主催：{organiser}）", english, ""]
    lines.append(f"会議名：{tidings.title}")
    lines += _fresh_lines(whole, tidings.fresh)
    zone = ZoneInfo(whole.stored.when.tzid)
    spans = [(each.starts_at, each.ends_at) for each in tidings.gone]
    lines += _listed("取りやめ：" if tidings.fresh else "日時：", spans, zone)
    if tidings.reason:
        lines.append(f"理由：{tidings.reason}")
    lines += ["", "予定表に入れるには、添付の invite.ics を開いてください。"]
    if office.replies_to and tidings.fresh:
        lines.append("出欠は、予定表のソフトから返事ができます。")
    return "\n".join([*lines, head.base_url, "", _FOOT])


def _fresh_lines(whole: WholeMeeting, fresh: Sequence[StoredOccurrence]) -> list[str]:
    """Say when and where; rooms by date where they are not all the same."""
    if not fresh:
        return []
    zone = ZoneInfo(whole.stored.when.tzid)
    lines = _listed("日時：", [(each.starts_at, each.ends_at) for each in fresh], zone)
    rooms = dict.fromkeys(place_of(whole.catalogue, each.room_id) for each in fresh if each.room_id)
    if rooms:
        lines.append(f"場所：{'、'.join(rooms)}")
    content = whole.contents[fresh[0].detail_id]
    if content.body:
        lines += ["", content.body, ""]
    return lines + (_link_lines(content.link) if content.link else [])


def _link_lines(link: WebLink) -> list[str]:
    said = (
        ("Web会議", link.join_url),
        ("パスコード", link.passcode),
        ("電話", link.dial_in),
    )
    return [f"{name}：{value}" for name, value in said if value]


def _listed(name: str, spans: Sequence[tuple[datetime, datetime]], zone: ZoneInfo) -> list[str]:
    told = [f"{name}{_span(*span, zone)}" for span in spans[:_MOST_LISTED]]
    rest = len(spans) - _MOST_LISTED
    return [*told, f"　ほか{rest}回"] if rest > 0 else told


def _span(begin: datetime, end: datetime, zone: ZoneInfo) -> str:
    """Say a span by the clocks of the meeting's zone, which is named where it is not Japan's."""
    here, there = begin.astimezone(zone), end.astimezone(zone)
    day = f"{era_date(here.date())}（{_WEEKDAYS[here.weekday()]}）"
    until = f"{there:%H:%M}" if there.date() == here.date() else f"翌日{there:%H:%M}"
    place = "" if zone.key == "Asia/Tokyo" else f"（{zone.key}）"
    return f"{day}{here:%H:%M}〜{until}{place}"
