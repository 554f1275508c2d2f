# SPDX-License-Identifier: Apache-2.0
"""What the city has fixed for this machine: to be read, greyed, with who decided it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.widgets.parts import Card, field_label, label, line_field, title

NAMES = {
    "attachment_limit": QT_TRANSLATE_NOOP("ManagedCard", "添付の上限（バイト）"),
    "authority_file": QT_TRANSLATE_NOOP("ManagedCard", "庁内認証局の証明書"),
    "card_module": QT_TRANSLATE_NOOP("ManagedCard", "カードのモジュール（PKCS#11）"),
    "objective_records": QT_TRANSLATE_NOOP("ManagedCard", "パソコンの使用時間の報告"),
    "pin_minutes": QT_TRANSLATE_NOOP("ManagedCard", "PINが有効な時間（分）"),
    "poll_seconds": QT_TRANSLATE_NOOP("ManagedCard", "サーバーを確かめる間隔（秒）"),
    "profile": QT_TRANSLATE_NOOP("ManagedCard", "端末にデータを残すか"),
    "proxy": QT_TRANSLATE_NOOP("ManagedCard", "プロキシ"),
    "sent_kept_days": QT_TRANSLATE_NOOP("ManagedCard", "送信済みを残す日数"),
    "server_url": QT_TRANSLATE_NOOP("ManagedCard", "サーバーのアドレス"),
    "status_days": QT_TRANSLATE_NOOP("ManagedCard", "証明書の状態を信用する日数"),
}


class ManagedCard(Card):
    """One greyed field for each setting; hidden where nothing is fixed."""

    def __init__(self, fixed: Mapping[str, str]) -> None:
        super().__init__()
        self.column.addWidget(title(self.tr("この端末の設定")))
        self.column.addWidget(
            label(self.tr("情報政策課が決めています。ここでは変えられません。"), "second")
        )
        for name, value in fixed.items():
            said = QCoreApplication.translate("ManagedCard", NAMES[name])
            field = line_field(f"settings.managed.{name}", said)
            field.setText(value)
            field.setCursorPosition(0)
            field.setEnabled(False)
            self.column.addWidget(field_label(said, field))
            self.column.addWidget(field)
        self.setVisible(bool(fixed))
