# SPDX-License-Identifier: Apache-2.0
"""The demo with a display: the officer's client opens, and that of whoever is called by login.

A client keeps the drafts and unsent acts of one person, so everybody has one of their own.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from server.demo.people import DEMO_PASSWORD, DEMO_PIN, HR, NAMED, OFFICER, SECTION_HEAD, STORY


class Desk(Protocol):
    """A client that was opened."""

    def wait(self) -> int:
        """Wait until it is closed and return its exit code."""


Open = Callable[[str], Desk]

LOGINS = frozenset(person.login for person in NAMED)


def hints(month: str) -> tuple[str, ...]:
    """Say whom to sign in as and what to try; ``month`` is the one that can be closed."""
    people = "、".join(f"{person.name} {person.login}" for person in (*STORY, HR))
    staff, head, office = OFFICER.login, SECTION_HEAD.login, HR.login
    return (
        f"利用者 People: {people}",
        f"パスワード Password: {DEMO_PASSWORD}   PIN は6文字以上で決めます（例 {DEMO_PIN}）。",
        f"最初の画面は {OFFICER.name} さんです。ここに {head} などと打って Enter を押すと、その人の"
        "画面も開きます。Type a login here and press Enter to open that person's client, too.",
        "在宅勤務の1日 A day at home:",
        f"  {head}: テレワーク → 部下 → 実施命令 で、{OFFICER.name} さんの今日を命じます。",
        f"  {staff}: 今日 → 在宅 → 勤務を開始する。終えたら テレワーク で報告します。",
        f"  {head}: 部下 に来た報告を確認します。",
        f"月の締め Closing {month}:",
        f"  {staff}: テレワーク → 前の月 → この月を提出する。",
        f"  {head}: 部下 → {month} → まとめて確認 → 月の確認（PIN を1回）。",
        f"  {office}（{HR.name}、人事課）: テレワーク → 人事 → 締め → 月を締める。",
    )


def sit_down(open_client: Open, called: Iterable[str], tell: Callable[[str], None]) -> int:
    """Open the officer's client and those of whoever is called, until all are closed.

    ``called`` are the lines typed meanwhile: a login opens that person's client, to any other
    word ``tell`` answers with those that can be called. Returns the officer's exit code.
    """
    desks = [open_client(OFFICER.login)]

    def listen() -> None:
        for line in called:
            login = line.strip()
            if login in LOGINS:
                desks.append(open_client(login))
            elif login:
                tell(f"{login}? {', '.join(sorted(LOGINS))}")

    threading.Thread(target=listen, daemon=True).start()
    # The list grows while it is waited for.
    officer, *_others = [desk.wait() for desk in desks]
    return officer


def client_of(folder: Path, url: str) -> Open:
    """Return what opens a client of the city at ``url`` on a person's own store."""

    def open_client(login: str) -> Desk:
        environment = {
            **os.environ,
            "TSUKUE_SERVER_URL": url,
            "TSUKUE_STORE_FOLDER": str(folder / login / "store"),
        }
        return subprocess.Popen(
            [sys.executable, "-m", "desktop"], env=environment, stdin=subprocess.DEVNULL
        )

    return open_client
