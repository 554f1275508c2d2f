# SPDX-License-Identifier: Apache-2.0
"""The catalogue as the rows of its three files: read again they make the same catalogue."""

from collections.abc import Mapping

from telework.meetings.catalogue import Catalogue, Equipment, Host, Purpose, Room
from telework.meetings.files import lent, rooms

Rows = tuple[tuple[str, ...], ...]
_NEVER = "no"


def columns_of(file: str) -> tuple[str, ...]:
    """Return the columns of a file in the order of its rows."""
    return {
        "rooms.csv": (*rooms.COLUMNS, *rooms.OPTIONAL),
        "equipment.csv": (*lent.EQUIPMENT_COLUMNS, *lent.EQUIPMENT_OPTIONAL),
        "hosts.csv": (*lent.HOST_COLUMNS, *lent.HOST_OPTIONAL),
    }[file]


def rows_of(catalogue: Catalogue) -> Mapping[str, Rows]:
    """Return the rows of each file, without headings; photos are kept elsewhere."""
    cells = {
        "rooms.csv": [_room(each) for each in catalogue.rooms],
        "equipment.csv": [_equipment(each) for each in catalogue.equipment],
        "hosts.csv": [_host(each) for each in catalogue.hosts],
    }
    return {
        file: tuple(tuple(row[column] for column in columns_of(file)) for row in rows)
        for file, rows in cells.items()
    }


def _room(room: Room) -> dict[str, str]:
    days = {each.purpose: str(each.days) for each in room.windows}
    return {
        "room_id": room.room_id,
        "name": room.name,
        "building": room.building,
        "floor": room.floor,
        "capacity": str(room.capacity),
        "parts": "" if room.parts == (room.room_id,) else "|".join(room.parts),
        "manager_section_id": room.manager_section_id,
        "open_to": "|".join(room.open_to),
        "layouts": "|".join(room.layouts),
        "features": "|".join(room.features),
        "network": room.network,
        "hours": f"{_clock(room.opens)}-{_clock(room.closes)}",
        "on_closed_days": _yes(room.on_closed_days),
        "before_minutes": str(room.before_minutes),
        "after_minutes": str(room.after_minutes),
        "window_official": days.get(Purpose.OFFICIAL, _NEVER),
        "window_outside": days.get(Purpose.OUTSIDE, _NEVER),
        "window_other": days.get(Purpose.OTHER, _NEVER),
        "max_minutes": str(room.max_minutes),
        "days_in_a_row": str(room.days_in_a_row),
        "section_hours": str(room.section_hours),
        "strict_capacity": _yes(room.strict_capacity),
        "needs_approval": _yes(room.needs_approval),
        "pending_holds": _yes(room.pending_holds),
        "check_in_early": str(room.check_in_early),
        "check_in_late": str(room.check_in_late),
        "releases": _yes(room.releases),
        "plan": f"{room.plan[0]},{room.plan[1]}" if room.plan else "",
        "note": room.note,
    }


def _equipment(equipment: Equipment) -> dict[str, str]:
    return {
        "equipment_id": equipment.equipment_id,
        "name": equipment.name,
        "units": str(equipment.units),
        "building": equipment.building,
        "manager_section_id": equipment.manager_section_id,
    }


def _host(host: Host) -> dict[str, str]:
    return {
        "host_id": host.host_id,
        "name": host.name,
        "provider": host.provider.value,
        "slots": str(host.slots),
        "link_template": host.link_template,
        "capacity": str(host.capacity),
        "features": "|".join(host.features),
        "recording_minutes": str(host.recording_minutes),
    }


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _yes(true: bool) -> str:
    return "yes" if true else "no"
