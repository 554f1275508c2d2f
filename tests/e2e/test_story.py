# SPDX-License-Identifier: Apache-2.0
"""The story of ``make demo``, with real windows: six people, six clients, one decision."""

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from server.demo.people import STORY
from signing.verification import verify
from tests.e2e.demo import decided_sheet
from tests.e2e.demo_city import DemoCity
from tests.e2e.demo_files import write_files
from tests.e2e.story import Scene, play


@pytest.mark.slow
@pytest.mark.timeout(420)
def test_one_decision_through_six_clients(
    display: str, system_keyring: None, tmp_path: Path
) -> None:
    assert display
    assert os.environ["QT_QPA_PLATFORM"] == "xcb"
    with DemoCity(tmp_path / "city") as city:
        files = write_files(tmp_path / "files")
        people = tmp_path / "people"
        play(Scene(folder=people, port=city.port, files=files, pictures=None, tell=print))
        sheet, roots = decided_sheet(city), city.trust_roots()
    path = tmp_path / "decided.pdf"
    path.write_bytes(sheet)
    verdict = verify(sheet, roots, datetime.now(UTC))
    assert verdict.outcome == "valid"
    assert sorted(one.name for one in verdict.signatures) == sorted(one.name for one in STORY)
    assert all(one.timestamp_at is not None for one in verdict.signatures)
    seen = subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, check=False).stdout
    assert seen.count("Signature Validation: Signature is Valid.") == len(STORY)
    assert seen.count("Total document signed") == 1
