# SPDX-License-Identifier: Apache-2.0
"""Refusals of the office's certification authority in Japanese."""

SENTENCES: dict[str, str] = {
    "certificate.none_living": (
        "有効な証明書が見つかりません。すでに失効したか、有効期限が過ぎています。"
        "一覧を取り直して確かめてください。"
    ),
    "certificate.office_closed": (
        "庁内認証局は閉局したため、証明書は発行されません。新しい認証局について管理者に"
        "確かめてください。"
    ),
    "certificate.reason_missing": (
        "却下の理由が空か、長すぎます（上限{most}文字）。申請した方に伝わる理由を書いてください。"
    ),
    "certificate.reason_unknown": (
        "失効の理由は、次の中から選んでください（RFC 5280 5.3.1）: {known}"
    ),
    "certificate.known_already": ("この番号の証明書は既に登録されています。"),
    "certificate.not_proved": (
        "証明書の鍵を持っていることを確かめられません。同じ鍵で、共通名を職員番号"
        "（{person}）にした申請（PKCS #10）を添えてください。"
    ),
    "certificate.not_trusted": (
        "この証明書は、信頼する認証局のものではないか、今は署名に使えません（{r"
        "eason}）。tsukue-server trust check で設"
        "定を確かめてください。"
    ),
    "certificate.person_unknown": (
        "職員 {person} のアカウントがありません。先に user add で登録してください。"
    ),
    "certificate.refused": (
        "証明書の申請は認められませんでした。理由: {reason}　"
        "内容を確かめ、必要なら新しい鍵で申請し直してください。"
    ),
    "certificate.request_decided": (
        "この申請は、ほかの方がすでに承認または却下しています。一覧を取り直してください。"
    ),
    "certificate.request_not_signed": (
        "証明書の申請に、その鍵自身の署名がありません。証明書は発行されていません。"
        "新しい鍵で申請し直してください。"
    ),
    "certificate.request_of_authority": (
        "認証局の鍵を職員の証明書にすることはできません。新しい鍵で申請し直してください。"
    ),
    "certificate.request_unknown": (
        "この申請は見つかりません。取り下げられたか、承認できる範囲の外にあります。"
    ),
    "certificate.request_weak_key": (
        "申請の鍵が弱いか、使えない種類です（楕円曲線256ビット以上かRSA2048ビット以上）。"
        "新しい鍵で申請し直してください。"
    ),
    "certificate.unreadable": (
        "証明書を読み取れません。PEM形式の証明書のファイルか確かめてください。"
    ),
    "certificate.waiting": (
        "証明書の申請を受け付けました。上司か管理者が承認すると、署名できるようになります。"
        "それまで、閲覧と下書きはできます。"
    ),
}
