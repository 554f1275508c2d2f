# SPDX-License-Identifier: Apache-2.0
"""Where a run keeps what its workers share."""

import os
from collections.abc import Iterator

import pytest

from tests.support import run


@pytest.fixture(autouse=True)
def _own_run(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in (run.FOLDER, run.OWNER):
        monkeypatch.setenv(name, "")
    yield
    run.end_run()


@pytest.mark.parametrize(("needed", "in_memory"), [(0, True), (1 << 62, False)])
def test_a_run_lies_in_memory_only_where_there_is_enough(
    needed: int, in_memory: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not os.access(run.MEMORY, os.W_OK):
        pytest.skip("this machine has no folder in memory")
    monkeypatch.setattr(run, "ENOUGH", needed)
    run.begin_run(in_memory=True)
    assert (run.run_folder().parent == run.MEMORY) is in_memory
    run.end_run()
    assert not run.run_folder().exists()


def test_a_run_lies_on_the_disk_unless_memory_is_asked_for() -> None:
    run.begin_run()
    assert run.run_folder().parent != run.MEMORY
