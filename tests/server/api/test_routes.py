# SPDX-License-Identifier: Apache-2.0
"""Every route against every role, and every id against nobody's id."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import APIRouter
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from approval import to_plain
from server.api.caller import UnguardedRoute, permission_of, routes_of
from server.app import ROUTERS
from server.auth.permissions import Role, permissions_of
from tests.server.house import house_of
from tests.server.town import CASE, MORI, Desk, Town, as_json, draft, numbered

SHA256 = "0" * 64
ROUTES = routes_of(ROUTERS)
OPEN = {
    ("GET", "/doors/assets/{name}"),
    ("GET", "/doors/{token}"),
    ("GET", "/doors/{token}/state"),
    ("POST", "/doors/{token}/book"),
    ("POST", "/doors/{token}/check-in"),
    ("POST", "/doors/{token}/finish"),
    ("GET", "/figures/assets/figures.css"),
    ("GET", "/figures/{token}"),
    ("GET", "/figures/{token}/{figure_id}"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("GET", "/docs"),
    ("GET", "/openapi.json"),
    ("GET", "/v1/trust"),
    ("POST", "/v1/devices/{device_id}/wiped"),
    ("POST", "/v1/sessions"),
    ("POST", "/tsa"),
    ("GET", "/crl"),
    ("GET", "/crl/{key_name}"),
    ("GET", "/ca/{key_name}"),
    ("GET", "/ocsp/{asked:path}"),
    ("POST", "/ocsp"),
    ("GET", "/calendars/{token}.ics"),
}


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    """Speak to the application without its background work."""
    made = TestClient(house_of(town, tmp_path), raise_server_exceptions=False)
    yield made
    made.close()


def bearer(desk: Desk) -> dict[str, str]:
    """Return the headers of a signed-in person."""
    return {"Authorization": f"Bearer {desk.token}"}


def method_of(route: APIRoute) -> str:
    """Return the one method of a route."""
    (method,) = route.methods - {"HEAD"} or {"HEAD"}
    return method


def path_of(route: APIRoute, case_id: str = CASE) -> str:
    """Fill the ids of a route's path."""
    absence_id = "019abc00-0000-7000-8000-00000000aaaa"
    path = route.path.replace("{absence_id}", absence_id)
    for name in ("{key_name}", "{key}", "{serial}"):
        path = path.replace(name, SHA256)
    for name in (
        "{run_id}",
        "{sheet_id}",
        "{amendment_id}",
        "{meeting_id}",
        "{occurrence_id}",
        "{wait_id}",
        "{blocking_id}",
        "{offer_id}",
        "{key_id}",
        "{survey_id}",
    ):
        path = path.replace(name, absence_id)
    path = path.replace("{file}", "json").replace("{job_id}", "1")
    path = path.replace("{person_id}", "nobody").replace("{device_id}", "nothing")
    path = path.replace("{month}", "2026-11").replace("{section_id}", "none")
    path = path.replace("{measure_id}", "nothing")
    path = path.replace("{figure_id:path}", "rooms.2026-11")
    path = path.replace("{case_id}", case_id).replace("{sha256}", SHA256)
    # Reads of remote work are of a period; without one they are refused for their shape.
    period = "?month=2026-11&year=2026&first=2026-11-01&last=2026-11-30"
    if path.startswith("/v1/telework/"):
        return path + period
    window = "?month=2026-11&first=2026-11-01T00:00:00Z&last=2026-11-30T00:00:00Z"
    if path == "/v1/forms/history":
        return f"{path}?form_id=none"
    return path + window if path.startswith(("/v1/meetings/", "/v1/measures/")) else path


def test_exactly_these_routes_are_open_to_all() -> None:
    found = {(method_of(route), route.path) for route in ROUTES if permission_of(route) is None}
    assert found == OPEN


def test_a_route_that_names_no_permission_does_not_start() -> None:
    router = APIRouter()

    @router.get("/forgotten")
    def forgotten() -> None:
        """Say nothing of who may call it."""

    with pytest.raises(UnguardedRoute, match="forgotten"):
        routes_of([router])


def test_without_a_session_every_guarded_route_is_401_or_asks_for_its_shape(
    client: TestClient,
) -> None:
    for route in (route for route in ROUTES if permission_of(route)):
        for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic x"}):
            answer = client.request(method_of(route), path_of(route), headers=headers)
            # A body of the wrong shape is refused before anybody is asked who he is.
            assert answer.status_code in {401, 422}, route.path
            if answer.status_code == 401 and answer.content:
                assert answer.json()["code"] == "session.missing"


