# SPDX-License-Identifier: Apache-2.0
"""Everything that takes the keyboard has a name for screen readers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.services import Services
from tests.desktop.screens import DIALOGS, PAGES, settled


def nameless(window: QWidget) -> list[str]:
    """What takes the focus and has no name: its class and id."""
    return [
        f"{type(each).__name__} {each.objectName()}"
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        # The line inside a date field hands the focus, and its name, to the field.
        and each.focusProxy() is None
        and not _name(each)
    ]


def _name(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name).strip() if found is not None else ""


@pytest.mark.parametrize("name", list(PAGES))
def test_every_page_names_what_takes_the_keyboard(
    qtbot: QtBot, services: Services, name: str
) -> None:
    page = PAGES[name](services)
    qtbot.addWidget(page)
    page.resize(1024, 600)
    page.show()
    page.arrive()
    settled(qtbot, services)
    assert nameless(page) == []


@pytest.mark.parametrize("name", list(DIALOGS))
def test_every_dialog_names_what_takes_the_keyboard(
    qtbot: QtBot, services: Services, name: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = DIALOGS[name](services, window)
    dialog.open()
    assert nameless(dialog) == []
    dialog.close()


@pytest.mark.parametrize("name", list(DIALOGS))
def test_every_dialog_opens_with_the_keyboard_inside(
    qtbot: QtBot, qapp: QApplication, services: Services, name: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog: QDialog = DIALOGS[name](services, window)
    dialog.open()
    qapp.processEvents()
    assert dialog.focusWidget() is not None
    dialog.close()


@pytest.mark.parametrize("name", list(DIALOGS))
def test_tab_leaves_every_field(qtbot: QtBot, services: Services, name: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = DIALOGS[name](services, window)
    assert all(each.tabChangesFocus() for each in dialog.findChildren(QTextEdit))
    dialog.close()


@pytest.mark.parametrize("name", ["today", "cases", "outbox"])
def test_rows_are_read_as_whole_sentences(qtbot: QtBot, services: Services, name: str) -> None:
    page = PAGES[name](services)
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    settled(qtbot, services)
    views = page.findChildren(QAbstractItemView)
    model = next(each for each in views if each.objectName().startswith(f"{name}.")).model()
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "テレワーク用モバイル端末の購入について" in spoken
