# SPDX-License-Identifier: Apache-2.0
"""Verifying a document that is none of our sheets, by its own policy.

Read strictly first. What only a lenient reading can make out is shown, and never valid: two
programs could read it in two ways. Every signature is judged by itself, every fault inside
one is its own, and the document is as good as the worst of them.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from pyhanko.pdf_utils.crypt import AuthStatus, StandardSecurityHandler
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.validation.errors import SignatureValidationError

from signing.active_content import active_content
from signing.content import Content
from signing.document import SheetReader, open_document
from signing.file_verdict import NOT_SIGNED, no_document
from signing.foreign_evidence import evidence_of
from signing.foreign_fields import Place, signed_places
from signing.foreign_signature import Reading, read_place
from signing.foreign_time import with_levels, with_trust, without_time
from signing.foreign_trust import roots_of
from signing.foreign_whole import only_lenient, with_later_changes, without_doubles
from signing.removed_signatures import removed_signatures
from signing.uncovered import uncovered
from signing.verdicts import (
    DocumentVerdict,
    Outcome,
    Problem,
    SignatureVerdict,
    StampVerdict,
    worst,
)


class _NeedsPassword(Exception):
    """A document whose content nobody here can read."""


def verify_foreign(
    pdf: Content, trust_roots_pem: str, now: datetime, *, integrity_only: bool = False
) -> DocumentVerdict:
    """Judge a foreign document; arguments as for :func:`signing.verification.verify`."""
    try:
        reader, strict = _opened(pdf)
        places = signed_places(reader)
    except _NeedsPassword:
        return no_document("document.encrypted")
    except MemoryError:
        return no_document("child.memory")
    except Exception as error:  # noqa: BLE001 - a hostile file breaks readers in every way
        return no_document("document.unreadable", f"{type(error).__name__}: {error}")
    problems = _problems(lambda: removed_signatures(pdf, reader, places))
    if not places:
        problems = problems or (Problem(Outcome.COULD_NOT_JUDGE, NOT_SIGNED),)
    problems += _problems(lambda: active_content(reader))
    if not places:
        return DocumentVerdict(Outcome.COULD_NOT_JUDGE, (), problems)
    readings = [_isolated(pdf, reader, place) for place in places]
    readings.sort(key=_end)
    readings = without_doubles(readings)
    readings = with_later_changes(reader, readings)
    if not strict:
        readings = [only_lenient(reading) for reading in readings]
    evidence = evidence_of(reader, roots_of(trust_roots_pem))
    readings = [without_time(each) for each in with_levels(readings, evidence)]
    if not integrity_only:
        readings = with_trust(readings, evidence, now)
    return _verdict(readings, (*_problems(lambda: uncovered(pdf, reader)), *problems))


def _opened(pdf: Content) -> tuple[SheetReader, bool]:
    try:
        reader = _decrypted(open_document(pdf))
        if "/Pages" in reader.root and not reader.xrefs.hybrid_xrefs_present:
            return reader, True
    except _NeedsPassword:
        raise
    except Exception:  # noqa: BLE001, S110 - a lenient reading may tell more
        pass
    return _decrypted(open_document(pdf, strict=False)), False


def _decrypted(reader: SheetReader) -> SheetReader:
    """The reader, able to read; most encrypted documents open without a password."""
    if reader.encrypted:
        handler = reader.security_handler
        if not isinstance(handler, StandardSecurityHandler):
            raise _NeedsPassword
        if reader.decrypt("").status is AuthStatus.FAILED:
            raise _NeedsPassword
    return reader


def _isolated(pdf: Content, reader: SheetReader, place: Place) -> Reading:
    try:
        reading = read_place(pdf, reader, place)
    except Exception as error:  # noqa: BLE001 - one broken signature must not hide the others
        known = isinstance(error, (PdfError, SignatureValidationError))
        code = "signature.unreadable" if known else "signature.broken"
        reading = Reading(place, SignatureVerdict(place.name, outcome=Outcome.VALID))
        told = f"{type(error).__name__}: {error}"
        reading = reading.failed(Outcome.COULD_NOT_JUDGE, code, told)
    if not place.in_form:
        return reading.failed(Outcome.COULD_NOT_JUDGE, "signature.outside_form")
    return reading


def _end(reading: Reading) -> int:
    return reading.end


def _problems(find: Callable[[], tuple[Problem, ...]]) -> tuple[Problem, ...]:
    try:
        return find()
    except Exception as error:  # noqa: BLE001 - as above
        told = f"{type(error).__name__}: {error}"
        return (Problem(Outcome.COULD_NOT_JUDGE, "document.unclear", told),)


def _verdict(readings: Sequence[Reading], problems: tuple[Problem, ...]) -> DocumentVerdict:
    signatures = tuple(each.verdict for each in readings if not each.is_stamp)
    stamps = tuple(_stamp(each) for each in readings if each.is_stamp)
    if not signatures:
        problems = (Problem(Outcome.COULD_NOT_JUDGE, NOT_SIGNED), *problems)
    outcomes = [each.verdict.outcome for each in readings]
    outcomes += [problem.outcome for problem in problems]
    return DocumentVerdict(worst(outcomes), signatures, problems, stamps)


def _stamp(reading: Reading) -> StampVerdict:
    verdict = reading.verdict
    return StampVerdict(
        reading.place.name,
        at=verdict.timestamp_at,
        by=verdict.timestamp_by,
        holds_until=None if reading.token is None else reading.token.holds_until,
        outcome=verdict.outcome,
        code=verdict.code,
        detail=verdict.detail,
        covers_whole_document=verdict.covers_whole_document,
    )
