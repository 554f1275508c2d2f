# SPDX-License-Identifier: Apache-2.0
"""What the records office is shown: record files, cases to close, gaps of the numbers."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from approval.register.records import RecordFile


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """A record file on its shelf.

    Attributes:
        section: name of the section, as it is called today.
        cases: how many cases lie in it, seen by the reader or not.
        expires_on: the first day after its retention, None where it is for ever (永年).
        over: whether its retention is over today, so that its end may be proposed.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    file: RecordFile
    section: str
    cases: int
    expires_on: date | None
    over: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFiles:
    """A page of record files, the newest year first; ``next`` begins the one after."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[KeptFile, ...]
    total: int
    next: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledCase:
    """A case in a record file, as this reader may see it; no title of a masked one."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    case_id: str
    number: str
    title: str
    closed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledCases:
    """A page of the cases in a record file; ``total`` counts those not seen too."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[FiledCase, ...]
    total: int
    next: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnclosedCase:
    """A case that is over and lies in no record file yet.

    Attributes:
        outcome: ``decided`` or ``rejected``.
        office: section, post and name of whoever the case belongs to.
        mine: whether the reader may close it.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    case_id: str
    number: str
    title: str
    outcome: str
    decided_on: date
    retention_years: int
    section_id: str
    office: str
    mine: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnclosedCases:
    """A page of cases to close, the newest decision first."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[UnclosedCase, ...]
    next: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberGap:
    """Numbers that no decision stands behind (欠番).

    Attributes:
        numbers: as they are written, 令8情政第3号 or 令8情政第3号～第5号.
        reason: why; empty where the case behind it is need-to-know.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    mark: str
    kind: str
    first: int
    last: int
    numbers: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesStanding:
    """How far a series has come: ``next`` is what the next document takes."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    mark: str
    kind: str
    next: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberGaps:
    """The gaps of a fiscal year, and the series in which there may be more."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    fiscal_year: int
    gaps: tuple[NumberGap, ...]
    series: tuple[SeriesStanding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PassNumbers:
    """Let a series go on at ``next``: the numbers before it become gaps with this reason."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    mark: str
    kind: str
    fiscal_year: int
    next: int
    reason: str
