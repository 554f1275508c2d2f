# SPDX-License-Identifier: Apache-2.0
"""The door page in a real browser, on a real server: what fingers and eyes meet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

from tests.server.house import house_of
from tests.server.town import Town
from tests.server.web.at_the_door import PATH, SECRET, AtTheDoor
from tests.support.browser import browser, look_at
from tests.support.served import served
from tests.support.tablet import Tablet

SIZES = ((800, 1280), (1280, 800))
OVERFLOWS = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
SMALLEST = """return Math.min(...[...document.querySelectorAll("button, a")].flatMap((each) => {
  const box = each.getBoundingClientRect(); return [box.width, box.height]; }))"""
WEAKEST = """
const light = (colour) => colour.match(/\\d+/g).slice(0, 3).map((each) => each / 255)
  .map((each) => each <= .03928 ? each / 12.92 : ((each + .055) / 1.055) ** 2.4)
  .reduce((sum, each, at) => sum + each * [.2126, .7152, .0722][at], 0);
const ground = (node) => { let own = getComputedStyle(node).backgroundColor;
  return own === "rgba(0, 0, 0, 0)" ? ground(node.parentElement) : own; };
return Math.min(...[...document.querySelectorAll("p, h1, h2, span, button, a")]
  .filter((each) => each.offsetParent)
  .map((each) => { const pair = [light(getComputedStyle(each).color), light(ground(each))];
    return (Math.max(...pair) + .05) / (Math.min(...pair) + .05); }))"""


class Door(Tablet):
    """A browser that shows the page of a door."""

    def refresh(self) -> None:
        """Have the page ask again now, as it does every few seconds."""
        self.driver.execute_script("window.dispatchEvent(new Event('online'))")

    def offline(self, offline: bool) -> None:
        conditions = {"offline": offline, "latency": 0, "throughput": -1}
        self.driver.set_network_conditions(**conditions)

    def is_readable(self) -> None:
        """Hold the page to what it must be at every size."""
        for width, height in SIZES:
            for percent in (100, 150):
                look_at(self.driver, width, height, percent)
                assert self.driver.execute_script(OVERFLOWS) <= 0
                assert self.driver.execute_script(SMALLEST) >= 48
        assert self.driver.execute_script(WEAKEST) >= 4.5


@pytest.fixture
def door(town: Town) -> AtTheDoor:
    return AtTheDoor(town)


@pytest.fixture
def tablet(door: AtTheDoor, tmp_path: Path) -> Iterator[Door]:
    with served(house_of(door.town, tmp_path)) as address, browser(tmp_path / "profile") as driver:
        yield Door(driver, address + PATH)


def test_a_day_at_the_door(door: AtTheDoor, tablet: Door) -> None:
    # In the morning the room is free until a meeting whose title nobody may know.
    door.book("09:30", "10:00", SECRET, private=True)
    door.book("10:00", "12:00", "庁舎管理の打合せ")
    tablet.open()
    tablet.shows("空いています")
    tablet.shows("09:30–10:00")
    assert SECRET not in tablet.driver.page_source
    tablet.is_readable()

    # Somebody takes it for a quarter of an hour, and leaves before that.
    tablet.press("15分")
    tablet.shows("使用中です")
    tablet.is_readable()
    door.town.clock.advance(minutes=5)
    tablet.press("終了する")
    tablet.shows("空いています")

    # Another is faster than the finger on this tablet.
    door.book("08:35", "09:15", "先の予約")
    tablet.press("30分")
    tablet.shows("できませんでした")
    tablet.shows("先の予約")
    tablet.is_readable()

    # The people of that meeting check in.
    tablet.press("入室する")
    tablet.shows("使用中です")
    acts = [act for who, act in door.log() if who == f"door:{door.key_id}"]
    assert sorted(acts) == ["accepted", "checked_in", "checked_in", "finished"]

    # The network is lost and comes back.
    tablet.offline(True)
    tablet.refresh()
    tablet.shows("通信できません。08:35 現在の表示です。")
    buttons = tablet.driver.find_elements(By.TAG_NAME, "button")
    assert not any(each.is_enabled() for each in buttons)
    tablet.is_readable()
    tablet.offline(False)
    tablet.refresh()
    WebDriverWait(tablet.driver, 10, 0.05).until(lambda _: "通信できません" not in tablet.text())

    # A guest reads English.
    tablet.driver.find_element(By.LINK_TEXT, "English").click()
    tablet.shows("In use")
    tablet.shows("Reserved")
    assert SECRET not in tablet.driver.page_source

    # The address is withdrawn while the page hangs there.
    door.revoke()
    tablet.refresh()
    tablet.shows("This page is not in use")

    complaints = [each["message"] for each in tablet.driver.get_log("browser")]
    assert [each for each in complaints if "Content Security" in each] == []
