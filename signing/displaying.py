# SPDX-License-Identifier: Apache-2.0
"""A copy of a sheet for the eye: the stamps drawn into the page instead of its fields.

QtPdf draws no form fields, and a date stamp is the appearance of its signature field. The
copy is made from the very bytes that are signed and verified, and is never itself signed.
"""

from io import BytesIO

import pikepdf


class NotDisplayable(Exception):
    """The bytes cannot be read as a PDF."""


def display_copy(pdf: bytes) -> bytes:
    """Return the sheet with every field's appearance drawn into its page.

    Raises:
        NotDisplayable: it is not a PDF that can be read.
    """
    copy = BytesIO()
    try:
        with pikepdf.open(BytesIO(pdf)) as document:
            document.flatten_annotations("all")
            document.save(copy, deterministic_id=True)
    except (pikepdf.PdfError, ValueError) as problem:
        raise NotDisplayable(str(problem)) from problem
    return copy.getvalue()
