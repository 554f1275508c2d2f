# SPDX-License-Identifier: Apache-2.0
"""A row of the catalogue in full: a field for each column, in groups as people think of them."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.ui import catalogue_words
from desktop.ui.catalogue_words import EQUIPMENT, HOSTS, ROOMS
from desktop.ui.dialogs.act_dialog import ActDialog
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.services import Services
from desktop.ui.widgets.catalogue_fields import CellField
from desktop.ui.widgets.parts import label
from telework.meetings.catalogue_wire import CatalogueTable

Cells = tuple[str, ...]
GROUPS = (
    (
        QT_TRANSLATE_NOOP("CatalogueRowDialog", "会議室"),
        ("room_id", "name", "building", "floor", "capacity", "parts", "note", "plan"),
    ),
    (
        QT_TRANSLATE_NOOP("CatalogueRowDialog", "だれが、いつ使えるか"),
        ("manager_section_id", "open_to", "hours", "on_closed_days"),
    ),
    (
        QT_TRANSLATE_NOOP("CatalogueRowDialog", "部屋にあるもの"),
        ("layouts", "features", "network", "before_minutes", "after_minutes"),
    ),
    (
        QT_TRANSLATE_NOOP("CatalogueRowDialog", "申込み"),
        (
            *("window_official", "window_outside", "window_other", "max_minutes"),
            *("days_in_a_row", "section_hours", "strict_capacity"),
            *("needs_approval", "pending_holds"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("CatalogueRowDialog", "入室"),
        ("check_in_early", "check_in_late", "releases"),
    ),
)
"""Of the rooms; the other files have few columns."""


class CatalogueRowDialog(ActDialog):
    """Writes one row; nothing is sent, so that it closes at once.

    ``kept`` carries the cells in the order of the columns.
    """

    def __init__(
        self, services: Services, parent: QWidget, table: CatalogueTable, cells: Cells | None
    ) -> None:
        super().__init__(services, parent, "catalogue_row", self.tr("表に入れる(&S)"))
        self._table = table
        self._before = cells or tuple("" for _ in table.columns)
        self.head(self._heading_words(new=cells is None))
        self.form.addWidget(
            label(
                self.tr("ここで変えただけでは、まだ登録されません。空の欄はいつもの値になります。"),
                "second",
            )
        )
        self._fields: dict[str, CellField] = {}
        for heading, columns in _groups(table):
            if heading:
                self.form.addSpacing(8)
                self.form.addWidget(label(heading, bold=True))
            for column in columns:
                self._add(column)
        self.finish_form()
        self._fields[table.columns[0]].setFocus()

    def say_faults(self, faults: Iterable[tuple[str, str]]) -> None:
        """Say below their fields what the server found wrong, by column, and go to the first."""
        told: dict[str, str] = {}
        for column, words in faults:
            told[column] = "\n".join(filter(None, (told.get(column, ""), words)))
        for column, field in self._fields.items():
            field.say_fault(told.get(column, ""))
        first = next((each for each in self._table.columns if each in told), "")
        if first:
            self._fields[first].setFocus()
        self.fit_soon()

    def cells(self) -> Cells:
        """Return what was typed, in the order of the columns."""
        return tuple(self._fields[column].cell() for column in self._table.columns)

    def clean(self) -> bool:
        """Whether nothing was typed."""
        return self.cells() == self._shown

    def attempt(self) -> None:
        """Hand the row over, once it has its number."""
        if not self.cells()[0]:
            self.say_trouble(self.tr("番号を入れてください。ほかの欄は後からでも直せます。"))
            self._fields[self._table.columns[0]].setFocus()
            return
        self.kept.emit(self.cells())
        self.close()

    def finish_form(self) -> None:
        """Show the row in its fields."""
        for column, cell in zip(self._table.columns, self._before, strict=True):
            self._fields[column].show_cell(cell)
        self._shown = self.cells()
        super().finish_form()

    def _add(self, column: str) -> None:
        heading = catalogue_words.column_word(self._table, column)
        self._fields[column] = CellField(self.services, column, heading)
        self.form.addWidget(self._fields[column])

    def _heading_words(self, *, new: bool) -> str:
        words: Mapping[str, tuple[str, str]] = {
            ROOMS: (self.tr("会議室を加えます"), self.tr("会議室「{name}」を変えます")),
            EQUIPMENT: (self.tr("備品を加えます"), self.tr("備品「{name}」を変えます")),
            HOSTS: (self.tr("ホストを加えます"), self.tr("ホスト「{name}」を変えます")),
        }
        adding, changing = words[self._table.file]
        name = self._before[1] or self._before[0]
        return adding if new else changing.format(name=name)


def _groups(table: CatalogueTable) -> tuple[tuple[str, Cells], ...]:
    """Return headings with their columns; a column newer than this client comes last."""
    if table.file != ROOMS:
        return (("", table.columns),)
    known = {column for _heading, columns in GROUPS for column in columns}
    rest = tuple(column for column in table.columns if column not in known)
    named = tuple(
        (
            QCoreApplication.translate("CatalogueRowDialog", heading),
            tuple(each for each in columns if each in table.columns),
        )
        for heading, columns in GROUPS
    )
    return (*named, ("", rest))
