# SPDX-License-Identifier: Apache-2.0
"""A server whose files are in a bucket, over HTTP: uploads, reading, and a store that is away."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from fastapi.testclient import TestClient

from server.app import create_app
from server.files.child import Children
from tests.server.files import samples
from tests.server.house import parts_over
from tests.server.town import MORI, Town
from tests.support.object_store import Line, ObjectStore, faulty_line, object_store

PDF = samples.pdf()
DIGEST = hashlib.sha256(PDF).hexdigest()


@pytest.fixture(scope="module")
def store() -> Iterator[ObjectStore]:
    """One store."""
    with object_store() as running:
        yield running


@pytest.fixture
def line(store: ObjectStore) -> Iterator[Line]:
    """A line to it that can be made to fail."""
    with faulty_line(store) as made:
        yield made


def node(
    town: Town, store: ObjectStore, folder: Path, children: Children, address: str = ""
) -> TestClient:
    """One of several servers over the same database and the same bucket."""
    files = store.files(folder, address=address)
    parts = parts_over(replace(town.services, blobs=files), folder)
    uploads = replace(parts.uploads, uploads=files, children=children)
    app = create_app(parts.settings, replace(parts, uploads=uploads))
    made = TestClient(app, raise_server_exceptions=False)
    made.headers["Authorization"] = f"Bearer {town.desk(MORI).token}"
    return made


def put(client: TestClient, data: bytes, offset: int) -> "tuple[int, dict[str, Any]]":
    headers = {"Upload-Offset": str(offset), "Upload-Length": str(len(PDF)), "Upload-Name": "a.pdf"}
    answer = client.put(f"/v1/files/{DIGEST}", content=data, headers=headers)
    return answer.status_code, cast("dict[str, Any]", answer.json() if answer.content else {})


def test_an_upload_goes_on_at_the_other_server_and_waits_for_a_store_that_is_away(
    town: Town, store: ObjectStore, line: Line, tmp_path: Path
) -> None:
    with Children(hosts=1) as children:
        one = node(town, store, tmp_path / "one", children)
        two = node(town, store, tmp_path / "two", children, line.address)
        assert put(one, PDF[:100], 0)[0] == 202
        assert two.head(f"/v1/files/{DIGEST}").headers["upload-offset"] == "100"
        assert (two.get("/readyz").status_code, two.get("/readyz").json()["code"]) == (200, "")
        line.judge = lambda _request: 403
        status, problem = put(two, PDF[100:], 100)
        assert (status, problem["code"]) == (503, "server.files_away")
        ready = two.get("/readyz")
        assert (ready.status_code, ready.json()["code"]) == (503, "files.unreachable")
        line.judge = lambda _request: 0
        assert two.get("/readyz").status_code == 200
        assert put(two, PDF[100:], 100)[0] == 201
        assert put(one, PDF, 0)[0] == 201
        assert store.files(tmp_path / "three").read(DIGEST) == PDF
        for each in (one, two):
            each.close()
