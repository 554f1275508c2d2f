# SPDX-License-Identifier: Apache-2.0
"""Databases as a released version left them, laid out for one test."""

import io
import json
import lzma
import sqlite3
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from tests.support.databases import empty_postgresql
from tests.support.postgres import running_cluster
from tests.support.run import one_at_a_time, run_folder
from tests.upgrade.releases import Release


def manifest(release: Release, engine: str) -> dict[str, Any]:
    """Return what that version said of its own city."""
    content: dict[str, Any] = json.loads((release.folder / f"{engine}.json").read_text("utf-8"))
    return content


@contextmanager
def dumped(release: Release, engine: str, folder: Path) -> Iterator[str]:
    """Give the address of a database as that version left it."""
    if engine == "sqlite":
        file = folder / "tsukue.sqlite"
        file.write_bytes(lzma.decompress((release.folder / "sqlite.sqlite.xz").read_bytes()))
        with closing(sqlite3.connect(file)) as connection:
            # As a server has it; the dump is one file.
            connection.execute("PRAGMA journal_mode=WAL")
        yield f"sqlite:///{file}"
        return
    with empty_postgresql(_template(release)) as url:
        yield url


def lay_data(release: Release, engine: str, folder: Path) -> None:
    """Lay out the data directory: passphrase, authority, and the sheets that were kept."""
    content = lzma.decompress((release.folder / f"{engine}.data.tar.xz").read_bytes())
    with closing(tarfile.open(fileobj=io.BytesIO(content))) as archive:
        archive.extractall(folder, filter="data")


def _template(release: Release) -> str:
    name = "dump_" + release.version.replace(".", "_")
    cluster = running_cluster()
    made = run_folder() / f"{name}.made"
    with one_at_a_time(name):
        if not made.exists():
            cluster.create(name)
            statements = lzma.decompress((release.folder / "postgresql.sql.xz").read_bytes())
            url = cluster.url(name).replace("+psycopg", "")
            command = ["psql", "-q", "-X", "-v", "ON_ERROR_STOP=1", "-o", "/dev/null", url]
            subprocess.run(command, input=statements, check=True)
            made.touch()
    return name
