# SPDX-License-Identifier: Apache-2.0
"""Makes the dumps of a released version: ``python -m tests.upgrade.dump VERSION …``.

A work tree of its commit makes its own demo city on both databases, answers for its figures,
and is dumped. A version is dumped once, when it is released; its dumps are never made anew.
"""

import io
import json
import lzma
import os
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, inspect, text

from tests.support.databases import ENGINES, empty_postgresql
from tests.support.run import begin_run, end_run
from tests.upgrade.releases import Release, release
from tests.upgrade.work_tree import work_tree

KEPT_SHEETS = 2
"""So many of the signed sheets are kept beside a dump; all of them would be 80 MB."""

_KEPT = (
    "SELECT sha256 FROM document WHERE signatures > 1 AND sha256 <> '' ORDER BY case_id LIMIT :n"
)
_SNAPSHOTS = "SELECT state, count(*) FROM case_summary GROUP BY state ORDER BY state"


def main() -> int:
    """Dump the versions that are named."""
    parser = ArgumentParser(prog="tests.upgrade.dump", description=__doc__)
    parser.add_argument("version", nargs="+")
    begin_run()
    try:
        for version in parser.parse_args().version:
            _dump(release(version))
    finally:
        end_run()
    return 0


def _dump(wanted: Release) -> None:
    _require_its_libraries(wanted)
    wanted.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, work_tree(wanted, Path(folder)) as tree:
        for engine in ENGINES:
            print(f"{wanted.version} on {engine}", flush=True)
            data = Path(folder) / engine
            with _database(engine, data) as url:
                program = Program(tree, data, url)
                program.run("init")
                program.run("demo-data")
                _write(wanted, engine, program)


class Program:
    """``tsukue-server`` of a released version on one data directory."""

    def __init__(self, tree: Path, data: Path, url: str) -> None:
        self.data = data
        self.url = url
        self._tree = tree
        self._environment = {
            **os.environ,
            "PYTHONPATH": str(tree),
            "LC_ALL": "C.UTF-8",
            "TSUKUE_SERVER_DATA_DIR": str(data),
            "TSUKUE_SERVER_DATABASE_URL": url.replace("+psycopg", ""),
        }

    def run(self, command: str) -> str:
        """Run a command and return what it wrote."""
        done = subprocess.run(
            [sys.executable, "-m", "server.ops.main", *command.split()],
            cwd=self._tree,
            env=self._environment,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        return done.stdout


@contextmanager
def _database(engine: str, data: Path) -> Iterator[str]:
    if engine == "sqlite":
        yield f"sqlite:///{data / 'tsukue.sqlite'}"
        return
    with empty_postgresql() as url:
        yield url


def _require_its_libraries(wanted: Release) -> None:
    # A later lock that only adds libraries runs an earlier version as it was.
    lock = subprocess.run(
        ["git", "show", f"{wanted.commit}:requirements.txt"],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout
    ours = Path("requirements.txt").read_text("utf-8")
    pinned = {line.split()[0] for line in lock.splitlines() if line[:1].isalnum()}
    missing = sorted(pin for pin in pinned if f"\n{pin} " not in f"\n{ours}")
    if missing:
        sys.exit(f"run with an environment of {wanted.version}: {' '.join(missing)}")


def _write(wanted: Release, engine: str, program: Program) -> None:
    figures = {command: program.run(command) for command in wanted.figures}
    reading = create_engine(program.url)
    with reading.connect() as tx:
        manifest = {
            "version": wanted.version,
            "commit": wanted.commit,
            "engine": engine,
            "revision": tx.execute(text("SELECT version_num FROM alembic_version")).scalar_one(),
            "rows": _rows(tx),
            "cases": dict(tuple(row) for row in tx.execute(text(_SNAPSHOTS))),
            "files": _files(program.data),
            "figures": figures,
        }
        kept = list(tx.execute(text(_KEPT), {"n": KEPT_SHEETS}).scalars())
    reading.dispose()
    _store(wanted.folder / f"{engine}.json", json.dumps(manifest, indent=1).encode())
    _store(wanted.folder / f"{engine}.data.tar.xz", lzma.compress(_data(program.data, kept)))
    dump = _sqlite_dump(program.data) if engine == "sqlite" else _postgresql_dump(program.url)
    suffix = "sqlite" if engine == "sqlite" else "sql"
    _store(wanted.folder / f"{engine}.{suffix}.xz", lzma.compress(dump, preset=9))


def _rows(tx: Connection) -> dict[str, int]:
    names = sorted(name for name in inspect(tx).get_table_names() if "fts" not in name)
    return {name: tx.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one() for name in names}


def _files(data: Path) -> dict[str, int]:
    root = data / "files" / "sha256"
    found = sorted(each for each in root.rglob("*") if each.is_file())
    return {each.parent.name + each.name: each.stat().st_size for each in found}


def _data(data: Path, kept: list[str]) -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        for name in ("passphrase", "trust"):
            archive.add(data / name, name)
        for digest in kept:
            name = f"files/sha256/{digest[:2]}/{digest[2:]}"
            archive.add(data / name, name)
    return held.getvalue()


def _sqlite_dump(data: Path) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.sqlite"
        with closing(sqlite3.connect(data / "tsukue.sqlite")) as connection:
            connection.execute("VACUUM INTO ?", (str(whole),))
        return whole.read_bytes()


def _postgresql_dump(url: str) -> bytes:
    plain = url.replace("+psycopg", "")
    command = ["pg_dump", "--no-owner", "--no-privileges", "--dbname", plain]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def _store(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    print(f"  {path.name}: {len(content):,} bytes", flush=True)


if __name__ == "__main__":
    sys.exit(main())
