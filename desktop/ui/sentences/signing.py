# SPDX-License-Identifier: Apache-2.0
"""Troubles of signing: what stands against a signature, cards, and keys from files.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

_NOTHING_DONE = QT_TRANSLATE_NOOP("Trouble", "開いて内容を確かめ、管理者に伝えてください。")

HEADINGS = {
    "card": QT_TRANSLATE_NOOP("Trouble", "カードを確かめてください"),
    "certify": QT_TRANSLATE_NOOP("Trouble", "この起案用紙には署名できません"),
    "disk": QT_TRANSLATE_NOOP("Trouble", "空き容量が足りません"),
    "field": QT_TRANSLATE_NOOP("Trouble", "この起案用紙には署名できません"),
    "lock": QT_TRANSLATE_NOOP("Trouble", "この起案用紙には署名できません"),
    "pkcs12": QT_TRANSLATE_NOOP("Trouble", "鍵のファイルを使えません"),
}
SENTENCES = {
    "card.absent": (
        QT_TRANSLATE_NOOP(
            "Trouble", "カード「{card}」が読取装置に入っていません。署名していません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "カードを差し込んで、もう一度行ってください。"),
    ),
    "card.bad_signature": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "カード「{card}」の署名が証明書と合いません。別の鍵の証明書のため、使いませんでした。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "設定の「署名の鍵」で、鍵を選び直してください。"),
    ),
    "card.failed": (
        QT_TRANSLATE_NOOP("Trouble", "カードが応じませんでした（{detail}）。署名していません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "カードを差し直してください。続くときは、この符号を管理者に伝えてください。"
        ),
    ),
    "card.gone": (
        QT_TRANSLATE_NOOP(
            "Trouble", "署名の途中でカード「{card}」を使えなくなりました。この署名はしていません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "カードを差し込み、PINを入力して続けてください。"),
    ),
    "card.locked": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "カード「{card}」のPINはロックされています。これ以上PINを試しません。署名していません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "カードの発行窓口でロックを解除してください。"),
    ),
    "card.module": (
        QT_TRANSLATE_NOOP("Trouble", "カードを読むためのモジュール（{path}）を開けません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "設定の「署名の鍵」で、カードの製造元が示すファイルを選んでください。"
        ),
    ),
    "card.no_certificate": (
        QT_TRANSLATE_NOOP("Trouble", "カード「{card}」に、この鍵の証明書がありません。"),
        QT_TRANSLATE_NOOP("Trouble", "カードの発行窓口に確かめてください。"),
    ),
    "card.no_key": (
        QT_TRANSLATE_NOOP("Trouble", "カード「{card}」に、署名に使える鍵が見つかりません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "別のカードでないか確かめ、設定の「署名の鍵」で選び直してください。"
        ),
    ),
    "card.none": (
        QT_TRANSLATE_NOOP("Trouble", "読取装置にカードがありません。"),
        QT_TRANSLATE_NOOP("Trouble", "カードを差し込んで、もう一度探してください。"),
    ),
    "card.nothing_shown": (
        QT_TRANSLATE_NOOP("Trouble", "カード「{card}」には、読み取れる証明書がありません。"),
        QT_TRANSLATE_NOOP("Trouble", "職員用の署名カードか、発行窓口に確かめてください。"),
    ),
    "card.pin_final": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "カード「{card}」のPINが違います。署名していません。次に間違えると、カードがロックさ"
            "れます。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "PINを確かめてから、最後の1回を入力してください。"),
    ),
    "card.pin_length": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "カード「{card}」は、この長さや文字のPINを受け付けません。PINは変わっていません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "カードの案内にある長さのPINにしてください。"),
    ),
    "card.pin_low": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "カード「{card}」のPINが違います。署名していません。残りの回数が少なくなっています。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "このカードのPINを確かめて、もう一度入力してください。"),
    ),
    "card.pin_wrong": (
        QT_TRANSLATE_NOOP("Trouble", "カード「{card}」のPINが違います。署名していません。"),
        QT_TRANSLATE_NOOP("Trouble", "このカードのPINを確かめて、もう一度入力してください。"),
    ),
    "certificate.expired": (
        QT_TRANSLATE_NOOP(
            "Trouble", "署名の証明書の有効期限（{until}）が過ぎています。署名していません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "設定の「署名の鍵」で、証明書を更新してください。"),
    ),
    "certificate.key_usage": (
        QT_TRANSLATE_NOOP(
            "Trouble", "この証明書は署名（否認防止）のためのものではないため、使えません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "署名用の証明書を選んでください。"),
    ),
    "certificate.known_already": (
        QT_TRANSLATE_NOOP("Trouble", "この番号の証明書は、すでに登録されています。"),
        QT_TRANSLATE_NOOP("Trouble", "登録された証明書を、管理者に確かめてください。"),
    ),
    "certificate.not_proved": (
        QT_TRANSLATE_NOOP(
            "Trouble", "証明書の鍵を持っていることを確かめられません。登録していません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "同じ鍵で作った申請（PKCS#10）を添えてください。"),
    ),
    "certificate.not_trusted": (
        QT_TRANSLATE_NOOP("Trouble", "市が信頼する認証局の証明書ではないため、使えません。"),
        QT_TRANSLATE_NOOP("Trouble", "信頼する認証局の設定を、管理者に確かめてください。"),
    ),
    "certificate.person_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "職員 {person} のアカウントがありません。"),
        QT_TRANSLATE_NOOP("Trouble", "先に管理者に登録してもらってください。"),
    ),
    "certificate.reason_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "失効の理由が決められたものではありません。"),
        QT_TRANSLATE_NOOP("Trouble", "次の中から選んでください: {known}"),
    ),
    "certificate.request_not_signed": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "証明書の申請に、その鍵自身の署名がありません。証明書は発行されていません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "新しい鍵で申請し直してください。"),
    ),
    "certificate.request_of_authority": (
        QT_TRANSLATE_NOOP("Trouble", "認証局の鍵を、職員の証明書にすることはできません。"),
        QT_TRANSLATE_NOOP("Trouble", "新しい鍵で申請し直してください。"),
    ),
    "certificate.request_weak_key": (
        QT_TRANSLATE_NOOP(
            "Trouble", "申請の鍵が弱いか、使えない種類です。証明書は発行されていません。"
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "RSA 2048ビットまたは楕円曲線256ビット以上の鍵を使ってください。"
        ),
    ),
    "certificate.not_yet_valid": (
        QT_TRANSLATE_NOOP(
            "Trouble", "署名の証明書は{since}から有効です。まだ使えません。署名していません。"
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "端末の時計が正しいか確かめてください。正しいときは、その日まで待ってください。",
        ),
    ),
    "certificate.other_key": (
        QT_TRANSLATE_NOOP("Trouble", "証明書と鍵が合いません。別の鍵の証明書です。"),
        QT_TRANSLATE_NOOP("Trouble", "設定の「署名の鍵」で、鍵を選び直してください。"),
    ),
    "certificate.revoked": (
        QT_TRANSLATE_NOOP("Trouble", "署名の証明書は失効しています。署名していません。"),
        QT_TRANSLATE_NOOP("Trouble", "設定の「署名の鍵」で、新しい鍵を作ってください。"),
    ),
    "certificate.status_old": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "証明書が失効していないことを、{days}日より前にしか確かめていません。署名していません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "サーバーにつないで送受信してから、もう一度行ってください。"),
    ),
    "certificate.unreadable": (
        QT_TRANSLATE_NOOP("Trouble", "証明書を読み取れません。"),
        QT_TRANSLATE_NOOP("Trouble", "設定の「署名の鍵」で、鍵を選び直してください。"),
    ),
    "certificate.weak": (
        QT_TRANSLATE_NOOP("Trouble", "この鍵は短すぎるか、署名に使えない種類です。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "RSA 2048ビットまたは楕円曲線256ビット以上の鍵を使ってください。"
        ),
    ),
    "certify.missing": (
        QT_TRANSLATE_NOOP("Trouble", "この起案用紙には、起案者の署名がまだありません。"),
        _NOTHING_DONE,
    ),
    "certify.not_first": (
        QT_TRANSLATE_NOOP("Trouble", "この起案用紙には、もうほかの署名（{field}）があります。"),
        _NOTHING_DONE,
    ),
    "disk.low": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この端末の空き容量が{megabytes}MBより少ないため、署名を安全に保存できません。署名してい"
            "ません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "不要なファイルを片付けてから、もう一度行ってください。"),
    ),
    "document.locked": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この起案用紙は、前の署名（{field}）で閉じられています。もう署名を加えられません。",
        ),
        _NOTHING_DONE,
    ),
    "field.absent": (
        QT_TRANSLATE_NOOP("Trouble", "起案用紙に、あなたの欄（{field}）がありません。"),
        _NOTHING_DONE,
    ),
    "field.signed": (
        QT_TRANSLATE_NOOP("Trouble", "あなたの欄（{field}）には、もう署名があります。"),
        _NOTHING_DONE,
    ),
    "key.damaged": (
        QT_TRANSLATE_NOOP("Trouble", "この端末の鍵が壊れていて、開けません。"),
        QT_TRANSLATE_NOOP("Trouble", "設定の「署名の鍵」で鍵を外し、新しい鍵を作ってください。"),
    ),
    "key.not_made_here": (
        QT_TRANSLATE_NOOP("Trouble", "この鍵はほかで発行されたものです。ここでは更新できません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "発行元に更新を申し込み、新しい鍵を「鍵を替える」で選んでください。"
        ),
    ),
    "lock.differs": (
        QT_TRANSLATE_NOOP("Trouble", "起案用紙の欄（{field}）の作りが、案件の流れと合いません。"),
        _NOTHING_DONE,
    ),
    "pkcs12.no_key": (
        QT_TRANSLATE_NOOP("Trouble", "ファイル「{name}」に、証明書の付いた鍵が入っていません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "鍵も含めて書き出したファイル（.p12、.pfx）を選んでください。"
        ),
    ),
    "pkcs12.not_opened": (
        QT_TRANSLATE_NOOP("Trouble", "ファイル「{name}」は、このパスワードでは開けません。"),
        QT_TRANSLATE_NOOP("Trouble", "ファイルと一緒に受け取ったパスワードを入力してください。"),
    ),
    "pkcs12.unreadable": (
        QT_TRANSLATE_NOOP(
            "Trouble", "ファイル「{name}」は、鍵のファイル（PKCS#12）ではありません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "拡張子が .p12 か .pfx のファイルを選んでください。"),
    ),
    "pkcs12.weak_key": (
        QT_TRANSLATE_NOOP("Trouble", "ファイル「{name}」の鍵は短すぎるため、署名に使えません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "RSA 2048ビットまたは楕円曲線256ビット以上の鍵を発行してもらってください。"
        ),
    ),
}
