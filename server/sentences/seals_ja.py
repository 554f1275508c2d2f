# SPDX-License-Identifier: Apache-2.0
"""Refusals about outgoing documents and the organisation's certificates in Japanese."""

SENTENCES: dict[str, str] = {
    "outgoing.active": (
        "文書「{name}」には、開いたときに動くスクリプトなどが入っています。そのままでは署名できません。"
        "動作を取り除いたPDFを作り直してください。"
    ),
    "outgoing.encrypted": (
        "文書「{name}」にはパスワードがかかっています。解除したPDFを選び直してください。"
    ),
    "outgoing.locked": (
        "文書「{name}」は、前の署名で閉じられています。署名を重ねると前の署名が無効になるため、"
        "署名できません。閉じられる前の文書を選んでください。"
    ),
    "outgoing.no_room": (
        "証明書の発行者の数が多く、署名が文書の欄に収まりません。情報政策課にお問い合わせください。"
    ),
    "outgoing.unreadable": (
        "文書「{name}」を読み取れません。壊れていないか確かめ、PDFとして保存し直してください。"
    ),
    "report.not_made": (
        "ETSI形式の報告を作れませんでした（{cause}）。検証の結果は画面とPDFで確かめてください。"
    ),
    "seal.addressee": "あて先を入力してください（{limit}字以内）。",
    "seal.closed": (
        "この案件（{number}）は完結しています。施行文書への署名は、完結の前に行います。"
        "必要なら文書主管課にお問い合わせください。"
    ),
    "seal.exists": (
        "証明書または鍵「{certificate}」は登録されています。ほかの名前を付けてください。"
    ),
    "seal.expired": (
        "{post}の職責証明書は有効期間（{until}まで）の外です。署名していません。"
        "証明書の管理者に更新を依頼してください。"
    ),
    "seal.file_missing": (
        "署名する文書「{name}」がサーバーに届いていません。ファイルを選び直してください。"
    ),
    "seal.key_damaged": (
        "証明書「{certificate}」の鍵を開けません。控えから戻すよう、情報政策課に依頼してください。"
    ),
    "seal.key_missing": (
        "証明書「{certificate}」の鍵がサーバーにありません。控えから戻すよう、情報政策課に依頼して"
        "ください。"
    ),
    "seal.name": (
        "名前「{certificate}」は使えません。英小文字・数字・ハイフンで39字までにしてください。"
    ),
    "seal.not_allowed": (
        "{post}の職責証明書を使える職に就いていません。署名していません。この使用の求めは電子署名"
        "使用簿に残ります。必要なら証明書の管理者に依頼してください。"
    ),
    "seal.not_decided": (
        "この案件（{number}）はまだ決裁されていません。施行文書に署名できるのは決裁の後です。"
    ),
    "seal.not_pdf": (
        "「{name}」はPDFではありません。施行文書をPDFとして保存し、選び直してください。"
    ),
    "seal.other_key": "この証明書は、鍵「{certificate}」のものではありません。",
    "seal.reason": "使用の理由を入力してください（{limit}字以内）。",
    "seal.revoked": (
        "{post}の職責証明書は{day}に使用を止めています。署名していません。"
        "証明書の管理者にお問い合わせください。"
    ),
    "seal.unknown": "証明書「{certificate}」は登録されていません。",
    "verification.reversed": "期間の終わりが始まりより前です。期間を確かめてください。",
}
