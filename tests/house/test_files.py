# SPDX-License-Identifier: Apache-2.0
"""Each file is small, says its licence and what it is, and names nothing of one machine."""

import ast
import re
from pathlib import Path

import pytest

from tests.house.tree import PACKAGES, ROOT, files, modules, shown, syntax, text_files

HARD_STOP = 700
LONG = 400
CODE = (*PACKAGES, "installer", "tests")
# Written in pieces, so that this file does not name them either.
PLACES = re.compile(
    "|".join(
        (
            r"pypi\." + "org",
            r"python" + r"hosted\.org",
            r"pkg\." + "dev",
            r"artifact" + "ory",
            r"--(extra-)?index" + "-url",
            r"/wor" + r"k/(main|shared|\.)",
            r"/ro" + r"ot/",
        )
    )
)


def test_no_module_grows_past_the_hard_stop(capsys: pytest.CaptureFixture[str]) -> None:
    lengths = {shown(path): len(path.read_bytes().splitlines()) for path in modules(*CODE)}
    long = {name: lines for name, lines in lengths.items() if lines > LONG}
    if long:
        with capsys.disabled():
            print(f"\nover {LONG} lines, to be split soon: {long}")  # noqa: T201
    assert {name: lines for name, lines in long.items() if lines > HARD_STOP} == {}


def _says_something(path: Path) -> bool:
    # A folder of tests becomes a package by a file that needs to say nothing.
    return path.name != "__init__.py" or not path.is_relative_to(ROOT / "tests")


def test_every_module_names_its_licence_first() -> None:
    licence = b"# SPDX-License-Identifier: Apache-2.0"
    silent = [
        shown(path)
        for path in filter(_says_something, modules(*CODE))
        if not path.read_bytes().removeprefix(b"#!/usr/bin/env python3\n").startswith(licence)
    ]
    assert silent == []


def test_every_module_and_package_says_what_it_is() -> None:
    speaking = filter(_says_something, modules(*CODE))
    assert [shown(path) for path in speaking if not ast.get_docstring(syntax(path))] == []


def test_every_folder_of_code_is_a_package() -> None:
    # Alembic loads migrations by their file.
    folders = {path.parent for path in modules(*PACKAGES) if "migrations" not in path.parts}
    assert [shown(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


def test_every_font_has_its_licence_beside_it() -> None:
    fonts = [path for path in files() if path.suffix in {".ttf", ".otf", ".ttc"}]
    alone = [
        shown(font)
        for font in fonts
        if not list(font.parent.glob(f"{font.stem.split('-')[0]}*.txt"))
    ]
    assert alone == []


def test_no_file_names_a_registry_or_a_place_on_one_machine() -> None:
    named = [
        shown(path, number)
        for path in text_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if PLACES.search(line)
    ]
    assert named == []
