# SPDX-License-Identifier: Apache-2.0
"""会議室: one of the catalogue or none, with its picture and what one should know of it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import named
from desktop.ui.meeting_words import room_facts, room_line
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import field_label, label
from telework.meetings.catalogue import Catalogue, Room

PHOTO = (144, 96)


class RoomFields(QWidget):
    """Chooses a room.

    Signals:
        edited: another room is meant.
    """

    edited = Signal()

    def __init__(self, services: Services, prefix: str, catalogue: Catalogue) -> None:
        super().__init__()
        self._services, self._catalogue = services, catalogue
        self._room = CalmBox(f"{prefix}.room", self.tr("会議室"))
        for room in catalogue.rooms:
            self._room.addItem(room_line(room), room.room_id)
        self._room.addItem(self.tr("会議室を使わない（Web会議だけ）"), "")
        self._photo = named(QLabel(), f"{prefix}.photo")
        self._photo.setFixedSize(*PHOTO)
        self._photo.hide()
        self._facts = label(tone="second")
        self._room.currentIndexChanged.connect(self._show)
        self._room.currentIndexChanged.connect(self.edited)
        beside = QHBoxLayout()
        beside.addWidget(self._facts, 1)
        beside.addWidget(self._photo, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(self.tr("会議室(&M)"), self._room))
        column.addWidget(self._room)
        column.addLayout(beside)
        self.setFocusProxy(self._room)
        self._show()

    def show_room(self, room_id: str) -> None:
        """Choose a room; one that is not listed any more leaves the choice as it is."""
        if self._room.findData(room_id) >= 0:
            self._room.choose(room_id)

    def room_id(self) -> str:
        """The room that is meant, empty for none."""
        return str(self._room.currentData())

    def room(self) -> Room | None:
        """The room that is meant."""
        return self._catalogue.room(self.room_id())

    def _show(self) -> None:
        room = self.room()
        self._photo.hide()
        if room is None:
            self._facts.setText(self.tr("Web会議の場所を下の「Web会議」で決めてください。"))
            return
        self._facts.setText("\n".join(room_facts(room)))
        if room.photo:
            call = partial(self._services.desk.meetings.photo, room.photo)
            done = partial(self._photo_came, room)
            Task(self, call).on_done(done).start(self._services.lanes.network)

    def _photo_came(self, room: Room, answer: bytes | Trouble) -> None:
        picture = QPixmap()
        if room != self.room() or isinstance(answer, Trouble):
            return
        if picture.loadFromData(answer):
            self._photo.setPixmap(
                picture.scaled(
                    self._photo.size(),
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
            self._photo.setAccessibleName(self.tr("{room}の写真").format(room=room.name))
            self._photo.show()
