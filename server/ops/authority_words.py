# SPDX-License-Identifier: Apache-2.0
"""What ``tsukue-server ca`` says when something is refused, in both languages."""

from collections.abc import Iterator
from contextlib import contextmanager

from approval.refusal import Refusal
from server.ops.console import Fault
from server.texts import sentence
from signing.refusals import SigningRefused

_SENTENCES = {
    "backup.older_than_office": (
        "このバックアップは今の認証局より古く、復元しても今の証明書を続けられません。"
        "ca backup で取り直してください。",
        "This backup is older than the authority of today. Make a new one with ca backup.",
    ),
    "backup.unreadable": (
        "このファイルは認証局のバックアップではないか、壊れています。",
        "This file is no backup of the authority, or it is damaged.",
    ),
    "backup.wrong_passphrase": (
        "合言葉が違うか、ファイルが書き換えられています。",
        "The passphrase is another one, or the file was altered.",
    ),
    "office_ca.unreadable": (
        "認証局のファイルを読み取れません。ca restore でバックアップから戻してください。",
        "The authority's file cannot be read. Bring it back from a backup with ca restore.",
    ),
    "office_ca.wrong_passphrase": (
        "認証局の鍵を開けません。合言葉のファイルが作成時のものか確かめてください。",
        "The authority's keys do not open. Check that the passphrase file is the original one.",
    ),
    "passphrase.too_short": (
        "合言葉は{minimum}文字以上にしてください。",
        "A passphrase has at least {minimum} characters.",
    ),
    "token.key_exists": (
        "トークンに同じ名前の鍵（{label}）が既にあります。上書きはしません。",
        "The token has a key of this name ({label}) already; it is not overwritten.",
    ),
    "token.key_missing": (
        "トークンに鍵（{label}）がありません。別のトークンでないか確かめてください。",
        "The key {label} is not in the token. Check that it is the right one.",
    ),
    "token.not_configured": (
        "認証局の鍵（{label}）はトークンの中です。設定 authority_module・authority_token・"
        "authority_pin_file を書いてください。",
        "The authority's key ({label}) is in a token: set authority_module, authority_token and "
        "authority_pin_file.",
    ),
    "token.unavailable": (
        "トークン（{label}）を使えません。接続と設定を確かめてください。",
        "The token ({label}) cannot be used. Check that it is connected and configured.",
    ),
    "token.wrong_pin": (
        "トークン（{label}）のPINが違います。続けて間違えるとトークンが使えなくなるため、"
        "ファイルを確かめてからやり直してください。",
        "The PIN of the token ({label}) is wrong. Check the file before trying again: a token "
        "locks after some wrong PINs.",
    ),
}


def refused(refusal: Refusal | None) -> None:
    """Turn the refusal of a use case into the fault of a command, in words.

    Raises:
        Fault: there was a refusal.
    """
    if refusal is not None:
        raise Fault(
            sentence(refusal.code, refusal.params), sentence(refusal.code, refusal.params, "en")
        )


@contextmanager
def faults_in_words() -> Iterator[None]:
    """Turn what signing refuses into the fault of a command.

    Raises:
        Fault: something was refused.
    """
    try:
        yield
    except SigningRefused as problem:
        raise fault_of(problem) from problem


def fault_of(problem: SigningRefused) -> Fault:
    """Return what was refused as the fault of a command."""
    japanese, english = _SENTENCES.get(problem.code, (str(problem), str(problem)))
    return Fault(japanese.format(**problem.params), english.format(**problem.params))
