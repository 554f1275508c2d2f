# SPDX-License-Identifier: Apache-2.0
"""Signing a document of a decided case with the organisation's certificate (施行).

Whatever becomes of it, the ledger gets its line: signed, or refused and why.
"""

from dataclasses import dataclass
from datetime import datetime

import structlog
from sqlalchemy import Connection

from approval.calendar import city_day
from approval.case import Case, CaseState
from approval.content import Attachment
from approval.refusal import Refusal
from approval.register.outgoing import TEXT_LIMIT, OutgoingDocument, SealUse, SignOutgoing
from server.audit.tags import Tag
from server.auth.actor import Actor
from server.files.child import Children, NoAnswer, prepare_in_child
from server.files.port import BlobMissing
from server.store.audit import AuditEntry, append_audit
from server.store.cases import load_by_job
from server.store.changes import record_change
from server.store.files import file_of_case, link_files, own_file
from server.store.outbox import enqueue
from server.store.seals import (
    KeptSeal,
    add_outgoing,
    append_use,
    outgoing_by_id,
    seals_of,
    usable_seals,
)
from server.store.searches import visible_cases
from server.trust.authorities import Authorities
from server.trust.seal_keys import SealKeys
from server.usecases.effects import OUTGOING_TIMESTAMP
from server.usecases.identify import Identified
from server.usecases.services import Services
from signing.outgoing import seal_prepared
from signing.refusals import SigningRefused
from signing.timestamp import TimestampUnavailable

_PDF = "application/pdf"
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class SealRoom:
    """What signing what goes out needs beside the services."""

    keys: SealKeys
    children: Children
    authorities: Authorities


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    """A wish with what the register knows of it."""

    asked: SignOutgoing
    actor: Actor
    case: Case
    seal: KeptSeal | None
    allowed: bool
    file: Attachment | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sealed:
    sha256: str
    size: int
    time_owed: bool


def sign_outgoing(
    services: Services, room: SealRoom, identified: Identified, case_id: str, asked: SignOutgoing
) -> OutgoingDocument | Refusal | None:
    """Sign a document; None where the case is not there or may not be seen.

    The same wish asked again gives the document that it made.
    """
    actor, now = identified.actor, services.clock()
    with services.database.read_work() as tx:
        made = outgoing_by_id(tx, actor.tenant, asked.request_id)
        wish = _read(tx, actor, case_id, asked)
    if wish is None:
        return None
    if made is not None:
        return made if made.case_id == case_id else Refusal(code="event.id_reused")
    refusal = _refuse(wish, now)
    outcome = refusal or _seal(services, room, wish, now)
    return _note(services, wish, outcome, now)


def _read(tx: Connection, actor: Actor, case_id: str, asked: SignOutgoing) -> _Wish | None:
    if not visible_cases(tx, actor, [case_id]):
        return None
    loaded = load_by_job(tx, actor.tenant, case_id)
    if loaded is None:
        return None
    roles = [role.value for role in actor.session.roles]
    usable = usable_seals(tx, actor.tenant, actor.posts, roles)
    return _Wish(
        asked=asked,
        actor=actor,
        case=loaded.case,
        seal=seals_of(tx, actor.tenant).get(asked.certificate_id),
        allowed=asked.certificate_id in usable,
        file=_file(tx, actor, case_id, asked),
    )


def _file(tx: Connection, actor: Actor, case_id: str, asked: SignOutgoing) -> Attachment | None:
    """Return the file of the case, or one's own upload that becomes one by being signed."""
    found = file_of_case(tx, actor.tenant, case_id, asked.sha256)
    if found is not None:
        return found
    own = own_file(tx, actor.tenant, asked.sha256, actor.person_id)
    if own is None:
        return None
    return Attachment(
        name=asked.name or own.name, sha256=own.sha256, size=own.size, media_type=own.media_type
    )


def _refuse(wish: _Wish, now: datetime) -> Refusal | None:
    case, seal, asked = wish.case, wish.seal, wish.asked
    if seal is None or not wish.allowed:
        post = seal.post if seal else asked.certificate_id
        return Refusal(code="seal.not_allowed", params={"post": post})
    if case.state is not CaseState.DECIDED:
        return Refusal(code="seal.not_decided", params={"number": case.number})
    if case.closed is not None:
        return Refusal(code="seal.closed", params={"number": case.number})
    if seal.revoked_at is not None:
        day = city_day(seal.revoked_at).isoformat()
        return Refusal(code="seal.revoked", params={"post": seal.post, "day": day})
    if not seal.valid_from <= now <= seal.valid_until:
        until = city_day(seal.valid_until).isoformat()
        return Refusal(code="seal.expired", params={"post": seal.post, "until": until})
    return _refuse_texts(asked) or _refuse_file(wish)


def _refuse_texts(asked: SignOutgoing) -> Refusal | None:
    for code, text in (("seal.addressee", asked.addressee), ("seal.reason", asked.reason)):
        if not text.strip() or len(text) > TEXT_LIMIT:
            return Refusal(code=code, params={"limit": str(TEXT_LIMIT)})
    return None


