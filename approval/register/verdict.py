# SPDX-License-Identifier: Apache-2.0
"""The verdict on the sheet of a case, as the case page shows it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class SealJudged:
    """One signature: who, in which capacity, when, and what is known of it.

    Attributes:
        outcome: ``valid``, ``invalid`` or ``could_not_judge``.
        level: ``B-B``, ``B-T``, ``B-LT`` or ``B-LTA`` as proved; empty when not intact.
        code: why it is not valid; ``notes`` are codes that change no outcome.
        timestamp_at: the authority's time; None for 時刻未付与.
        later: how many signed after it.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    field: str
    name: str
    role: str
    act: str
    outcome: str
    level: str
    code: str
    detail: str
    notes: tuple[str, ...]
    claimed_at: datetime | None
    timestamp_at: datetime | None
    timestamp_by: str
    proved_at: datetime | None
    issuer: str
    later: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StampJudged:
    """One document timestamp: it proves everything before it until ``holds_until``."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    at: datetime | None
    by: str
    holds_until: datetime | None
    outcome: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultJudged:
    """A fault of the whole document, such as a seal of the register that is missing."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    outcome: str
    code: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseVerdict:
    """What is known of the current sheet of a case.

    Attributes:
        sha256: digest of the bytes that were judged.
        outcome: the worst of all, compared with the seals that the register knows.
        level: the lowest level among the signatures.
        judged_at: when; a verdict on the same bytes is given again for a while.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    case_id: str
    number: str
    sha256: str
    outcome: str
    level: str
    signatures: tuple[SealJudged, ...]
    stamps: tuple[StampJudged, ...]
    faults: tuple[FaultJudged, ...]
    judged_at: datetime
