# SPDX-License-Identifier: Apache-2.0
"""Documents that were prepared before they were signed, for the shadow attacks."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf

from signing.timestamp import insert_timestamp
from tests.signing.attacks import foreign
from tests.signing.attacks.foreign import FIELDS, Consent
from tests.signing.attacks.workshop import Base, Workshop
from tests.signing.city import MORNING, STORY, OfficeClock

Prepare = Callable[[Pdf], None]
OVERLAY = "/Overlay"


def prepared(work: Workshop, base: Base, prepare: Prepare) -> bytes:
    """A file with something in it that nobody sees, then signed once in good faith."""
    if base.name.startswith("own"):
        sheet = edited(work.city.sheet, prepare)
        sheet += work.city.increment(sheet, STORY[0])
        return insert_timestamp(sheet, OfficeClock(work.city.tsa, MORNING), work.city.roots)
    pdf = edited(foreign.with_fields(foreign.invoice()), prepare)
    return work.foreign(pdf, [Consent(FIELDS[0], work.person(0), stamper=work.stamper())])


def edited(pdf: bytes, prepare: Prepare) -> bytes:
    with Pdf.open(BytesIO(pdf)) as document:
        prepare(document)
        output = BytesIO()
        document.save(
            output,
            min_version="1.7",
            object_stream_mode=ObjectStreamMode.disable,
            compress_streams=False,
            deterministic_id=True,
        )
    return output.getvalue()


def form(document: Pdf, operators: bytes, *box: int) -> Any:  # noqa: ANN401
    """A form that draws, with a font of its own."""
    found = document.make_stream(operators)
    found.Type, found.Subtype, found.BBox = Name.XObject, Name.Form, Array(box)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    found.Resources = Dictionary(Font=Dictionary(F9=document.make_indirect(font)))
    return found


def text(words: str) -> bytes:
    return b"BT /F9 18 Tf 4 8 Td (" + words.encode("ascii") + b") Tj ET"


def overlaid(document: Pdf) -> None:
    """Draw an overlay with the agreed text over the hidden one on the first page."""
    page = document.pages[0]
    looks = form(document, b"1 1 1 rg 0 0 340 40 re f 0 g " + text("agreed: 1 yen"), 0, 0, 340, 40)
    resources = page.obj.Resources
    objects = resources.get("/XObject", Dictionary())
    objects[OVERLAY] = looks
    resources.XObject = objects
    page.contents_add(b"q 1 0 0 1 60 680 cm /Overlay Do Q")


def number_of(pdf: bytes, key: bytes) -> int:
    """The number of the object that a key in the file points at, where it stands first."""
    return int(pdf.partition(key + b" ")[2].split()[0])
