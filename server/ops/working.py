# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server jobs``: the outbox worker as a process of its own."""

import signal
import sys
import threading
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

from server.assembly import Parts, utc_now
from server.logs import set_up_logs
from server.ops.console import OK, say
from server.ops.opening import TENANT, opened_parts
from server.usecases.office.daily import schedule_now

if TYPE_CHECKING:
    from server.ops.main import Commands

_ENDINGS = (signal.SIGTERM, signal.SIGINT)


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``jobs``."""
    jobs = commands.add_parser(
        "jobs",
        parents=[common],
        help="do what the outbox holds: sheets, mails, daily rounds",
        description="Works until it is ended, which waits for the effect under way. Several may "
        'run, also beside servers with jobs = "here".',
    )
    jobs.add_argument("--once", action="store_true", help="do what is due now, then end")
    jobs.set_defaults(run=_jobs)


def _jobs(arguments: Namespace) -> int:
    with opened_parts(arguments) as parts:
        if not arguments.once:
            return _work(parts)
        tried = parts.worker.work_off()
    say(f"{tried}件を処理しました。", f"{tried} done")
    return OK


def _work(parts: Parts) -> int:
    set_up_logs(parts.settings.log_level, sys.stderr)
    parts.services.database.write(lambda tx: schedule_now(tx, TENANT, utc_now()))
    with _ended_by_signal(parts):
        say("仕事を始めます。", "working")
        parts.worker.run()
    say("終わりました。", "ended")
    return OK


@contextmanager
def _ended_by_signal(parts: Parts) -> Iterator[None]:
    asked = threading.Event()

    def _end(_number: int, _frame: FrameType | None) -> None:
        asked.set()

    def _wait() -> None:
        # Not in the handler: that may have interrupted the very wait it would ring.
        asked.wait()
        parts.worker.stop()

    waiting = threading.Thread(target=_wait, name="ending", daemon=True)
    waiting.start()
    before = {number: signal.signal(number, _end) for number in _ENDINGS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        asked.set()
        waiting.join()
