# SPDX-License-Identifier: Apache-2.0
"""The catalogue's files: taken whole in either language and encoding, or every fault by line."""

import hashlib

import pytest

from approval import Problem
from server.ops.wording import problem_line
from server.sentences import rooms_problems_en, rooms_problems_ja
from telework.meetings.catalogue import Catalogue, Purpose, Window
from telework.meetings.files.reading import parse_catalogue

SECTIONS = {"kanzai", "joho", "somu"}
HEAD = "room_id,name,building,floor,capacity"
ROOM = "15C,15C会議室,本庁舎,15,40"
PNG = b"\x89PNG\r\n\x1a\n..."


def read(
    rooms: str | bytes, photos: dict[str, bytes] | None = None, **others: str
) -> Catalogue | tuple[Problem, ...]:
    """Read files; ``others`` are ``equipment`` and ``hosts``."""
    data = rooms.encode() if isinstance(rooms, str) else rooms
    files = {"rooms.csv": data, **{f"{name}.csv": text.encode() for name, text in others.items()}}
    return parse_catalogue(files, photos or {}, SECTIONS)


def taken(rooms: str | bytes, photos: dict[str, bytes] | None = None, **others: str) -> Catalogue:
    found = read(rooms, photos, **others)
    assert isinstance(found, Catalogue), found
    return found


def faults(rooms: str, photos: dict[str, bytes] | None = None, **others: str) -> list[str]:
    found = read(rooms, photos, **others)
    assert isinstance(found, tuple), found
    return [f"{each.file.removesuffix('.csv')}:{each.line} {each.code}" for each in found]


def test_an_empty_cell_means_the_usual() -> None:
    (room,) = taken(f"{HEAD}\n{ROOM}\n").rooms
    assert room.parts == ("15C",)
    assert (room.opens, room.closes, room.pending_holds, room.releases) == (510, 1305, True, True)
    assert [each.days for each in room.windows] == [92, 184, 31]


def test_japanese_headings_in_shift_jis() -> None:
    table = (
        "会議室番号,名称,建物,階,定員,利用時間,承認,公務の期間,その他の期間,準備,図面位置,設備\n"
        'K1,庁議室,本庁舎,5,２０,8:30～24:00,はい,60,なし,15,"40,70",display|camera\n'
    )
    (room,) = taken(table.encode("cp932")).rooms
    assert (room.opens, room.closes, room.capacity) == (510, 1440, 20)
    assert room.needs_approval
    assert room.before_minutes == 15
    assert room.plan == (40, 70)
    assert room.features == ("display", "camera")
    assert room.windows == (
        Window(purpose=Purpose.OFFICIAL, days=60),
        Window(purpose=Purpose.OUTSIDE, days=184),
    )


def test_a_divisible_room_takes_the_parts_of_its_parts() -> None:
    table = (
        f"{HEAD},parts\nall,全体,本庁舎,15,90,15C|15D\n15C,C,本庁舎,15,40,15C-1|15C-2\n"
        "15C-1,C1,本庁舎,15,20,\n15C-2,C2,本庁舎,15,20,\n15D,D,本庁舎,15,40,\n"
    )
    catalogue = taken(table)
    room = catalogue.room("all")
    assert room is not None
    assert room.resources() == ("room:15C-1", "room:15C-2", "room:15D")


def test_two_rooms_may_share_a_part_that_is_none() -> None:
    rooms = taken(
        f"{HEAD},parts\na,A,x,1,9,left|middle\nb,B,x,1,9,middle|right\nc,C,x,1,9,left\n"
        "d,D,x,1,9,right\n"
    ).rooms
    assert set(rooms[0].parts) & set(rooms[1].parts) == {"middle"}


def test_equipment_and_hosts() -> None:
    catalogue = taken(
        f"{HEAD}\n{ROOM}\n",
        equipment="備品番号,名称,数,管理課\nprojector,プロジェクター,3,kanzai\n",
        hosts="host_id,name,provider,slots,link_template\n"
        "jitsi,Jitsi,jitsi,2,https://meet.city.example/{meeting_id}\nzoom-1,Zoom 1,zoom,,\n",
    )
    assert catalogue.equipment[0].resources()[-1] == "equipment:projector#3"
    assert [len(each.resources()) for each in catalogue.hosts] == [2, 1]


def test_a_photo_belongs_to_the_room_of_its_name() -> None:
    (room,) = taken(f"{HEAD}\n{ROOM}\n", {"15C.png": PNG}).rooms
    assert room.photo == hashlib.sha256(PNG).hexdigest()


