# SPDX-License-Identifier: Apache-2.0
"""代わりを探す: another room or time for a date that was missed, cancelled or displaced."""

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.meetings import Slot
from desktop.ui.dialogs.booking_dialog import begun_from, open_booking
from desktop.ui.dialogs.finder_dialog import FinderDialog
from desktop.ui.services import Services
from telework.meetings.meeting import Attendee, HostWanted
from telework.meetings.views import MeetingShown

Span = tuple[datetime, datetime]


class Elsewhere(QObject):
    """Leads from the finder back to the date: in another room it stays a date of its meeting.

    Signals:
        asked: the Wanted with which the date is to be asked for again, at its own time.
        settled: at another time it was booked, as a meeting of its own.
    """

    asked = Signal(object)
    settled = Signal()

    def __init__(self, services: Services, over: QWidget, shown: MeetingShown, span: Span) -> None:
        super().__init__(over)
        self._services, self._over = services, over
        self._shown, self._span = shown, span

    def open(self) -> FinderDialog:
        """Look for the same time first, for the same people."""
        minutes = (self._span[1] - self._span[0]) // timedelta(minutes=1)
        slot = Slot(room_id="", starts_at=self._span[0], minutes=minutes)
        attendees = self._shown.content.attendees
        dialog = FinderDialog(self._services, self._over, slot, attendees)
        dialog.chosen.connect(self._found)
        dialog.open()
        return dialog

    def _found(self, slot: Slot, attendees: tuple[Attendee, ...], host: HostWanted | None) -> None:
        ends = slot.starts_at + timedelta(minutes=slot.minutes)
        wanted = replace(self._shown.wanted, room_id=slot.room_id, substitutes=())
        if (slot.starts_at, ends) == self._span:
            self.asked.emit(wanted)
            return
        begun = begun_from(slot, attendees, host)
        content = replace(self._shown.content, attendees=attendees, link=begun.content.link)
        begun = replace(begun, content=content, wanted=replace(wanted, host=begun.wanted.host))
        dialog = open_booking(self._services, self._over, slot, begun)
        dialog.settled.connect(self.settled)
