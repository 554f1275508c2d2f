# SPDX-License-Identifier: Apache-2.0
"""Requests of every bad shape end in our words, and no input comes back."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from server.api import envelope
from server.store.engine import DatabaseBusy
from tests.server.house import house_of
from tests.server.town import MORI, Town, as_json, draft, numbered

CANARY = "極秘の氏名"


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    """Speak to the application; faults come as answers."""
    made = TestClient(house_of(town, tmp_path), raise_server_exceptions=False)
    yield made
    made.close()


def headers_of(town: Town) -> dict[str, str]:
    """Return the headers of the officer who drafts."""
    return {"Authorization": f"Bearer {town.desk(MORI).token}"}


BODIES = {
    "no json": b"{",
    "a list": b"[]",
    "deep nesting": b"[" * 100_000,
    "deep objects": b'{"items":' * 20_000,
    "not utf-8": b'{"device_id":"\xff\xfe"}',
    "an unknown field": json.dumps({CANARY: CANARY}).encode(),
    "a huge number": b'{"boot_ns":' + b"9" * 5000 + b"}",
    "nan": b'{"boot_ns":NaN}',
}


def test_a_spoilt_body_is_422_without_an_echo(town: Town, client: TestClient) -> None:
    headers = {**headers_of(town), "Content-Type": "application/json"}
    for fault, body in BODIES.items():
        answer = client.post("/v1/events", content=body, headers=headers)
        found = (answer.status_code, answer.json()["code"])
        assert found == (422, "request.malformed"), fault
        assert CANARY not in answer.text


HOSTILE_PATHS = (
    "/v1/cases/" + "a" * 5000,
    "/v1/cases/%00",
    "/v1/cases/..%2f..%2fetc",
    "/v1/changes?limit=99999999999999999999999",
    "/v1/changes?cursor=" + "9" * 79,
    "/v1/changes?cursor=1." + "9" * 18 + ".x",
    "/v1/cases?before=99999999999999999.x",
    "/v1/cases?before=%EF%BC%91.x",
    "/v1/cases?q=%00",
    "/v1/cases?state=nonsense",
    "/v1/files/zz",
)


def test_a_hostile_address_is_never_a_fault(town: Town, client: TestClient) -> None:
    headers = headers_of(town)
    for path in HOSTILE_PATHS:
        answer = client.get(path, headers=headers)
        assert answer.status_code in {200, 404, 405, 410, 422}, path
        if answer.status_code != 200:
            assert set(answer.json()) == {"code", "params", "message"}, path


def test_a_request_id_is_echoed_when_sane_and_replaced_when_not(client: TestClient) -> None:
    sane = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee"
    assert client.get("/healthz", headers={"X-Request-ID": sane}).headers["x-request-id"] == sane
    for bad in ("short", "x" * 65, 'a"b<script>aaaa', "line1234\tb"):
        answer = client.get("/healthz", headers={"X-Request-ID": bad})
        assert answer.headers["x-request-id"] != bad


def test_every_answer_carries_the_safe_headers(client: TestClient) -> None:
    for path in ("/healthz", "/nowhere", "/v1/inbox", "/docs"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["cache-control"] == "no-store"


def test_a_body_over_the_limit_is_413_declared_or_not(
    town: Town, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(envelope, "MOST_BYTES", 1000)
    declared = client.post("/v1/events", content=b" " * 2000, headers=headers_of(town))
    streamed = client.post(
        "/v1/events", content=(b" " * 500 for _ in range(4)), headers=headers_of(town)
    )
    assert [declared.status_code, streamed.status_code] == [413, 413]
    assert declared.json()["code"] == "request.too_large"


def test_health_names_our_service_and_the_server(client: TestClient) -> None:
    answer = client.get("/healthz").json()
    assert (answer["service"], answer["status"]) == ("tsukue", "ok")
    assert len(answer["server_id"]) == 36


def test_the_whole_api_is_described(client: TestClient) -> None:
    description = client.get("/openapi.json").json()
    assert {"/v1/events", "/v1/changes", "/v1/cases/{case_id}"} <= set(description["paths"])
    assert "EventBatch" in description["components"]["schemas"]
    assert "http" not in client.get("/docs").text.replace("openapi", "")


def test_a_reused_id_alone_in_its_request_is_422(town: Town, client: TestClient) -> None:
    desk = town.desk(MORI)
    made = desk.event(draft())
    desk.send(desk.wrap(made))
    other = desk.batch(desk.wrap(desk.event(draft(numbered(0)), event_id=made.event_id)))
    answer = client.post("/v1/events", json=as_json(other), headers=headers_of(town))
    assert (answer.status_code, answer.json()["code"]) == (422, "event.id_reused")


def test_a_failing_commit_is_never_a_success_and_the_act_can_come_again(
    town: Town, client: TestClient
) -> None:
    desk = town.desk(MORI)
    body = as_json(desk.batch(desk.item(draft())))

    def fail(_connection: object) -> None:
        raise OperationalError("COMMIT", {}, Exception("no space left"))

    event.listen(town.database.engine, "commit", fail)
    failed = client.post("/v1/events", json=body, headers=headers_of(town))
    event.remove(town.database.engine, "commit", fail)
    assert failed.status_code == 500
    assert failed.json()["code"] == "server.fault"
    again = client.post("/v1/events", json=body, headers=headers_of(town))
    assert [each["status"] for each in again.json()["answers"]] == ["accepted"]


def test_a_busy_database_is_503_and_says_when_to_come_again(
    town: Town, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = town.desk(MORI)

    def busy(_use_case: object) -> None:
        raise DatabaseBusy

    monkeypatch.setattr(town.database, "write", busy)
    body = as_json(desk.batch(desk.item(draft())))
    answer = client.post("/v1/events", json=body, headers=headers_of(town))
    assert (answer.status_code, answer.json()["code"]) == (503, "server.busy")
    assert int(answer.headers["retry-after"]) > 0
