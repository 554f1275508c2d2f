# SPDX-License-Identifier: Apache-2.0
"""Which released versions are tried: oldest and newest daily, all of them on demand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.databases import ENGINES
from tests.upgrade.dumped import dumped
from tests.upgrade.releases import RELEASES, Release

DAILY = (RELEASES[0], RELEASES[-1])


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Try each test that asks for a release on every release and engine."""
    if "release" not in metafunc.fixturenames:
        return
    metafunc.parametrize(
        ("release", "engine"),
        [
            pytest.param(
                each,
                engine,
                id=f"{each.version}-{engine}",
                marks=() if each in DAILY else (pytest.mark.upgrade,),
            )
            for each in RELEASES
            for engine in ENGINES
        ],
    )


@pytest.fixture
def dumped_url(release: Release, engine: str, tmp_path: Path) -> Iterator[str]:
    """The address of a database as a released version left it."""
    with dumped(release, engine, tmp_path) as url:
        yield url
