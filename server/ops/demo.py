# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server demo-data``: a city of about 300 people with a month of cases."""

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from server.assembly import utc_now
from server.demo.clerk import DemoTrouble
from server.demo.loading import load_demo
from server.demo.people import DEMO_PASSWORD, STORY
from server.ops.console import OK, Fault, say
from server.ops.opening import settings_of

if TYPE_CHECKING:
    from server.ops.main import Commands

_TELL_EVERY = 5


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``demo-data``."""
    demo = commands.add_parser(
        "demo-data",
        parents=[common],
        help="fill an empty server with a city that does not exist, to try things out",
    )
    demo.set_defaults(run=_run)


def _run(arguments: Namespace) -> int:
    settings = settings_of(arguments)
    try:
        count = load_demo(settings, utc_now(), _tell)
    except DemoTrouble as trouble:
        raise Fault(
            "デモの市を作れませんでした。アカウントのないサーバーで実行してください。"
            f"（{trouble}）",
            f"the demo city was not made: {trouble}",
        ) from trouble
    say(f"文机市ができました。案件 {count}件", f"the demo city is there: {count} cases")
    people = "、".join(f"{person.login}（{person.name}）" for person in STORY)
    say(f"サインイン: {people}　パスワード: {DEMO_PASSWORD}", "sign in as any of these")
    return OK


def _tell(done: int, of: int) -> None:
    if done % _TELL_EVERY == 0 or done == of:
        sys.stderr.write(f"  {done} / {of}\n")
        sys.stderr.flush()
