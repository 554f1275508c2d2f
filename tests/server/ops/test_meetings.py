# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server meetings``: a folder is taken whole, and what is in force is listed."""

from pathlib import Path

import pytest

from server.ops import console
from server.ops.main import main

ROOMS = "会議室番号,名称,建物,階,定員,承認\n15C,15C会議室,本庁舎,15,40,はい\n"


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """A server without anything."""
    file = tmp_path / "tsukue.toml"
    file.write_text(f'data_dir = "{tmp_path / "data"}"\n', encoding="utf-8")
    assert main(["init", "--config", str(file)]) == console.OK
    return file


def test_rooms_are_loaded_and_listed(
    settings: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    folder = tmp_path / "rooms"
    given = ["--config", str(settings)]
    assert main(["meetings", "load", str(folder), *given]) == console.REFUSED
    (folder / "photos").mkdir(parents=True)
    (folder / "photos" / "15C.png").write_bytes(b"GIF89a")
    (folder / "rooms.csv").write_bytes(ROOMS.encode("cp932"))
    assert main(["meetings", "load", str(folder), *given]) == console.REFUSED
    assert "photos/15C.png: " in capsys.readouterr().err
    (folder / "photos" / "15C.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert main(["meetings", "load", str(folder), *given]) == console.OK
    assert "loaded 1 rooms" in capsys.readouterr().out
    assert main(["meetings", "rooms", *given]) == console.OK
    listed = capsys.readouterr().out
    assert listed == "15C\t15C会議室\t本庁舎\t15\t40\t8:30-21:45\t15C\t\tapproval\n"


def test_a_door_and_an_import_need_what_the_city_has(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["--config", str(settings)]
    assert main(["meetings", "door", "15C", "--keeper", "p-mori", *given]) == console.REFUSED
    assert "15C" in capsys.readouterr().err
    schedule = tmp_path / "schedule.csv"
    taking = ["meetings", "import", str(schedule), "--owner", "p-mori", *given]
    assert main(taking) == console.REFUSED
    assert "schedule.csv" in capsys.readouterr().err
    schedule.write_bytes(b"")
    assert main(taking) == console.REFUSED
    assert capsys.readouterr().out == ""
