# SPDX-License-Identifier: Apache-2.0
"""Text with air between its lines is still the plain text that was given."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.prose import Prose
from desktop.ui.widgets.prose_edit import ProseEdit


def test_what_people_wrote_is_never_taken_for_markup(qtbot: QtBot) -> None:
    label = Prose("<b>太字</b> & 改行\nあり")
    qtbot.addWidget(label)
    assert label.text() == "<b>太字</b> & 改行\nあり"
    assert "&lt;b&gt;" in super(Prose, label).text()


def test_lines_stand_apart(qtbot: QtBot, qapp: QApplication) -> None:
    one, three = Prose("一行"), Prose("一行\n二行\n三行")
    for label in (one, three):
        qtbot.addWidget(label)
    a_line = (three.sizeHint().height() - one.sizeHint().height()) / 2
    assert a_line >= one.fontMetrics().height() * 1.4


def test_showing_a_text_is_no_edit_that_could_be_undone(qtbot: QtBot) -> None:
    field = ProseEdit()
    qtbot.addWidget(field)
    field.setPlainText("一行目\n  二行目")
    assert field.toPlainText() == "一行目\n  二行目"
    assert not field.document().isUndoAvailable()
