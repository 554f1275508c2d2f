# SPDX-License-Identifier: Apache-2.0
"""Troubles of punches.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "punch": QT_TRANSLATE_NOOP("Trouble", "打刻していません"),
}
SENTENCES = {
    "punch.away": (
        QT_TRANSLATE_NOOP("Trouble", "中抜け中のため、この打刻はできません。"),
        QT_TRANSLATE_NOOP("Trouble", "先に再開してください。"),
    ),
    "punch.day_ended": (
        QT_TRANSLATE_NOOP("Trouble", "この日の勤務は終了しています。"),
        QT_TRANSLATE_NOOP("Trouble", "訂正が必要なら「テレワーク」で打刻を訂正してください。"),
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
