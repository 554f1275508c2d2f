# SPDX-License-Identifier: Apache-2.0
"""What the marked point of a chart says stands whole, and clear of the names over it."""

from fractions import Fraction

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.models.line_chart import Point, Series, line_chart
from desktop.ui.widgets.line_view import READING, LineView

LONG = "2026年10月 ・ 実績 11,342回 ・ 予定 11,167回 ・ 未確定で訂正されることがあります"


@pytest.fixture
def view(qtbot: QtBot) -> LineView:
    """A chart of two months with the keyboard on it."""
    made = LineView("test.curve", "グラフ")
    qtbot.addWidget(made)
    points = tuple(
        Point(place=at, value=Fraction(at * 1000), said=LONG, label="11,342") for at in (1, 2)
    )
    made.show_chart(line_chart([Series(name="実績", points=points)]), str)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


def blank(image: QImage, row: int) -> bool:
    """Whether a row of the picture has one colour only."""
    return len({image.pixel(across, row) for across in range(4, image.width() - 4)}) == 1


@pytest.mark.parametrize("width", [260, 900])
def test_the_words_of_a_point_touch_neither_names_nor_lines(
    qtbot: QtBot, view: LineView, width: int
) -> None:
    view.setFixedSize(width, 320)
    # The display may tell of the size of before a moment later.
    qtbot.waitUntil(lambda: view.hasFocus() and view.width() == width)
    image = view.grab().toImage()
    line = view.fontMetrics().height()
    assert any(blank(image, row) for row in range(line + 2, round(line * READING) + 2))
    lines = 1 if width > view.fontMetrics().horizontalAdvance(LONG) else 2
    below = range(round(line * (READING + lines)), round(line * (READING + lines + 0.5)))
    assert any(blank(image, row) for row in below)
    written = range(round(line * (READING + lines - 1)), round(line * (READING + lines)))
    assert not all(blank(image, row) for row in written), "its last line is there"
