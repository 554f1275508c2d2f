# SPDX-License-Identifier: Apache-2.0
"""The page of figures over HTTP: who may open it, what it shows, and what it never shows."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from server.usecases.measures.figure_keys import (
    end_figure_key,
    list_figure_keys,
    make_figure_key,
)
from server.usecases.measures.publish_month import PublishedNow, Publisher, publish_month
from tests.server.house import house_of
from tests.server.measures.reform import enter, load_measures
from tests.server.town import TENANT, Town

OCTOBER = date(2026, 10, 1)


class Corridor:
    """A monitor in a corridor: an address, and a browser on it."""

    def __init__(self, town: Town, client: TestClient) -> None:
        self.town, self.client = town, client
        self.key, self.token = make_figure_key(
            town.database, TENANT, "廊下", "ops:test", town.clock()
        )

    def get(self, path: str = "", status: int = 200) -> str:
        answer = self.client.get(f"/figures/{self.token}{path}")
        assert answer.status_code == status, answer.text
        assert answer.headers["content-security-policy"].startswith("default-src 'none'; style-src")
        return answer.text

    def publish(self) -> PublishedNow:
        done = publish_month(self.town.services, Publisher(tenant=TENANT, name="m"), OCTOBER)
        assert isinstance(done, PublishedNow)
        return done


@pytest.fixture
def corridor(town: Town, tmp_path: Path) -> Iterator[Corridor]:
    load_measures(town)
    client = TestClient(house_of(town, tmp_path))
    yield Corridor(town, client)
    client.close()


def test_the_last_whole_month_answers_whether_the_city_is_on_course(corridor: Corridor) -> None:
    enter(corridor.town, "waiting_time", "2026-10", "11.0")
    page = corridor.get()
    assert "目標に向かっているか" in page
    assert "2026-10" in page
    assert "暫定（まだ公表していません）" in page
    assert "11.0分" in page
    assert "<script" not in page
    assert not re.findall(r'(?:href|src)="(?:https?:)?//', page)
    assert "style=" not in page
    english = corridor.get("?lang=en")
    assert "Are we on course?" in english
    assert '<html lang="en">' in english


def test_a_monitor_asks_again_by_itself(corridor: Corridor) -> None:
    plain = corridor.client.get(f"/figures/{corridor.token}")
    hung = corridor.client.get(f"/figures/{corridor.token}?monitor=1")
    assert "refresh" not in plain.headers
    assert hung.headers["refresh"] == "300"
    assert "<nav>" not in hung.text


def test_a_published_month_is_shown_as_it_was_published(corridor: Corridor) -> None:
    enter(corridor.town, "waiting_time", "2026-10", "11.0")
    done = corridor.publish()
    enter(corridor.town, "waiting_time", "2026-10", "10.5")
    page = corridor.get("?month=2026-10")
    assert "公表済み（第1版" in page
    assert "<strong>11.0分</strong>" in page
    assert "訂正後 10.5分" in page
    assert "公表したあとの訂正" in page
    assert done.publication.sha256 in page
    figure = corridor.get("/measure.waiting_time.2026-10")
    assert "11.0 分" in figure
    assert "-0.5" in figure
    assert "所管課が入力した値です" in figure


@pytest.mark.parametrize(
    "path",
    [
        "?month=2026-13",
        "?month=x",
        "?month=2031-01",
        "/nothing",
        "/measure.none.2026-10",
        "/rooms.2031-01",
        "/e_approval_rate.2026-10.bureau.B99",
    ],
)
def test_what_is_not_there_is_said(corridor: Corridor, path: str) -> None:
    assert "この数値はありません" in corridor.get(path, 404)


def test_each_counted_figure_has_its_page(corridor: Corridor) -> None:
    assert "（電子＋併用）÷合計" in corridor.get("/e_approval_rate.2026-10")
    assert "半日は0.5回" in corridor.get("/remote_work.2026-10")


def test_a_withdrawn_address_opens_nothing(corridor: Corridor) -> None:
    corridor.get()
    (used,) = list_figure_keys(corridor.town.database, TENANT)
    assert used.last_used_at == corridor.town.clock()
    now = corridor.town.clock()
    assert end_figure_key(corridor.town.database, TENANT, used.key_id, "ops:test", now) is None
    for path in ("", "/rooms.2026-10", "/nothing"):
        assert "このページは使えません" in corridor.get(path, 404)
    again = end_figure_key(corridor.town.database, TENANT, used.key_id, "ops:test", now)
    assert again is not None
    assert again.code == "measures.key_unknown"


def test_who_guesses_has_to_wait(corridor: Corridor) -> None:
    for _ in range(200):
        answer = corridor.client.get(f"/figures/{'x' * 43}")
        if answer.status_code == 429:
            break
    assert answer.status_code == 429
    assert "少し待ってください" in answer.text


def test_the_page_names_no_small_bureau(corridor: Corridor) -> None:
    page = corridor.get("?month=2026-11")
    assert not re.search(r"p-[a-z]+", page)


def test_last_use_is_noted_once_an_hour(corridor: Corridor) -> None:
    corridor.get()
    first = corridor.town.clock()
    corridor.town.clock.advance(minutes=5)
    corridor.get()
    assert list_figure_keys(corridor.town.database, TENANT)[0].last_used_at == first
    corridor.town.clock.advance(hours=1)
    corridor.get()
    (key,) = list_figure_keys(corridor.town.database, TENANT)
    assert key.last_used_at == first + timedelta(hours=1, minutes=5)
