# SPDX-License-Identifier: Apache-2.0
"""Rules on what code may call and import, which the import contracts cannot express."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import PACKAGES, ROOT, calls, modules, shown, syntax

# The one place that ends transactions; everything else runs inside its units of work.
TRANSACTION_OWNERS = frozenset(("server/store/engine.py", "server/store/database.py"))
CLOCKS = frozenset(("now", "today", "utcnow", "fromtimestamp", "time_ns", "monotonic"))
# PySide6-Essentials and PySide6-Pdf. Addons are not installed, and QtCharts is GPL only.
QT = frozenset(
    (
        *("QtCore", "QtDBus", "QtGui", "QtNetwork", "QtPdf", "QtPdfWidgets"),
        *("QtPrintSupport", "QtSvg", "QtTest", "QtWidgets"),
    )
)


def _called(path: Path, names: frozenset[str]) -> list[str]:
    return [shown(path, line) for line, name in calls(path) if name in names]


def test_only_the_unit_of_work_ends_a_transaction() -> None:
    ends = frozenset(("commit", "rollback"))
    found = [
        place
        for path in modules("server")
        if shown(path) not in TRANSACTION_OWNERS and "migrations" not in path.parts
        for place in _called(path, ends)
    ]
    assert found == []


def test_outside_the_store_the_connection_is_a_type_and_no_more() -> None:
    imported = {
        (shown(path), alias.name)
        for path in modules("server")
        if not path.is_relative_to(ROOT / "server" / "store")
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sqlalchemy")
        for alias in node.names
    }
    assert {place for place, name in imported if name != "Connection"} == set()


@pytest.mark.parametrize("package", ["approval", "telework", "signing"])
def test_the_domain_asks_no_clock(package: str) -> None:
    # The command of its own is where signing meets the outside.
    found = [
        place
        for path in modules(package)
        if path.name != "verify_command.py"
        for place in _called(path, CLOCKS)
    ]
    assert found == []


def test_no_test_waits_for_seconds() -> None:
    sleeping = [
        place
        for path in modules("tests")
        if path.name.startswith("test_")
        for place in _called(path, frozenset(("sleep",)))
    ]
    assert sleeping == []


def test_the_client_uses_no_qt_module_that_it_does_not_ship() -> None:
    found = [
        f"{shown(path, line)} {module}"
        for path in modules("desktop", "tests")
        for line, module in _qt_modules(path)
        if module not in QT
    ]
    assert found == []


def test_no_lambda_is_connected_to_a_signal_of_a_worker() -> None:
    # A lambda has no thread: connected to a worker's signal it runs in the worker.
    found = [
        shown(path, node.lineno)
        for path in modules("desktop/qtbridge")
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and any(isinstance(argument, ast.Lambda) for argument in node.args)
    ]
    assert found == []


def test_the_code_has_something_to_be_checked() -> None:
    for package in PACKAGES:
        assert list(modules(package)), package


def _qt_modules(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(syntax(path)):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names = [node.module]
            if node.module == "PySide6":
                names = [f"PySide6.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            if name.startswith("PySide6."):
                yield node.lineno, name.split(".")[1]
