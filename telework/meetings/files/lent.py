# SPDX-License-Identifier: Apache-2.0
"""``equipment.csv`` and ``hosts.csv``: what is lent to meetings, and who starts them on the web."""

import re
from collections.abc import Collection

from approval import Row
from telework.meetings.catalogue import Equipment, Host, Provider
from telework.meetings.files.cells import (
    NAME_LENGTH,
    id_in,
    number_in,
    section_in,
    text_in,
    words_in,
)

EQUIPMENT_COLUMNS = ("equipment_id", "name", "units")
EQUIPMENT_OPTIONAL = ("building", "manager_section_id")
EQUIPMENT_NAMES = {
    "備品番号": "equipment_id",
    "名称": "name",
    "数": "units",
    "建物": "building",
    "管理課": "manager_section_id",
}
HOST_COLUMNS = ("host_id", "name", "provider")
HOST_OPTIONAL = ("slots", "link_template", "capacity", "features", "recording_minutes")
HOST_NAMES = {
    "ホスト番号": "host_id",
    "名称": "name",
    "サービス": "provider",
    "同時開催数": "slots",
    "接続先": "link_template",
    "定員": "capacity",
    "機能": "features",
    "録画分数": "recording_minutes",
}
MEETING_ID = "{meeting_id}"
MOST_UNITS = 200
LINK_LENGTH = 500
_MOST_SLOTS = 2
_MOST_GUESTS = 100_000
_MOST_RECORDED = 10_000_000
_LINK = re.compile(
    r"https://[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?(/[!#$%&'()*+,./:;=?@\w~-]*)?", re.ASCII
)
_PASSCODE = re.compile(r"[?&#](pwd|passcode|password|psw)=", re.IGNORECASE)


def equipment_of(row: Row, sections: Collection[str]) -> Equipment:
    """Return the equipment of a line; what is wrong is noted there."""
    return Equipment(
        equipment_id=id_in(row, "equipment_id"),
        name=text_in(row, "name", NAME_LENGTH, needed=True),
        units=number_in(row, "units", None, 1, MOST_UNITS),
        building=text_in(row, "building", NAME_LENGTH),
        manager_section_id=section_in(row, "manager_section_id", sections),
    )


def host_of(row: Row) -> Host:
    """Return the host of a line; what is wrong is noted there."""
    provider = row.choice("provider", tuple(each.value for each in Provider))
    slots = number_in(row, "slots", 1, 1, _MOST_SLOTS)
    return Host(
        host_id=id_in(row, "host_id"),
        name=text_in(row, "name", NAME_LENGTH, needed=True),
        provider=Provider(provider) if provider in {*Provider} else Provider.OTHER,
        slots=slots,
        link_template=_link(row, slots),
        capacity=number_in(row, "capacity", 100, 1, _MOST_GUESTS),
        features=words_in(row, "features"),
        recording_minutes=number_in(row, "recording_minutes", 0, 0, _MOST_RECORDED),
    )


def _link(row: Row, slots: int) -> str:
    """Return the template of the address; everybody reads it, so that it holds no passcode."""
    value = text_in(row, "link_template", LINK_LENGTH)
    if not value:
        return ""
    if not _LINK.fullmatch(value.replace(MEETING_ID, "0")):
        row.fault("host.link_wrong", "link_template", value=value[:NAME_LENGTH])
    elif _PASSCODE.search(value):
        row.fault("host.link_passcode", "link_template")
    elif slots > 1 and MEETING_ID not in value:
        row.fault("host.link_shared", "link_template")
    return value
