# SPDX-License-Identifier: Apache-2.0
"""The display of a test process carries real windows that can be active."""

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot


@pytest.mark.display
def test_a_window_becomes_active_and_its_field_takes_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    field = QLineEdit(window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
