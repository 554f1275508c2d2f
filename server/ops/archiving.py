# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server archive``: which sheets are archived, and which are due."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from approval import city_day, start_of_day
from server.assembly import Parts, utc_now
from server.ops.archive_words import fault_words
from server.ops.console import OK, REFUSED, say, write_rows
from server.ops.opening import TENANT, opened_database, opened_parts
from server.ops.reading import civil_day, count_from_one
from server.store.archive import (
    ArchivedSheet,
    archive_of,
    count_by_state,
    due_sheets,
    every_due_time,
    faulty_sheets,
    kept_longer,
    unjudged_cases,
    waiting_sheets,
)
from server.store.engine import Database
from server.usecases.archive_round import overdue
from server.usecases.archive_sheet import Became, lift_sheet, renew_sheet

if TYPE_CHECKING:
    from server.ops.main import Commands

EVERY_ONE = 1_000_000
_TELL_EVERY = 25


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``archive``."""
    archive = commands.add_parser(
        "archive", help="long-term archive of decided sheets: status, lift, renew"
    )
    own = archive.add_subparsers(dest="archive_command", required=True, metavar="COMMAND")
    status = own.add_parser(
        "status",
        parents=[common],
        help="how many sheets are archived, what is overdue, and the calendar by year",
        epilog="exit codes: 0 nothing is overdue, 1 something is",
    )
    status.add_argument("--json", action="store_true", help="one JSON object")
    status.set_defaults(run=_status)
    lift = own.add_parser(
        "lift",
        parents=[common],
        help="lift decided sheets to B-LTA now, instead of waiting for the nightly round",
        description="Judges every decided sheet by its retention and lifts what is kept five "
        "years or longer, or whose signers' certificates end before. May be stopped and called "
        "again at any time: what is done is not done twice.",
        epilog="exit codes: 0 all done, 1 some could not be lifted (status says why)",
    )
    renew = own.add_parser(
        "renew",
        parents=[common],
        help="put the next archive timestamp on sheets that are due",
        description="Renews every archived sheet whose newest timestamp is due before the day, "
        "the most urgent first. --dry-run lists them and why. May be stopped and called again.",
        epilog="exit codes: 0 all done, 1 some could not be renewed (status says why)",
    )
    renew.add_argument(
        "--before", type=civil_day, metavar="YYYY-MM-DD", help="due before this day (today)"
    )
    for command, run in ((lift, _lift), (renew, _renew)):
        command.add_argument("--dry-run", action="store_true", help="list them, change nothing")
        command.add_argument("--json", action="store_true", help="one JSON object a sheet")
        command.add_argument(
            "--limit", type=count_from_one, default=EVERY_ONE, metavar="N", help="at most N"
        )
        command.set_defaults(run=run)


def _status(arguments: Namespace) -> int:
    now = utc_now()
    with opened_database(arguments) as database, database.read_work() as tx:
        counts = count_by_state(tx, TENANT)
        unjudged = len(unjudged_cases(tx, TENANT, EVERY_ONE))
        late = overdue(tx, TENANT, now)
        faulty = faulty_sheets(tx, TENANT, EVERY_ONE)
        years = Counter(city_day(due).year for due in every_due_time(tx, TENANT))
    if arguments.json:
        plain = {
            **{state.value: count for state, count in counts.items()},
            "unjudged": unjudged,
            "overdue_lifts": [_plain(line) for line in late.lifts],
            "overdue_renewals": [_plain(line) for line in late.renewals],
            "faulty": [_plain(line) for line in faulty],
            "due_by_year": {str(year): years[year] for year in sorted(years)},
        }
        sys.stdout.write(json.dumps(plain, ensure_ascii=False) + "\n")
    else:
        _tell_status({state.value: count for state, count in counts.items()}, unjudged, years)
        for line in (*late.lifts, *late.renewals):
            say(f"期限超過: {_words(line)}", f"overdue: {_words(line)}")
        for line in faulty:
            _tell_fault(line.case_id, line.fault)
    return REFUSED if late.lifts or late.renewals else OK


def _tell_status(counts: dict[str, int], unjudged: int, years: Counter[int]) -> None:
    say(
        f"長期保存済み {counts['archived']}件、待ち {counts['waiting']}件、"
        f"短期保存 {counts['timed']}件、未判定 {unjudged}件",
        f"{counts['archived']} archived, {counts['waiting']} waiting, "
        f"{counts['timed']} kept briefly, {unjudged} not judged yet",
    )
    for year in sorted(years):
        say(f"{year}年に更新: {years[year]}件", f"due in {year}: {years[year]}")


def _lift(arguments: Namespace) -> int:
    with opened_parts(arguments) as parts:
        database = parts.services.database
        with database.read_work() as tx:
            cases = [line.case_id for line in waiting_sheets(tx, TENANT, arguments.limit)]
            cases += unjudged_cases(tx, TENANT, arguments.limit)
            cases += kept_longer(tx, TENANT)
        cases = cases[: arguments.limit]
        if arguments.dry_run:
            _list_cases(cases, as_json=arguments.json)
            return OK

        def one(case_id: str) -> Became:
            return lift_sheet(parts.archivist, TENANT, case_id, utc_now())

        return _work_off(database, cases, one, as_json=arguments.json)


def _renew(arguments: Namespace) -> int:
    before = _before(arguments.before)
    if arguments.dry_run:
        with opened_database(arguments) as database:
            _list_due(database, before, arguments)
        return OK
    with opened_parts(arguments) as parts:
        database = parts.services.database
        with database.read_work() as tx:
            cases = [line.case_id for line in due_sheets(tx, TENANT, before, arguments.limit)]
        return _work_off(database, cases, _renewing(parts, before), as_json=arguments.json)


def _renewing(parts: Parts, before: datetime) -> Callable[[str], Became]:
    def one(case_id: str) -> Became:
        return renew_sheet(parts.archivist, TENANT, case_id, before, utc_now())

    return one


def _before(day: date | None) -> datetime:
    return start_of_day(day if day is not None else city_day(utc_now()) + timedelta(days=1))


def _list_due(database: Database, before: datetime, arguments: Namespace) -> None:
    with database.read_work() as tx:
        lines = due_sheets(tx, TENANT, before, arguments.limit)
    if arguments.json:
        for line in lines:
            sys.stdout.write(json.dumps(_plain(line), ensure_ascii=False) + "\n")
        return
    write_rows(
        (
            line.case_id,
            str(line.due_at and city_day(line.due_at)),
            line.due_reason,
            str(line.ends_at and city_day(line.ends_at)),
            line.authority,
        )
        for line in lines
    )
    say(f"{len(lines)}件を更新します。", f"{len(lines)} would be renewed")


def _list_cases(cases: Sequence[str], *, as_json: bool) -> None:
    for case_id in cases:
        sys.stdout.write((json.dumps({"case_id": case_id}) if as_json else case_id) + "\n")
    if not as_json:
        say(f"{len(cases)}件を調べます。", f"{len(cases)} would be looked at")


def _work_off(
    database: Database, cases: Sequence[str], one: Callable[[str], Became], *, as_json: bool
) -> int:
    """Do them one after the other; each is kept before the next begins."""
    became: Counter[Became] = Counter()
    for number, case_id in enumerate(cases, 1):
        result = one(case_id)
        became[result] += 1
        if as_json:
            sys.stdout.write(json.dumps({"case_id": case_id, "became": result.value}) + "\n")
        elif result is Became.LATER:
            with database.read_work() as tx:
                line = archive_of(tx, TENANT, case_id)
            _tell_fault(case_id, line.fault if line is not None else "")
        if number % _TELL_EVERY == 0:
            sys.stderr.write(f"{number} / {len(cases)}\n")
    if not as_json:
        say(
            f"{became[Became.DONE]}件を終えました。できなかったもの {became[Became.LATER]}件",
            f"{became[Became.DONE]} done, {became[Became.LATER]} not",
        )
    return REFUSED if became[Became.LATER] else OK


def _tell_fault(case_id: str, fault: str) -> None:
    japanese, english = fault_words(fault)
    say(
        f"できませんでした: {case_id}: {japanese} [{fault}]",
        f"not done: {case_id}: {english} [{fault}]",
    )


def _plain(line: ArchivedSheet) -> dict[str, object]:
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in asdict(line).items()
    }


def _words(line: ArchivedSheet) -> str:
    due = line.due_at or line.wanted_at
    return f"{line.case_id} {city_day(due)}"
