# SPDX-License-Identifier: Apache-2.0
"""The face of the package: complete, cheap, and the same for tools and at run time."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import approval
from approval.refusal_codes import RefusalCode


def test_every_name_of_the_face_is_there() -> None:
    for name in approval.__all__:
        assert getattr(approval, name) is not None


def test_type_checkers_see_the_names_that_are_there_at_run_time() -> None:
    tree = ast.parse(Path(approval.__file__).read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    declared = {
        (alias.name, node.module)
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert declared == set(approval._HOME_OF.items())
    assert sorted(approval.__all__) == sorted(approval._HOME_OF)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        approval.nothing  # noqa: B018, looking it up is the act


def test_importing_the_face_loads_no_room_behind_it() -> None:
    script = "import sys, approval; print([m for m in sys.modules if m.startswith('approval.')])"
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(approval.__file__).parents[1],
    )
    assert done.stdout.strip() == "[]"


def test_every_refusal_code_is_used_and_none_is_written_by_hand() -> None:
    folder = Path(approval.__file__).parent
    sources = {path: path.read_text(encoding="utf-8") for path in folder.rglob("*.py")}
    del sources[folder / "refusal_codes.py"]
    text = "\n".join(sources.values())
    # The register's own rule is the server's to keep: only it knows which numbers are taken.
    keeper = folder.parent / "server" / "usecases" / "acts" / "numbering.py"
    used = text + keeper.read_text(encoding="utf-8")
    unused = [code.name for code in RefusalCode if f"RefusalCode.{code.name}" not in used]
    assert unused == []
    assert "Refusal(code=" not in text
