# SPDX-License-Identifier: Apache-2.0
"""The stories of ``make demo``, with real windows: two decisions, a day at home, a closed month."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from server.demo.people import SECTION_HEAD, STORY
from signing.verification import verify
from tests.e2e import absence_story, story, telework_story
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


def seen_by_pdfsig(sheet: bytes, folder: Path) -> str:
    """Return what somebody else's verifier says of a sheet."""
    path = folder / "sheet.pdf"
    path.write_bytes(sheet)
    return telework_story.pdfsig(path)


@pytest.mark.slow
@pytest.mark.timeout(540)
def test_two_decisions_and_a_day_at_home_through_seven_clients(
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
        closed = telework_story.play(scene)
        sheet, roots = decided_sheet(city, story.TITLE), city.trust_roots()
        substituted = decided_sheet(city, absence_story.TITLE)
    verdict = verify(sheet, roots, datetime.now(UTC))
    assert verdict.outcome == "valid"
    assert sorted(one.name for one in verdict.signatures) == sorted(one.name for one in STORY)
    assert all(one.timestamp_at is not None for one in verdict.signatures)
    seen = seen_by_pdfsig(sheet, tmp_path)
    assert seen.count(telework_story.VALID) == len(STORY)
    assert seen.count("Total document signed") == 1
    by_substitute = verify(substituted, roots, datetime.now(UTC))
    assert by_substitute.outcome == "valid"
    roles = [one.role for one in by_substitute.signatures]
    assert len(roles) == len(absence_story.SIGNED_BY)
    assert "代決" in roles[-1]
    month = verify(closed.sheet, roots, datetime.now(UTC))
    assert [(one.name, one.outcome) for one in month.signatures] == [(SECTION_HEAD.name, "valid")]
    assert "Total document signed" in seen_by_pdfsig(closed.sheet, tmp_path)
    assert telework_story.VALID in seen_by_pdfsig(closed.sheet, tmp_path)
    assert closed.count.state == "closed"
    # Whoever did not submit is counted: the head confirmed the days.
    assert closed.count.total.live == closed.count.total.confirmed
    assert closed.count.total.live.people == 9
