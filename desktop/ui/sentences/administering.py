# SPDX-License-Identifier: Apache-2.0
"""Troubles of whoever looks after accounts and devices, and of a temporary password.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "account": QT_TRANSLATE_NOOP("Trouble", "アカウントを変えていません"),
    "job": QT_TRANSLATE_NOOP("Trouble", "仕事を変えていません"),
    "catalogue": QT_TRANSLATE_NOOP("Trouble", "会議室の表を変えていません"),
}
SENTENCES = {
    "catalogue.file_broken": (
        QT_TRANSLATE_NOOP(
            "Trouble", "このファイルは{line}行目が読めないため、読み込んでいません。"
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "この画面の「CSVで保存」で書き出したファイルをもとに、作り直してください。"
        ),
    ),
    "catalogue.file_columns": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "このファイルの見出しが、この表と合わないため、読み込んでいません（{columns}）。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "見出しは、この画面の「CSVで保存」で書き出したファイルと同じにしてください。"
            "別の表のファイルでないかも確かめてください。",
        ),
    ),
    "catalogue.file_unreadable": (
        QT_TRANSLATE_NOOP("Trouble", "ファイル「{name}」を開けないため、読み込んでいません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "ファイルがまだあるか、ほかのプログラムで開いていないかを確かめてください。"
        ),
    ),
    "catalogue.moved_on": (
        QT_TRANSLATE_NOOP(
            "Trouble", "ほかの方が先に会議室を登録したため、登録していません。入力は残っています。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "新しい内容を確かめてから、もう一度登録してください。"),
    ),
    "account.changed": (
        QT_TRANSLATE_NOOP(
            "Trouble", "ほかの管理者がこのアカウントを先に変えたため、変更していません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "いまの内容を確かめてから、もう一度行ってください。"),
    ),
    "account.lasting_password": (
        QT_TRANSLATE_NOOP(
            "Trouble", "管理者ではない方に、仮でないパスワードを設定することはできません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "仮パスワードを渡し、本人に変えてもらってください。"),
    ),
    "account.last_administrator": (
        QT_TRANSLATE_NOOP("Trouble", "最後の管理者は、無効にも、管理者から外すこともできません。"),
        QT_TRANSLATE_NOOP("Trouble", "先に別の管理者を登録してください。"),
    ),
    "account.login_malformed": (
        QT_TRANSLATE_NOOP("Trouble", "このサインイン名は使えません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "空白や見えない文字を含まない、{most}文字までの名前にしてください。"
        ),
    ),
    "account.login_taken": (
        QT_TRANSLATE_NOOP("Trouble", "サインイン名「{login}」は、ほかの方が使っています。"),
        QT_TRANSLATE_NOOP("Trouble", "別の名前にしてください。"),
    ),
    "account.own_account": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "自分のアカウントを無効にすることや、自分のパスワードを仮のものに戻すこと、"
            "自分から管理者を外すことはできません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "ほかの管理者に頼んでください。"),
    ),
    "account.person_has_one": (
        QT_TRANSLATE_NOOP("Trouble", "この職員には、すでにアカウントがあります。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を取り直して確かめてください。"),
    ),
    "account.person_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この職員は、いまの組織の登録にありません。"),
        QT_TRANSLATE_NOOP("Trouble", "組織のファイルを読み込んでから追加してください。"),
    ),
    "account.roles_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "役割が選ばれていないか、サーバーが知らない役割です。"),
        QT_TRANSLATE_NOOP("Trouble", "役割を1つ以上選んでください。"),
    ),
    "account.unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この職員にはアカウントがありません。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を取り直して確かめてください。"),
    ),
    "device.changed": (
        QT_TRANSLATE_NOOP(
            "Trouble", "ほかの管理者がこの端末の状態を先に変えたため、変更していません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "いまの状態を確かめてから、もう一度行ってください。"),
    ),
    "device.in_use_here": (
        QT_TRANSLATE_NOOP("Trouble", "いま使っている端末を紛失にすることはできません。"),
        QT_TRANSLATE_NOOP("Trouble", "紛失したときは、ほかの端末から届け出てください。"),
    ),
    "job.moved_on": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この仕事は、画面を開いた後に動きました。"
            "処理が済んだか、処理の途中か、ほかの管理者が扱っています。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "一覧を取り直して、いまの状態を確かめてください。"),
    ),
    "job.unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この仕事はもうありません。済んだ仕事は30日で消えます。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を取り直して確かめてください。"),
    ),
    "session.password_lapsed": (
        QT_TRANSLATE_NOOP("Trouble", "仮パスワードの期限が過ぎました。"),
        QT_TRANSLATE_NOOP("Trouble", "管理者に、新しい仮パスワードを頼んでください。"),
    ),
    "session.password_same": (
        QT_TRANSLATE_NOOP("Trouble", "新しいパスワードが仮パスワードと同じです。"),
        QT_TRANSLATE_NOOP("Trouble", "別のパスワードを決めてください。"),
    ),
    "session.password_short": (
        QT_TRANSLATE_NOOP("Trouble", "新しいパスワードが短すぎるか、長すぎます。"),
        QT_TRANSLATE_NOOP("Trouble", "{least}文字以上にしてください。"),
    ),
    "session.password_temporary": (
        QT_TRANSLATE_NOOP("Trouble", "仮パスワードでのサインインです。"),
        QT_TRANSLATE_NOOP("Trouble", "続けるには、自分のパスワードを決めてください。"),
    ),
}
