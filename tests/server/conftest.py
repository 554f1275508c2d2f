# SPDX-License-Identifier: Apache-2.0
"""Fixtures of the server's tests: a town on each database engine."""

from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import pytest

from tests.server.town import Town
from tests.support.clock import ManualClock
from tests.support.logs import logs_of_level


@pytest.fixture(scope="session")
def _log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TextIO]:
    with (tmp_path_factory.mktemp("logs") / "server.log").open("w", encoding="utf-8") as file:
        yield file


@pytest.fixture(autouse=True)
def _logs_to_a_file(_log: TextIO) -> Iterator[None]:
    """Write logs as the server does; the console's tracebacks take seconds each.

    Anew for each test, as what a test of elsewhere set up holds for the whole process.
    """
    with logs_of_level("info", _log):
        yield


@pytest.fixture
def town(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[Town]:
    """A small city on a database of its own."""
    made = Town(database_url, tmp_path, clock)
    yield made
    made.close()
