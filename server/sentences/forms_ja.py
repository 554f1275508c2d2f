# SPDX-License-Identifier: Apache-2.0
"""Sentences about the register of forms, in Japanese: refusals, and faults of its file."""

SENTENCES: dict[str, str] = {
    "form_register.moved_on": (
        "この様式は、画面を開いた後に別の方が変更しました。変更は登録していません。"
        "一覧を読み直し、新しい内容を確かめてから、もう一度変更してください。"
    ),
    "form_register.name_missing": (
        "様式の番号か名称が空です。登録していません。両方を入力してください。"
    ),
    "form_register.owners_only": (
        "様式の見直しは、その様式を所管する課と改革プロジェクト推進課だけが登録できます。"
        "変更は登録していません。所管課に依頼してください。"
    ),
    "form_register.replaced_by": (
        "「電子手続に置換え」の様式には、代わりの手続が要ります。ほかの状態では空にします。"
        "登録していません。状態と代わりの手続を確かめてください。"
    ),
    "form_register.section_unknown": (
        "所管課「{section}」は、今日の組織にありません。登録していません。今ある課を選んでください。"
    ),
    "form_register.since": (
        "変更の日は {first} から {today} までです。登録していません。"
        "前の変更より後で、今日までの日を選んでください。"
    ),
    "form_register.text": (
        "番号は64字、ほかの欄は200字までで、改行などの制御文字は使えません。登録していません。"
        "短くしてから、もう一度登録してください。"
    ),
    "form_register.unknown": (
        "この番号の様式は登録簿にありません。変更は登録していません。一覧を読み直してください。"
    ),
}

PROBLEMS: dict[str, str] = {
    "form_file.replaced_by": (
        "state が replaced の行には代わりの手続が要り、ほかの行では空にします。"
        "state か replaced_by を直してください。"
    ),
    "form_file.since_future": (
        "日付が今日（{today}）より後です。まだ起きていない変更は登録できません。"
        "日付を直してください。"
    ),
    "form_file.since_past": (
        "様式「{form_id}」の新しい変更（{last}）より前の日付です。履歴は後から変えられません。"
        "{last} 以後の日付にするか、登録済みの行と同じ内容にしてください。"
    ),
    "form_file.text": (
        "番号は{longest_id}字、ほかの欄は{longest}字までで、改行などの制御文字は使えません。"
        "短くしてください。"
    ),
    "form_file.too_long": "一つのファイルは{most}行までです。分けて読み込んでください。",
}
