# SPDX-License-Identifier: Apache-2.0
"""The catalogue while it is changed: what was seen beside what shall be, row by row.

Nothing of it is in force before the server took it whole. Rows are known by their first cell;
what somebody else put in force meanwhile goes in below what was typed, never over it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from telework.meetings.catalogue_wire import (
    CatalogueTable,
    KeptCatalogue,
    WantedCatalogue,
    WantedTable,
)

Cells = tuple[str, ...]


class Change(Enum):
    """What became of a row since it was seen."""

    NONE = "none"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row.

    Attributes:
        row: as it shall be.
        was: as it is in force, None for a new one.
        gone: whether it shall be no more.
        met: somebody else changed the same row meanwhile.
    """

    row: Cells
    was: Cells | None = None
    gone: bool = False
    met: bool = False

    def change(self) -> Change:
        """Return what became of it."""
        if self.gone:
            return Change.REMOVED
        if self.was is None:
            return Change.ADDED
        return Change.NONE if self.row == self.was else Change.CHANGED


Entries = tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueDraft:
    """The tables in hand.

    Attributes:
        seen: the catalogue on which they rest.
        entries: the rows of each file, in the order of the file.
    """

    seen: KeptCatalogue
    entries: Mapping[str, Entries]

    def table(self, file: str) -> CatalogueTable:
        """Return the table as it is in force, with its columns."""
        return next(each for each in self.seen.tables if each.file == file)

    def put(self, file: str, at: int, row: Cells) -> "CatalogueDraft":
        """Write a row anew; one past the last is added."""
        there = self.entries[file]
        entry = replace(there[at], row=row) if at < len(there) else Entry(row=row)
        return self._with(file, (*there[:at], entry, *there[at + 1 :]))

    def remove(self, file: str, at: int) -> "CatalogueDraft":
        """Mark a row as gone; one that was never in force is simply not there any more."""
        there = self.entries[file]
        kept = () if there[at].was is None else (replace(there[at], gone=True),)
        return self._with(file, (*there[:at], *kept, *there[at + 1 :]))

    def restore(self, file: str, at: int) -> "CatalogueDraft":
        """Bring a row back as it is in force."""
        there = self.entries[file]
        was = there[at].was
        back = there[at] if was is None else Entry(row=was, was=was)
        return self._with(file, (*there[:at], back, *there[at + 1 :]))

    def replaced(self, file: str, rows: Iterable[Cells]) -> "CatalogueDraft":
        """Take the rows of a file that was written elsewhere for the whole table."""
        left = {each[0]: each for each in self.table(file).rows}
        # A row that is named twice is new the second time: the server says what is wrong.
        taken = tuple(Entry(row=row, was=left.pop(row[0], None)) for row in rows)
        gone = tuple(Entry(row=row, was=row, gone=True) for row in left.values())
        return self._with(file, (*taken, *gone))

    def count(self, file: str, change: Change) -> int:
        """Return how many rows of a file were changed so."""
        return sum(each.change() is change for each in self.entries[file])

    def clean(self) -> bool:
        """Whether it stands as it is in force."""
        every = (each for entries in self.entries.values() for each in entries)
        return all(each.change() is Change.NONE for each in every)

    def place(self, file: str, row: int) -> int:
        """Return where the server's row (from 1) stands among the entries, -1 for none."""
        kept = [at for at, each in enumerate(self.entries.get(file, ())) if not each.gone]
        return kept[row - 1] if 1 <= row <= len(kept) else -1

    def rows(self, file: str) -> tuple[Cells, ...]:
        """Return the rows that a file shall have."""
        return tuple(each.row for each in self.entries[file] if not each.gone)

    def wanted(
        self, *, check_only: bool = False, even_with_bookings: bool = False
    ) -> WantedCatalogue:
        """Return what is asked of the server."""
        tables = tuple(WantedTable(file=file, rows=self.rows(file)) for file in self.entries)
        return WantedCatalogue(
            rev=self.seen.rev,
            tables=tables,
            check_only=check_only,
            even_with_bookings=even_with_bookings,
        )

    def onto(self, newer: KeptCatalogue) -> "CatalogueDraft":
        """Return the same changes resting on what somebody else put in force meanwhile."""
        entries = {
            table.file: _merged(self.entries.get(table.file, ()), table.rows)
            for table in newer.tables
        }
        return CatalogueDraft(seen=newer, entries=entries)

    def met(self) -> tuple[tuple[str, str], ...]:
        """Return file and first cell of the rows that somebody else changed too."""
        return tuple(
            (file, each.row[0])
            for file, entries in self.entries.items()
            for each in entries
            if each.met
        )

    def _with(self, file: str, entries: Entries) -> "CatalogueDraft":
        return replace(self, entries={**self.entries, file: entries})


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedRows:
    """The rows of one file as they are kept on a laptop."""

    file: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedCatalogue:
    """A draft as it is kept on a laptop until it is registered."""

    seen: KeptCatalogue
    files: tuple[TypedRows, ...]


def typed_of(draft: CatalogueDraft) -> TypedCatalogue:
    """Return a draft as it is kept."""
    files = (TypedRows(file=file, entries=rows) for file, rows in draft.entries.items())
    return TypedCatalogue(seen=draft.seen, files=tuple(files))


def typed_from(typed: TypedCatalogue) -> CatalogueDraft:
    """Return the draft that was kept."""
    entries = {each.file: each.entries for each in typed.files}
    return CatalogueDraft(seen=typed.seen, entries=entries)


def begun(seen: KeptCatalogue) -> CatalogueDraft:
    """Return the catalogue as it was seen, with nothing changed."""
    return CatalogueDraft(
        seen=seen,
        entries={
            table.file: tuple(Entry(row=row, was=row) for row in table.rows)
            for table in seen.tables
        },
    )


def _merged(mine: Entries, theirs: Iterable[Cells]) -> Entries:
    known = {each.was[0]: each for each in mine if each.was is not None}
    added = {each.row[0]: each for each in mine if each.was is None}
    rows = [_met(row, known.pop(row[0], None) or added.pop(row[0], None)) for row in theirs]
    # What they removed stays where it was changed here: it would be added again.
    kept = [
        Entry(row=each.row, met=True) for each in known.values() if each.change() is Change.CHANGED
    ]
    return (*rows, *kept, *added.values())


def _met(theirs: Cells, mine: Entry | None) -> Entry:
    if mine is None or mine.change() is Change.NONE:
        return Entry(row=theirs, was=theirs)
    return replace(mine, was=theirs, met=mine.row != theirs and (mine.met or mine.was != theirs))
