# SPDX-License-Identifier: Apache-2.0
"""Every dialog: in both languages and twice as long, large type, freed when closed."""

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QTranslator
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.qtbridge.languages import Languages
from desktop.ui.services import Services
from desktop.ui.theme import dress
from tests.desktop.screens import DIALOGS

# All of them together: one worker has them to itself.
pytestmark = pytest.mark.slow

SMALLEST = (1024, 600)
Make = Callable[[Services, QWidget], QDialog]


class TwiceAsLong(QTranslator):
    """A language in which every sentence is twice as long as in Japanese."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"{source} {source.replace('(&', '(')}" if source else ""


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """The smallest window that must do."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(*SMALLEST)
    made.show()
    return made


@pytest.fixture(params=list(DIALOGS), name="make")
def dialog_maker(request: pytest.FixtureRequest) -> Make:
    """Each dialog in turn."""
    return DIALOGS[request.param]


def clipped(dialog: QDialog) -> list[str]:
    """Words that have less room than they need, and go on having less.

    An answer may have come a moment ago, and the window manager may not have given the size
    that was asked for yet: what is cut off for good still is after two seconds.
    """
    patience = QDeadlineTimer(2000)
    found = _cut_off(dialog)
    while found and not patience.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        found = _cut_off(dialog)
    return found


def _cut_off(dialog: QDialog) -> list[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    buttons = dialog.findChildren(QPushButton)
    tight = [each.text() for each in buttons if each.isVisible() and _short(each, each.text())]
    labels = [each for each in dialog.findChildren(QLabel) if each.isVisible() and each.text()]
    return tight + [each.text() for each in labels if _too_small(each)]


def _short(widget: QWidget, text: str) -> bool:
    return widget.width() < widget.fontMetrics().horizontalAdvance(text.replace("&", ""))


def _too_small(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return _short(label, label.text())


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("percent", [100, 150])
def test_every_dialog_fits_the_smallest_window(
    qapp: QApplication,
    services: Services,
    window: QWidget,
    languages: Languages,
    make: Make,
    language: str,
    percent: int,
) -> None:
    languages.speak(language)
    dress(qapp, "light", percent)
    dialog = make(services, window)
    dialog.open()
    qapp.processEvents()
    assert dialog.windowTitle()
    assert clipped(dialog) == []
    assert dialog.width() <= SMALLEST[0]
    assert dialog.height() <= SMALLEST[1]
    dialog.close()


def test_words_twice_as_long_are_not_cut_off(
    qapp: QApplication, services: Services, window: QWidget, make: Make
) -> None:
    pseudo = TwiceAsLong()
    qapp.installTranslator(pseudo)
    dress(qapp, "light", 150)
    dialog = make(services, window)
    dialog.open()
    qapp.processEvents()
    found = clipped(dialog)
    dialog.close()
    qapp.removeTranslator(pseudo)
    assert found == []


def test_in_english_no_japanese_is_left_but_what_people_wrote(
    services: Services, window: QWidget, languages: Languages, make: Make
) -> None:
    languages.speak("en")
    dialog = make(services, window)
    dialog.open()
    buttons = [each.text() for each in dialog.findChildren(QPushButton)]
    assert buttons
    assert [text for text in buttons if not text.isascii() and _kana(text)] == []
    assert not _kana(dialog.windowTitle())
    dialog.close()


def _kana(text: str) -> bool:
    return any("぀" <= letter <= "ヿ" for letter in text)


def test_a_closed_dialog_is_freed(
    qtbot: QtBot, services: Services, window: QWidget, make: Make
) -> None:
    dialog = make(services, window)
    dialog.open()
    gone = weakref.ref(dialog)
    dialog.close()
    del dialog

    def freed() -> bool:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return gone() is None

    # What it asked for as it opened may still be on its way.
    qtbot.waitUntil(freed)


def test_no_combo_box_can_be_typed_into(services: Services, window: QWidget, make: Make) -> None:
    dialog = make(services, window)
    assert not any(box.isEditable() for box in dialog.findChildren(QComboBox))
    dialog.close()
