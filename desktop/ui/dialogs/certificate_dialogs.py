# SPDX-License-Identifier: Apache-2.0
"""証明書: approving a request, refusing it with a reason, revoking for a reason."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from approval.wire_certificates import DecideRequest, KnownCertificate, WaitingRequest
from desktop.ui.certificate_words import applicant, full_day, revocation_reasons
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import field_label, label
from desktop.ui.widgets.prose_edit import text_field


class ApproveRequestDialog(ActDialog):
    """Confirms who it is before the certificate names him."""

    def __init__(self, services: Services, parent: QWidget, asked: WaitingRequest) -> None:
        super().__init__(services, parent, "certificate_approve", self.tr("承認する(&S)"))
        self._asked = asked
        self.head(self.tr("{name}さんの証明書を承認します").format(name=asked.name))
        self.form.addWidget(label(applicant(asked), "second"))
        self.form.addWidget(
            label(
                self.tr(
                    "本人がこの端末で申請したことを、本人に確かめてから承認してください。"
                    "承認すると証明書が発行され、それまでの証明書は失効します。"
                )
            )
        )
        self.finish_form()

    def call(self) -> Callable[[], Answer]:
        """Return the approval."""
        decision = DecideRequest(approve=True)
        return partial(self.services.desk.certificates.decide, self._asked.key, decision)


class RefuseRequestDialog(ActDialog):
    """Refuses with a reason that the person reads."""

    def __init__(self, services: Services, parent: QWidget, asked: WaitingRequest) -> None:
        super().__init__(services, parent, "certificate_refuse", self.tr("却下する(&S)"))
        self._asked = asked
        self.head(self.tr("{name}さんの証明書の申請を却下します").format(name=asked.name))
        self._reason = text_field("certificate_refuse.reason", self.tr("理由"), 3)
        self.form.addWidget(label(applicant(asked), "second"))
        self.form.addWidget(field_label(self.tr("理由（本人に表示されます）(&R)"), self._reason))
        self.form.addWidget(self._reason)
        self.finish_form()
        self._reason.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the refusal, once there is a reason."""
        reason = self._reason.toPlainText().strip()
        if not reason:
            self.say_trouble(self.tr("理由が空です。申請した方に伝わる理由を書いてください。"))
            self._reason.setFocus()
            return None
        decision = DecideRequest(approve=False, reason=reason)
        return partial(self.services.desk.certificates.decide, self._asked.key, decision)

    def clean(self) -> bool:
        """Whether nothing was typed."""
        return not self._reason.toPlainText()


class RevokeDialog(ActDialog):
    """Revokes a person's certificate, which cannot be undone."""

    def __init__(self, services: Services, parent: QWidget, known: KnownCertificate) -> None:
        super().__init__(services, parent, "certificate_revoke", self.tr("失効する(&S)"))
        self._known = known
        self.head(self.tr("{name}さんの証明書を失効します").format(name=known.name))
        self.form.addWidget(
            label(
                self.tr(
                    "失効は取り消せません。本人は新しい証明書が発行されるまで署名できません。"
                    "これまでの署名は、時刻が付いているので有効なままです。"
                )
            )
        )
        ends = full_day(known.ends_at)
        numbers = self.tr("番号 {serial}、{ends}まで").format(serial=known.serial, ends=ends)
        self.form.addWidget(label(numbers, "second"))
        self._reason = CalmBox("certificate_revoke.reason", self.tr("理由"))
        self._reason.setPlaceholderText(self.tr("選んでください"))
        for code, words in revocation_reasons():
            self._reason.addItem(words, code)
        self._reason.setCurrentIndex(-1)
        self.form.addWidget(field_label(self.tr("理由(&R)"), self._reason))
        self.form.addWidget(self._reason)
        self.finish_form()
        self._reason.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the revocation, once a reason is chosen."""
        reason = self._reason.currentData()
        if reason is None:
            self.say_trouble(self.tr("失効の理由を選んでください。"))
            self._reason.setFocus()
            return None
        return partial(self.services.desk.certificates.revoke, self._known.serial, str(reason))

    def clean(self) -> bool:
        """Whether nothing was chosen."""
        return self._reason.currentData() is None
