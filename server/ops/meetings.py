# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server meetings``: rooms, equipment and hosts; loading and listing them."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from server.assembly import utc_now
from server.ops import meetings_doors, meetings_importing, meetings_statistics
from server.ops.console import OK, REFUSED, Fault, say, write_problems, write_rows
from server.ops.opening import TENANT, opened_database, opened_parts, operator
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.uncovered import UncoveredDate
from server.usecases.meetings.keep_catalogue import CatalogueFolder, load_catalogue
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.files.photos import MOST_BYTES
from telework.meetings.files.reading import FILES
from telework.meetings.rules import clock_words

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``meetings``."""
    area = commands.add_parser("meetings", help="rooms, equipment and hosts: load, rooms")
    own = area.add_subparsers(dest="meetings_command", required=True, metavar="COMMAND")
    load = own.add_parser(
        "load",
        parents=[common],
        help=f"put {', '.join(FILES)} and photos/ in force; refused whole when faulty",
        epilog="exit codes: 0 loaded, 1 refused (faults, or bookings to come that lose their room)",
    )
    load.add_argument("folder", type=Path, metavar="DIR")
    load.add_argument(
        "--even-with-bookings",
        action="store_true",
        help="load although bookings to come lose their room, equipment or host; they are listed",
    )
    load.set_defaults(run=_load)
    rooms = own.add_parser("rooms", parents=[common], help="what can be booked, one a line")
    rooms.set_defaults(run=_rooms)
    meetings_statistics.add_to(own, common)
    meetings_importing.add_to(own, common)
    meetings_doors.add_to(own, common)


def _load(arguments: Namespace) -> int:
    folder = _folder(arguments.folder, arguments.even_with_bookings)
    with opened_parts(arguments) as parts:
        done = load_catalogue(parts.services, TENANT, folder, operator(), utc_now())
    write_problems(done.problems)
    _tell_uncovered(done.uncovered, loaded=bool(done.rev))
    if not done.rev:
        return REFUSED
    _tell_loaded(done.catalogue)
    return OK


def _folder(folder: Path, even_with_bookings: bool) -> CatalogueFolder:
    """Read the files of a folder; of what is too large for a photo only enough to say so.

    Raises:
        Fault: there is no such folder.
    """
    if not folder.is_dir():
        raise Fault(
            f"「{folder}」がありません。場所と名前を確かめてください。",
            f"{folder} is not there. Please check place and name.",
        )
    pictures = sorted(path for path in folder.glob("photos/*") if not path.name.startswith("."))
    return CatalogueFolder(
        tables={path.name: path.read_bytes() for path in sorted(folder.glob("*.csv"))},
        photos={path.name: _start_of(path) for path in pictures if path.is_file()},
        even_with_bookings=even_with_bookings,
    )


def _start_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _tell_loaded(catalogue: Catalogue) -> None:
    counts = (len(catalogue.rooms), len(catalogue.equipment), len(catalogue.hosts))
    say(
        "会議室{}室、備品{}種、ホスト{}件を登録しました。".format(*counts),
        "loaded {} rooms, {} kinds of equipment, {} hosts".format(*counts),
    )


def _tell_uncovered(uncovered: tuple[UncoveredDate, ...], *, loaded: bool) -> None:
    if not uncovered:
        return
    write_rows(
        (each.starts_at.isoformat(), each.room_id, ",".join(each.what), each.meeting_id)
        for each in uncovered
    )
    count = len(uncovered)
    if loaded:
        say(
            f"上の{count}件の予約は、会議室・備品・ホストを失いました。主催者に伝えてください。",
            f"the {count} bookings above lost what they took: please tell their organisers",
        )
        return
    say(
        f"上の{count}件の予約が会議室・備品・ホストを失うため、何も登録していません。予約を移すか、"
        "--even-with-bookings を付けてください。",
        f"nothing was loaded, as the {count} bookings above would lose what they took: move them, "
        "or add --even-with-bookings",
    )


def _rooms(arguments: Namespace) -> int:
    with opened_database(arguments) as database, database.read_work() as tx:
        catalogue = catalogue_in_force(tx, TENANT)
    write_rows(_line(each) for each in catalogue.rooms)
    write_rows((each.equipment_id, each.name, f"×{each.units}") for each in catalogue.equipment)
    write_rows(
        (each.host_id, each.name, each.provider.value, f"×{each.slots}") for each in catalogue.hosts
    )
    return OK


def _line(room: Room) -> tuple[str, ...]:
    return (
        room.room_id,
        room.name,
        room.building,
        room.floor,
        str(room.capacity),
        f"{clock_words(room.opens)}-{clock_words(room.closes)}",
        "+".join(room.parts),
        room.manager_section_id,
        "approval" if room.needs_approval else "",
    )
