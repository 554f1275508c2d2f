# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server org diff``, ``readdress`` and ``queue``: getting ready for 1 April."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from approval import Organisation, city_day
from approval.case import Case
from approval.engine.readdressing import addressed_office, owning_office
from approval.events import OwnershipMoved, PostViewReaddressed, SlotReaddressed
from approval.organisation_diff import Difference, differences
from approval.secrecy import listed_title
from server.assembly import utc_now
from server.ops.console import OK, REFUSED, Fault, say, speaks_japanese
from server.ops.opening import TENANT, opened_database, operator
from server.ops.reading import read_organisation
from server.sentences import organisation_en, organisation_ja
from server.usecases.city import City
from server.usecases.readdress_cases import Move, Readdressing, Stranded, Tally, preview

if TYPE_CHECKING:
    from server.ops.main import Commands

_TOLD_EVERY = 2000
"""Cases between two lines of progress."""


def add_commands(own: "Commands", common: ArgumentParser, day: Callable[[str], date]) -> None:
    """Add the commands beside ``org load``; ``day`` reads a date."""
    diff = own.add_parser("diff", parents=[common], help="say what loading DIR would change")
    diff.add_argument("folder", type=Path, metavar="DIR")
    diff.add_argument("--on", type=day, help="the day to compare; without it every day to come")
    diff.set_defaults(run=_diff)
    readdress = own.add_parser(
        "readdress",
        parents=[common],
        help="pass open slots of abolished posts to their successors",
    )
    readdress.add_argument("--on", type=day, help="the day to look at; only with --dry-run")
    readdress.add_argument(
        "--dry-run", action="store_true", help="say what would move, and move nothing"
    )
    readdress.set_defaults(run=_readdress)
    queue = own.add_parser(
        "queue", parents=[common], help="list open cases that are addressed to nobody"
    )
    queue.add_argument("--on", type=day, help="the day to look at; today without it")
    queue.set_defaults(run=_queue)


def _diff(arguments: Namespace) -> int:
    data = read_organisation(arguments.folder)
    if data is None:
        return REFUSED
    with opened_database(arguments) as database, database.read_work() as tx:
        loaded = City().organisation(tx, TENANT)
    given = Organisation(data)
    today = city_day(utc_now())
    days = {today, *loaded.change_days(), *given.change_days()}
    chosen = [arguments.on] if arguments.on else sorted(day for day in days if day >= today)
    told: set[str] = set()
    for day in chosen:
        found = [_line(one) for one in differences(loaded.on(day), given.on(day))]
        _tell_day(day, [line for line in found if line not in told])
        told.update(found)
    if not told:
        say("登録済みの組織と同じです。", "nothing differs from what is loaded")
    return OK


def _line(one: Difference) -> str:
    japanese, english = organisation_ja.SENTENCES, organisation_en.SENTENCES
    sentences = japanese if speaks_japanese() else english
    return sentences[one.code].format_map(one.params)


def _tell_day(day: date, lines: list[str]) -> None:
    if lines:
        say(f"{day.isoformat()}から", f"from {day.isoformat()}")
    for line in lines:
        say(f"  {line}", f"  {line}")


def _readdress(arguments: Namespace) -> int:
    today = city_day(utc_now())
    if arguments.dry_run:
        return _dry_run(arguments, arguments.on or today)
    if arguments.on not in (None, today):
        raise Fault(
            "案件を実際に移せるのは当日だけです。--dry-run を付けて確かめてください。"
            "当日になるとサーバーが自動で移します。",
            "cases are moved on the day itself; look ahead with --dry-run",
        )
    with opened_database(arguments) as database:
        work = Readdressing(
            database=database, city=City(), tenant=TENANT, clock=utc_now, by=operator()
        )
        tally = work.run(_tell_progress)
    say(
        f"案件 {tally.seen}件を調べ、{tally.moved}件(宛先 {tally.slots}か所)を移しました。",
        f"looked at {tally.seen} cases, moved {tally.moved} ({tally.slots} slots)",
    )
    return OK


def _tell_progress(tally: Tally) -> None:
    if tally.seen % _TOLD_EVERY == 0:
        say(
            f"  {tally.seen}件を調べ、{tally.moved}件を移しました。",
            f"  looked at {tally.seen} cases, moved {tally.moved}",
        )


def _dry_run(arguments: Namespace, day: date) -> int:
    cases = stranded = 0
    with opened_database(arguments) as database:
        for found in preview(database, City(), TENANT, day, utc_now()):
            if isinstance(found, Move):
                cases += 1
                _tell_move(found)
            else:
                stranded += 1
                _tell_stranded(found)
    say(
        f"{day.isoformat()}に移る案件は{cases}件、管理者の確認が要る案件は{stranded}件です。"
        "まだ何も移していません。",
        f"{cases} cases would move on {day.isoformat()}, {stranded} need the administrator; "
        "nothing was moved",
    )
    return OK


def _queue(arguments: Namespace) -> int:
    day = arguments.on or city_day(utc_now())
    count = 0
    with opened_database(arguments) as database:
        for found in preview(database, City(), TENANT, day, utc_now()):
            if isinstance(found, Stranded):
                count += 1
                _tell_stranded(found)
    say(f"確認が要る案件は{count}件です。", f"{count} cases need the administrator")
    return OK


def _head(case: Case) -> str:
    """Name a case as a list does: who runs a command need not know what is confidential."""
    return f"{case.number} {listed_title(case.content.title, case.content.secrecy)}"


def _tell_move(move: Move) -> None:
    head = _head(move.case)
    for event in move.events:
        if isinstance(event, SlotReaddressed):
            change = f"{event.from_office} → {event.office}"
            say(f"{head}: 宛先 {change}", f"{head}: addressed {change}")
        elif isinstance(event, PostViewReaddressed):
            change = f"{event.from_office} → {event.office}"
            say(f"{head}: 後閲 {change}", f"{head}: to be read afterwards by {change}")
        elif isinstance(event, OwnershipMoved):
            change = f"{event.from_office} → {event.owner.office}"
            say(f"{head}: 所管 {change}", f"{head}: owned {change}")


def _tell_stranded(found: Stranded) -> None:
    head = _head(found.case)
    for slot in found.abolished:
        office = addressed_office(slot)
        say(f"{head}: {office}は廃止され、後継がありません", f"{head}: {office} has no successor")
    for unread in found.unread:
        office = addressed_office(unread)
        say(
            f"{head}: まだ読んでいない{office}は廃止され、後継がありません",
            f"{head}: {office}, who has not read it yet, has no successor",
        )
    for slot in found.vacant:
        office = addressed_office(slot)
        say(f"{head}: {office}が欠員です", f"{head}: {office} is vacant")
    if found.orphan:
        office = owning_office(found.case)
        say(
            f"{head}: 所管の{office}は廃止され、後継がありません",
            f"{head}: its owner {office} has no successor",
        )
