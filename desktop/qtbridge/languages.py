# SPDX-License-Identifier: Apache-2.0
"""The language of the screens: Japanese as written in the sources, or the English catalogue.

Qt's own words (standard buttons, the menu of a text field) come from Qt's catalogue.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from desktop.i18n import COMPILED

LOCALES = {
    "ja": QLocale(QLocale.Language.Japanese, QLocale.Country.Japan),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedStates),
}


class Languages(QObject):
    """Holds the catalogues that are installed; one language at a time."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Speak ``ja`` or ``en``; windows built before keep the words they have."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()
        QLocale.setDefault(LOCALES[language])
        qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._install(Path(qt_words) / f"qtbase_{language}.qm")
        if language == "en":
            self._install(COMPILED)

    def _install(self, compiled: Path) -> None:
        translator = QTranslator(self)
        if translator.load(str(compiled)):
            self._application.installTranslator(translator)
            self._installed.append(translator)
