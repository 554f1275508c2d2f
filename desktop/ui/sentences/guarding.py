# SPDX-License-Identifier: Apache-2.0
"""Troubles of keys, PINs and the store of this device.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "certificate": QT_TRANSLATE_NOOP("Trouble", "証明書を使えません"),
    "key": QT_TRANSLATE_NOOP("Trouble", "署名の鍵がありません"),
    "keyring": QT_TRANSLATE_NOOP("Trouble", "鍵束（キーリング）を使えません"),
    "pin": QT_TRANSLATE_NOOP("Trouble", "PINを確かめてください"),
    "policy": QT_TRANSLATE_NOOP("Trouble", "この端末について決められた設定を使えません"),
    "store": QT_TRANSLATE_NOOP("Trouble", "この端末の保存場所を使えません"),
}
SENTENCES = {
    "certificate.key_of_another": (
        QT_TRANSLATE_NOOP("Trouble", "この鍵は別の方の証明書で使われています。"),
        QT_TRANSLATE_NOOP("Trouble", "新しい鍵で申請し直してください。"),
    ),
    "certificate.key_revoked": (
        QT_TRANSLATE_NOOP("Trouble", "この鍵は紛失した端末の鍵のため使えません。"),
        QT_TRANSLATE_NOOP("Trouble", "新しい鍵で申請し直してください。"),
    ),
    "certificate.missing": (
        QT_TRANSLATE_NOOP("Trouble", "有効な署名証明書がありません。"),
        QT_TRANSLATE_NOOP("Trouble", "証明書を発行してから、もう一度署名してください。"),
    ),
    "certificate.request_invalid": (
        QT_TRANSLATE_NOOP("Trouble", "証明書の申請を読み取れません。"),
        QT_TRANSLATE_NOOP("Trouble", "アプリを更新して、申請し直してください。"),
    ),
    "certificate.none_living": (
        QT_TRANSLATE_NOOP("Trouble", "有効な証明書が見つかりません。すでに失効したようです。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を取り直して確かめてください。"),
    ),
    "certificate.office_closed": (
        QT_TRANSLATE_NOOP("Trouble", "庁内認証局は閉局したため、証明書は発行されません。"),
        QT_TRANSLATE_NOOP("Trouble", "新しい認証局について管理者に確かめてください。"),
    ),
    "certificate.reason_missing": (
        QT_TRANSLATE_NOOP("Trouble", "却下の理由が空か、長すぎます（上限{most}文字）。"),
        QT_TRANSLATE_NOOP("Trouble", "申請した方に伝わる理由を書いてください。"),
    ),
    "certificate.refused": (
        QT_TRANSLATE_NOOP("Trouble", "証明書の申請は認められませんでした。理由: {reason}"),
        QT_TRANSLATE_NOOP("Trouble", "内容を確かめ、必要ならもう一度PINを決めて申請してください。"),
    ),
    "certificate.request_decided": (
        QT_TRANSLATE_NOOP("Trouble", "この申請は、ほかの方がすでに承認または却下しています。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を取り直してください。"),
    ),
    "certificate.request_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この申請は見つかりません。取り下げられたようです。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を取り直してください。"),
    ),
    "certificate.waiting": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "証明書の申請は届いています。上司か管理者が承認すると、署名できるようになります。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "そのままお待ちください。この画面を開いている間、30秒ごとに確かめます。"
            "それまで、閲覧と下書きはできます。",
        ),
    ),
    "key.not_enrolled": (
        QT_TRANSLATE_NOOP(
            "Trouble", "この端末にはまだ署名の鍵がありません。操作は行われていません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "PINを決めて鍵を作ってください。"),
    ),
    "keyring.locked": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この端末の鍵束（キーリング）が開いていません。保存した内容は残っていますが、表示でき"
            "ません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "鍵束のロックを解除して、もう一度お試しください。端末にログインし直すと開くことがあり"
            "ます。",
        ),
    ),
    "keyring.missing": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この端末に、鍵を安全に保管する場所（キーリング）が見つかりません。案件を保存できない"
            "ため、一覧は空のままです。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "GNOME キーリングなどを使えるようにしてから、机を起動し直してください。分からないとき"
            "は管理者に連絡してください。",
        ),
    ),
    "keyring.not_kept": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "鍵束（キーリング）に鍵を保管できませんでした。この端末には何も保存していません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "鍵束の状態を管理者に確かめてください。"),
    ),
    "keyring.refused": (
        QT_TRANSLATE_NOOP(
            "Trouble", "この端末の鍵束（{backend}）は、鍵を安全に保管できないため使いません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "管理者に連絡して、OSの鍵束を使えるようにしてください。"),
    ),
    "pin.locked": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "PINを続けて間違えたため、鍵は{seconds}秒間使えません。操作は行われていません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "時間をおいて、もう一度入力してください。"),
    ),
    "pin.same": (
        QT_TRANSLATE_NOOP("Trouble", "新しいPINがいまのPINと同じです。PINは変わっていません。"),
        QT_TRANSLATE_NOOP("Trouble", "別のPINを決めてください。"),
    ),
    "pin.too_short": (
        QT_TRANSLATE_NOOP("Trouble", "PINが短すぎます。"),
        QT_TRANSLATE_NOOP("Trouble", "{least}文字以上のPINを入力してください。"),
    ),
    "pin.too_simple": (
        QT_TRANSLATE_NOOP(
            "Trouble", "同じ文字の繰り返しや並んだ数字は、すぐに当てられるためPINに使えません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "別のPINを決めてください。"),
    ),
    "pin.wrong": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "PINが違います。操作は行われていません。あと{tries_left}回間違えると、鍵が5分間使えな"
            "くなります。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "もう一度入力してください。"),
    ),
    "policy.not_trusted": (
        QT_TRANSLATE_NOOP("Trouble", "{place} を管理者以外が書き換えられるため、信用できません。"),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "情報政策課に連絡してください。所有者をrootにし、ほかの人の書き込みを禁じると使えます。",
        ),
    ),
    "policy.unknown": (
        QT_TRANSLATE_NOOP("Trouble", "{place} の {key} は、決められる設定ではありません。"),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "情報政策課に連絡してください。名前を直すか、その行を外すと起動できます。",
        ),
    ),
    "policy.unreadable": (
        QT_TRANSLATE_NOOP("Trouble", "{place} を読み取れません。書き方に誤りがあります。"),
        QT_TRANSLATE_NOOP("Trouble", "情報政策課に連絡してください。直すと起動できます。"),
    ),
    "policy.address": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{place} の {key} が https:// で始まるアドレスではありません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "情報政策課に連絡してください。値を直すと起動できます。"),
    ),
    "policy.value": (
        QT_TRANSLATE_NOOP("Trouble", "{place} の {key} の値が正しくありません。"),
        QT_TRANSLATE_NOOP("Trouble", "情報政策課に連絡してください。値を直すと起動できます。"),
    ),
    "store.busy": (
        QT_TRANSLATE_NOOP(
            "Trouble", "保存場所がほかのソフトに使われています。操作は保存されていません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "少し待って、もう一度行ってください。"),
    ),
    "store.damaged": (
        QT_TRANSLATE_NOOP("Trouble", "この端末の保存内容を読み取れません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "机を起動し直してください。続くときは、触らずに管理者に連絡してください。"
        ),
    ),
    "store.full": (
        QT_TRANSLATE_NOOP("Trouble", "この端末の空き容量が足りないため、保存できませんでした。"),
        QT_TRANSLATE_NOOP("Trouble", "空き容量を増やして、もう一度行ってください。"),
    ),
    "store.newer": (
        QT_TRANSLATE_NOOP(
            "Trouble", "この端末の保存内容は、新しい版の机のものです。いまの版では開けません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "机を新しい版に更新してください。"),
    ),
    "store.open_elsewhere": (
        QT_TRANSLATE_NOOP(
            "Trouble", "机はすでに開いています。同じ保存内容を二つの画面で開くことはできません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "開いている机の画面をお使いください。"),
    ),
    "store.wiped": (
        QT_TRANSLATE_NOOP("Trouble", "この端末の保存内容は、管理者の指示で消去されました。"),
        QT_TRANSLATE_NOOP("Trouble", "情報政策課に連絡してください。"),
    ),
}
