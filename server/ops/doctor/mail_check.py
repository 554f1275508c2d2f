# SPDX-License-Identifier: Apache-2.0
"""Looks at mail: signs in for real, and reads what waits or was given up."""

import smtplib
import ssl
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from server.assembly import mail_server, mailbox_of
from server.jobs.mailboxes import MailboxTrouble
from server.ops.doctor.finding import Finding
from server.ops.doctor.kinds import found
from server.ops.doctor.patient import Patient
from server.store.looking import queues
from server.trust.passphrase import PassphraseExposed

LATE = timedelta(hours=1)


def look_at_mail_server(patient: Patient) -> Iterator[Finding]:
    """Connect, sign in as for a letter, and say goodbye."""
    settings = patient.settings
    if not settings.mail_host:
        yield found("mail.off")
        return
    where = f"{settings.mail_host}:{settings.mail_port}"
    try:
        mail_server(settings).sign_in()
    except ssl.SSLError as problem:
        yield found("mail.insecure", where=where, why=problem)
    except smtplib.SMTPNotSupportedError as problem:
        code = "mail.insecure" if "STARTTLS" in str(problem) else "mail.refused"
        yield found(code, where=where, why=problem)
    except smtplib.SMTPResponseException as problem:
        words = problem.smtp_error
        said = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
        yield found("mail.refused", where=where, why=f"{problem.smtp_code} {said}")
    except PassphraseExposed:
        return  # said where the settings are looked at
    except (OSError, smtplib.SMTPException) as problem:
        yield found("mail.unreachable", where=where, why=problem)
    else:
        yield found("mail.ok")


def look_at_letters(patient: Patient) -> Iterator[Finding]:
    """Read how many letters wait for long, and how many were given up."""
    with patient.opened.read_work() as tx:
        letters = [each for each in queues(tx, patient.now, LATE) if each.is_mail]
    late = [each for each in letters if each.late and each.oldest]
    if late:
        oldest = min(each.oldest for each in late if each.oldest)
        minutes = int((patient.now - oldest).total_seconds() // 60)
        yield found("mail.late", count=sum(each.late for each in late), minutes=minutes)
    dead = [each for each in letters if each.dead]
    if dead:
        yield found("mail.dead", count=sum(each.dead for each in dead), why=dead[-1].why)


def look_at_mailbox(patient: Patient) -> Iterator[Finding]:
    """Open the mailbox of answers to invitations, where there is one."""
    settings = patient.settings
    where = settings.calendar_mailbox or settings.calendar_imap_host
    if settings.calendar_mailbox and not Path(settings.calendar_mailbox).is_dir():
        yield found("mailbox.unreachable", where=where, why="no such folder")
        return
    try:
        mailbox = mailbox_of(settings)
        if mailbox is not None:
            with mailbox.opened():
                pass
    except MailboxTrouble as problem:
        yield found("mailbox.unreachable", where=where, why=problem)
    except (OSError, PassphraseExposed):
        return  # said where the settings are looked at
