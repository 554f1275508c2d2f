# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server calendar``: what calendars of other programs mean here."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from approval import Refusal
from server.ops import calendar_check
from server.ops.console import OK, REFUSED, speaks_japanese
from server.texts import sentence
from telework.meetings.expansion import begins_with, days, moments
from telework.meetings.recurrence import Recurrence
from telework.meetings.rule_text import read_rule, rule_text

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Commands = _SubParsersAction[ArgumentParser]

MOST_SHOWN = 100_000
_YEARS = range(1900, 2201)
"""Calendars of people lie within; beyond, zones have no rules and dates soon no successor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Expanded:
    """What a rule means.

    Attributes:
        occurrences: when they begin, with the zone's offset; dates for whole days.
        complete: there is none beyond them.
    """

    rule: Recurrence
    start: datetime | date
    occurrences: Sequence[datetime | date]
    complete: bool

    @property
    def starts_with_it(self) -> bool:
        """Return whether the start is an occurrence itself."""
        day = self.start.date() if isinstance(self.start, datetime) else self.start
        return begins_with(self.rule, day)


def add_to(commands: "Commands", _common: ArgumentParser) -> None:
    """Add the area ``calendar``; it asks nothing of a server."""
    area = commands.add_parser(
        "calendar", help="calendars of other programs: their files and rules"
    )
    own = area.add_subparsers(dest="calendar_command", required=True, metavar="COMMAND")
    expand = own.add_parser(
        "expand", help="list the occurrences of a rule, or say that it is not supported"
    )
    expand.add_argument("--rrule", required=True, metavar="RULE", help="FREQ=WEEKLY;BYDAY=MO;…")
    expand.add_argument(
        "--dtstart", required=True, metavar="TIME", help="2026-11-02T08:30, or 2026-11-02"
    )
    expand.add_argument("--tzid", default="Asia/Tokyo", metavar="ZONE")
    expand.add_argument("--limit", type=int, default=100, metavar="N", help="at most so many")
    expand.add_argument("--json", action="store_true", help="JSON, one object")
    expand.set_defaults(run=_expand)
    calendar_check.add_to(own)


def _expand(arguments: Namespace) -> int:
    limit = max(0, min(arguments.limit, MOST_SHOWN))
    found = expanded(arguments.rrule, arguments.dtstart, arguments.tzid, limit)
    if isinstance(found, tuple):
        _tell_refusals(found, as_json=arguments.json)
        return REFUSED
    _tell(found, as_json=arguments.json)
    return OK


def expanded(rrule: str, dtstart: str, tzid: str, limit: int) -> _Expanded | tuple[Refusal, ...]:
    """Expand a rule as it is written in a calendar file, or say why it is not taken."""
    try:
        zone = ZoneInfo(tzid)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return (Refusal(code="recurrence.zone_unknown", params={"zone": tzid[:80]}),)
    start = _start(dtstart, zone)
    if start is None:
        return (Refusal(code="recurrence.start_unreadable", params={"value": dtstart[:80]}),)
    # People copy the line as it stands in the file.
    text = rrule.strip().removeprefix("RRULE:")
    rule = read_rule(text, all_day=not isinstance(start, datetime))
    if not isinstance(rule, Recurrence):
        return rule
    first = list(islice(_occurrences(rule, start), limit + 1))
    return _Expanded(
        rule=rule, start=start, occurrences=first[:limit], complete=len(first) <= limit
    )


def _start(text: str, zone: ZoneInfo) -> datetime | date | None:
    """Read a start: without an offset it is the zone's time, with one it is brought there."""
    text = text.strip()
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    if found.year not in _YEARS:
        return None
    if "T" not in text and " " not in text:
        return found.date()
    return found.astimezone(zone) if found.tzinfo else found.replace(tzinfo=zone)


def _occurrences(rule: Recurrence, start: datetime | date) -> Iterator[datetime | date]:
    return moments(rule, start) if isinstance(start, datetime) else days(rule, start)


def _tell(found: _Expanded, *, as_json: bool) -> None:
    shown = [each.isoformat() for each in found.occurrences]
    if not as_json:
        sys.stdout.writelines(f"{each}\n" for each in shown)
        return
    plain = {
        "supported": True,
        "rule": rule_text(found.rule),
        "occurrences": shown,
        "complete": found.complete,
        "dtstart_is_occurrence": found.starts_with_it,
    }
    sys.stdout.write(json.dumps(plain, ensure_ascii=False) + "\n")


def _tell_refusals(refusals: Sequence[Refusal], *, as_json: bool) -> None:
    language = "ja" if speaks_japanese() else "en"
    if not as_json:
        said = (sentence(each.code, each.params, language) for each in refusals)
        sys.stderr.writelines(f"{each}\n" for each in said)
        return
    reasons = [
        {
            "code": each.code,
            "params": each.params,
            "ja": sentence(each.code, each.params, "ja"),
            "en": sentence(each.code, each.params, "en"),
        }
        for each in refusals
    ]
    plain = {"supported": False, "occurrences": [], "reasons": reasons}
    sys.stdout.write(json.dumps(plain, ensure_ascii=False) + "\n")
