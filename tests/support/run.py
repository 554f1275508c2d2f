# SPDX-License-Identifier: Apache-2.0
"""What one test run shares between its worker processes: a folder, and who owns it."""

import fcntl
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

FOLDER = "TSUKUE_TEST_RUN"
OWNER = "TSUKUE_TEST_RUN_OWNER"


MEMORY = Path("/dev/shm")  # noqa: S108 - mkdtemp makes its folder ours
ENOUGH = 4 << 30
"""Bytes: what the databases of all workers together stay far below."""


def begin_run(*, in_memory: bool = False) -> None:
    """Make the run's folder; only the process that starts the workers does so.

    Args:
        in_memory: whether it may lie in memory where there is enough. A database of its own for
            every test is a thousand small files, which a disk makes ten times slower.
    """
    place = str(MEMORY) if in_memory and _has_enough(MEMORY) else _short_folder()
    # Short, because a Unix socket's path holds 107 bytes.
    os.environ[FOLDER] = tempfile.mkdtemp(prefix="tsukue-test-", dir=place)
    os.environ[OWNER] = str(os.getpid())
    run_folder().chmod(0o755)


def end_run() -> None:
    """Remove the run's folder, if this process made it."""
    if os.environ.get(OWNER) == str(os.getpid()):
        shutil.rmtree(os.environ[FOLDER], ignore_errors=True)


def run_folder() -> Path:
    """The folder that all workers of this run see."""
    return Path(os.environ[FOLDER])


@contextmanager
def one_at_a_time(name: str) -> Iterator[None]:
    """Keep the run's other workers out while one makes something they all share."""
    with (run_folder() / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def guarded(
    command: Sequence[str], *, end_with: str, user: str = "", remove: Path | None = None
) -> None:
    """Start a program that ends with the run, however the run ends."""
    guardian = str(Path(__file__).with_name("guardian.py"))
    options = [*(["--user", user] if user else []), *(["--remove", str(remove)] if remove else [])]
    log = run_folder() / f"{Path(command[0]).name}-{os.getpid()}.log"
    # Not a Popen: that would warn of a child which outlives the test, and here this is meant.
    os.posix_spawn(
        sys.executable,
        [sys.executable, "-I", guardian, os.environ[OWNER], end_with, *options, "--", *command],
        os.environ,
        setsid=True,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, str(log), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644),
            (os.POSIX_SPAWN_DUP2, 1, 2),
        ],
    )


def _has_enough(folder: Path) -> bool:
    return os.access(folder, os.W_OK | os.X_OK) and shutil.disk_usage(folder).free >= ENOUGH


def _short_folder() -> str:
    wanted = tempfile.gettempdir()
    return wanted if len(wanted) <= 40 else "/tmp"  # noqa: S108 - mkdtemp makes it ours
