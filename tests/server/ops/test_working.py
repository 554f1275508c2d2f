# SPDX-License-Identifier: Apache-2.0
"""The outbox in a process of its own, the trial of a release, and the settings' place."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

import pytest
import uvicorn
from fastapi.testclient import TestClient
from sqlalchemy import select, text

from server.app import create_app
from server.assembly import utc_now
from server.ops import console, serving
from server.ops.main import main
from server.ops.opening import CONFIG_FILE
from server.settings import ServerSettings, load_settings
from server.store.engine import Database, open_database
from server.store.outbox import enqueue
from server.store.tables import outbox
from tests.support.waiting import wait_until


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings file for a server that was set up, whose outbox is worked off elsewhere."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    file = tmp_path / "tsukue.toml"
    file.write_text(f'data_dir = "{tmp_path / "data"}"\njobs = "elsewhere"\n', encoding="utf-8")
    assert main(["init", "--config", str(file)]) == console.OK
    return file


@pytest.fixture
def database(settings: Path) -> Iterator[Database]:
    """The database of that server."""
    opened = open_database(load_settings(settings, {}).resolved_database_url())
    yield opened
    opened.close()


@contextmanager
def working(settings: Path) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [sys.executable, "-m", "server.ops.main", "jobs", "--config", str(settings)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "working\n"
            yield process
        finally:
            process.kill()


def put(database: Database) -> None:
    with database.write_work() as tx:
        enqueue(tx, 1, "nobody.knows", {}, utc_now())


def settled(database: Database) -> bool:
    with database.read_work() as tx:
        row = tx.execute(select(outbox).where(outbox.c.kind == "nobody.knows")).one()
    return row.done_at is not None or row.dead_at is not None


def test_what_comes_while_it_works_is_done_without_a_bell(
    settings: Path, database: Database
) -> None:
    with working(settings) as process:
        put(database)
        wait_until(lambda: settled(database))
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
        assert process.stdout is not None
        assert process.stdout.read() == "ended\n"


def test_a_server_leaves_the_outbox_to_who_works_elsewhere(
    settings: Path, database: Database
) -> None:
    put(database)
    with TestClient(create_app(load_settings(settings, {}))) as client:
        assert client.get("/healthz").status_code == 200
    assert not settled(database)


def test_a_release_is_tried_beside_the_one_that_runs(
    settings: Path, database: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    put(database)
    assert main(["serve", "--check", "--config", str(settings)]) == console.OK
    assert "answers" in capsys.readouterr().out
    assert not settled(database)


def test_a_release_that_does_not_answer_is_refused(
    settings: Path, database: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    with database.write_work() as tx:
        tx.execute(text("ALTER TABLE authority_deed RENAME TO gone"))
    assert main(["serve", "--check", "--config", str(settings)]) == console.REFUSED
    assert "/healthz answered 500" in capsys.readouterr().err


def test_the_environment_says_where_the_settings_are(
    settings: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(CONFIG_FILE, str(settings))
    assert main(["user", "list"]) == console.OK
    assert main(["user", "list", "--config", f"{settings}.none"]) == console.REFUSED
    assert f"{settings}.none" in capsys.readouterr().err


def test_a_process_that_is_slow_to_load_is_not_replaced() -> None:
    options = serving._options(ServerSettings())
    assert uvicorn.Config("any:app", **options).timeout_worker_healthcheck >= 30


def test_it_says_which_release_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"{version('tsukue')}\n"
