# SPDX-License-Identifier: Apache-2.0
"""The red date stamps are on the screen, not only in the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.month_sheet_dialog import MonthSheetDialog
from desktop.ui.services import Services
from signing.displaying import display_copy
from tests.signing.city import City

SEAL_RED = (200, 16, 46)


@pytest.fixture(scope="module")
def half_signed() -> bytes:
    return City().half_signed


def red_dots(pdf: bytes) -> int:
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return red_dots_on(document)


def red_dots_on(document: QPdfDocument) -> int:
    picture = document.render(0, QSize(600, 848)).copy(0, 0, 600, 300)
    dots = (picture.pixelColor(x, y) for x in range(600) for y in range(300))
    return sum(dot.red() > 170 and dot.green() < 90 and dot.blue() < 110 for dot in dots)


def test_the_viewer_shows_the_stamps_of_the_copy(qapp: object, half_signed: bytes) -> None:
    assert red_dots(half_signed) == 0
    assert red_dots(display_copy(half_signed)) > 50


def test_a_signed_month_is_shown_with_its_stamp_and_saved_as_it_was_signed(
    qtbot: QtBot, services: Services, half_signed: bytes, tmp_path: Path
) -> None:
    dialog = MonthSheetDialog(services, None, "情報政策課 2026年11月", lambda: half_signed)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    save = dialog.findChild(QPushButton, "month_sheet.save")
    qtbot.waitUntil(save.isEnabled)
    assert red_dots_on(dialog.findChild(QPdfDocument)) > 50
    dialog.save_to(str(tmp_path / "month.pdf"))
    assert (tmp_path / "month.pdf").read_bytes() == half_signed
