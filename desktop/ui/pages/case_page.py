# SPDX-License-Identifier: Apache-2.0
"""One case: the sheet at the left, what to know at the right, what to do at the foot."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QSplitter, QVBoxLayout, QWidget

from approval.case import CaseState, SlotKind
from approval.content import Attachment
from approval.register.outgoing import OutgoingRoom
from desktop.case_detail import CaseDetail
from desktop.facade import Act, Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import case_files, case_words
from desktop.ui.outside import KEPT_INSIDE, offer_outside
from desktop.ui.pages.page import Page
from desktop.ui.reading_copies import ReadingCopies
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.walk import Walk
from desktop.ui.widgets.act_bar import ActBar
from desktop.ui.widgets.case_column import WIDTH, CaseColumn
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.parts import button
from desktop.ui.widgets.sheet_view import SheetView
from desktop.ui.widgets.walk_bar import WalkBar

NOWHERE = Walk()
LETTERS = {
    "A": ("approve", "daiketsu"),
    "V": ("postview",),
    "R": ("remand",),
    "H": ("hold", "release"),
}
_SET_ASIDE = frozenset({"", "held"})
"""Why a row does not call for the reader now: it waits for others, or he parked it."""
LEADS_ON = frozenset({"approve", "refuse_consent", "remand", "reject", "hold", "postview"})
"""Acts after which this case asks nothing more of the reader for now."""


class CasePage(Page):
    """Shows one case at a time.

    Signals:
        back_asked: to the list.
        act_asked: (command type, CaseDetail) that was chosen at the foot.
        print_asked: (the open document, CaseDetail).
        saved: where the signed original was saved.
        all_done: nothing waits any more in the list that was gone through.
        troubled: something could not be read.
    """

    back_asked = Signal()
    act_asked = Signal(str, object)
    print_asked = Signal(object, object)
    saved = Signal(str)
    all_done = Signal()
    troubled = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._case_id = ""
        self._detail: CaseDetail | None = None
        self._sheet_of = ""
        self._walk = Walk()
        self._copies = ReadingCopies()
        self._sheet = SheetView()
        self._side = CaseColumn(forgets=services.preferences.forgets())
        self._side.open_asked.connect(self._open_file)
        self._side.save_asked.connect(self._save_file)
        self._side.outgoing.sign_asked.connect(self._sign_outgoing)
        self._outgoing: OutgoingRoom | None = None
        self._bar = ActBar()
        self._bar.asked.connect(self._ask)
        self._steps = WalkBar()
        self._steps.step_asked.connect(self._step)
        self._lay_out()
        self._set_keys()

    def open_case(self, case_id: str, walk: Walk = NOWHERE) -> None:
        """Show the case with this id; ``walk`` is the list to go on through."""
        self._case_id = case_id
        self._walk = walk
        self._steps.show_place(walk, case_id)
        self._detail = None
        self._sheet_of = ""
        self._outgoing = None
        self._side.outgoing.hide()
        self._sheet.show_words(self.tr("起案用紙を読み込んでいます…"))
        self._bar.offer(frozenset())
        self.refresh()

    def heading(self) -> str:
        if self._detail is None:
            return self.tr("案件")
        return case_words.shown_title(self._detail.projected.content.title)

    def panes(self) -> tuple[QWidget, ...]:
        return (self._sheet.view(), self._side, self._bar)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("A", self.tr("承認、または代決")),
            ("V", self.tr("後閲")),
            ("R", self.tr("差戻し")),
            ("H", self.tr("保留、または保留の解除")),
            ("Alt+O", self.tr("その他")),
            ("J / K", self.tr("一覧の次の案件 / 前の案件")),
            ("Ctrl++ / Ctrl+-", self.tr("起案用紙を大きく / 小さく")),
            ("Ctrl+P", self.tr("起案用紙を印刷する")),
            ("Ctrl+S", self.tr("署名付きのPDFを保存する")),
            ("Ctrl+E", self.tr("署名を検証する")),
            ("Esc", self.tr("一覧に戻る")),
        )

    def refresh(self) -> None:
        """Read the case again."""
        if self._case_id:
            call = partial(self.services.desk.detail, self._case_id)
            Task(self, call).on_done(self._show).start(self.services.lanes.local)

    def acted(self, answer: object) -> None:
        """Go on to the next waiting case once this one was acted on, if the reader wants so."""
        goes_on = self.services.preferences.after_act() == "next" and bool(self._walk.case_ids)
        if not isinstance(answer, Act) or not self.isVisible() or not goes_on:
            return
        if answer.row.case_id != self._case_id or answer.row.command_type not in LEADS_ON:
            return
        call = partial(_waiting, self.services, self._walk)
        Task(self, call).on_done(self._go_on).start(self.services.lanes.local)

    def _go_on(self, waiting: tuple[str, ...]) -> None:
        following = self._walk.after(self._case_id, waiting)
        if following:
            self.open_case(following, self._walk)
        else:
            self.all_done.emit()

    def _step(self, by: int) -> None:
        following = self._walk.step(self._case_id, by)
        if following:
            self.open_case(following, self._walk)

    def _set_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+P", self._print),
            ("Ctrl+S", self._ask_where),
            ("Ctrl+E", self._verify),
            ("Ctrl++", self._sheet.larger),
            ("Ctrl+-", self._sheet.smaller),
            ("Ctrl+0", self._sheet.fit),
            ("J", partial(self._step, 1)),
            ("K", partial(self._step, -1)),
            *((letter, partial(self._bar.press, *kinds)) for letter, kinds in LETTERS.items()),
        )
        for sequence, act in keys:
            shortcut = QShortcut(QKeySequence(sequence), self)
            # Not in the search field nor in a dialog: there a letter is a letter.
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _show(self, detail: CaseDetail | None) -> None:
        if detail is None:
            if self._detail is None or not self._detail.elsewhere:
                self._ask_server()
            return
        if detail.projected.case_id != self._case_id:
            return
        self._detail = detail
        self._side.show_case(detail, self.services.now())
        saw = partial(self.services.desk.saw, self._case_id)
        Task(self, saw).start(self.services.lanes.local)
        slot = detail.projected.slot(detail.my_slot)
        self._bar.offer(detail.offers, slot.kind if slot is not None else SlotKind.KAIGI)
        self.windowTitleChanged.emit(self.heading())
        self._read_sheet(detail)
        self._ask_outgoing(detail)

    def _ask_outgoing(self, detail: CaseDetail) -> None:
        """What went out is on the server only; without it the case is shown as it is here."""
        if detail.projected.state is not CaseState.DECIDED or detail.view.masked:
            return
        call = partial(self.services.desk.proofs.outgoing, self._case_id)
        done = partial(self._outgoing_came, self._case_id)
        Task(self, call).on_done(done).start(self.services.lanes.network)

    def _outgoing_came(self, case_id: str, answer: OutgoingRoom | Trouble) -> None:
        if case_id == self._case_id and not isinstance(answer, Trouble):
            self._outgoing = answer
            self._side.outgoing.show_room(answer)

    def _sign_outgoing(self) -> None:
        if self._detail is not None and self._outgoing is not None:
            from desktop.ui.dialogs.outgoing_dialog import OutgoingDialog

            dialog = OutgoingDialog(self.services, self, self._detail, self._outgoing)
            dialog.kept.connect(self._signed_outgoing)
            dialog.open()

    def _signed_outgoing(self) -> None:
        if self._detail is not None:
            self._ask_outgoing(self._detail)

    def _ask_server(self) -> None:
        """Read from the server what is not here, such as a hit of a search or of a figure."""
        self._bar.offer(frozenset())
        self._sheet.show_words(self.tr("この端末にない案件です。サーバーから読み込んでいます…"))
        call = partial(self.services.desk.fetch_case, self._case_id)
        done = partial(self._server_gave, self._case_id)
        Task(self, call).on_done(done).start(self.services.lanes.network)

    def _server_gave(self, case_id: str, answer: CaseDetail | Trouble) -> None:
        if case_id != self._case_id:
            return
        if isinstance(answer, Trouble):
            self._sheet_of = ""
            missing = self.tr("この案件は、この端末になく、サーバーからも読めませんでした。")
            self._sheet.show_words(f"{missing}\n{explain(answer).whole()}")
        else:
            self._show(answer)

    def _read_sheet(self, detail: CaseDetail) -> None:
        document = detail.view.document
        if detail.view.masked:
            self._sheet.show_words(
                self.tr(
                    "秘密区分のある案件です。件名と内容は、起案者、経路の職、起案者が指定した職の方"
                    "だけが見られます。\n必要なときは、起案した所属にお尋ねください。"
                )
            )
        elif document is None or document.preparing:
            self._sheet.show_words(
                self.tr("起案用紙を作成しています。できあがるとここに表示されます。")
            )
        elif document.sha256 != self._sheet_of:
            self._sheet_of = document.sha256
            call = partial(case_files.picture, self.services, self._case_id)
            Task(self, call).on_done(self._show_sheet).start(self.services.lanes.network)

    def _show_sheet(self, answer: bytes | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._sheet_of = ""
            words = explain(answer)
            if not self._sheet.has_sheet():
                self._sheet.show_words(words.whole())
        elif not self._sheet.show_pdf(answer):
            self._sheet.show_words(self.tr("起案用紙を開けませんでした。F5で読み直してください。"))

    def _ask(self, kind: str) -> None:
        if self._detail is not None:
            self.act_asked.emit(kind, self._detail)

    def _print(self) -> None:
        if self._stays_inside():
            return
        if self._sheet.has_sheet() and self._detail is not None:
            self.print_asked.emit(self._sheet.document(), self._detail)

    def _verify(self) -> None:
        if self._detail is not None and self._sheet.has_sheet():
            from desktop.ui.dialogs.verdict_dialog import VerdictDialog

            VerdictDialog(self.services, self, self._detail).open()

    def _ask_where(self) -> None:
        """The signed original is saved, not the copy for the eye: only it can be verified."""
        if self._stays_inside() or self._detail is None or not self._sheet.has_sheet():
            return
        case = self._detail.projected
        name = " ".join(part for part in (case.number, case.content.title) if part)
        self._ask_path(
            self.tr("署名付きのPDFを保存する"),
            f"{case_files.file_name(name)}.pdf",
            self._save_sheet,
        )

    def _save_sheet(self, path: str) -> None:
        call = partial(case_files.saved_sheet, self.services, self._case_id, path)
        Task(self, call).on_done(self._sheet_saved).start(self.services.lanes.network)

    def _sheet_saved(self, answer: str | Trouble) -> None:
        if isinstance(answer, Trouble):
            self.troubled.emit(answer)
        else:
            self.saved.emit(answer)

    def _ask_path(self, heading: str, name: str, on_chosen: Callable[[str], None]) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        dialog = QFileDialog(self, heading, folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.fileSelected.connect(on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _stays_inside(self) -> bool:
        """Answer the key of an act that would leave something at a terminal that keeps nothing."""
        forgets = self.services.preferences.forgets()
        if forgets:
            self.troubled.emit(KEPT_INSIDE)
        return forgets

    def _open_file(self, attachment: Attachment) -> None:
        if not self.services.preferences.forgets():
            self._fetch(attachment, "")
            return
        call = partial(case_files.to_read, self.services, self._case_id, attachment)
        done = partial(self._read_inside, attachment)
        Task(self, call).on_done(done).start(self.services.lanes.network)

    def _read_inside(self, attachment: Attachment, answer: bytes | Trouble) -> None:
        from desktop.ui.dialogs.reading_dialog import ReadingDialog

        if self._found(attachment, answer) and isinstance(answer, bytes):
            ReadingDialog(self, attachment.name, answer).open()

    def _save_file(self, attachment: Attachment) -> None:
        save = partial(self._fetch, attachment)
        self._ask_path(self.tr("添付を保存する"), attachment.name, save)

    def _fetch(self, attachment: Attachment, path: str) -> None:
        call = partial(
            case_files.fetched, self.services, self._copies, self._case_id, attachment, path
        )
        Task(self, call).on_done(partial(self._file_came, attachment)).start(
            self.services.lanes.network
        )

    def _file_came(self, attachment: Attachment, answer: tuple[Path, bool] | Trouble) -> None:
        if not self._found(attachment, answer) or isinstance(answer, Trouble):
            return
        path, to_open = answer
        if to_open:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _found(self, attachment: Attachment, answer: object) -> bool:
        """Show at its row whether a file was the approved one; a trouble is told."""
        if not isinstance(answer, Trouble):
            self._side.digest_found(attachment.sha256, right=True)
            return True
        if answer.code == case_files.OTHER_BYTES:
            self._side.digest_found(attachment.sha256, right=False)
        self.troubled.emit(answer)
        return False

    def _lay_out(self) -> None:
        back = button("case.back", self.tr("‹ 一覧へ戻る"), "quiet")
        back.clicked.connect(self.back_asked)
        self._sheet.lead_with(back, self._steps)
        paper = button("case.print", self.tr("印刷…"), "quiet")
        paper.clicked.connect(self._print)
        keep = button("case.save_pdf", self.tr("PDFを保存…"), "quiet")
        keep.clicked.connect(self._ask_where)
        check = button("case.verify", self.tr("署名の検証…"), "quiet")
        check.clicked.connect(self._verify)
        offer_outside(paper, keep, forgets=self.services.preferences.forgets())
        self._bar.trail_with(check, paper, keep)
        side = scrolled(self._side)
        side.setMinimumWidth(WIDTH)
        split = QSplitter()
        split.addWidget(self._sheet)
        split.addWidget(side)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setChildrenCollapsible(False)
        split.setSizes([700, WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 4, 12, 12)
        column.setSpacing(4)
        column.addWidget(split, 1)
        column.addWidget(self._bar)


def _waiting(services: Services, walk: Walk) -> tuple[str, ...]:
    """The cases of a list that still wait for the reader, in its order.

    One that he has parked (保留) is not put before him again by itself.
    """
    rows = services.desk.rows(walk.which)
    return tuple(row.case_id for row in rows if row.why not in _SET_ASIDE and row.pending is None)
