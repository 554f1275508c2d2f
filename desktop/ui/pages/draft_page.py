# SPDX-License-Identifier: Apache-2.0
"""起案: what is decided and by whom first, then the words; saved as typed."""

from functools import partial
from threading import Lock

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from approval.people import Me
from approval.wire import RoutePreview
from desktop.choices import MatterChoice
from desktop.draft import Draft
from desktop.errors import TroubleError
from desktop.facade import Act, Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.dialogs.submit_dialog import SubmitDialog
from desktop.ui.navigation import focus_into
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.widgets.attachment_editor import files_in
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.draft_foot import DraftFoot
from desktop.ui.widgets.draft_form import DraftForm
from desktop.ui.widgets.notices import Notice, Notices
from desktop.ui.widgets.parts import button
from desktop.who import WhoQuestion

SAVE_MS = 300
EDITING = "editing"

Opened = tuple[Draft | None, Me | None, tuple[MatterChoice, ...]]


class DraftPage(Page):
    """One draft at a time.

    Signals:
        closed: back to the list.
        submitted: the Act of a submission that was kept.
        troubled: a Trouble that belongs to no field.
        who_asked: the WhoQuestion of this draft.
        template_asked: its CaseContent, to be kept as a template.
    """

    closed = Signal()
    submitted = Signal(object)
    troubled = Signal(object)
    who_asked = Signal(object)
    template_asked = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._draft: Draft | None = None
        self._unsaved = False
        self._submitting = False
        self._writing = Lock()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_MS)
        self._pause.timeout.connect(self._save_soon)
        self._notices = Notices()
        self._form = DraftForm(services)
        self._foot = DraftFoot()
        self._form.edited.connect(self._edited)
        self._form.route.why_asked.connect(self._ask_who)
        self._foot.submit_asked.connect(self._submit)
        self._foot.seal_asked.connect(self._ask_route)
        self._foot.template_asked.connect(self._ask_template)
        self._foot.discard_asked.connect(self._discard)
        self.setAcceptDrops(True)
        self._lay_out()

    def open_draft(self, draft_id: str) -> None:
        """Show the draft with this id."""
        self.save_now()
        self._draft = None
        self._submitting = False
        self._notices.take_back("discarded")
        self._form.setEnabled(False)
        call = partial(_opened, self.services, draft_id)
        Task(self, call).on_done(self._show).start(self.services.lanes.local)

    def heading(self) -> str:
        return self.tr("起案")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._form.deciding, self._form.writing, self._form.files, self._foot)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Alt+K / Alt+M", self.tr("事項 / 金額")),
            ("Alt+T / Alt+B", self.tr("件名 / 伺い文")),
            ("Alt+F", self.tr("ファイルを添付する")),
            ("Alt+S", self.tr("提出")),
            ("Alt+L", self.tr("ひな形として保存")),
            ("Esc", self.tr("一覧に戻る")),
        )

    def refresh(self) -> None:
        """Read how far the draft has come; what is typed here stands."""
        if self._draft is not None:
            call = partial(self.services.desk.draft, self._draft.draft_id)
            Task(self, call).on_done(self._moved_on).start(self.services.lanes.local)

    def may_leave(self) -> bool:
        """Save what was typed last; the page may always be left."""
        self.save_now()
        return True

    def save_now(self) -> None:
        """Keep what is typed before this returns; a local write of milliseconds."""
        if self._unsaved:
            self._pause.stop()
            self._saved(self._write())

    def hideEvent(self, event: QHideEvent) -> None:
        """Save when the page is left or its window closed."""
        self.save_now()
        super().hideEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the page."""
        if self._editable() and files_in(event.mimeData()):
            event.acceptProposedAction()
            self._form.files.invite(dragging=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self._form.files.invite(dragging=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files to the attachments."""
        self._form.files.dropEvent(event)

    def _editable(self) -> bool:
        return self._draft is not None and self._draft.phase == EDITING

    def _show(self, read: Opened) -> None:
        draft, me, matters = read
        if draft is None:
            self.troubled.emit(Trouble(code="draft.gone"))
            self.closed.emit()
            return
        self._form.offer(me.posts if me is not None else (), matters)
        self._form.show_draft(draft)
        self._draft = draft
        self._unsaved = False
        self._show_phase(draft.phase)
        self._foot.show_saved(draft.saved_at)
        self._form.preview(draft)
        # While it was read the form took no keyboard; nobody should begin on 提出.
        if draft.phase == EDITING and self.isVisible():
            focus_into(self._form.deciding)

    def _show_phase(self, phase: str) -> None:
        self._form.setEnabled(phase == EDITING)
        self._foot.setEnabled(True)
        self._foot.show_phase(phase)

    def _edited(self) -> None:
        if self._draft is None or self._draft.phase != EDITING:
            return
        self._draft = self._form.onto(self._draft)
        self._unsaved = True
        self._foot.say("")
        self._form.preview(self._draft)
        self._pause.start()
        if self._submitting and not self._form.files.busy():
            self._submit()

    def _save_soon(self) -> None:
        if self._unsaved:
            Task(self, self._write).on_done(self._saved).start(self.services.lanes.local)

    def _write(self) -> Draft | Trouble | None:
        # One writer at a time, each with the newest typing: an older save that waited in
        # its lane must not come after a newer one.
        with self._writing:
            draft = self._draft
            if draft is None:
                return None
            try:
                kept = self.services.desk.save_draft(draft)
            except TroubleError as problem:
                return problem.trouble
            self._unsaved = self._draft is not draft
            return kept

    def _saved(self, answer: Draft | Trouble | None) -> None:
        if isinstance(answer, Trouble):
            self._foot.show_unsaved()
            self.troubled.emit(answer)
        elif answer is not None:
            self._foot.show_saved(answer.saved_at)
            self._moved_on(answer)

    def _moved_on(self, read: Draft | None) -> None:
        if read is None or self._draft is None or read.draft_id != self._draft.draft_id:
            return
        if read.phase != self._draft.phase:
            self._draft = read
            self._show_phase(read.phase)

    def _submit(self) -> None:
        self._submitting = self._form.files.busy()
        if self._submitting:
            self._foot.say(self.tr("添付を取り込んでいます。終わると提出の確認が開きます。"))
            return
        missing = self._form.missing()
        if missing:
            self._foot.say(missing, "refused")
            self._form.deciding.focus_missing()
            return
        self._foot.say("")
        self.save_now()
        self._ask_route()

    def _ask_route(self) -> None:
        if self._draft is not None:
            call = partial(self.services.desk.preview, self._draft.post_id, self._draft.content)
            Task(self, call).on_done(self._confirm).start(self.services.lanes.local)

    def _confirm(self, answer: RoutePreview | Trouble) -> None:
        self._form.route.take(answer)
        if isinstance(answer, Trouble):
            sentence = self.tr("経路が決まらないため、提出できません。理由は経路の欄にあります。")
            self._foot.say(sentence, "refused")
        elif self._draft is not None:
            dialog = SubmitDialog(self.services, self, self._draft, answer)
            dialog.kept.connect(self._kept)
            dialog.open()

    def _kept(self, act: Act) -> None:
        self.refresh()
        self.submitted.emit(act)

    def _discard(self) -> None:
        if self._draft is None:
            return
        self.save_now()
        self._pause.stop()
        call = partial(_discarded, self.services, self._draft)
        self._draft = None
        Task(self, call).on_done(self._offer_undo).start(self.services.lanes.local)

    def _offer_undo(self, draft: Draft) -> None:
        self._form.setEnabled(False)
        self._foot.setEnabled(False)
        self._notices.notify(
            Notice(
                kind="discarded",
                tone="paper",
                heading=self.tr("起案を破棄しました。"),
                text=self.tr("プログラムを終えるまでは元に戻せます。"),
                action=self.tr("元に戻す(&Z)"),
                on_action=partial(self._restore, draft.draft_id),
            )
        )

    def _restore(self, draft_id: str) -> None:
        call = partial(_restored, self.services, draft_id)
        Task(self, call).on_done(self._show).start(self.services.lanes.local)

    def _ask_who(self) -> None:
        if self._draft is not None:
            content = self._draft.content
            section_id = self._form.deciding.section_id()
            question = WhoQuestion(
                matter=content.matter,
                amount=content.amount,
                contract_amount=content.contract_amount,
                flags=content.flags,
                section_id=section_id,
            )
            self.who_asked.emit(question)

    def _ask_template(self) -> None:
        if self._draft is not None:
            self.template_asked.emit(self._draft.content)

    def _close(self) -> None:
        self.save_now()
        self.closed.emit()

    def _lay_out(self) -> None:
        back = button("draft.back", self.tr("‹ 一覧へ戻る"), "quiet")
        back.clicked.connect(self._close)
        head = QHBoxLayout()
        head.addWidget(back)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 16, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._notices)
        column.addWidget(scrolled(self._form), 1)
        column.addWidget(self._foot)


def _opened(services: Services, draft_id: str) -> Opened:
    desk = services.desk
    return desk.draft(draft_id), desk.me(), desk.matters()


def _restored(services: Services, draft_id: str) -> Opened:
    services.desk.restore_draft(draft_id)
    return _opened(services, draft_id)


def _discarded(services: Services, draft: Draft) -> Draft:
    services.desk.discard_draft(draft.draft_id)
    return draft
