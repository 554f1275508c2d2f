# SPDX-License-Identifier: Apache-2.0
"""Troubles of what goes out (施行文書), of reports on signatures, and of bulk verification.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "outgoing": QT_TRANSLATE_NOOP("Trouble", "施行文書に署名していません"),
    "verification": QT_TRANSLATE_NOOP("Trouble", "検証を始めていません"),
}
SENTENCES = {
    "outgoing.active": (
        QT_TRANSLATE_NOOP(
            "Trouble", "文書「{name}」には、開いたときに動くスクリプトなどが入っています。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "動作を取り除いたPDFを作り直してください。"),
    ),
    "outgoing.encrypted": (
        QT_TRANSLATE_NOOP("Trouble", "文書「{name}」にはパスワードがかかっています。"),
        QT_TRANSLATE_NOOP("Trouble", "パスワードを解除したPDFを選び直してください。"),
    ),
    "outgoing.locked": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "文書「{name}」は前の署名で閉じられています。署名を重ねると前の署名が無効になります。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "閉じられる前の文書を選んでください。"),
    ),
    "outgoing.no_room": (
        QT_TRANSLATE_NOOP("Trouble", "証明書の発行者が多く、署名が文書の欄に収まりません。"),
        QT_TRANSLATE_NOOP("Trouble", "情報政策課に伝えてください。"),
    ),
    "outgoing.unreadable": (
        QT_TRANSLATE_NOOP("Trouble", "文書「{name}」を読み取れません。"),
        QT_TRANSLATE_NOOP("Trouble", "壊れていないか確かめ、PDFとして保存し直してください。"),
    ),
    "report.not_made": (
        QT_TRANSLATE_NOOP(
            "Trouble", "ETSI形式の報告を作れませんでした。検証の結果は変わりません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "画面かPDFの報告で確かめてください。"),
    ),
    "seal.addressee": (
        QT_TRANSLATE_NOOP("Trouble", "あて先が空か、{limit}字を超えています。"),
        QT_TRANSLATE_NOOP("Trouble", "あて先を書いてください。"),
    ),
    "seal.closed": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この案件（{number}）は完結しています。施行文書への署名は完結の前に行います。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "必要なら文書主管課に相談してください。"),
    ),
    "seal.exists": (
        QT_TRANSLATE_NOOP("Trouble", "証明書または鍵「{certificate}」は登録されています。"),
        QT_TRANSLATE_NOOP("Trouble", "ほかの名前を付けてください。"),
    ),
    "seal.expired": (
        QT_TRANSLATE_NOOP("Trouble", "{post}の職責証明書は有効期間（{until} まで）の外です。"),
        QT_TRANSLATE_NOOP("Trouble", "証明書の管理者に更新を依頼してください。"),
    ),
    "seal.file_missing": (
        QT_TRANSLATE_NOOP("Trouble", "署名する文書「{name}」がサーバーに届いていません。"),
        QT_TRANSLATE_NOOP("Trouble", "ファイルを選び直してください。"),
    ),
    "seal.key_damaged": (
        QT_TRANSLATE_NOOP("Trouble", "証明書「{certificate}」の鍵をサーバーで開けません。"),
        QT_TRANSLATE_NOOP("Trouble", "情報政策課に伝えてください。"),
    ),
    "seal.key_missing": (
        QT_TRANSLATE_NOOP("Trouble", "証明書「{certificate}」の鍵がサーバーにありません。"),
        QT_TRANSLATE_NOOP("Trouble", "情報政策課に伝えてください。"),
    ),
    "seal.name": (
        QT_TRANSLATE_NOOP("Trouble", "証明書の名前「{certificate}」は使えません。"),
        QT_TRANSLATE_NOOP("Trouble", "英小文字・数字・ハイフンで39字までにしてください。"),
    ),
    "seal.not_allowed": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{post}の職責証明書を使える職に就いていません。この使用の求めは電子署名使用簿に残ります。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "必要なら証明書の管理者に依頼してください。"),
    ),
    "seal.not_decided": (
        QT_TRANSLATE_NOOP("Trouble", "この案件（{number}）はまだ決裁されていません。"),
        QT_TRANSLATE_NOOP("Trouble", "決裁の後に署名してください。"),
    ),
    "seal.not_pdf": (
        QT_TRANSLATE_NOOP("Trouble", "「{name}」はPDFではありません。"),
        QT_TRANSLATE_NOOP("Trouble", "施行文書をPDFとして保存し、選び直してください。"),
    ),
    "seal.other_key": (
        QT_TRANSLATE_NOOP("Trouble", "証明書「{certificate}」と鍵の組が合いません。"),
        QT_TRANSLATE_NOOP("Trouble", "情報政策課に伝えてください。"),
    ),
    "seal.reason": (
        QT_TRANSLATE_NOOP("Trouble", "使用の理由が空か、{limit}字を超えています。"),
        QT_TRANSLATE_NOOP("Trouble", "使用の理由を書いてください。"),
    ),
    "seal.revoked": (
        QT_TRANSLATE_NOOP("Trouble", "{post}の職責証明書は {day} に使用を止めています。"),
        QT_TRANSLATE_NOOP("Trouble", "証明書の管理者に確かめてください。"),
    ),
    "seal.unknown": (
        QT_TRANSLATE_NOOP("Trouble", "証明書「{certificate}」は登録されていません。"),
        QT_TRANSLATE_NOOP("Trouble", "名前を確かめてください。"),
    ),
    "verification.reversed": (
        QT_TRANSLATE_NOOP("Trouble", "期間の末日が初日より前です。"),
        QT_TRANSLATE_NOOP("Trouble", "期間を確かめてください。"),
    ),
}
