# SPDX-License-Identifier: Apache-2.0
"""新しい起案: empty or from a template; templates are renamed and deleted here too."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from approval.template import Template
from desktop.draft import Draft
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import named
from desktop.ui.dialogs.template_dialogs import RenameTemplateDialog
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.notices import Notice, Notices
from desktop.ui.widgets.parts import button, label, title
from desktop.ui.widgets.records_table import Line, RecordsTable

BLANK = ""
"""The row that stands for an empty draft; the first one, so that Enter begins as ever."""


class BeginDialog(QDialog):
    """Offers what to begin from.

    Signals:
        blank_asked: begin empty; the dialog is closed by then, as for the next.
        begun: the Draft that a template began.
    """

    blank_asked = Signal()
    begun = Signal(object)

    def __init__(
        self, services: Services, parent: QWidget, templates: tuple[Template, ...]
    ) -> None:
        super().__init__(parent)
        named(self, "begin")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("新しい起案"))
        self._services = services
        self._templates: dict[str, Template] = {}
        self._notices = Notices()
        choices = self.tr("何から起案するか")
        self._table = RecordsTable("begin.table", choices, (choices,), wide=0)
        self._rename = button("begin.rename", self.tr("名前を変える…(&R)"), "quiet")
        self._delete = button("begin.delete", self.tr("削除(&D)"), "quiet")
        self._cancel = button("begin.cancel", self.tr("取消(&C)"))
        self._begin = button("begin.do", self.tr("起案する(&S)"), "primary")
        self._connect()
        self._lay_out()
        self._show(templates)
        FocusRing(self)
        self.resize(min(self.fontMetrics().averageCharWidth() * 80, 960), 440)
        self._table.setFocus()

    def _key(self) -> str:
        row = self._table.currentRow()
        return (BLANK, *self._templates)[max(row, 0)]

    def _connect(self) -> None:
        self._table.opened.connect(self._open)
        self._table.currentCellChanged.connect(self._chosen)
        self._begin.clicked.connect(self._open_chosen)
        self._cancel.clicked.connect(self.close)
        self._rename.clicked.connect(self._ask_name)
        self._delete.clicked.connect(self._delete_chosen)
        QShortcut(QKeySequence("F2"), self).activated.connect(self._rename.click)
        QShortcut(QKeySequence("Delete"), self).activated.connect(self._delete.click)

    def _show(self, templates: tuple[Template, ...]) -> None:
        self._templates = {each.template_id: each for each in templates}
        blank = Line(key=BLANK, cells=(self.tr("白紙から"),))
        lines = (
            Line(key=each.template_id, cells=(self.tr("ひな形: {name}").format(name=each.name),))
            for each in templates
        )
        self._table.show_lines((blank, *lines))
        self._chosen()

    def _chosen(self) -> None:
        is_template = self._key() in self._templates
        self._rename.setEnabled(is_template)
        self._delete.setEnabled(is_template)

    def _open_chosen(self) -> None:
        self._open(self._key())

    def _open(self, key: str) -> None:
        if key == BLANK:
            self.blank_asked.emit()
            self.close()
            return
        call = partial(self._services.desk.templates.begin, key)
        Task(self, call).on_done(self._came).start(self._services.lanes.local)

    def _came(self, answer: Draft | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._tell(answer)
            self._read()
            return
        self.begun.emit(answer)
        self.close()

    def _ask_name(self) -> None:
        dialog = RenameTemplateDialog(self._services, self, self._templates[self._key()])
        dialog.renamed.connect(self._renamed)
        dialog.open()

    def _renamed(self, before: Template) -> None:
        self._offer_undo(self.tr("「{name}」の名前を変えました。"), before)

    def _delete_chosen(self) -> None:
        call = partial(self._services.desk.templates.delete, self._key())
        Task(self, call).on_done(self._deleted).start(self._services.lanes.local)

    def _deleted(self, answer: Template | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._tell(answer)
            self._read()
            return
        self._offer_undo(self.tr("「{name}」を削除しました。"), answer)

    def _offer_undo(self, sentence: str, before: Template) -> None:
        self._notices.notify(
            Notice(
                kind="template",
                tone="paper",
                heading=sentence.format(name=before.name),
                action=self.tr("元に戻す(&Z)"),
                on_action=partial(self._put_back, before),
            )
        )
        self._read()

    def _put_back(self, before: Template) -> None:
        call = partial(self._services.desk.templates.put_back, before)
        Task(self, call).on_done(self._read).start(self._services.lanes.local)

    def _read(self, _done: None = None) -> None:
        call = self._services.desk.templates.every
        Task(self, call).on_done(self._show).start(self._services.lanes.local)
        self._table.setFocus()

    def _tell(self, trouble: Trouble) -> None:
        said = explain(trouble).whole()
        self._notices.notify(Notice(kind="template", tone="refused", heading=said))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._rename)
        foot.addWidget(self._delete)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(title(self.tr("新しい起案")))
        column.addWidget(
            label(
                self.tr(
                    "過去の案件から始めるときは、その案件を開き、「その他」の"
                    "「引用して起案する…」を選びます。"
                ),
                "second",
            )
        )
        column.addWidget(self._notices)
        column.addWidget(self._table, 1)
        column.addLayout(foot)
