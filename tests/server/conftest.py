# SPDX-License-Identifier: Apache-2.0
"""Fixtures of the server's tests: a town on each database engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from server.logs import set_up_logs
from tests.server.town import Town
from tests.support.clock import ManualClock


@pytest.fixture(scope="session", autouse=True)
def _logs_to_a_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Write logs as the server does; the console's tracebacks take seconds each."""
    with (tmp_path_factory.mktemp("logs") / "server.log").open("w", encoding="utf-8") as file:
        set_up_logs("info", file)
        yield
        structlog.reset_defaults()


@pytest.fixture
def town(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[Town]:
    """A small city on a database of its own."""
    made = Town(database_url, tmp_path, clock)
    yield made
    made.close()
