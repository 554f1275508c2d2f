# SPDX-License-Identifier: Apache-2.0
"""One form: what it asks for and what becomes of it, with its history; its owner changes it."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import form_words
from desktop.ui.a11y import announce, named
from desktop.ui.dates import in_city
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.columns import scrolled, stacked
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, field_label, label, line_field, title
from telework.measures.forms.form import Form, FormState
from telework.measures.forms.wire import FormHistory, ListedForm


class FormDialog(QDialog):
    """Shows a form; whoever may not change it reads.

    Signals:
        changed: the ListedForm as the server has it now.
    """

    changed = Signal(object)

    def __init__(self, services: Services, parent: QWidget, listed: ListedForm) -> None:
        super().__init__(parent)
        named(self, "form")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("様式"))
        self._services, self._listed = services, listed
        # One id for this change however often it is sent.
        self._event_id = services.desk.forms.new_id()
        form = listed.form
        self._seal = _mark("seal", self.tr("押印を求める(&O)"), checked=form.seal)
        self._paper = _mark("paper", self.tr("書面を求める(&P)"), checked=form.paper)
        self._in_person = _mark("in_person", self.tr("対面を求める(&T)"), checked=form.in_person)
        self._state = CalmBox("form.state", self.tr("状態"))
        for state in FormState:
            words = form_words.state_of(replace(form, state=state, replaced_by=""))
            self._state.addItem(words, state.value)
        self._state.choose(form.state.value)
        self._replaced_by = line_field("form.replaced_by", self.tr("代わりの手続"))
        self._replaced_by.setText(form.replaced_by)
        self._since = line_field("form.since", self.tr("いつから"))
        self._since.setText(in_city(services.now()).date().isoformat())
        self._said = label("", "refused")
        self._said.hide()
        self._past = label("", "second")
        self._keep = button("form.keep", self.tr("登録する(&S)"), "primary")
        self._keep.clicked.connect(self.keep)
        self._state.currentIndexChanged.connect(self._offer)
        self._lay_out()
        self._offer()
        call = partial(services.desk.forms.history, form.form_id)
        Task(self, call).on_done(self._show_past).start(services.lanes.network)

    def keep(self) -> None:
        """Send the change."""
        form = self._form()
        if form is None:
            self._tell(self.tr("日付は 2026-11-24 のように入力してください。"))
            return
        self._keep.setEnabled(False)
        room = self._services.desk.forms
        call = partial(room.change, self._event_id, self._listed.version, form)
        Task(self, call).on_done(self._came).start(self._services.lanes.network)

    def _form(self) -> Form | None:
        try:
            since = date.fromisoformat(self._since.text().strip())
        except ValueError:
            return None
        state = FormState(self._state.currentData())
        replaced = self._replaced_by.text().strip() if state is FormState.REPLACED else ""
        return replace(
            self._listed.form,
            seal=self._seal.isChecked(),
            paper=self._paper.isChecked(),
            in_person=self._in_person.isChecked(),
            state=state,
            replaced_by=replaced,
            since=since,
        )

    def _came(self, answer: ListedForm | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._keep.setEnabled(True)
            if not answer.code.startswith("network."):
                # What the server refused was not done: another try is another act. A lost
                # answer may have been an act, and is asked for under the same id.
                self._event_id = self._services.desk.forms.new_id()
            self._tell(explain(answer).whole())
            return
        self.changed.emit(answer)
        self.close()

    def _tell(self, said: str) -> None:
        self._said.setText(said)
        self._said.show()
        announce(self._said, said)

    def _offer(self) -> None:
        may = self._listed.may_change
        for each in (self._seal, self._paper, self._in_person, self._state, self._since):
            each.setEnabled(may)
        self._replaced_by.setEnabled(may and self._state.currentData() == FormState.REPLACED)
        self._keep.setVisible(may)

    def _show_past(self, found: FormHistory | Trouble) -> None:
        if isinstance(found, Trouble):
            self._past.setText(explain(found).whole())
            return
        lines = [form_words.change_line(each) for each in found.changes]
        self._past.setText("\n".join([self.tr("これまでの変更"), *lines]))

    def _lay_out(self) -> None:
        form = self._listed.form
        inner = QWidget()
        fields = stacked(inner)
        fields.addWidget(label(f"{form.form_id}　{self._listed.section}", "second"))
        if form.basis:
            fields.addWidget(label(self.tr("根拠規程：{basis}").format(basis=form.basis), "second"))
        if not self._listed.may_change:
            words = self.tr("変更は、所管課と改革プロジェクト推進課が登録します。")
            fields.addWidget(label(words, "second"))
        for mark in (self._seal, self._paper, self._in_person):
            fields.addWidget(mark)
        for text, field in (
            (self.tr("状態(&J)"), self._state),
            (self.tr("代わりの手続(&D)"), self._replaced_by),
            (self.tr("いつから（年-月-日）(&I)"), self._since),
        ):
            fields.addWidget(field_label(text, field))
            fields.addWidget(field)
        fields.addWidget(self._past)
        fields.addStretch(1)
        close = button("form.close", self.tr("閉じる(&C)"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(title(form.name))
        column.addWidget(scrolled(inner), 1)
        column.addWidget(self._said)
        column.addLayout(foot)
        FocusRing(self)
        self.resize(min(self.fontMetrics().averageCharWidth() * 70, 860), 540)


def _mark(name: str, text: str, *, checked: bool) -> QCheckBox:
    made = named(QCheckBox(text), f"form.{name}")
    made.setChecked(checked)
    return made
