# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server logs``: the lines of one request or act, readable, for a help desk."""

import json
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from server.ops.console import OK, REFUSED, Fault, say
from signing.plain_line import plain_line

if TYPE_CHECKING:
    from server.ops.main import Commands

_UNITS = ("tsukue-server", "tsukue-worker")
_SHOWN_FIRST = ("timestamp", "level", "event")


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``logs``."""
    logs = commands.add_parser(
        "logs",
        parents=[common],
        help="show what was logged of one request or one act",
        description="Reads the journal of the services, or a file. The number of a request stands "
        "in the client's message of a fault and in the header X-Request-ID.",
        epilog="exit codes: 0 lines were found, 1 none were",
    )
    logs.add_argument("request_id", nargs="?", metavar="REQUEST_ID")
    logs.add_argument("--event", metavar="EVENT_ID", help="the lines of one act instead")
    logs.add_argument(
        "--since", default="-7d", help="as journalctl understands it, such as -2h or 2026-11-24"
    )
    logs.add_argument(
        "--file", type=Path, help="a file of such lines instead of the journal; - for what is piped"
    )
    logs.set_defaults(run=_run)


def _run(arguments: Namespace) -> int:
    # Copied by mouse from a narrow card it holds marks for where a line may end.
    wanted = (arguments.event or arguments.request_id or "").replace("\u200b", "")
    if not wanted:
        raise Fault("REQUEST_ID か --event を指定してください。", "name a REQUEST_ID or --event")
    with _opened(arguments) as lines:
        found = list(matching(lines, wanted))
    for each in found:
        sys.stdout.write(readable(each) + "\n")
    if not found:
        say("該当する記録はありません。", "nothing was logged of it")
    return OK if found else REFUSED


def matching(lines: Iterable[str], wanted: str) -> Iterator[dict[str, Any]]:
    """Return the lines of a request by its number, or of an act by its event id.

    Of an act the other lines of its request belong to it too, where they come after it.
    """
    numbers = {wanted}
    for line in lines:
        # Most lines are of others: to look for a text costs less than to read JSON.
        if not any(each in line for each in numbers):
            continue
        try:
            entry = json.loads(line)
        except ValueError:
            continue  # such as a line that another program wrote
        if isinstance(entry, dict) and _names(entry, numbers):
            if isinstance(number := entry.get("request_id"), str):
                numbers.add(number)
            yield entry


def _names(entry: dict[str, Any], numbers: set[str]) -> bool:
    acts = entry.get("acts", ())
    told = {each[0] for each in acts if isinstance(each, list) and each}
    named = {entry.get("request_id"), entry.get("event_id"), *told}
    return bool(named & numbers)


def readable(entry: dict[str, Any]) -> str:
    """Return one entry as a line for people; what was raised stands below it."""
    first = " ".join(plain_line(str(entry.get(name, "-"))) for name in _SHOWN_FIRST)
    rest = {
        name: value
        for name, value in entry.items()
        if name not in {*_SHOWN_FIRST, "exception", "acts"}
    }
    more = " ".join(f"{name}={plain_line(str(value))}" for name, value in rest.items())
    acts = [f"    {plain_line(' '.join(map(str, each)))}" for each in entry.get("acts", ())]
    raised = [f"    {plain_line(each)}" for each in str(entry.get("exception", "")).splitlines()]
    return "\n".join([f"{first} {more}".rstrip(), *acts, *raised])


@contextmanager
def _opened(arguments: Namespace) -> Iterator[Iterable[str]]:
    named: Path | None = arguments.file
    if named is None:
        yield _journal(arguments.since)
    elif str(named) == "-":
        yield sys.stdin
    else:
        try:
            with named.open(encoding="utf-8", errors="replace") as lines:
                yield lines
        except OSError as problem:
            raise Fault(f"{named} を読めません。", f"{named} cannot be read") from problem


def _journal(since: str) -> Iterator[str]:
    units = [f"--unit={each}" for each in _UNITS]
    command = ["journalctl", "--output=cat", "--no-pager", f"--since={since}", *units]
    try:
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, errors="replace") as read:
            yield from read.stdout or ()
    except OSError as problem:
        raise Fault(
            "journalctl を実行できません。--file でログのファイルを指定してください。",
            "journalctl cannot be run: name a file with --file",
        ) from problem
    if read.returncode:
        raise Fault(
            "ジャーナルを読めません。root で実行するか、--since を確かめてください。",
            "the journal cannot be read: run as root, and see to --since",
        )
