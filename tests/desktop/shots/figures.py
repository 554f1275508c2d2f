# SPDX-License-Identifier: Apache-2.0
"""Pictures of the page of figures and of the monthly report, from a server that is set up.

``python -m tests.desktop.shots.figures SERVER.toml FOLDER YYYY-MM``, such as of the demo city.
"""

import sys
import tempfile
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from approval.refusal import Refusal
from server.app import create_app
from server.assembly import Parts, assemble, utc_now
from server.reports.month_pdf import month_pdf
from server.settings import load_settings
from server.usecases.measures.figure_keys import end_figure_key, make_figure_key
from server.usecases.measures.month_files import month_report
from tests.support.browser import browser, look_at
from tests.support.served import served

TENANT = 1
SCREEN, PHONE = (1280, 800), (360, 740)
VIEWS = (
    ("figures-ja-100", "ja", SCREEN, 100),
    ("figures-ja-150", "ja", SCREEN, 150),
    ("figures-en-100", "en", SCREEN, 100),
    ("figures_phone-ja-100", "ja", PHONE, 100),
)
PAGES = 2
"""Pages of the report of which pictures are taken."""


def take_figures(parts: Parts, folder: Path, month: str) -> None:
    """Take the page in both languages, on a phone, and as it hangs on a wall."""
    database = parts.services.database
    key, token = make_figure_key(database, TENANT, "pictures", "ops:pictures", utc_now())
    app = create_app(parts.settings, parts)
    temporary = tempfile.TemporaryDirectory()
    with temporary as own, served(app) as address, browser(Path(own)) as driver:
        for name, language, size, percent in VIEWS:
            look_at(driver, *size, percent)
            driver.get(f"{address}/figures/{token}?lang={language}&month={month}")
            driver.save_screenshot(str(folder / f"{name}.png"))
        look_at(driver, *SCREEN)
        driver.get(f"{address}/figures/{token}?monitor=1&month={month}")
        driver.save_screenshot(str(folder / "figures_monitor-ja-100.png"))
    end_figure_key(database, TENANT, key.key_id, "ops:pictures", utc_now())


def take_report(parts: Parts, folder: Path, month: str) -> None:
    """Take the first pages of the monthly report."""
    report = month_report(parts.services, TENANT, date.fromisoformat(f"{month}-01"))
    assert not isinstance(report, Refusal), report
    with tempfile.TemporaryDirectory() as own:
        file = Path(own) / "report.pdf"
        file.write_bytes(month_pdf(report))
        document = QPdfDocument()
        document.load(str(file))
        for page in range(min(PAGES, document.pageCount())):
            size = document.pagePointSize(page)
            scaled = QSize(round(size.width() * 1.6), round(size.height() * 1.6))
            _on_white(document.render(page, scaled)).save(str(folder / f"report-ja-{page + 1}.png"))
        document.close()


def _on_white(drawn: QImage) -> QImage:
    """Lay a page on paper: PDF leaves transparent what it does not draw."""
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper


def main(config: str, target: str, month: str) -> int:
    """Take all pictures into a folder."""
    application = QGuiApplication([])
    folder = Path(target)
    folder.mkdir(parents=True, exist_ok=True)
    parts = assemble(load_settings(Path(config)))
    try:
        take_figures(parts, folder, month)
        take_report(parts, folder, month)
    finally:
        # Its worker was started and ended with the application that was served.
        parts.services.database.close()
        application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
