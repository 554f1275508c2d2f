# SPDX-License-Identifier: Apache-2.0
"""会議室 of 管理 as somebody sees it who keeps rooms: rows in hand, faults, dates that lose."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QDialog, QWidget

from desktop.catalogue_draft import CatalogueDraft, begun
from desktop.ui.catalogue_words import EQUIPMENT, ROOMS
from desktop.ui.dialogs.catalogue_row_dialog import CatalogueRowDialog
from desktop.ui.dialogs.register_catalogue_dialog import RegisterCatalogueDialog
from desktop.ui.services import Services
from telework.meetings.catalogue_wire import CatalogueOutcome, KeptCatalogue, LosingDate
from tests.desktop.fake_room_register import FakeRoomRegister
from tests.desktop.sample_case import NOW

LOSING = (
    LosingDate(room_id="15B", starts_at=NOW + timedelta(days=2), what=("room:15B",)),
    LosingDate(room_id="15B", starts_at=NOW + timedelta(days=9), what=("room:15B",)),
    LosingDate(room_id="15C", starts_at=NOW + timedelta(days=5), what=("equipment:projector#3",)),
)


def changed_draft(capacity: str = "20") -> CatalogueDraft:
    """A room changed, one added, one removed, and one projector less."""
    kept = FakeRoomRegister().kept()
    assert isinstance(kept, KeptCatalogue)
    draft = begun(kept)
    first = draft.entries[ROOMS][0].row
    beamer = draft.entries[EQUIPMENT][0].row
    new = ("15D", "15D会議室", "本庁舎", "15", "8", *first[5:])
    draft = draft.put(ROOMS, 0, (*first[:4], capacity, *first[5:])).remove(ROOMS, 1)
    draft = draft.put(EQUIPMENT, 0, (*beamer[:2], "2", *beamer[3:]))
    return draft.put(ROOMS, len(draft.entries[ROOMS]), new)


def _row(services: Services, parent: QWidget) -> QDialog:
    draft = changed_draft()
    return CatalogueRowDialog(services, parent, draft.table(ROOMS), draft.entries[ROOMS][2].row)


def _wrong(services: Services, parent: QWidget) -> QDialog:
    draft = changed_draft("たくさん")
    table = draft.table(ROOMS)
    made = CatalogueRowDialog(services, parent, table, draft.entries[ROOMS][0].row)
    made.say_faults((("capacity", "「たくさん」は数ではありません。"),))
    return made


def _equipment(services: Services, parent: QWidget) -> QDialog:
    return CatalogueRowDialog(services, parent, changed_draft().table(EQUIPMENT), None)


def _register(services: Services, parent: QWidget) -> QDialog:
    return RegisterCatalogueDialog(services, parent, changed_draft())


def _losing(services: Services, parent: QWidget) -> QDialog:
    made = RegisterCatalogueDialog(services, parent, changed_draft())
    made.answered(CatalogueOutcome(rev=0, losing=LOSING))
    return made


CATALOGUE_DIALOGS: dict[str, Callable[[Services, QWidget], QDialog]] = {
    "catalogue_row": _row,
    "catalogue_row_wrong": _wrong,
    "catalogue_row_equipment": _equipment,
    "catalogue_register": _register,
    "catalogue_losing": _losing,
}
