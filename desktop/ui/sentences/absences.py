# SPDX-License-Identifier: Apache-2.0
"""Troubles of the register of absences (不在の登録)."""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {"absence": QT_TRANSLATE_NOOP("Trouble", "不在を登録していません")}
SENTENCES = {
    "absence.moved_on": (
        QT_TRANSLATE_NOOP(
            "Trouble", "この不在の登録は、ほかの操作で変更または取消しされています。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "最新の内容を確かめてから、もう一度登録してください。"),
    ),
    "absence.other_person": (
        QT_TRANSLATE_NOOP(
            "Trouble", "ほかの方の不在を登録できるのは、その方の上司と管理者だけです。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "ご本人か上司に登録を依頼してください。"),
    ),
    "absence.over": (
        QT_TRANSLATE_NOOP("Trouble", "終わった期間の不在は登録できません。"),
        QT_TRANSLATE_NOOP("Trouble", "これからの期間を指定してください。"),
    ),
    "absence.person_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この職員は組織に登録されていません。"),
        QT_TRANSLATE_NOOP("Trouble", "職員を確かめてください。"),
    ),
    "absence.reversed": (
        QT_TRANSLATE_NOOP("Trouble", "不在の終わりが始まりより前です。"),
        QT_TRANSLATE_NOOP("Trouble", "期間を確かめてください。"),
    ),
    "absence.unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この不在の登録は見つかりません。"),
        QT_TRANSLATE_NOOP("Trouble", "最新の一覧を確かめてください。"),
    ),
}