def _refuse_file(wish: _Wish) -> Refusal | None:
    if wish.file is None:
        return Refusal(code="seal.file_missing", params={"name": wish.asked.name})
    if wish.file.media_type != _PDF:
        return Refusal(code="seal.not_pdf", params={"name": wish.file.name})
    return None


def _seal(services: Services, room: SealRoom, wish: _Wish, now: datetime) -> _Sealed | Refusal:
    seal, file, case = wish.seal, wish.file, wish.case
    if seal is None or file is None:
        raise ValueError("a wish without certificate or file is refused before")
    try:
        pdf = services.blobs.read(file.sha256)
        prepared = prepare_in_child(room.children, pdf, seal.post, case.number, now)
        if isinstance(prepared, Refusal):
            return Refusal(code=prepared.code, params={**prepared.params, "name": file.name})
        identity = room.keys.identity(seal.certificate_id, seal.pem)
        signed = seal_prepared(prepared, identity, seal.post, now)
    except BlobMissing:
        return Refusal(code="document.bytes_missing")
    except NoAnswer:
        return Refusal(code="file.could_not_judge", params={"name": file.name})
    except SigningRefused as refused:
        return Refusal(code=refused.code, params={**refused.params, "name": file.name})
    try:
        signed, owed = room.authorities.stamp(signed, now), False
    except TimestampUnavailable:
        owed = True
    try:
        sha256 = services.blobs.put(signed)
    except OSError:
        # A full disk: the key was used, and the ledger must say so all the same.
        _log.exception("outgoing_not_kept", case_id=case.case_id)
        return Refusal(code="server.fault")
    return _Sealed(sha256=sha256, size=len(signed), time_owed=owed)


def _note(
    services: Services, wish: _Wish, outcome: _Sealed | Refusal, now: datetime
) -> OutgoingDocument | Refusal:
    def note(tx: Connection) -> OutgoingDocument | Refusal:
        use = append_use(tx, wish.actor.tenant, _line(wish, outcome, now))
        _audit(tx, wish, use, now)
        if isinstance(outcome, Refusal):
            return outcome
        return _enter(tx, wish, use, outcome)

    done = services.database.write(note)
    services.bell.ring()
    return done


def _line(wish: _Wish, outcome: _Sealed | Refusal, now: datetime) -> SealUse:
    refused = isinstance(outcome, Refusal)
    return SealUse(
        use_no=0,
        at=now,
        certificate_id=wish.asked.certificate_id,
        post=wish.seal.post if wish.seal else "",
        person_id=wish.actor.person_id,
        person=wish.actor.session.name,
        case_id=wish.case.case_id,
        number=wish.case.number,
        document=wish.file.name if wish.file else wish.asked.name,
        sha256=wish.asked.sha256,
        signed_sha256="" if isinstance(outcome, Refusal) else outcome.sha256,
        addressee=wish.asked.addressee[:TEXT_LIMIT],
        reason=wish.asked.reason[:TEXT_LIMIT],
        refused=outcome.code if isinstance(outcome, Refusal) and refused else "",
    )


def _enter(tx: Connection, wish: _Wish, use: SealUse, sealed: _Sealed) -> OutgoingDocument:
    if wish.file is None:
        raise ValueError("only a file is signed")
    tenant, case_id = wish.actor.tenant, wish.case.case_id
    made = OutgoingDocument(
        document_id=wish.asked.request_id,
        case_id=case_id,
        use_no=use.use_no,
        name=signed_name(wish.file.name),
        source_sha256=wish.file.sha256,
        sha256=sealed.sha256,
        size=sealed.size,
        post=use.post,
        addressee=use.addressee,
        signed_by=use.person,
        signed_at=use.at,
        time_owed=sealed.time_owed,
    )
    add_outgoing(tx, tenant, made, use.certificate_id)
    link_files(tx, tenant, case_id, (wish.file, outgoing_file(made)))
    record_change(tx, tenant, "case", case_id)
    if made.time_owed:
        payload = {"document_id": made.document_id, "sha256": made.sha256}
        enqueue(tx, tenant, OUTGOING_TIMESTAMP, payload, use.at)
    return made


def outgoing_file(made: OutgoingDocument) -> Attachment:
    """Return a signed document as a file of its case."""
    return Attachment(name=made.name, sha256=made.sha256, size=made.size, media_type=_PDF)


def signed_name(name: str) -> str:
    """Return the file name of a signed document, which says so."""
    stem = name[: -len(".pdf")] if name.lower().endswith(".pdf") else name
    return f"{stem}（署名済み）.pdf"


def _audit(tx: Connection, wish: _Wish, use: SealUse, now: datetime) -> None:
    tag = Tag.SEAL_DOCUMENT_REFUSED if use.refused else Tag.SEAL_DOCUMENT_SIGNED
    told = f"use={use.use_no} hash={use.hash} refused={use.refused}"
    entry = AuditEntry(
        tenant=wish.actor.tenant,
        at=now,
        tag=tag,
        actor=wish.actor.person_id,
        device_id=wish.actor.device_id,
        subject=f"seal:{use.certificate_id}",
        request_id=wish.actor.request_id,
        detail=told,
    )
    append_audit(tx, entry)
