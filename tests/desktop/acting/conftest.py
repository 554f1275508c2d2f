# SPDX-License-Identifier: Apache-2.0
"""Fixtures: an office with a model server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.office import Office, open_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office for this test alone."""
    with open_office(tmp_path) as opened:
        yield opened
