# SPDX-License-Identifier: Apache-2.0
"""The stories of ``make demo``, with real windows: six people, six clients, two decisions."""

import os
import sqlite3
import subprocess
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from server.demo.people import STORY
from signing.verification import verify
from tests.e2e import absence_story, story
from tests.e2e.demo import decided_sheet
from tests.e2e.demo_city import DemoCity
from tests.e2e.demo_files import write_files
from tests.e2e.stage import Scene

HAPPENED = {
    *("abandoned", "approved", "bypassed", "case_read", "closed", "consented", "decided"),
    *("held", "paper_registered", "paper_seen", "postview_opened", "postviewed"),
    *("reader_added", "reassigned", "rejected", "released", "remanded", "revised", "withdrawn"),
}
"""What the month before the stories has seen, beside what every case goes through."""


def happened(folder: Path) -> set[str]:
    """Return the types of all events in the city's log."""
    with closing(sqlite3.connect(folder / "data" / "tsukue.sqlite")) as connection:
        return {kind for (kind,) in connection.execute("SELECT DISTINCT type FROM case_event")}


@pytest.mark.slow
@pytest.mark.timeout(540)
def test_two_decisions_through_six_clients(
    display: str, system_keyring: None, tmp_path: Path
) -> None:
    assert display
    assert os.environ["QT_QPA_PLATFORM"] == "xcb"
    with DemoCity(tmp_path / "city") as city:
        assert happened(tmp_path / "city") >= HAPPENED
        files = write_files(tmp_path / "files")
        people = tmp_path / "people"
        scene = Scene(folder=people, port=city.port, files=files, pictures=None, tell=print)
        story.play(scene)
        absence_story.play(scene)
        sheet, roots = decided_sheet(city, story.TITLE), city.trust_roots()
        substituted = decided_sheet(city, absence_story.TITLE)
    path = tmp_path / "decided.pdf"
    path.write_bytes(sheet)
    verdict = verify(sheet, roots, datetime.now(UTC))
    assert verdict.outcome == "valid"
    assert sorted(one.name for one in verdict.signatures) == sorted(one.name for one in STORY)
    assert all(one.timestamp_at is not None for one in verdict.signatures)
    seen = subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, check=False).stdout
    assert seen.count("Signature Validation: Signature is Valid.") == len(STORY)
    assert seen.count("Total document signed") == 1
    by_substitute = verify(substituted, roots, datetime.now(UTC))
    assert by_substitute.outcome == "valid"
    roles = [one.role for one in by_substitute.signatures]
    assert len(roles) == len(absence_story.SIGNED_BY)
    assert "代決" in roles[-1]