@pytest.mark.parametrize("role", list(Role))
def test_each_role_gets_through_where_its_permissions_say_so(
    town: Town, client: TestClient, role: Role
) -> None:
    desk = town.desk("p-kera", roles=(role.value,))
    for route in ROUTES:
        permission = permission_of(route)
        if permission is None or not route.path.startswith("/v1/") or "DELETE" in route.methods:
            continue
        body = desk_body(desk, route)
        headers = {**bearer(desk), "Upload-Length": "1"}
        answer = client.request(method_of(route), path_of(route), headers=headers, json=body)
        denied = answer.status_code == 403
        assert denied == (permission not in permissions_of({role})), (route.path, answer.text)


def desk_body(desk: Desk, route: APIRoute) -> object:
    """Return a body of the right shape, so that the question is who may."""
    if route.path == "/v1/events":
        return as_json(desk.batch())
    if route.path == "/v1/route-previews":
        return {"post_id": "none", "content": to_plain(draft().content)}
    if route.path == "/v1/cases/{case_id}/outgoing" and "POST" in route.methods:
        names = ("request_id", "certificate_id", "sha256", "name", "addressee", "reason")
        return dict.fromkeys(names, "x")
    return PLAIN_BODIES.get(route.path)


UNHEARD = "019abc00-0000-7000-8000-00000000aaaa"
PLAIN_BODIES: dict[str, object] = {
    "/v1/administration/jobs/{job_id}/put-aside": {"attempts": 0},
    "/v1/administration/jobs/{job_id}/retry": {"attempts": 0},
    "/v1/administration/rooms": {"rev": 0, "tables": []},
    "/v1/me/asked-acts": {"event_ids": [UNHEARD], "own": True},
    "/v1/measures/{measure_id}/actuals": {
        "event_id": UNHEARD,
        "month": "2026-11",
        "value": "1",
        "from_what": "x",
    },
    "/v1/measures/publications": {"month": "2026-10"},
    "/v1/forms": {
        "event_id": UNHEARD,
        "version": 1,
        "form": {
            "form_id": "none",
            "name": "none",
            "section_id": "kaikei",
            "seal": True,
            "paper": True,
            "in_person": False,
            "since": "2026-11-01",
        },
    },
    "/v1/surveys/{survey_id}/answers": {"answers": []},
    "/v1/telework/application-previews": {"post_id": "none", "form": ""},
    "/v1/telework/closings/{month}": {"list_sha256": ""},
    "/v1/telework/amendments/{amendment_id}": {
        "person_id": "nobody",
        "day": "2026-11-02",
        "reason": "none",
    },
    "/v1/telework/amendments/{amendment_id}/decision": {"seen": 1, "approve": False},
    "/v1/telework/exceptions/settlements": {"type": "settle_exception"},
    "/v1/telework/schedules": {
        "assignment_id": UNHEARD,
        "person_id": "nobody",
        "pattern_id": "",
        "first": "2026-11-01",
        "last": None,
    },
    "/v1/telework/months/{month}/sections/{section_id}/sheets": {"request_id": "none"},
    "/v1/telework/month-sheets/{sheet_id}/signature": {"base_sha256": "", "data": ""},
    "/v1/meetings/waits": {
        "room_id": "none",
        "starts_at": "2026-11-25T10:00:00Z",
        "ends_at": "2026-11-25T11:00:00Z",
    },
    "/v1/meetings/occurrences/{occurrence_id}/check-in": {"version": 1},
    "/v1/meetings/occurrences/{occurrence_id}/finish": {"version": 1},
    "/v1/meetings/{meeting_id}": {
        "content": {"title": "none"},
        "wanted": {"room_id": "none"},
        "when": {"starts": "2026-11-25T10:00", "minutes": 60},
    },
    "/v1/meetings/free-busy": {
        "people": ["nobody"],
        "first": "2026-11-24T00:00:00Z",
        "last": "2026-11-25T00:00:00Z",
    },
    "/v1/meetings/suggestions": {"starts_at": "2026-11-25T01:00:00Z", "minutes": 60},
    "/v1/meetings/keys": {
        "key_id": "019abc00-0000-7000-8000-00000000bbbb",
        "kind": "person",
    },
    "/v1/meetings/{meeting_id}/changes": {
        "change_id": UNHEARD,
        "occurrence_id": UNHEARD,
        "version": 1,
        "scope": "all",
    },
    "/v1/meetings/{meeting_id}/cancellations": {
        "change_id": UNHEARD,
        "occurrence_id": UNHEARD,
        "version": 1,
    },
    "/v1/meetings/{meeting_id}/again": {
        "change_id": UNHEARD,
        "recurrence_id": "2026-11-25T01:00:00Z",
    },
    "/v1/meetings/displacements": {
        "change_id": UNHEARD,
        "meeting_id": UNHEARD,
        "booking": {
            "content": {"title": "none"},
            "wanted": {"room_id": "none"},
            "when": {"starts": "2026-11-25T10:00", "minutes": 60},
        },
        "reason": "none",
    },
    "/v1/meetings/blockings": {
        "blocking_id": UNHEARD,
        "room_id": "none",
        "starts_at": "2026-11-25T01:00:00Z",
        "ends_at": "2026-11-26T01:00:00Z",
        "reason": "none",
    },
    "/v1/meetings/swaps/offers": {
        "offer_id": UNHEARD,
        "one_id": UNHEARD,
        "one_version": 1,
        "other_id": UNHEARD,
        "other_version": 1,
    },
    "/v1/meetings/swaps/offers/{offer_id}/answer": {"change_id": UNHEARD, "accepts": True},
    "/v1/meetings/swaps": {
        "change_id": UNHEARD,
        "one_id": UNHEARD,
        "one_version": 1,
        "other_id": UNHEARD,
        "other_version": 1,
    },
    "/v1/administration/accounts": {"person_id": "nobody", "login": "x", "roles": ["staff"]},
    **{
        f"/v1/administration/accounts/{{person_id}}/{act}": {"rev": 1}
        for act in ("disable", "enable", "password", "sign-out")
    },
    "/v1/administration/accounts/{person_id}/roles": {"rev": 1, "roles": ["staff"]},
    "/v1/administration/devices/{device_id}/admit": {"state": "waiting"},
    "/v1/administration/devices/{device_id}/lost": {"state": "admitted"},
    "/v1/certificates": {"request": "none"},
    "/v1/certificates/requests/{key}": {"approve": False, "reason": ""},
    "/v1/certificates/{serial}/revocation": {"reason": "none"},
    "/v1/me/letters": {"mode": "digest", "kinds": ["turn"]},
    "/v1/verifications/{run_id}": {"first": "2026-04-01", "last": "2026-03-01"},
    "/v1/records/gaps": {
        "mark": "",
        "kind": "kian",
        "fiscal_year": 2026,
        "next": 2,
        "reason": "",
    },
}


