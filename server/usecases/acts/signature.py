# SPDX-License-Identifier: Apache-2.0
"""The signature beside an act: judged before the transaction, put on the sheet within it."""

import base64
import binascii
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from approval.case import Case
from approval.claimed_role import commitment_in_slot, role_in_slot
from approval.commands import Approve, SubmitCase
from approval.refusal import Refusal
from approval.wire import TimestampState
from server.auth.actor import Actor
from server.files.port import BlobMissing
from server.store.cases import case_is_visible
from server.store.certificates import live_certificates
from server.store.documents import Sheet, Signed, append_signature, sheet_of
from server.store.evidence import stored_answer
from server.store.outbox import enqueue
from server.usecases.acts.answers import NotStored
from server.usecases.effects import SHEET_TIMESTAMP
from server.usecases.services import Services
from telework.wire import AnswerStatus, SignedIncrement

SignedCommand = SubmitCase | Approve

_OTHER_KEY = "cms.other_certificate"
_NO_CERTIFICATE = "certificate.missing"
"""Made with an earlier key, superseded since on another device: signing again would not help."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedSheet:
    """Base and increment together, found good and kept by digest; what the seal claims."""

    base: Sheet
    sha256: str
    size: int
    role: str
    act: str


PreparedSignature = SignedSheet | NotStored | None
"""A good signature, or why there is none to put on; None where the act needs none."""


def prepare_signature(
    services: Services,
    actor: Actor,
    event_id: str,
    command: SignedCommand,
    increment: SignedIncrement | None,
    now: datetime,
) -> PreparedSignature:
    """Judge the increment outside any transaction: it costs a child process some time.

    What is found wrong is said only if the act itself could stand; the route's own
    answer comes first.
    """
    with services.database.read_work() as tx:
        if stored_answer(tx, actor.tenant, event_id) is not None:
            return None
        if not case_is_visible(tx, actor, command.case_id):
            return None
        sheet = sheet_of(tx, actor.tenant, command.case_id)
        living = live_certificates(tx, actor.tenant, actor.person_id)
    problem = _not_signable(sheet, increment, now)
    if problem is not None or sheet is None or increment is None:
        return problem
    judged: PreparedSignature = _no_certificate()
    for certificate in living:
        # Signed before a renewal, with the key whose certificate goes on until its end.
        judged = _checked(services, sheet, increment, command.slot_id, certificate.pem, now)
        if not (isinstance(judged, NotStored) and judged.refusal.code == _NO_CERTIFICATE):
            break
    return judged


def put_on_sheet(
    tx: Connection,
    actor: Actor,
    case: Case,
    slot_id: str,
    event_id: str,
    prepared: PreparedSignature,
    services: Services,
    now: datetime,
) -> None:
    """Make the signed sheet current, or raise what keeps the act from being stored.

    Raises:
        NotStored: there is no good signature on the sheet that is current now.
    """
    if isinstance(prepared, NotStored):
        raise prepared
    if prepared is None:
        # The case became visible between the look before and the act itself.
        raise NotStored(AnswerStatus.RETRY, Refusal(code="server.busy"))
    _require_capacity(case, slot_id, prepared)
    signed = Signed(slot_id=slot_id, event_id=event_id, sha256=prepared.sha256, size=prepared.size)
    held_until = None if case.content.urgent else now + services.hold
    done = append_signature(tx, actor.tenant, prepared.base, signed, held_until=held_until, now=now)
    if not done:
        raise _stale()
    payload = {"case_id": case.case_id, "sha256": prepared.sha256, "slot_id": slot_id}
    enqueue(tx, actor.tenant, SHEET_TIMESTAMP, payload, now)


def _not_signable(
    sheet: Sheet | None, increment: SignedIncrement | None, now: datetime
) -> NotStored | None:
    if sheet is None or sheet.preparing:
        return NotStored(AnswerStatus.RETRY, Refusal(code="document.preparing"))
    if increment is None:
        return NotStored(AnswerStatus.REFUSED, Refusal(code="increment.missing"))
    if increment.base_sha256 != sheet.sha256:
        return _stale()
    if sheet.timestamp_state is TimestampState.PENDING and sheet.holds(now):
        return NotStored(AnswerStatus.RETRY, Refusal(code="document.awaiting_time"))
    return None


def _checked(
    services: Services,
    sheet: Sheet,
    increment: SignedIncrement,
    slot_id: str,
    certificate_pem: str,
    now: datetime,
) -> PreparedSignature:
    try:
        appended = base64.b64decode(increment.data, validate=True)
        base = services.blobs.read(sheet.sha256)
    except (binascii.Error, ValueError):
        return _invalid("increment.not_base64")
    except BlobMissing:
        return NotStored(AnswerStatus.RETRY, Refusal(code="document.bytes_missing"))
    verdict = services.checker.check(base, appended, slot_id, certificate_pem, now)
    if verdict.outcome == "valid":
        signed = base + appended
        digest = services.blobs.put(signed)
        return SignedSheet(
            base=sheet, sha256=digest, size=len(signed), role=verdict.role, act=verdict.act
        )
    if verdict.code == _OTHER_KEY:
        return _no_certificate()
    if verdict.outcome == "invalid":
        return _invalid(verdict.code)
    return NotStored(AnswerStatus.RETRY, Refusal(code="increment.not_judged"))


def _no_certificate() -> NotStored:
    return NotStored(AnswerStatus.REFUSED, Refusal(code=_NO_CERTIFICATE))


def _require_capacity(case: Case, slot_id: str, prepared: SignedSheet) -> None:
    """Refuse a seal that claims another act, office or capacity than the register has.

    Raises:
        NotStored: 決裁 where it is 専決, one's own right where it is 代決, and the like.
    """
    slot = case.slot(slot_id)
    if slot is None or slot.acted is None:
        raise ValueError("a signed act leaves who acted in its slot")
    if prepared.role != role_in_slot(slot.acted, slot, case.authority):
        raise _invalid("increment.other_role")
    if prepared.act != commitment_in_slot(slot):
        raise _invalid("increment.other_act")


def _invalid(reason: str) -> NotStored:
    refusal = Refusal(code="increment.invalid", params={"reason": reason})
    return NotStored(AnswerStatus.REFUSED, refusal)


def _stale() -> NotStored:
    return NotStored(AnswerStatus.STALE_BASE, Refusal(code="document.stale_base"))
