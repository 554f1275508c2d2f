# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server telework months`` and ``close``: nothing is closed without having been seen."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from server.ops import console
from server.ops.main import main
from server.settings import load_settings
from server.store.engine import open_database
from server.store.telework.grants import StoredGrant, insert_grants
from server.usecases.telework.recount import recount
from telework import Grant, GrantSource, Place, Unit
from tests.approval.city import city_files
from tests.server.town import MORI, TENANT

DAY = date(2026, 6, 2)


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """A server on which 森 was permitted a day in June and never submitted."""
    file, city = tmp_path / "tsukue.toml", tmp_path / "city"
    file.write_text(f'data_dir = "{tmp_path / "data"}"\n', encoding="utf-8")
    assert main(["init", "--config", str(file)]) == console.OK
    city.mkdir()
    for name, content in city_files().items():
        (city / name).write_text(content, encoding="utf-8")
    loading = ["org", "load", str(city), "--date", "2026-11-24", "--config", str(file)]
    assert main(loading) == console.OK
    grant = Grant(
        grant_id="order-1",
        person_id=MORI,
        day=DAY,
        unit=Unit.FULL,
        place=Place.HOME,
        source=GrantSource.ORDER,
    )
    kept = StoredGrant(grant=grant, granted_by="x", granted_at=datetime(2026, 6, 1, tzinfo=UTC))
    database = open_database(load_settings(file).resolved_database_url(), connections=1)
    with database.write_work() as tx:
        insert_grants(tx, TENANT, [kept])
        recount(tx, TENANT, MORI, [DAY])
    database.close()
    return file


def run(settings: Path, *words: str) -> int:
    return main(["telework", *words, "--config", str(settings)])


def test_a_month_is_closed_only_with_the_list_that_was_seen(
    settings: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    month = ("--month", "2026-06")
    assert run(settings, "months", *month) == console.OK
    assert "joho\t総務局 情報政策課\t1\t1\t0\t0\t0\t0" in capsys.readouterr().out
    assert run(settings, "close", *month, "--reason", "x") == console.REFUSED
    assert "Nothing was closed" in capsys.readouterr().err
    assert run(settings, "months", *month, "--json") == console.OK
    seen = json.loads(capsys.readouterr().out)["list_sha256"]
    assert run(settings, "close", *month, "--acknowledge", seen) == console.REFUSED
    assert "reason" in capsys.readouterr().err
    done = run(settings, "close", *month, "--acknowledge", seen, "--reason", "本人は退職")
    assert done == console.OK
    assert "closed 2026-06: 1 records" in capsys.readouterr().out
    assert run(settings, "close", *month, "--acknowledge", seen) == console.REFUSED
    assert "closed already" in capsys.readouterr().err
    assert run(settings, "close", "--month", "2099-01") == console.REFUSED
    assert "not over" in capsys.readouterr().err
