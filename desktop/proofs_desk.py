# SPDX-License-Identifier: Apache-2.0
"""The part of the desk about signatures (``desktop.proofs.ProofsRoom``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.acting.workplace import Workplace
from desktop.telling import told

if TYPE_CHECKING:
    from datetime import date

    from approval.register.bulk_verification import (
        BulkVerification,
        BulkVerifications,
        NotValidDocuments,
    )
    from approval.register.outgoing import OutgoingDocument, OutgoingRoom, SealLedger
    from approval.register.verdict import CaseVerdict
    from desktop.facade import Trouble
    from desktop.proofs import OutgoingWish


class ProofsDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def verdict(self, case_id: str, *, anew: bool) -> CaseVerdict | Trouble:
        """Return the verdict on the sheet of a case."""
        return told(acting.proving.verdict, self._place, case_id, anew)

    def verdict_report(self, case_id: str, form: str, language: str) -> bytes | Trouble:
        """Return the verdict as ``pdf`` or ``xml``."""
        return told(acting.proving.report, self._place, case_id, form, language)

    def outgoing(self, case_id: str) -> OutgoingRoom | Trouble:
        """Return what went out for a case, and what may be signed with."""
        return told(acting.proving.outgoing, self._place, case_id)

    def sign_outgoing(self, wish: OutgoingWish) -> OutgoingDocument | Trouble:
        """Send a document and have it signed with the organisation's certificate."""
        return told(acting.proving.sign_outgoing, self._place, wish)

    def ledger(self, words: str, after: str) -> SealLedger | Trouble:
        """Return a page of the ledger."""
        return told(acting.proving.ledger, self._place, words, after)

    def ledger_csv(self, words: str) -> bytes | Trouble:
        """Return the ledger as CSV."""
        return told(acting.proving.ledger_csv, self._place, words)

    def verifications(self) -> BulkVerifications | Trouble:
        """Return the newest bulk verifications."""
        return told(acting.proving.verifications, self._place)

    def begin_verification(self, first: date, last: date) -> BulkVerification | Trouble:
        """Begin to verify a period."""
        return told(acting.proving.begin, self._place, first, last)

    def stop_verification(self, run_id: str) -> BulkVerification | Trouble:
        """Stop a run."""
        return told(acting.proving.move, self._place, run_id, "stop")

    def resume_verification(self, run_id: str) -> BulkVerification | Trouble:
        """Go on with a run."""
        return told(acting.proving.move, self._place, run_id, "resume")

    def not_valid(self, run_id: str) -> NotValidDocuments | Trouble:
        """Return what a run found not valid."""
        return told(acting.proving.not_valid, self._place, run_id)

    def verification_csv(self, run_id: str) -> bytes | Trouble:
        """Return every finding of a run as CSV."""
        return told(acting.proving.verification_csv, self._place, run_id)
