# SPDX-License-Identifier: Apache-2.0
"""Who may know whom: the contracts of pyproject.toml hold, and would notice a breach."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import PACKAGES, ROOT

LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", LINT]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_import_contracts_hold() -> None:
    outcome = _lint(ROOT)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize(
    ("module", "imported"),
    [
        ("server/intruder.py", "desktop.facade"),
        ("desktop/intruder.py", "server.settings"),
        ("approval/intruder.py", "telework.wire"),
        ("approval/intruder.py", "time"),
        ("telework/intruder.py", "approval.case"),
        ("telework/intruder.py", "sqlite3"),
        ("signing/intruder.py", "approval"),
        ("desktop/store/intruder.py", "PySide6.QtCore"),
        ("desktop/intruder.py", "sqlalchemy"),
        ("server/jobs/intruder.py", "sqlalchemy"),
        ("server/api/intruder.py", "server.store.intruder"),
    ],
)
def test_a_breach_is_noticed(tmp_path: Path, module: str, imported: str) -> None:
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    for name in (*PACKAGES, "desktop/store", "server/store", "server/api", "server/jobs"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").touch()
    for name in ("desktop/facade", "server/settings", "server/store/intruder", "telework/wire"):
        (tmp_path / f"{name}.py").touch()
    (tmp_path / "approval" / "case.py").touch()
    assert _lint(tmp_path).returncode == 0
    (tmp_path / module).write_text(f"import {imported}\n")
    outcome = _lint(tmp_path)
    assert outcome.returncode == 1
    assert "BROKEN" in outcome.stdout
