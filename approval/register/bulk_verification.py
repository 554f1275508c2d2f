# SPDX-License-Identifier: Apache-2.0
"""Bulk verification (一括検証) of a period: what is asked, how far it is, what was found.

電子帳簿保存法施行規則2条6項2号ハ asks that the records of a chosen period can be verified
together; the same serves a city that looks through a fiscal year before its files are closed.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar


class RunState(StrEnum):
    """Where a bulk verification stands."""

    RUNNING = "running"
    STOPPED = "stopped"  # by a person or an interruption; it can go on where it stopped
    DONE = "done"


class VerifiedKind(StrEnum):
    """What kind of document was judged."""

    SHEET = "sheet"  # the decision sheet
    EARLIER = "earlier"  # the sheet that the current one quotes, with seals that stand
    OUTGOING = "outgoing"  # signed with the organisation's certificate (施行文書)
    MONTH = "month"  # a section's month of remote work, signed off by its head (月次確認書)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotValidReason:
    """Why a document is not valid: the field, empty for the whole file, and a stable code."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    outcome: str
    field: str
    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedDocument:
    """One document as a run found it.

    Attributes:
        document_id: the case of a sheet, the digest of an earlier one, the id of an outgoing one
            or of a month's sheet.
        case_id: empty where a document belongs to no case.
        outcome: ``valid``, ``invalid`` or ``could_not_judge``.
        signatures: how many signatures it carries.
        reasons: empty when valid.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    kind: VerifiedKind
    document_id: str
    case_id: str
    number: str
    decided_on: date
    sha256: str
    outcome: str
    signatures: int
    reasons: tuple[NotValidReason, ...]
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkVerification:
    """One run over a period.

    Attributes:
        first: first day of the period, by the day of decision; ``last`` its last day.
        begun_by: name or account of who began it.
        total: documents of the period; ``valid``, ``invalid`` and ``could_not_judge`` count
            those that were judged so far.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    run_id: str
    first: date
    last: date
    state: RunState
    begun_by: str
    begun_at: datetime
    changed_at: datetime
    total: int
    valid: int = 0
    invalid: int = 0
    could_not_judge: int = 0

    @property
    def judged(self) -> int:
        """Return how many documents were judged so far."""
        return self.valid + self.invalid + self.could_not_judge


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkVerifications:
    """The newest runs, the newest first."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[BulkVerification, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotValidDocuments:
    """A page of the documents of a run that are not valid, in the order of their numbers."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[VerifiedDocument, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyPeriod:
    """The wish to verify every decision of these days together."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    first: date
    last: date
