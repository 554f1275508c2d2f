# SPDX-License-Identifier: Apache-2.0
"""How far a decided sheet must be carried, by how long it is kept."""

from datetime import date

import pytest

from approval.register.archive_level import (
    ArchiveLevel,
    LevelReason,
    longest_retention,
    required_level,
)

DECIDED = date(2026, 11, 24)
LONG_AFTER = date(2040, 1, 1)


@pytest.mark.parametrize("years", [5, 10, 30, 0])
def test_what_is_kept_five_years_or_longer_is_archived(years: int) -> None:
    found = required_level(DECIDED, years, [LONG_AFTER])
    assert found == (ArchiveLevel.ARCHIVED, LevelReason.RETENTION)


@pytest.mark.parametrize("years", [1, 3])
def test_what_is_kept_briefly_stays_as_signed_while_every_certificate_outlives_it(
    years: int,
) -> None:
    found = required_level(DECIDED, years, [LONG_AFTER, LONG_AFTER])
    assert found == (ArchiveLevel.TIMED, LevelReason.SHORT)


def test_one_certificate_that_ends_before_the_retention_does_lifts_the_sheet() -> None:
    # Decided in fiscal 2026 and kept three years: until 1 April 2030.
    last_day = date(2030, 3, 31)
    assert required_level(DECIDED, 3, [LONG_AFTER, last_day])[1] is LevelReason.CERTIFICATE_ENDS
    assert required_level(DECIDED, 3, [date(2030, 4, 1)])[0] is ArchiveLevel.TIMED


def test_a_city_may_lift_everything() -> None:
    found = required_level(DECIDED, 1, [LONG_AFTER], lift_all=True)
    assert found == (ArchiveLevel.ARCHIVED, LevelReason.CITY)


def test_a_file_with_a_longer_retention_counts() -> None:
    assert longest_retention(3, 10) == 10
    assert longest_retention(30, 0) == 0
