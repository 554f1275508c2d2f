# SPDX-License-Identifier: Apache-2.0
"""会議室利用申込: applying for a room that asks for approval (R5), as a case with a form.

The form names the meeting and the version that was applied for; the body is what people read
and sign, made from the meeting by a pure function.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar

from approval import city_day, from_plain, start_of_day, to_plain
from telework.applying.wording import day_words, section
from telework.meetings.catalogue import Purpose
from telework.meetings.rules import clock_words
from telework.strict_json import dump_object, load_object

_OPENING = "次のとおり会議室を利用したいので、申し込みます。"
_PURPOSES = {
    Purpose.OFFICIAL: "公務",
    Purpose.OUTSIDE: "公務（庁外の出席者のある会議。優先申込）",
    Purpose.OTHER: "その他",
}
_PRIVATE = "（非公開の会議）"
MOST_DATES = 100
"""So many dates are written out; of a longer series the number and the last one follow."""

_TITLE_LENGTH = 150
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomForm:
    """What the case carries in ``CaseContent.form``."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    meeting_id: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomDate:
    """One date that is applied for."""

    room: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AppliedMeeting:
    """What the body tells of a meeting.

    Attributes:
        people: how many come, the organiser among them.
        outside: how many of them are from outside the city.
        dates: in the order of time.
    """

    title: str
    private: bool
    purpose: Purpose
    people: int
    outside: int
    layout: str
    dates: tuple[RoomDate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomApplication:
    """What a client drafts and submits for a meeting; the server refuses anything else.

    Attributes:
        consents: posts that must be asked beside the applicant's own line: the heads of the
            sections that keep the rooms.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    matter: str
    title: str
    body: str
    form: str
    consents: tuple[str, ...] = ()


def form_text(form: RoomForm) -> str:
    """Write a form canonically; the revision hash of its case covers exactly this text."""
    return dump_object(to_plain(form))


def read_form(text: str) -> RoomForm:
    """Read a form strictly.

    Raises:
        ValueError: it is another thing, or not written canonically.
    """
    form = from_plain(RoomForm, load_object(text, "room booking"))
    if form_text(form) != text:
        raise ValueError("the form is not written canonically")
    return form


def booking_text(meeting: AppliedMeeting) -> str:
    """Return the body of the sheet; the server refuses any other body for the form."""
    title = _PRIVATE if meeting.private else meeting.title
    outside = f"（うち庁外{meeting.outside}人）" if meeting.outside else ""
    layout = (meeting.layout,) if meeting.layout else ()
    parts = (
        ("会議", (title,)),
        ("目的", (_PURPOSES[meeting.purpose],)),
        ("出席者", (f"{meeting.people}人{outside}",)),
        ("配置", layout),
        ("会議室と日時", _dates(meeting.dates)),
    )
    numbered = (section(at, *part) for at, part in enumerate(parts, start=1))
    return "\n".join((_OPENING, "", *numbered))


def booking_title(meeting: AppliedMeeting) -> str:
    """Return the title (件名) of the case."""
    rooms = "・".join(dict.fromkeys(each.room for each in meeting.dates))
    first = day_words(city_day(meeting.dates[0].starts_at)) if meeting.dates else ""
    more = f"ほか{len(meeting.dates) - 1}回" if len(meeting.dates) > 1 else ""
    return f"会議室利用申込（{rooms[:_TITLE_LENGTH]}　{first}{more}）"


def date_words(date: RoomDate) -> str:
    """Write one date: 15C会議室　令和8年11月24日（火）10:00〜11:00."""
    day = city_day(date.starts_at)
    midnight = start_of_day(day)
    begins = clock_words((date.starts_at - midnight) // _MINUTE)
    ends = clock_words((date.ends_at - midnight) // _MINUTE)
    return f"{date.room}　{day_words(day)}{begins}〜{ends}"


def _dates(dates: tuple[RoomDate, ...]) -> tuple[str, ...]:
    told = tuple(f"・{date_words(each)}" for each in dates[:MOST_DATES])
    left = len(dates) - MOST_DATES
    return told if left <= 0 else (*told, f"・ほか{left}回（最後は{date_words(dates[-1])}）")
