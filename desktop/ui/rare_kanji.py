# SPDX-License-Identifier: Apache-2.0
"""A face for the kanji of names that the installed Japanese faces may lack, such as 𠮷."""

from importlib import resources

from PySide6.QtGui import QFontDatabase

FAMILY = "Tsukue Rare Kanji"


def offer_rare_kanji() -> None:
    """Make the shipped face known to the application, once; it stands last in every list."""
    if FAMILY in QFontDatabase.families():
        return
    face = resources.files("signing").joinpath("fonts", "TsukueRareKanji-Regular.ttf")
    with resources.as_file(face) as path:
        QFontDatabase.addApplicationFont(str(path))
