# SPDX-License-Identifier: Apache-2.0
"""A test whose process dies has one more try, and the run says so."""

import os
import subprocess
import sys
from pathlib import Path

DYING = """
import os, pathlib

def test_dies():
    tries = pathlib.Path({tries!r})
    tries.write_text(tries.read_text() + "x" if tries.exists() else "x")
    if len(tries.read_text()) <= {deaths}:
        os._exit(1)

def test_lives():
    pass
"""

LIVING = """
def test_lives():
    pass
"""


def _run(
    folder: Path, deaths: int, *, files_before: int = 0, workers: int = 1
) -> "subprocess.CompletedProcess[str]":
    for number in range(files_before):
        (folder / f"test_before_{number:02}.py").write_text(LIVING, encoding="utf-8")
    text = DYING.format(tries=str(folder / "tries"), deaths=deaths)
    (folder / "test_dying.py").write_text(text, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    # Of the plugins only the one that starts workers: the others take seconds to load.
    alone = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    plugins = ["-p", "xdist.plugin", "-p", "tests.support.second_try", "-p", "no:cacheprovider"]
    options = [*plugins, "-n", f"{workers}", "--dist", "loadfile", "-ra"]
    options += ["--no-loadscope-reorder"]
    return subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(folder)],
        env=alone,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_a_test_that_dies_once_runs_again_and_the_run_says_so(tmp_path: Path) -> None:
    run = _run(tmp_path, deaths=1)
    assert run.returncode == 0, run.stdout
    assert "the test ran again" in run.stdout
    assert "2 passed, 1 skipped" in run.stdout


def test_a_test_that_dies_twice_has_failed(tmp_path: Path) -> None:
    run = _run(tmp_path, deaths=2)
    assert run.returncode == 1, run.stdout
    assert "1 failed" in run.stdout


def test_a_death_after_many_finished_files_does_not_stop_the_run(tmp_path: Path) -> None:
    run = _run(tmp_path, deaths=1, files_before=8, workers=2)
    assert run.returncode == 0, run.stdout
    assert "10 passed, 1 skipped" in run.stdout
