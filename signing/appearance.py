# SPDX-License-Identifier: Apache-2.0
"""Putting a rendered stamp into a signature field as its appearance.

The stamp's page has the size of the field's box, so its page becomes the appearance as it
is, without a wrapping layer of its own.
"""

from functools import lru_cache

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

from signing.document import open_document
from signing.stamp import STAMP_HEIGHT, Stamp, render_spare_box, render_stamp


def put_stamp(
    writer: IncrementalPdfFileWriter, field: generic.DictionaryObject, stamp: Stamp
) -> None:
    """Make the stamp the normal appearance of a field, with its box where none is printed."""
    _, bottom, _, top = (float(value) for value in field["/Rect"])
    page = _box_page(stamp) if abs(top - bottom) > STAMP_HEIGHT + 1 else _stamp_page(stamp)
    appearance = writer.import_page_as_xobject(page)
    field[pdf_name("/AP")] = generic.DictionaryObject({pdf_name("/N"): appearance})


@lru_cache(maxsize=32)
def _stamp_page(stamp: Stamp) -> PdfFileReader:
    # In a batch the same stamp stands on every document of the day.
    return open_document(render_stamp(stamp))


@lru_cache(maxsize=32)
def _box_page(stamp: Stamp) -> PdfFileReader:
    return open_document(render_spare_box(stamp))
