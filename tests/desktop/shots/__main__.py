# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.desktop.shots``: every page and dialog as a picture in ``docs/pictures``.

Drawn off screen in Fusion with the face that the sheet embeds, so that two machines make
the same pictures: Japanese at 100 % and 150 %, English at 100 %.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSettings
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop.qtbridge.bus import Bus
from desktop.qtbridge.languages import Languages
from desktop.qtbridge.preferences import Preferences
from desktop.qtbridge.tasks import Lanes
from desktop.ui.services import Services
from desktop.ui.theme import dress
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import DIALOGS, PAGES

ROOT = Path(__file__).parents[3]
PICTURES = ROOT / "docs" / "pictures"
FACES = ROOT / "signing" / "fonts"
SIZE = (1100, 720)
SETTLED_SECONDS = 0.6
COLOURS = 64
"""Paper, ink and a few accents: more colours only make larger files."""

VIEWS = (("ja", 100), ("ja", 150), ("en", 100))


def main() -> int:
    """Draw all; names are ``page-language-percent.png``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv)
    application.setStyle("Fusion")
    for face in FACES.glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(face))
    PICTURES.mkdir(parents=True, exist_ok=True)
    languages = Languages(application)
    with tempfile.TemporaryDirectory() as folder:
        for language, percent in VIEWS:
            languages.speak(language)
            dress(application, "light", percent)
            _draw_all(Path(folder), f"{language}-{percent}")
    return 0


def _draw_all(folder: Path, view: str) -> None:
    for name, make_page in PAGES.items():
        services = _services(folder)
        page = make_page(services)
        page.resize(*SIZE)
        page.show()
        page.arrive()
        _draw(page, f"page-{name}-{view}")
        page.close()
        _close(services)
    for name, make_dialog in DIALOGS.items():
        services = _services(folder)
        window = QWidget()
        window.resize(*SIZE)
        window.show()
        dialog = make_dialog(services, window)
        dialog.open()
        _draw(dialog, f"dialog-{name}-{view}")
        dialog.close()
        _close(services)


def _services(folder: Path) -> Services:
    desk = FakeDesk()
    settings = QSettings(str(folder / "shots.ini"), QSettings.Format.IniFormat)
    return Services(
        desk=desk,
        lanes=Lanes(),
        bus=Bus(desk),
        preferences=Preferences(settings),
        now=desk.now,
    )


def _close(services: Services) -> None:
    services.bus.close()
    services.lanes.close()


def _draw(widget: QWidget, name: str) -> None:
    # What is read in the background arrives while the loop turns; nothing tells the last.
    end = time.monotonic() + SETTLED_SECONDS
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)
    seen = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    picture = Image.frombuffer(
        "RGB", (seen.width(), seen.height()), seen.bits(), "raw", "RGB", seen.bytesPerLine(), 1
    )
    few = picture.quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    sys.exit(main())
