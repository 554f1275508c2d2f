# SPDX-License-Identifier: Apache-2.0
"""Files imported over HTTP, read by a real child: booked once, and whose they are."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from server.app import create_app
from server.files.child import Children
from tests.server.booked import furnish
from tests.server.files.calendars.samples import calendar, event
from tests.server.house import parts_of
from tests.server.meetings.readers import DAY
from tests.server.town import MORI, Town

KEEPER = "p-keeper"
ICS = calendar(event("RRULE:FREQ=DAILY;COUNT=2", start="20261125T100000"))
SCHEDULE = (
    "施設名,開始日,開始時刻,終了日,終了時刻,予定,登録者\n第2会議室,2026/11/25,9:00,,10:00,庁議,森\n"
).encode("cp932")


class Importing:
    """The application with a child of its own."""

    def __init__(self, town: Town, folder: Path, children: Children) -> None:
        furnish(town)
        self.town = town
        parts = replace(parts_of(town, folder), children=children)
        self.client = TestClient(create_app(parts.settings, parts))

    def headers(self, person: str, role: str = "staff") -> dict[str, str]:
        """Return what signs a request of somebody."""
        return {"Authorization": f"Bearer {self.town.desk(person, roles=(role,)).token}"}

    def take(self, data: bytes, headers: dict[str, str], **query: str) -> dict[str, Any]:
        """Send a file; return the answer."""
        answer = self.client.post(
            "/v1/meetings/imports", params=query, content=data, headers=headers
        )
        found: dict[str, Any] = answer.json()
        return found

    def seen(self) -> list[tuple[str, str]]:
        """Return room and title of what stands on the day."""
        answer = self.client.get("/v1/meetings/days", params=DAY, headers=self.headers(MORI))
        return [(each["room_id"], each["title"]) for each in answer.json()["items"]]


@pytest.fixture
def importing(town: Town, tmp_path: Path) -> Iterator[Importing]:
    with Children(hosts=1) as children:
        made = Importing(town, tmp_path, children)
        yield made
        made.client.close()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_files_over_http_are_only_read_until_one_says_so_and_booked_once(
    importing: Importing,
) -> None:
    own, keeper = importing.headers(MORI), importing.headers(KEEPER, "facilities")

    def outcomes(**query: str) -> list[str]:
        told = [
            importing.take(ICS, own, room="15C", **query),
            importing.take(SCHEDULE, keeper, owner=MORI, **query),
        ]
        return [line["outcome"] for each in told for line in each["lines"]]

    assert outcomes() == ["readable", "readable"]
    assert importing.seen() == []
    stands = [("15C", "庁議"), ("B2", "庁議")]
    for expected in ("booked", "known"):
        assert outcomes(dry_run="false") == [expected, expected]
        assert sorted(importing.seen()) == stands
    refused = importing.take(ICS, own, room="15C", owner=KEEPER, dry_run="false")
    assert refused["code"] == "meeting.import_for_others"
