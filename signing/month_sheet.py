# SPDX-License-Identifier: Apache-2.0
"""The monthly sheet of a section (月次確認書): PDF/A-2b with one empty field for its head.

The same content gives the same bytes. Whoever signs closes the document: nobody signs after
him, and a correction makes a sheet of its own.
"""

from collections.abc import Iterator
from io import BytesIO

from pikepdf import Pdf

from signing.archival_format import Description, make_archival
from signing.form_fields import FieldPlace, add_signature_fields, written
from signing.month_sheet_content import COLUMNS, MonthSheetContent, SheetPerson
from signing.month_sheet_drawing import draw_month_sheet
from signing.typefaces import require_glyphs

__all__ = ["MonthSheetContent", "SheetPerson", "render_month_sheet"]


def render_month_sheet(content: MonthSheetContent) -> bytes:
    """Draw the sheet with the empty field of its head.

    Raises:
        MissingGlyphs: a character is in no shipped font; nothing is drawn.
        ValueError: nobody is on it, a row has not one cell a column, or the field has no name.
    """
    _require_whole(content)
    for where, text in _texts(content):
        require_glyphs(text, where)
    drawing, box = draw_month_sheet(content)
    with Pdf.open(BytesIO(drawing)) as pdf:
        words = " ".join(content.signer)
        add_signature_fields(pdf, (FieldPlace(content.field, words, box, locks=True),))
        title = f"テレワーク月次確認書 {content.month} {content.section}"
        make_archival(pdf, Description(title, content.section, content.sheet_id))
        return written(pdf)


def _require_whole(content: MonthSheetContent) -> None:
    if not content.people:
        raise ValueError("a monthly sheet has at least one person")
    if not content.field or "." in content.field:
        raise ValueError("a field name is not empty and holds no full stop")
    for person in content.people:
        if any(len(row) != len(COLUMNS) for row in person.rows):
            raise ValueError("a day has one cell for each column")


def _texts(content: MonthSheetContent) -> Iterator[tuple[str, str]]:
    yield "section", content.section + "".join(content.signer)
    yield "heads", "".join(label + value for label, value in content.heads + content.totals)
    for person in content.people:
        cells = "".join("".join(row) for row in person.rows)
        yield "person", person.name + person.person_id + cells + "".join(person.notes)
