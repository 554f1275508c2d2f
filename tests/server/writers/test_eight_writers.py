# SPDX-License-Identifier: Apache-2.0
"""The short run of the eight writers; ``make faults`` runs it at length."""

import os
from pathlib import Path
from random import Random

import pytest

from tests.server.writers.run import WRITERS, Size, run_once
from tests.support.databases import ENGINES


@pytest.mark.slow
@pytest.mark.parametrize("engine", ENGINES)
def test_no_act_is_lost_or_doubled_when_eight_write_at_once(engine: str, tmp_path: Path) -> None:
    """``WRITERS_SEED`` draws again the chance that a failure has printed."""
    seed = int(os.environ.get("WRITERS_SEED") or Random().randrange(2**32))
    print(f"WRITERS_SEED={seed}")
    figures = run_once(seed, Size(), engine, tmp_path)
    print(figures)
    assert sum(figures["answers"].values()) >= Size().acts * len(WRITERS)
