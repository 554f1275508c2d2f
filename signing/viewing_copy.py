# SPDX-License-Identifier: Apache-2.0
"""A copy of a sheet for viewers that draw no form fields: its stamps become part of the page.

The stamps are the appearances of the signature fields (PDF 32000-1, 12.7.4.5), and QtPdf
leaves fields out. The copy is for the eye and the printer: its signatures are void, so it
is never kept nor sent.
"""

from io import BytesIO

import pikepdf


def viewing_copy(sheet: bytes) -> bytes:
    """Return ``sheet`` with its stamps drawn on the page; unreadable bytes come back as given."""
    try:
        with pikepdf.open(BytesIO(sheet)) as document:
            document.flatten_annotations("screen")
            drawn = BytesIO()
            document.save(drawn)
    except pikepdf.PdfError:
        return sheet
    return drawn.getvalue()
