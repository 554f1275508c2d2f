# SPDX-License-Identifier: Apache-2.0
"""What a limited child may be asked of a calendar file."""

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any
from zoneinfo import ZoneInfo

from approval import to_plain
from server.files.calendars.check import check_calendar
from server.files.calendars.replies import read_answers


def warm_up() -> None:
    """Read a file of the host's own, so that no child pays for what is imported late."""
    check_calendar(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n")


def _check(head: dict[str, Any], data: bytes) -> bytes:
    floating = ZoneInfo(head["floating"]) if head["floating"] else None
    return json.dumps(to_plain(check_calendar(data, floating))).encode("ascii")


def _answers(_head: dict[str, Any], data: bytes) -> bytes:
    return json.dumps([asdict(each) for each in read_answers(data)]).encode("ascii")


TASKS: dict[str, Callable[[dict[str, Any], bytes], bytes]] = {
    "calendar_answers": _answers,
    "calendar_check": _check,
}
