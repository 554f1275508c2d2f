# SPDX-License-Identifier: Apache-2.0
"""Words for the letters that the server sends: what each is for, in a few words."""

from PySide6.QtCore import QCoreApplication

from desktop.ui.marking import QT_TRANSLATE_NOOP

_LETTERS = {
    "turn": QT_TRANSLATE_NOOP("Letters", "確認のお願い"),
    "daiketsu": QT_TRANSLATE_NOOP("Letters", "代決のお願い"),
    "remanded": QT_TRANSLATE_NOOP("Letters", "差戻し"),
    "decided": QT_TRANSLATE_NOOP("Letters", "決裁済み"),
    "rejected": QT_TRANSLATE_NOOP("Letters", "否決"),
    "ended": QT_TRANSLATE_NOOP("Letters", "廃案・取下げ"),
    "overdue": QT_TRANSLATE_NOOP("Letters", "期限超過"),
    "hanging": QT_TRANSLATE_NOOP("Letters", "差戻しのまま"),
    "escalated": QT_TRANSLATE_NOOP("Letters", "期限超過の連絡"),
    "postview": QT_TRANSLATE_NOOP("Letters", "後閲のお願い"),
    "digest": QT_TRANSLATE_NOOP("Letters", "お手元の案件"),
    "days_confirmed": QT_TRANSLATE_NOOP("Letters", "勤務日の確認"),
    "days_returned": QT_TRANSLATE_NOOP("Letters", "勤務日の差戻し"),
    "days_changed": QT_TRANSLATE_NOOP("Letters", "確認後の変更"),
    "ordered": QT_TRANSLATE_NOOP("Letters", "実施命令"),
    "overtime_near": QT_TRANSLATE_NOOP("Letters", "時間外勤務の注意"),
    "overtime_reached": QT_TRANSLATE_NOOP("Letters", "時間外勤務の上限"),
    "month_signed": QT_TRANSLATE_NOOP("Letters", "月次の確認"),
    "month_returned": QT_TRANSLATE_NOOP("Letters", "月次の差戻し"),
    "month_closed": QT_TRANSLATE_NOOP("Letters", "月次の締め"),
    "month_closed_unconfirmed": QT_TRANSLATE_NOOP("Letters", "月次の締め（未確認の日あり）"),
    "month_due": QT_TRANSLATE_NOOP("Letters", "月次の提出（今日が締切）"),
    "month_late": QT_TRANSLATE_NOOP("Letters", "月次の提出（締切後）"),
    "month_late_below": QT_TRANSLATE_NOOP("Letters", "部下の月次の未提出"),
    "month_unsigned": QT_TRANSLATE_NOOP("Letters", "月次の確認待ち"),
    "amendment_wanted": QT_TRANSLATE_NOOP("Letters", "締め後訂正の案"),
    "amendment_approved": QT_TRANSLATE_NOOP("Letters", "締め後訂正の承認"),
    "amendment_refused": QT_TRANSLATE_NOOP("Letters", "締め後訂正の不承認"),
    "acts_disowned": QT_TRANSLATE_NOOP("Letters", "本人が否認した操作"),
    "room_free": QT_TRANSLATE_NOOP("Letters", "空き待ちの会議室"),
    "room_unused": QT_TRANSLATE_NOOP("Letters", "会議室の自動解放"),
    "room_unused_again": QT_TRANSLATE_NOOP("Letters", "使われていない定例会議"),
    "swap_offered": QT_TRANSLATE_NOOP("Letters", "会議室の入れ替えの申し出"),
    "swap_accepted": QT_TRANSLATE_NOOP("Letters", "会議室の入れ替え（成立）"),
    "swap_declined": QT_TRANSLATE_NOOP("Letters", "会議室の入れ替え（見送り）"),
    "hold_expired": QT_TRANSLATE_NOOP("Letters", "仮押さえの期限切れ"),
    "invited": QT_TRANSLATE_NOOP("Letters", "会議の案内"),
    "changed": QT_TRANSLATE_NOOP("Letters", "会議の変更"),
    "cancelled": QT_TRANSLATE_NOOP("Letters", "会議の取りやめ"),
    "removed": QT_TRANSLATE_NOOP("Letters", "会議の出席者から外れた知らせ"),
    "continued": QT_TRANSLATE_NOOP("Letters", "定例会議の続きの案内"),
}


def letter(code: str) -> str:
    """Return what a letter is for; a kind that is not known stands as it is."""
    return QCoreApplication.translate("Letters", _LETTERS[code]) if code in _LETTERS else code
