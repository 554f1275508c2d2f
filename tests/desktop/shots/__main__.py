# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.desktop.shots``: the whole window with every page and every dialog.

Drawn off screen in Fusion with the face that the sheet embeds, so that two machines make
the same pictures: Japanese at 100 % and 150 %, English at 100 %. A folder, an appearance
(``light``, ``dark``, ``legible``) and a pattern of names (``account_*``) may follow, to take a
few again or to look at what ``docs/pictures`` does not show: elsewhere English comes at 150 %
as well.
"""

import os
import sys
import tempfile
from fnmatch import fnmatch
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
from tests.desktop.administration_screens import passwords_given
from tests.desktop.key_screens import bulk_stopped
from tests.desktop.sample_case import case
from tests.desktop.screens import DIALOGS, bulk_results
from tests.desktop.shots.camera import settle, take
from tests.desktop.shots.pages import take_door
from tests.desktop.shots.scenes import PLACE_OF, SCENES, Scene
from tests.desktop.shots.stamped_sheet import stamped_sheet

ROOT = Path(__file__).resolve().parents[3]
PICTURES = ROOT / "docs" / "pictures"
FACES = ROOT / "signing" / "fonts"
SIZE = (1280, 800)

OVER = {
    **DIALOGS,
    "bulk_results": bulk_results,
    "bulk_stopped": bulk_stopped,
    "passwords_given": passwords_given,
}

VIEWS = (("ja", 100), ("ja", 150), ("en", 100))


def main(folder: Path = PICTURES, appearance: str = "light", pattern: str = "*") -> int:
    """Draw all whose place fits; names are ``place-language-percent.png``."""
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
        for language, percent in VIEWS if folder.resolve() == PICTURES else (*VIEWS, ("en", 150)):
            languages.speak(language)
            dress(application, appearance, percent)
            for name in (each for each in (*SCENES, *OVER) if fnmatch(each, pattern)):
                scene = SCENES.get(name) or SCENES[PLACE_OF.get(name, "case")]
                dialog = name if name in OVER else ""
                target = folder / f"{name}-{language}-{percent}"
                _draw(scene, dialog, sheets, Path(settings), target)
    if pattern == "*":
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
    kinds = (Path, str, str)
    sys.exit(main(*(kind(word) for kind, word in zip(kinds, sys.argv[1:], strict=False))))
