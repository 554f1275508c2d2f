# SPDX-License-Identifier: Apache-2.0
"""From a choice at the foot of a case to its dialog, and what is said afterwards."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import TroubleError
from desktop.facade import Act, CaseRow, Desk, Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import words
from desktop.ui.services import Services
from desktop.ui.widgets.notices import Notice, Notices

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

    from approval.content import CaseContent
    from approval.template import Template
    from desktop.case_detail import CaseDetail
    from desktop.draft import Draft
    from desktop.ui.dialogs.act_dialog import ActDialog, Answer

INSTEAD = {"approve": ("daiketsu",), "hold": ("release",)}
"""What the letter of an act begins where that act is not offered, but its like is."""


class Acts(QObject):
    """Opens dialogs over the window and says in bars what came of them.

    Signals:
        draft_ready: the id of a draft to open.
        look_asked: a row whose case must be opened before it is acted on.
        acted: the answer of an act that was kept.
        action_asked: the one thing that a trouble advises (``ui.texts.Words.action``).
    """

    draft_ready = Signal(str)
    action_asked = Signal(str)
    look_asked = Signal(object)
    acted = Signal(object)

    def __init__(self, services: Services, window: QWidget, notices: Notices) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self._notices = notices

    def begin(self, kind: str, detail: "CaseDetail") -> None:
        """Begin the act of this kind on a case."""
        from desktop.ui.dialogs.approve_dialog import ApproveDialog
        from desktop.ui.dialogs.reason_dialog import WORDING, ReasonDialog

        if kind in {"approve", "daiketsu", "pull_up"}:
            self._open(ApproveDialog(self._services, self._window, detail))
        elif kind == "revise":
            from desktop.ui.dialogs.revise_dialog import ReviseDialog

            self._open(ReviseDialog(self._services, self._window, detail))
        elif kind == "execute":
            from desktop.ui.dialogs.execute_dialog import ExecuteDialog

            self._open(ExecuteDialog(self._services, self._window, detail))
        elif kind == "add_readers":
            from desktop.ui.dialogs.readers_dialog import ReadersDialog

            self._open(ReadersDialog(self._services, self._window, detail))
        elif kind in {"reassign", "skip"}:
            from desktop.ui.dialogs.steer_dialog import SteerDialog

            self._open(SteerDialog(self._services, self._window, kind, detail))
        elif kind == "insert_slot":
            from desktop.ui.dialogs.insert_dialog import InsertDialog

            self._open(InsertDialog(self._services, self._window, detail))
        elif kind in WORDING:
            self._open(ReasonDialog(self._services, self._window, kind, detail))
        elif kind == "add_attachment":
            self._ask_file(detail)
        elif kind in {"draft", "quote"}:
            self.begin_draft(detail.projected.case_id)
        elif kind == "template":
            self.keep_template(detail.projected.content)
        elif kind in {"release", "read_case", "see_paper"}:
            desk = self._services.desk
            self._run(partial(_plain_act, desk, kind, detail))

    def begin_on_row(self, kind: str, row: CaseRow) -> None:
        """Begin an act on a row of a list; what must be looked at first is opened instead."""
        if row.draft_id or (kind == "approve" and row.look_first):
            self.look_asked.emit(row)
            return
        call = partial(self._services.desk.detail, row.case_id)
        on_done = partial(self._begin_if_offered, kind, row)
        Task(self, call).on_done(on_done).start(self._services.lanes.local)

    def _begin_if_offered(self, kind: str, row: CaseRow, detail: "CaseDetail | None") -> None:
        offers = detail.offers if detail is not None else frozenset()
        offered = next((each for each in (kind, *INSTEAD.get(kind, ())) if each in offers), "")
        if detail is not None and offered:
            self.begin(offered, detail)
            return
        if kind == "postview" and "read_case" in offers:
            # A receipt says that the case was read, so it is opened for that.
            self.look_asked.emit(row)
            return
        heading = self.tr("いまは行えません")
        text = self.tr("この案件では、いま{act}はできません。Enterで開いて確かめてください。")
        text = text.format(act=words.act(kind))
        self._notices.notify(Notice(kind="kept", tone="waiting", heading=heading, text=text))

    def begin_bulk(self, rows: tuple[CaseRow, ...]) -> None:
        """Approve the chosen rows together."""
        from desktop.ui.dialogs.bulk_dialog import BulkDialog

        dialog = BulkDialog(self._services, self._window, rows)
        dialog.look_asked.connect(self.look_asked)
        dialog.open()

    def tell_all_done(self) -> None:
        """Say that the list which was gone through holds nothing more that waits."""
        heading = self.tr("この一覧で待っている案件は、これで終わりです")
        self._notices.notify(Notice(kind="all_done", tone="done", heading=heading))

    def begin_draft(self, from_case: str = "") -> None:
        """Begin a draft: from a case, else empty; from a template where there are any."""
        if from_case:
            self._begin_from(from_case)
            return
        call = self._services.desk.templates.every
        Task(self, call).on_done(self._offer_templates).start(self._services.lanes.local)

    def keep_template(self, content: "CaseContent") -> None:
        """Ask under which name the content is kept for later drafts."""
        from desktop.ui.dialogs.template_dialogs import KeepTemplateDialog

        dialog = KeepTemplateDialog(self._services, self._window, content)
        dialog.kept.connect(self._tell_template)
        dialog.open()

    def _offer_templates(self, templates: "tuple[Template, ...]") -> None:
        if not templates:
            self._begin_from("")
            return
        from desktop.ui.dialogs.begin_dialog import BeginDialog

        dialog = BeginDialog(self._services, self._window, templates)
        dialog.blank_asked.connect(partial(self._begin_from, ""))
        dialog.begun.connect(self._draft_begun)
        dialog.open()

    def _tell_template(self, name: str) -> None:
        heading = self.tr("ひな形「{name}」を保存しました").format(name=name)
        text = self.tr("次に起案するとき（Ctrl+N）に選べます。")
        self._notices.notify(Notice(kind="template", tone="done", heading=heading, text=text))

    def _begin_from(self, from_case: str) -> None:
        call = partial(_begun_draft, self._services.desk, from_case)
        Task(self, call).on_done(self._draft_begun).start(self._services.lanes.local)

    def tell(self, trouble: Trouble) -> None:
        """Say in a bar why something did not happen."""
        from desktop.ui.texts import action_words, explain

        said = explain(trouble)
        notice = Notice(
            kind=trouble.code,
            tone="refused",
            heading=said.heading,
            text=f"{said.meaning} {said.advice}".strip(),
            action=action_words(said.action),
            on_action=partial(self.action_asked.emit, said.action),
        )
        self._notices.notify(notice)

    def notify(self, notice: Notice) -> None:
        """Show a message of a page in the bar of the window."""
        self._notices.notify(notice)

    def tell_kept(self, answer: object) -> None:
        """Say that an act was kept; the status line goes on telling where it stands."""
        if not isinstance(answer, Act):
            return
        self._notices.take_back("all_done")
        text = self._kept_words()
        if answer.row.title:
            text = self.tr("「{title}」 {text}").format(title=answer.row.title, text=text)
        heading = self.tr("{act}を受け付けました").format(act=words.act(answer.row.command_type))
        self._notices.notify(Notice(kind="kept", tone="done", heading=heading, text=text))
        self.acted.emit(answer)

    def _kept_words(self) -> str:
        if self._services.preferences.forgets():
            return self.tr("サーバーに送っています。送り終わるまで、机を閉じないでください。")
        return self.tr("この端末に保存しました。サーバーには自動で送ります。")

    def tell_punched(self, answer: object) -> None:
        """Say which step of the day was kept; the card and the tray show where it stands."""
        if isinstance(answer, Act):
            heading = self.tr("{act}を打刻しました").format(
                act=words.act(answer.row.title or answer.row.command_type)
            )
            text = self._kept_words()
            self._notices.notify(Notice(kind="punch", tone="done", heading=heading, text=text))

    def print_sheet(self, document: "QPdfDocument", detail: "CaseDetail") -> None:
        """Ask for a printer and print the sheet with the record of the case behind it."""
        from desktop.ui.dialogs.print_sheet import ask_printer
        from desktop.ui.record_sheet import record_html

        record = record_html(detail, self._services.now())
        ask_printer(self._window, document, self._printed, record)

    def tell_saved(self, path: str) -> None:
        """Say where the signed original was saved."""
        heading = self.tr("署名付きのPDFを保存しました")
        self._notices.notify(Notice(kind="saved", tone="done", heading=heading, text=path))

    def _printed(self, code: str, pages: int) -> None:
        if code:
            self.tell(Trouble(code=code))
            return
        heading = self.tr("印刷に送りました（{count}ページ）").format(count=pages)
        self._notices.notify(Notice(kind="printed", tone="done", heading=heading))

    def _open(self, dialog: "ActDialog") -> None:
        dialog.kept.connect(self.tell_kept)
        dialog.open()

    def _ask_file(self, detail: "CaseDetail") -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, self.tr("添付するファイルを選ぶ"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(partial(self._attach, detail))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _attach(self, detail: "CaseDetail", path: str) -> None:
        self._run(partial(_attached, self._services.desk, detail, Path(path)))

    def _run(self, call: "partial[Answer]") -> None:
        Task(self, call).on_done(self._answered).start(self._services.lanes.network)

    def _answered(self, answer: "Answer") -> None:
        if isinstance(answer, Trouble):
            self.tell(answer)
        else:
            self.tell_kept(answer)

    def _draft_begun(self, answer: "Draft | Trouble") -> None:
        if isinstance(answer, Trouble):
            self.tell(answer)
        else:
            self.draft_ready.emit(answer.draft_id)


def _plain_act(desk: Desk, kind: str, detail: "CaseDetail") -> "Answer":
    from desktop.ui.case_commands import command_of

    return desk.act(command_of(kind, detail, desk.me()))


def _attached(desk: Desk, detail: "CaseDetail", path: Path) -> "Answer":
    from desktop.ui.case_commands import add_attachment

    taken = desk.take_file(path)
    if isinstance(taken, Trouble):
        return taken
    return desk.act(add_attachment(detail, desk.me(), taken))


def _begun_draft(desk: Desk, from_case: str) -> "Draft | Trouble":
    try:
        return desk.new_draft(from_case)
    except TroubleError as problem:
        return problem.trouble
