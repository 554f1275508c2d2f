# SPDX-License-Identifier: Apache-2.0
"""署名し直す: the sheet moved on while the act waited; one PIN seals the sheet of today."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from approval.case import Case, Slot, SlotStatus
from desktop.case_detail import CaseDetail
from desktop.facade import OutboxRow, SendState, Trouble
from desktop.models.outbox_model import heading
from desktop.ui.case_words import amount_words
from desktop.ui.dates import day_and_clock
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.key_pin import KeyPin
from desktop.ui.widgets.parts import Card, label

ACTED = {SlotStatus.APPROVED, SlotStatus.CONSENTED}


class SignAgainDialog(ActDialog):
    """Seals an act that was kept before, without asking for its words again."""

    def __init__(
        self, services: Services, parent: QWidget, row: OutboxRow, detail: CaseDetail | None
    ) -> None:
        super().__init__(services, parent, "sign_again", self.tr("署名し直す(&S)"))
        self._row = row
        self.head(self.tr("署名し直します"))
        self.form.addWidget(self._summary(detail))
        self.form.addWidget(label(self._reason(), "second"))
        self._pin = KeyPin(services, "sign_again.pin", self.tr("PIN(&P)"))
        self.form.addWidget(self._pin)
        self.finish_form()
        self._pin.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the sealing, once there is a PIN."""
        if missing := self._pin.missing():
            self.say_trouble(missing)
            self._pin.setFocus()
            return None
        return partial(self.services.desk.sign_again, self._row.event_id, self._pin.pin())

    def retry_ready(self, trouble: Trouble) -> None:
        """Empty the PIN and say how many tries are left."""
        self._pin.again()

    def _reason(self) -> str:
        if self._row.state is SendState.RESIGN:
            return self.tr(
                "あなたが署名する間に、ほかの人の印が先に届きました。"
                "案件の内容が同じであれば、新しい起案用紙に署名し直して送信します。"
            )
        return self.tr(
            "操作した時は正しい時刻を確かめられなかったため、まだ署名していません。"
            "署名すると送信します。"
        )

    def _summary(self, detail: CaseDetail | None) -> Card:
        card = Card("action")
        card.column.addWidget(label(heading(self._row), bold=True))
        made = self.tr("操作した時刻 {time}").format(time=day_and_clock(self._row.made_at))
        if detail is None:
            card.column.addWidget(label(made, "second"))
            return card
        case = detail.projected
        decider = f"{case.authority.article} {case.authority.label}"
        facts = (amount_words(case.content), decider, case.number)
        card.column.addWidget(label(" ・ ".join(fact for fact in facts if fact.strip())))
        newest = _newest_act(case)
        if newest:
            card.column.addWidget(label(self.tr("最後の印: {act}").format(act=newest)))
        revision = self.tr("第{round}回 ・ 版 {revision}").format(
            round=case.round, revision=case.revision_hash[:12]
        )
        card.column.addWidget(label(f"{made} ・ {revision}", "second"))
        return card


def _newest_act(case: Case) -> str:
    acted = [slot for slot in case.slots() if slot.status in ACTED and slot.acted_at is not None]
    if not acted:
        return ""
    newest = max(acted, key=_moment)
    name = newest.acted.name if newest.acted is not None else ""
    return f"{newest.seal_title} {name}".strip()


def _moment(slot: Slot) -> float:
    return slot.acted_at.timestamp() if slot.acted_at is not None else 0.0
