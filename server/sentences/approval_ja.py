# SPDX-License-Identifier: Apache-2.0
"""Refusals of the approval domain in Japanese."""

SENTENCES: dict[str, str] = {
    "amount.empty": (
        "金額が入力されていません。この種類の案件には金額が必要です。金額を入力してください。"
    ),
    "amount.negative": "金額「{amount}」は負の値です。0円以上の金額を入力してください。",
    "amount.not_a_number": (
        "金額「{amount}」を数として読み取れません。数字で入力し直してください。"
    ),
    "amount.too_large": (
        "金額「{amount}」は扱える上限（{limit}）を超えています。桁を確かめてください。"
    ),
    "attachment.digest_invalid": (
        "添付「{name}」の照合値が正しくありません。添付し直してください。"
    ),
    "attachment.empty": "添付「{name}」は中身が空です。内容のあるファイルを選び直してください。",
    "attachment.name_invalid": (
        "添付「{name}」のファイル名は使えません。ファイル名を変えて添付し直してください。"
    ),
    "attachment.twice": (
        "添付「{name}」と同じファイルがすでに添付されています。片方を外してください。"
    ),
    "authority.amount_missing": (
        "「{matter}」の決裁者は金額で決まります。金額を入力してください。"
    ),
    "authority.matter_unknown": (
        "案件の種類「{matter}」は決裁規程にありません。種類を選び直してください。"
    ),
    "authority.no_rule": (
        "「{matter}」に当てはまる決裁規程が {day} 時点でありません。"
        "文書主管課にお問い合わせください。"
    ),
    "case.circulating": (
        "この案件「{title}」（{number}）はすでに回議中です。最新の状態を確かめてください。"
    ),
    "case.decided": (
        "この案件「{title}」（{number}）はすでに決裁されています。この操作は行われませんでした。"
        "決裁の内容を確かめてください。"
    ),
    "case.draft": (
        "この案件「{title}」（{number}）は起案者の手元に戻っています。"
        "再び提出されるまでお待ちください。"
    ),
    "case.exists": (
        "この案件「{title}」（{number}）はすでにあります。新しい起案として作り直してください。"
    ),
    "case.missing": (
        "案件が見つかりません。取り下げられたか、ご覧になれる範囲の外にあります。"
        "一覧を更新して確かめてください。"
    ),
    "case.not_drafter": (
        "この操作は起案者（{drafter}）だけが行えます。必要なら起案者に依頼してください。"
    ),
    "case.rejected": (
        "この案件「{title}」（{number}）は否決されています。"
        "必要なら引用して新しく起案してください。"
    ),
    "case.remanded": (
        "この案件「{title}」（{number}）は起案者に差し戻されています。再提出をお待ちください。"
    ),
    "case.withdrawn": (
        "この案件「{title}」（{number}）は起案者が取り下げました。この操作は行われませんでした。"
        "必要なら起案者に確かめてください。"
    ),
    "content.body_missing": "伺い文が入力されていません。内容を入力してください。",
    "content.due_invalid": "期限「{due}」を日付として読み取れません。日付を選び直してください。",
    "content.flag_unknown": "区分「{flag}」は使えません。選択肢から選び直してください。",
    "content.reader_unknown": (
        "閲覧者に指定された職「{post_id}」は、いまの組織にありません。閲覧者を選び直してください。"
    ),
    "content.secrecy_unknown": (
        "秘密区分「{secrecy}」は使えません。選択肢から選び直してください。"
    ),
    "content.publication_unknown": (
        "公開区分「{publication}」は使えません。選択肢から選び直してください。"
    ),
    "content.retention_unknown": (
        "保存期間「{years}年」は使えません。選択肢から選び直してください。"
    ),
    "content.text_too_long": (
        "入力が長すぎます（{length}文字、上限{limit}文字）。短くするか、添付にしてください。"
    ),
    "content.title_missing": "件名が入力されていません。件名を入力してください。",
    "daiketsu.no_rejection": (
        "{slot}の代決（{article}）では、否決できません。否決は、決裁者本人だけが行います。"
        "直してほしいときは、差し戻してください。そうでなければ決裁者を待ってください。"
    ),
    "daiketsu.not_first": (
        "{slot}の代決は、先の順位の{first}が行います（{article}）。{first}も不在のときは、"
        "その不在を登録してから行ってください。"
    ),
    "daiketsu.not_in_order": (
        "あなたは{slot}の代決をする職に定められていません（{article}）。"
        "代決の順序は、この条文のとおりです。定められた方に依頼してください。"
    ),
    "number.branch_unknown": (
        "枝番の元になる案件が見つかりません。元の案件を確かめて、選び直してください。"
    ),
    "opinion.missing": "意見が入力されていません。意見を入力してください。",
    "opinion.not_concerned": (
        "{post}はこの案件の回議先ではないため、意見を記録できません。関係する職で行ってください。"
    ),
    "execution.day": (
        "施行日 {day} は、決裁日（{decided}）から今日（{today}）までの日ではありません。"
        "施行は決裁の後に行います。施行日を確かめてください。"
    ),
    "execution.detail_missing": (
        "施行先または施行の内容が空です。何をどこへ施行したかが後から分かるように、入力してください。"
    ),
    "execution.other_section": (
        "施行を記録できるのは、この案件を持つ所属（{section}）の方と文書主管の方です。"
        "所属の方に依頼してください。"
    ),
    "paper.already_registered": (
        "この案件「{title}」（{number}）はすでに登録されています。二重には登録できません。"
        "登録の内容を確かめてください。"
    ),
    "paper.decided_later": (
        "決裁日 {day} は今日（{today}）より後です。紙の決裁は済んだものだけを登録できます。"
        "決裁日を確かめてください。"
    ),
    "paper.field_missing": (
        "紙の登録に必要な項目（{field}）が空です。紙で決裁した理由と所在が後から分かるように、"
        "すべての項目を入力してください。"
    ),
    "paper.none_here": (
        "この案件「{title}」（{number}）に紙の添付はありません。紙の確認は要りません。"
        "そのまま処理してください。"
    ),
    "paper.no_rule": (
        "「{matter}」のこの案件を紙によると定めた規程の行がありません（{rule}）。規程を理由にせず、"
        "紙で決裁した実際の理由を選んでください。"
    ),
    "paper.not_seen": (
        "紙の添付「{paper}」をまだ確認していないため、{slot}の欄では承認できません。"
        "所在（{location}）で確認し、「紙を確認した」を記録してから承認してください。"
    ),
    "post.not_held": (
        "現在{post}に就いていないため、この操作は行えません。人事異動の反映を確かめてください。"
    ),
    "postview.done": "{slot}の後閲は、{by}がすでに済ませています。最新の状態を確かめてください。",
    "postview.others": (
        "この後閲は{slot}のものです。あなたの職では後閲できません。職を選び直してください。"
    ),
    "postview.own_decision": (
        "{slot}の代決はご自身が行ったものです。後閲は、不在だった決裁者が行います。"
        "決裁者の後閲をお待ちください。"
    ),
    "postview.unknown": (
        "この欄（{slot_id}）に後閲の予定はありません。最新の状態を確かめてください。"
    ),
    "pull_up.by_consent": (
        "{slot}は合議先のため、引上げはできません（引上げは直系の上司だけが行えます）。"
        "順番が来るまでお待ちください。"
    ),
    "pull_up.not_superior": (
        "あなたの職は{slot}の直系の上司ではないため、引上げできません。"
        "{slot}の承認をお待ちください。"
    ),
    "pull_up.over_consent": (
        "{slot}の合議が済んでいないため、引上げできません（合議は飛ばせません）。"
        "合議が済むまでお待ちください。"
    ),
    "reason.missing": "理由が入力されていません。理由を入力してから、もう一度行ってください。",
    "records.closed": (
        "この案件「{title}」（{number}）はすでに完結しています。簿冊は変わりません。"
        "完結の内容を確かめてください。"
    ),
    "records.day": (
        "完結日 {day} は、決裁日から今日（{today}）までの日ではありません。"
        "すべての事務が終わった日を入力してください。"
    ),
    "records.files_missing": (
        "廃棄・移管の案件に簿冊が一つも選ばれていません。満了した簿冊を選んでください。"
    ),
    "records.files_unwanted": (
        "簿冊の廃棄・移管は「文書の廃棄・移管」の案件だけで決裁できます。"
        "案件の種類を選び直してください。"
    ),
    "revision.changed": (
        "この案件「{title}」（{number}）の内容はその後変わりました。"
        "最新の内容を確かめてから、改めて行ってください。"
    ),
    "route.changed": (
        "この案件「{title}」（{number}）の回議先は、組織か規程の変更により変わりました。"
        "起案を確定し直してください。"
    ),
    "route.consent_in_line": (
        "{post}は回議または決裁の経路に入っているため、合議先にできません。"
        "合議先から外してください。"
    ),
    "route.consent_own_post": (
        "ご自身の職（{post}）は合議先にできません。合議先から外してください。"
    ),
    "route.postview_not_kaigi": (
        "{post}は後閲にできません。あらかじめ後閲にできるのは、決裁する職より下の回議の職だけです。"
        "後閲の印を外してください。"
    ),
    "route.consent_twice": "{post}が合議先に二度入っています。片方を外してください。",
    "route.consent_unknown": (
        "合議先の職（{post_id}）は現在の組織にありません。選び直してください。"
    ),
    "route.decider_missing": (
        "{section}には決裁する職（{rank}）がありません。文書主管課にお問い合わせください。"
    ),
    "route.drafter_decides": (
        "決裁者がご自身（{post}）になるため、起案できません。別の方が起案してください。"
    ),
    "route.post_unknown": (
        "起案する職（{post_id}）は現在の組織にありません。職を選び直してください。"
    ),
    "route.post_vacant": (
        "回議先の{post}が空席です。事務取扱が登録されるまで提出できません。"
        "人事課にお問い合わせください。"
    ),
    "slot.already_acted": (
        "{slot}の欄は、{by}がすでに処理しています。この操作は行われませんでした。"
        "最新の状態を確かめてください。"
    ),
    "slot.held": "{slot}の欄は保留中です。保留を解除してから行ってください。",
    "slot.later_acted": (
        "後の{slot}の欄で{by}がすでに処理したため、引き戻せません。差戻しを依頼してください。"
    ),
    "slot.left_out": (
        "{slot}の欄は飛ばされているため、差し戻せません。差戻し先を選び直してください。"
    ),
    "slot.not_acted": "{slot}の欄はまだ処理されていないため、引き戻すものがありません。",
    "slot.not_consent": (
        "{slot}の欄は合議ではないため、不同意にはできません。差戻しをお使いください。"
    ),
    "slot.not_decider": "{slot}の欄は決裁ではないため、否決できません。差戻しをお使いください。",
    "slot.not_earlier": (
        "{slot}の欄は前の段階ではないため、差し戻せません。差戻し先を選び直してください。"
    ),
    "slot.not_held": "{slot}の欄は保留されていません。最新の状態を確かめてください。",
    "slot.not_open": "{slot}の欄はいま順番ではありません。最新の状態を確かめてください。",
    "slot.other_post": "{slot}の欄は別の職のものです。職を選び直してください。",
    "slot.others_act": "{slot}の欄は{by}が処理したため、ほかの方は引き戻せません。",
    "slot.own_draft": (
        "ご自身の起案のため、{slot}の欄では承認できません。別の方の承認が必要です。"
    ),
    "slot.unknown": "この欄（{slot_id}）はいまの経路にありません。最新の状態を確かめてください。",
}
