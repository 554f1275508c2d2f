# SPDX-License-Identifier: Apache-2.0
"""What may be found at the service, its worker, mail, timers and clients."""

from server.ops.doctor.finding import failed, ok, warning

SERVICE = (
    ok(
        "service.ok",
        "サーバーが {address} で答えました（{version}）",
        "the server answers at {address} ({version})",
    ),
    failed(
        "service.down",
        "サーバーが {address} で答えません（{why}）。",
        "the server does not answer at {address} ({why})",
        "systemctl status tsukue-server と journalctl -u tsukue-server で理由を確かめてください。",
        "See why with systemctl status tsukue-server and journalctl -u tsukue-server.",
    ),
    failed(
        "service.not_ready",
        "サーバーは {address} で動いていますが、仕事ができません（{why}）。",
        "the server runs at {address} but cannot work ({why})",
        "下の指摘を先に直してください。",
        "See to the other findings first.",
    ),
    warning(
        "service.other_version",
        "動いているサーバーの版（{running}）が、入っているプログラム（{installed}）と違います。",
        "the server that runs is {running}, the program installed is {installed}",
        "systemctl restart tsukue-server tsukue-worker を実行してください。",
        "Run systemctl restart tsukue-server tsukue-worker.",
    ),
    ok("worker.ok", "outboxワーカーが動いています（{at}）", "the outbox worker is alive ({at})"),
    failed(
        "worker.silent",
        "outboxワーカーが動いていません（最後: {at}）。メールも時刻付与も止まります。",
        "the outbox worker is not alive (last: {at}); mail and time stamps stand still",
        "systemctl status tsukue-worker を確かめ、再起動してください。",
        "See systemctl status tsukue-worker, and restart it.",
    ),
    warning(
        "worker.late",
        "予定を過ぎた仕事が{count}件あります（最も古いもの: {kind}、{minutes}分前）。",
        "{count} jobs are past their time (the oldest: {kind}, {minutes} min)",
        "最後の失敗の理由を管理の画面かログで確かめてください。",
        "Read why they failed last on the administrator's page or in the log.",
    ),
    warning(
        "worker.dead",
        "あきらめた仕事が{count}件あります（例 {kind}: {why}）。",
        "{count} jobs were given up (such as {kind}: {why})",
        "原因を直し、管理の画面でやり直してください。",
        "Put the cause right, and try them again on the administrator's page.",
    ),
    ok("timer.ok", "タイマーは動いています: {names}", "the timers run: {names}"),
    warning(
        "timer.off",
        "タイマーが動いていません: {name}",
        "a timer does not run: {name}",
        "systemctl enable --now {name} を実行してください。",
        "Run systemctl enable --now {name}.",
    ),
    warning(
        "timer.failed",
        "{name} の最後の実行が失敗しました。",
        "the last run of {name} failed",
        "journalctl -u {name} で理由を確かめてください。",
        "See why with journalctl -u {name}.",
    ),
)

MAIL = (
    ok(
        "mail.ok", "メールサーバーがサインインを受け付けました。", "the mail server lets us sign in"
    ),
    ok("mail.off", "メールは送らない設定です。", "no mail is sent, as set"),
    failed(
        "mail.unreachable",
        "メールサーバーに届きません: {where}（{why}）",
        "the mail server is not reached: {where} ({why})",
        "mail_host、mail_port とファイアウォールを確かめてください。届くまで手紙は待ちます。",
        "See to mail_host, mail_port and the firewall; letters wait until then.",
    ),
    failed(
        "mail.refused",
        "メールサーバーが拒みました: {where}（{why}）",
        "the mail server refuses: {where} ({why})",
        "mail_login と mail_password_file、メールサーバー側の許可を確かめてください。",
        "See to mail_login and mail_password_file, and to what the mail server allows.",
    ),
    failed(
        "mail.insecure",
        "メールサーバーとTLSで話せません: {where}（{why}）",
        "TLS with the mail server fails: {where} ({why})",
        "mail_security と、メールサーバーの証明書の名前・期限・発行元を確かめてください。",
        "See to mail_security, and to name, end and issuer of the mail server's certificate.",
    ),
    warning(
        "mail.late",
        "送れずに待っている手紙が{count}通あります（最も古いもの: {minutes}分前）。",
        "{count} letters wait unsent (the oldest for {minutes} min)",
        "メールサーバーの状態を確かめてください。直れば自動で送られます。",
        "See to the mail server; they are sent by themselves once it takes them.",
    ),
    warning(
        "mail.dead",
        "あきらめた手紙が{count}通あります（最後の理由: {why}）。",
        "{count} letters were given up (the last answer: {why})",
        "tsukue-server mail dead で理由を確かめ、直してから mail again を実行してください。",
        "Read why with tsukue-server mail dead; put it right, then run mail again.",
    ),
    failed(
        "mailbox.unreachable",
        "会議の返事の受信箱を読めません: {where}（{why}）",
        "the mailbox of answers to invitations cannot be read: {where} ({why})",
        "calendar_… の設定とパスワードのファイルを確かめてください。",
        "See to the calendar_… settings and the file with its password.",
    ),
)

DOCTOR = (
    warning(
        "doctor.skipped",
        "確かめていません: {what}（データベースが使えないため）",
        "not looked at: {what}, as the database cannot be used",
        "データベースの指摘を直してから、もう一度 doctor を実行してください。",
        "See to the database first, then run the doctor again.",
    ),
    failed(
        "doctor.slow",
        "{what}の確認が{seconds}秒で終わりませんでした。",
        "looking at {what} took longer than {seconds} s",
        "その相手（データベース、ディスク、ネットワーク）が詰まっていないか確かめてください。",
        "See whether what it asks (database, disk, network) stands still.",
    ),
    failed(
        "doctor.failed",
        "{what}の確認そのものが失敗しました（{why}）。",
        "looking at {what} failed by itself ({why})",
        "このメッセージと版を開発元に知らせてください。",
        "Tell this message and the version to the makers.",
    ),
)
