# SPDX-License-Identifier: Apache-2.0
"""PostgreSQL: ``pg_dump`` and ``pg_restore`` of the right version, on one exported snapshot."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from psycopg.conninfo import make_conninfo
from sqlalchemy import URL, Connection, make_url, text

from server.store.dumps.fault import DumpFault
from server.store.engine import open_database

_READ_BYTES = 1 << 20
_WORDS = 2000
"""How much of what a program said is worth showing."""


@contextmanager
def held(url: str) -> Iterator[tuple[Connection, Callable[[], Iterator[bytes]]]]:
    """Hold a snapshot open, on which the dump and every figure rest."""
    database = open_database(url, connections=1)
    try:
        with database.engine.connect() as bare:
            tx = bare.execution_options(begin="ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            for limit in ("statement_timeout", "idle_in_transaction_session_timeout"):
                tx.execute(text(f"SET LOCAL {limit} = 0"))
            major = _major(tx)
            snapshot = str(tx.execute(text("SELECT pg_export_snapshot()")).scalar_one())
            yield tx, lambda: _dump(url, major, snapshot)
    finally:
        database.close()


def put_back(url: str, chunks: Iterable[bytes]) -> None:
    """Restore a dump in one transaction: all of it, or nothing.

    Raises:
        DumpFault: ``programs_missing`` or ``failed``.
    """
    database = open_database(url, connections=1)
    try:
        with database.read_work() as tx:
            major = _major(tx)
    finally:
        database.close()
    command = [
        str(_program("pg_restore", major)),
        *("--single-transaction", "--exit-on-error", "--no-password"),
        # The role that restores owns everything; who owned it elsewhere does not matter here.
        *("--no-owner", "--no-privileges", "--no-comments"),
        *("--dbname", _conninfo(url)),
    ]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stderr=said, env=_environment(url)
        )
        try:
            _feed(process, chunks)
        except BaseException:
            process.kill()
            raise
        finally:
            process.wait()
        if process.returncode:
            raise DumpFault("failed", _words(said))


def _feed(process: "subprocess.Popen[bytes]", chunks: Iterable[bytes]) -> None:
    if process.stdin is None:
        raise DumpFault("failed", "pg_restore takes no input")
    # A broken pipe is told by what the program says and how it ends.
    with suppress(BrokenPipeError), process.stdin as given:
        for chunk in chunks:
            given.write(chunk)


def _dump(url: str, major: int, snapshot: str) -> Iterator[bytes]:
    command = [
        str(_program("pg_dump", major)),
        *("--format=custom", "--no-password", f"--snapshot={snapshot}"),
        *("--dbname", _conninfo(url)),
    ]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=said,
            env=_environment(url),
        )
        try:
            if process.stdout is not None:
                with process.stdout as given:
                    yield from iter(lambda: given.read(_READ_BYTES), b"")
        except BaseException:
            process.kill()
            raise
        finally:
            process.wait()
        if process.returncode:
            raise DumpFault("failed", _words(said))


def _words(said: IO[bytes]) -> str:
    said.seek(0)
    return said.read(_WORDS).decode("utf-8", errors="replace").strip()


def _major(tx: Connection) -> int:
    return int(tx.execute(text("SHOW server_version_num")).scalar_one()) // 10_000


def _program(name: str, major: int) -> Path:
    """Return the program of the server's own version, else of a newer one: never an older.

    Raises:
        DumpFault: ``programs_missing``.
    """
    # Debian keeps one folder per major version.
    debian = sorted(
        (int(path.parts[4]), path)
        for path in Path("/usr/lib/postgresql").glob(f"*/bin/{name}")
        if path.parts[4].isdigit()
    )
    able = [path for version, path in debian if version >= major]
    if able:
        return able[0]
    on_path = shutil.which(name)
    if on_path and _version_of(on_path) >= major:
        return Path(on_path)
    raise DumpFault("programs_missing", str(major))


def _version_of(program: str) -> int:
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    digits = said.stdout.rpartition(") ")[2].partition(".")[0].strip()
    return int(digits) if digits.isdigit() else 0


def _conninfo(url: str) -> str:
    """Return where the database is, for an argument that everybody on the machine can read."""
    address = make_url(url)
    given = address.query.items()
    named: dict[str, str | int | None] = {
        "host": address.host,
        "port": address.port,
        "user": address.username,
        "dbname": address.database,
        **{name: str(value) for name, value in given if name != "password"},
    }
    return make_conninfo("", **{name: value for name, value in named.items() if value is not None})


def _environment(url: str) -> dict[str, str]:
    """Return an environment with the password, which nobody else can read there."""
    address: URL = make_url(url)
    password = address.password or address.query.get("password")
    return {**os.environ, "LC_ALL": "C", **({"PGPASSWORD": str(password)} if password else {})}
