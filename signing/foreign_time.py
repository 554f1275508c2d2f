# SPDX-License-Identifier: Apache-2.0
"""Whom to believe in a foreign document, and at what time each signature is judged.

From the last signature to the first: what an authority stamped proves that everything below
it in the file was there before.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from signing.certificates import Untrusted
from signing.foreign_signature import Reading
from signing.foreign_trust import Evidence, require_foreign_signer, require_foreign_unit
from signing.signature_judgement import outcome_of_fault
from signing.verdicts import Level, Outcome


def with_trust(readings: Sequence[Reading], evidence: Evidence, now: datetime) -> list[Reading]:
    """The readings, with what is to be said of their certificates.

    Args:
        readings: in the order in which the signatures were made.
        evidence: roots, and what the document carries.
        now: when a signature is judged that nothing proves to be older.
    """
    judged: list[Reading] = []
    proved: datetime | None = None
    for reading in reversed(readings):
        each = reading
        if reading.token is not None:
            each, believed = _with_unit(reading, evidence)
            if believed:
                proved = min(reading.token.at, proved or reading.token.at)
        if not reading.is_stamp and reading.signature is not None:
            each = _with_signer(each, evidence, proved or now)
            each = replace(each, verdict=replace(each.verdict, proved_at=proved))
        judged.append(each)
    return judged[::-1]


def without_time(reading: Reading) -> Reading:
    """The reading, saying so when no authority put a time on the signature."""
    if reading.is_stamp or reading.signature is None or reading.token is not None:
        return reading
    return reading.failed(Outcome.VALID, "time.missing")


def with_levels(readings: Sequence[Reading], evidence: Evidence) -> list[Reading]:
    """The readings, with the levels that evidence and later stamps in the file add."""
    stamps = [each.end for each in readings if each.is_stamp and each.verdict.intact]
    carried = bool(evidence.crls or evidence.ocsps)
    return [_with_level(each, carried, max(stamps, default=0)) for each in readings]


def _with_level(reading: Reading, carried: bool, last_stamp: int) -> Reading:
    if reading.verdict.level is not Level.B_T or not carried:
        return reading
    level = Level.B_LTA if last_stamp > reading.end else Level.B_LT
    return replace(reading, verdict=replace(reading.verdict, level=level))


def _with_unit(reading: Reading, evidence: Evidence) -> tuple[Reading, bool]:
    if reading.token is None:
        return reading, False
    try:
        require_foreign_unit(reading.token, evidence)
    except Untrusted as error:
        return _failed(reading, error), False
    return reading, True


def _with_signer(reading: Reading, evidence: Evidence, at: datetime) -> Reading:
    if reading.signature is None:
        return reading
    try:
        require_foreign_signer(reading.signature, evidence, at)
    except Untrusted as error:
        return _failed(reading, error)
    return reading


def _failed(reading: Reading, error: Untrusted) -> Reading:
    return reading.failed(outcome_of_fault(error.code), error.code, error.detail)
