# SPDX-License-Identifier: Apache-2.0
"""The server sets itself up and answers with the libraries of its own lock and no others."""

import json
import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from packaging.utils import canonicalize_name

from tests.house.test_dependencies import locked

# From here on, the named modules cannot be imported.
BARE = """
import json, sys
from importlib.abc import MetaPathFinder

ABSENT = json.loads(sys.argv[1])

class Absent(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ABSENT:
            raise ModuleNotFoundError(f"not in the lock of the server: {name}", name=name)
        return None

sys.meta_path.insert(0, Absent())
"""
SERVER = """
from server.ops.main import main
sys.exit(main(["init"]) or main(["serve", "--check"]) or main(["--help"]))
"""


def others() -> list[str]:
    """Modules that are installed here and would not be beside the server."""
    lock = locked("requirements-server.txt")
    return sorted(
        name
        for name, providers in metadata.packages_distributions().items()
        if not any(canonicalize_name(each) in {*lock, "tsukue"} for each in providers)
    )


def bare(folder: Path, program: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", BARE + program, json.dumps(others())],
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "LC_ALL": "C.UTF-8",
            "TSUKUE_SERVER_DATA_DIR": str(folder / "data"),
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        },
    )


def test_the_server_needs_nothing_beside_its_own_lock(tmp_path: Path) -> None:
    assert {"PySide6", "keyring", "requests", "pytest"} <= set(others())
    done = bare(tmp_path, SERVER)
    assert done.returncode == 0, done.stderr
    assert "answers" in done.stdout
    assert "usage: tsukue-server" in done.stdout


def test_a_module_of_the_client_would_be_missed(tmp_path: Path) -> None:
    done = bare(tmp_path, "import keyring")
    assert "not in the lock of the server: keyring" in done.stderr
