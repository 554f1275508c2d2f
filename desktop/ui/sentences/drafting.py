# SPDX-License-Identifier: Apache-2.0
"""Troubles of writing a draft and finding its route.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "template": QT_TRANSLATE_NOOP("Trouble", "ひな形を確かめてください"),
    "amount": QT_TRANSLATE_NOOP("Trouble", "金額を確かめてください"),
    "attachment": QT_TRANSLATE_NOOP("Trouble", "添付を確かめてください"),
    "authority": QT_TRANSLATE_NOOP("Trouble", "決裁する職を決められません"),
    "content": QT_TRANSLATE_NOOP("Trouble", "起案の内容を確かめてください"),
    "draft": QT_TRANSLATE_NOOP("Trouble", "起案を開けません"),
    "glyph": QT_TRANSLATE_NOOP("Trouble", "印字できない文字があります"),
    "preview": QT_TRANSLATE_NOOP("Trouble", "経路をまだ示せません"),
    "route": QT_TRANSLATE_NOOP("Trouble", "経路を確かめてください"),
}
SENTENCES = {
    "amount.empty": (
        QT_TRANSLATE_NOOP(
            "Trouble", "金額が入力されていません。この種類の案件には金額が必要です。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "金額を入力してください。"),
    ),
    "amount.negative": (
        QT_TRANSLATE_NOOP("Trouble", "金額「{amount}」は負の値です。"),
        QT_TRANSLATE_NOOP("Trouble", "0円以上の金額を入力してください。"),
    ),
    "amount.not_a_number": (
        QT_TRANSLATE_NOOP("Trouble", "金額「{amount}」を数として読み取れません。"),
        QT_TRANSLATE_NOOP("Trouble", "数字で入力し直してください。"),
    ),
    "amount.too_large": (
        QT_TRANSLATE_NOOP("Trouble", "金額「{amount}」は扱える上限（{limit}）を超えています。"),
        QT_TRANSLATE_NOOP("Trouble", "桁を確かめてください。"),
    ),
    "attachment.digest_invalid": (
        QT_TRANSLATE_NOOP("Trouble", "添付「{name}」の照合値が正しくありません。"),
        QT_TRANSLATE_NOOP("Trouble", "添付し直してください。"),
    ),
    "attachment.empty": (
        QT_TRANSLATE_NOOP("Trouble", "添付「{name}」は中身が空です。"),
        QT_TRANSLATE_NOOP("Trouble", "内容のあるファイルを選び直してください。"),
    ),
    "attachment.name_invalid": (
        QT_TRANSLATE_NOOP("Trouble", "添付「{name}」のファイル名は使えません。"),
        QT_TRANSLATE_NOOP("Trouble", "ファイル名を変えて添付し直してください。"),
    ),
    "attachment.not_uploaded": (
        QT_TRANSLATE_NOOP("Trouble", "添付「{name}」がまだサーバーに届いていません。"),
        QT_TRANSLATE_NOOP("Trouble", "届きしだい自動で受け付けます。"),
    ),
    "attachment.size_differs": (
        QT_TRANSLATE_NOOP("Trouble", "添付「{name}」の大きさが、届いたファイルと違います。"),
        QT_TRANSLATE_NOOP("Trouble", "添付し直してください。"),
    ),
    "attachment.twice": (
        QT_TRANSLATE_NOOP("Trouble", "添付「{name}」と同じファイルがすでに添付されています。"),
        QT_TRANSLATE_NOOP("Trouble", "片方を外してください。"),
    ),
    "authority.amount_missing": (
        QT_TRANSLATE_NOOP("Trouble", "「{matter}」の決裁者は金額で決まります。"),
        QT_TRANSLATE_NOOP("Trouble", "金額を入力してください。"),
    ),
    "authority.matter_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "案件の種類「{matter}」は決裁規程にありません。"),
        QT_TRANSLATE_NOOP("Trouble", "種類を選び直してください。"),
    ),
    "authority.no_rule": (
        QT_TRANSLATE_NOOP("Trouble", "「{matter}」に当てはまる決裁規程が {day} 時点でありません。"),
        QT_TRANSLATE_NOOP("Trouble", "文書主管課にお問い合わせください。"),
    ),
    "content.body_missing": (
        QT_TRANSLATE_NOOP("Trouble", "伺い文が入力されていません。"),
        QT_TRANSLATE_NOOP("Trouble", "内容を入力してください。"),
    ),
    "content.due_invalid": (
        QT_TRANSLATE_NOOP("Trouble", "期限「{due}」を日付として読み取れません。"),
        QT_TRANSLATE_NOOP("Trouble", "日付を選び直してください。"),
    ),
    "content.flag_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "区分「{flag}」は使えません。"),
        QT_TRANSLATE_NOOP("Trouble", "選択肢から選び直してください。"),
    ),
    "content.publication_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "公開区分「{publication}」は使えません。"),
        QT_TRANSLATE_NOOP("Trouble", "選択肢から選び直してください。"),
    ),
    "content.reader_unknown": (
        QT_TRANSLATE_NOOP(
            "Trouble", "閲覧者に指定された職「{post_id}」は、いまの組織にありません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "閲覧者を選び直してください。"),
    ),
    "content.secrecy_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "秘密区分「{secrecy}」は使えません。"),
        QT_TRANSLATE_NOOP("Trouble", "選択肢から選び直してください。"),
    ),
    "content.retention_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "保存期間「{years}年」は使えません。"),
        QT_TRANSLATE_NOOP("Trouble", "選択肢から選び直してください。"),
    ),
    "content.text_too_long": (
        QT_TRANSLATE_NOOP("Trouble", "入力が長すぎます（{length}文字、上限{limit}文字）。"),
        QT_TRANSLATE_NOOP("Trouble", "短くするか、添付にしてください。"),
    ),
    "content.title_missing": (
        QT_TRANSLATE_NOOP("Trouble", "件名が入力されていません。"),
        QT_TRANSLATE_NOOP("Trouble", "件名を入力してください。"),
    ),
    "draft.gone": (
        QT_TRANSLATE_NOOP("Trouble", "この起案はこの端末にもうありません。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を更新して、提出済みかどうかを確かめてください。"),
    ),
    "template.gone": (
        QT_TRANSLATE_NOOP("Trouble", "このひな形は、もうありません。"),
        QT_TRANSLATE_NOOP("Trouble", "ほかのひな形か、白紙から始めてください。"),
    ),
    "template.name": (
        QT_TRANSLATE_NOOP("Trouble", "ひな形の名前は、1文字から{most}文字までです。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧で見分けられる名前を入れてください。"),
    ),
    "template.name_taken": (
        QT_TRANSLATE_NOOP("Trouble", "「{name}」という名前のひな形が、すでにあります。"),
        QT_TRANSLATE_NOOP("Trouble", "別の名前を入れてください。"),
    ),
    "template.records": (
        QT_TRANSLATE_NOOP("Trouble", "簿冊の廃棄・移管の起案は、ひな形にできません。"),
        QT_TRANSLATE_NOOP("Trouble", "「文書管理」の画面で簿冊を選んで起案してください。"),
    ),
    "template.confidential": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "秘密区分のある起案は、ひな形にできません。"
            "ひな形から始めた起案には、秘密区分が付かないためです。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "秘密でない起案から、ひな形を作ってください。"),
    ),
    "draft.in_flight": (
        QT_TRANSLATE_NOOP("Trouble", "この起案は提出の途中のため、書き直せません。"),
        QT_TRANSLATE_NOOP("Trouble", "提出が終わるまでお待ちください。"),
    ),
    "glyph.missing": (
        QT_TRANSLATE_NOOP("Trouble", "起案用紙に印字できない文字があります（{characters}）。"),
        QT_TRANSLATE_NOOP("Trouble", "別の文字に替えて、もう一度起案してください。"),
    ),
    "preview.no_organisation": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "組織と決裁規程がまだこの端末に届いていないため、経路を示せません。書いた内容は保存さ"
            "れています。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "サーバーにつながってから、もう一度お試しください。"),
    ),
    "route.changed": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この案件「{title}」（{number}）の回議先は、組織か規程の変更により変わりました。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "起案を確定し直してください。"),
    ),
    "route.consent_in_line": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{post}は回議または決裁の経路に入っているため、合議先にできません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "合議先から外してください。"),
    ),
    "route.postview_not_kaigi": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{post}は後閲にできません。あらかじめ後閲にできるのは、決裁する職より下の回議の職だけです。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "後閲の印を外してください。"),
    ),
    "route.consent_own_post": (
        QT_TRANSLATE_NOOP("Trouble", "ご自身の職（{post}）は合議先にできません。"),
        QT_TRANSLATE_NOOP("Trouble", "合議先から外してください。"),
    ),
    "route.consent_twice": (
        QT_TRANSLATE_NOOP("Trouble", "{post}が合議先に二度入っています。"),
        QT_TRANSLATE_NOOP("Trouble", "片方を外してください。"),
    ),
    "route.consent_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "合議先の職（{post_id}）は現在の組織にありません。"),
        QT_TRANSLATE_NOOP("Trouble", "選び直してください。"),
    ),
    "route.decider_missing": (
        QT_TRANSLATE_NOOP("Trouble", "{section}には決裁する職（{rank}）がありません。"),
        QT_TRANSLATE_NOOP("Trouble", "文書主管課にお問い合わせください。"),
    ),
    "route.drafter_decides": (
        QT_TRANSLATE_NOOP("Trouble", "決裁者がご自身（{post}）になるため、起案できません。"),
        QT_TRANSLATE_NOOP("Trouble", "別の方が起案してください。"),
    ),
    "route.post_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "起案する職（{post_id}）は現在の組織にありません。"),
        QT_TRANSLATE_NOOP("Trouble", "職を選び直してください。"),
    ),
    "route.post_vacant": (
        QT_TRANSLATE_NOOP(
            "Trouble", "回議先の{post}が空席です。事務取扱が登録されるまで提出できません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "人事課にお問い合わせください。"),
    ),
}
