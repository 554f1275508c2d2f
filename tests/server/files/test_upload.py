# SPDX-License-Identifier: Apache-2.0
"""Sending a file over HTTP: cut, resumed, spoilt, too large, and seen by nobody else (F1)."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from approval.content import Attachment, CaseContent
from server.app import create_app
from server.files.child import Children
from server.files.directory import Directory
from server.files.port import BlobMissing
from tests.server.files import samples
from tests.server.house import parts_of
from tests.server.town import CASE, MORI, Town, draft

NAME = "見積書.pdf"
PDF = samples.pdf()


@pytest.fixture(scope="module")
def children() -> Iterator[Children]:
    """One host for the whole module."""
    with Children(hosts=1) as pool:
        yield pool


@pytest.fixture
def client(town: Town, tmp_path: Path, children: Children) -> Iterator[TestClient]:
    """Speak to the application as the officer who drafts."""
    parts = parts_of(town, tmp_path)
    uploads = replace(parts.uploads, children=children, limit_bytes=1_000_000)
    app = create_app(parts.settings, replace(parts, uploads=uploads))
    made = TestClient(app)
    made.headers["Authorization"] = f"Bearer {town.desk(MORI).token}"
    yield made
    made.close()


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def put(
    client: TestClient,
    data: bytes,
    *,
    offset: int = 0,
    whole: bytes | None = None,
    name: str = NAME,
    length: int | None = None,
) -> Response:
    named = data if whole is None else whole
    headers = {
        "Upload-Offset": str(offset),
        "Upload-Length": str(len(named) if length is None else length),
        "Upload-Name": quote(name),
    }
    return client.put(f"/v1/files/{sha256(named)}", content=data, headers=headers)


def refusal(answer: Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def test_a_file_arrives_whole(town: Town, client: TestClient) -> None:
    answer = put(client, PDF)
    assert answer.status_code == 201
    assert answer.headers["upload-media-type"] == "application/pdf"
    assert town.services.blobs.read(sha256(PDF)) == PDF


def test_a_cut_upload_goes_on_where_it_stopped(town: Town, client: TestClient) -> None:
    first = put(client, PDF[:100], whole=PDF)
    assert (first.status_code, first.headers["upload-offset"]) == (202, "100")
    held = client.head(f"/v1/files/{sha256(PDF)}")
    assert (held.status_code, held.headers["upload-offset"]) == (200, "100")
    rest = put(client, PDF[100:], offset=100, whole=PDF)
    assert rest.status_code == 201
    assert town.services.blobs.read(sha256(PDF)) == PDF


def test_a_piece_for_another_place_is_told_where_to_go_on(client: TestClient) -> None:
    put(client, PDF[:100], whole=PDF)
    answer = put(client, PDF[200:], offset=200, whole=PDF)
    assert refusal(answer) == (409, "upload.offset")
    assert answer.json()["params"] == {"expected": "100"}


def test_sending_a_complete_file_again_is_no_harm(client: TestClient) -> None:
    assert put(client, PDF).status_code == 201
    assert put(client, PDF).status_code == 201
    assert client.head(f"/v1/files/{sha256(PDF)}").headers["upload-offset"] == str(len(PDF))


def test_spoilt_bytes_are_thrown_away_and_can_be_sent_again(client: TestClient) -> None:
    spoilt = PDF[:-1] + bytes([PDF[-1] ^ 1])
    assert refusal(put(client, spoilt, whole=PDF)) == (422, "file.digest_differs")
    assert client.head(f"/v1/files/{sha256(PDF)}").status_code == 404
    assert put(client, PDF).status_code == 201


def test_more_bytes_than_announced_are_refused(client: TestClient) -> None:
    answer = put(client, PDF, length=len(PDF) - 1)
    assert refusal(answer) == (422, "upload.length")


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        (NAME, b"", (422, "file.empty")),
        (NAME, b"MZ" + bytes(100), (422, "file.kind_not_allowed")),
        (NAME, b"plain text", (422, "file.not_what_it_says")),
        ("見積書.exe", PDF, (422, "file.kind_not_allowed")),
        (NAME, samples.encrypted_pdf(), (422, "file.encrypted")),
        (NAME, b"%PDF-1.7 and nothing more", (422, "file.could_not_judge")),
        ("大量.zip", samples.archive(a_txt=bytes(50 << 20)), (422, "file.archive_bomb")),
    ],
)
def test_what_may_not_be_attached_is_refused_in_words(
    town: Town, client: TestClient, name: str, data: bytes, expected: tuple[int, str]
) -> None:
    answer = put(client, data, name=name)
    assert refusal(answer) == expected
    assert answer.json()["message"].endswith("。")
    assert not town.services.blobs.exists(sha256(data))
    assert client.head(f"/v1/files/{sha256(data)}").status_code == 404


def test_a_file_over_the_limit_is_refused_before_it_is_sent(client: TestClient) -> None:
    answer = put(client, b"", whole=PDF, length=1_000_001)
    assert refusal(answer) == (413, "file.too_large")
    assert answer.json()["params"]["limit"] == "1 MB"


@pytest.mark.parametrize("path", ["short", "AB" * 32, "..%2f..%2fetc%2fpasswd"])
def test_a_name_that_is_no_digest_reaches_no_file(client: TestClient, path: str) -> None:
    assert client.put(f"/v1/files/{path}", content=b"x").status_code in {404, 422}


def test_nobody_learns_by_digest_what_another_has_sent(town: Town, client: TestClient) -> None:
    assert put(client, PDF).status_code == 201
    other = {"Authorization": f"Bearer {town.desk('p-kera').token}"}
    assert client.head(f"/v1/files/{sha256(PDF)}", headers=other).status_code == 404


def test_an_attachment_is_read_by_who_may_see_the_case_and_nobody_else(
    town: Town, client: TestClient
) -> None:
    put(client, PDF)
    file = Attachment(name=NAME, sha256=sha256(PDF), size=len(PDF), media_type="application/pdf")
    content = CaseContent(
        matter="supply", amount=1000, title="鉛筆", body="買う。", attachments=(file,)
    )
    assert town.desk(MORI).act(draft(CASE, content)).status == "accepted"
    path = f"/v1/cases/{CASE}/attachments/{sha256(PDF)}"
    answer = client.get(path)
    assert answer.content == PDF
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert quote(NAME) in answer.headers["content-disposition"]
    other = {"Authorization": f"Bearer {town.desk('p-kera').token}"}
    unseen = client.get(path, headers=other)
    unknown = client.get(f"/v1/cases/{CASE}x/attachments/{sha256(PDF)}", headers=other)
    assert (unseen.status_code, unseen.content) == (404, unknown.content)


def test_the_sheet_is_read_by_its_digest_and_not_twice(town: Town, client: TestClient) -> None:
    town.desk(MORI).act(draft())
    path = f"/v1/cases/{CASE}/document"
    assert refusal(client.get(path)) == (409, "document.preparing")
    town.freeze()
    answer = client.get(path)
    assert answer.content == town.sheet_bytes()
    assert answer.headers["etag"] == f'"{sha256(answer.content)}"'
    again = client.get(path, headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_directory_keeps_names_finds_and_forgets(tmp_path: Path) -> None:
    directory = Directory(tmp_path)
    digest = directory.put(b"bytes")
    assert directory.put(b"bytes") == digest
    assert list(directory.list()) == [digest]
    directory.delete(digest)
    directory.delete(digest)
    with pytest.raises(BlobMissing):
        directory.read(digest)
    with pytest.raises(ValueError, match="64"):
        directory.exists("../etc/passwd")
