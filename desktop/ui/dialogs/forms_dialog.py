# SPDX-License-Identifier: Apache-2.0
"""様式の見直し: the register of forms, found by words, and how far each section has come."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from desktop.facade import Trouble
from desktop.forms import FormsAsked
from desktop.qtbridge.tasks import Task
from desktop.ui import form_words, register_words
from desktop.ui.a11y import named
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.figures_file import FiguresFile, Wanted
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, label, line_field, title
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.measures.forms.wire import FormList, FormsProgress, ListedForm

TYPED_MS = 300
"""How long after the last key the server is asked."""


class FormsDialog(QDialog):
    """Forms in a table, Enter opens one; the other tab counts them by section.

    With ``counted_on`` only the forms that a figure of that day counts, to be read.
    """

    def __init__(self, services: Services, parent: QWidget, counted_on: date | None = None) -> None:
        super().__init__(parent)
        named(self, "forms")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("様式の見直し"))
        self._services = services
        self._counted_on = counted_on
        self._items: dict[str, ListedForm] = {}
        self._section = ""
        self._after = ""
        self._said = label("", "second")
        self._tabs = named(QTabBar(), "forms.tabs", self.tr("様式の見直しの表示"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._stack = QStackedWidget()
        self._text = line_field("forms.text", self.tr("様式を探す"))
        self._text.setPlaceholderText(self.tr("番号・名称・根拠規程の言葉"))
        self._sealed = named(QCheckBox(self.tr("押印の残る様式だけ(&O)")), "forms.sealed")
        self._all = button("forms.all_sections", self.tr("すべての課(&A)"), "quiet")
        self._more = button("forms.more", self.tr("続きを読む(&N)"), "quiet")
        self._open_form = button("forms.open", self.tr("開く・変更する(&E)…"), "primary")
        self._table = self._forms_table()
        self._progress = self._progress_table()
        self._file = FiguresFile(services, "forms", self._wanted, forms=("csv",))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPED_MS)
        self._connect()
        self._lay_out()
        self._read()
        if counted_on is None:
            self._read_progress()
        for each in (self._tabs, self._sealed, self._file):
            each.setVisible(counted_on is None)

    def _heading(self) -> str:
        if self._counted_on is None:
            return self.tr("様式の見直し")
        day = register_words.iso(self._counted_on)
        return self.tr("押印を求めない様式　{day}").format(day=day)

    def _forms_table(self) -> RecordsTable:
        heads = (
            self.tr("番号"),
            self.tr("名称"),
            self.tr("所管課"),
            self.tr("求めるもの"),
            self.tr("状態"),
        )
        return RecordsTable("forms.rows", self.tr("様式"), heads, wide=1)

    def _progress_table(self) -> RecordsTable:
        heads = (
            self.tr("所管課"),
            self.tr("様式"),
            self.tr("見直した"),
            self.tr("割合"),
            self.tr("押印不要"),
        )
        return RecordsTable("forms.progress", self.tr("課ごとの進み具合"), heads, wide=0)

    def _connect(self) -> None:
        self._text.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self._read)
        self._sealed.toggled.connect(self._read)
        self._all.clicked.connect(self._show_all)
        self._more.clicked.connect(partial(self._ask, go_on=True))
        self._table.opened.connect(self._open)
        self._open_form.clicked.connect(self._open_chosen)
        self._progress.opened.connect(self._show_section)
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self._file.said.connect(self._said.setText)

    def _asked(self, after: str) -> FormsAsked:
        return FormsAsked(
            section_id=self._section,
            text=self._text.text().strip(),
            sealed=self._sealed.isChecked(),
            counted_on=self._counted_on,
            after=after,
        )

    def _read(self, _changed: object = None) -> None:
        self._ask(go_on=False)

    def _ask(self, *, go_on: bool) -> None:
        asked = self._asked(self._after if go_on else "")
        call = partial(self._services.desk.forms.forms, asked)
        done = partial(self._came, asked)
        Task(self, call).on_done(done).start(self._services.lanes.network)

    def _came(self, asked: FormsAsked, found: FormList | Trouble) -> None:
        if asked != self._asked(asked.after):
            return
        if isinstance(found, Trouble):
            self._said.setText(explain(found).whole())
            return
        if not asked.after:
            self._items = {}
        self._items |= {each.form.form_id: each for each in found.items}
        self._after = found.after
        self._more.setVisible(bool(found.after))
        self._table.show_lines(tuple(_line(each) for each in self._items.values()))
        self._open_form.setEnabled(bool(self._items))
        self._said.setText(self._told(found.found))
        self._file.offer(ready=True)

    def _told(self, found: int) -> str:
        if not found:
            return self.tr("あてはまる様式はありません。探す言葉か条件を変えてください。")
        words = self.tr("{found}件のうち{shown}件を表示しています。")
        if self._section:
            section = next(iter(self._items.values())).section
            words = f"{section}　{words}"
        return words.format(found=f"{found:,}", shown=f"{len(self._items):,}")

    def _read_progress(self) -> None:
        call = self._services.desk.forms.progress
        Task(self, call).on_done(self._show_progress).start(self._services.lanes.network)

    def _show_progress(self, found: FormsProgress | Trouble) -> None:
        if isinstance(found, Trouble):
            return
        lines = (found.city, *found.sections)
        self._progress.show_lines(
            tuple(
                Line(key=each.section_id, cells=form_words.progress_cells(each)) for each in lines
            )
        )

    def _show_section(self, section_id: str) -> None:
        self._section = section_id
        self._tabs.setCurrentIndex(0)
        self._all.setVisible(bool(section_id))
        self._read()

    def _show_all(self) -> None:
        self._show_section("")

    def _open_chosen(self) -> None:
        keys = list(self._items)
        self._open(keys[max(self._table.currentRow(), 0)])

    def _open(self, form_id: str) -> None:
        from desktop.ui.dialogs.form_dialog import FormDialog

        listed = self._items[form_id]
        if self._counted_on is not None:
            # As it stood on that day: nobody changes the past.
            listed = replace(listed, may_change=False)
        dialog = FormDialog(self._services, self, listed)
        dialog.changed.connect(self._changed)
        dialog.open()

    def _changed(self, listed: ListedForm) -> None:
        self._items[listed.form.form_id] = listed
        self._table.show_lines(tuple(_line(each) for each in self._items.values()))
        self._said.setText(
            self.tr("「{name}」の変更を登録しました。").format(name=listed.form.name)
        )
        self._read_progress()

    def _wanted(self) -> Wanted:
        return Wanted(name=self.tr("様式の登録簿"), fetch=self._fetch)

    def _fetch(self, _form: str) -> bytes | Trouble:
        return self._services.desk.forms.register_file()

    def _lay_out(self) -> None:
        self._all.hide()
        self._more.hide()
        self._open_form.setEnabled(False)
        for text in (self.tr("様式(&F)"), self.tr("課ごとの進み具合(&P)")):
            self._tabs.addTab(text)
        self._stack.addWidget(self._forms_tab())
        self._stack.addWidget(self._progress)
        close = button("forms.close", self.tr("閉じる(&C)"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self._file)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(title(self._heading()))
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)
        column.addWidget(self._said)
        column.addLayout(foot)
        FocusRing(self)
        self.resize(min(self.fontMetrics().averageCharWidth() * 100, 1080), 560)
        self._text.setFocus()

    def _forms_tab(self) -> QWidget:
        made = QWidget()
        head = QHBoxLayout()
        head.addWidget(self._text, 1)
        head.addWidget(self._sealed)
        below = QHBoxLayout()
        for each in (self._all, self._more):
            below.addWidget(each)
        below.addStretch(1)
        below.addWidget(self._open_form)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._table, 1)
        column.addLayout(below)
        return made


def _line(listed: ListedForm) -> Line:
    form = listed.form
    cells = (
        form.form_id,
        form.name,
        listed.section,
        form_words.asks(form),
        form_words.state_of(form),
    )
    return Line(key=form.form_id, cells=cells)
