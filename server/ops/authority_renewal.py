# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server ca renew|roll|close``: how authorities go on, and how they end."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from server.assembly import authority_keys, passphrase_file, trust_folder, utc_now
from server.audit.tags import Tag
from server.ops.authority_opening import Authority, opened_authority
from server.ops.console import OK, Fault, say, write_rows
from server.ops.opening import TENANT, operator
from server.store.audit import AuditEntry, append_audit
from server.trust.office import replace_ca, replace_tsa
from server.trust.passphrase import read_passphrase
from signing.office_tsa import OfficeTsa

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(own: "Commands", common: ArgumentParser) -> None:
    """Add the commands."""
    renew = own.add_parser(
        "renew",
        parents=[common],
        help="tsa: a new key and certificate for the office's time unit; the old one is kept "
        "(OCSP responders renew themselves)",
    )
    renew.add_argument("what", choices=["tsa"])
    renew.set_defaults(run=_renew)
    roll = own.add_parser(
        "roll",
        parents=[common],
        help="make the next generation: a new root and issuing authority beside the present ones, "
        "which stay trusted",
    )
    roll.add_argument(
        "--issuing-only", action="store_true", help="a new issuing authority under the same root"
    )
    roll.set_defaults(run=_roll)
    close = own.add_parser(
        "close",
        parents=[common],
        help="end the authority: publish last revocation lists and issue nothing any more",
    )
    close.add_argument("--yes", action="store_true", help="really; it cannot be undone")
    close.set_defaults(run=_close)


def _renew(arguments: Namespace) -> int:
    with opened_authority(arguments) as parts:
        data, now = parts.settings.data_dir, utc_now()
        tsa = OfficeTsa.create(parts.office.ca, now)
        replace_tsa(trust_folder(data), tsa, read_passphrase(passphrase_file(data)))
        _note(parts, Tag.OPS_AUTHORITY_RENEWED, f"{tsa.identity.certificate.serial_number:x}")
    ends = tsa.identity.certificate.not_valid_after_utc
    say(
        f"時刻認証ユニットを更新しました（{ends:%Y-%m-%d}まで）。サーバーを再起動すると使われます。",
        f"renewed the time unit (until {ends:%Y-%m-%d}); restart the server to use it",
    )
    return OK


def _roll(arguments: Namespace) -> int:
    with opened_authority(arguments) as parts:
        data, now = parts.settings.data_dir, utc_now()
        keys = authority_keys(parts.settings)
        ca = parts.office.ca.roll(now, with_root=not arguments.issuing_only, keys=keys)
        passphrase = read_passphrase(passphrase_file(data))
        replace_ca(trust_folder(data), ca, passphrase)
        replace_tsa(trust_folder(data), OfficeTsa.create(ca, now), passphrase)
        _note(parts, Tag.OPS_AUTHORITY_RENEWED, ca.issuing.key_name)
    say(
        f"第{len(ca.generations)}世代の認証局を作りました。サーバーを再起動し、ca backup を取り、"
        "ca roots のルート証明書を配ってください。前の世代もそのまま信頼されます。",
        f"made generation {len(ca.generations)}: restart the server, make a ca backup, and "
        "distribute the roots of ca roots; the generations before stay trusted",
    )
    return OK


def _close(arguments: Namespace) -> int:
    if not arguments.yes:
        raise Fault(
            "閉局すると、証明書は二度と発行されません。保存している文書が失効情報を含むことを"
            "確かめてから、--yes を付けて実行してください。",
            "A closed authority never issues again. Make sure that every kept document holds its "
            "revocation data, then add --yes.",
        )
    with opened_authority(arguments) as parts:
        closed = parts.revocations.close()
        _note(parts, Tag.OPS_AUTHORITY_CLOSED, parts.office.ca.issuing.key_name)
    write_rows((one.key_name, str(one.number)) for one in closed)
    say("閉局し、最後の失効リストを発行しました。", "closed; the last lists are published")
    return OK


def _note(parts: Authority, tag: Tag, subject: str) -> None:
    entry = AuditEntry(tenant=TENANT, at=utc_now(), tag=tag, actor=operator(), subject=subject)
    parts.database.write(lambda tx: append_audit(tx, entry))
