# SPDX-License-Identifier: Apache-2.0
"""Troubles of measures and their actuals.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS: dict[str, str] = {
    "actual": QT_TRANSLATE_NOOP("Trouble", "実績を入力していません"),
    "measure": QT_TRANSLATE_NOOP("Trouble", "施策を扱えません"),
    "measures": QT_TRANSLATE_NOOP("Trouble", "統計を表示できません"),
}
SENTENCES = {
    "actual.entered_already": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{month}の実績は、{name}さんが「{value}」と入力済みです。何も変えていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "直すときは、その入力を選んで「訂正」してください。前の入力も残ります。",
        ),
    ),
    "actual.fed": (
        QT_TRANSLATE_NOOP(
            "Trouble", "この施策の{since}以降の実績は、机が記録から数えます。入力はできません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "数字が違うときは、元の記録を直してください。"),
    ),
    "actual.from_what_missing": (
        QT_TRANSLATE_NOOP("Trouble", "何から読み取った実績かが書かれていません。"),
        QT_TRANSLATE_NOOP("Trouble", "資料やシステムの名前を入力してください。"),
    ),
    "actual.month_future": (
        QT_TRANSLATE_NOOP("Trouble", "{month}はまだ来ていないため、実績を入力できません。"),
        QT_TRANSLATE_NOOP("Trouble", "月が始まってから入力してください。"),
    ),
    "actual.month_wrong": (
        QT_TRANSLATE_NOOP("Trouble", "「{month}」は月として読めません。"),
        QT_TRANSLATE_NOOP("Trouble", "2026-10 の形で入力してください。"),
    ),
    "actual.moved_on": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{month}の実績は、その間に{name}さんが「{value}」へ訂正しました。"
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "新しい入力を確かめてから、必要ならもう一度訂正してください。"
        ),
    ),
    "actual.nothing_there": (
        QT_TRANSLATE_NOOP("Trouble", "{month}には訂正する実績がありません。"),
        QT_TRANSLATE_NOOP("Trouble", "画面を読み直し、新しい実績として入力してください。"),
    ),
    "actual.value_wrong": (
        QT_TRANSLATE_NOOP("Trouble", "「{value}」は実績として読めません。"),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "単位「{unit}」を付けず、数字だけを小数{decimals}桁までで入力してください。",
        ),
    ),
    "measure.not_owner": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この施策の実績を入力できるのは、担当課（{owners}）の職員と改革の事務局です。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "担当課にお伝えください。"),
    ),
    "measure.unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この施策は登録されていません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "画面を読み直し、なければ改革の事務局にお問い合わせください。"
        ),
    ),
    "measures.figure_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この番号の数字はありません。"),
        QT_TRANSLATE_NOOP("Trouble", "リンクが途中で切れていないか確かめてください。"),
    ),
    "measures.key_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この番号のアドレスはないか、既に取り消されています。"),
        QT_TRANSLATE_NOOP("Trouble", "アドレスの一覧で番号を確かめてください。"),
    ),
    "measures.month_open": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{month}のテレワークを人事課がまだ締めていないため、公表しませんでした。公表した数値は"
            "変わりません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "人事課が締めたあとに公表してください。"),
    ),
    "measures.month_running": (
        QT_TRANSLATE_NOOP("Trouble", "{month}はまだ終わっていないため、公表できません。"),
        QT_TRANSLATE_NOOP("Trouble", "月が終わり、締めたあとに公表してください。"),
    ),
    "measures.month_unpublished": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{month}はまだ公表していないため、公表のファイルはありません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "先にこの月を公表してください。"),
    ),
    "measures.month_future": (
        QT_TRANSLATE_NOOP("Trouble", "{month}はまだ来ていないため、統計がありません。"),
        QT_TRANSLATE_NOOP("Trouble", "今月か、それより前の月を選んでください。"),
    ),
}
