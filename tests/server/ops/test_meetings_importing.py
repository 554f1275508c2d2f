# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server meetings import`` and ``door`` on a server as a city has it, child and all."""

import json
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient

from server.app import create_app
from server.assembly import assemble
from server.auth.passwords import Passwords
from server.ops import console, opening
from server.ops.main import main
from server.settings import load_settings
from tests.approval.city import city_files
from tests.server.files.calendars.samples import calendar, event
from tests.support.clock import ManualClock

ROOMS = "会議室番号,名称,建物,階,定員\n15C,15C会議室,本庁舎,15,40\n15D,15D会議室,本庁舎,15,12\n"
SCHEDULE = (
    "施設名,開始日,開始時刻,終了日,終了時刻,予定,登録者\n"
    "15D会議室,2026/12/01,9:00,,10:00,庁議,森　一郎\n"
    "15D,2026/12/01,10:00,,11:00,説明会,森　一郎\n"
)


class Server:
    """A server whose commands run at the time of the tests."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.settings = folder / "tsukue.toml"
        self._folder, self._capsys = folder, capsys
        self.settings.write_text(f'data_dir = "{folder / "data"}"\n', encoding="utf-8")
        self.run("init")
        city, rooms = folder / "city", folder / "rooms"
        for place, files in ((city, city_files()), (rooms, {"rooms.csv": ROOMS})):
            place.mkdir()
            for name, content in files.items():
                (place / name).write_text(content, encoding="utf-8")
        self.run("org", "load", str(city), "--date", "2026-11-24")
        self.run("meetings", "load", str(rooms))

    def run(self, *words: str) -> str:
        """Run a command that has to succeed, and return what it says."""
        self._capsys.readouterr()
        assert main([*words, "--config", str(self.settings)]) == console.OK
        return self._capsys.readouterr().out

    def take(self, name: str, data: bytes, *more: str) -> list[tuple[str, str, str]]:
        """Import a file; return outcome, room and meeting of each line."""
        file = self._folder / name
        file.write_bytes(data)
        words = ("meetings", "import", str(file), "--owner", "p-mori", "--json", *more)
        found: dict[str, Any] = json.loads(self.run(*words))
        return [(each["outcome"], each["room_id"], each["meeting_id"]) for each in found["lines"]]


@pytest.fixture
def server(
    tmp_path: Path,
    clock: ManualClock,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Server:
    # Nobody signs in, and the costly hash of no password is made with each server.
    assembled = partial(assemble, clock=clock, passwords=Passwords(cheap=True))
    monkeypatch.setattr(opening, "assemble", assembled)
    return Server(tmp_path, capsys)


def test_files_are_booked_once_and_a_door_shows_what_stands_in_its_room(
    server: Server,
) -> None:
    ics = calendar(event("RRULE:FREQ=WEEKLY;COUNT=4", start="20261124T100000"))
    for name, data, more, rooms in (
        ("old.ics", ics, ("--room", "15C"), ["15C"]),
        ("schedule.csv", SCHEDULE.encode("cp932"), (), ["15D", "15D"]),
    ):
        first = server.take(name, data, *more)
        assert [each[:2] for each in first] == [("booked", room) for room in rooms]
        again = server.take(name, data, *more)
        assert again == [("known", *each[1:]) for each in first]
    address = server.run("meetings", "door", "15C", "--keeper", "p-mori").splitlines()[0]
    parts = opening.assembled(load_settings(server.settings))
    try:
        tablet = TestClient(create_app(parts.settings, parts))
        page = tablet.get(urlsplit(address).path)
    finally:
        parts.close()
    assert page.status_code == 200
    assert "15C会議室" in page.text
    assert page.text.count("庁議") == 1
