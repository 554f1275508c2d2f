# SPDX-License-Identifier: Apache-2.0
"""承認: once more what is approved, an opinion, the PIN. Enter alone never approves."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from approval.case import Case, SlotKind, SlotStatus
from approval.identifiers import PostId, SlotId
from approval.people import Me
from desktop.case_detail import CaseDetail
from desktop.facade import Trouble
from desktop.ui import words
from desktop.ui.case_words import amount_words
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.key_pin import KeyPin
from desktop.ui.widgets.parts import Card, field_label, label
from desktop.ui.widgets.prose_edit import text_field


def acting_as(case: Case, slot_id: str, me: Me | None) -> str:
    """``人事課長（本務）``: the post and capacity in which the reader would act.

    A substitute reads for whom he decides: ``総務局長（代決） 財前 五郎``.
    """
    slot = case.slot(slot_id)
    if slot is None or me is None:
        return ""
    held = next((post for post in me.posts if post.post_id == slot.post_id), None)
    if held is None:
        office = words.held_post(slot.section_name, slot.seal_title)
        return f"{office}（{words.say(words.CAPACITIES['substitute'])}） {me.name}"
    capacity = words.say(words.CAPACITIES[held.capacity])
    return f"{words.held_post(held.section_name, held.title)}（{capacity}） {me.name}"


def _words(kind: SlotKind, standing: str) -> tuple[str, str]:
    """The title and the button: one verb, that of the slot or of how one stands to it."""
    translate = QCoreApplication.translate
    if standing == "daiketsu":
        return translate("ApproveDialog", "代決します"), translate("ApproveDialog", "代決する(&S)")
    if standing == "pull_up":
        title = translate("ApproveDialog", "引上げて承認します")
        return title, translate("ApproveDialog", "引上げて承認する(&S)")
    if kind is SlotKind.GOGI:
        title = translate("ApproveDialog", "合議に同意します")
        return title, translate("ApproveDialog", "同意する(&S)")
    if kind is SlotKind.KESSAI:
        return translate("ApproveDialog", "決裁します"), translate("ApproveDialog", "決裁する(&S)")
    return translate("ApproveDialog", "承認します"), translate("ApproveDialog", "承認する(&S)")


class ApproveDialog(ActDialog):
    """Approve, consent or decide, whichever the slot is."""

    def __init__(self, services: Services, parent: QWidget, detail: CaseDetail) -> None:
        case = detail.projected
        slot = case.slot(detail.my_slot)
        heading, verb = _words(slot.kind if slot is not None else SlotKind.KAIGI, detail.standing)
        super().__init__(services, parent, "approve", verb)
        self._detail = detail
        self.head(heading)
        self.form.addWidget(self._summary(case))
        self._opinion = text_field("approve.opinion", self.tr("意見"), 2)
        self.form.addWidget(field_label(self.tr("意見（任意・記録に残ります）(&I)"), self._opinion))
        self.form.addWidget(self._opinion)
        self._pin = KeyPin(services, "approve.pin", self.tr("PIN(&P)"))
        self.form.addWidget(self._pin)
        self.finish_form()
        self._pin.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the approval, once there is a PIN."""
        if missing := self._pin.missing():
            self.say_trouble(missing)
            self._pin.setFocus()
            return None
        case = self._detail.projected
        slot = case.slot(self._detail.my_slot)
        post = slot.post_id if slot is not None else PostId("")
        return partial(
            self.services.desk.approve,
            case.case_id,
            SlotId(self._detail.my_slot),
            post,
            self._opinion.toPlainText().strip(),
            self._pin.pin(),
            pull_up=self._detail.standing == "pull_up",
        )

    def clean(self) -> bool:
        """Whether no opinion was written."""
        return not self._opinion.toPlainText().strip()

    def retry_ready(self, trouble: Trouble) -> None:
        """Empty the PIN and say how many tries are left."""
        self._pin.again()

    def _summary(self, case: Case) -> Card:
        card = Card("action")
        card.column.addWidget(label(case.content.title, bold=True))
        decider = f"{case.authority.article} {case.authority.label}"
        facts = (amount_words(case.content), decider, case.number)
        card.column.addWidget(label(" ・ ".join(fact for fact in facts if fact.strip())))
        me = self.services.desk.me()
        acting = acting_as(case, self._detail.my_slot, me)
        card.column.addWidget(label(self.tr("あなたの立場: {post}").format(post=acting)))
        if self._detail.standing:
            card.column.addWidget(label(self._standing(case)))
        revision = self.tr("第{round}回 ・ 版 {revision}").format(
            round=case.round, revision=case.revision_hash[:12]
        )
        card.column.addWidget(label(revision, "second"))
        return card

    def _standing(self, case: Case) -> str:
        """What follows from acting for another, or before others."""
        if self._detail.standing == "daiketsu":
            text = self.tr("{article}による代決です。不在の決裁者が後で読みます（後閲）。")
            return text.format(article=self._detail.article)
        return self.tr("まだ処理していない下位の欄（{slots}）は後閲になります。").format(
            slots=lower_titles(case, self._detail.my_slot)
        )


def lower_titles(case: Case, slot_id: str) -> str:
    """Return the headings of the slots before this one in which nobody has acted."""
    titles = []
    for slot in case.slots():
        if slot.slot_id == slot_id:
            break
        if slot.status in {SlotStatus.WAITING, SlotStatus.OPEN, SlotStatus.HELD}:
            titles.append(slot.seal_title)
    return "・".join(titles)
