# SPDX-License-Identifier: Apache-2.0
"""The rest of an application: contact, plan, devices, what is taken out, why so late."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from desktop.telework import ApplicationLine, ApplicationWish, CarriedThing
from desktop.ui import telework_tables, telework_words
from desktop.ui.a11y import named
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.columns import clear, stacked
from desktop.ui.widgets.parts import Card, button, field_label, label, line_field
from desktop.ui.widgets.prose_edit import text_field


class ApplyFields(Card):
    """What is asked beside the days.

    Signals:
        edited: something changed that may change who approves or what stands against it.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._carried: tuple[CarriedThing, ...] = ()
        self.contact = line_field("apply.contact", self.tr("連絡先"))
        self._plan = text_field("apply.plan", self.tr("業務計画"), 2)
        self._reason = line_field("apply.reason", self.tr("申請の理由"))
        self._late = line_field("apply.late", self.tr("期限後に申請する理由"))
        self._devices = line_field("apply.devices", self.tr("使う端末"))
        self._devices.setPlaceholderText(self.tr("例：ノートPC 1234（複数は「、」で区切る）"))
        self._loan = named(QCheckBox(self.tr("貸出端末を希望する(&L)")), "apply.loan")
        self._connection = CalmBox("apply.connection", self.tr("接続の方式"))
        for code in telework_tables.CONNECTIONS:
            self._connection.addItem(telework_words.say(telework_tables.CONNECTIONS, code), code)
        self._kind = CalmBox("apply.carried_kind", self.tr("持ち出すものの種類"))
        for code in telework_tables.CARRIED:
            self._kind.addItem(telework_words.say(telework_tables.CARRIED, code), code)
        self._name = line_field("apply.carried_name", self.tr("持ち出すものの名前"))
        self._personal = named(QCheckBox(self.tr("個人情報を含む(&I)")), "apply.personal")
        self._add = button("apply.carry", self.tr("持ち出すものに加える(&K)"))
        self._add.clicked.connect(self._carry)
        self._list = QWidget()
        self._column = stacked(self._list, spacing=2)
        self._lay_out()
        self._loan.toggled.connect(self.edited)
        for field in (self.contact, self._late):
            field.editingFinished.connect(self.edited)
        self._show_carried()

    def wish(self, lines: tuple[ApplicationLine, ...]) -> ApplicationWish:
        """The application with these lines."""
        devices = self._devices.text().replace(",", "、").split("、")
        return ApplicationWish(
            lines=lines,
            reason=self._reason.text().strip(),
            late_reason=self._late.text().strip(),
            plan=tuple(line.strip() for line in _lines(self._plan.toPlainText())),
            contact=self.contact.text().strip(),
            own_devices=tuple(each.strip() for each in devices if each.strip()),
            device_loan=self._loan.isChecked(),
            carried=self._carried,
            connection=str(self._connection.currentData()),
        )

    def forget(self) -> None:
        """Begin anew; the contact and the devices are the same each time."""
        self._carried = ()
        self._plan.setPlainText("")
        for field in (self._reason, self._late, self._name):
            field.clear()
        self._show_carried()

    def _carry(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._name.setFocus()
            return
        thing = CarriedThing(
            kind=str(self._kind.currentData()), name=name, personal=self._personal.isChecked()
        )
        self._carried = (*self._carried, thing)
        self._name.clear()
        self._show_carried()
        self.edited.emit()

    def _drop(self) -> None:
        at = int(self.sender().property("at"))
        self._carried = (*self._carried[:at], *self._carried[at + 1 :])
        self._show_carried()
        self._name.setFocus()
        self.edited.emit()

    def _show_carried(self) -> None:
        clear(self._column)
        for at, thing in enumerate(self._carried):
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            kind = telework_words.say(telework_tables.CARRIED, thing.kind)
            personal = self.tr("（個人情報を含む）") if thing.personal else ""
            row.addWidget(label(f"{kind}  {thing.name}{personal}"), 1)
            drop = button(f"apply.drop{at}", self.tr("除く"), "quiet")
            drop.setAccessibleName(f"{self.tr('除く')} {thing.name}")
            drop.setProperty("at", at)
            drop.clicked.connect(self._drop)
            row.addWidget(drop)
            self._column.addWidget(line)
        self._list.setVisible(bool(self._carried))

    def _lay_out(self) -> None:
        column = self.column
        column.setSpacing(4)
        pairs = (
            (self.tr("連絡先（必須）(&T)"), self.contact),
            (self.tr("業務計画(&B)"), self._plan),
            (self.tr("使う端末(&V)"), self._devices),
        )
        for heading, field in pairs:
            column.addWidget(field_label(heading, field))
            column.addWidget(field)
        column.addWidget(self._loan)
        column.addWidget(field_label(self.tr("接続の方式(&C)"), self._connection))
        column.addWidget(self._connection)
        column.addWidget(field_label(self.tr("庁外に持ち出す文書や情報(&O)"), self._name))
        row = QHBoxLayout()
        for widget in (self._kind, self._name, self._personal, self._add):
            row.addWidget(widget, 1 if widget is self._name else 0)
        column.addLayout(row)
        column.addWidget(self._list)
        rest = (
            (self.tr("申請の理由（任意）(&R)"), self._reason),
            (self.tr("期限後に申請する理由(&X)"), self._late),
        )
        for heading, field in rest:
            column.addWidget(field_label(heading, field))
            column.addWidget(field)


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]
