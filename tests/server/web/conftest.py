# SPDX-License-Identifier: Apache-2.0
"""Pages are tested on one engine: what they read and do is tested on both below them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.store import migrate
from tests.support.databases import fresh_database
from tests.support.statements import keep_statements


@pytest.fixture
def database_url(tmp_path: Path) -> Iterator[str]:
    """An embedded database with the current schema."""
    keep_statements()
    with fresh_database("sqlite", tmp_path, migrate) as url:
        yield url
