# SPDX-License-Identifier: Apache-2.0
"""端末: admitting one, reporting one lost, taking back one that was found; what follows first."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from approval.wire_devices import DeviceLine
from desktop.ui import account_words
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.parts import label


class AdmitDialog(ActDialog):
    """Admits a device that waits."""

    def __init__(self, services: Services, parent: QWidget, device: DeviceLine) -> None:
        super().__init__(services, parent, "device_admit", self.tr("許可する(&S)"))
        self._device = device
        self.head(self.tr("{owner}さんの端末を許可します").format(owner=device.owner))
        owner = self.tr("「{name}」は、{owner}（{office}）が{at}に登録しました。").format(
            owner=device.owner,
            name=device.name,
            office=device.office,
            at=account_words.moment(device.registered_at),
        )
        self.form.addWidget(label(owner))
        self.form.addWidget(
            label(
                self.tr(
                    "許可すると、この端末でサインインして、案件を読み、操作を送れるようになります。"
                    "本人が登録したこと、端末が市のもので、ディスクが暗号化されていることを確かめてください。"
                )
            )
        )
        self.finish_form()
        self.cancel.setFocus()

    def call(self) -> Callable[[], Answer]:
        """Return the act."""
        room = self.services.desk.administration
        return partial(room.admit, self._device.device_id, self._device.state)


class ReadmitDialog(ActDialog):
    """Admits a lost device that was found."""

    def __init__(self, services: Services, parent: QWidget, device: DeviceLine) -> None:
        super().__init__(services, parent, "device_readmit", self.tr("許可する(&S)"))
        self._device = device
        self.head(self.tr("{owner}さんの見つかった端末を許可します").format(owner=device.owner))
        self.form.addWidget(label(device.name, "second"))
        self.form.addWidget(
            label(
                self.tr(
                    "紛失にしていた端末を、また使えるようにします。失効した証明書は戻りません。"
                    "使う人は、新しい証明書を申請します。"
                )
            )
        )
        self.form.addWidget(
            label(
                self.tr(
                    "紛失の間に行われたかもしれない操作は、使う人がこの端末でサインインして、"
                    "ご自分の操作だと答えるまで受け付けません。"
                )
            )
        )
        self.form.addWidget(
            label(
                self.tr(
                    "紛失の間にサーバーへつながった端末は、データを消しています。他人が触れた"
                    "おそれがあるときは許可せず、端末を初期化してください。"
                )
            )
        )
        self.finish_form()
        self.cancel.setFocus()

    def call(self) -> Callable[[], Answer]:
        """Return the act."""
        room = self.services.desk.administration
        return partial(room.admit, self._device.device_id, self._device.state)


class LostDialog(ActDialog):
    """Reports a device lost, all at once."""

    def __init__(self, services: Services, parent: QWidget, device: DeviceLine) -> None:
        super().__init__(services, parent, "device_lost", self.tr("紛失にする(&S)"))
        self._device = device
        self.head(self.tr("{owner}さんの端末を紛失にします").format(owner=device.owner))
        owner = self.tr("「{name}」、使う人: {owner}（{office}）、最後の接続: {at}").format(
            name=device.name,
            owner=device.owner,
            office=device.office,
            at=account_words.moment(device.seen_at),
        )
        self.form.addWidget(label(owner, "second"))
        self.form.addWidget(
            label(
                self.tr(
                    "いますぐ、次のことがまとめて起こります。\n"
                    "・この端末のサインインが終わり、新しくサインインできなくなります。\n"
                    "・この端末の署名の証明書が失効します。取り消せません。\n"
                    "・この端末が次にサーバーへつながると、中のデータが消えます。\n"
                    "・漏えい等の報告に要る数を出します。"
                )
            )
        )
        self.form.addWidget(
            label(
                self.tr(
                    "見つかったら、また許可できます。まだ送っていない操作は、消えると戻りません。"
                ),
                "second",
            )
        )
        self.finish_form()
        self.cancel.setFocus()

    def call(self) -> Callable[[], Answer]:
        """Return the act."""
        room = self.services.desk.administration
        return partial(room.report_lost, self._device.device_id, self._device.state)
