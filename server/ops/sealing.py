# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server seal-certificate`` and ``seal-ledger``: what signs outgoing documents."""

import getpass
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from approval.refusal import Refusal
from approval.register.outgoing import SealCertificate
from server.assembly import Parts, utc_now
from server.ops.console import OK, REFUSED, Fault, say, write_rows
from server.ops.opening import TENANT, opened_database, opened_parts, operator
from server.ops.reading import civil_day
from server.store.seals import Allowance, KeptSeal
from server.texts import sentence
from server.usecases.seals.keeping import (
    Custody,
    SealDesk,
    add_answer,
    add_from_office,
    add_from_pkcs12,
    allow,
    list_certificates,
    request_certificate,
    revoke,
)
from server.usecases.seals.reading import ledger_filter, ledger_text, verify_ledger

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from server.ops.main import Commands

    Own = _SubParsersAction[ArgumentParser]

_ROLES = ("staff", "records")
_PKCS12 = {
    "pkcs12.no_key": (
        "このファイルには、鍵と証明書の組が入っていません。",
        "This file holds no key with its certificate.",
    ),
    "pkcs12.unreadable": (
        "PKCS#12のファイルとして読み取れません。ファイルを確かめてください。",
        "This is not a PKCS #12 file. Please check the file.",
    ),
    "pkcs12.weak_key": (
        "このファイルの鍵は弱いため使えません。2048ビット以上の鍵が必要です。",
        "The key in this file is too weak: 2048 bits or more are needed.",
    ),
    "pkcs12.wrong_password": (
        "ファイルのパスワードが違います。もう一度入力してください。",
        "This is not the file's password. Please type it again.",
    ),
}
"""Only this command reads such a file on the server; the client words its own."""


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add both commands with their own."""
    certificate = commands.add_parser(
        "seal-certificate",
        help="the certificates of posts (職責証明書): list, request, add, allow, deny, revoke",
        description="Certificates of posts, such as 市長, for documents that leave the city. Their "
        "keys are sealed in the data directory, apart from every staff key.",
    )
    own = certificate.add_subparsers(dest="seal_command", required=True, metavar="COMMAND")
    listing = own.add_parser(
        "list", parents=[common], help="list them with dates and who may use them"
    )
    listing.set_defaults(run=_list)
    _add_request(own, common)
    _add_add(own, common)
    _add_allow(own, common)
    end = own.add_parser("revoke", parents=[common], help="end the use of a certificate")
    end.add_argument("name", metavar="NAME")
    end.add_argument("--reason", required=True)
    end.set_defaults(run=_revoke)
    _add_ledger(commands, common)


def _add_request(own: "Own", common: ArgumentParser) -> None:
    request = own.add_parser(
        "request",
        parents=[common],
        help="make a key and the request (CSR) that the registration office of LGPKI answers",
    )
    request.add_argument("name", metavar="NAME", help="short name, such as shicho")
    request.add_argument("--post", required=True, help="in whose name, such as 市長")
    request.add_argument("--key", choices=("rsa", "ec"), default="rsa", help="kind of key")
    request.add_argument("--out", type=Path, required=True, metavar="FILE.csr")
    request.set_defaults(run=_request)


def _add_add(own: "Own", common: ArgumentParser) -> None:
    add = own.add_parser("add", parents=[common], help="enter a certificate with its custody")
    add.add_argument("name", metavar="NAME", help="short name, such as shicho")
    for option, told in (
        ("--post", "in whose name documents go out, such as 机市長"),
        ("--custodian", "who is in charge of it (管理者), such as 総務課長"),
        ("--storage", "where the key is kept (保管場所)"),
        ("--purpose", "what it may be used for (用途)"),
    ):
        add.add_argument(option, required=True, help=told)
    source = add.add_mutually_exclusive_group(required=True)
    source.add_argument(
        "--office", action="store_true", help="have it issued by the office's own CA"
    )
    source.add_argument("--pkcs12", type=Path, metavar="FILE", help="take key and certificate")
    source.add_argument(
        "--certificate", type=Path, metavar="FILE.pem", help="the answer to a request"
    )
    add.add_argument(
        "--password-file", type=Path, metavar="FILE", help="of the PKCS #12 file; asked otherwise"
    )
    add.set_defaults(run=_add)


def _add_allow(own: "Own", common: ArgumentParser) -> None:
    for name, told, back in (
        ("allow", "let the holders of a post, or a role, sign with it", False),
        ("deny", "take that back", True),
    ):
        command = own.add_parser(name, parents=[common], help=told)
        command.add_argument("name", metavar="NAME")
        who = command.add_mutually_exclusive_group(required=True)
        who.add_argument("--post", metavar="POST_ID", help="id of the post in the organisation")
        who.add_argument("--role", choices=_ROLES)
        command.set_defaults(run=_allow, take_back=back)


def _add_ledger(commands: "Commands", common: ArgumentParser) -> None:
    ledger = commands.add_parser(
        "seal-ledger",
        parents=[common],
        help="the ledger of every use (電子署名使用簿), refused ones too, as CSV",
    )
    ledger.add_argument("--from", type=civil_day, dest="first", metavar="YYYY-MM-DD")
    ledger.add_argument("--to", type=civil_day, dest="last", metavar="YYYY-MM-DD")
    ledger.add_argument("--certificate", default="", metavar="NAME")
    ledger.add_argument(
        "--verify", action="store_true", help="check that no line was changed or taken out"
    )
    ledger.set_defaults(run=_ledger)


def _desk(parts: Parts) -> SealDesk:
    return SealDesk(
        database=parts.services.database,
        tenant=TENANT,
        keys=parts.seals.keys,
        office=parts.office,
        operator=operator(),
    )


def _list(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        listed = list_certificates(database, TENANT)
    if not listed:
        say(
            "職責証明書はまだありません。seal-certificate add で登録してください。",
            "there are no certificates yet: use seal-certificate add",
        )
    write_rows(_row(each) for each in listed)
    return OK


def _row(listed: SealCertificate) -> tuple[str, ...]:
    users = [f"post:{post}" for post in listed.posts] + [f"role:{role}" for role in listed.roles]
    return (
        listed.certificate_id,
        listed.post,
        listed.custodian,
        listed.storage,
        listed.purpose,
        listed.issuer,
        listed.valid_until.date().isoformat(),
        f"revoked {listed.revoked_on}" if listed.revoked_on else "in use",
        " ".join(users) or "-",
    )


def _request(arguments: Namespace) -> int:
    with opened_parts(arguments) as parts:
        made = request_certificate(_desk(parts), arguments.name, arguments.post, arguments.key)
    if isinstance(made, Refusal):
        raise _fault(made)
    arguments.out.write_text(made, encoding="ascii")
    say(
        f"申請書 {arguments.out} を作りました。証明書が届いたら seal-certificate add "
        f"{arguments.name} --certificate で登録してください。",
        f"wrote {arguments.out}; enter the answer with seal-certificate add --certificate",
    )
    return OK


def _add(arguments: Namespace) -> int:
    custody = Custody(
        post=arguments.post,
        custodian=arguments.custodian,
        storage=arguments.storage,
        purpose=arguments.purpose,
    )
    with opened_parts(arguments) as parts:
        added = _added(_desk(parts), arguments, custody)
    if isinstance(added, Refusal):
        raise _fault(added)
    until = added.valid_until.date().isoformat()
    say(
        f"{added.post} の証明書を登録しました（発行者 {added.issuer}、{until} まで）。"
        "使える職を seal-certificate allow で決めてください。",
        f"entered for {added.post}, issued by {added.issuer}, valid until {until}; "
        "say who may use it with seal-certificate allow",
    )
    return OK


def _added(desk: SealDesk, arguments: Namespace, custody: Custody) -> KeptSeal | Refusal:
    name, now = arguments.name, utc_now()
    try:
        if arguments.office:
            return add_from_office(desk, name, custody, now)
        if arguments.pkcs12 is not None:
            password = _password(arguments.password_file)
            return add_from_pkcs12(desk, name, custody, (arguments.pkcs12, password), now)
        pem = arguments.certificate.read_text(encoding="ascii")
        return add_answer(desk, name, custody, pem, now)
    except (OSError, UnicodeDecodeError) as problem:
        raise Fault(
            f"ファイルを読めませんでした: {problem}", f"cannot read: {problem}"
        ) from problem


def _password(file: Path | None) -> str:
    if file is not None:
        return file.read_text(encoding="utf-8").rstrip("\n")
    return getpass.getpass("PKCS #12: ")


def _allow(arguments: Namespace) -> int:
    kind, holder = ("post", arguments.post) if arguments.post else ("role", arguments.role)
    allowed = Allowance(certificate_id=arguments.name, kind=kind, holder=holder)
    with opened_parts(arguments) as parts:
        refusal = allow(_desk(parts), allowed, utc_now(), take_back=arguments.take_back)
    if refusal is not None:
        raise _fault(refusal)
    say("登録しました。", "done")
    return OK


def _revoke(arguments: Namespace) -> int:
    with opened_parts(arguments) as parts:
        refusal = revoke(_desk(parts), arguments.name, arguments.reason, utc_now())
    if refusal is not None:
        raise _fault(refusal)
    say(
        "使用を止めました。発行した認証局にも失効を申請してください。",
        "its use has ended; ask its issuer to revoke it as well",
    )
    return OK


def _ledger(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        if not arguments.verify:
            wanted = ledger_filter(arguments.first, arguments.last, arguments.certificate)
            sys.stdout.writelines(ledger_text(database, TENANT, wanted))
            return OK
        lines, broken = verify_ledger(database, TENANT)
    say(f"電子署名使用簿 {lines}行を確かめました。", f"{lines} lines of the ledger checked")
    if broken:
        numbers = ", ".join(str(number) for number in broken)
        say(f"改変の疑いがある行: {numbers}", f"changed or out of order: {numbers}")
    return REFUSED if broken else OK


def _fault(refusal: Refusal) -> Fault:
    if refusal.code in _PKCS12:
        return Fault(*_PKCS12[refusal.code])
    return Fault(
        sentence(refusal.code, refusal.params, "ja"), sentence(refusal.code, refusal.params, "en")
    )
