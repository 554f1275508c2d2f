# SPDX-License-Identifier: Apache-2.0
"""How the tab 会議室 is laid out: the three tables, what stands against them, and the acts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from desktop.ui import catalogue_words
from desktop.ui.a11y import named
from desktop.ui.widgets.administration_panel import AdministrationPanel
from desktop.ui.widgets.parts import button, label
from desktop.ui.widgets.records_table import Line, RecordsTable

AGAINST_ROWS = 5
NAME_COLUMN = 1


class CatalogueFrame(QWidget):
    """Lays the widgets out in the panel and tells it what is asked; it knows no catalogue.

    Signals:
        file_turned: another table is looked at.
        edit_asked, remove_asked: the row in its table.
        fault_opened: number of the fault.
        undo_asked: the last change shall be taken back.
        load_asked: a file shall be read into the table that is looked at.
    """

    file_turned = Signal()
    edit_asked = Signal(int)
    add_asked = Signal()
    remove_asked = Signal(int)
    fault_opened = Signal(int)
    check_asked = Signal()
    register_asked = Signal()
    drop_asked = Signal()
    undo_asked = Signal()
    load_asked = Signal()

    def __init__(self, panel: AdministrationPanel) -> None:
        super().__init__(panel)
        self._files = tuple(catalogue_words.FILES)
        self.tabs = named(QTabBar(), "rooms.files", self.tr("表"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for file in self._files:
            self.tabs.addTab(catalogue_words.file_word(file))
        self._tables = {file: self._table(file) for file in self._files}
        self._make_against()
        self._make_buttons()
        self._lay_out(panel)
        self.tabs.currentChanged.connect(self._turned)
        self._turned(0)

    def panes(self) -> tuple[QWidget, ...]:
        """The places that F6 walks through."""
        return (self.table(), self.against, self._foot)

    def file(self) -> str:
        """The file whose table is looked at."""
        return self._files[self.tabs.currentIndex()]

    def table(self) -> RecordsTable:
        """The table that is looked at."""
        return self._tables[self.file()]

    def turn_to(self, file: str) -> None:
        """Look at a file; one that is not known leaves it as it is."""
        if file in self._files:
            self.tabs.setCurrentIndex(self._files.index(file))

    def go_to(self, at: int) -> None:
        """Make a row the current one."""
        if 0 <= at < self.table().rowCount():
            self.table().setCurrentCell(at, 0)

    def name_file(self, file: str, count: int) -> None:
        """Say on a file's tab how many rows it has."""
        if file in self._files:
            words = f"{catalogue_words.file_word(file)} {count:,}"
            self.tabs.setTabText(self._files.index(file), words)

    def show_rows(self, lines: tuple[Line, ...]) -> None:
        """Show the rows of the table that is looked at."""
        self.table().show_lines(lines)
        self._edit.setEnabled(bool(lines))
        self._remove.setEnabled(bool(lines))

    def show_faults(self, lines: tuple[Line, ...]) -> None:
        """Show what the server found wrong below the table, nothing where it found nothing."""
        self._losing.hide()
        self.against.show_lines(lines)
        self.against.setVisible(bool(lines))

    def show_losing(self, lines: tuple[Line, ...]) -> None:
        """Show the dates that would lose what they took."""
        self._losing.show_lines(lines)
        self._losing.setVisible(bool(lines))

    def show_changes(self, words: str, *, changed: bool, steps: bool) -> None:
        """Say at the foot what is not registered yet; only then there is something to do."""
        self._undo.setEnabled(steps)
        none = self.tr("登録していない変更はありません。")
        self._changes.setText(self.tr("未登録: {words}").format(words=words) if changed else none)
        for each in (self._drop, self._check, self._register):
            each.setEnabled(changed)

    def _table(self, file: str) -> RecordsTable:
        headings = (*catalogue_words.listed_headings(file), self.tr("変更"))
        name = catalogue_words.file_word(file)
        # Whether a room asks for approval is the least of it, and stands in the row's dialog.
        spare = tuple(
            at for at, each in enumerate(catalogue_words.LISTED[file]) if each == "needs_approval"
        )
        made = RecordsTable(f"rooms.{file.partition('.')[0]}", name, headings, NAME_COLUMN, spare)
        made.opened.connect(lambda key: self.edit_asked.emit(int(key)))
        for key, act in (("Del", self._ask_remove), ("Ins", self.add_asked.emit)):
            shortcut = QShortcut(QKeySequence(key), made)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        return made

    def _make_against(self) -> None:
        headings = (self.tr("表"), self.tr("番号"), self.tr("欄"), self.tr("誤り"))
        self.against = RecordsTable("rooms.faults", self.tr("直すところ"), headings, wide=3)
        self.against.opened.connect(lambda key: self.fault_opened.emit(int(key)))
        dates = (self.tr("日時"), self.tr("予約した部屋"), self.tr("失うもの"))
        self._losing = RecordsTable("rooms.losing", self.tr("部屋などを失う予約"), dates, wide=2)
        for each in (self.against, self._losing):
            each.setFixedHeight((each.fontMetrics().height() + 16) * AGAINST_ROWS)
            each.hide()

    def _make_buttons(self) -> None:
        self._edit = button("rooms.edit", self.tr("変える(&E)…"))
        self._add = button("rooms.add", self.tr("追加(&N)…"))
        self._remove = button("rooms.remove", self.tr("削除・元に戻す(&D)"))
        self._undo = button("rooms.undo", self.tr("ひとつ前に戻す(&Z)"))
        self._undo.clicked.connect(self.undo_asked)
        self._load = button("rooms.load", self.tr("CSVから読み込む(&L)…"))
        self._load.clicked.connect(self.load_asked)
        self._changes = label()
        self._drop = button("rooms.drop", self.tr("変更を捨てる(&X)"), "quiet")
        self._check = button("rooms.check", self.tr("確かめる(&K)"))
        self._register = button("rooms.register", self.tr("登録する(&R)…"), "primary")
        self._edit.clicked.connect(self._ask_edit)
        self._add.clicked.connect(self.add_asked)
        self._remove.clicked.connect(self._ask_remove)
        self._drop.clicked.connect(self.drop_asked)
        self._check.clicked.connect(self.check_asked)
        self._register.clicked.connect(self.register_asked)
        for each in (self._edit, self._remove, self._undo):
            each.setEnabled(False)
        for each in (self._drop, self._check, self._register):
            each.setEnabled(False)

    def _lay_out(self, panel: AdministrationPanel) -> None:
        self.head = QHBoxLayout()
        for each in (self._edit, self._add, self._remove, self._undo):
            self.head.addWidget(each)
        self.head.addStretch(1)
        self.files = QHBoxLayout()
        self.files.addStretch(1)
        self.files.addWidget(self._load)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._changes, 1)
        for act in (self._drop, self._check, self._register):
            foot.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 16)
        column.setSpacing(8)
        line = QHBoxLayout()
        line.addWidget(self.tabs, 1)
        line.addLayout(self.files)
        column.addLayout(line)
        column.addWidget(panel.said)
        column.addLayout(self.head)
        for table in (*self._tables.values(), self.against, self._losing):
            column.addWidget(table, 0 if table in (self.against, self._losing) else 1)
        column.addWidget(self._foot)
        outer = QVBoxLayout(panel)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self)

    def _turned(self, _at: int) -> None:
        for file, table in self._tables.items():
            table.setVisible(file == self.file())
        self.file_turned.emit()

    def _ask_edit(self) -> None:
        key = self.table().current_key()
        if key:
            self.edit_asked.emit(int(key))

    def _ask_remove(self) -> None:
        key = self.table().current_key()
        if key:
            self.remove_asked.emit(int(key))
