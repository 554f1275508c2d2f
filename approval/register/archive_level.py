# SPDX-License-Identifier: Apache-2.0
"""Which level of archive a decided sheet needs, by how long it is kept (保存期間).

Our rule (signing reference, 3): what is kept one or three years stays as it was signed,
with its times (B-T), as long as no signer's certificate ends before; what is kept five
years or longer, or for ever, is lifted (B-LTA) and renewed.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from approval.register.records import YearBasis, retention_start, year_of

FOR_EVER = 0
_LONG = 5


class ArchiveLevel(StrEnum):
    """How far a sheet must be carried."""

    TIMED = "b_t"  # every signature with its trusted time
    ARCHIVED = "b_lta"  # with all proofs inside, and an archive timestamp that is renewed


class LevelReason(StrEnum):
    """Why a sheet needs its level."""

    RETENTION = "retention"  # kept five years or longer
    CERTIFICATE_ENDS = "certificate_ends"  # a signer's certificate ends while it is kept
    CITY = "city"  # the city lifts everything
    SHORT = "short"  # kept briefly, and every certificate outlives it


def required_level(
    decided_on: date,
    retention_years: int,
    certificates_end: Iterable[date],
    *,
    lift_all: bool = False,
) -> tuple[ArchiveLevel, LevelReason]:
    """Say how far a sheet must be carried, and why.

    Args:
        decided_on: day of the decision, in the city's time.
        retention_years: 保存期間 of the case or, where longer, of its record file; 0 is 永年.
        certificates_end: last day of each signer's certificate.
        lift_all: the city lifts every sheet.
    """
    if retention_years == FOR_EVER or retention_years >= _LONG:
        return ArchiveLevel.ARCHIVED, LevelReason.RETENTION
    if lift_all:
        return ArchiveLevel.ARCHIVED, LevelReason.CITY
    kept_until = retention_end(decided_on, retention_years)
    if any(end < kept_until for end in certificates_end):
        return ArchiveLevel.ARCHIVED, LevelReason.CERTIFICATE_ENDS
    return ArchiveLevel.TIMED, LevelReason.SHORT


def retention_end(decided_on: date, retention_years: int) -> date:
    """Return the first day after a retention that runs from the next fiscal year."""
    start = retention_start(year_of(decided_on, YearBasis.FISCAL), YearBasis.FISCAL)
    return start.replace(year=start.year + retention_years)


def longest_retention(*years: int) -> int:
    """Return the longest of several retentions, of which 0 (永年) is the longest."""
    return FOR_EVER if FOR_EVER in years else max(years)
