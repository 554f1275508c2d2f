# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server calendar check``: what an import would take, and what it refuses, by line."""

import json
import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from server.files.calendars.child import check_in_child
from server.files.calendars.lines import MOST_BYTES
from server.files.child import CALENDARS, Children
from server.ops.console import OK, REFUSED, say, speaks_japanese
from server.ops.reading import zone_name
from server.texts import sentence
from signing.plain_line import plain_line
from telework.meetings.calendar_files import CalendarCheck, EventException, RefusedPart, TakenEvent
from telework.meetings.meeting import When

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Own = _SubParsersAction[ArgumentParser]

UNREADABLE = 2
"""There is no such file, or it cannot be read."""


def add_to(own: "Own") -> None:
    """Add ``check`` below ``calendar``."""
    check = own.add_parser(
        "check",
        help="say what an import of a calendar file would take and what it refuses, by line",
        epilog="exit codes: 0 everything would be taken, 1 something is refused, 2 no such file",
    )
    check.add_argument("file", type=Path, metavar="FILE.ics")
    check.add_argument("--json", action="store_true", help="JSON, one object")
    check.add_argument(
        "--floating",
        type=zone_name,
        metavar="ZONE",
        help="the zone of times that name none, such as Asia/Tokyo; without it they are refused",
    )
    check.set_defaults(run=_check)


def _check(arguments: Namespace) -> int:
    path: Path = arguments.file
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as problem:
        _tell(_unreadable(path, problem), as_json=arguments.json)
        return UNREADABLE
    with Children(hosts=1, tasks=CALENDARS) as children:
        found = check_in_child(children, data, arguments.floating or "")
    _tell(found, as_json=arguments.json)
    return OK if found.ok else REFUSED


def _unreadable(path: Path, problem: OSError) -> CalendarCheck:
    params = {"path": plain_line(str(path)), "why": problem.strerror or type(problem).__name__}
    told = RefusedPart(line=0, code="calendar.unreadable", params=params)
    return CalendarCheck(encoding="", lines=0, calendars=(), events=(), refused=(told,))


def _tell(found: CalendarCheck, *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps(plain_check(found), ensure_ascii=False) + "\n")
        return
    for event in found.events:
        sys.stdout.write(plain_line(_event_line(event)) + "\n")
    language = "ja" if speaks_japanese() else "en"
    for refused in found.refused:
        said = sentence(refused.code, refused.params, language)
        number = f"{refused.line}行目" if language == "ja" else f"line {refused.line}"
        sys.stderr.write(plain_line(f"{number}: {said}") + "\n")
    if not found.ok:
        more = len(found.refused) + found.refused_more
        say(
            f"{len(found.events)}件を取り込めます。取り込めないものが{more}件あります。",
            f"{len(found.events)} would be taken, {more} refused",
        )
        return
    say(
        f"{len(found.events)}件すべてを取り込めます。",
        f"all {len(found.events)} would be taken",
    )


def _event_line(event: TakenEvent) -> str:
    starts, last = event.when.starts, event.dates[-1].astimezone(ZoneInfo(event.when.tzid))
    parts = [f"{event.line}", event.summary, f"{starts:%Y-%m-%d %H:%M}", f"{event.when.minutes}分"]
    if not speaks_japanese():
        parts[3] = f"{event.when.minutes} min"
    if event.when.rule:
        count = len(event.dates)
        parts.append(event.when.rule)
        times = f"{count}回" if speaks_japanese() else f"{count} dates"
        parts.append(f"{times} … {last:%Y-%m-%d}")
    return "  ".join(parts)


def plain_check(found: CalendarCheck) -> dict[str, Any]:
    """Return a check as people's tools read it, each refusal with its sentences."""
    return {
        "ok": found.ok,
        "encoding": found.encoding,
        "lines": found.lines,
        "calendars": [
            {"line": each.line, "product": each.product, "method": each.method, "name": each.name}
            for each in found.calendars
        ],
        "taken": len(found.events),
        "events": [_plain_event(each) for each in found.events],
        "refused": [plain_refused(each) for each in found.refused],
        "refused_more": found.refused_more,
    }


def plain_refused(refused: RefusedPart) -> dict[str, Any]:
    """Return a refusal with its sentences."""
    return {
        "line": refused.line,
        "code": refused.code,
        "params": refused.params,
        "ja": sentence(refused.code, refused.params, "ja"),
        "en": sentence(refused.code, refused.params, "en"),
        "component": refused.component,
        "uid": refused.uid,
    }


def _plain_event(event: TakenEvent) -> dict[str, Any]:
    zone = ZoneInfo(event.when.tzid)
    return {
        "line": event.line,
        "uid": event.uid,
        "summary": event.summary,
        **_plain_when(event.when),
        "all_day": event.all_day,
        "private": event.private,
        "rule": event.when.rule,
        "occurrences": len(event.dates),
        "first": event.dates[0].astimezone(zone).isoformat(),
        "last": event.dates[-1].astimezone(zone).isoformat(),
        "excluded": [each.replace(tzinfo=zone).isoformat() for each in event.when.excluded],
        "exceptions": [_plain_exception(each, zone) for each in event.exceptions],
    }


def _plain_exception(exception: EventException, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "line": exception.line,
        "recurrence_id": exception.recurrence_id.replace(tzinfo=zone).isoformat(),
        **_plain_when(exception.when),
        "summary": exception.summary,
        "cancelled": exception.cancelled,
    }


def _plain_when(when: When) -> dict[str, Any]:
    starts = when.starts.replace(tzinfo=ZoneInfo(when.tzid))
    ends: datetime = starts.astimezone(UTC) + timedelta(minutes=when.minutes)
    return {
        "dtstart": starts.isoformat(),
        "dtend": ends.astimezone(starts.tzinfo).isoformat(),
        "minutes": when.minutes,
        "tzid": when.tzid,
    }
