# SPDX-License-Identifier: Apache-2.0
"""予約する: title, room, when, how often, who comes, web conference; then what became of it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.meetings import BookingRequest, KnownCatalogue, NothingTaken, Slot
from desktop.qtbridge.tasks import Task
from desktop.ui.dates import in_city
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.dialogs.booking_results_dialog import BookingResultsDialog, Results
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.booking_fields import BookingFields
from desktop.ui.widgets.parts import button, label
from telework.meetings.booking import BookingAnswer, BookMeeting, Outcome
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import (
    Attendee,
    HostWanted,
    MeetingContent,
    OccurrenceState,
    Wanted,
    WebLink,
    When,
)

KEEP_MS = 400


class BookingDialog(ActDialog):
    """Books a meeting; what is typed survives that the dialog is closed by accident.

    Signals:
        settled: the meeting's id, once the server has booked it, or it was kept as a request.
    """

    settled = Signal(str)

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        begun: BookMeeting,
        *,
        catalogue: Catalogue | None = None,
        request_id: str = "",
    ) -> None:
        super().__init__(services, parent, "booking", self.tr("予約する(&S)"))
        room = services.desk.meetings
        self.head(self.tr("会議を予約します"))
        self._begun, self._room = begun, room
        self._request_id = request_id
        self._meeting_id = request_id or room.new_id()
        self._asked: BookMeeting | None = None
        self._catalogue = catalogue or room.kept_catalogue() or Catalogue()
        self._kept = None if request_id else room.kept_entry()
        me = services.desk.me()
        self._organiser = str(me.person_id) if me is not None else ""
        self._restore_line = QWidget()
        self._place_of_fields = QVBoxLayout()
        self._fields = self._make_fields(begun)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(KEEP_MS)
        self._keeping.timeout.connect(self._keep)
        self._offer_what_was_kept()
        self.form.addLayout(self._place_of_fields)
        self.finish_form()
        self._fields.setFocus()
        self._clean = self._fields.wish()
        if not self._catalogue.rooms:
            lane = services.lanes.network
            Task(self, room.catalogue).on_done(self._catalogue_came).start(lane)

    def _make_fields(self, wish: BookMeeting) -> BookingFields:
        made = BookingFields(self.services, self._catalogue, wish, organiser=self._organiser)
        made.edited.connect(self._typed)
        self._place_of_fields.addWidget(made)
        return made

    def _catalogue_came(self, answer: KnownCatalogue | Trouble) -> None:
        """Offer the rooms that were not known when the dialog opened; what was typed stays."""
        if isinstance(answer, Trouble):
            self.say_trouble(explain(answer).whole())
            return
        untouched, before = self.clean(), self._fields
        typed = before.wish()
        wanted = replace(typed.wanted, room_id=self._begun.wanted.room_id)
        self._catalogue = answer.catalogue
        before.hide()
        before.deleteLater()
        self._fields = self._make_fields(replace(typed, wanted=wanted))
        self._fields.setFocus()
        if untouched:
            self._clean = self._fields.wish()
        self.fit_soon()

    def call(self) -> Callable[[], Answer] | None:
        """Return the booking, once everything it needs is there."""
        trouble = self._fields.trouble()
        if trouble:
            self.say_trouble(trouble)
            self._fields.focus_trouble()
            return None
        self._asked = self._fields.wish()
        return partial(self._room.book, self._meeting_id, self._asked)

    def clean(self) -> bool:
        """Whether nothing was changed."""
        return self._fields.wish() == self._clean

    def answered(self, answer: Answer) -> None:
        """Show what became of each date; stay where nothing was taken."""
        if isinstance(answer, NothingTaken):
            self.act_over()
            # Nothing stands under this id: another attempt is another request.
            self._meeting_id = self._room.new_id()
            self.say_trouble(explain(answer.trouble).whole())
            if len(answer.dates) > 1:
                room = self._room_asked()
                self._open_results(self, Results(meeting_id="", room_id=room, dates=answer.dates))
            return
        if isinstance(answer, BookingAnswer):
            self._forget()
            self._show_results(answer)
            self.settled.emit(answer.meeting_id)
        elif isinstance(answer, BookingRequest):
            self._forget()
            self.settled.emit(answer.meeting_id)
        super().answered(answer)

    def done(self, result: int) -> None:
        """Keep what is typed now; a booking that was made has nothing left to keep."""
        if self._keeping.isActive():
            self._keeping.stop()
            self._keep()
        super().done(result)

    def _show_results(self, answer: BookingAnswer) -> None:
        over = self.parentWidget()
        held = answer.state is OccurrenceState.HELD
        as_wished = [e for e in answer.dates if e.outcome is Outcome.BOOKED and not e.code]
        alone = len(answer.dates) == 1 == len(as_wished)
        if over is not None and (held or not alone):
            self._open_results(
                over,
                Results(
                    meeting_id=answer.meeting_id,
                    held=held,
                    room_id=self._room_asked(),
                    dates=answer.dates,
                ),
            )

    def _open_results(self, over: QWidget, results: Results) -> None:
        dialog = BookingResultsDialog(self.services, over, self._catalogue, results)
        dialog.open()

    def _room_asked(self) -> str:
        return self._asked.wanted.room_id if self._asked is not None else ""

    def _typed(self) -> None:
        self.fit_soon()
        self._keeping.start()

    def _keep(self) -> None:
        if not self._request_id and not self.clean():
            entry = self._fields.wish()
            Task(self.services.lanes.local, partial(self._room.keep_entry, entry)).start(
                self.services.lanes.local
            )

    def _forget(self) -> None:
        self._keeping.stop()
        if not self._request_id:
            lane = self.services.lanes.local
            Task(lane, partial(self._room.keep_entry, None)).start(lane)

    def _offer_what_was_kept(self) -> None:
        if self._kept is None:
            return
        row = QHBoxLayout(self._restore_line)
        row.setContentsMargins(0, 0, 0, 0)
        title = self._kept.content.title or self.tr("（件名なし）")
        said = self.tr("書きかけの予約「{title}」が残っています。").format(title=title)
        take = button("booking.restore", self.tr("続きを書く(&B)"))
        take.clicked.connect(self._restore)
        row.addWidget(label(said, "waiting"), 1)
        row.addWidget(take)
        self.form.addWidget(self._restore_line)

    def _restore(self) -> None:
        if self._kept is not None:
            self._fields.show_wish(self._kept)
        self._restore_line.hide()
        self.fit_soon()


def wish_for(slot: Slot) -> BookMeeting:
    """Return the booking that a dialog begins with at a slot."""
    starts = in_city(slot.starts_at).replace(tzinfo=None)
    return BookMeeting(
        content=MeetingContent(title=""),
        wanted=Wanted(room_id=slot.room_id),
        when=When(starts=starts, minutes=slot.minutes),
    )


def begun_from(slot: Slot, attendees: tuple[Attendee, ...], host: HostWanted | None) -> BookMeeting:
    """Return the booking that a dialog begins with for what the finder found."""
    wish = wish_for(slot)
    link = WebLink(provider=host.provider) if host is not None else None
    return replace(
        wish,
        content=replace(wish.content, attendees=attendees, link=link),
        wanted=replace(wish.wanted, host=host),
    )


def open_booking(
    services: Services, parent: QWidget, slot: Slot, begun: BookMeeting | None = None
) -> BookingDialog:
    """Open the dialog that books, at a slot.

    Args:
        services: what every screen is given.
        parent: the page or window over which it opens.
        slot: the room and the time to begin with.
        begun: what else is known already, such as attendees; its room and time are the slot's.
    """
    wish = wish_for(slot)
    if begun is not None:
        wish = replace(
            begun,
            wanted=replace(begun.wanted, room_id=slot.room_id),
            when=replace(begun.when, starts=wish.when.starts, minutes=slot.minutes),
        )
    dialog = BookingDialog(services, parent, wish)
    dialog.open()
    return dialog


def open_request(services: Services, parent: QWidget, request: BookingRequest) -> BookingDialog:
    """Open a request that was not sent yet, to change it and send it under the same id."""
    dialog = BookingDialog(services, parent, request.wish, request_id=request.meeting_id)
    dialog.open()
    return dialog
