# SPDX-License-Identifier: Apache-2.0
"""Acts that carry a text: 差戻し, 不同意, 否決, 保留, 意見, 取下げ, 引戻し.

One dialog, one table: title, advice, whether the text must be there.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from approval.case import Case, SlotKind, SlotStatus
from desktop.case_detail import CaseDetail
from desktop.ui.a11y import named
from desktop.ui.case_commands import command_of
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.services import Services
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.parts import field_label, label
from desktop.ui.widgets.prose_edit import text_field


@dataclass(frozen=True, slots=True)
class Wording:
    """Title, what it means, the heading of the text, the word on the button."""

    title: str
    meaning: str
    field: str
    verb: str
    must: bool


WORDING = {
    "remand": Wording(
        QT_TRANSLATE_NOOP("ReasonDialog", "差し戻します"),
        QT_TRANSLATE_NOOP(
            "ReasonDialog",
            "起案者に戻すと、ふつうは経路の最初からもう一度回ります。これまでの記録は残ります。",
        ),
        QT_TRANSLATE_NOOP("ReasonDialog", "差戻しの理由（必須）(&I)"),
        QT_TRANSLATE_NOOP("ReasonDialog", "差し戻す(&S)"),
        must=True,
    ),
    "refuse_consent": Wording(
        QT_TRANSLATE_NOOP("ReasonDialog", "合議に同意しません"),
        QT_TRANSLATE_NOOP("ReasonDialog", "案件は否決されず、調整のため起案者に戻ります。"),
        QT_TRANSLATE_NOOP("ReasonDialog", "同意しない理由（必須）(&I)"),
        QT_TRANSLATE_NOOP("ReasonDialog", "同意しない(&S)"),
        must=True,
    ),
    "reject": Wording(
        QT_TRANSLATE_NOOP("ReasonDialog", "否決します"),
        QT_TRANSLATE_NOOP(
            "ReasonDialog",
            "案件は終わり、再提出はできません。直してほしいときは差戻しを使ってください。",
        ),
        QT_TRANSLATE_NOOP("ReasonDialog", "否決の理由（必須）(&I)"),
        QT_TRANSLATE_NOOP("ReasonDialog", "否決する(&S)"),
        must=True,
    ),
    "hold": Wording(
        QT_TRANSLATE_NOOP("ReasonDialog", "保留します"),
        QT_TRANSLATE_NOOP("ReasonDialog", "あなたの番のまま止めておきます。いつでも解除できます。"),
        QT_TRANSLATE_NOOP("ReasonDialog", "保留の理由（任意）(&I)"),
        QT_TRANSLATE_NOOP("ReasonDialog", "保留する(&S)"),
        must=False,
    ),
    "add_opinion": Wording(
        QT_TRANSLATE_NOOP("ReasonDialog", "意見を書きます"),
        QT_TRANSLATE_NOOP("ReasonDialog", "意見は記録に残り、関係者が読めます。"),
        QT_TRANSLATE_NOOP("ReasonDialog", "意見（必須）(&I)"),
        QT_TRANSLATE_NOOP("ReasonDialog", "意見を残す(&S)"),
        must=True,
    ),
    "postview": Wording(
        QT_TRANSLATE_NOOP("ReasonDialog", "後閲します"),
        QT_TRANSLATE_NOOP(
            "ReasonDialog",
            "読んだことを記録します。決裁や承認は変わりません。変えるには新しい起案が必要です。",
        ),
        QT_TRANSLATE_NOOP("ReasonDialog", "後閲の意見（任意・記録に残ります）(&I)"),
        QT_TRANSLATE_NOOP("ReasonDialog", "後閲する(&S)"),
        must=False,
    ),
    "withdraw": Wording(
        QT_TRANSLATE_NOOP("ReasonDialog", "取り下げます"),
        QT_TRANSLATE_NOOP("ReasonDialog", "案件は決裁されずに終わります。合議した課に知らせます。"),
        QT_TRANSLATE_NOOP("ReasonDialog", "取下げの理由（必須）(&I)"),
        QT_TRANSLATE_NOOP("ReasonDialog", "取り下げる(&S)"),
        must=True,
    ),
    "abandon": Wording(
        QT_TRANSLATE_NOOP("ReasonDialog", "廃案にします"),
        QT_TRANSLATE_NOOP(
            "ReasonDialog", "案件は決裁されずに終わります。番号は使い回しません。記録は残ります。"
        ),
        QT_TRANSLATE_NOOP("ReasonDialog", "廃案の理由（必須）(&I)"),
        QT_TRANSLATE_NOOP("ReasonDialog", "廃案にする(&S)"),
        must=True,
    ),
    "reroute": Wording(
        QT_TRANSLATE_NOOP("ReasonDialog", "今の規程で経路を組み直します"),
        QT_TRANSLATE_NOOP(
            "ReasonDialog",
            "提出の後に規程が変わり、今の規程では決裁者か条文が違います。残りの経路と決裁者を今の規程に"
            "合わせます。これまでの印と合議はそのまま残り、起案用紙は新しくなります。",
        ),
        QT_TRANSLATE_NOOP("ReasonDialog", "組み直す理由（必須・記録に残ります）(&I)"),
        QT_TRANSLATE_NOOP("ReasonDialog", "組み直す(&S)"),
        must=True,
    ),
    "retract": Wording(
        QT_TRANSLATE_NOOP("ReasonDialog", "引き戻します"),
        QT_TRANSLATE_NOOP("ReasonDialog", "あなたの承認を取り消し、もう一度あなたの番にします。"),
        QT_TRANSLATE_NOOP("ReasonDialog", "引戻しの理由（任意）(&I)"),
        QT_TRANSLATE_NOOP("ReasonDialog", "引き戻す(&S)"),
        must=False,
    ),
}
ACTED = {SlotStatus.APPROVED, SlotStatus.CONSENTED}
ENDINGS = {"abandon", "withdraw"}
"""Acts that end the case undecided, of which who consented is told."""


class ReasonDialog(ActDialog):
    """One act with its text; a remand also asks to whom."""

    def __init__(self, services: Services, parent: QWidget, kind: str, detail: CaseDetail) -> None:
        self._wording = WORDING[kind]
        super().__init__(services, parent, kind, _say(self._wording.verb))
        self._kind = kind
        self._detail = detail
        self.head(_say(self._wording.title))
        self.form.addWidget(label(detail.projected.content.title, bold=True))
        self.form.addWidget(label(_say(self._wording.meaning), "second"))
        if detail.standing == "daiketsu" and kind == "remand":
            told = self.tr("{article}により、不在の決裁者に代わって差し戻します（代決）。")
            self.form.addWidget(label(told.format(article=detail.article)))
        if kind in ENDINGS:
            self.form.addWidget(label(_told_words(detail.projected)))
        self._target = named(Choice(), f"{kind}.target", self.tr("戻す相手"))
        self._resume = named(QCheckBox(self.tr("直したら、直接わたしに戻す(&D)")), f"{kind}.resume")
        if kind == "remand":
            self._add_targets()
            self._add_resume()
        heading = _say(self._wording.field)
        self._text = text_field(f"{kind}.reason", heading.partition("（")[0], 4)
        self.form.addWidget(field_label(heading, self._text))
        self.form.addWidget(self._text)
        self.finish_form()
        self._text.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the act, once a text that must be there is there."""
        text = self._text.toPlainText().strip()
        if self._wording.must and not text:
            self.say_trouble(
                self.tr("理由や意見は必ず書いてください。相手が次にすることが分かります。")
            )
            self._text.setFocus()
            return None
        to_slot = self._target.currentData() if self._kind == "remand" else ""
        me, resume = self.services.desk.me(), self._resume.isChecked()
        asked = command_of(self._kind, self._detail, me, text, to_slot, resume=resume)
        return partial(self.services.desk.act, asked)

    def clean(self) -> bool:
        """Whether nothing was written."""
        return not self._text.toPlainText().strip()

    def _add_targets(self) -> None:
        case = self._detail.projected
        self._target.addItem(self.tr("起案者 {name}").format(name=case.drafter.name), "")
        for slot in case.slots():
            if slot.slot_id == self._detail.my_slot:
                break
            if slot.status in ACTED and slot.kind is not SlotKind.KIAN and slot.acted is not None:
                self._target.addItem(f"{slot.seal_title} {slot.acted.name}", slot.slot_id)
        self.form.addWidget(field_label(self.tr("戻す相手(&T)"), self._target))
        self.form.addWidget(self._target)

    def _add_resume(self) -> None:
        """Only who goes back to the drafter can want it again before the others."""
        self._resume.setToolTip(
            self.tr("件名と本文だけを直したときに限ります。それまでの承認と合議は生きます。")
        )
        self._resume.setAccessibleDescription(self._resume.toolTip())
        self.form.addWidget(self._resume)
        self.form.addWidget(label(self._resume.toolTip(), "second"))
        self._target.currentIndexChanged.connect(self._show_resume)

    def _show_resume(self) -> None:
        to_drafter = not self._target.currentData()
        self._resume.setEnabled(to_drafter)
        self._resume.setChecked(to_drafter and self._resume.isChecked())


def _told_words(case: Case) -> str:
    """Who will be told of the ending: whoever has consented (大江町)."""
    names = "、".join(
        f"{slot.seal_title} {slot.acted.name}"
        for slot in case.slots()
        if slot.status is SlotStatus.CONSENTED and slot.acted is not None
    )
    if not names:
        nobody = QT_TRANSLATE_NOOP(
            "ReasonDialog", "まだだれも合議に同意していないため、通知はありません。"
        )
        return _say(nobody)
    told = QT_TRANSLATE_NOOP("ReasonDialog", "合議に同意した次の人に知らせます: {names}")
    return _say(told).format(names=names)


def _say(source: str) -> str:
    return QCoreApplication.translate("ReasonDialog", source)
