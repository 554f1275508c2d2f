# SPDX-License-Identifier: Apache-2.0
"""The project's own files, as the house rules look at them."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("approval", "telework", "signing", "server", "desktop")
TEXT = frozenset(
    (".py", ".toml", ".txt", ".md", ".csv", ".ts", ".html", ".css", ".svg", ".mako", ".ini", ".cfg")
)
MADE = frozenset(("build", "dist", "var", "node_modules"))


def files() -> Iterator[Path]:
    """Every file that belongs to the project."""
    yield from _files(ROOT)


def text_files() -> Iterator[Path]:
    """Every file of text that belongs to the project."""
    for path in _files(ROOT):
        if path.suffix in TEXT or path.name in {"Makefile", "NOTICE", "run"}:
            yield path


def modules(*folders: str) -> Iterator[Path]:
    """Every Python file in these folders of the project."""
    for folder in folders:
        yield from (path for path in _files(ROOT / folder) if path.suffix == ".py")


@cache
def syntax(path: Path) -> ast.Module:
    """The parsed file; several rules look at the same one."""
    return ast.parse(path.read_bytes(), filename=str(path))


def calls(path: Path) -> Iterator[tuple[int, str]]:
    """Line and name of what a file calls: ``f`` for both ``f()`` and ``x.f()``."""
    for node in ast.walk(syntax(path)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.lineno, node.func.attr
            elif isinstance(node.func, ast.Name):
                yield node.lineno, node.func.id


def imported_libraries(path: Path) -> set[str]:
    """Top-level names a file imports that are neither Python's nor ours."""
    names = set()
    for node in ast.walk(syntax(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module.split(".")[0])
    return names - sys.stdlib_module_names - {*PACKAGES, "tests", "installer"}


def shown(path: Path, line: int = 0) -> str:
    """A place as a person finds it."""
    name = str(path.relative_to(ROOT))
    return f"{name}:{line}" if line else name


def _files(folder: Path) -> Iterator[Path]:
    for entry in sorted(folder.iterdir()):
        hidden = entry.name.startswith(".") and entry.name != ".ci"
        if entry.is_symlink() or hidden or entry.name in MADE or entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _files(entry)
        else:
            yield entry
