# SPDX-License-Identifier: Apache-2.0
"""A folder that is not whole, or that carries what is the server's, is no client."""

from pathlib import Path

import pytest

from installer.packages.client_package import relations
from installer.packages.debian import PackageProblem
from installer.packages.frozen_proof import of_the_server, prove, unexpected

WARNINGS = """
This file lists modules PyInstaller was not able to find.
missing module named gunicorn - imported by aiohttp.worker (top-level)
missing module named 'gunicorn.workers' - imported by aiohttp.worker (top-level)
missing module named brotlicffi - imported by urllib3.util.request (optional)
missing module named winreg - imported by platform (delayed, optional)
"""
LOST = (
    "missing module named secretstorage - imported by keyring.backends.SecretService (top-level)\n"
)


def program(folder: Path, code: int) -> Path:
    built = folder / "client" / "tsukue"
    built.parent.mkdir()
    built.write_text(f'#!/bin/sh\necho "failed  PDF: not shown" > "$2"\nexit {code}\n')
    built.chmod(0o755)
    return built


def test_what_nobody_asks_for_may_be_absent() -> None:
    assert unexpected(WARNINGS) == []


def test_a_module_that_is_imported_at_once_may_not() -> None:
    assert unexpected(WARNINGS + LOST) == ["secretstorage"]


def test_a_module_of_the_server_is_told() -> None:
    inside = ["desktop.desk", "serverless", "server.usecases", "sqlalchemy", "sqlite3"]
    assert of_the_server(inside) == ["server.usecases", "sqlalchemy"]


def test_a_program_that_says_of_itself_that_it_is_not_whole_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackageProblem, match="PDF: not shown"):
        prove(program(tmp_path, 1), WARNINGS, ["desktop"])


def test_a_program_that_dies_is_not_told_in_the_words_of_an_earlier_one(tmp_path: Path) -> None:
    built = program(tmp_path, 1)
    (tmp_path / "self-check.txt").write_text("failed  of yesterday\n")
    built.write_text('#!/bin/sh\necho "no library libpython" >&2\nexit 127\n')
    with pytest.raises(PackageProblem, match="no library libpython"):
        prove(built, WARNINGS, ["desktop"])


def test_a_whole_program_passes(tmp_path: Path) -> None:
    prove(program(tmp_path, 0), WARNINGS, ["desktop"])


def test_a_library_whose_package_is_not_known_is_named() -> None:
    known = relations(["libc.so.6", "libssl.so.3", "libz.so.1", "ld-linux-x86-64.so.2"])
    assert known[0].startswith("libc6 (>= ")
    assert known[1:] == ("libssl3", "zlib1g")
    with pytest.raises(PackageProblem, match=r"libnew\.so\.1"):
        relations(["libnew.so.1"])
