# SPDX-License-Identifier: Apache-2.0
"""会議室 of 管理: rooms, equipment and hosts as tables, put in force as a whole."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.catalogue_draft import CatalogueDraft, Change, Entry, begun
from desktop.catalogue_files import read_file, written_csv
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import account_words, catalogue_words
from desktop.ui.catalogue_names import CatalogueNames
from desktop.ui.dialogs.catalogue_row_dialog import CatalogueRowDialog
from desktop.ui.dialogs.register_catalogue_dialog import (
    MOVED_ON,
    RegisterCatalogueDialog,
    change_lines,
    losing_lines,
)
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.administration_panel import AdministrationPanel
from desktop.ui.widgets.catalogue_frame import CatalogueFrame
from desktop.ui.widgets.figures_file import FiguresFile, Wanted
from desktop.ui.widgets.records_table import Line
from telework.meetings.catalogue_wire import CatalogueFault, CatalogueOutcome, KeptCatalogue

MOST_STEPS = 50
"""How many changes are taken back one by one; a table that was read is one of them."""


class RoomRegisterPanel(AdministrationPanel):
    """Holds what was typed until it is registered or thrown away.

    It is kept on this device as it is typed: neither another's registering nor the end of
    the client takes it away.
    """

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._draft: CatalogueDraft | None = None
        self._faults: tuple[CatalogueFault, ...] = ()
        self._told = self._spoken = ""
        self._before: tuple[CatalogueDraft, ...] = ()
        self._recalled = False
        self._names = CatalogueNames(services)
        self.frame = CatalogueFrame(self)
        self.frame.undo_asked.connect(self._undo)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._undo)
        self.frame.file_turned.connect(self._show)
        self.frame.edit_asked.connect(self.edit)
        self.frame.add_asked.connect(self._add)
        self.frame.remove_asked.connect(self._remove_or_restore)
        self.frame.fault_opened.connect(self._open_fault)
        self.frame.check_asked.connect(self._check)
        self.frame.register_asked.connect(self._register)
        self.frame.drop_asked.connect(self._drop)
        self.frame.load_asked.connect(self._ask_file)
        self.file = FiguresFile(services, "rooms.file", self._wanted, ("csv",))
        self.file.said.connect(self.say)
        self.frame.files.addWidget(self.file)

    def refresh(self) -> None:
        """Look first for what was left unregistered, then ask what is in force."""
        if self._draft is None:
            self.said.setText(self.tr("読み込んでいます…"))
        room = self.services.desk.room_register
        if self._recalled:
            self.ask(room.kept, self._came)
        else:
            Task(self, room.typed).on_done(self._recall).start(self.services.lanes.local)

    def panes(self) -> tuple[QWidget, ...]:
        return self.frame.panes()

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("↑ / ↓", self.tr("前後の行へ")),
            ("Enter", self.tr("行を変える")),
            ("Ins", self.tr("行を加える")),
            ("Del", self.tr("行を消す、元に戻す")),
            ("Ctrl+Z", self.tr("ひとつ前に戻す")),
            ("F5", self.tr("いま送受信する")),
        )

    def draft(self) -> CatalogueDraft | None:
        """What is in hand, None before the first answer."""
        return self._draft

    def take(self, draft: CatalogueDraft, words: str = "") -> None:
        """Go on with other rows; what the server had found wrong may not be so any more."""
        if self._draft is not None:
            self._before = (*self._before[1 - MOST_STEPS :], self._draft)
        self._put(draft, words)

    def edit(self, at: int) -> None:
        """Open a row in full."""
        self._open(at)

    def load(self, path: str) -> None:
        """Read a file into the table that is looked at, in place of its rows."""
        if self._draft is None:
            return
        file = self.frame.file()
        rows = read_file(self._draft.table(file), Path(path))
        if isinstance(rows, Trouble):
            self.say(explain(rows).whole())
            return
        words = self.tr("{count}行を読み込みました。まだ登録していません。").format(
            count=f"{len(rows):,}"
        )
        self.take(self._draft.replaced(file, rows), words)

    def _put(self, draft: CatalogueDraft, words: str = "") -> None:
        self._draft, self._faults, self._told = draft, (), words
        self._remember(None if draft.clean() else draft)
        self._show()

    def _remember(self, draft: CatalogueDraft | None) -> None:
        call = partial(self.services.desk.room_register.keep_typed, draft)
        Task(self, call).start(self.services.lanes.local)

    def _recall(self, draft: CatalogueDraft | None) -> None:
        if not self._recalled and draft is not None:
            self._draft = draft
            self._told = self.tr(
                "前に変えて、まだ登録していない内容を表示しています。"
                "続けるか、「変更を捨てる」を押してください。"
            )
            self._show()
        self._recalled = True
        self.ask(self.services.desk.room_register.kept, self._came)

    def _undo(self) -> None:
        if self._before:
            *earlier, last = self._before
            self._before = tuple(earlier)
            self._put(last, self.tr("ひとつ前に戻しました。"))

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("読み込むCSVを選ぶ"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("CSV (*.csv)")
        dialog.fileSelected.connect(self.load)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _wanted(self) -> Wanted:
        file, draft = self.frame.file(), self._draft
        if draft is None:
            return Wanted(name=file, fetch=lambda _form: b"")
        data = written_csv(draft.table(file), draft.rows(file))
        return Wanted(name=catalogue_words.file_word(file), fetch=lambda _form: data)

    def _came(self, kept: KeptCatalogue) -> None:
        draft = self._draft
        if draft is not None and not draft.clean() and kept.rev != draft.seen.rev:
            merged = draft.onto(kept)
            # What was typed before rests on what is in force no more.
            self._before = ()
            self._put(merged, "" if merged.clean() else self._moved_words(merged))
            return
        if draft is None or draft.clean():
            self._draft, self._faults = begun(kept), ()
        else:
            self._told = self._told or self._spoken
        self._show()

    def _show(self) -> None:
        draft = self._draft
        if draft is None:
            return
        self._names.learn(self, draft, self._name)
        for file in draft.entries:
            self.frame.name_file(file, len(draft.rows(file)))
        self._show_rows(draft)
        self.frame.show_faults(tuple(self._fault_line(at) for at in range(len(self._faults))))
        changes = "　".join(change_lines(draft))
        self.file.offer(ready=True)
        self.frame.show_changes(changes, changed=not draft.clean(), steps=bool(self._before))
        self._describe(draft)

    def _show_rows(self, draft: CatalogueDraft) -> None:
        file = self.frame.file()
        self.frame.show_rows(
            tuple(self._line(draft, file, at, each) for at, each in enumerate(draft.entries[file]))
        )

    def _name(self) -> None:
        if self._draft is not None:
            self._show_rows(self._draft)
            self._told = self._spoken
            self._describe(self._draft)

    def _line(self, draft: CatalogueDraft, file: str, at: int, entry: Entry) -> Line:
        cells = dict(zip(draft.table(file).columns, entry.row, strict=True))
        wrong = sum(self._place(each) == (file, at) for each in self._faults)
        shown = (self._names.cell(each, cells[each]) for each in catalogue_words.LISTED[file])
        return Line(key=str(at), cells=(*shown, catalogue_words.state_of(entry, wrong)))

    def _describe(self, draft: CatalogueDraft) -> None:
        seen = draft.seen
        words = self.tr(
            "まだ何も登録されていません。「追加」か「CSVから読み込む」で始めてください。"
        )
        if seen.rev:
            words = self.tr("第{rev}版、{at}に登録（{by}）。").format(
                rev=seen.rev,
                at=account_words.moment(seen.loaded_at),
                by=self._names.person(seen.loaded_by),
            )
        self._spoken, self._told = self._told, ""
        self.say("\n".join(filter(None, (self._spoken, words))))

    def _add(self) -> None:
        self._open(-1)

    def _open(self, at: int, faults: tuple[tuple[str, str], ...] = ()) -> None:
        if self._draft is None:
            return
        file = self.frame.file()
        entries = self._draft.entries[file]
        cells = entries[at].row if 0 <= at < len(entries) else None
        if cells is not None and entries[at].gone:
            return
        dialog = CatalogueRowDialog(self.services, self, self._draft.table(file), cells)
        dialog.say_faults(faults)
        dialog.kept.connect(partial(self._write, file, at))
        dialog.open()

    def _write(self, file: str, at: int, row: tuple[str, ...]) -> None:
        if self._draft is None:
            return
        end = len(self._draft.entries[file])
        self.take(self._draft.put(file, end if at < 0 else at, row))
        self.frame.go_to(end if at < 0 else at)

    def _remove_or_restore(self, at: int) -> None:
        if self._draft is None:
            return
        file = self.frame.file()
        gone = self._draft.entries[file][at].change() is Change.REMOVED
        act = self._draft.restore if gone else self._draft.remove
        self.take(act(file, at))

    def _drop(self) -> None:
        if self._draft is not None:
            words = self.tr(
                "変更を捨てました。登録されている内容を表示しています。「ひとつ前に戻す」で取り戻せます。"
            )
            self.take(begun(self._draft.seen), words)

    def _check(self) -> None:
        if self._draft is not None:
            wanted = self._draft.wanted(check_only=True)
            self.ask_outcome(partial(self.services.desk.room_register.keep, wanted))

    def ask_outcome(self, call: "partial[CatalogueOutcome | Trouble]") -> None:
        """Ask the server what stands against the tables, and show it."""
        self.ask(call, self._checked)

    def _checked(self, outcome: CatalogueOutcome) -> None:
        self._faults = outcome.faults
        if outcome.faults:
            self._told = self.tr(
                "誤りが{count}件あります。下の表の行を選んでEnterを押すと、その欄を直せます。"
            ).format(count=len(outcome.faults))
        elif outcome.losing:
            self._told = self.tr(
                "誤りはありません。登録すると、これからの予約{count}件が部屋などを失います。"
            ).format(count=len(outcome.losing))
        else:
            self._told = self.tr("誤りはありません。このまま登録できます。")
        self._show()
        if not outcome.faults:
            self.frame.show_losing(losing_lines(outcome.losing))

    def _register(self) -> None:
        if self._draft is None or self._draft.clean():
            return
        dialog = RegisterCatalogueDialog(self.services, self, self._draft)
        dialog.kept.connect(self._registered)
        dialog.open()

    def _registered(self, answer: object) -> None:
        if isinstance(answer, Trouble) and answer.code == MOVED_ON:
            self.say(explain(answer).whole())
            self.refresh()
        elif isinstance(answer, CatalogueOutcome) and answer.faults:
            self._checked(answer)
        elif isinstance(answer, CatalogueOutcome):
            self._draft, self._faults, self._before = None, (), ()
            self._remember(None)
            self._told = self.tr("登録しました。第{rev}版です。").format(rev=answer.rev)
            self.refresh()

    def _moved_words(self, draft: CatalogueDraft) -> str:
        words = self.tr(
            "ほかの方が先に登録しました。ここでの変更は、新しい内容の上に残しています。まだ登録していません。"
        )
        if not draft.met():
            return words
        both = "、".join(name for _file, name in draft.met())
        return words + self.tr("同じ行をほかの方も変えています。確かめてください: {rows}").format(
            rows=both
        )

    def _open_fault(self, number: int) -> None:
        file, at = self._place(self._faults[number])
        self.frame.turn_to(file)
        self.frame.go_to(at)
        if at >= 0:
            mine = (each for each in self._faults if self._place(each) == (file, at))
            told = tuple((each.column, catalogue_words.fault_words(each)) for each in mine)
            self._open(at, told)

    def _place(self, fault: CatalogueFault) -> tuple[str, int]:
        at = -1 if self._draft is None else self._draft.place(fault.file, fault.row)
        return fault.file, at

    def _fault_line(self, number: int) -> Line:
        fault = self._faults[number]
        file, at = self._place(fault)
        name = column = ""
        if self._draft is not None and at >= 0:
            name = self._draft.entries[file][at].row[0]
            column = catalogue_words.column_word(self._draft.table(file), fault.column)
        words = (catalogue_words.file_word(file), name, column, catalogue_words.fault_words(fault))
        return Line(key=str(number), cells=words)
