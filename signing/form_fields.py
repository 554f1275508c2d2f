# SPDX-License-Identifier: Apache-2.0
"""Empty signature fields on the frozen sheet, written once with pikepdf.

All fields exist before the first signature: a field added later would look like an attempt
to sneak in a signature ("Processing Dangerous Paths", the sneaky signature attack). The
file gets one plain cross-reference table, so that every revision after it is plain as well.
"""

from dataclasses import dataclass
from io import BytesIO

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, String

_PRINTED_AND_LOCKED = 4 | 128
_SIGNED_AND_APPEND_ONLY = 3
_NO_CHANGES = 1


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Where an empty signature field stands on the first page.

    Attributes:
        name: name of the field.
        words: what a screen reader says for it.
        box: left, bottom, right, top in points.
        locks: whether the signature in it closes the whole document (決裁).
    """

    name: str
    words: str
    box: tuple[float, float, float, float]
    locks: bool


def add_signature_fields(pdf: Pdf, places: tuple[FieldPlace, ...]) -> None:
    """Put the fields on the first page."""
    page = pdf.pages[0]
    fields = [pdf.make_indirect(_field(pdf, place)) for place in places]
    for field in fields:
        field.P = page.obj
    page.Annots = Array(fields)
    pdf.Root.AcroForm = pdf.make_indirect(
        Dictionary(Fields=Array(fields), SigFlags=_SIGNED_AND_APPEND_ONLY)
    )


def _field(pdf: Pdf, place: FieldPlace) -> Dictionary:
    left, bottom, right, top = place.box
    field = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Sig,
        T=String(place.name),
        TU=String(place.words),
        F=_PRINTED_AND_LOCKED,
        Rect=Array([left, bottom, right, top]),
    )
    empty = pdf.make_stream(b"")
    empty.Type, empty.Subtype = Name.XObject, Name.Form
    empty.BBox = Array([0, 0, right - left, top - bottom])
    field.AP = Dictionary(N=empty)
    if place.locks:
        field.Lock = pdf.make_indirect(
            Dictionary(Type=Name.SigFieldLock, Action=Name.All, P=_NO_CHANGES)
        )
    return field


def written(pdf: Pdf) -> bytes:
    """Write a plain file, the same bytes for the same document."""
    file = BytesIO()
    pdf.save(
        file,
        min_version="1.7",
        object_stream_mode=ObjectStreamMode.disable,
        deterministic_id=True,
    )
    return file.getvalue()
