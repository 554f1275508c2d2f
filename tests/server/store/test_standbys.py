# SPDX-License-Identifier: Apache-2.0
"""What ``synchronous_standby_names`` waits for; what is seen of a real pair is in tests/scale."""

from pathlib import Path

import pytest

from server.store import migrate
from server.store.engine import open_database
from server.store.standbys import Following, Standbys, read_standbys, understood
from tests.support.databases import fresh_database


@pytest.mark.parametrize(
    ("setting", "wanted", "names"),
    [
        ("", 0, ()),
        ("  ", 0, ()),
        ("FIRST 1 (tsukue_standby)", 1, ("tsukue_standby",)),
        ('any 2 (a, "B", c)', 2, ("a", "b", "c")),
        ("2(a,b)", 2, ("a", "b")),
        ("a, B", 1, ("a", "b")),
        ("*", 1, ("*",)),
    ],
)
def test_the_setting_is_understood(setting: str, wanted: int, names: tuple[str, ...]) -> None:
    assert understood(setting) == (wanted, names)


def test_fewer_than_wanted_are_absent() -> None:
    one = Following(name="a", behind=None)
    assert not Standbys(wanted=0, names=(), following=()).absent
    assert not Standbys(wanted=1, names=("a", "b"), following=(one,)).absent
    assert Standbys(wanted=2, names=("a", "b"), following=(one,)).absent


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_a_database_without_a_standby_waits_for_none(engine: str, tmp_path: Path) -> None:
    with fresh_database(engine, tmp_path, migrate) as url:
        database = open_database(url, connections=1)
        with database.read_work() as tx:
            found = read_standbys(tx)
        database.close()
    if engine == "sqlite":
        assert found is None
    else:
        assert found == Standbys(wanted=0, names=(), following=())
