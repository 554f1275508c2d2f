# SPDX-License-Identifier: Apache-2.0
"""Fixtures of the server's tests: a town on each database engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.town import Town
from tests.support.clock import ManualClock


@pytest.fixture
def town(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[Town]:
    """A small city on a database of its own."""
    made = Town(database_url, tmp_path, clock)
    yield made
    made.close()
