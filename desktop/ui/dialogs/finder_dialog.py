# SPDX-License-Identifier: Apache-2.0
"""空きを探す: by people and where they are that day, equipment, building, floor and web host."""

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.facade import Trouble
from desktop.meetings import Slot
from desktop.qtbridge.tasks import Task
from desktop.ui import meeting_words
from desktop.ui.a11y import announce, named
from desktop.ui.dates import CITY_TIME, in_city
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.attendee_fields import AttendeeFields
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.moments import LEAST_HEIGHT
from desktop.ui.widgets.parts import button, field_label, label, retone, title
from desktop.ui.widgets.records_table import Line, RecordsTable
from desktop.ui.widgets.when_fields import WhenFields
from telework.meetings.catalogue import Catalogue, Provider
from telework.meetings.meeting import Attendee, HostWanted
from telework.meetings.seeking import SlotWish
from telework.meetings.views import Suggestion, Suggestions

TABLE_HEIGHT = 200
MINUTES = 60
QUARTER = 15
WHO = 3
"""The column of the attendees."""

MOST_PEOPLE = 1000


class FinderDialog(QDialog):
    """Looks for a room and a time; Enter on a line goes on to book it.

    Signals:
        chosen: a Slot to be booked, the attendees that were looked for, and the HostWanted that
            was free, or None.
    """

    chosen = Signal(object, object, object)

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        slot: Slot | None = None,
        attendees: tuple[Attendee, ...] = (),
    ) -> None:
        super().__init__(parent)
        named(self, "finder")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("空きを探す"))
        self._services = services
        self._catalogue = services.desk.meetings.kept_catalogue() or Catalogue()
        self._room_id = slot.room_id if slot is not None else ""
        self._items: tuple[Suggestion, ...] = ()
        starts = _next_quarter(services.now()) if slot is None else slot.starts_at
        minutes = MINUTES if slot is None else slot.minutes
        self._when = WhenFields("finder", in_city(starts).replace(tzinfo=None), minutes)
        self._capacity = named(QSpinBox(), "finder.capacity", self.tr("人数"))
        self._capacity.setRange(1, MOST_PEOPLE)
        self._capacity.setMinimumHeight(LEAST_HEIGHT)
        self._building = CalmBox("finder.building", self.tr("建物"))
        self._building.addItem(self.tr("どこでも"), "")
        for each in dict.fromkeys(room.building for room in self._catalogue.rooms):
            self._building.addItem(each, each)
        self._floor = CalmBox("finder.floor", self.tr("階"))
        self._offer_floors()
        self._building.currentIndexChanged.connect(self._offer_floors)
        self._unused = named(
            QCheckBox(self.tr("その日だれも使わない会議室だけ(&E)")), "finder.unused"
        )
        self._host = CalmBox("finder.host", self.tr("主催者ライセンス"))
        self._host.addItem(self.tr("使わない"), "")
        for whose in dict.fromkeys(each.provider for each in self._catalogue.hosts):
            self._host.addItem(meeting_words.provider(whose), whose)
        self._features = [
            (code, named(QCheckBox(meeting_words.feature(code)), f"finder.feature.{code}"))
            for code in dict.fromkeys(f for room in self._catalogue.rooms for f in room.features)
        ]
        self._people = AttendeeFields(services, "finder")
        self._people.edited.connect(self._people_changed)
        self._people.show_attendees(attendees)
        self._people_changed()
        self._find = button("finder.find", self.tr("探す(&S)"), "primary")
        self._book = button("finder.book", self.tr("この部屋を予約する(&B)"))
        self._close = button("finder.close", self.tr("閉じる(&C)"))
        self._said = label(tone="second")
        self._table = RecordsTable(
            "finder.found",
            self.tr("見つかった空き"),
            (
                self.tr("時間"),
                self.tr("会議室"),
                self.tr("希望との違い"),
                self.tr("出席者のようす"),
            ),
            wide=WHO,
        )
        self._who = label(tone="second")
        self._table.setFixedHeight(TABLE_HEIGHT)
        self._lay_out()
        self._find.clicked.connect(self._search)
        self._book.clicked.connect(self._choose)
        self._close.clicked.connect(self.close)
        self._table.opened.connect(self._choose)
        self._table.currentCellChanged.connect(self._say_who)
        self._when.setFocus()

    def sought(self) -> SlotWish | None:
        """What is looked for; None while the time cannot be read."""
        starts = self._when.starts()
        if starts is None:
            return None
        return SlotWish(
            starts_at=starts.replace(tzinfo=CITY_TIME),
            minutes=self._when.minutes(),
            room_id=self._room_id,
            building=str(self._building.currentData()),
            floor=str(self._floor.currentData()),
            capacity=self._capacity.value(),
            features=tuple(code for code, box in self._features if box.isChecked()),
            host=self._host_wanted(),
            attendees=self._people.attendees(),
            only_unused=self._unused.isChecked(),
        )

    def _host_wanted(self) -> HostWanted | None:
        host = self._host.currentData()
        return HostWanted(provider=Provider(host)) if host else None

    def _offer_floors(self) -> None:
        building = str(self._building.currentData())
        rooms = (each for each in self._catalogue.rooms if building in {"", each.building})
        self._floor.clear()
        self._floor.addItem(self.tr("どの階でも"), "")
        for each in dict.fromkeys(room.floor for room in rooms):
            self._floor.addItem(each, each)

    def _search(self) -> None:
        sought = self.sought()
        if sought is None:
            self._say(self._when.trouble(), "refused")
            self._when.focus_times()
            return
        self._ask(sought)

    def _ask(self, sought: SlotWish) -> None:
        self._say(self.tr("探しています…"), "second")
        call = partial(self._services.desk.meetings.suggestions, sought)
        Task(self, call).on_done(self._came).start(self._services.lanes.network)

    def _came(self, answer: Suggestions | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._say(explain(answer).whole(), "refused")
            return
        self._items = answer.items
        self._table.show_lines(tuple(map(self._line, range(len(self._items)), self._items)))
        self._say_who()
        self._book.setEnabled(bool(self._items))
        if not self._items:
            text = self.tr("空きは見つかりませんでした。時間や人数、建物を変えて探してください。")
            self._say(text, "waiting")
            return
        self._say(self.tr("{n}件見つかりました。").format(n=len(self._items)), "done")
        self._table.setFocus()
        self._show_found()

    def _show_found(self) -> None:
        """What was found stands below the long form; its last line may come and go."""
        if self._table.hasFocus():
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _line(self, at: int, found: Suggestion) -> Line:
        room = meeting_words.room_name(self._catalogue, found.room_id)
        day, hours = meeting_words.day_and_hours(found.starts_at, found.ends_at)
        wished = self._when.starts()
        if wished is None or in_city(found.starts_at).date() != wished.date():
            hours = f"{day} {hours}"
        people = meeting_words.people_line(found.people)
        cells = (hours, room, meeting_words.suggested(found.kind), people)
        return Line(key=str(at), cells=cells, hints={WHO: "\n".join(self._names(found))})

    def _names(self, found: Suggestion) -> tuple[str, ...]:
        names = {each.person_id: each.name for each in self._people.attendees()}
        web = meeting_words.web_line(found)
        return (*meeting_words.people_names(found.people, names), *filter(None, (web,)))

    def _current(self) -> Suggestion | None:
        key = self._table.current_key()
        return self._items[int(key)] if key else None

    def _say_who(self) -> None:
        found = self._current()
        self._who.setText("\n".join(self._names(found)) if found is not None else "")
        self._who.setVisible(bool(self._who.text()))

    def _choose(self) -> None:
        found = self._current()
        if found is None:
            return
        minutes = (found.ends_at - found.starts_at) // timedelta(minutes=1)
        slot = Slot(room_id=found.room_id, starts_at=found.starts_at, minutes=minutes)
        host = HostWanted(provider=found.provider) if found.provider is not None else None
        self.chosen.emit(slot, self._people.attendees(), host)
        self.close()

    def _people_changed(self) -> None:
        # Whoever organises sits there too.
        self._capacity.setValue(max(self._capacity.value(), len(self._people.attendees()) + 1))

    def _say(self, text: str, tone: str) -> None:
        self._said.setText(text)
        retone(self._said, "tone", tone)
        self._outer.activate()
        announce(self, text)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 20, 24, 8)
        column.setSpacing(6)
        column.addWidget(title(self.tr("空きを探す")))
        column.addWidget(self._when)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for at, (heading, field) in enumerate(
            (
                (self.tr("人数(&M)"), self._capacity),
                (self.tr("建物(&G)"), self._building),
                (self.tr("階(&L)"), self._floor),
                (self.tr("主催者ライセンス(&W)"), self._host),
            )
        ):
            grid.addWidget(field_label(heading, field), 0, at)
            grid.addWidget(field, 1, at)
            grid.setColumnStretch(at, 1)
        column.addLayout(grid)
        features = QHBoxLayout()
        for _code, box in self._features:
            features.addWidget(box)
        features.addStretch(1)
        column.addLayout(features)
        column.addWidget(self._people)
        acts = QHBoxLayout()
        acts.addWidget(self._find)
        acts.addWidget(self._unused)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addWidget(self._table)
        column.addWidget(self._who)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 0)
        foot.addWidget(self._said, 1)
        foot.addWidget(self._close)
        foot.addWidget(self._book)
        self._book.setEnabled(False)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 16)
        self._area = scrolled(inner)
        self._area.verticalScrollBar().rangeChanged.connect(self._show_found)
        self._outer.addWidget(self._area, 1)
        self._outer.addLayout(foot)
        FocusRing(self)
        self.resize(900, 560)


def _next_quarter(now: datetime) -> datetime:
    begun = now.replace(minute=now.minute // QUARTER * QUARTER, second=0, microsecond=0)
    return begun + timedelta(minutes=QUARTER)
