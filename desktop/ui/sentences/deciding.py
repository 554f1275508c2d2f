# SPDX-License-Identifier: Apache-2.0
"""Troubles of acting on a case and of its sheet.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "batch": QT_TRANSLATE_NOOP("Trouble", "まとめて承認していません"),
    "case": QT_TRANSLATE_NOOP("Trouble", "この案件にはいま行えません"),
    "daiketsu": QT_TRANSLATE_NOOP("Trouble", "代決はできません"),
    "document": QT_TRANSLATE_NOOP("Trouble", "起案用紙を待っています"),
    "event": QT_TRANSLATE_NOOP("Trouble", "この操作は受け付けられていません"),
    "event.owner_asked": QT_TRANSLATE_NOOP("Trouble", "ご本人の操作かどうかを確かめています"),
    "increment": QT_TRANSLATE_NOOP("Trouble", "署名を確認できません"),
    "opinion": QT_TRANSLATE_NOOP("Trouble", "意見を記録していません"),
    "post": QT_TRANSLATE_NOOP("Trouble", "この職では行えません"),
    "postview": QT_TRANSLATE_NOOP("Trouble", "後閲を記録していません"),
    "pull_up": QT_TRANSLATE_NOOP("Trouble", "引上げはできません"),
    "reason": QT_TRANSLATE_NOOP("Trouble", "理由が必要です"),
    "revision": QT_TRANSLATE_NOOP("Trouble", "内容がその後変わりました"),
    "seal": QT_TRANSLATE_NOOP("Trouble", "署名が必要です"),
    "slot": QT_TRANSLATE_NOOP("Trouble", "この欄ではいま行えません"),
}
REASONS = {
    "increment.not_base64": QT_TRANSLATE_NOOP("Trouble", "署名のデータが途中で壊れています"),
    "increment.previous": QT_TRANSLATE_NOOP("Trouble", "別の起案用紙に付けた署名です"),
    "increment.other_field": QT_TRANSLATE_NOOP("Trouble", "別の欄に付けた署名です"),
    "increment.signed_before": QT_TRANSLATE_NOOP("Trouble", "この欄はすでに署名されています"),
    "increment.locked": QT_TRANSLATE_NOOP("Trouble", "決裁が済んで、起案用紙は閉じられています"),
    "increment.": QT_TRANSLATE_NOOP("Trouble", "署名のほかにも起案用紙が変わっています"),
    "signature.": QT_TRANSLATE_NOOP("Trouble", "署名が起案用紙の内容と合いません"),
    "certificate.": QT_TRANSLATE_NOOP("Trouble", "署名の証明書を確かめられません"),
    "": QT_TRANSLATE_NOOP("Trouble", "署名の形が正しくありません"),
}
"""Why a signature was found invalid, by its code or the beginning of it, the closest first."""
SENTENCES = {
    "batch.look_first": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "重要な案件、秘密の案件、前に見た時から変わった案件は、まとめて承認できません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "開いて確かめてください。"),
    ),
    "batch.over": (
        QT_TRANSLATE_NOOP(
            "Trouble", "PINを入力してから10分が過ぎたため、残りの案件は承認していません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "残りの案件を選び直して、もう一度PINを入力してください。"),
    ),
    "case.circulating": (
        QT_TRANSLATE_NOOP("Trouble", "この案件「{title}」（{number}）はすでに回議中です。"),
        QT_TRANSLATE_NOOP("Trouble", "最新の状態を確かめてください。"),
    ),
    "case.decided": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この案件「{title}」（{number}）はすでに決裁されています。この操作は行われませんでした"
            "。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "最新の状態を確かめてください。"),
    ),
    "case.draft": (
        QT_TRANSLATE_NOOP(
            "Trouble", "この案件「{title}」（{number}）は起案者の手元に戻っています。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "再び提出されるまでお待ちください。"),
    ),
    "case.exists": (
        QT_TRANSLATE_NOOP("Trouble", "この案件「{title}」（{number}）はすでにあります。"),
        QT_TRANSLATE_NOOP("Trouble", "新しい起案として作り直してください。"),
    ),
    "case.missing": (
        QT_TRANSLATE_NOOP(
            "Trouble", "案件が見つかりません。取り下げられたか、ご覧になれる範囲の外にあります。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "一覧を更新して確かめてください。"),
    ),
    "case.not_at_hand": (
        QT_TRANSLATE_NOOP("Trouble", "この案件の内容はまだこの端末に届いていません。"),
        QT_TRANSLATE_NOOP("Trouble", "サーバーにつながってから、もう一度開いてください。"),
    ),
    "case.not_drafter": (
        QT_TRANSLATE_NOOP("Trouble", "この操作は起案者（{drafter}）だけが行えます。"),
        QT_TRANSLATE_NOOP("Trouble", "必要なら起案者に依頼してください。"),
    ),
    "case.rejected": (
        QT_TRANSLATE_NOOP("Trouble", "この案件「{title}」（{number}）は否決されています。"),
        QT_TRANSLATE_NOOP("Trouble", "必要なら引用して新しく起案してください。"),
    ),
    "case.remanded": (
        QT_TRANSLATE_NOOP(
            "Trouble", "この案件「{title}」（{number}）は起案者に差し戻されています。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "再提出をお待ちください。"),
    ),
    "case.withdrawn": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この案件「{title}」（{number}）は起案者が取り下げました。この操作は行われませんでした"
            "。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "最新の状態を確かめてください。"),
    ),
    "daiketsu.no_rejection": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{slot}の代決（{article}）では、否決できません。否決は、決裁者本人だけが行います。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "直してほしいときは、差し戻してください。そうでなければ決裁者を待ってください。",
        ),
    ),
    "daiketsu.not_first": (
        QT_TRANSLATE_NOOP("Trouble", "{slot}の代決は、先の順位の{first}が行います（{article}）。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "{first}も不在のときは、その不在を登録してから行ってください。"
        ),
    ),
    "daiketsu.not_in_order": (
        QT_TRANSLATE_NOOP(
            "Trouble", "あなたは{slot}の代決をする職に定められていません（{article}）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "定められた方に依頼してください。"),
    ),
    "document.awaiting_time": (
        QT_TRANSLATE_NOOP("Trouble", "直前の署名に時刻を付けています。"),
        QT_TRANSLATE_NOOP("Trouble", "終わりしだい自動で受け付けます。"),
    ),
    "document.bytes_missing": (
        QT_TRANSLATE_NOOP("Trouble", "起案用紙のファイルを読み出せませんでした。"),
        QT_TRANSLATE_NOOP("Trouble", "しばらくして自動でやり直します。"),
    ),
    "document.digest": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "届いたファイルが記録と一致しません。途中で変わったおそれがあるため、表示していません"
            "。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "もう一度開いてください。続くときは管理者に連絡してください。"
        ),
    ),
    "document.not_fetched": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "起案用紙がこの端末になく、サーバーからも取り寄せられないため、押印できません。承認は"
            "まだ行われていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "ネットワークにつながってから、もう一度行ってください。書いた意見は、この窓に残って"
            "います。",
        ),
    ),
    "document.preparing": (
        QT_TRANSLATE_NOOP("Trouble", "起案用紙を作成しています。"),
        QT_TRANSLATE_NOOP("Trouble", "できしだい自動で続けます。"),
    ),
    "document.stale_base": (
        QT_TRANSLATE_NOOP("Trouble", "ほかの方の署名が先に加わりました。"),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "PINを入力して10分以内なら自動で署名し直します。残っているときは、送信トレイの「署名し"
            "直す」を押してください。",
        ),
    ),
    "event.disowned": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "紛失中の操作で、ご自分のものではないと答えたため、受け付けていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "管理者に知らせてあります。ほかに心当たりのない操作があれば、情報政策課に連絡してください。",
        ),
    ),
    "event.gone": (
        QT_TRANSLATE_NOOP("Trouble", "この操作は送信トレイにもうありません。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を更新して、送信済みかどうかを確かめてください。"),
    ),
    "event.id_reused": (
        QT_TRANSLATE_NOOP(
            "Trouble", "同じ操作番号で別の内容が届きました。操作は行われていません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "もう一度操作し直してください。"),
    ),
    "event.needs_no_seal": (
        QT_TRANSLATE_NOOP("Trouble", "この操作に署名は要りません。"),
        QT_TRANSLATE_NOOP("Trouble", "そのままお待ちください。自動で送ります。"),
    ),
    "event.not_judged": (
        QT_TRANSLATE_NOOP(
            "Trouble", "前の操作が受け付けられなかったため、この操作は保留しています。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "前の操作を確かめてください。"),
    ),
    "event.not_to_give_up": (
        QT_TRANSLATE_NOOP(
            "Trouble", "この操作はもうサーバーに届いているかもしれないため、取りやめられません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "届いたあとで、案件の画面から引き戻してください。"),
    ),
    "event.owner_answered": (
        QT_TRANSLATE_NOOP("Trouble", "この操作には、すでに答えています。初めの答えのままです。"),
        QT_TRANSLATE_NOOP("Trouble", "間違えて答えたときは、情報政策課に連絡してください。"),
    ),
    "event.owner_asked": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この端末が紛失として届けられていた間の操作かもしれません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "上のお知らせの「確かめる」を押して、ご自分の操作かどうかを答えてください。"
        ),
    ),
    "event.unreadable": (
        QT_TRANSLATE_NOOP("Trouble", "届いた操作を読み取れませんでした。操作は行われていません。"),
        QT_TRANSLATE_NOOP("Trouble", "アプリを更新して、もう一度行ってください。"),
    ),
    "increment.invalid": (
        QT_TRANSLATE_NOOP(
            "Trouble", "署名を確認できませんでした。{reason}。承認は行われていません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "もう一度署名してください。"),
    ),
    "increment.missing": (
        QT_TRANSLATE_NOOP("Trouble", "署名が届いていません。承認は行われていません。"),
        QT_TRANSLATE_NOOP("Trouble", "もう一度署名してください。"),
    ),
    "increment.not_judged": (
        QT_TRANSLATE_NOOP("Trouble", "署名をいま確認できませんでした。"),
        QT_TRANSLATE_NOOP("Trouble", "しばらくして自動でやり直します。"),
    ),
    "opinion.missing": (
        QT_TRANSLATE_NOOP("Trouble", "意見が入力されていません。"),
        QT_TRANSLATE_NOOP("Trouble", "意見を入力してください。"),
    ),
    "opinion.not_concerned": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{post}はこの案件の回議先ではないため、意見を記録できません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "関係する職で行ってください。"),
    ),
    "post.not_held": (
        QT_TRANSLATE_NOOP("Trouble", "現在{post}に就いていないため、この操作は行えません。"),
        QT_TRANSLATE_NOOP("Trouble", "人事異動の反映を確かめてください。"),
    ),
    "postview.done": (
        QT_TRANSLATE_NOOP("Trouble", "{slot}の後閲は、{by}がすでに済ませています。"),
        QT_TRANSLATE_NOOP("Trouble", "最新の状態を確かめてください。"),
    ),
    "postview.others": (
        QT_TRANSLATE_NOOP("Trouble", "この後閲は{slot}のものです。あなたの職では後閲できません。"),
        QT_TRANSLATE_NOOP("Trouble", "職を選び直してください。"),
    ),
    "postview.own_decision": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{slot}の代決はご自身が行ったものです。後閲は、不在だった決裁者が行います。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "決裁者の後閲をお待ちください。"),
    ),
    "postview.unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この欄（{slot_id}）に後閲の予定はありません。"),
        QT_TRANSLATE_NOOP("Trouble", "最新の状態を確かめてください。"),
    ),
    "pull_up.by_consent": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{slot}は合議先のため、引上げはできません。引上げは直系の上司だけが行えます。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "順番が来るまでお待ちください。"),
    ),
    "pull_up.not_superior": (
        QT_TRANSLATE_NOOP(
            "Trouble", "あなたの職は{slot}の直系の上司ではないため、引上げできません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "{slot}の承認をお待ちください。"),
    ),
    "pull_up.over_consent": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{slot}の合議が済んでいないため、引上げできません。合議は飛ばせません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "合議が済むまでお待ちください。"),
    ),
    "reason.missing": (
        QT_TRANSLATE_NOOP("Trouble", "理由が入力されていません。"),
        QT_TRANSLATE_NOOP("Trouble", "理由を入力してから、もう一度行ってください。"),
    ),
    "revision.changed": (
        QT_TRANSLATE_NOOP("Trouble", "この案件「{title}」（{number}）の内容はその後変わりました。"),
        QT_TRANSLATE_NOOP("Trouble", "最新の内容を確かめてから、改めて行ってください。"),
    ),
    "seal.owed": (
        QT_TRANSLATE_NOOP(
            "Trouble", "まだ署名していないため、送っていません。この端末に保存されています。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "送信トレイの「署名し直す」を押してください。"),
    ),
    "seal.revision_changed": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この案件の内容は、あなたの操作のあとで変わりました。承認は行われていません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "最新の内容を確かめてから、改めて行ってください。"),
    ),
    "slot.already_acted": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{slot}の欄は、{by}がすでに処理しています。この操作は行われませんでした。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "最新の状態を確かめてください。"),
    ),
    "slot.held": (
        QT_TRANSLATE_NOOP("Trouble", "{slot}の欄は保留中です。"),
        QT_TRANSLATE_NOOP("Trouble", "保留を解除してから行ってください。"),
    ),
    "slot.later_acted": (
        QT_TRANSLATE_NOOP("Trouble", "後の{slot}の欄で{by}がすでに処理したため、引き戻せません。"),
        QT_TRANSLATE_NOOP("Trouble", "差戻しを依頼してください。"),
    ),
    "slot.left_out": (
        QT_TRANSLATE_NOOP("Trouble", "{slot}の欄は飛ばされているため、差し戻せません。"),
        QT_TRANSLATE_NOOP("Trouble", "差戻し先を選び直してください。"),
    ),
    "slot.not_acted": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{slot}の欄はまだ処理されていないため、引き戻すものがありません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "最新の状態を確かめてください。"),
    ),
    "slot.not_consent": (
        QT_TRANSLATE_NOOP("Trouble", "{slot}の欄は合議ではないため、不同意にはできません。"),
        QT_TRANSLATE_NOOP("Trouble", "差戻しをお使いください。"),
    ),
    "slot.not_decider": (
        QT_TRANSLATE_NOOP("Trouble", "{slot}の欄は決裁ではないため、否決できません。"),
        QT_TRANSLATE_NOOP("Trouble", "差戻しをお使いください。"),
    ),
    "slot.not_earlier": (
        QT_TRANSLATE_NOOP("Trouble", "{slot}の欄は前の段階ではないため、差し戻せません。"),
        QT_TRANSLATE_NOOP("Trouble", "差戻し先を選び直してください。"),
    ),
    "slot.not_held": (
        QT_TRANSLATE_NOOP("Trouble", "{slot}の欄は保留されていません。"),
        QT_TRANSLATE_NOOP("Trouble", "最新の状態を確かめてください。"),
    ),
    "slot.not_open": (
        QT_TRANSLATE_NOOP("Trouble", "{slot}の欄はいま順番ではありません。"),
        QT_TRANSLATE_NOOP("Trouble", "最新の状態を確かめてください。"),
    ),
    "slot.other_post": (
        QT_TRANSLATE_NOOP("Trouble", "{slot}の欄は別の職のものです。"),
        QT_TRANSLATE_NOOP("Trouble", "職を選び直してください。"),
    ),
    "slot.others_act": (
        QT_TRANSLATE_NOOP("Trouble", "{slot}の欄は{by}が処理したため、ほかの方は引き戻せません。"),
        QT_TRANSLATE_NOOP("Trouble", "必要なら{by}に引戻しを依頼してください。"),
    ),
    "slot.own_draft": (
        QT_TRANSLATE_NOOP("Trouble", "ご自身の起案のため、{slot}の欄では承認できません。"),
        QT_TRANSLATE_NOOP("Trouble", "別の方に承認を依頼してください。"),
    ),
    "slot.unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この欄（{slot_id}）はいまの経路にありません。"),
        QT_TRANSLATE_NOOP("Trouble", "最新の状態を確かめてください。"),
    ),
}
