# SPDX-License-Identifier: Apache-2.0
"""Signatures that an earlier revision held and the document does not show any more.

Taking one's own signature back is legal, and taking somebody else's out looks the same; only
who keeps the original can tell. Where every byte up to the signature is gone, nothing is seen
here: only a register knows who signed.
"""

from collections.abc import Iterable

from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader

from signing.content import Content
from signing.foreign_fields import Place, signed_places
from signing.verdicts import Outcome, Problem

_MARK = b"/ByteRange"
_MOST_REVISIONS = 400


def removed_signatures(
    pdf: Content, reader: PdfFileReader, places: Iterable[Place]
) -> tuple[Problem, ...]:
    """The fault of having lost a signature; none when every earlier one still stands."""
    present = {place.value for place in places}
    # A signature never lies in a compressed stream: without more marks there are no more.
    if _marks(pdf, len(present) + 1) <= len(present):
        return ()
    lost: dict[str, None] = {}
    for number in range(min(reader.xrefs.total_revisions - 1, _MOST_REVISIONS)):
        earlier = signed_places(HistoricalResolver(reader, number))
        lost |= {place.name: None for place in earlier if place.value not in present}
    if not lost:
        return ()
    found = ", ".join(lost)
    return (Problem(Outcome.COULD_NOT_JUDGE, "document.signature_removed", found),)


def _marks(pdf: Content, enough: int) -> int:
    found, at = 0, pdf.find(_MARK)
    while at >= 0 and found < enough:
        found, at = found + 1, pdf.find(_MARK, at + 1)
    return found
