# SPDX-License-Identifier: Apache-2.0
"""The entry to verification: whose document is it, and by which rules is it judged?

A sheet of ours may change in few ways, and is judged by exactly those. Any other document
is judged by its own policy. The mark that tells them apart stands in the frozen sheet, under
every signature: who takes it out breaks them all.
"""

import re
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from signing.content import Content
from signing.verdicts import CarriedFile, DocumentVerdict

# Where files may be; in newer documents the name itself may stand in a compressed object.
_HOLDER = re.compile(rb"/EmbeddedFiles|/ObjStm")
_MARK = re.compile(rb"/Creator\s*\(Tsukue\)")
# Sheets drawn before there was a mark: the drawing library, and the case as the subject.
_EARLIER_MARK = re.compile(rb"/Producer \(ReportLab PDF Library[^/]*/Subject \([0-9a-f-]{36}\)")


def verify(
    pdf: Content, trust_roots_pem: str, now: datetime, *, integrity_only: bool = False
) -> DocumentVerdict:
    """Judge a document and each of its signatures.

    Args:
        pdf: the file, read or mapped.
        trust_roots_pem: roots for signers and time authorities; without any, whether the
            signatures are intact is still judged, and who made them is not.
        now: the time to judge at; what a timestamp proves is judged at the time it proves.
        integrity_only: leave aside who vouches for the signers and the authorities.
    """
    verdict = _judged(pdf, trust_roots_pem, now, integrity_only=integrity_only)
    return replace(verdict, files=_carried(pdf)) if _HOLDER.search(pdf) else verdict


def _judged(
    pdf: Content, trust_roots_pem: str, now: datetime, *, integrity_only: bool
) -> DocumentVerdict:
    if is_own_sheet(pdf):
        from signing.integrity import without_trust
        from signing.own_sheets import verify_sheet

        verdict = verify_sheet(bytes(pdf), trust_roots_pem, now)
        return without_trust(verdict) if integrity_only else verdict
    from signing.foreign_documents import verify_foreign

    return verify_foreign(pdf, trust_roots_pem, now, integrity_only=integrity_only)


def _carried(pdf: Content) -> tuple[CarriedFile, ...]:
    """Name the files within; a document that breaks the reader has its verdict without them."""
    from signing.carried_files import carried_files
    from signing.document import open_document

    with suppress(Exception):
        return carried_files(open_document(pdf, strict=False))
    return ()


def is_own_sheet(pdf: Content) -> bool:
    """Whether the bytes hold a decision sheet of ours, signed or not, whole or damaged."""
    return bool(_MARK.search(pdf) or _EARLIER_MARK.search(pdf))
