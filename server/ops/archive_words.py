# SPDX-License-Identifier: Apache-2.0
"""What kept a sheet from being archived, in words; the code and its detail stand beside them."""

import re

_CODE = re.compile(r"[a-z_]+\.[a-z_]+")
_WORDS = {
    "archive.no_gain": (
        "時刻認証局の次のタイムスタンプは、今のものより長く持ちません。"
        "市の時刻認証局なら ca renew tsa で更新してください。",
        "the authority's next timestamp would end no later: renew the unit (ca renew tsa)",
    ),
    "archive.not_read": (
        "起案用紙のファイルを読めません。バックアップから戻してください。",
        "the sheet's file cannot be read: bring it back from a backup",
    ),
    "archive.not_kept": (
        "書き込めません。ディスクの空きを確かめてください。前のファイルはそのままです。",
        "the new file cannot be written: check the disk; the old one is untouched",
    ),
    "archive.no_time": (
        "署名に時刻が付いていません。付いた後に、自動で行います。",
        "a signature has no time yet; it is done by itself when it has one",
    ),
    "archive.unit_changes": (
        "時刻認証局が毎回違う証明書で答えます。時刻認証局に確かめてください。",
        "the authority answers with another certificate each time: ask it why",
    ),
    "revocation.revoked": (
        "署名より前に証明書が失効しています。tsukue-verify で調べてください。",
        "a certificate was revoked before its use: look at the sheet with tsukue-verify",
    ),
    "revocation": (
        "証明書が失効していないことの証拠を取れません。revocation_hosts と相手の局を"
        "確かめてください。",
        "no proof that a certificate stood: check revocation_hosts and its authority",
    ),
    "authority": (
        "時刻認証局が応じません。通信と archive_timestamp_urls を確かめてください。",
        "no time authority answers: check the network and archive_timestamp_urls",
    ),
    "archive": (
        "起案用紙が、長期保存できる形をしていません。tsukue-verify で調べてください。",
        "the sheet is not what can be archived: look at it with tsukue-verify",
    ),
    "document": (
        "起案用紙を読み取れません。tsukue-verify で調べてください。",
        "the sheet cannot be read: look at it with tsukue-verify",
    ),
}
_OTHER = (
    "署名か証明書を信頼できません。trust check と tsukue-verify で調べてください。",
    "a signature or certificate is not trusted: see trust check and tsukue-verify",
)


def fault_words(fault: str) -> tuple[str, str]:
    """Return the sentence of a fault in Japanese and in English, what is narrow first."""
    codes = set(_CODE.findall(fault))
    families = {code.partition(".")[0] for code in codes}
    return next((words for code, words in _WORDS.items() if code in codes | families), _OTHER)
