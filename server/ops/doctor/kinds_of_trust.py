# SPDX-License-Identifier: Apache-2.0
"""What may be found at certificates, the authorities and the archive."""

from server.ops.doctor.finding import failed, ok, warning

CERTIFICATE = (
    ok(
        "certificate.ok",
        "証明書{count}件は期限内です。最初に切れるもの: {name}（{day}、あと{days}日）",
        "{count} certificates are in time; the first to end: {name} ({day}, {days} days)",
    ),
    warning(
        "certificate.ending",
        "証明書がまもなく切れます: {name}（{day}、あと{days}日）",
        "a certificate ends soon: {name} ({day}, {days} days)",
        "期限までに更新してください: {how}",
        "Renew it before: {how}",
    ),
    failed(
        "certificate.ended",
        "証明書の期限が切れています: {name}（{day}）",
        "a certificate has ended: {name} ({day})",
        "すぐに更新してください: {how}",
        "Renew it now: {how}",
    ),
    failed(
        "certificate.unreadable",
        "証明書を読めません: {file}（{why}）",
        "a certificate cannot be read: {file} ({why})",
        "PEMの証明書を置き、利用者 tsukue が読めるようにしてください。",
        "Put a PEM certificate there, readable by the user tsukue.",
    ),
    warning(
        "certificate.unchecked",
        "{address} のTLS証明書を確かめられませんでした（{why}）。",
        "the TLS certificate of {address} could not be looked at ({why})",
        "nginxが動いているか、名前がこの機械から引けるかを確かめるか、tls_certificate_file に"
        "証明書の場所を設定してください。",
        "See that nginx runs and that the name resolves here, or set tls_certificate_file.",
    ),
)

AUTHORITY = (
    ok(
        "authority.ok",
        "認証局の鍵が開き、失効リストは期限内です。",
        "the authority's keys open, and its revocation lists are in time",
    ),
    failed(
        "authority.closed",
        "認証局の鍵を開けません（{why}）。",
        "the authority's keys do not open ({why})",
        "passphrase と trust が同じバックアップのものか、HSMにつながるかを確かめてください。",
        "See that passphrase and trust are of the same backup, and that the HSM is reached.",
    ),
    failed(
        "authority.list_late",
        "失効リストの発行が遅れています: {name}",
        "a revocation list is late: {name}",
        "outboxワーカーが動いているか確かめ、tsukue-server ca publish を実行してください。",
        "See that the outbox worker runs, and run tsukue-server ca publish.",
    ),
    warning(
        "authority.backup_missing",
        "認証局のバックアップがありません。",
        "there is no backup of the authority",
        "tsukue-server ca backup を実行し、サーバーとは別の場所に保管してください。",
        "Run tsukue-server ca backup and keep the file away from the server.",
    ),
    warning(
        "authority.backup_old",
        "認証局のバックアップは{days}日前のものです。",
        "the backup of the authority is {days} days old",
        "tsukue-server ca backup を実行し、前のものと置き換えて保管してください。",
        "Run tsukue-server ca backup and keep the file in place of the former one.",
    ),
    warning(
        "authority.rehearsal_due",
        "認証局の復元訓練を{days}日していません。",
        "the recovery of the authority was not rehearsed for {days} days",
        "保管しているファイルで tsukue-server ca rehearse を実行してください。",
        "Run tsukue-server ca rehearse on the file that is kept.",
    ),
    failed(
        "authority.trust_faulty",
        "他の認証局の証明書を信頼できません: {file}（{why}）",
        "a certificate of another authority is not believed: {file} ({why})",
        "tsukue-server trust list で理由を確かめ、正しい証明書に置き換えてください。",
        "See why with tsukue-server trust list, and put the right certificate in its place.",
    ),
    ok("archive.ok", "長期保存の処理は期限内です。", "the rounds of the archive are in time"),
    failed(
        "archive.overdue",
        "長期保存のタイムスタンプが期限どおりに更新されていません。",
        "archive timestamps were not renewed in time",
        "タイムスタンプ局に届くか確かめ、tsukue-server archive renew を実行してください。",
        "See that the time authority is reached, and run tsukue-server archive renew.",
    ),
)
