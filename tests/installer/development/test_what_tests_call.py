# SPDX-License-Identifier: Apache-2.0
"""No test is left out for want of a program on a machine that the set-up has prepared."""

import ast

from installer.development.system_packages import PACKAGES
from tests.house.tree import modules, syntax

BROUGHT_BY = {
    "Xvfb": "xvfb",
    "initdb": "postgresql",
    "objdump": "binutils",
    "openbox": "openbox",
    "openssl": "openssl",
    "pdfsig": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
    "shellcheck": "shellcheck",
    "wixl": "wixl",
}
"""Which package brings a program without which a test would not be run."""

ELSEWHERE = {
    "dpkg-deb": "every Debian has it",
    "java": "wanted by make archival alone",
    "nginx": "its package starts on port 80 of every desk, or cannot be installed",
    "pgbackrest": "wanted by make test-install alone",
    "promtool": "its package would start a server of its own on every desk",
    "systemd-analyze": "comes with systemd, which a container may do without",
}


def _looked_for() -> set[str]:
    found: set[str] = set()
    for path in modules("tests", "installer/packages"):
        for node in ast.walk(syntax(path)):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if node.func.attr == "which" and node.args and isinstance(node.args[0], ast.Constant):
                found.add(str(node.args[0].value))
    return found


def test_the_set_up_brings_every_program_that_a_test_looks_for() -> None:
    assert _looked_for() == BROUGHT_BY.keys() | ELSEWHERE.keys()
    assert set(BROUGHT_BY.values()) <= set(PACKAGES)
