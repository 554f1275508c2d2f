# SPDX-License-Identifier: Apache-2.0
"""Narrowing the waiting cases: why, urgent, by when, from where; with how many are left."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from desktop.facade import CaseRow
from desktop.models.case_filter import BUREAU, SECTION, CaseFilter
from desktop.ui import words
from desktop.ui.a11y import named
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.parts import button, label

DUE_WORDS = {
    "": QT_TRANSLATE_NOOP("FilterBar", "すべての期限"),
    "overdue": QT_TRANSLATE_NOOP("FilterBar", "期限切れ"),
    "today": QT_TRANSLATE_NOOP("FilterBar", "今日まで"),
    "week": QT_TRANSLATE_NOOP("FilterBar", "7日以内"),
    "dated": QT_TRANSLATE_NOOP("FilterBar", "期限のあるもの"),
}
CHARACTERS = 9
"""Width of a box before it is opened; the words in it may be longer."""


class FilterBar(QWidget):
    """The boxes and the count.

    Signals:
        narrowed: the new ``CaseFilter``.
    """

    narrowed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._wanted = CaseFilter()
        self._why = self._box("filter.why", self.tr("待っている理由"))
        self._urgent = named(QCheckBox(self.tr("至急のみ(&U)")), "filter.urgent")
        self._due = self._box("filter.due", self.tr("期限"))
        self._place = self._box("filter.place", self.tr("起案した部署"))
        self._count = label("", "second", wrap=False)
        self._clear = button("filter.clear", self.tr("絞り込みを解除(&L)"), "quiet")
        for value, source in DUE_WORDS.items():
            self._due.addItem(QCoreApplication.translate("FilterBar", source), value)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._why, self._due, self._place, self._urgent):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(self._clear)
        self._urgent.toggled.connect(self._tell)
        self._clear.clicked.connect(self._open_all)

    def wanted(self) -> CaseFilter:
        """What passes now."""
        return self._wanted

    def want(self, wanted: CaseFilter) -> None:
        """Take a filter as it was kept, without telling."""
        self._wanted = wanted

    def show_rows(self, rows: tuple[CaseRow, ...], bureaus: Mapping[str, str], shown: int) -> None:
        """Offer what occurs among the rows, and say how many of them are shown."""
        whys = {row.why: words.why(row.why) for row in rows if row.why}
        _offer(self._why, self.tr("すべての理由"), whys, self._wanted.why)
        _offer(self._place, self.tr("すべての部署"), _places(rows, bureaus), self._wanted.place)
        with QSignalBlocker(self._urgent):
            self._urgent.setChecked(self._wanted.urgent)
        self._due.setCurrentIndex(max(self._due.findData(self._wanted.due), 0))
        self._clear.setVisible(not self._wanted.is_open())
        said = (
            self.tr("{count}件") if self._wanted.is_open() else self.tr("{count}件のうち{shown}件")
        )
        self._count.setText(said.format(count=len(rows), shown=shown))

    def _box(self, identifier: str, name: str) -> Choice:
        made = named(Choice(), identifier, name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(CHARACTERS)
        # ``activated`` is the reader's own choice; filling the box again is none.
        made.activated.connect(self._tell)
        return made

    def _tell(self) -> None:
        self._wanted = CaseFilter(
            why=str(self._why.currentData() or ""),
            urgent=self._urgent.isChecked(),
            due=str(self._due.currentData() or ""),
            place=str(self._place.currentData() or ""),
        )
        self.narrowed.emit(self._wanted)

    def _open_all(self) -> None:
        self._wanted = CaseFilter()
        self.narrowed.emit(self._wanted)


def _places(rows: tuple[CaseRow, ...], bureaus: Mapping[str, str]) -> dict[str, str]:
    """Bureaus first, each followed by its sections that occur."""
    sections = {row.section_id: row.section for row in rows if row.section_id}
    found: dict[str, str] = {}
    ordered = sorted(sections, key=lambda each: (bureaus.get(each, ""), sections[each]))
    for section_id in ordered:
        bureau = bureaus.get(section_id, "")
        if bureau:
            found[f"{BUREAU}{bureau}"] = bureau
        found[f"{SECTION}{section_id}"] = f"\u3000{sections[section_id]}"
    return found


def _offer(box: QComboBox, everything: str, choices: Mapping[str, str], wanted: str) -> None:
    """Fill a box anew unless it is as it should be; what is wanted stays offered."""
    items = {"": everything, **choices}
    if wanted not in items:
        items[wanted] = words.why(wanted) if ":" not in wanted else wanted.partition(":")[2]
    before = [(box.itemData(at), box.itemText(at)) for at in range(box.count())]
    if before != list(items.items()):
        box.clear()
        for value, text in items.items():
            box.addItem(text, value)
    box.setCurrentIndex(max(box.findData(wanted), 0))
