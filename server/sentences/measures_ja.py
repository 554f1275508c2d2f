# SPDX-License-Identifier: Apache-2.0
"""What the server says about measures and their actuals, in Japanese."""

SENTENCES: dict[str, str] = {
    "actual.entered_already": (
        "{month}の実績は、{name}さんが「{value}」と入力済みです。直すときは、その入力を選んで「訂正」"
        "してください。前の入力も残ります。"
    ),
    "actual.fed": (
        "この施策の{since}以降の実績は、机が記録から数えます。入力はできません。数字が違うときは、元"
        "の記録を直してください。"
    ),
    "actual.from_what_missing": (
        "何から読み取った実績かが書かれていません。資料やシステムの名前を入力してください。"
    ),
    "actual.month_future": (
        "{month}はまだ来ていないため、実績を入力できません。月が始まってから入力してください。"
    ),
    "actual.month_wrong": "「{month}」は月として読めません。2026-10 の形で入力してください。",
    "actual.moved_on": (
        "{month}の実績は、その間に{name}さんが「{value}」へ訂正しました。新しい入力を確かめてから、必"
        "要ならもう一度訂正してください。"
    ),
    "actual.nothing_there": (
        "{month}には訂正する実績がありません。画面を読み直し、新しい実績として入力してください。"
    ),
    "actual.value_wrong": (
        "「{value}」は実績として読めません。単位「{unit}」を付けず、数字だけを小数{decimals}桁までで"
        "入力してください。"
    ),
    "measure.not_owner": (
        "この施策の実績を入力できるのは、担当課（{owners}）の職員と改革の事務局です。担当課にお伝えく"
        "ださい。"
    ),
    "measure.unknown": (
        "この施策は登録されていません。施策の一覧を読み直し、改革の事務局にお問い合わせください。"
    ),
    "measures.figure_unknown": (
        "この番号の数字はありません。リンクが途中で切れていないか確かめてください。"
    ),
    "measures.month_future": (
        "{month}はまだ来ていないため、統計がありません。今月か、それより前の月を選んでください。"
    ),
}