ROOM_FAULTS = {
    "catalogue.id_wrong": ("", "15/C,会議室,本庁舎,15,40"),
    "catalogue.number_range": ("", "15C,会議室,本庁舎,15,0"),
    "catalogue.many_words": (",features", ROOM + "," + "|".join(map(str, range(31)))),
    "catalogue.section_unknown": (",manager_section_id", f"{ROOM},nai"),
    "catalogue.unseen": ("", "15C,会議\x07室,本庁舎,15,40"),
    "room.hours_wrong": (",hours", f"{ROOM},9:00-24:01"),
    "room.part_alone": (",parts", f"{ROOM},15C-1|15C-2"),
    "room.part_of_itself": (",parts", f"{ROOM},15D\n15D,D,本庁舎,15,40,15C"),
    "room.part_twice": (",parts", f"{ROOM},15D|15D\n15D,D,本庁舎,15,40,"),
    "room.plan_wrong": (",plan", f"{ROOM},101|3"),
}
HOST_FAULTS = {
    "host.link_passcode": "1,https://zoom.example/j/{meeting_id}?pwd=abc",
    "host.link_shared": "2,https://webex.example/meet/room",
    "host.link_wrong": "1,http://zoom.example/{meeting_id}",
}
PHOTO_FAULTS = {
    "photo.kind": {"15C.png": b"GIF89a"},
    "photo.room_unknown": {"15D.png": PNG},
    "photo.too_large": {"15C.png": PNG + bytes(2 * 1024 * 1024)},
    "photo.twice": {"15C.jpg": b"\xff\xd8\xff", "15C.png": PNG},
}


def made(code: str) -> tuple[Problem, ...]:
    """Make the fault of a code, perhaps beside others."""
    if code in ROOM_FAULTS:
        heading, lines = ROOM_FAULTS[code]
        found = read(f"{HEAD}{heading}\n{lines}\n")
    elif code in HOST_FAULTS:
        line = f"z,Z,zoom,{HOST_FAULTS[code]}"
        found = read(
            f"{HEAD}\n{ROOM}\n", hosts=f"host_id,name,provider,slots,link_template\n{line}\n"
        )
    elif code == "catalogue.too_many":
        lines = "".join(f"r{number},R,x,1,9\n" for number in range(2_001))
        found = read(f"{HEAD}\n{lines}")
    else:
        found = read(f"{HEAD}\n{ROOM}\n", PHOTO_FAULTS[code])
    assert isinstance(found, tuple)
    return found


def test_both_catalogues_hold_the_same_faults() -> None:
    assert set(rooms_problems_ja.SENTENCES) == set(rooms_problems_en.SENTENCES)


@pytest.mark.parametrize("code", sorted(rooms_problems_ja.SENTENCES))
def test_a_fault_is_told_by_place_and_says_what_to_do(code: str) -> None:
    fault = next(each for each in made(code) if each.code == code)
    japanese, english = problem_line(fault, "ja"), problem_line(fault, "en")
    assert japanese.endswith(f"ください。 [{code}]")
    assert "lease " in english or "must" in english
    for told in (japanese, english):
        assert all(value in told for value in (fault.column, *fault.params.values()))


def test_every_fault_is_told_at_once_and_nothing_is_taken() -> None:
    assert faults(
        f"{HEAD},network\n15C,,本庁舎,15,many,\n15c,X,,1,3,wifi\n",
        {"x.gif": b""},
        equipment="equipment_id,name,units\np,P,0\n",
        others="",
    ) == [
        "equipment:2 catalogue.number_range",
        "others:0 file.unknown",
        "photos/x.gif:0 photo.kind",
        "photos/x.gif:0 photo.room_unknown",
        "rooms:2 cell.empty",
        "rooms:2 cell.not_a_number",
        "rooms:3 cell.empty",
        "rooms:3 cell.not_allowed",
        "rooms:3 id.twice",
    ]


@pytest.mark.parametrize(
    "link",
    [
        "https://zoom.example/j/{meeting_id}",
        "https://zoom.example:8443/{meeting_id}?from=city",
        "https://teams.example",
    ],
)
def test_an_address_of_a_provider_is_taken(link: str) -> None:
    hosts = f"host_id,name,provider,link_template\nz,Z,zoom,{link}\n"
    assert taken(f"{HEAD}\n{ROOM}\n", hosts=hosts).hosts[0].link_template == link


@pytest.mark.parametrize(
    "link",
    [
        "https://user@zoom.example/{meeting_id}",
        "https://zoom.example/{room}",
        "https://zoom.example/{meeting_id",
        "javascript:alert(1)",
        "https://",
        "https://zoom.example/a b",
        "https://zoom.example/会議",
    ],
)
def test_anything_else_is_no_address(link: str) -> None:
    hosts = f"host_id,name,provider,link_template\nz,Z,zoom,{link}\n"
    assert faults(f"{HEAD}\n{ROOM}\n", hosts=hosts) == ["hosts:2 host.link_wrong"]
