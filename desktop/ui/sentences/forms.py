# SPDX-License-Identifier: Apache-2.0
"""Troubles of the register of forms and of surveys."""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "form_register": QT_TRANSLATE_NOOP("Trouble", "様式の変更は登録していません"),
    "survey": QT_TRANSLATE_NOOP("Trouble", "アンケートの回答は受け付けていません"),
}
SENTENCES = {
    "form_register.moved_on": (
        QT_TRANSLATE_NOOP("Trouble", "この様式は、画面を開いた後に別の方が変更しました。"),
        QT_TRANSLATE_NOOP("Trouble", "開き直して、新しい内容を確かめてから変更してください。"),
    ),
    "form_register.name_missing": (
        QT_TRANSLATE_NOOP("Trouble", "様式の番号か名称が空です。"),
        QT_TRANSLATE_NOOP("Trouble", "両方を入力してください。"),
    ),
    "form_register.owners_only": (
        QT_TRANSLATE_NOOP(
            "Trouble", "様式の見直しは、所管する課と改革プロジェクト推進課だけが登録できます。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "所管課に依頼してください。"),
    ),
    "form_register.replaced_by": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "「電子手続に置換え」の様式には代わりの手続が要り、ほかの状態では空にします。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "状態と代わりの手続を確かめてください。"),
    ),
    "form_register.section_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "所管課「{section}」は、今日の組織にありません。"),
        QT_TRANSLATE_NOOP("Trouble", "今ある課を選んでください。"),
    ),
    "form_register.since": (
        QT_TRANSLATE_NOOP("Trouble", "変更の日は {first} から {today} までです。"),
        QT_TRANSLATE_NOOP("Trouble", "前の変更より後で、今日までの日を入力してください。"),
    ),
    "form_register.text": (
        QT_TRANSLATE_NOOP("Trouble", "欄が長すぎるか、使えない文字が入っています。"),
        QT_TRANSLATE_NOOP("Trouble", "200字までに短くしてください。"),
    ),
    "form_register.unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この番号の様式は登録簿にありません。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を読み直してください。"),
    ),
    "survey.answers_unfit": (
        QT_TRANSLATE_NOOP("Trouble", "回答がアンケートの設問に合いません。"),
        QT_TRANSLATE_NOOP("Trouble", "アンケートを開き直して、もう一度回答してください。"),
    ),
    "survey.not_open": (
        QT_TRANSLATE_NOOP("Trouble", "このアンケートの受付は {first} から {last} までです。"),
        QT_TRANSLATE_NOOP("Trouble", "お急ぎの意見は、改革プロジェクト推進課にお伝えください。"),
    ),
    "survey.nothing_answered": (
        QT_TRANSLATE_NOOP("Trouble", "どの設問にも回答がありません。"),
        QT_TRANSLATE_NOOP("Trouble", "一つ以上の設問に答えてから送ってください。"),
    ),
    "survey.unknown": (
        QT_TRANSLATE_NOOP(
            "Trouble", "このアンケートは見つからないか、あなたは対象ではありません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "今日の画面を開き直してください。"),
    ),
}
