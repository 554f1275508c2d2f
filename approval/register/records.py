# SPDX-License-Identifier: Apache-2.0
"""Record files (簿冊), how long they are kept, and what is proposed when they expire."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

from approval.calendar import fiscal_year

RECORDS_DISPOSAL = "records_disposal"
"""The matter (案件の種類) under which transfer and disposal are decided, as any other case."""
RETENTION_YEARS = (0, 1, 3, 5, 10, 30)
"""Years that a case or a file may be kept (保存期間); 0 is 永年."""
DEFAULT_RETENTION = 5
"""Years that are proposed where no rule of the city says how long."""


class YearBasis(StrEnum):
    """Which year a record file holds."""

    FISCAL = "fiscal"  # 会計年度
    CALENDAR = "calendar"  # 暦年


class EndAction(StrEnum):
    """What becomes of a file when its retention is over (満了時の措置)."""

    DISPOSE = "dispose"  # 廃棄
    TRANSFER = "transfer"  # 移管


class FileState(StrEnum):
    """Where a record file stands in its life."""

    KEPT = "kept"
    DISPOSED = "disposed"
    TRANSFERRED = "transferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFile:
    """A record file: year × classification × function of a section.

    Attributes:
        function: the 事務分掌 it belongs to, so that it outlives the section's name.
        retention_years: 0 is 永年.
        at_end: what is proposed when the retention is over.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    file_id: str
    year: int
    basis: YearBasis = YearBasis.FISCAL
    classification: str
    function: str
    title: str
    section_id: str
    retention_years: int
    at_end: EndAction = EndAction.DISPOSE
    state: FileState = FileState.KEPT

    def expires_on(self) -> date | None:
        """Return the first day after the retention, None where it is for ever (永年)."""
        if self.retention_years == 0:
            return None
        start = retention_start(self.year, self.basis)
        return start.replace(year=start.year + self.retention_years)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileAction:
    """What a disposal case does to one record file once it is decided."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    file_id: str
    title: str
    action: EndAction
    expires_on: date


def year_of(closed_on: date, basis: YearBasis) -> int:
    """Return the year in whose file a case belongs that was completed on a day."""
    return fiscal_year(closed_on) if basis is YearBasis.FISCAL else closed_on.year


def retention_start(year: int, basis: YearBasis) -> date:
    """Return the day from which the retention of a year's file runs.

    That is the start of the fiscal year after completion, for a file by calendar years
    the next 1 January (土佐清水市, approval.md 2.4).
    """
    return date(year + 1, 4, 1) if basis is YearBasis.FISCAL else date(year + 1, 1, 1)


def keeps_long_enough(file: RecordFile, retention_years: int) -> bool:
    """Say whether a case may lie in a file without being disposed of too early."""
    if file.retention_years == 0:
        return True
    return 0 < retention_years <= file.retention_years


def proposal(files: Iterable[RecordFile], on: date) -> tuple[FileAction, ...]:
    """Return what to decide about the files whose retention is over on a day."""
    expired = [
        FileAction(file_id=file.file_id, title=file.title, action=file.at_end, expires_on=end)
        for file in files
        if file.state is FileState.KEPT and (end := file.expires_on()) is not None and end <= on
    ]
    return tuple(sorted(expired, key=lambda each: (each.expires_on, each.file_id)))
