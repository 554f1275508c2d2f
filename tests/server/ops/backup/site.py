# SPDX-License-Identifier: Apache-2.0
"""A server on a machine of its own, with files, cases and secrets, to be backed up."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import text

from server.files.directory import Directory
from server.ops.main import main
from server.store.engine import Database, open_database
from server.store.files import StoredFile, remember_file
from tests.server.town import TENANT, Town
from tests.support.clock import ManualClock
from tests.support.databases import as_owner, empty_postgresql
from tests.support.postgres import OWNER, SERVICE

PASSPHRASE = "a passphrase of the tests"


@dataclass(frozen=True)
class Site:
    """One machine: its data directory, its settings file and its database."""

    root: Path
    database_url: str

    @property
    def data(self) -> Path:
        """The data directory."""
        return self.root / "data"

    @property
    def config(self) -> Path:
        """The settings file."""
        return self.root / "tsukue.toml"

    @property
    def owner_file(self) -> Path:
        """Root's file with the address of the tables' owner, on PostgreSQL."""
        return self.root / "database-owner"

    @property
    def passphrase_file(self) -> Path:
        """The file with the passphrase of the backups."""
        return self.root / "backup-passphrase"

    def prepare(self) -> "Site":
        """Write the settings; nothing else is there yet."""
        self.root.mkdir(parents=True, exist_ok=True)
        self.config.write_text(
            f'data_dir = "{self.data}"\ndatabase_url = "{self.database_url}"\nport = 0\n'
            f'database_owner_file = "{self.owner_file}"\n'
            f'backup_passphrase_file = "{self.passphrase_file}"\n',
            encoding="utf-8",
        )
        self.passphrase_file.write_text(PASSPHRASE, encoding="utf-8")
        self.passphrase_file.chmod(0o600)
        owner_url = as_owner(self.database_url)
        if owner_url != self.database_url:
            self.owner_file.write_text(owner_url, encoding="utf-8")
            self.owner_file.chmod(0o600)
        return self

    def run(self, *words: str) -> int:
        """Run one command of this machine's server."""
        return main([*words, "--config", str(self.config)])

    def open(self) -> Database:
        """Open the database as whoever owns it, who may look and reach everywhere."""
        return open_database(as_owner(self.database_url), connections=2)

    def keep(self, data: bytes) -> str:
        """Keep a file as an upload does: bytes first, then the row."""
        digest = Directory(self.data / "files").put(data)
        kept = StoredFile(
            sha256=digest,
            uploader_id="p-mori",
            size=len(data),
            media_type="application/pdf",
            name="仕様書.pdf",
            state="checked",
            uploaded_at=ManualClock()(),
        )
        database = self.open()
        try:
            database.write(lambda tx: remember_file(tx, TENANT, kept))
        finally:
            database.close()
        return digest

    def count(self, table: str) -> int:
        """Count the rows of a table."""
        database = self.open()
        try:
            with database.read_work() as tx:
                return int(tx.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())
        finally:
            database.close()


def working_site(root: Path, database_url: str) -> Site:
    """Set a server up, and let a case go through it with a file."""
    site = Site(root, database_url).prepare()
    assert site.run("init") == 0
    town = Town(database_url, site.data, ManualClock())
    town.circulate()
    town.close()
    _forget_paper_files(site)
    site.keep(b"%PDF a small file")
    site.keep(b"%PDF a file of two chunks " + bytes(range(256)) * 5000)
    return site


@contextmanager
def empty_like(url: str, root: Path) -> Iterator[Site]:
    """Give an empty machine with an empty database of the same engine."""
    if url.startswith("sqlite"):
        yield Site(root, f"sqlite:///{root / 'data' / 'tsukue.sqlite'}").prepare()
        return
    with empty_postgresql(owner=OWNER, role=SERVICE) as empty:
        yield Site(root, empty).prepare()


def _forget_paper_files(site: Site) -> None:
    """Give the town's uploads, which are digests only, bytes of their own."""
    database = site.open()
    blobs = Directory(site.data / "files")
    try:
        with database.write_work() as tx:
            for table in ("stored_file", "case_file", "document", "document_revision"):
                for (digest,) in tx.execute(text(f"SELECT DISTINCT sha256 FROM {table}")).all():
                    if digest and not blobs.exists(digest):
                        made = blobs.put(f"{digest} {uuid4()}".encode())
                        tx.execute(
                            text(f"UPDATE {table} SET sha256 = :made WHERE sha256 = :digest"),
                            {"made": made, "digest": digest},
                        )
    finally:
        database.close()


def digest_of(path: Path) -> str:
    """Return the digest of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands speak English."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


def checked_sqlite(path: Path) -> str:
    """Return what SQLite says of a file."""
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])
