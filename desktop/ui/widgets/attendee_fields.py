# SPDX-License-Identifier: Apache-2.0
"""出席者: people of the organisation found by name, and people outside by their address."""

import re
import unicodedata
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.absences import Colleague
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import named
from desktop.ui.services import Services
from desktop.ui.widgets.columns import clear, stacked
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.office_search import Office, OfficeSearch
from desktop.ui.widgets.parts import button, field_label, label, line_field
from telework.meetings.meeting import Attendee

MAIL = re.compile(r"[^\s@<>,;\"()]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+")


class AttendeeFields(QWidget):
    """Who is asked to come; each may be asked as optional.

    Signals:
        edited: somebody came or went.
    """

    edited = Signal()

    def __init__(self, services: Services, prefix: str) -> None:
        super().__init__()
        self._services, self._prefix = services, prefix
        self._chosen: tuple[Attendee, ...] = ()
        self._offices: dict[str, str] = {}
        field = line_field(f"{prefix}.people", self.tr("職員を探す"))
        field.setPlaceholderText(self.tr("所属か氏名で探して、Enterで加える"))
        choices = OfficeList(f"{prefix}.found", self.tr("見つかった職員"))
        self._search = OfficeSearch(services, field, choices, partial(_people, services))
        self._search.chosen.connect(self._add_person)
        self._name = line_field(f"{prefix}.outside_name", self.tr("庁外の方の氏名"))
        self._name.setPlaceholderText(self.tr("氏名"))
        self._mail = line_field(f"{prefix}.outside_mail", self.tr("庁外の方のメールアドレス"))
        self._mail.setPlaceholderText(self.tr("メールアドレス"))
        self._add = button(f"{prefix}.add_outside", self.tr("庁外の方を加える(&O)"))
        self._add.clicked.connect(self._add_outside)
        self._mail.returnPressed.connect(self._add_outside)
        self._said = label(tone="refused")
        self._said.hide()
        self._list = QWidget()
        self._column = stacked(self._list, spacing=2)
        self._lay_out(field)
        self._show()

    def show_attendees(self, attendees: tuple[Attendee, ...]) -> None:
        """Show who is asked already; names of people inside are found in the organisation."""
        self._chosen = attendees
        self._show()
        ids = tuple(each.person_id for each in attendees if each.person_id)
        if ids:
            call = partial(self._services.desk.meetings.named_people, ids)
            Task(self, call).on_done(self._learn).start(self._services.lanes.local)

    def attendees(self) -> tuple[Attendee, ...]:
        """Who is asked to come."""
        return self._chosen

    def trouble(self) -> str:
        """Say what was typed and is not yet added, nothing when nothing was."""
        if self._mail.text().strip():
            return self.tr(
                "庁外の方がまだ加えられていません。「庁外の方を加える」を押してください。"
            )
        return ""

    def _learn(self, people: tuple[Colleague, ...]) -> None:
        self._offices |= {each.person_id: each.office for each in people}
        names = {str(each.person_id): each.name for each in people}
        self._chosen = tuple(
            replace(each, name=names[each.person_id]) if each.person_id in names else each
            for each in self._chosen
        )
        self._show()

    def _add_person(self, person_id: str, words: str) -> None:
        office, _, name = words.partition("　")
        self._offices[person_id] = office
        self._put(Attendee(person_id=person_id, name=name))

    def _add_outside(self) -> None:
        mail = unicodedata.normalize("NFKC", self._mail.text()).strip()
        fits = MAIL.fullmatch(mail) is not None
        self._said.setText(
            self.tr("メールアドレスを読めません。「name@example.jp」のように書いてください。")
        )
        self._said.setVisible(not fits)
        if not fits:
            self._mail.setFocus()
            return
        self._put(Attendee(mail=mail, name=self._name.text().strip()))
        self._name.clear()
        self._mail.clear()

    def _put(self, attendee: Attendee) -> None:
        keys = [(each.person_id, each.mail.lower()) for each in self._chosen]
        if (attendee.person_id, attendee.mail.lower()) not in keys:
            self._chosen = (*self._chosen, attendee)
            self._show()
            self.edited.emit()

    def _drop(self, at: int) -> None:
        self._chosen = (*self._chosen[:at], *self._chosen[at + 1 :])
        self._show()
        self._search.field.setFocus()
        self.edited.emit()

    def _make_optional(self, at: int, optional: bool) -> None:
        each = replace(self._chosen[at], optional=optional)
        self._chosen = (*self._chosen[:at], each, *self._chosen[at + 1 :])
        self.edited.emit()

    def _show(self) -> None:
        clear(self._column)
        self._search.leave_out(tuple(each.person_id for each in self._chosen))
        for at, each in enumerate(self._chosen):
            self._column.addWidget(self._line(at, each))
        self._list.setVisible(bool(self._chosen))

    def _line(self, at: int, attendee: Attendee) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        office = self._offices.get(attendee.person_id, "")
        where = office if attendee.person_id else attendee.mail
        words = "  ".join(each for each in (where, attendee.name) if each)
        row.addWidget(label(words), 1)
        optional = named(QCheckBox(self.tr("任意")), f"{self._prefix}.optional{at}")
        optional.setAccessibleName(self.tr("{who}の出席は任意").format(who=words))
        optional.setChecked(attendee.optional)
        optional.toggled.connect(partial(self._make_optional, at))
        drop = button(f"{self._prefix}.drop{at}", self.tr("除く"), "quiet")
        drop.setAccessibleName(f"{self.tr('除く')} {words}")
        drop.clicked.connect(partial(self._drop, at))
        row.addWidget(optional)
        row.addWidget(drop)
        return made

    def _lay_out(self, field: QWidget) -> None:
        outside = QHBoxLayout()
        outside.addWidget(self._name, 1)
        outside.addWidget(self._mail, 2)
        outside.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(self.tr("出席する職員(&H)"), field))
        column.addWidget(self._search)
        column.addWidget(field_label(self.tr("庁外の方"), self._mail))
        column.addLayout(outside)
        column.addWidget(self._said)
        column.addWidget(self._list)
        self.setFocusProxy(self._search)


def _people(services: Services, query: str) -> tuple[Office, ...]:
    found = services.desk.meetings.people(query)
    return tuple((each.person_id, f"{each.office}　{each.name}") for each in found)
