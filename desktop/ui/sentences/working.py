# SPDX-License-Identifier: Apache-2.0
"""Troubles of punches and absences.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "absence": QT_TRANSLATE_NOOP("Trouble", "不在を登録していません"),
    "punch": QT_TRANSLATE_NOOP("Trouble", "打刻していません"),
}
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
    "punch.away": (
        QT_TRANSLATE_NOOP("Trouble", "中抜け中のため、この打刻はできません。"),
        QT_TRANSLATE_NOOP("Trouble", "先に再開してください。"),
    ),
    "punch.day_ended": (
        QT_TRANSLATE_NOOP("Trouble", "この日の勤務は終了しています。"),
        QT_TRANSLATE_NOOP("Trouble", "訂正が必要なら所属長に申し出てください。"),
    ),
    "punch.not_paused": (
        QT_TRANSLATE_NOOP("Trouble", "休憩も中抜けもしていないため、再開はできません。"),
        QT_TRANSLATE_NOOP("Trouble", "いまの勤務の状態を確かめてください。"),
    ),
    "punch.not_started": (
        QT_TRANSLATE_NOOP("Trouble", "勤務を開始していないため、この打刻はできません。"),
        QT_TRANSLATE_NOOP("Trouble", "先に開始してください。"),
    ),
    "punch.on_break": (
        QT_TRANSLATE_NOOP("Trouble", "休憩中のため、この打刻はできません。"),
        QT_TRANSLATE_NOOP("Trouble", "先に再開してください。"),
    ),
    "punch.other_person": (
        QT_TRANSLATE_NOOP("Trouble", "ほかの方の打刻はできません。"),
        QT_TRANSLATE_NOOP("Trouble", "ご自身で打刻してください。"),
    ),
    "punch.place_missing": (
        QT_TRANSLATE_NOOP("Trouble", "勤務する場所が選ばれていません。"),
        QT_TRANSLATE_NOOP("Trouble", "場所を選んでください。"),
    ),
    "punch.place_unchanged": (
        QT_TRANSLATE_NOOP("Trouble", "同じ場所への変更はできません。"),
        QT_TRANSLATE_NOOP("Trouble", "別の場所を選んでください。"),
    ),
}
