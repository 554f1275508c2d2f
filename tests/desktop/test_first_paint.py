# SPDX-License-Identifier: Apache-2.0
"""The window is painted before any heavy library is imported, and then shows its rows."""

from pathlib import Path

from tests.bench.window import started
from tests.bench.window_store import fill


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    fill(tmp_path, 20)
    _seconds, found = started("client", str(tmp_path))
    assert found["heavy"] == ""
    assert found["early"] == ""
    assert found["rows"] > 0
