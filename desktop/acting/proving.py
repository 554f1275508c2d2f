# SPDX-License-Identifier: Apache-2.0
"""Verdicts, periods and outgoing documents, as the server has them; nothing is kept here."""

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from approval.content import Attachment
from approval.register.bulk_verification import (
    BulkVerification,
    BulkVerifications,
    NotValidDocuments,
    VerifyPeriod,
)
from approval.register.outgoing import OutgoingDocument, OutgoingRoom, SealLedger, SignOutgoing
from approval.register.verdict import CaseVerdict
from desktop.acting.workplace import Workplace
from desktop.errors import Code, TroubleError
from desktop.proofs import OutgoingWish
from desktop.sync.api import ServerApi

Answer = TypeVar("Answer")
LIMIT = 100
PIECE = 1 << 20
"""Bytes sent at a time."""


def verdict(place: Workplace, case_id: str, anew: bool) -> CaseVerdict:
    """Return the verdict on the sheet of a case.

    Raises:
        CallFailed: the server was not reached or refused; as every function here.
    """
    return _asked(place, lambda api: api.proofs.verdict(case_id, anew=anew))


def report(place: Workplace, case_id: str, form: str, language: str) -> bytes:
    """Return the verdict as ``pdf`` or ``xml``."""
    return _asked(place, lambda api: api.proofs.verdict_report(case_id, form, language))


def outgoing(place: Workplace, case_id: str) -> OutgoingRoom:
    """Return what went out for a case, and the certificates that may be used."""
    return _asked(place, lambda api: api.proofs.outgoing(case_id))


def sign_outgoing(place: Workplace, wish: OutgoingWish) -> OutgoingDocument:
    """Have a document signed; one that the server has not is sent before.

    Raises:
        TroubleError: ``file.unreadable``: the document cannot be read from this device.
    """
    if isinstance(wish.document, Attachment):
        asked = _signing(place, wish, wish.document.sha256, wish.document.name)
        return _asked(place, lambda api: api.proofs.sign_outgoing(wish.case_id, asked))
    return _sign_file(place, wish, wish.document)


def _signing(place: Workplace, wish: OutgoingWish, digest: str, name: str) -> SignOutgoing:
    return SignOutgoing(
        request_id=place.new_id(),
        certificate_id=wish.certificate_id,
        sha256=digest,
        name=name,
        addressee=wish.addressee,
        reason=wish.reason,
    )


def _sign_file(place: Workplace, wish: OutgoingWish, path: Path) -> OutgoingDocument:
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise TroubleError(Code.FILE_UNREADABLE, name=path.name) from problem
    digest = sha256(data).hexdigest()
    asked = _signing(place, wish, digest, path.name)

    def send(api: ServerApi) -> OutgoingDocument:
        held = api.upload_offset(digest)
        while held < len(data):
            held = api.upload(digest, held, len(data), data[held : held + PIECE], path.name)
        return api.proofs.sign_outgoing(wish.case_id, asked)

    return _asked(place, send)


def ledger(place: Workplace, words: str, after: str) -> SealLedger:
    """Return a page of the ledger of the organisation's certificates."""
    query = {"limit": str(LIMIT)} | ({"q": words} if words else {})
    return _asked(place, lambda api: api.proofs.ledger(query | ({"after": after} if after else {})))


def ledger_csv(place: Workplace, words: str) -> bytes:
    """Return the ledger as CSV."""
    query = {"q": words} if words else {}
    return _asked(place, lambda api: api.proofs.ledger_csv(query))


def verifications(place: Workplace) -> BulkVerifications:
    """Return the newest bulk verifications."""
    return _asked(place, lambda api: api.proofs.verifications())


def begin(place: Workplace, first: date, last: date) -> BulkVerification:
    """Begin to verify a period on the server."""
    wanted, run_id = VerifyPeriod(first=first, last=last), place.new_id()
    return _asked(place, lambda api: api.proofs.begin_verification(run_id, wanted))


def move(place: Workplace, run_id: str, act: str) -> BulkVerification:
    """``stop`` a run, or ``resume`` it."""
    return _asked(place, lambda api: api.proofs.move_verification(run_id, act))


def not_valid(place: Workplace, run_id: str) -> NotValidDocuments:
    """Return what a run found not valid."""
    return _asked(place, lambda api: api.proofs.not_valid(run_id))


def verification_csv(place: Workplace, run_id: str) -> bytes:
    """Return every finding of a run as CSV."""
    return _asked(place, lambda api: api.proofs.verification_csv(run_id))


def _asked(place: Workplace, ask: Callable[[ServerApi], Answer]) -> Answer:
    transport = place.open_transport()
    try:
        return ask(place.api(transport))
    finally:
        transport.close()