def test_a_foreign_id_answers_like_one_that_never_was(town: Town, client: TestClient) -> None:
    town.circulate()
    desk = town.desk("p-kera")
    for route in (route for route in ROUTES if "{case_id}" in route.path):
        body, headers = desk_body(desk, route), bearer(desk)
        answers = [
            client.request(method_of(route), path_of(route, case_id), headers=headers, json=body)
            for case_id in (CASE, numbered(77))
        ]
        assert [answer.status_code for answer in answers] == [404, 404], route.path
        assert answers[0].content == answers[1].content


def test_the_drafter_reads_his_case_and_finds_it(town: Town, client: TestClient) -> None:
    town.circulate()
    headers = bearer(town.desk(MORI))
    detail = client.get(f"/v1/cases/{CASE}", headers=headers)
    assert detail.status_code == 200
    assert detail.json()["case"]["number"] == "令8情政第1号"
    found = client.get("/v1/cases", params={"q": "テレワーク　端末", "limit": 1}, headers=headers)
    assert [item["case"]["case_id"] for item in found.json()["items"]] == [CASE]
    after = client.get("/v1/cases", params={"before": found.json()["next"]}, headers=headers)
    assert after.json() == {"items": [], "next": ""}
    waiting = client.get("/v1/inbox", headers=bearer(town.desk("p-takahashi"))).json()["items"]
    assert [(row["case_id"], row["why"]) for row in waiting] == [(CASE, "kaigi")]


@pytest.mark.parametrize("wild", ["%", "_", "\\", "' OR 1=1 --"])
def test_search_words_are_words_and_no_patterns(town: Town, client: TestClient, wild: str) -> None:
    town.circulate()
    answer = client.get("/v1/cases", params={"q": wild}, headers=bearer(town.desk(MORI)))
    assert answer.json()["items"] == []


def test_an_administrator_acts_on_no_case_whatever_else_he_is(
    town: Town, client: TestClient
) -> None:
    desk = town.desk("p-kera", roles=("administrator", "staff"))
    answer = client.post("/v1/events", headers=bearer(desk), json={"device_id": "x"})
    assert answer.status_code == 422

    answer = client.post("/v1/events", headers=bearer(desk), json=as_json(desk.batch()))
    assert (answer.status_code, answer.json()["code"]) == (403, "permission.denied")
