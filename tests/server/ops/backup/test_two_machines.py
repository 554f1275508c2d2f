# SPDX-License-Identifier: Apache-2.0
"""Two machines on one PostgreSQL: while one restores, the other cannot write."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from server.ops.console import OK, REFUSED
from server.store import migrate
from server.store.dumps import keep_others_from_writing, let_others_write, shown_url, writing
from server.store.engine import DatabaseAway, open_database
from tests.server.ops.backup.killing import killed_at
from tests.server.ops.backup.site import Site, empty_like, english, working_site
from tests.support.databases import empty_postgresql, fresh_database
from tests.support.postgres import running_cluster

NOTE = "CREATE TABLE IF NOT EXISTS note (word text)"


@pytest.fixture
def city(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A server on PostgreSQL, with a backup of it in the folder."""
    english(monkeypatch)
    with fresh_database("postgresql", tmp_path, migrate) as url:
        site = working_site(tmp_path / "machine", url)
        assert site.run("backup", str(folder), "--quiet") == OK
        yield site


def test_nobody_else_writes_until_the_restore_is_through(
    city: Site, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with empty_like(city.database_url, tmp_path / "first") as first:
        # The other machine has everything but the mark, which stands beside the first one's data.
        second = Site(tmp_path / "second", first.database_url).prepare()
        shutil.copytree(city.data, second.data)
        assert killed_at(first, folder, "restore_after_database") == 137
        assert first.count("case_event") == city.count("case_event")
        with closing(second.open()) as database, pytest.raises(DatabaseAway):
            database.write(lambda tx: tx.execute(text(NOTE)))
        for words in (["serve"], ["jobs", "--once"], ["init"], ["migrate"], ["verify"]):
            assert second.run(*words) == REFUSED, words
            assert "can only be read" in capsys.readouterr().err
        assert first.run("restore", str(folder), "--again") == OK
        with closing(second.open()) as database:
            database.write(lambda tx: tx.execute(text(NOTE)))
        assert second.run("verify") == OK


def test_a_role_that_does_not_own_the_database_is_told_so() -> None:
    cluster = running_cluster()
    with empty_postgresql() as url:
        cluster.ask_for_passwords_of("guest", "canary-of-a-guest")
        address = make_url(url).set(username="guest", password="canary-of-a-guest")
        guest = address.render_as_string(hide_password=False)
        assert not keep_others_from_writing(writing(guest))
        let_others_write(writing(guest))
        with closing(open_database(guest, connections=1)) as database:
            database.write(lambda tx: tx.execute(text("CREATE TEMPORARY TABLE note (word text)")))


def test_where_ours_could_not_write_either_nothing_is_guarded() -> None:
    with empty_postgresql() as url:
        # As behind a pooler, which does not hand on what a session asks for.
        assert not keep_others_from_writing(url)
        with closing(open_database(url, connections=1)) as database:
            database.write(lambda tx: tx.execute(text(NOTE)))


@pytest.mark.parametrize("query", ["", "?options=-c%20search_path%3Dcity", "?sslmode=require"])
def test_how_a_restore_connects_is_not_shown(query: str) -> None:
    url = f"postgresql://tsukue:secret@db:5432/tsukue{query}"
    assert writing(writing(url)) == writing(url)
    assert "default_transaction_read_only" in writing(url)
    assert shown_url(writing(url)) == shown_url(url)
    assert "secret" not in shown_url(url)
    assert writing("sqlite:////var/lib/tsukue.sqlite") == "sqlite:////var/lib/tsukue.sqlite"
