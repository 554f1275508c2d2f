# SPDX-License-Identifier: Apache-2.0
"""The catalogue in memory, judged by the rules of the files as the server judges it."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

from approval.identifiers import PersonId, SectionId
from approval.register.spreadsheet import csv_row
from desktop.absences import Colleague
from desktop.catalogue_draft import CatalogueDraft
from desktop.facade import Trouble
from desktop.who import SectionChoice
from telework.meetings.catalogue_wire import (
    CatalogueFault,
    CatalogueOutcome,
    CatalogueTable,
    KeptCatalogue,
    LosingDate,
    WantedCatalogue,
)
from telework.meetings.files.reading import FILES, parse_catalogue
from telework.meetings.files.writing import columns_of, rows_of
from tests.desktop.sample_case import NOW

SECTIONS = {"kaikei": "会計室", "kanzai": "総務局 管財課"}
PEOPLE = {"p0002": "五十嵐 健", "p0006": "森 美咲"}
ROOMS = (
    ("15A", "15A会議室", "本庁舎", "15", "12", "display", "8:30-21:45", "no"),
    ("15B", "15B会議室", "本庁舎", "15", "12", "display|camera", "8:30-21:45", "no"),
    ("15C", "15C会議室（大）", "本庁舎", "15", "40", "display|step_free", "9:00-17:30", "yes"),
    ("kita-1", "北庁舎 第1会議室", "北庁舎", "1", "24", "whiteboard", "8:30-17:15", "no"),
)
_HEAD = "room_id,name,building,floor,capacity,features,hours,needs_approval"
_EQUIPMENT = (
    "equipment_id,name,units,building,manager_section_id\n"
    "projector,プロジェクター,3,本庁舎,kaikei\n"
)
_HOSTS = "host_id,name,provider,slots,capacity\nzoom-1,Zoom 共用1,zoom,1,300\n"


def tables() -> tuple[CatalogueTable, ...]:
    """The three tables as the server writes them."""
    rooms = "".join([f"{_HEAD}\n", *(csv_row(each) for each in ROOMS)])
    files = {"rooms.csv": rooms, "equipment.csv": _EQUIPMENT, "hosts.csv": _HOSTS}
    read = parse_catalogue({name: text.encode() for name, text in files.items()}, {}, set(SECTIONS))
    assert not isinstance(read, tuple), read
    rows = rows_of(read)
    return tuple(
        CatalogueTable(
            file=file, columns=columns_of(file), headings=_headings(file), rows=rows[file]
        )
        for file in FILES
    )


@dataclass
class FakeRoomRegister:
    """Keeps what was asked; ``next_trouble`` and ``losing`` answer the next acts."""

    in_force: KeptCatalogue = field(
        default_factory=lambda: KeptCatalogue(
            rev=7, tables=tables(), loaded_by="p0002", loaded_at=NOW - timedelta(days=3)
        )
    )
    losing: tuple[LosingDate, ...] = ()
    next_trouble: Trouble | None = None
    asked: list[WantedCatalogue] = field(default_factory=list)
    left: CatalogueDraft | None = None

    def typed(self) -> CatalogueDraft | None:
        return self.left

    def keep_typed(self, draft: CatalogueDraft | None) -> None:
        self.left = draft

    def named_sections(self, section_ids: tuple[str, ...]) -> tuple[SectionChoice, ...]:
        return tuple(
            SectionChoice(section_id=SectionId(each), path=SECTIONS[each])
            for each in section_ids
            if each in SECTIONS
        )

    def named_people(self, person_ids: tuple[str, ...]) -> tuple[Colleague, ...]:
        known = (each for each in person_ids if each in PEOPLE)
        return tuple(Colleague(person_id=PersonId(p), name=PEOPLE[p], office="") for p in known)

    def kept(self) -> KeptCatalogue | Trouble:
        return self._trouble() or self.in_force

    def keep(self, wanted: WantedCatalogue) -> CatalogueOutcome | Trouble:
        self.asked.append(wanted)
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        if wanted.rev != self.in_force.rev:
            return Trouble(code="catalogue.moved_on", params={"by": self.in_force.loaded_by})
        faults = _faults(wanted)
        if faults or wanted.check_only or (self.losing and not wanted.even_with_bookings):
            return CatalogueOutcome(rev=0, faults=faults, losing=() if faults else self.losing)
        self.put({each.file: each.rows for each in wanted.tables})
        return CatalogueOutcome(rev=self.in_force.rev, losing=self.losing)

    def put(self, rows: dict[str, tuple[tuple[str, ...], ...]], by: str = "p0002") -> None:
        """Put rows in force, as somebody may from elsewhere."""
        made = tuple(
            replace(each, rows=rows.get(each.file, each.rows)) for each in self.in_force.tables
        )
        self.in_force = KeptCatalogue(
            rev=self.in_force.rev + 1, tables=made, loaded_by=by, loaded_at=NOW
        )

    def _trouble(self) -> Trouble | None:
        trouble, self.next_trouble = self.next_trouble, None
        return trouble


def _faults(wanted: WantedCatalogue) -> tuple[CatalogueFault, ...]:
    files = {
        each.file: "".join(map(csv_row, (columns_of(each.file), *each.rows))).encode()
        for each in wanted.tables
        if each.rows
    }
    read = parse_catalogue(files, {}, set(SECTIONS))
    if not isinstance(read, tuple):
        return ()
    return tuple(
        CatalogueFault(
            file=each.file,
            row=max(each.line - 1, 0),
            column=each.column,
            code=each.code,
            japanese=f"「{each.params.get('value', '')}」は数ではありません。",
            english=f"“{each.params.get('value', '')}” is not a number.",
        )
        for each in read
    )


def _headings(file: str) -> tuple[str, ...]:
    words = {column: heading for heading, column in FILES[file].names.items()}
    return tuple(words.get(column, column) for column in columns_of(file))
