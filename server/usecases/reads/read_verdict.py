# SPDX-License-Identifier: Apache-2.0
"""The verdict on the sheet of a case: judged in a limited child, compared with the register."""

import threading
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

from approval.case import Case
from approval.expected_seals import expected_seals
from approval.refusal import Refusal
from approval.register.verdict import CaseVerdict, FaultJudged, SealJudged, StampJudged
from server.files.port import BlobMissing
from server.files.verifier import Verifier
from server.store.cases import load_by_job
from server.store.documents import sheet_of
from server.store.searches import visible_cases
from server.usecases.bulk_verification.judging import against_register
from server.usecases.identify import Identified
from server.usecases.services import Services
from signing.verdicts import DocumentVerdict, SignatureVerdict

_KEPT_FOR = timedelta(minutes=10)
_MOST_KEPT = 200


@dataclass(frozen=True, slots=True)
class _Kept:
    verdict: DocumentVerdict
    at: datetime


class VerdictCache:
    """Verdicts on bytes by their digest, for a while: the same page is opened again and again."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, sha256: str, now: datetime) -> _Kept | None:
        """Return a verdict that is not too old."""
        with self._lock:
            kept = self._kept.get(sha256)
        return kept if kept is not None and now - kept.at <= _KEPT_FOR else None

    def put(self, sha256: str, verdict: DocumentVerdict, now: datetime) -> _Kept:
        """Keep a verdict; the one longest kept goes when there are too many."""
        kept = _Kept(verdict, now)
        with self._lock:
            self._kept[sha256] = kept
            self._kept.move_to_end(sha256)
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return kept


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictRoom:
    """What judging the sheet of a case needs beside the services."""

    verifier: Verifier
    cache: VerdictCache


def read_verdict(
    services: Services, room: VerdictRoom, identified: Identified, case_id: str, *, anew: bool
) -> CaseVerdict | Refusal | None:
    """Judge the current sheet; None where the case is not there or may not be seen."""
    actor, now = identified.actor, services.clock()
    with services.database.read_work() as tx:
        if not visible_cases(tx, actor, [case_id]):
            return None
        loaded = load_by_job(tx, actor.tenant, case_id)
        sheet = sheet_of(tx, actor.tenant, case_id)
    if loaded is None or sheet is None:
        return None
    if sheet.preparing or not sheet.sha256:
        return Refusal(code="document.preparing")
    kept = None if anew else room.cache.get(sheet.sha256, now)
    if kept is None:
        try:
            data = services.blobs.read(sheet.sha256)
        except BlobMissing:
            return Refusal(code="document.bytes_missing")
        kept = room.cache.put(sheet.sha256, room.verifier.verify(data, now), now)
    return case_verdict(loaded.case, sheet.sha256, kept.verdict, kept.at)


def case_verdict(
    case: Case, sha256: str, verdict: DocumentVerdict, judged_at: datetime
) -> CaseVerdict:
    """Compare a verdict with the seals of the register and write it out for the page."""
    found = against_register(verdict, expected_seals(case))
    return CaseVerdict(
        case_id=case.case_id,
        number=case.number,
        sha256=sha256,
        outcome=found.outcome.value,
        level=found.level.value,
        signatures=tuple(_seal(each) for each in found.signatures),
        stamps=tuple(
            StampJudged(
                at=each.at,
                by=each.by,
                holds_until=each.holds_until,
                outcome=each.outcome.value,
                code=each.code,
            )
            for each in found.stamps
        ),
        faults=tuple(
            FaultJudged(outcome=each.outcome.value, code=each.code, detail=each.detail)
            for each in found.problems
        ),
        judged_at=judged_at,
    )


def _seal(signature: SignatureVerdict) -> SealJudged:
    return SealJudged(
        field=signature.field,
        name=signature.name,
        role=signature.role,
        act=signature.act,
        outcome=signature.outcome.value,
        level=signature.level.value,
        code=signature.code,
        detail=signature.detail,
        notes=tuple(code for code in signature.reasons if code != signature.code),
        claimed_at=signature.claimed_at,
        timestamp_at=signature.timestamp_at,
        timestamp_by=signature.timestamp_by,
        proved_at=signature.proved_at,
        issuer=signature.issuer,
        later=len(signature.changed_since),
    )
