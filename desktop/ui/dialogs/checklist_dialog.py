# SPDX-License-Identifier: Apache-2.0
"""The security checklist before the first start at home, once for each of its versions."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.telework import StartNeeds
from desktop.ui import telework_tables, telework_words
from desktop.ui.a11y import named
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import field_label, label


class ChecklistDialog(ActDialog):
    """Every point is ticked, then ``kind`` is punched; the connection is asked with it."""

    def __init__(
        self, services: Services, parent: QWidget, kind: str, place: str, needs: StartNeeds
    ) -> None:
        super().__init__(services, parent, "checklist", self.tr("確認して開始する(&S)"))
        self._kind, self._place = kind, place
        self._version = needs.checklist
        self.head(self.tr("テレワークの前に、安全を確かめます"))
        meaning = self.tr(
            "情報セキュリティの確認事項（第{version}版）です。内容が変わったときだけ、またおたずねします。"
        )
        self.form.addWidget(label(meaning.format(version=needs.checklist), "second"))
        self._boxes = []
        for at, point in enumerate(needs.points):
            # A city's own points come as they are read; the built-in ones by their codes.
            text = telework_words.say(telework_tables.CHECKLIST, point)
            self._boxes.append(named(QCheckBox(text), f"checklist.point{at}", text))
            self.form.addWidget(self._boxes[-1])
        self._connection = CalmBox("checklist.connection", self.tr("接続の方式"))
        for code in needs.connections:
            self._connection.addItem(telework_words.say(telework_tables.CONNECTIONS, code), code)
        self._connection.choose(needs.connection)
        self.form.addWidget(field_label(self.tr("接続の方式(&T)"), self._connection))
        self.form.addWidget(self._connection)
        self.finish_form()
        (self._boxes[0] if self._boxes else self._connection).setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the punch, once every point was ticked."""
        open_still = next((box for box in self._boxes if not box.isChecked()), None)
        if open_still is not None:
            self.say_trouble(
                self.tr(
                    "すべての項目を確かめてください。できないときは、所属長に相談してください。"
                )
            )
            open_still.setFocus()
            return None
        connection = str(self._connection.currentData())
        return partial(self.services.desk.punch, self._kind, self._place, connection, self._version)

    def clean(self) -> bool:
        """Whether no point was ticked."""
        return not any(box.isChecked() for box in self._boxes)
