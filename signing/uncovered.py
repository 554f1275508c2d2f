# SPDX-License-Identifier: Apache-2.0
"""Bytes behind the last revision, which no table of the document knows.

A careful reader never looks there, and a careless one that rebuilds the tables does: that is
how content is added without a trace (incremental saving without a cross-reference table).
"""

import re

from pyhanko.pdf_utils.reader import PdfFileReader

from signing.content import Content
from signing.verdicts import Outcome, Problem

# The lengths are bounded: a tail of digits alone must not be searched from each of them.
_OBJECTS = re.compile(
    rb"(?<!\d)\d{1,10}\s+\d{1,10}\s+obj\b|\bxref\b|\btrailer\b|\bstartxref\b|%%EOF"
)
_SHOWN = 40


def uncovered(pdf: Content, reader: PdfFileReader) -> tuple[Problem, ...]:
    """The fault of having a tail: none for white space, open for text, else a forgery."""
    last = reader.xrefs.get_xref_container_info(reader.xrefs.total_revisions - 1)
    mark = pdf.find(b"%%EOF", last.end_location)
    # The table of a linearized document stands at its beginning, and the end far behind.
    mark = max(mark, pdf.rfind(b"%%EOF")) if mark < 0 else mark
    tail = pdf[mark + len(b"%%EOF") :] if mark >= 0 else b""
    if not tail.strip():
        return ()
    hidden = _OBJECTS.search(tail) is not None
    outcome = Outcome.INVALID if hidden else Outcome.COULD_NOT_JUDGE
    return (Problem(outcome, "document.uncovered_tail", repr(tail[:_SHOWN])),)
