# SPDX-License-Identifier: Apache-2.0
"""The store's file: migrated after copying, refused when newer, whole or not at all."""

import sqlite3
from pathlib import Path

import pytest

from desktop.errors import Code, TroubleError
from desktop.store import meta, schema
from desktop.store.database import Database
from desktop.store.folder_lock import FolderLock
from desktop.store.migrations import bring_up_to_date


def test_a_newer_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    Database(path).close()
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    raw.close()
    with pytest.raises(TroubleError) as told:
        Database(path)
    assert told.value.trouble.code == Code.STORE_NEWER
    assert told.value.trouble.params["known"] == str(schema.VERSION)


def test_a_store_is_copied_before_it_is_migrated(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    database = Database(path)
    with database.write() as tx:
        meta.put(tx, "device_id", "d1")
    database.close()
    raw = sqlite3.connect(path, isolation_level=None)
    step = "CREATE TABLE later (id TEXT)"
    version = schema.VERSION + 1
    bring_up_to_date(raw, path, {schema.VERSION: step}, version)
    raw.close()
    copy = sqlite3.connect(path.with_name(f"store.sqlite3.version{schema.VERSION}"))
    assert copy.execute("SELECT value FROM meta").fetchone() == ("d1",)
    assert copy.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
    copy.close()


def test_a_first_store_learns_what_is_pressing_from_the_next_pull(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    Database(path).close()
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("DROP INDEX server_rows_lists")
    raw.execute("DROP TABLE seen")
    for column in ("urgent", "since", "substitute", "reading"):
        raw.execute(f"ALTER TABLE server_rows DROP COLUMN {column}")
    raw.execute("INSERT INTO cursor (scope, value) VALUES ('changes', '12')")
    raw.execute("PRAGMA user_version = 1")
    raw.close()
    database = Database(path)
    with database.read() as tx:
        assert tx.execute("SELECT urgent, since, reading FROM server_rows").fetchall() == []
        assert tx.execute("SELECT value FROM cursor").fetchall() == []
    database.close()


def test_a_migration_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    Database(path).close()
    raw = sqlite3.connect(path, isolation_level=None)
    broken = {schema.VERSION: "CREATE TABLE later (id TEXT); CREATE TABLE meta (id TEXT)"}
    with pytest.raises(sqlite3.OperationalError):
        bring_up_to_date(raw, path, broken, schema.VERSION + 1)
    raw.close()
    database = Database(path)
    with database.read() as tx:
        found = tx.execute("SELECT name FROM sqlite_master WHERE name = 'later'").fetchall()
    assert found == []
    database.close()


def fail_half_way(database: Database) -> None:
    with database.write() as tx:
        meta.put(tx, "half", "done")
        raise ZeroDivisionError


def write_more_than_fits(database: Database) -> None:
    with database.write() as tx:
        pages = tx.execute("PRAGMA page_count").fetchone()[0]
        tx.execute(f"PRAGMA max_page_count = {pages}")
        meta.put(tx, "large", "x" * 1_000_000)


def test_a_unit_that_fails_is_undone(tmp_path: Path) -> None:
    database = Database(tmp_path / "store.sqlite3")
    with pytest.raises(ZeroDivisionError):
        fail_half_way(database)
    with database.read() as tx:
        assert meta.get(tx, "half") == ""
    database.close()


def test_a_full_disk_is_told_and_undone(tmp_path: Path) -> None:
    database = Database(tmp_path / "store.sqlite3")
    with pytest.raises(TroubleError) as told:
        write_more_than_fits(database)
    assert told.value.trouble.code == Code.STORE_FULL
    with database.read() as tx:
        assert meta.get(tx, "large") == ""
    database.close()


def test_a_store_in_memory_is_one_for_all_units() -> None:
    database = Database(None)
    with database.write() as tx:
        meta.put(tx, "name", "value")
    with database.read() as tx:
        assert meta.get(tx, "name") == "value"
    database.close()


def test_a_second_process_is_kept_out_of_the_folder(tmp_path: Path) -> None:
    first = FolderLock(tmp_path)
    with pytest.raises(TroubleError) as told:
        FolderLock(tmp_path)
    assert told.value.trouble.code == Code.STORE_OPEN_ELSEWHERE
    first.release()
    FolderLock(tmp_path).release()


def test_a_file_that_is_no_store_is_told(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    path.write_bytes(b"a virus scanner was here " * 400)
    with pytest.raises(TroubleError) as told:
        Database(path)
    assert told.value.trouble.code == Code.STORE_DAMAGED


def test_another_program_that_holds_the_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.store.database._BUSY_MILLISECONDS", 10)
    path = tmp_path / "store.sqlite3"
    database = Database(path)
    scanner = sqlite3.connect(path, isolation_level=None)
    scanner.execute("BEGIN EXCLUSIVE")
    with pytest.raises(TroubleError) as told:
        fail_half_way(database)
    assert told.value.trouble.code == Code.STORE_BUSY
    scanner.close()
    database.close()
