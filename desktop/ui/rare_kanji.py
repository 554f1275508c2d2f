# SPDX-License-Identifier: Apache-2.0
"""A face for the kanji of names that the installed Japanese faces may lack, such as 𠮷."""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase

import signing

FAMILY = "Tsukue Rare Kanji"


@cache
def offer_rare_kanji() -> None:
    """Make the shipped face known to the application, once; it stands last in every list."""
    fonts = Path(signing.__file__).parent / "fonts"
    QFontDatabase.addApplicationFont(str(fonts / "TsukueRareKanji-Regular.ttf"))
