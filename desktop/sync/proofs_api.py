# SPDX-License-Identifier: Apache-2.0
"""The server's routes about verdicts, periods and outgoing documents."""

from collections.abc import Callable
from typing import TypeVar

from approval.encoding import to_plain
from approval.register.bulk_verification import (
    BulkVerification,
    BulkVerifications,
    NotValidDocuments,
    VerifyPeriod,
)
from approval.register.outgoing import OutgoingDocument, OutgoingRoom, SealLedger, SignOutgoing
from approval.register.verdict import CaseVerdict
from desktop.sync.plain_answers import read_plain
from desktop.sync.transport import FILE_LIMIT, Answer

Read = TypeVar("Read")


class ProofsApi:
    """Part of :class:`desktop.sync.api.ServerApi`, by its way of calling."""

    def __init__(self, call: Callable[..., Answer]) -> None:
        self._call = call

    def verdict(self, case_id: str, *, anew: bool) -> CaseVerdict:
        """Read the verdict on the sheet of a case; ``anew`` has it judged again."""
        query = {"anew": "true"} if anew else {}
        return self._get(f"/v1/cases/{case_id}/verdict", CaseVerdict, query)

    def verdict_report(self, case_id: str, form: str, language: str) -> bytes:
        """Fetch the verdict as ``pdf`` or ``xml``."""
        query = {"language": language} if form == "pdf" else {}
        return self._bytes(f"/v1/cases/{case_id}/verdict.{form}", query)

    def outgoing(self, case_id: str) -> OutgoingRoom:
        """Read what went out for a case."""
        return self._get(f"/v1/cases/{case_id}/outgoing", OutgoingRoom, {})

    def sign_outgoing(self, case_id: str, asked: SignOutgoing) -> OutgoingDocument:
        """Have an uploaded document signed."""
        answer = self._call("POST", f"/v1/cases/{case_id}/outgoing", json_body=to_plain(asked))
        return read_plain(answer, OutgoingDocument)

    def ledger(self, query: dict[str, str]) -> SealLedger:
        """Read a page of the ledger of the organisation's certificates."""
        return self._get("/v1/seals/ledger", SealLedger, query)

    def ledger_csv(self, query: dict[str, str]) -> bytes:
        """Fetch the ledger as CSV."""
        return self._bytes("/v1/seals/ledger.csv", query)

    def verifications(self) -> BulkVerifications:
        """Read the newest bulk verifications."""
        return self._get("/v1/verifications", BulkVerifications, {})

    def begin_verification(self, run_id: str, wanted: VerifyPeriod) -> BulkVerification:
        """Begin to verify a period."""
        answer = self._call("PUT", f"/v1/verifications/{run_id}", json_body=to_plain(wanted))
        return read_plain(answer, BulkVerification)

    def move_verification(self, run_id: str, act: str) -> BulkVerification:
        """``stop`` a run, or ``resume`` it."""
        return read_plain(self._call("POST", f"/v1/verifications/{run_id}/{act}"), BulkVerification)

    def not_valid(self, run_id: str) -> NotValidDocuments:
        """Read what a run found not valid."""
        return self._get(f"/v1/verifications/{run_id}/not-valid", NotValidDocuments, {})

    def verification_csv(self, run_id: str) -> bytes:
        """Fetch every finding of a run as CSV."""
        return self._bytes(f"/v1/verifications/{run_id}/report.csv", {})

    def _get(self, path: str, wanted: type[Read], query: dict[str, str]) -> Read:
        return read_plain(self._call("GET", path, query=query), wanted)

    def _bytes(self, path: str, query: dict[str, str]) -> bytes:
        return self._call("GET", path, query=query, limit=FILE_LIMIT).body
