# SPDX-License-Identifier: Apache-2.0
"""Names in place of numbers on the tab 会議室: of sections, and of who registered."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.catalogue_draft import CatalogueDraft
from desktop.qtbridge.tasks import Task
from desktop.ui import catalogue_words
from desktop.ui.catalogue_words import Kind
from desktop.ui.services import Services

BETWEEN = "|"
OFFICES = frozenset({Kind.SECTION, Kind.SECTIONS})

Found = dict[str, str]


class CatalogueNames:
    """What was learnt of the organisation; what is not in it stands by its number."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._known: Found = {}

    def learn(self, asking: QWidget, draft: CatalogueDraft, then: Callable[[], None]) -> None:
        """Look up what is not known yet, and go on where something was found."""
        sections = tuple(each for each in _sections(draft) if each not in self._known)
        people = tuple({draft.seen.loaded_by} - {""} - self._known.keys())
        # Asked for once: a number that is not in the organisation stays what it is.
        self._known.update({each: each for each in (*sections, *people)})
        if sections or people:
            call = partial(self._find, sections, people)
            done = partial(self._came, then)
            Task(asking, call).on_done(done).start(self._services.lanes.local)

    def person(self, person_id: str) -> str:
        """Return the name of a person."""
        return self._known.get(person_id, person_id)

    def cell(self, column: str, cell: str) -> str:
        """Return a cell as people read it, sections by their names."""
        if catalogue_words.kind(column) in OFFICES:
            return "、".join(self._known.get(each, each) for each in split(cell))
        return catalogue_words.cell_words(column, cell)

    def _find(self, sections: tuple[str, ...], people: tuple[str, ...]) -> Found:
        desk = self._services.desk.room_register
        found = {str(each.section_id): each.path for each in desk.named_sections(sections)}
        return found | {str(each.person_id): each.name for each in desk.named_people(people)}

    def _came(self, then: Callable[[], None], found: Found) -> None:
        self._known.update(found)
        if found:
            then()


def split(cell: str) -> tuple[str, ...]:
    """Return the sections of a cell, each once."""
    return tuple(dict.fromkeys(filter(None, map(str.strip, cell.split(BETWEEN)))))


def _sections(draft: CatalogueDraft) -> Iterable[str]:
    found: dict[str, None] = {}
    for file, entries in draft.entries.items():
        for at, column in enumerate(draft.table(file).columns):
            if catalogue_words.kind(column) in OFFICES:
                found.update(dict.fromkeys(id_ for each in entries for id_ in split(each.row[at])))
    return found
