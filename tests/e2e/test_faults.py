# SPDX-License-Identifier: Apache-2.0
"""The short fault run; ``make faults`` runs it at length."""

import os
from pathlib import Path
from random import Random

import pytest

from tests.e2e.fault_proxy import Fault
from tests.e2e.faults import Size, run_once


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_every_kept_act_happens_once_whatever_fails(tmp_path: Path) -> None:
    """``FAULT_SEED`` runs again the seed that a failure has printed."""
    seed = int(os.environ.get("FAULT_SEED") or Random().randrange(2**32))
    print(f"FAULT_SEED={seed}")
    figures = run_once(seed, Size(), "sqlite", tmp_path)
    print(figures)
    assert sum(figures["kept"].values()) == Size().acts + Size().cases
    assert {str(fault) for fault in (Fault.DROP_REQUEST, Fault.DROP_ANSWER)} <= set(figures["met"])
