# SPDX-License-Identifier: Apache-2.0
"""The door page over HTTP: what it shows to nobody in particular, and what may be touched."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.server.house import house_of
from tests.server.town import Town
from tests.server.web.at_the_door import PATH, SECRET, AtTheDoor

OWN = {"Origin": "http://testserver"}


@pytest.fixture
def door(town: Town) -> AtTheDoor:
    return AtTheDoor(town)


@pytest.fixture
def tablet(door: AtTheDoor, tmp_path: Path) -> Iterator[TestClient]:
    made = TestClient(house_of(door.town, tmp_path))
    yield made
    made.close()


def form_of(page: str, act: str) -> dict[str, str]:
    """Return the fields of the form of an act as a browser sends them."""
    (form,) = re.findall(rf'action="{PATH}/{act}[^"]*">(.*?)</form>', page)
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', form))


def touch(tablet: TestClient, act: str, **more: str) -> tuple[int, str]:
    fields = {**form_of(tablet.get(PATH).text, act), **more}
    answer = tablet.post(f"{PATH}/{act}", data=fields, headers=OWN)
    return answer.status_code, answer.text


def test_a_free_room_is_taken_from_now_until_the_next_meeting(
    door: AtTheDoor, tablet: TestClient
) -> None:
    door.book("09:00", "10:00")
    page = tablet.get(PATH).text
    assert "○</span>空いています" in page
    assert "09:00 まで空いています" in page
    assert re.findall(r'name="minutes" value="(\d+)"', page) == ["15", "30"]
    status, after = touch(tablet, "book", minutes="30")
    assert (status, "■</span>使用中です" in after) == (200, True)
    assert door.log()[1:] == [
        (f"door:{door.key_id}", "accepted"),
        (f"door:{door.key_id}", "checked_in"),
    ]


def test_what_was_taken_meanwhile_is_refused_with_a_sentence(
    door: AtTheDoor, tablet: TestClient
) -> None:
    fields = form_of(tablet.get(PATH).text, "book")
    door.book("08:30", "09:00", SECRET, private=True)
    answer = tablet.post(f"{PATH}/book", data={**fields, "minutes": "15"}, headers=OWN)
    assert answer.status_code == 409
    assert "できませんでした" in answer.text
    assert SECRET not in answer.text
    assert "予定あり" in answer.text


def test_a_second_touch_books_nothing_twice(door: AtTheDoor, tablet: TestClient) -> None:
    fields = {**form_of(tablet.get(PATH).text, "book"), "minutes": "15"}
    for _ in range(2):
        assert tablet.post(f"{PATH}/book", data=fields, headers=OWN).status_code == 200
    assert [act for _who, act in door.log()] == ["accepted", "checked_in"]


def test_people_check_in_and_leave_early(door: AtTheDoor, tablet: TestClient) -> None:
    door.book("08:30", "10:00")
    assert "△</span>予約あり・入室待ち" in tablet.get(PATH).text
    assert "使用中です" in touch(tablet, "check-in")[1]
    door.town.clock.advance(minutes=30)
    assert "空いています" in touch(tablet, "finish")[1]
    assert [act for who, act in door.log() if who.startswith("door:")] == ["checked_in", "finished"]


def test_a_touch_that_comes_too_late_changes_nothing(door: AtTheDoor, tablet: TestClient) -> None:
    door.book("08:30", "10:00")
    fields = form_of(tablet.get(PATH).text, "check-in")
    door.town.clock.advance(minutes=16)
    late = tablet.post(f"{PATH}/check-in", data=fields, headers=OWN)
    assert (late.status_code, "8:45" in late.text) == (409, True)
    for wrong in ({"version": "7"}, {"occurrence": "none"}, {"version": "x" * 3000}):
        answer = tablet.post(f"{PATH}/finish", data={**fields, **wrong}, headers=OWN)
        assert answer.status_code == 409
    assert [who for who, _act in door.log() if who.startswith("door:")] == []


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "null"},
        {"Origin": "https://elsewhere.example"},
        {**OWN, "Sec-Fetch-Site": "cross-site"},
    ],
)
def test_forms_of_other_pages_are_refused(
    door: AtTheDoor, tablet: TestClient, headers: dict[str, str]
) -> None:
    fields = {**form_of(tablet.get(PATH).text, "book"), "minutes": "15"}
    assert tablet.post(f"{PATH}/book", data=fields, headers=headers).status_code == 409
    assert door.log() == []


def test_what_is_private_is_shown_to_nobody(door: AtTheDoor, tablet: TestClient) -> None:
    door.book("08:30", "09:00", SECRET, private=True)
    door.book("09:00", "10:00", "<b>庁議</b>")
    page = tablet.get(f"{PATH}/state").text
    assert "予定あり" in page
    assert SECRET not in page
    assert "&lt;b&gt;庁議&lt;/b&gt;" in page
    assert "第2会議室" not in page  # of another building
    assert "Reserved" in tablet.get(f"{PATH}?lang=en").text


def test_an_address_that_opens_nothing_says_so_in_words(
    door: AtTheDoor, tablet: TestClient
) -> None:
    door.revoke()
    for address in (PATH, f"{PATH}/state", "/doors/x", "/doors/" + "y" * 43):
        answer = tablet.get(address)
        assert (answer.status_code, "この画面は使えません" in answer.text) == (404, True)
    assert tablet.post(f"{PATH}/book", data={"minutes": "15"}, headers=OWN).status_code == 404
    assert tablet.get("/doors/assets/other.js").status_code == 404


def test_whoever_guesses_addresses_has_to_wait_at_each_of_them(
    door: AtTheDoor, tablet: TestClient
) -> None:
    booked = {"minutes": "15"}
    for number in range(34):
        vain = f"/doors/{number:043}"
        statuses = [
            tablet.get(vain).status_code,
            tablet.get(f"{vain}/state").status_code,
            tablet.post(f"{vain}/book", data=booked, headers=OWN).status_code,
        ]
        # The bucket holds a hundred: each page, each look and each touch counted once.
        assert statuses == ([404, 404, 404] if number < 33 else [404, 429, 429])
    for refused in (
        tablet.get(PATH),
        tablet.get(f"{PATH}/state"),
        *(
            tablet.post(f"{PATH}/{act}", data=booked, headers=OWN)
            for act in ("book", "check-in", "finish")
        ),
    ):
        assert (refused.status_code, "秒のあいだ受け付けません" in refused.text) == (429, True)
        # A tablet at a true door asks again by itself.
        assert f'data-state="{PATH}/state?lang=ja"' in refused.text
    assert door.log() == []
    door.town.clock.advance(minutes=1)
    assert tablet.get(PATH).status_code == 200


def test_touches_are_counted(door: AtTheDoor, tablet: TestClient) -> None:
    statuses = {
        tablet.post(f"{PATH}/book", data={"minutes": "1"}, headers=OWN).status_code
        for _ in range(21)
    }
    assert statuses == {409, 429}


def test_nothing_but_our_own_script_and_style_is_let_in(tablet: TestClient) -> None:
    answer = tablet.get(PATH)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["cache-control"] == "no-store"
    assert not re.search(r"<script>|<style|style=|\son[a-z]+=|https?://", answer.text)
    for name, kind in (("door.css", "text/css"), ("door.js", "text/javascript")):
        assert tablet.get(f"/doors/assets/{name}").headers["content-type"].startswith(kind)


def test_a_closed_room_says_why(door: AtTheDoor, tablet: TestClient) -> None:
    door.town.clock.advance(hours=14)
    page = tablet.get(PATH).text
    assert "×</span>いまは使えません" in page
    assert "21:45" in page
    assert 'name="minutes"' not in page
