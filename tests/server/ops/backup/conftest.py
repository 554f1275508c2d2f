# SPDX-License-Identifier: Apache-2.0
"""A working server with a backup of it, on each engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.store import migrate
from signing import sealed_backup
from tests.server.ops.backup.site import Site, english, working_site
from tests.support.databases import fresh_database


@pytest.fixture
def site(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A server that was set up, with a case and files."""
    english(monkeypatch)
    return working_site(tmp_path / "machine", database_url)


@pytest.fixture
def small_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """The same on SQLite, where the engine makes no difference."""
    english(monkeypatch)
    with fresh_database("sqlite", tmp_path, migrate) as url:
        yield working_site(tmp_path / "machine", url)


@pytest.fixture(autouse=True)
def _cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a passphrase be tried in no time; a real one takes half a second by design."""
    monkeypatch.setattr(sealed_backup, "_COST", 2**4)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where backups go."""
    return tmp_path / "backups"
