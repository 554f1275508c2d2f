# SPDX-License-Identifier: Apache-2.0
"""Typing into the form of a draft, as its reader does."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.pages.draft_page import DraftPage
from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from tests.desktop.screens import settled

LEFT = Qt.MouseButton.LeftButton


def choose_matter(page: DraftPage, words: str = "物件") -> None:
    box = page.findChild(QComboBox, "draft.matter")
    texts = [box.itemText(at) for at in range(box.count())]
    box.setCurrentIndex(next(at for at, text in enumerate(texts) if words in text))


def write_amount(qtbot: QtBot, page: DraftPage, text: str) -> None:
    field = page.findChild(QLineEdit, "draft.amount")
    field.clear()
    field.insert(text)
    field.editingFinished.emit()


def fill(qtbot: QtBot, page: DraftPage, services: Services) -> None:
    """Type everything that a submission needs."""
    choose_matter(page)
    write_amount(qtbot, page, "12,000,000")
    page.findChild(QLineEdit, "draft.title").setText("端末の購入について")
    page.findChild(QTextEdit, "draft.body").setPlainText("購入してよろしいか伺います。")
    settled(qtbot, services)


def press(qtbot: QtBot, page: QWidget, identifier: str) -> None:
    qtbot.mouseClick(page.findChild(QPushButton, identifier), LEFT)


def drop(target: QWidget, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    common = (Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, QDragEnterEvent(QPointF(20, 20), *common))
    QApplication.sendEvent(target, QDropEvent(QPointF(20, 20), *common))


def file(folder: Path, name: str, content: bytes = b"%PDF-1.4") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def add_consent(qtbot: QtBot, page: DraftPage, services: Services, words: str) -> None:
    search = page.findChild(QLineEdit, "draft.consent_search")
    choices = page.findChild(OfficeList, "draft.consent_choices")
    qtbot.keyClick(search, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    search.insert(words)
    qtbot.waitUntil(lambda: choices.offices.rowCount() > 0)
    qtbot.keyClick(choices, Qt.Key.Key_Return)
    settled(qtbot, services)


def name_post(qtbot: QtBot, page: DraftPage, services: Services, prefix: str, words: str) -> None:
    """Find a post and take it with Enter."""
    page.findChild(QLineEdit, f"{prefix}.search").setText(words)
    choices = page.findChild(OfficeList, f"{prefix}.choices")
    qtbot.waitUntil(lambda: choices.offices.rowCount() > 0)
    qtbot.keyClick(choices, Qt.Key.Key_Return)
    settled(qtbot, services)
