# SPDX-License-Identifier: Apache-2.0
"""The measures of the programme: on screen, published, on paper, and as a page for anybody.

塚本 樹 (庶務係) opens 統計 for the month that was closed. The curve of remote work begins at 1,200
in September 2020 and stands at 15,000 in March 2022, as the programme published them. The month
is published and leaves as a report, a workbook and open data; anybody reads it on a phone.
"""

import tempfile
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

from desktop.facade import Trouble
from server.demo.people import REFORM
from telework.measures.course import Standing
from telework.measures.measure import Source
from telework.measures.wire import Dashboard
from tests.e2e.cast import StageFright
from tests.e2e.demo_city import DemoCity
from tests.e2e.hall import wait_for
from tests.e2e.stage import Stage
from tests.support.browser import browser, is_installed, look_at
from tests.support.paper import keep_pages
from tests.support.tablet import Tablet

PUBLISHED = {"2020-09": "1200", "2022-03": "15000"}
"""The programme's figures of remote work, at the ends of its course."""

PHONE = (360, 740)
TO_REMOTE_WORK = 6
"""It is the seventh of the nine measures."""

PAGES = 2
DRAWN_MS = 800
ABSENT = "Chromium がないため、Webの統計は開きません。Chromium is not installed: no web page."


class FiguresStory(Stage):
    """Played last: its month is the one that was closed before."""

    series = "figures-"

    def look_at_the_programme(self) -> None:
        """The measures, the curve of remote work, and the measure with its rule."""
        self.tell("塚本 樹が、統計の画面で、市の目標が順調かを見ます。")
        with self.enters(REFORM) as office:
            office.click(name="rail.statistics")
            office.await_text(text="10の目標のうち")
            self.look(office, "measures", DRAWN_MS)
            office.choose_tab(name="statistics.tabs", text="在宅勤務")
            office.await_there(name="statistics.remote.curve")
            self.look(office, "remote", DRAWN_MS)
            office.choose_tab(name="statistics.tabs", text="目標")
            office.click(name="statistics.measures")
            office.press(keys="Ctrl+Home")
            for _each in range(TO_REMOTE_WORK):
                office.press(keys="Down")
            office.press(keys="Return")
            office.await_there(name="measure.curve")
            office.await_text(text="テレワークの実施回数")
            self.look(office, "curve", DRAWN_MS)
            office.click(name="measure.close")

    def read(self, month: str) -> Dashboard:
        """Read the page as the client reads it.

        Raises:
            StageFright: it was not given, or its curve is not the programme's.
        """
        with self.desk_of(REFORM) as desk:
            wait_for(desk, desk.me)
            answer = desk.measures.dashboard(month)
        found = None if isinstance(answer, Trouble) else answer.dashboard
        if found is None:
            raise StageFright(f"{answer!r:.300}")
        curve = remote_work(found)
        if {each: curve.get(each) for each in PUBLISHED} != PUBLISHED:
            raise StageFright(f"the curve of remote work is {curve}")
        return found


def remote_work(found: Dashboard) -> dict[str, str]:
    """Return remote work by month, as the curve shows it."""
    [line] = [each for each in found.lines if each.measure.source is Source.REMOTE_WORK]
    return {each.month: each.actual for each in line.months if each.actual is not None}


def page_lines(found: Dashboard) -> tuple[str, ...]:
    """Say what the page says: how many are on course, the rate, remote work."""
    counts = Counter(each.standing for each in found.lines)
    reached, on_course = counts[Standing.REACHED], counts[Standing.ON_COURSE]
    curve, rate = remote_work(found), found.rate
    ends = "、".join(f"{month} {curve[month]}" for month in PUBLISHED)
    return (
        f"{found.month} の統計 Measures: 達成 reached {reached}、順調 on course {on_course}、"
        f"遅れ late {counts[Standing.LATE]} / {len(found.lines)}",
        f"  テレワーク Remote work: {ends}、{found.month} {found.remote.half_units / 2:g} 回",
        f"  電子決裁率 E-approval rate: {rate.headline}"
        f"（電子 {rate.electronic}、紙併用 {rate.hybrid}、紙 {rate.paper}、"
        f"対象外 {rate.exempt} 件）",
    )


def publish(city: DemoCity, month: str, folder: Path) -> tuple[str, ...]:
    """Publish the month, write its files and their pictures; returns what the server said.

    Raises:
        CityDown: the month could not be published, or is not what was published.
    """
    said = city.command("report", "publish", month).strip()
    target = folder / "figures"
    city.command("report", "month", month, "--pdf", "--xlsx", "--opendata", str(target))
    verified = city.command("report", "verify", month).strip().splitlines()[-1]
    [report] = target.glob("*.pdf")
    pictures = tuple(folder / f"figures-report-{page}.png" for page in range(1, PAGES + 1))
    pages = keep_pages(report, pictures)
    return (
        said,
        f"  ハッシュの照合 Verified: {verified.split()[-1]}",
        f"月次報告 Monthly report: {report}（{pages} ページ pages）",
        f"オープンデータ Open data: {target}（{len(list(target.iterdir()))} ファイル files）",
    )


def read_on_a_phone(city: DemoCity, month: str, folder: Path) -> str:
    """Open the page for people without the client on a telephone; returns what became of it."""
    if not is_installed():
        return ABSENT
    made = city.command("measures", "key", "add", "市長室")
    page = f"{city.url}{urlsplit(made.split()[0]).path}"
    with tempfile.TemporaryDirectory() as own, browser(Path(own)) as driver:
        look_at(driver, *PHONE)
        telephone = Tablet(driver, page)
        telephone.open(f"?lang=ja&month={month}")
        telephone.shows("テレワークの実施回数")
        picture = folder / "figures-web-phone.png"
        telephone.keep(picture)
    return f"Webの統計 Web page: {picture}"
