# SPDX-License-Identifier: Apache-2.0
"""振替 and 飛ばし: which slot, to whom, why, and what follows before the button is pressed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from approval.case import SlotStatus
from desktop.case_detail import CaseDetail
from desktop.steering import SteeredSlot
from desktop.ui.a11y import named
from desktop.ui.case_commands import reassign, skip
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.route_words import approvers_left, slot_words
from desktop.ui.services import Services
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.parts import Card, field_label, label, line_field
from desktop.ui.widgets.post_picker import ROOMY, PostPicker


@dataclass(frozen=True, slots=True)
class Wording:
    """Title, what it is for, the heading of the reason, the word on the button."""

    title: str
    meaning: str
    reason: str
    verb: str


WORDING = {
    "reassign": Wording(
        QT_TRANSLATE_NOOP("SteerDialog", "欄を別の職に振り替えます"),
        QT_TRANSLATE_NOOP(
            "SteerDialog", "まだだれも処理していない欄を、別の職に回します。決裁の欄は動きません。"
        ),
        QT_TRANSLATE_NOOP("SteerDialog", "振替の理由（必須・記録に残ります）(&I)"),
        QT_TRANSLATE_NOOP("SteerDialog", "振り替える(&S)"),
    ),
    "skip": Wording(
        QT_TRANSLATE_NOOP("SteerDialog", "欠員の欄を飛ばします"),
        QT_TRANSLATE_NOOP(
            "SteerDialog",
            "事務取扱を置けるときは、先に置いてください。合議と決裁の欄は飛ばせません。",
        ),
        QT_TRANSLATE_NOOP("SteerDialog", "飛ばす理由（必須・記録に残ります）(&I)"),
        QT_TRANSLATE_NOOP("SteerDialog", "飛ばす(&S)"),
    ),
}


class SteerDialog(ActDialog):
    """Sends one slot elsewhere or leaves it out, deliberately and with a reason."""

    def __init__(self, services: Services, parent: QWidget, kind: str, detail: CaseDetail) -> None:
        wording = WORDING[kind]
        super().__init__(services, parent, kind, _say(wording.verb))
        self._kind = kind
        self._detail = detail
        self._slots = tuple(each for each in detail.steering if kind in each.acts)
        self.head(_say(wording.title))
        self.form.addWidget(label(detail.projected.content.title, bold=True))
        self.form.addWidget(label(_say(wording.meaning), "second"))
        self._which = named(Choice(), f"{kind}.slot", self.tr("対象の欄"))
        self._to = PostPicker(services, kind, self.tr("振り替える先(&F)"), most=1)
        self._follows = label()
        reason = _say(wording.reason)
        self._reason = line_field(f"{kind}.reason", reason.partition("（")[0])
        self._lay_out(reason)
        self._which.currentIndexChanged.connect(self._show_follows)
        self._to.edited.connect(self._show_follows)
        self.finish_form()
        if kind == "reassign":
            self.resize(self.width(), ROOMY)
        self._show_follows()
        self._which.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the act, once it says to whom and why."""
        slot, reason = self._slot(), self._reason.text().strip()
        if slot is None:
            self.say_trouble(self.tr("動かせる欄がありません。案件を開き直してください。"))
            return None
        if self._kind == "reassign" and not self._to.posts():
            self.say_trouble(self.tr("振り替える先の職を選んでください。"))
            self._to.setFocus()
            return None
        if not reason:
            self.say_trouble(self.tr("理由を書いてください。履歴に残り、関係者が読みます。"))
            self._reason.setFocus()
            return None
        if self._kind == "reassign":
            command = reassign(self._detail, slot, self._to.posts()[0], reason)
            return partial(self.services.desk.act, command)
        return partial(self.services.desk.act, skip(self._detail, slot, reason))

    def clean(self) -> bool:
        """Whether nobody was chosen and nothing was written."""
        return not self._to.posts() and not self._reason.text().strip()

    def _slot(self) -> SteeredSlot | None:
        at = self._which.currentIndex()
        return self._slots[at] if at >= 0 else None

    def _show_follows(self) -> None:
        slot = self._slot()
        if slot is not None:
            self._follows.setText(self._consequence(slot))

    def _consequence(self, steered: SteeredSlot) -> str:
        """One or two sentences: who will see the case, and who will not."""
        slot = self._detail.projected.slot(steered.slot_id)
        office = slot_words(self._detail, steered.slot_id)
        if self._kind == "skip":
            left = approvers_left(self._detail, steered.slot_id)
            text = self.tr(
                "{office}の欄は、だれも確かめないまま先へ進みます。"
                "このあと確かめるのは、{left}です。"
            )
            return text.format(office=office, left=left)
        if not self._to.posts():
            return self.tr("振り替える先を選ぶと、だれが処理するかをここに示します。")
        text = self.tr("この欄は{to}が処理します。{office}には回らなくなります。")
        if slot is not None and slot.status is SlotStatus.HELD:
            text += self.tr("保留は解かれます。")
        return text.format(to=self._to.words()[0], office=office)

    def _lay_out(self, reason: str) -> None:
        for each in self._slots:
            self._which.addItem(slot_words(self._detail, each.slot_id))
        self.form.addWidget(field_label(self.tr("対象の欄(&L)"), self._which))
        self.form.addWidget(self._which)
        self.form.addWidget(self._to)
        self._to.setVisible(self._kind == "reassign")
        card = Card("waiting")
        card.column.addWidget(self._follows)
        self.form.addWidget(card)
        self.form.addWidget(field_label(reason, self._reason))
        self.form.addWidget(self._reason)


def _say(source: str) -> str:
    return QCoreApplication.translate("SteerDialog", source)
