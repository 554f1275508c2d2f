# SPDX-License-Identifier: Apache-2.0
"""Logs of a VPN: when somebody was connected."""

from collections.abc import Collection

from approval import Problem, Row
from telework.hours.files.reading import moment_in, person_in, read_known
from telework.hours.files.windows_log import ObjectiveFile
from telework.hours.objective import ObjectiveSource
from telework.hours.use_events import Stretch, summaries

COLUMNS = ("person_id", "connected", "disconnected")
OPTIONAL = ("gateway",)
NAMES = {
    "職員番号": "person_id",
    "接続": "connected",
    "接続日時": "connected",
    "切断": "disconnected",
    "切断日時": "disconnected",
    "接続先": "gateway",
}


def parse_vpn(
    file: str, data: bytes, people: Collection[str]
) -> ObjectiveFile | tuple[Problem, ...]:
    """Read connections, or return everything that is wrong; a missing end is not known."""
    table = read_known(file, data, COLUMNS, OPTIONAL, NAMES)
    found: dict[tuple[str, str], list[Stretch]] = {}
    for row in table.rows:
        person = person_in(row, "person_id", people)
        stretch = _stretch(row)
        if stretch is not None:
            key = (person, row.text("gateway").strip()[:64])
            found.setdefault(key, []).append(stretch)
    records = tuple(
        record
        for (person, gateway), stretches in sorted(found.items())
        for record in summaries(person, ObjectiveSource.VPN, gateway, stretches)
    )
    return table.faults() or ObjectiveFile(records=records, passed_over=0)


def _stretch(row: Row) -> Stretch | None:
    begin = moment_in(row, "connected")
    if begin is None:
        return None
    if not row.text("disconnected").strip():
        return Stretch(begin=begin, end=begin, open_end=True)
    end = moment_in(row, "disconnected")
    if end is None:
        return None
    if end < begin:
        row.fault("hours.out_of_order", "disconnected")
        return None
    return Stretch(begin=begin, end=end)
