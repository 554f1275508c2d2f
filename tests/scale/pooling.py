# SPDX-License-Identifier: Apache-2.0
"""PgBouncer as it is shipped, in front of one database of a test run."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import make_url

from tests.scale.processes import Program
from tests.scale.rendered import Rendered, loopback_values, rendered, system_user
from tests.support.waiting import wait_until


def found(program: str) -> str:
    """Return where a program stands that Debian keeps off an ordinary user's path.

    Raises:
        AssertionError: it is not installed.
    """
    path = shutil.which(program, path=f"/usr/sbin:/sbin:{os.environ.get('PATH', '')}")
    assert path, f"{program} is missing: apt-get install {program}"
    return path


def start_pooler(files: Rendered, password: str) -> Program:
    """Start PgBouncer on the shipped configuration; it runs as the user of PostgreSQL."""
    settings = files.file("api", "pgbouncer.ini")
    users = settings.with_name("users.txt")
    users.write_text(f'"{files.values["role"]}" "{password}"\n', "utf-8")
    user = system_user("postgres")
    if user:
        for path in (settings.parent, *settings.parent.iterdir()):
            shutil.chown(path, user)
        shutil.chown(files.values["pgbouncer_run_folder"], user)
    program = Program([found("pgbouncer"), "-q", settings], files.folder / "bouncer.out", user=user)
    wait_until(Path(files.values["pgbouncer_run_folder"], "pgbouncer.pid").exists)
    return program


@contextmanager
def pooled(url: str, folder: Path) -> Iterator[str]:
    """Put PgBouncer before a database that is reached by a socket; give its address there."""
    address = make_url(url)
    socket_folder: Any = address.query["host"]
    values = loopback_values(folder, "postgres") | {
        "primary_address": socket_folder,
        "primary_port": 5432,
        "database": address.database,
        "role": address.username,
    }
    files = rendered(folder, values)
    folder.chmod(0o755)
    Path(values["pgbouncer_run_folder"]).mkdir()
    with start_pooler(files, "of-the-test-alone"):
        yield (
            f"postgresql://{address.username}:of-the-test-alone"
            f"@127.0.0.1:{values['pgbouncer_port']}/{address.database}"
        )
