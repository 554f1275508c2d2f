# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.desktop.shots``: the whole window with every page and every dialog.

Drawn off screen in Fusion with the face that the sheet embeds, so that two machines make
the same pictures: Japanese at 100 % and 150 %, English at 100 %. A folder and an appearance
(``light``, ``dark``, ``legible``) may follow, to look at what ``docs/pictures`` does not show.
"""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from approval.case import CaseState
from desktop.qtbridge.bus import Bus
from desktop.qtbridge.languages import Languages
from desktop.qtbridge.preferences import Preferences
from desktop.qtbridge.tasks import Lanes
from desktop.ui.main_window import MainWindow
from desktop.ui.services import Services
from desktop.ui.theme import dress
from tests.desktop.key_screens import bulk_stopped
from tests.desktop.sample_case import case
from tests.desktop.screens import DIALOGS, bulk_results
from tests.desktop.shots.camera import settle, take
from tests.desktop.shots.pages import take_door
from tests.desktop.shots.scenes import PLACE_OF, SCENES, Scene
from tests.desktop.shots.stamped_sheet import stamped_sheet

ROOT = Path(__file__).parents[3]
PICTURES = ROOT / "docs" / "pictures"
FACES = ROOT / "signing" / "fonts"
SIZE = (1280, 800)

OVER = {**DIALOGS, "bulk_results": bulk_results, "bulk_stopped": bulk_stopped}

VIEWS = (("ja", 100), ("ja", 150), ("en", 100))


def main(folder: Path = PICTURES, appearance: str = "light") -> int:
    """Draw all; names are ``place-language-percent.png``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    for face in FACES.glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(face))
    folder.mkdir(parents=True, exist_ok=True)
    languages = Languages(application)
    sheets = {
        3: stamped_sheet(case(3)),
        6: stamped_sheet(case(6, CaseState.DECIDED)),
    }
    with tempfile.TemporaryDirectory() as settings:
        for language, percent in VIEWS:
            languages.speak(language)
            dress(application, appearance, percent)
            for name, scene in SCENES.items():
                _draw(scene, "", sheets, Path(settings), folder / f"{name}-{language}-{percent}")
            for name in OVER:
                scene = SCENES[PLACE_OF.get(name, "case")]
                _draw(scene, name, sheets, Path(settings), folder / f"{name}-{language}-{percent}")
    take_door(folder)
    return 0


def _draw(
    scene: Scene, dialog: str, sheets: dict[int, bytes], settings: Path, target: Path
) -> None:
    desk = scene.desk()
    desk.sheet = sheets[desk.acted]
    services = Services(
        desk=desk,
        lanes=Lanes(),
        bus=Bus(desk),
        preferences=Preferences(QSettings(str(settings / "shots.ini"), QSettings.Format.IniFormat)),
        now=desk.now,
    )
    window = MainWindow(services)
    window.resize(*SIZE)
    window.show()
    window.begin()
    settle()
    scene.go(window, desk)
    over = OVER[dialog](services, window) if dialog else None
    if over is not None:
        over.open()
    settle()
    take(window, over, target.with_suffix(".png"))
    window.keeper.stop()
    window.close()
    services.lanes.close()
    services.bus.close()


if __name__ == "__main__":
    sys.exit(main(*(kind(word) for kind, word in zip((Path, str), sys.argv[1:], strict=False))))
