# SPDX-License-Identifier: Apache-2.0
"""The page of figures in a real browser: readable at every size, and judged by axe-core."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from server.reports.document import report_of
from server.usecases.measures.figure_keys import make_figure_key
from server.usecases.measures.read_page import MonthPage
from server.web import figures
from telework.measures.published import Publication
from tests.server.house import house_of
from tests.server.reports.sample import AMENDED, AS_OF, page
from tests.server.town import TENANT, Town
from tests.server.web.test_doors_in_chromium import OVERFLOWS, WEAKEST
from tests.support.browser import browser, look_at
from tests.support.served import served

SIZES = ((1280, 900, 100), (360, 740, 100), (1280, 900, 200))
JUDGE = """const done = arguments[0]; axe.run(document)
  .then((found) => done(found.violations.map((each) =>
    each.id + ": " + each.nodes.map((node) => node.html).join(" | "))))"""
DRAWN = """return [...document.querySelectorAll("svg")].every((each) =>
  each.getBoundingClientRect().width <= document.documentElement.clientWidth)"""
LETTERS = """return Math.min(...[...document.querySelectorAll("svg")].map((each) =>
  12 * each.getBoundingClientRect().width / 340))"""
SECOND = Publication(
    month="2026-10",
    version=2,
    sha256="ab" * 32,
    rules=(),
    published_at=AS_OF,
    published_by="reform",
    differs=2,
)


class Screen:
    """A browser that shows the page of figures."""

    def __init__(self, driver: Chrome, address: str) -> None:
        self.driver, self.address = driver, address
        self.axe = (
            resources.files("selenium_axe_python")
            .joinpath("axe-core", "axe.min.js")
            .read_text("utf-8")
        )

    def open(self, path: str = "") -> None:
        self.driver.get(self.address + path)

    def is_accessible(self, sizes: Sequence[tuple[int, int, int]] = SIZES[1:2]) -> None:
        """Hold the page to what it must be at every size, its tables opened."""
        self.driver.execute_script(
            "document.querySelectorAll('details').forEach((each) => each.open = true)"
        )
        # Brought in by the driver: the page itself may load no script from anywhere.
        self.driver.execute_script(self.axe)
        for size in SIZES:
            look_at(self.driver, *size)
            assert self.driver.execute_script(OVERFLOWS) <= 0, size
            assert self.driver.execute_script(DRAWN), size
        for size in sizes:
            look_at(self.driver, *size)
            assert self.driver.execute_async_script(JUDGE) == [], size
        assert self.driver.execute_script(WEAKEST) >= 4.5


@pytest.fixture
def screen(town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Screen]:
    """A page with everything on it: late measures, kept back bureaus, amendments, surveys."""
    report = report_of(page("12040"), "机市", "", amendments=AMENDED)
    full = MonthPage(report=report, publications=(SECOND, replace(SECOND, version=1)))
    monkeypatch.setattr(figures, "read_page", lambda *_asked: full)
    _key, token = make_figure_key(town.database, TENANT, "廊下", "ops:test", town.clock())
    with served(house_of(town, tmp_path)) as address, browser(tmp_path / "profile") as driver:
        yield Screen(driver, f"{address}/figures/{token}")


def test_the_page_is_accessible_at_every_size_in_both_languages(screen: Screen) -> None:
    screen.open("?month=2026-10")
    screen.is_accessible(SIZES)
    look_at(screen.driver, 360, 740)
    assert screen.driver.execute_script(LETTERS) >= 9
    heads = [each.text for each in screen.driver.find_elements(By.TAG_NAME, "h2")]
    assert heads[0] == "目標に向かっているか"
    # Every chart has a name and a table beside it.
    for figure in screen.driver.find_elements(By.TAG_NAME, "figure"):
        assert figure.find_element(By.TAG_NAME, "svg").get_attribute("aria-label")
        assert figure.find_elements(By.CSS_SELECTOR, "table tbody tr")
    screen.driver.find_element(By.LINK_TEXT, "English").click()
    assert "Are we on course?" in screen.driver.find_element(By.TAG_NAME, "body").text
    screen.is_accessible()

    link = screen.driver.find_element(By.CSS_SELECTOR, "article a")
    assert "Permanent address" in link.text
    screen.driver.get(link.get_attribute("href") or "")
    assert "12,040 回" in screen.driver.find_element(By.TAG_NAME, "dl").text
    screen.is_accessible()

    screen.open("?monitor=1")
    screen.is_accessible()
    screen.open("/nothing")
    screen.is_accessible()

    complaints = [each["message"] for each in screen.driver.get_log("browser")]
    assert [each for each in complaints if "Content Security" in each] == []
