# SPDX-License-Identifier: Apache-2.0
"""People who read rooms and meetings over HTTP."""

from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient
from httpx2 import Response

from tests.server.house import house_of
from tests.server.town import Town

DAY = {"first": "2026-11-24T15:00:00+00:00", "last": "2026-11-25T15:00:00+00:00"}
"""Wednesday, 25 November, from midnight to midnight in the city."""


class Readers:
    """The application over a town, asked by its people."""

    def __init__(self, town: Town, folder: Path) -> None:
        self.town = town
        self.client = TestClient(house_of(town, folder), raise_server_exceptions=False)

    def ask(
        self,
        person: str,
        path: str,
        body: dict[str, Any] | None = None,
        *,
        role: str = "staff",
        **query: str,
    ) -> Response:
        """Ask below ``/v1/meetings`` as somebody: GET, or POST where there is a body."""
        desk = self.town.desk(person, roles=(role,))
        headers = {"Authorization": f"Bearer {desk.token}"}
        method = "GET" if body is None else "POST"
        found: Response = self.client.request(
            method, f"/v1/meetings/{path}", headers=headers, json=body, params=query
        )
        return found

    def read(
        self,
        person: str,
        path: str,
        body: dict[str, Any] | None = None,
        *,
        role: str = "staff",
        **query: str,
    ) -> dict[str, Any]:
        """Return what is answered."""
        answer = self.ask(person, path, body, role=role, **query)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def close(self) -> None:
        """End the client."""
        self.client.close()
