# SPDX-License-Identifier: Apache-2.0
"""検証と施行文書: what the screens ask about signatures, periods and what goes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from approval.content import Attachment
    from approval.register.bulk_verification import (
        BulkVerification,
        BulkVerifications,
        NotValidDocuments,
    )
    from approval.register.outgoing import OutgoingDocument, OutgoingRoom, SealLedger
    from approval.register.verdict import CaseVerdict
    from desktop.facade import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingWish:
    """What is to be signed with the organisation's certificate, and why.

    Attributes:
        document: the PDF: a file on this device, or an attachment of the case.
    """

    case_id: str
    certificate_id: str
    document: Path | Attachment
    addressee: str
    reason: str


class ProofsRoom(Protocol):
    """The part of the desk about signatures; all of it asks the server."""

    def verdict(self, case_id: str, *, anew: bool) -> CaseVerdict | Trouble: ...
    def verdict_report(self, case_id: str, form: str, language: str) -> bytes | Trouble: ...

    def outgoing(self, case_id: str) -> OutgoingRoom | Trouble: ...
    def sign_outgoing(self, wish: OutgoingWish) -> OutgoingDocument | Trouble: ...
    def ledger(self, words: str, after: str) -> SealLedger | Trouble: ...
    def ledger_csv(self, words: str) -> bytes | Trouble: ...

    def verifications(self) -> BulkVerifications | Trouble: ...
    def begin_verification(self, first: date, last: date) -> BulkVerification | Trouble: ...
    def stop_verification(self, run_id: str) -> BulkVerification | Trouble: ...
    def resume_verification(self, run_id: str) -> BulkVerification | Trouble: ...
    def not_valid(self, run_id: str) -> NotValidDocuments | Trouble: ...
    def verification_csv(self, run_id: str) -> bytes | Trouble: ...
