# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server meetings import``: existing calendars and facility schedules."""

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from approval import to_plain
from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.files.calendars.lines import MOST_BYTES
from server.ops.console import OK, REFUSED, Fault, say, speaks_japanese, write_rows
from server.ops.opening import TENANT, opened_parts, operator
from server.ops.reading import zone_name
from server.texts import sentence
from server.usecases.meetings.importing import Import, import_meetings
from server.usecases.meetings.judging import Booker
from telework.meetings.imports import ImportAnswer, ImportLine, ImportOutcome

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Own = _SubParsersAction[ArgumentParser]


def add_to(own: "Own", common: ArgumentParser) -> None:
    """Add ``import`` below ``meetings``."""
    taking = own.add_parser(
        "import",
        parents=[common],
        help="book what a calendar file (.ics) or a facility schedule (CSV) holds, line by line",
        epilog="exit codes: 0 everything booked, 1 something skipped or refused (by line)",
    )
    taking.add_argument("file", type=Path, metavar="FILE")
    taking.add_argument("--room", default="", metavar="ROOM", help="of a calendar: its room")
    taking.add_argument("--owner", required=True, metavar="PERSON", help="whose meetings they are")
    taking.add_argument("--floating", type=zone_name, metavar="ZONE", help="as for calendar check")
    taking.add_argument("--dry-run", action="store_true", help="only say what would be asked for")
    taking.add_argument("--json", action="store_true", help="JSON, one object")
    taking.set_defaults(run=_import)


def _import(arguments: Namespace) -> int:
    given = Import(
        data=_bytes_of(arguments.file),
        room_id=arguments.room,
        floating=arguments.floating or "",
        dry_run=arguments.dry_run,
    )
    with opened_parts(arguments) as parts:
        with parts.services.database.read_work() as tx:
            city = parts.services.city.today(tx, TENANT, parts.services.clock())
        booker = Booker(
            tenant=TENANT, person_id=PersonId(arguments.owner), city=city, actor=operator()
        )
        found = import_meetings(parts.services, parts.children, booker, given)
    if isinstance(found, Refusal):
        raise Fault(*(sentence(found.code, found.params, each) for each in ("ja", "en")))
    _tell(found, as_json=arguments.json)
    return OK if found.ok else REFUSED


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as problem:
        params = {"path": str(path), "why": problem.strerror or ""}
        said = [sentence("calendar.unreadable", params, each) for each in ("ja", "en")]
        raise Fault(*said) from problem


def _tell(found: ImportAnswer, *, as_json: bool) -> None:
    if as_json:
        plain: dict[str, Any] = to_plain(found)
        for each in plain["lines"]:
            if each["code"]:
                each["ja"] = sentence(each["code"], each["params"], "ja")
                each["en"] = sentence(each["code"], each["params"], "en")
        sys.stdout.write(json.dumps({"ok": found.ok, **plain}, ensure_ascii=False) + "\n")
        return
    write_rows(row for each in found.lines for row in _rows(each))
    booked, known = found.count(ImportOutcome.BOOKED), found.count(ImportOutcome.KNOWN)
    left = found.count(ImportOutcome.SKIPPED) + found.count(ImportOutcome.REFUSED) + found.more
    readable = found.count(ImportOutcome.READABLE)
    if found.dry_run:
        say(
            f"{readable}件を申し込めます。読めないものが{left}件あります。何も予約していません。",
            f"{readable} would be asked for, {left} refused; nothing was booked",
        )
        return
    say(
        f"{booked}件を予約しました。取込み済み{known}件、取り込めなかったもの{left}件。",
        f"{booked} booked, {known} known from before, {left} not taken",
    )


def _rows(told: ImportLine) -> list[tuple[str, ...]]:
    language = "ja" if speaks_japanese() else "en"
    why = sentence(told.code, told.params, language) if told.code else ""
    rows: list[tuple[str, ...]] = [
        (str(told.line), told.outcome.value, told.room_id, str(told.count), told.title, why)
    ]
    missed = [each for each in told.dates if not each.outcome.is_taken and len(told.dates) > 1]
    rows += [
        (
            str(told.line),
            each.outcome.value,
            told.room_id,
            each.starts_at.isoformat(),
            told.title,
            sentence(each.code, each.params, language),
        )
        for each in missed
    ]
    return rows
