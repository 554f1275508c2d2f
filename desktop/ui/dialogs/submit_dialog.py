# SPDX-License-Identifier: Apache-2.0
"""提出: once more what goes to whom, in order, and the PIN that seals it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from approval.case import SlotKind
from approval.wire import PreviewSlot, RoutePreview
from desktop.draft import Draft
from desktop.facade import Trouble
from desktop.ui import words
from desktop.ui.a11y import named
from desktop.ui.case_words import amount_words
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.key_pin import KeyPin
from desktop.ui.widgets.parts import Card, label

EDITING = "editing"


class SubmitDialog(ActDialog):
    """Submit a draft, or seal one whose sheet is ready and waits for its seal."""

    def __init__(
        self, services: Services, parent: QWidget, draft: Draft, preview: RoutePreview
    ) -> None:
        editing = draft.phase == EDITING
        verb = self.tr("提出する(&S)") if editing else self.tr("署名する(&S)")
        super().__init__(services, parent, "submit", verb)
        self._draft_id = draft.draft_id
        self.head(self.tr("提出します") if editing else self.tr("起案用紙に署名します"))
        self.form.addWidget(self._summary(draft, preview))
        self._resume = named(QCheckBox(), "submit.resume")
        self._whole = self._receivers(preview.stages)
        if editing and draft.resume_to:
            self._add_resume(draft, self._receivers(preview.stages[draft.resume_stage :]))
        self.form.addWidget(self._whole)
        self._pin = KeyPin(services, "submit.pin", self.tr("PIN(&P)"))
        self.form.addWidget(self._pin)
        self.finish_form()
        self._pin.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the submission, once there is a PIN."""
        if missing := self._pin.missing():
            self.say_trouble(missing)
            self._pin.setFocus()
            return None
        resume = self._resume.isChecked()
        return partial(self.services.desk.submit, self._draft_id, self._pin.pin(), resume=resume)

    def retry_ready(self, trouble: Trouble) -> None:
        """Empty the PIN and say how many tries are left."""
        self._pin.again()

    def _summary(self, draft: Draft, preview: RoutePreview) -> Card:
        card = Card("action")
        content = draft.content
        card.column.addWidget(label(content.title, bold=True))
        decider = f"{preview.authority.article} {preview.authority.label}"
        facts = [amount_words(content), decider]
        if content.attachments:
            facts.append(self.tr("添付 {count}件").format(count=len(content.attachments)))
        card.column.addWidget(label(" ・ ".join(fact for fact in facts if fact.strip())))
        return card

    def _add_resume(self, draft: Draft, direct: Card) -> None:
        """Offer what the remander wished; it is on, because he asked for it."""
        self._resume.setText(self.tr("差し戻した{who}へ直接戻す(&D)").format(who=draft.resume_to))
        terms = self.tr(
            "件名と本文だけを直したときに使えます。それまでの承認と合議は生き、訂正を通知します。"
        )
        self._resume.setAccessibleDescription(terms)
        for widget in (self._resume, label(terms, "second"), direct):
            self.form.addWidget(widget)
        self._resume.toggled.connect(direct.setVisible)
        self._resume.toggled.connect(self._whole.setHidden)
        self._resume.setChecked(True)

    def _receivers(self, route: tuple[tuple[PreviewSlot, ...], ...]) -> Card:
        card = Card()
        card.column.addWidget(label(self.tr("この順に届きます"), bold=True))
        stages = [_to_come(stage) for stage in route]
        for at, stage in enumerate((each for each in stages if each), start=1):
            line = "　／　".join(_receiver(slot) for slot in stage)
            card.column.addWidget(label(f"{at}. {line}"))
        return card


def _to_come(stage: tuple[PreviewSlot, ...]) -> list[PreviewSlot]:
    return [slot for slot in stage if slot.kind != SlotKind.KIAN]


def _receiver(slot: PreviewSlot) -> str:
    kind = words.say(words.SLOT_KINDS[SlotKind(slot.kind)])
    later = f"（{words.why('postview')}）" if slot.postview else ""
    return f"{kind}  {slot.seal_title}  {'・'.join(slot.holders)}".rstrip() + later
