# SPDX-License-Identifier: Apache-2.0
"""A helper program ends with the run it helps, also when the run is killed."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

GUARDIAN = Path(__file__).with_name("guardian.py")


@pytest.fixture
def owner() -> Iterator["subprocess.Popen[bytes]"]:
    """A process that stands for the test run."""
    with subprocess.Popen(["sleep", "600"]) as process:
        yield process
        process.kill()


def _guardian(owner: int, folder: Path, *command: str) -> "subprocess.Popen[bytes]":
    options = ["SIGTERM", "--remove", str(folder)]
    line = [sys.executable, "-I", str(GUARDIAN), str(owner), *options, "--", *command]
    return subprocess.Popen(line, stdout=subprocess.PIPE)


def test_a_killed_run_takes_its_helper_and_its_folder_along(
    owner: "subprocess.Popen[bytes]", tmp_path: Path
) -> None:
    folder = tmp_path / "run"
    folder.mkdir()
    with _guardian(owner.pid, folder, "sh", "-c", "echo $$; exec sleep 600") as guardian:
        assert guardian.stdout is not None
        helper = int(guardian.stdout.readline())
        owner.kill()
        owner.wait()
        guardian.wait(timeout=60)
    assert not folder.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(helper, 0)


def test_a_helper_that_ends_by_itself_ends_its_guardian(
    owner: "subprocess.Popen[bytes]", tmp_path: Path
) -> None:
    with _guardian(owner.pid, tmp_path / "run", "sh", "-c", "exit 7") as guardian:
        assert guardian.wait(timeout=60) == 7
    assert owner.poll() is None
