# SPDX-License-Identifier: Apache-2.0
"""Troubles of the register: numbers, decisions on paper, and figures.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "execution": QT_TRANSLATE_NOOP("Trouble", "施行を記録していません"),
    "number": QT_TRANSLATE_NOOP("Trouble", "文書番号を確かめてください"),
    "paper": QT_TRANSLATE_NOOP("Trouble", "紙の決裁・添付を確かめてください"),
    "records": QT_TRANSLATE_NOOP("Trouble", "簿冊を確かめてください"),
    "register": QT_TRANSLATE_NOOP("Trouble", "登録できません"),
    "report": QT_TRANSLATE_NOOP("Trouble", "集計できません"),
}
SENTENCES = {
    "execution.day": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "施行日 {day} は、決裁日（{decided}）から今日（{today}）までの日ではありません。"
            "施行は決裁の後に行います。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "施行日を確かめてください。"),
    ),
    "execution.detail_missing": (
        QT_TRANSLATE_NOOP("Trouble", "施行先または施行の内容が空です。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "何をどこへ施行したかが後から分かるように、入力してください。"
        ),
    ),
    "execution.other_section": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "施行を記録できるのは、この案件を持つ所属（{section}）の方と文書主管の方です。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "所属の方に依頼してください。"),
    ),
    "number.branch_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "枝番の元になる案件が見つかりません。"),
        QT_TRANSLATE_NOOP("Trouble", "元の案件を確かめて、選び直してください。"),
    ),
    "number.mark_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "「{mark}」という文書記号の所属は組織にありません。"),
        QT_TRANSLATE_NOOP("Trouble", "番号の系列を選び直してください。"),
    ),
    "number.not_onward": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この系列の次の番号は{standing}です。番号は戻せず、一度に進められるのは{most}までです。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "一覧を読み直して、次に使う番号を確かめてください。"),
    ),
    "number.reason_missing": (
        QT_TRANSLATE_NOOP("Trouble", "欠番の理由が空です。"),
        QT_TRANSLATE_NOOP("Trouble", "後から分かるように、理由を書いてください。"),
    ),
    "paper.already_registered": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この案件「{title}」（{number}）はすでに登録されています。二重には登録できません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "登録の内容を確かめてください。"),
    ),
    "paper.decided_later": (
        QT_TRANSLATE_NOOP("Trouble", "決裁日 {day} は今日（{today}）より後です。"),
        QT_TRANSLATE_NOOP("Trouble", "決裁日を確かめてください。"),
    ),
    "paper.field_missing": (
        QT_TRANSLATE_NOOP("Trouble", "紙の登録に必要な項目（{field}）が空です。"),
        QT_TRANSLATE_NOOP("Trouble", "理由と所在が後から分かるように、入力してください。"),
    ),
    "paper.none_here": (
        QT_TRANSLATE_NOOP("Trouble", "この案件「{title}」（{number}）に紙の添付はありません。"),
        QT_TRANSLATE_NOOP("Trouble", "紙の確認は要りません。そのまま処理してください。"),
    ),
    "paper.no_rule": (
        QT_TRANSLATE_NOOP(
            "Trouble", "「{matter}」のこの案件を紙によると定めた規程の行がありません（{rule}）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "紙で決裁した実際の理由を選んでください。"),
    ),
    "paper.not_seen": (
        QT_TRANSLATE_NOOP(
            "Trouble", "紙の添付「{paper}」をまだ確認していないため、{slot}の欄では承認できません。"
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "所在（{location}）で確認し、「紙の添付を確認した」を選んでください。"
        ),
    ),
    "records.closed": (
        QT_TRANSLATE_NOOP("Trouble", "この案件「{title}」（{number}）はすでに完結しています。"),
        QT_TRANSLATE_NOOP("Trouble", "完結の内容を確かめてください。"),
    ),
    "records.day": (
        QT_TRANSLATE_NOOP(
            "Trouble", "完結日 {day} は、決裁日から今日（{today}）までの日ではありません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "すべての事務が終わった日を入力してください。"),
    ),
    "records.file_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "簿冊「{file}」がないか、すでに廃棄・移管されています。"),
        QT_TRANSLATE_NOOP("Trouble", "別の簿冊を選んでください。"),
    ),
    "records.files_missing": (
        QT_TRANSLATE_NOOP("Trouble", "廃棄・移管の案件に簿冊が一つも選ばれていません。"),
        QT_TRANSLATE_NOOP("Trouble", "満了した簿冊を選んでください。"),
    ),
    "records.files_unwanted": (
        QT_TRANSLATE_NOOP("Trouble", "簿冊の廃棄・移管は、その種類の案件だけで決裁できます。"),
        QT_TRANSLATE_NOOP("Trouble", "案件の種類を選び直してください。"),
    ),
    "records.no_rule": (
        QT_TRANSLATE_NOOP("Trouble", "決裁規程の表に、簿冊の廃棄・移管を決める行がありません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "管理者に、種類 records_disposal の行を規程の表に加えるよう頼んでください。"
        ),
    ),
    "records.not_expired": (
        QT_TRANSLATE_NOOP(
            "Trouble", "簿冊「{file}」は保存期間が満了していないか、内容が一覧と違います。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "満了した簿冊の一覧を取り直してください。"),
    ),
    "records.other_year": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "簿冊「{file}」は{year}年（度）のもので、完結日は{closed}年（度）に当たります。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "その年の簿冊を選んでください。"),
    ),
    "records.too_short": (
        QT_TRANSLATE_NOOP(
            "Trouble", "簿冊「{file}」の保存期間は、この案件の保存期間より短いものです。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "保存期間の合う簿冊を選んでください。"),
    ),
    "register.not_records": (
        QT_TRANSLATE_NOOP("Trouble", "紙の決裁の登録は文書主管の役割を持つ方だけができます。"),
        QT_TRANSLATE_NOOP("Trouble", "文書主管課に登録を依頼してください。"),
    ),
    "report.period_missing": (
        QT_TRANSLATE_NOOP("Trouble", "集計の期間が指定されていません。"),
        QT_TRANSLATE_NOOP("Trouble", "月か年度のどちらか一方を指定してください。"),
    ),
}
