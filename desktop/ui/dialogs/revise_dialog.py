# SPDX-License-Identifier: Apache-2.0
"""見え消し: the text corrected with the old struck through, in one of two weights."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QRadioButton, QWidget

from approval.case import SlotKind, Weight
from approval.commands import Revise
from approval.identifiers import PostId, SlotId
from desktop.case_detail import CaseDetail
from desktop.ui.a11y import named
from desktop.ui.case_commands import my_post
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.amount_field import AmountField
from desktop.ui.widgets.parts import Card, field_label, label, line_field
from desktop.ui.widgets.prose_edit import text_field
from desktop.ui.widgets.struck import StruckText


class ReviseDialog(ActDialog):
    """Correct title, text and amount; what it means is said before the button is pressed."""

    def __init__(self, services: Services, parent: QWidget, detail: CaseDetail) -> None:
        super().__init__(services, parent, "revise", self.tr("訂正する(&S)"))
        self._detail = detail
        self._old = detail.projected.content
        self.head(self.tr("見え消しで直します"))
        self._title = line_field("revise.title", self.tr("件名"))
        self._title.setText(self._old.title)
        self._body = text_field("revise.body", self.tr("伺い文"), 5)
        self._body.setPlainText(self._old.body)
        self._amount = AmountField("revise.amount")
        self._amount.show_text("" if self._old.amount is None else f"{self._old.amount:,}")
        self._amount.setVisible(self._old.amount is not None)
        self._struck = StruckText("revise.struck", self.tr("訂正の見え方"))
        self._typo = named(QRadioButton(self.tr("字句修正(&W)")), "revise.typo")
        self._material = named(QRadioButton(self.tr("要旨の変更(&V)")), "revise.material")
        self._typo.setChecked(True)
        self._meaning = label()
        self._reason = line_field("revise.reason", self.tr("訂正の理由"))
        self._lay_out()
        self._connect()
        self._show_changes()
        self.finish_form()
        self._body.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the correction, once something is different and there is a reason."""
        if not self._struck.changes():
            self.say_trouble(self.tr("まだどこも直していません。直すところを書き直してください。"))
            self._body.setFocus()
            return None
        if not self._reason.text().strip():
            self.say_trouble(self.tr("訂正の理由を書いてください。記録に残ります。"))
            self._reason.setFocus()
            return None
        return partial(self.services.desk.act, self._command())

    def clean(self) -> bool:
        """Whether nothing was changed."""
        return not self._struck.changes() and not self._reason.text().strip()

    def _command(self) -> Revise:
        case, slot_id = self._detail.projected, SlotId(self._detail.my_slot)
        return Revise(
            case_id=case.case_id,
            slot_id=slot_id,
            post_id=PostId(my_post(self._detail, self.services.desk.me())),
            revision_hash=case.revision_hash,
            weight=Weight.MATERIAL if self._material.isChecked() else Weight.TYPO,
            title=self._title.text(),
            body=self._body.toPlainText(),
            amount=self._new_amount(),
            reason=self._reason.text().strip(),
        )

    def _new_amount(self) -> int | None:
        return None if self._old.amount is None else self._amount.amount()

    def _show_changes(self) -> None:
        amount = self._new_amount()
        self._struck.show_changes(
            (self.tr("件名"), self._old.title, self._title.text()),
            (self.tr("伺い文"), self._old.body, self._body.toPlainText()),
            (self.tr("金額"), _yen(self._old.amount), _yen(amount)),
        )
        # A corrected amount is never a matter of wording (revision.not_wording).
        other_amount = amount != self._old.amount
        if other_amount:
            self._material.setChecked(True)
        self._typo.setEnabled(not other_amount)
        self._show_meaning()

    def _show_meaning(self) -> None:
        self._meaning.setText(
            self.tr(
                "合議で得た同意は無効になり、もう一度合議します。"
                "その後の承認もやり直しになります。関係者に知らせます。"
            )
            if self._material.isChecked()
            else self.tr("これまでの承認と合議はそのままです。処理した人に知らせます。")
        )

    def _connect(self) -> None:
        self._title.textChanged.connect(self._show_changes)
        self._body.textChanged.connect(self._show_changes)
        self._amount.edited.connect(self._show_changes)
        self._material.toggled.connect(self._show_meaning)

    def _lay_out(self) -> None:
        for heading, part in (
            (self.tr("件名(&T)"), self._title),
            (self.tr("伺い文(&B)"), self._body),
        ):
            self.form.addWidget(field_label(heading, part))
            self.form.addWidget(part)
        self.form.addWidget(self._amount)
        self.form.addWidget(self._struck)
        slot = self._detail.projected.slot(self._detail.my_slot)
        # The examiner corrects form and wording only (slot.examines_form).
        self._material.setVisible(slot is None or slot.kind is not SlotKind.SHINSA)
        self.form.addWidget(label(self.tr("訂正の重さ"), "second", bold=True))
        self.form.addWidget(self._typo)
        self.form.addWidget(self._material)
        card = Card("waiting")
        card.column.addWidget(self._meaning)
        self.form.addWidget(card)
        self.form.addWidget(field_label(self.tr("訂正の理由（必須）(&I)"), self._reason))
        self.form.addWidget(self._reason)


def _yen(amount: int | None) -> str:
    return "" if amount is None else f"{amount:,}円"
