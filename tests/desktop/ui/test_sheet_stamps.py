# SPDX-License-Identifier: Apache-2.0
"""The red date stamps are on the screen, not only in the file."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtPdf import QPdfDocument

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
    picture = document.render(0, QSize(600, 848)).copy(0, 0, 600, 300)
    dots = (picture.pixelColor(x, y) for x in range(600) for y in range(300))
    return sum(dot.red() > 170 and dot.green() < 90 and dot.blue() < 110 for dot in dots)


def test_the_viewer_shows_the_stamps_of_the_copy(qapp: object, half_signed: bytes) -> None:
    assert red_dots(half_signed) == 0
    assert red_dots(display_copy(half_signed)) > 50
