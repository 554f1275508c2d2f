# SPDX-License-Identifier: Apache-2.0
"""A person's own choice of mails; where they go stays the administrator's to say."""

from dataclasses import replace

from sqlalchemy import Connection

from approval.letters_wanted import USUAL_KINDS, LetterMode, LettersSent, LettersWanted
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.actor import Actor
from server.store.audit import AuditEntry, append_audit
from server.store.mailing import MailPerson, mail_people, put_person
from server.usecases.services import Services


def read_letters(services: Services, actor: Actor) -> LettersSent:
    """Return what is sent to the reader."""
    with services.database.read_work() as tx:
        found = mail_people(tx, actor.tenant, [actor.person_id])
    return _sent(services, found[0] if found else None)


def want_letters(services: Services, actor: Actor, wanted: LettersWanted) -> LettersSent | Refusal:
    """Keep what the reader wants; refused without an address to send it to."""

    def keep(tx: Connection) -> LettersSent | Refusal:
        found = mail_people(tx, actor.tenant, [actor.person_id])
        if not found:
            return Refusal(code="mail.no_address")
        person = replace(
            found[0],
            mode=wanted.mode.value,
            kinds=tuple(each.value for each in dict.fromkeys(wanted.kinds)),
            quiet_from=wanted.quiet_from,
            quiet_until=wanted.quiet_until,
        )
        put_person(tx, actor.tenant, person)
        _audit(tx, services, actor, person)
        return _sent(services, person)

    return services.database.write(keep)


def _sent(services: Services, person: MailPerson | None) -> LettersSent:
    if person is None:
        nothing = LettersWanted(mode=LetterMode.IMMEDIATE, kinds=USUAL_KINDS)
        return LettersSent(sends=services.sends_mail, address="", wanted=nothing)
    return LettersSent(sends=services.sends_mail, address=person.address, wanted=person.wanted())


def _audit(tx: Connection, services: Services, actor: Actor, person: MailPerson) -> None:
    append_audit(
        tx,
        AuditEntry(
            tenant=actor.tenant,
            at=services.clock(),
            tag=Tag.ACCOUNT_LETTERS_CHOSEN,
            actor=actor.person_id,
            device_id=actor.device_id,
            subject=f"person:{actor.person_id}",
            request_id=actor.request_id,
            detail=f"{person.mode} {' '.join(person.kinds)}",
        ),
    )
