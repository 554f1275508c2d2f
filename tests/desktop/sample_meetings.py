# SPDX-License-Identifier: Apache-2.0
"""Rooms of the sample city and what stands in them on the day of the samples."""

from datetime import UTC, datetime, timedelta

from desktop.ui.dates import CITY_TIME
from telework.meetings.booking import BookMeeting
from telework.meetings.catalogue import Catalogue, Equipment, Host, Provider, Room
from telework.meetings.meeting import MeetingContent, OccurrenceState, Wanted, WebLink, When
from telework.meetings.views import OwnMeeting, ShownBlocking, ShownOccurrence
from tests.desktop.sample_case import NOW

TODAY = NOW.astimezone(CITY_TIME).replace(hour=0, minute=0)
"""Midnight of the day of the samples, a Tuesday, in the city's time."""

LINK = WebLink(
    provider=Provider.WEBEX, join_url="https://webex.example.jp/meet/15c", passcode="384756"
)


def at(hour: int, minute: int = 0, days: int = 0) -> datetime:
    """Return a time of the sample day, or so many days later, in UTC."""
    return (TODAY + timedelta(days=days, hours=hour, minutes=minute)).astimezone(UTC)


def room(room_id: str, name: str, capacity: int, floor: str = "15階", **more: object) -> Room:
    """Return a room of the main building that is its own only part."""
    given = {"building": "本庁舎", "parts": (room_id,), **more}
    return Room(room_id=room_id, name=name, capacity=capacity, floor=floor, **given)  # type: ignore[arg-type]


def catalogue() -> Catalogue:
    """Return six rooms of two buildings, one of them divisible, one with approval."""
    screen = ("display", "camera", "microphone")
    return Catalogue(
        rooms=(
            room("15A", "15A会議室", 24, features=("display",)),
            room("15B", "15B会議室", 24, features=("display",), after_minutes=15),
            room("15C", "15C共通Web会議室", 12, features=screen, network="internet"),
            room("15AB", "15A・15B会議室（通し）", 48, parts=("15A", "15B")),
            room(
                "3-1",
                "特別会議室",
                30,
                "3階",
                needs_approval=True,
                manager_section_id="section-総務課",
            ),
            room(
                "E2",
                "東別館 第2会議室",
                16,
                "2階",
                building="東別館",
                open_to=("section-人事課",),
                closes=1080,
            ),
        ),
        equipment=(
            Equipment(equipment_id="projector", name="プロジェクター", units=3),
            Equipment(equipment_id="mic", name="ワイヤレスマイク", units=2),
        ),
        hosts=(
            Host(host_id="zoom-1", name="Zoom 1", provider=Provider.ZOOM, slots=2),
            Host(host_id="webex-1", name="Webex 1", provider=Provider.WEBEX),
        ),
    )


def shown(
    number: int, room_id: str, begin: datetime, minutes: int, **more: object
) -> ShownOccurrence:
    """Return an occurrence; its ids follow from its number."""
    found = catalogue().room(room_id)
    fields: dict[str, object] = {
        "occurrence_id": f"0193a2b4-0cc0-7000-8000-{number:012d}",
        "meeting_id": f"0193a2b4-0aa0-7000-8000-{number:012d}",
        "room_id": room_id,
        "starts_at": begin,
        "ends_at": begin + timedelta(minutes=minutes),
        "state": OccurrenceState.ACCEPTED,
        "version": 1,
        "parts": found.parts if found else (),
        **more,
    }
    return ShownOccurrence(**fields)  # type: ignore[arg-type]


def occurrences() -> tuple[ShownOccurrence, ...]:
    """Return what stands in the rooms: own, others', private, waiting, released."""
    return (
        shown(1, "15A", at(9), 90, title="部内連絡会議", owner_name="佐藤 恵", recurring=True),
        shown(2, "15A", at(13, 30), 60),
        shown(
            3,
            "15C",
            at(10),
            60,
            title="市町村情報システム連絡会",
            owner_name="山﨑 浩",
            mine=True,
            manages=True,
            web=True,
        ),
        shown(4, "15C", at(19), 60, title="夜間保守の打合せ", mine=True, manages=True, web=True),
        shown(5, "15B", at(15), 120, title="採用面接", owner_name="田中 実", attends=True),
        shown(
            6,
            "3-1",
            at(14),
            60,
            title="来客対応",
            owner_name="伊藤 学",
            state=OccurrenceState.PENDING,
        ),
        shown(
            7,
            "E2",
            at(9),
            60,
            title="朝の打合せ",
            owner_name="中村 葵",
            state=OccurrenceState.RELEASED,
        ),
        shown(8, "15AB", at(10, days=1), 180, title="全庁説明会", owner_name="佐藤 恵"),
        shown(
            9,
            "15C",
            at(10, days=7),
            60,
            title="市町村情報システム連絡会",
            owner_name="山﨑 浩",
            mine=True,
            manages=True,
            web=True,
            recurring=True,
        ),
    )


def blockings() -> tuple[ShownBlocking, ...]:
    """Return a closure of a room on the sample day."""
    return (
        ShownBlocking(
            blocking_id="blocking-1",
            room_id="E2",
            starts_at=at(13),
            ends_at=at(18),
            reason="空調の工事",
        ),
    )


def own(occurrence: ShownOccurrence, room_name: str) -> OwnMeeting:
    """Return an occurrence as a line of 今日の会議."""
    return OwnMeeting(
        occurrence_id=occurrence.occurrence_id,
        meeting_id=occurrence.meeting_id,
        version=occurrence.version,
        title=occurrence.title,
        room_id=occurrence.room_id,
        room_name=room_name,
        starts_at=occurrence.starts_at,
        ends_at=occurrence.ends_at,
        state=occurrence.state,
        owner_name=occurrence.owner_name,
        mine=occurrence.mine,
        join_url=LINK.join_url if occurrence.web else "",
        passcode=LINK.passcode if occurrence.web else "",
        may_check_in=occurrence.state is OccurrenceState.ACCEPTED and occurrence.mine,
    )


def wish_of(occurrence: ShownOccurrence) -> BookMeeting:
    """Return how an occurrence might have been asked for."""
    minutes = (occurrence.ends_at - occurrence.starts_at) // timedelta(minutes=1)
    local = occurrence.starts_at.astimezone(CITY_TIME).replace(tzinfo=None)
    return BookMeeting(
        content=MeetingContent(title=occurrence.title, link=LINK if occurrence.web else None),
        wanted=Wanted(room_id=occurrence.room_id),
        when=When(starts=local, minutes=minutes),
    )


def busy_month() -> tuple[ShownOccurrence, ...]:
    """Return a month of other people's bookings, so that every view has something to show."""
    titles = ("定例会議", "入札説明会", "研修", "", "庁内調整会議", "相談会")
    rooms = ("15A", "15B", "15C", "3-1", "E2")
    begun = {1: 9, 2: 13, 3: 15}
    found = []
    for day in range(-22, 7):
        for slot, hour in begun.items():
            number = (day + 22) * 3 + slot
            room_id = rooms[(day + slot) % len(rooms)]
            if day == 0 or number % 4 == 0:
                continue
            found.append(
                shown(
                    100 + number,
                    room_id,
                    at(hour, 30 * (number % 2), days=day),
                    60 + 30 * (number % 3),
                    title=titles[number % len(titles)],
                    owner_name="佐藤 恵" if titles[number % len(titles)] else "",
                    web=number % 5 == 0,
                )
            )
    return tuple(found)
