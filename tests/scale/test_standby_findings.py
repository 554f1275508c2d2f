# SPDX-License-Identifier: Apache-2.0
"""The doctor before a real primary and its standby: there, late, gone, and no longer waited for."""

import os
import signal
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from server.ops.doctor.database_check import look_into_database
from server.ops.doctor.finding import Finding
from server.ops.doctor.patient import Patient
from server.settings import ServerSettings
from server.store.engine import open_database
from tests.scale.databases import connect
from tests.scale.setting_up import running_databases
from tests.support.waiting import wait_until


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder whose path is short enough for sockets."""
    with tempfile.TemporaryDirectory(prefix="tsk-", ignore_cleanup_errors=True) as made:
        yield Path(made)


@pytest.mark.failover
@pytest.mark.timeout(300)
def test_a_standby_that_is_late_or_gone_is_told(folder: Path) -> None:
    with ExitStack() as opened:
        files, primary, standby = opened.enter_context(running_databases(folder))
        primary.migrate()
        patient = Patient(
            settings=ServerSettings(database_url=primary.url()),
            config=None,
            now=datetime.now(UTC),
            database=open_database(primary.url(), connections=1),
        )
        opened.callback(patient.opened.close)

        def told() -> list[str]:
            return [each.kind.code for each in _of_standby(patient)]

        assert told() == []
        # A line that is cut for being silent would be another finding than a slow one.
        primary.ask("ALTER SYSTEM SET wal_sender_timeout = 0")
        primary.ask("SELECT pg_reload_conf()")
        receiver = int(standby.ask("SELECT pid FROM pg_stat_wal_receiver"))
        os.kill(receiver, signal.SIGSTOP)
        opened.callback(_go_on, receiver)
        with closing(connect(primary, "tables_owner")) as writer:
            writer.execute("SET synchronous_commit = local")
            writer.execute(
                "CREATE TABLE filler AS SELECT repeat('x', 900) FROM generate_series(1, 40000)"
            )
        # The role may not see how far a standby is until that is granted.
        assert told() == []
        grant = f"GRANT pg_read_all_stats TO {files.values['role']}"
        primary.ask(f"SET synchronous_commit = local; {grant}")
        [late] = wait_until(lambda: _of_standby(patient))
        assert late.kind.code == "database.standby_late"
        assert late.about["name"] == "tsukue_standby"
        assert int(str(late.about["behind"])) >= 16
        standby.kill()
        _go_on(receiver)
        wait_until(lambda: told() == ["database.standby_absent"])
        [absent] = _of_standby(patient)
        assert absent.about == {"names": "tsukue_standby"}
        standby.start()
        wait_until(lambda: told() == [])
        standby.kill()
        wait_until(lambda: told() == ["database.standby_absent"])
        primary.synchronous("off")
        assert told() == []


def _go_on(process: int) -> None:
    """Let a stopped process see that the one above it has died."""
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGCONT)


def _of_standby(patient: Patient) -> list[Finding]:
    return [each for each in look_into_database(patient) if ".standby_" in each.kind.code]
