# SPDX-License-Identifier: Apache-2.0
"""Troubles on the way to the server, of the session and of this device there.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "batch": QT_TRANSLATE_NOOP("Trouble", "一度に送れません"),
    "client": QT_TRANSLATE_NOOP("Trouble", "新しい版が要ります"),
    "clock": QT_TRANSLATE_NOOP("Trouble", "端末の時計がずれています"),
    "configuration": QT_TRANSLATE_NOOP("Trouble", "接続先の設定を確かめてください"),
    "cursor_expired": QT_TRANSLATE_NOOP("Trouble", "一覧を取り直します"),
    "device": QT_TRANSLATE_NOOP("Trouble", "この端末では行えません"),
    "network": QT_TRANSLATE_NOOP("Trouble", "サーバーに届きません"),
    "not_found": QT_TRANSLATE_NOOP("Trouble", "見つかりません"),
    "organisation": QT_TRANSLATE_NOOP("Trouble", "組織の情報がありません"),
    "permission": QT_TRANSLATE_NOOP("Trouble", "権限がありません"),
    "request": QT_TRANSLATE_NOOP("Trouble", "要求を受け付けられません"),
    "server": QT_TRANSLATE_NOOP("Trouble", "サーバーが処理できませんでした"),
    "session": QT_TRANSLATE_NOOP("Trouble", "サインインが必要です"),
    "sign_in": QT_TRANSLATE_NOOP("Trouble", "サインインできません"),
    "version": QT_TRANSLATE_NOOP("Trouble", "新しい版があります"),
    "version.server_older": QT_TRANSLATE_NOOP("Trouble", "サーバーが古い版です"),
}
SENTENCES = {
    "batch.too_large": (
        QT_TRANSLATE_NOOP("Trouble", "一度に送れる操作は{limit}件までです。"),
        QT_TRANSLATE_NOOP("Trouble", "分けて送ってください。"),
    ),
    "client.too_old": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この端末の机は古い版のため、サーバーとやり取りできません。"
            "送信待ちの操作は残っていて、手元の案件は読めます。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "情報政策課が新しい版を配ります。新しい版になると、自動で送信します。"
        ),
    ),
    "clock.off": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この端末の時計は、サーバーの時刻と{minutes}分ずれています。"
            "操作はサーバーの時刻で記録されます。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "端末の日付と時刻の設定を確かめてください。"),
    ),
    "configuration.address": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "サーバーのアドレスが https:// で始まっていないため、何も送っていません。"
            "途中でパスワードを読まれるおそれがあります。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "https:// で始まるアドレスを、管理者に確かめてください。"),
    ),
    "configuration.no_server": (
        QT_TRANSLATE_NOOP("Trouble", "サーバーの場所が決まっていません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "サーバーのアドレスを入力してください。管理者に聞くと分かります。"
        ),
    ),
    "configuration.proxy": (
        QT_TRANSLATE_NOOP(
            "Trouble", "庁内のプロキシが認証を求めています。まだ何も送られていません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "プロキシの設定を管理者に確かめてください。"),
    ),
    "configuration.tls": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "サーバーの証明書を信頼できないため、通信を止めました。送信待ちの操作は残っています。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "パスワードは入力せず、管理者に連絡してください。"),
    ),
    "cursor_expired": (
        QT_TRANSLATE_NOOP("Trouble", "手元の一覧が古くなりました。"),
        QT_TRANSLATE_NOOP("Trouble", "全体を自動で取り直します。"),
    ),
    "device.mismatch": (
        QT_TRANSLATE_NOOP("Trouble", "この操作は別の端末のものです。"),
        QT_TRANSLATE_NOOP("Trouble", "操作した端末から送ってください。"),
    ),
    "device.of_another": (
        QT_TRANSLATE_NOOP("Trouble", "この端末は別の方の端末として登録されています。"),
        QT_TRANSLATE_NOOP("Trouble", "ご自身の端末をお使いください。"),
    ),
    "device.waiting": (
        QT_TRANSLATE_NOOP("Trouble", "この端末は管理者の許可を待っています。"),
        QT_TRANSLATE_NOOP("Trouble", "許可されてから、もう一度サインインしてください。"),
    ),
    "device.wiped": (
        QT_TRANSLATE_NOOP(
            "Trouble", "この端末は紛失として届けられています。端末内のデータは消去されます。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "情報政策課に連絡してください。"),
    ),
    "network.captive_portal": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "別のページに接続されています。Wi-Fiの認証が済んでいないようです。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "ブラウザーでネットワークの認証を済ませてください。送信待ちの操作は、その後に自動で"
            "送ります。",
        ),
    ),
    "network.disconnected": (
        QT_TRANSLATE_NOOP("Trouble", "サーバーに届きません。"),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "ネットワークを確かめてください。送信待ちの操作は、つながると自動で送ります。",
        ),
    ),
    "punch.given_up": (
        QT_TRANSLATE_NOOP(
            "Trouble", "打刻を取りやめました。サーバーの返事がなく、記録していません。"
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "つながってからもう一度押すか、あとで「打刻を追加する」で入力してください。"
        ),
    ),
    "network.too_large": (
        QT_TRANSLATE_NOOP("Trouble", "送る内容が大きすぎて、サーバーが受け取りませんでした。"),
        QT_TRANSLATE_NOOP("Trouble", "添付を小さくするか、分けてください。"),
    ),
    "network.unavailable": (
        QT_TRANSLATE_NOOP("Trouble", "サーバーが混み合っています。"),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "しばらくしてからもう一度行ってください。送信待ちの操作は、自動で送り直します。",
        ),
    ),
    "network.unreadable": (
        QT_TRANSLATE_NOOP(
            "Trouble", "サーバーの返事を読み取れませんでした。結果はまだ分かりません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "自動で確かめ直します。続くときは管理者に連絡してください。"),
    ),
    "network.wrong_server": (
        QT_TRANSLATE_NOOP("Trouble", "いつもと違うサーバーが答えました。何も送っていません。"),
        QT_TRANSLATE_NOOP("Trouble", "サーバーのアドレスを確かめてください。"),
    ),
    "not_found": (
        QT_TRANSLATE_NOOP("Trouble", "見つかりません。ないか、ご覧になれる範囲の外にあります。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を更新して確かめてください。"),
    ),
    "organisation.missing": (
        QT_TRANSLATE_NOOP("Trouble", "組織の情報がまだ登録されていません。"),
        QT_TRANSLATE_NOOP("Trouble", "管理者が登録するまでお待ちください。"),
    ),
    "permission.denied": (
        QT_TRANSLATE_NOOP("Trouble", "この操作の権限がありません。"),
        QT_TRANSLATE_NOOP("Trouble", "必要なら管理者に依頼してください。"),
    ),
    "request.malformed": (
        QT_TRANSLATE_NOOP("Trouble", "要求の形式が正しくありません。"),
        QT_TRANSLATE_NOOP("Trouble", "アプリを更新して、もう一度行ってください。"),
    ),
    "request.too_large": (
        QT_TRANSLATE_NOOP("Trouble", "送られた内容が大きすぎます。"),
        QT_TRANSLATE_NOOP("Trouble", "分けて送ってください。"),
    ),
    "server.busy": (
        QT_TRANSLATE_NOOP("Trouble", "サーバーが混み合っています。"),
        QT_TRANSLATE_NOOP("Trouble", "しばらくして自動でやり直します。"),
    ),
    "server.database_away": (
        QT_TRANSLATE_NOOP("Trouble", "サーバーがデータベースにつながりません。"),
        QT_TRANSLATE_NOOP("Trouble", "操作は失われません。しばらくして自動でやり直します。"),
    ),
    "server.fault": (
        QT_TRANSLATE_NOOP(
            "Trouble", "サーバーで問題が起きました。操作は行われていない場合があります。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "要求番号を情報政策課にお伝えください。"),
    ),
    "server.files_away": (
        QT_TRANSLATE_NOOP("Trouble", "サーバーがファイルの保存先につながりません。"),
        QT_TRANSLATE_NOOP("Trouble", "操作は失われません。しばらくして自動でやり直します。"),
    ),
    "session.expired": (
        QT_TRANSLATE_NOOP(
            "Trouble", "サインインの有効期間が過ぎました。もう一度サインインしてください。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "入力した内容と未送信の操作は残っています。"),
    ),
    "session.missing": (
        QT_TRANSLATE_NOOP("Trouble", "サインインしていません。"),
        QT_TRANSLATE_NOOP("Trouble", "サインインしてください。"),
    ),
    "session.throttled": (
        QT_TRANSLATE_NOOP("Trouble", "続けて失敗したため、しばらくサインインできません。"),
        QT_TRANSLATE_NOOP("Trouble", "{seconds}秒後にもう一度お試しください。"),
    ),
    "session.wrong_credentials": (
        QT_TRANSLATE_NOOP("Trouble", "職員番号かパスワードが違います。"),
        QT_TRANSLATE_NOOP("Trouble", "確かめて、もう一度入力してください。"),
    ),
    "sign_in.other_person": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この端末の保存内容は{name}さんのものです。ほかの方はここではサインインできません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "ご自分のアカウントで端末にログインしてから、机を起動してください。"
        ),
    ),
    "version.newer": (
        QT_TRANSLATE_NOOP("Trouble", "机の新しい版（{newest}）があります。"),
        QT_TRANSLATE_NOOP("Trouble", "情報政策課が配ります。届くまで、このままお使いください。"),
    ),
    "version.server_older": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "サーバーの机はこの端末の机より古い版なので、これはまだできません。"
            "何も変わっていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "サーバーがいつ新しくなるかは、情報政策課に尋ねてください。"
            "版は設定のページで確かめられます。",
        ),
    ),
}
