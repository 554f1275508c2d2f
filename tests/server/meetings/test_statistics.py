# SPDX-License-Identifier: Apache-2.0
"""The statistics of rooms over HTTP: for those who keep rooms, and nobody's title in them."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from server.store.meetings.changing import change_occurrence
from server.store.meetings.stored import occurrences_of
from telework.meetings.meeting import Attendee, OccurrenceState
from tests.server.meetings.readers import Readers
from tests.server.meetings.rooms import had, open_rooms, wish
from tests.server.town import MORI, TENANT, Town

KEEPER = "p-ogawa"


@pytest.fixture
def readers(town: Town, tmp_path: Path) -> Iterator[Readers]:
    """The town with its rooms, asked over HTTP."""
    open_rooms(town)
    made = Readers(town, tmp_path)
    yield made
    made.close()


def test_a_month_with_a_no_show(readers: Readers) -> None:
    town = readers.town
    town.desk(KEEPER, roles=("facilities",))
    had(town, MORI, wish(title="予算", attendees=(Attendee(person_id="p-kaneko"),)))
    gone = had(town, MORI, wish("15D", title="人事"))
    with town.database.write_work() as tx:
        (date,) = occurrences_of(tx, TENANT, gone.meeting_id)
        assert change_occurrence(tx, TENANT, date, state=OccurrenceState.RELEASED)
    town.clock.advance(days=3)
    town.desk(KEEPER).sign_in_again()
    found = readers.read(KEEPER, "statistics", month="2026-11")
    rooms = {each["room_id"]: each for each in found["rooms"]}
    assert (rooms["15C"]["used_minutes"], rooms["15C"]["people"]) == (60, 2)
    assert (rooms["15D"]["released"], rooms["15D"]["due"]) == (1, 1)
    csv = readers.ask(KEEPER, "statistics", month="2026-11", format="csv").content
    assert "15C会議室".encode() in csv
    book = readers.ask(KEEPER, "statistics", month="2026-11", format="xlsx").content
    whole = b"".join(
        ZipFile(BytesIO(book)).read(name) for name in ZipFile(BytesIO(book)).namelist()
    )
    for title in ("予算", "人事"):
        assert title.encode() not in csv + whole


def test_staff_reads_no_statistics(readers: Readers) -> None:
    assert readers.ask(MORI, "statistics", month="2026-11").status_code == 403
    for role in ("auditor", "hr", "facilities"):
        assert readers.ask(f"p-{role}", "statistics", role=role, month="2026-11").status_code in {
            200,
            401,
        }
