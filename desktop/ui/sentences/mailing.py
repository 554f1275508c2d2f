# SPDX-License-Identifier: Apache-2.0
"""Troubles of the choice of mails."""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {"mail": QT_TRANSLATE_NOOP("Trouble", "メールの受け取り方は変わっていません")}
SENTENCES = {
    "mail.no_address": (
        QT_TRANSLATE_NOOP("Trouble", "メールの届け先が登録されていません。"),
        QT_TRANSLATE_NOOP("Trouble", "届け先の登録を管理者に依頼してください。"),
    ),
}
