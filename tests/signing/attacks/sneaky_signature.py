# SPDX-License-Identifier: Apache-2.0
"""Sneaky signatures: a new signature field whose looks cover the certified content."""

from collections.abc import Callable

from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from tests.signing.attacks.trick import CERTIFIED, CHANGED, Tricks
from tests.signing.attacks.workshop import Base, Workshop
from tests.signing.attacks.writing import (
    PlainWriter,
    appended,
    dictionary,
    drawing,
    field_named,
)

tricks = Tricks(
    "sneaky_signature",
    bases=CERTIFIED,
    reasons=(*CHANGED, "document.overlapping_boxes", "document.signature_over_content"),
)

_COVER = (60, 680, 400, 720)
_WHOLE_PAGE = (0, 0, 595, 842)
_NAME = "sneaky"


def _new_field(writer: PlainWriter, box: tuple[int, int, int, int] | None) -> None:
    append_signature_field(writer, SigFieldSpec(_NAME, 0, box))
    if box is not None:
        found = field_named(writer, _NAME)
        width, height = box[2] - box[0], box[3] - box[1]
        form = drawing((0, 0, width, height), b"1 1 1 rg 0 0 %d %d re f" % (width, height))
        found[pdf_name("/AP")] = dictionary(N=writer.add_object(form))


@tricks()
def empty_field(_work: Workshop, base: Base) -> bytes:
    """A new field, not signed, hides the amount."""
    return appended(base.pdf, lambda writer: _new_field(writer, _COVER))


@tricks()
def empty_field_over_the_page(_work: Workshop, base: Base) -> bytes:
    """A new field, not signed, hides the whole page."""
    return appended(base.pdf, lambda writer: _new_field(writer, _WHOLE_PAGE))


def _signed_cover(box: tuple[int, int, int, int]) -> Callable[[Workshop, Base], bytes]:
    def make(work: Workshop, base: Base) -> bytes:
        return work.genuinely_signed(
            appended(base.pdf, lambda writer: _new_field(writer, box)), _NAME, person=3
        )

    return make


tricks.made(
    "signed_field",
    "A colleague's genuine signature in a new field hides the amount.",
    _signed_cover(_COVER),
)
tricks.made(
    "signed_field_over_the_page",
    "A colleague's genuine signature in a new field hides the whole page.",
    _signed_cover(_WHOLE_PAGE),
)


@tricks()
def field_made_and_signed_at_once(work: Workshop, base: Base) -> bytes:
    """The new field and its genuine signature come in one revision."""

    def before(writer: PlainWriter) -> None:
        found = field_named(writer, _NAME)
        found[pdf_name("/AP")] = dictionary(
            N=writer.add_object(drawing((0, 0, 340, 40), b"1 1 1 rg 0 0 340 40 re f"))
        )
        writer.update_container(found)

    pdf = appended(base.pdf, lambda writer: _new_field(writer, _COVER))
    return work.genuinely_signed(pdf, _NAME, person=3, before=before)


@tricks(bases=("own_two", "foreign_unchangeable", "foreign_closed"))
def invisible_field_after_the_end(work: Workshop, base: Base) -> bytes:
    """Where nothing may change any more, an invisible field is added and signed."""
    pdf = appended(base.pdf, lambda writer: _new_field(writer, None))
    return work.genuinely_signed(pdf, _NAME, person=3)
