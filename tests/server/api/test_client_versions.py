# SPDX-License-Identifier: Apache-2.0
"""A client that is too old hears so; one that is old enough may hear of the newest."""

from pathlib import Path

import httpx2
import pytest
from fastapi.testclient import TestClient

from server.app import create_app
from server.settings import ServerSettings, SettingsProblem, load_settings
from tests.server.house import parts_over
from tests.server.town import Town


def ask(
    town: Town, folder: Path, said: str | None, path: str = "/v1/me", **chosen: str
) -> httpx2.Response:
    settings = ServerSettings(data_dir=folder, **chosen)  # type: ignore[arg-type]
    headers = {} if said is None else {"X-Tsukue-Client": said}
    client = TestClient(create_app(settings, parts_over(town.services, folder)))
    try:
        return client.get(path, headers=headers)
    finally:
        client.close()


@pytest.mark.parametrize(
    ("said", "status", "code"),
    [
        ("0.8.0", 401, "session.missing"),
        ("0.10.0", 401, "session.missing"),
        ("1.0", 401, "session.missing"),
        ("0.7.9", 426, "client.too_old"),
        ("0.8", 426, "client.too_old"),
        ("nonsense", 426, "client.too_old"),
        ("9" * 5000, 401, "session.missing"),
        # Before 0.8.0 a client says nothing, and knows no 426: it would give its acts up.
        (None, 503, "maintenance.client_too_old"),
    ],
)
def test_the_oldest_is_let_in_and_what_is_older_is_told(
    town: Town, tmp_path: Path, said: str | None, status: int, code: str
) -> None:
    answer = ask(town, tmp_path, said, client_oldest="0.8.0")
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.json()["message"]
    assert ("Retry-After" in answer.headers) is (status == 503)


def test_nothing_is_asked_where_the_city_named_no_version(town: Town, tmp_path: Path) -> None:
    for said in (None, "0.0.1"):
        answer = ask(town, tmp_path, said)
        assert answer.status_code == 401
        assert "X-Tsukue-Newest" not in answer.headers


def test_who_is_no_client_is_not_asked(town: Town, tmp_path: Path) -> None:
    chosen = {"client_oldest": "0.8.0", "client_newest": "0.9.0"}
    assert ask(town, tmp_path, None, "/figures/unknown", **chosen).status_code == 404


def test_every_answer_names_the_newest(town: Town, tmp_path: Path) -> None:
    for said in ("0.7.0", "0.9.0"):
        answer = ask(town, tmp_path, said, client_oldest="0.8.0", client_newest="0.9.0")
        assert answer.headers["X-Tsukue-Newest"] == "0.9.0"


def test_every_answer_names_the_version_of_the_server(town: Town, tmp_path: Path) -> None:
    said = ask(town, tmp_path, None, "/healthz").json()["version"]
    for path in ("/v1/me", "/v1/unknown", "/healthz"):
        answer = ask(town, tmp_path, "0.9.0", path)
        assert answer.headers["X-Tsukue-Server"] == said


def test_who_has_no_session_can_tell_a_route_from_a_thing(town: Town, tmp_path: Path) -> None:
    # A newer client asks so, when its own call gets the 404 that both give (decision 0033).
    with TestClient(
        create_app(ServerSettings(data_dir=tmp_path), parts_over(town.services, tmp_path))
    ) as client:
        assert client.options("/v1/cases/unknown").status_code == 405
        assert client.options("/v1/administration/accounts").status_code == 405
        assert client.options("/v1/of/a/later/version").status_code == 404


@pytest.mark.parametrize("wrong", ["8", "v0.8.0", "0.8.0-rc1", "0.8.0\n", "0..8"])
def test_what_is_no_version_is_no_setting(wrong: str) -> None:
    for name in ("CLIENT_OLDEST", "CLIENT_NEWEST"):
        with pytest.raises(SettingsProblem, match="a version such as"):
            load_settings(None, {f"TSUKUE_SERVER_{name}": wrong})
