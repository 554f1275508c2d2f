# SPDX-License-Identifier: Apache-2.0
"""Everything that a booking asks, in the order of thinking."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.ui.a11y import named
from desktop.ui.meeting_words import PURPOSES, purpose, remark
from desktop.ui.services import Services
from desktop.ui.widgets.attendee_fields import AttendeeFields
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.conflict_fields import ConflictFields
from desktop.ui.widgets.equipment_fields import EquipmentFields
from desktop.ui.widgets.parts import field_label, label, line_field
from desktop.ui.widgets.prose_edit import text_field
from desktop.ui.widgets.repeat_fields import RepeatFields
from desktop.ui.widgets.room_fields import RoomFields
from desktop.ui.widgets.web_fields import WebFields
from desktop.ui.widgets.when_fields import WhenFields
from telework.meetings.booking import BookMeeting
from telework.meetings.catalogue import Catalogue, Purpose
from telework.meetings.meeting import MeetingContent, Wanted, people_of
from telework.meetings.rules import crowded

PREFIX = "booking"


class BookingFields(QWidget):
    """The form of a booking, or of a change; one that means a single date shows no recurrence.

    Signals:
        edited: something changed.
    """

    edited = Signal()

    def __init__(
        self,
        services: Services,
        catalogue: Catalogue,
        begun: BookMeeting,
        *,
        organiser: str,
        changing: bool = False,
    ) -> None:
        super().__init__()
        self._begun, self._organiser = begun, organiser
        self._several = not changing
        self._title = line_field(f"{PREFIX}.title", self.tr("件名"))
        self._purpose = CalmBox(f"{PREFIX}.purpose", self.tr("目的"))
        for each in PURPOSES:
            self._purpose.addItem(purpose(each), each)
        self._room = RoomFields(services, PREFIX, catalogue)
        self._when = WhenFields(PREFIX, begun.when.starts, begun.when.minutes)
        days_off = services.desk.telework.days_off
        self._repeat = RepeatFields(PREFIX, begun.when.starts, days_off)
        self._conflicts = ConflictFields(PREFIX, catalogue)
        self._web = WebFields(PREFIX, catalogue)
        self._people = AttendeeFields(services, PREFIX)
        self._crowd = label(tone="waiting")
        self._crowd.setObjectName(f"{PREFIX}.crowd")
        self._equipment = EquipmentFields(PREFIX, catalogue)
        self._layout_of = CalmBox(f"{PREFIX}.layout", self.tr("机の並べ方"))
        self._layout_label = field_label(self.tr("机の並べ方(&J)"), self._layout_of)
        self._private = named(
            QCheckBox(self.tr("非公開にする（ほかの職員には「予定あり」とだけ見えます）(&V)")),
            f"{PREFIX}.private",
        )
        self._body = text_field(f"{PREFIX}.body", self.tr("内容"), 2)
        self._lay_out(catalogue)
        self.show_wish(begun)
        self._repeat.setVisible(self._several)
        self._connect()
        self.setFocusProxy(self._title)

    def show_wish(self, wish: BookMeeting) -> None:
        """Show a booking as it was typed."""
        self._begun = wish
        content, wanted, when = wish.content, wish.wanted, wish.when
        self._title.setText(content.title)
        self._purpose.choose(content.purpose)
        self._room.show_room(wanted.room_id)
        self._room_changed()
        self._when.show_time(when.starts, when.minutes)
        self._repeat.begin_at(when.starts)
        self._repeat.show_rule(when.rule, when.excluded)
        self._conflicts.show_choice(wish.policy, wanted.substitutes)
        self._web.show_web(content.link, wanted.host)
        self._people.show_attendees(content.attendees)
        self._equipment.show_wanted(wanted.equipment)
        self._layout_of.choose(content.layout)
        self._private.setChecked(content.private)
        self._body.setPlainText(content.body)
        self._count_seats()

    def mean(self, rule: str, excluded: tuple[datetime, ...], *, several: bool) -> None:
        """Let a change be about one date, or about several with their recurrence."""
        self._several = several
        self._repeat.show_rule(rule, excluded)
        self._repeat.setVisible(several)
        self._conflicts.setVisible(several and self._room.room() is not None)

    def wish(self) -> BookMeeting:
        """The booking as it is typed; a time that cannot be read is as it was before."""
        starts = self._when.starts()
        begun = self._begun.when
        when = begun
        if starts is not None:
            when = replace(
                begun,
                starts=self._repeat.starts(),
                minutes=self._when.minutes(),
                rule=self._repeat.rule(),
                excluded=self._repeat.excluded(),
            )
        wanted = Wanted(
            room_id=self._room.room_id(),
            substitutes=self._conflicts.substitutes(),
            equipment=self._equipment.wanted(),
            host=self._web.host(),
        )
        policy = self._conflicts.policy()
        return BookMeeting(content=self._content(), wanted=wanted, when=when, policy=policy)

    def trouble(self) -> str:
        """Say the first thing that is missing or wrong, nothing when nothing is."""
        if not self._title.text().strip():
            return self.tr("件名を入れてください。")
        if not self._room.room_id() and self._web.link() is None:
            return self.tr("会議室か、Web会議のどちらかを決めてください。")
        return next((said for _part, said in self._checked() if said), "")

    def focus_trouble(self) -> None:
        """Lead to the first field that is missing or wrong."""
        if not self._title.text().strip():
            self._title.setFocus()
        elif not self._room.room_id() and self._web.link() is None:
            self._web.setFocus()
        else:
            wrong = [part for part, said in self._checked() if said]
            for part in wrong[:1]:
                part.setFocus()

    def _checked(self) -> tuple[tuple[QWidget, str], ...]:
        return (
            (self._when, self._when.trouble()),
            (self._repeat, self._repeat.trouble()),
            (self._conflicts, self._conflicts.trouble()),
            (self._web, self._web.trouble()),
            (self._people, self._people.trouble()),
        )

    def _content(self) -> MeetingContent:
        return MeetingContent(
            title=self._title.text().strip(),
            body=self._body.toPlainText().strip(),
            purpose=Purpose(self._purpose.currentData()),
            private=self._private.isChecked(),
            attendees=self._people.attendees(),
            link=self._web.link(),
            layout=str(self._layout_of.currentData() or ""),
        )

    def _room_changed(self) -> None:
        room = self._room.room()
        self._conflicts.offer_beside(room)
        self._conflicts.setVisible(room is not None and self._several)
        if room is not None:
            self._when.bound_by(room.opens, room.closes)
        chosen = self._layout_of.currentData()
        self._layout_of.clear()
        self._layout_of.addItem(self.tr("指定なし"), "")
        for each in room.layouts if room is not None else ():
            self._layout_of.addItem(each, each)
        self._layout_of.setCurrentIndex(max(self._layout_of.findData(chosen), 0))
        for widget in (self._layout_of, self._layout_label):
            widget.setVisible(room is not None and bool(room.layouts))

    def _room_chosen(self) -> None:
        self._room_changed()
        self._count_seats()
        self.edited.emit()

    def _people_changed(self) -> None:
        self._count_seats()
        self.edited.emit()

    def _count_seats(self) -> None:
        """Say it where more come than have a seat, before it is sent and never as a refusal."""
        people = people_of(self._content(), self._organiser)
        found = crowded(people, self._room.room())
        self._crowd.setText(remark(found.code, found.params) if found is not None else "")
        self._crowd.setVisible(found is not None)

    def _time_changed(self) -> None:
        starts = self._when.starts()
        if starts is not None:
            self._repeat.begin_at(starts)
        self.edited.emit()

    def _connect(self) -> None:
        self._room.edited.connect(self._room_chosen)
        self._when.edited.connect(self._time_changed)
        self._people.edited.connect(self._people_changed)
        for part in (self._repeat, self._conflicts, self._web, self._equipment):
            part.edited.connect(self.edited)
        self._title.textChanged.connect(self.edited)
        self._body.textChanged.connect(self.edited)
        self._purpose.currentIndexChanged.connect(self.edited)
        self._layout_of.currentIndexChanged.connect(self.edited)
        self._private.toggled.connect(self.edited)

    def _lay_out(self, catalogue: Catalogue) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for heading, field in (
            (self.tr("件名（必須）(&A)"), self._title),
            (self.tr("目的(&Q)"), self._purpose),
        ):
            column.addWidget(field_label(heading, field))
            column.addWidget(field)
        for part in (self._when, self._room, self._repeat, self._conflicts, self._people):
            column.addWidget(part)
        column.addWidget(self._crowd)
        column.addWidget(self._web)
        if catalogue.equipment:
            column.addWidget(label(self.tr("借りる備品"), bold=True))
            column.addWidget(self._equipment)
        column.addWidget(self._layout_label)
        column.addWidget(self._layout_of)
        column.addWidget(field_label(self.tr("内容（任意）(&X)"), self._body))
        column.addWidget(self._body)
        column.addWidget(self._private)
