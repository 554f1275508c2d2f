# SPDX-License-Identifier: Apache-2.0
"""The shipped configuration of pgBackRest really archives, and restores to a moment."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.postgres import _programs, _unprivileged_user
from tests.support.waiting import wait_until

pytestmark = [
    pytest.mark.installation,
    pytest.mark.skipif(shutil.which("pgbackrest") is None, reason="pgbackrest is not installed"),
]

CONFIGURATION = Path(__file__).parents[2] / "installer" / "server" / "pgbackrest.conf"
ROWS = 200


class Archived:
    """A cluster of its own, archived by the shipped configuration at other places."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._user = _unprivileged_user()
        for name in ("socket", "repository", "log", "lock"):
            (folder / name).mkdir()
        shutil.copyfile(CONFIGURATION, folder / "pgbackrest.conf")
        for path in (folder, *folder.iterdir()):
            if self._user:
                shutil.chown(path, self._user, self._user)

    def initialise(self) -> None:
        """Make the cluster, which archives from its first change on."""
        self.run(_programs() / "initdb", "-D", self.data, "-U", "tsukue", "-A", "trust")
        with (self.data / "postgresql.conf").open("a", encoding="utf-8") as settings:
            settings.write(
                f"listen_addresses = ''\nunix_socket_directories = '{self.folder / 'socket'}'\n"
                "archive_mode = on\nfsync = off\n"
                "archive_command = 'pgbackrest --stanza=tsukue archive-push %p'\n"
            )
        self.start()

    def start(self) -> None:
        """Start it and wait until it takes changes."""
        self._control("start", "-l", str(self.folder / "log" / "cluster.log"))
        wait_until(lambda: self.ask("SELECT pg_is_in_recovery()") == "f")

    def stop(self) -> None:
        """Stop it as a power failure does."""
        self._control("stop", "-m", "immediate")

    def backup(self, *words: str) -> None:
        """Run one command of pgBackRest."""
        self.run("pgbackrest", "--stanza=tsukue", *words)

    def ask(self, statement: str) -> str:
        """Run one statement; empty where it does not answer."""
        done = self.run(
            *(_programs() / "psql", "-XqAt", "-h", self.folder / "socket", "-U", "tsukue"),
            *("-d", "postgres", "-c", statement),
            check=False,
        )
        return done.stdout.strip()

    @property
    def data(self) -> Path:
        """The folder of the cluster."""
        return self.folder / "data"

    def run(self, *command: object, check: bool = True) -> "subprocess.CompletedProcess[str]":
        """Run a program as the user of the cluster."""
        done = subprocess.run(
            [str(part) for part in command],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
            user=self._user or None,
            group=self._user or None,
            extra_groups=[] if self._user else None,
        )
        if check and done.returncode:
            raise AssertionError(f"{command}: {done.stdout}{done.stderr}")
        return done

    def _control(self, *words: str) -> None:
        program = _programs() / "pg_ctl"
        command = [str(program), "-D", str(self.data), "-w", *words]
        # Its output goes nowhere: the server inherits it and would hold a pipe open.
        subprocess.run(
            command,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
            cwd="/",
            user=self._user or None,
            group=self._user or None,
            extra_groups=[] if self._user else None,
        )

    @property
    def _environment(self) -> dict[str, str]:
        """Return the places of this test, which win over those of the configuration."""
        chosen = {
            "CONFIG": self.folder / "pgbackrest.conf",
            "REPO1_PATH": self.folder / "repository",
            "REPO1_CIPHER_PASS": "a passphrase of the tests",
            "PG1_PATH": self.data,
            "PG1_SOCKET_PATH": self.folder / "socket",
            "PG1_USER": "tsukue",
            "LOG_PATH": self.folder / "log",
            "LOCK_PATH": self.folder / "lock",
        }
        return {
            **os.environ,
            **{f"PGBACKREST_{name}": str(value) for name, value in chosen.items()},
        }


@pytest.fixture
def archived() -> Iterator[Archived]:
    # Short, for the socket, and where the cluster's own user may pass.
    with tempfile.TemporaryDirectory(prefix="archived-") as folder:
        cluster = Archived(Path(folder))
        cluster.initialise()
        try:
            yield cluster
        finally:
            if (cluster.data / "postmaster.pid").exists():
                cluster.stop()


@pytest.mark.timeout(600)
def test_every_acknowledged_row_up_to_the_moment_comes_back(archived: Archived) -> None:
    archived.backup("stanza-create")
    archived.backup("check")
    archived.ask("CREATE TABLE acts (number int PRIMARY KEY, body text)")
    _act(archived, 0)
    archived.backup("--type=full", "backup")
    # pgBackRest knows the end of a backup to the second only.
    archived.ask("SELECT pg_sleep(1.1)")
    _act(archived, 1)
    moment = archived.ask("SELECT clock_timestamp()")
    _act(archived, 2)
    archived.ask("SELECT pg_switch_wal()")
    _wait_for_archive(archived)

    archived.stop()
    shutil.rmtree(archived.data)
    archived.data.mkdir(mode=0o700)
    _own(archived)
    archived.backup("--type=time", f"--target={moment}", "--target-action=promote", "restore")
    archived.start()

    assert archived.ask("SELECT count(*), max(number) FROM acts") == f"{2 * ROWS}|{2 * ROWS - 1}"
    # What was acknowledged stands with its content, not by its number alone.
    assert archived.ask("SELECT count(*) FROM acts WHERE body <> md5(number::text)") == "0"
    for kept in (archived.folder / "repository").rglob("*"):
        assert not kept.is_file() or b"acts" not in kept.read_bytes(), kept


def _act(cluster: Archived, round_no: int) -> None:
    first = round_no * ROWS
    done = cluster.ask(
        f"INSERT INTO acts SELECT n, md5(n::text) FROM generate_series({first},"
        f" {first + ROWS - 1}) n RETURNING number"
    )
    assert len(done.splitlines()) == ROWS


def _wait_for_archive(cluster: Archived) -> None:
    """Wait until every finished segment has left the machine."""
    ready = cluster.data / "pg_wal" / "archive_status"
    wait_until(lambda: not list(ready.glob("*.ready")))


def _own(cluster: Archived) -> None:
    user = _unprivileged_user()
    if user:
        shutil.chown(cluster.data, user, user)
