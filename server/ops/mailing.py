# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server mail …``: who gets mail, a trial letter, and letters that were given up."""

import re
import smtplib
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from email.message import EmailMessage
from typing import TYPE_CHECKING

from server.assembly import mail_server, utc_now
from server.audit.tags import Tag
from server.jobs.smtp import RefusedForGood, TryLater
from server.ops.console import OK, Fault, say, write_rows
from server.ops.opening import TENANT, opened_database, operator, settings_of
from server.store.accounts import account_by_login
from server.store.audit import LONGEST_SUBJECT, AuditEntry, append_audit
from server.store.mailing import (
    MODES,
    MailPerson,
    dead_letters,
    mail_people,
    put_person,
    revive_letters,
)

if TYPE_CHECKING:
    from server.ops.main import Commands

_HOURS = re.compile(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d")
_ADDRESS = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+")


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``mail`` with its own commands."""
    mail = commands.add_parser("mail", help="mail: address, list, try, dead, again")
    own = mail.add_subparsers(dest="mail_command", required=True, metavar="COMMAND")
    address = own.add_parser("address", parents=[common], help="say where a person gets mail")
    address.add_argument("login", help="sign-in name")
    address.add_argument("address", help="e-mail address")
    address.add_argument("--mode", choices=MODES)
    address.add_argument("--quiet", metavar="HH:MM-HH:MM", help="no mail in these hours")
    address.set_defaults(run=_address)
    listing = own.add_parser("list", parents=[common], help="list who gets mail where")
    listing.set_defaults(run=_list)
    trial = own.add_parser("try", parents=[common], help="send one trial letter now")
    trial.add_argument("address", help="e-mail address")
    trial.set_defaults(run=_try)
    dead = own.add_parser("dead", parents=[common], help="list letters that were given up")
    dead.set_defaults(run=_dead)
    again = own.add_parser("again", parents=[common], help="try every one of them once more")
    again.set_defaults(run=_again)


def _address(arguments: Namespace) -> int:
    if not _ADDRESS.fullmatch(arguments.address):
        raise Fault("メールアドレスを読み取れません。", "this is no e-mail address")
    if arguments.quiet and not _HOURS.fullmatch(arguments.quiet):
        raise Fault("静かな時間は 22:00-07:00 の形で書いてください。", "quiet: as in 22:00-07:00")
    with opened_database(arguments) as database, database.write_work() as tx:
        account = account_by_login(tx, TENANT, arguments.login)
        if account is None:
            raise Fault(
                "このサインイン名のアカウントはありません。",
                "There is no account with this sign-in name.",
            )
        known = mail_people(tx, TENANT, [account.person_id])
        fresh = MailPerson(person_id=account.person_id, address="")
        put_person(tx, TENANT, _changed(known[0] if known else fresh, arguments))
        about = f"account:{arguments.login}"[:LONGEST_SUBJECT]
        append_audit(tx, _entry(Tag.OPS_MAIL_ADDRESSED, about))
    say("メールの届け先を登録しました。", "kept")
    return OK


def _changed(person: MailPerson, arguments: Namespace) -> MailPerson:
    """What is not said stays as the person chose it."""
    person = replace(person, address=arguments.address)
    if arguments.mode is not None:
        person = replace(person, mode=arguments.mode)
    if arguments.quiet is not None:
        quiet_from, _, quiet_until = arguments.quiet.partition("-")
        person = replace(person, quiet_from=quiet_from, quiet_until=quiet_until)
    return person


def _list(arguments: Namespace) -> int:
    with opened_database(arguments) as database, database.read_work() as tx:
        people = mail_people(tx, TENANT)
    write_rows(
        (
            each.person_id,
            each.address,
            each.mode,
            ",".join(each.kinds),
            f"{each.quiet_from}-{each.quiet_until}",
        )
        for each in people
    )
    return OK


def _try(arguments: Namespace) -> int:
    settings = settings_of(arguments)
    if not settings.mail_host:
        raise Fault("mail_host が設定されていません。", "mail_host is not set")
    letter = EmailMessage()
    letter["From"], letter["To"] = settings.mail_from, arguments.address
    letter["Subject"] = "【机】試しのメール"
    letter.set_content("机のサーバーから送った試しのメールです。", charset="utf-8", cte="base64")
    try:
        mail_server(settings).send(letter)
    except (TryLater, RefusedForGood, OSError, smtplib.SMTPException) as problem:
        raise Fault(f"送れませんでした: {problem}", f"not sent: {problem}") from problem
    say("送りました。", "sent")
    return OK


def _dead(arguments: Namespace) -> int:
    with opened_database(arguments) as database, database.read_work() as tx:
        letters = dead_letters(tx, TENANT)
    write_rows(
        (
            str(each.job_id),
            each.dead_at.isoformat(timespec="seconds"),
            each.error,
            each.payload,
            each.request_id or "-",
        )
        for each in letters
    )
    return OK


def _again(arguments: Namespace) -> int:
    with opened_database(arguments) as database, database.write_work() as tx:
        count = revive_letters(tx, TENANT, utc_now())
        append_audit(tx, _entry(Tag.OPS_MAIL_REVIVED, detail=f"letters={count}"))
    say(f"{count}通をもう一度送ります。", f"{count} to be tried again")
    return OK


def _entry(tag: Tag, subject: str = "", detail: str = "") -> AuditEntry:
    return AuditEntry(
        tenant=TENANT, at=utc_now(), tag=tag, actor=operator(), subject=subject, detail=detail
    )
