# SPDX-License-Identifier: Apache-2.0
"""Pictures of the measures from the demo city: the page 統計, the web page, the monthly report.

``python -m tests.desktop.shots.figures [FOLDER]`` makes a demo city, publishes its month at
home and takes the client, a browser and the report's pages to it. Figures are those of the
day on which the pictures are taken.
"""

import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from approval.calendar import city_day
from desktop.qtbridge.languages import Languages
from desktop.ui.theme import dress
from server.demo.home_month import month_before
from tests.desktop.shots.city_desk import reform_office, take_statistics
from tests.e2e.demo_city import DemoCity
from tests.support.browser import browser, look_at
from tests.support.paper import keep_pages

ROOT = Path(__file__).parents[3]
PICTURES = ROOT / "docs" / "pictures"
FACES = ROOT / "signing" / "fonts"
SCREEN, PHONE = (1280, 800), (360, 740)
CLIENT = (("ja", 100), ("ja", 150), ("en", 100))
WEB = (
    ("figures_web-ja-100", "lang=ja", SCREEN, 100),
    ("figures_web-ja-150", "lang=ja", SCREEN, 150),
    ("figures_web-en-100", "lang=en", SCREEN, 100),
    ("figures_phone-ja-100", "lang=ja", PHONE, 100),
    ("figures_monitor-ja-100", "monitor=1", SCREEN, 100),
)
PAGES = 2
"""Pages of the report of which pictures are taken."""


def main(folder: Path = PICTURES) -> int:
    """Take all pictures into a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    for face in FACES.glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(face))
    folder.mkdir(parents=True, exist_ok=True)
    month = month_before(city_day(datetime.now(UTC)))
    with tempfile.TemporaryDirectory() as own, DemoCity(Path(own) / "city") as city:
        city.command("report", "publish", month, "--before-closing")
        take_client(application, city, Path(own) / "client", folder)
        take_web_page(city, folder, month)
        take_report(city, Path(own) / "report", folder, month)
    return 0


def take_client(application: QApplication, city: DemoCity, own: Path, folder: Path) -> None:
    """Take the page 統計 as the reform office sees it."""
    languages = Languages(application)
    with reform_office(city.url, own) as desk:
        for language, percent in CLIENT:
            languages.speak(language)
            dress(application, "light", percent)
            take_statistics(desk, own, folder, f"{language}-{percent}")


def take_web_page(city: DemoCity, folder: Path, month: str) -> None:
    """Take the page in both languages, on a phone, and as it hangs on a wall."""
    made = city.command("measures", "key", "add", "pictures")
    page = f"{city.url}{urlsplit(made.split()[0]).path}"
    with tempfile.TemporaryDirectory() as own, browser(Path(own)) as driver:
        for name, asked, size, percent in WEB:
            look_at(driver, *size, percent)
            driver.get(f"{page}?{asked}&month={month}")
            driver.save_screenshot(str(folder / f"{name}.png"))


def take_report(city: DemoCity, own: Path, folder: Path, month: str) -> None:
    """Take the first pages of the monthly report."""
    city.command("report", "month", month, "--pdf", "--out", str(own))
    [report] = own.glob("*.pdf")
    keep_pages(
        report, tuple(folder / f"figures_report-ja-{page}.png" for page in range(1, PAGES + 1))
    )


if __name__ == "__main__":
    sys.exit(main(*(Path(word) for word in sys.argv[1:])))
