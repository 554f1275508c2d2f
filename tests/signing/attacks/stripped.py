# SPDX-License-Identifier: Apache-2.0
"""Stripped signatures: somebody who had signed is no longer in the file.

A file cut back to an earlier revision is exactly what it was then, and valid: only a register
that knows who must have signed can miss the others. Those are listed as valid here, and
held against the expected signers elsewhere.
"""

from collections.abc import Callable

from asn1crypto import cms
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

from tests.signing.attacks.sealing import edited_cms
from tests.signing.attacks.trick import CHANGED, SMALL, VALID, Tricks
from tests.signing.attacks.workshop import Base, Workshop
from tests.signing.attacks.writing import PlainWriter, appended, field_named, first_page

tricks = Tricks(
    "stripped",
    reasons=(
        *CHANGED,
        "document.not_signed",
        "document.signature_removed",
        "signature.",
        "document.uncovered_tail",
    ),
)
Change = Callable[[PlainWriter, Base], None]
_TWO = ("own_two", "foreign_two")


def ends(pdf: bytes) -> list[int]:
    """Where each revision of a file ends."""
    found, start = [], 0
    while (mark := pdf.find(b"%%EOF", start)) >= 0:
        start = mark + len(b"%%EOF")
        found.append(start + (pdf[start : start + 1] == b"\n"))
    return found


@tricks(
    bases=("own_two", "own_decided", "foreign_two", "foreign_certified"), reasons=(), verdicts=VALID
)
def last_signature_cut_off(_work: Workshop, base: Base) -> bytes:
    """The file ends before the last signature was made: valid, with one signature fewer."""
    return base.pdf[: ends(base.pdf)[-2]]


@tricks(bases=("own_decided",), reasons=(), verdicts=VALID)
def all_but_the_first_cut_off(_work: Workshop, base: Base) -> bytes:
    """The file ends after the first signature: valid, and the decision is missing."""
    return base.pdf[: ends(base.pdf)[-6]]


@tricks(bases=("own_two", "foreign_two"), reasons=("document.not_signed",))
def all_cut_off(_work: Workshop, base: Base) -> bytes:
    """The file ends before anybody signed."""
    return base.pdf[: ends(base.pdf)[-3]]


@tricks(reasons=("document.", "signature."))
def cut_in_the_middle(_work: Workshop, base: Base) -> bytes:
    """The file ends in the middle of the newest signature."""
    return base.pdf[: (ends(base.pdf)[-1] + ends(base.pdf)[-2]) // 2]


@tricks(reasons=("document.", "signature."))
def last_bytes_missing(_work: Workshop, base: Base) -> bytes:
    """The end mark of the file is missing."""
    return base.pdf[:-6]


def _entry(key: str, value: generic.PdfObject | None, which: int) -> Change:
    def change(writer: PlainWriter, base: Base) -> None:
        found = field_named(writer, base.signed[which])
        if value is None:
            del found[key]
        else:
            found[pdf_name(key)] = value
        writer.update_container(found)

    return change


def _listed(name: str, words: str, change: Change, bases: tuple[str, ...] = SMALL) -> None:
    def make(_work: Workshop, base: Base) -> bytes:
        return appended(base.pdf, lambda writer: change(writer, base))

    tricks.made(name, words, make, bases=bases)


for _which, _who in ((0, "first"), (-1, "last")):
    _listed(
        f"value_of_the_{_who}_removed",
        f"The {_who} signature's field has no value any more.",
        _entry("/V", None, _which),
        _TWO,
    )
    _listed(
        f"value_of_the_{_who}_null",
        f"The {_who} signature's value is null.",
        _entry("/V", generic.NullObject(), _which),
        _TWO,
    )
    _listed(
        f"value_of_the_{_who}_empty",
        f"The {_who} signature is an empty dictionary.",
        _entry("/V", generic.DictionaryObject(), _which),
        _TWO,
    )
_listed(
    "look_of_the_last_removed",
    "The last signature is no longer to be seen.",
    _entry("/AP", None, -1),
)


def _only_the_last(writer: PlainWriter, base: Base) -> None:
    for name in base.signed[:-1]:
        found = field_named(writer, name)
        del found["/V"]
        writer.update_container(found)


def _out_of_the_form(writer: PlainWriter, base: Base) -> None:
    form = writer.root["/AcroForm"]
    kept = [
        form["/Fields"].raw_get(index)
        for index in range(len(form["/Fields"]))
        if form["/Fields"][index]["/T"] != base.signed[0]
    ]
    form[pdf_name("/Fields")] = generic.ArrayObject(kept)
    writer.update_container(form)


def _off_the_page(writer: PlainWriter, base: Base) -> None:
    page = first_page(writer)
    kept = [
        page["/Annots"].raw_get(index)
        for index in range(len(page["/Annots"]))
        if page["/Annots"][index].get("/T") != base.signed[0]
    ]
    page[pdf_name("/Annots")] = generic.ArrayObject(kept)


def _out_of_both(writer: PlainWriter, base: Base) -> None:
    _out_of_the_form(writer, base)
    _off_the_page(writer, base)


_listed(
    "only_the_last_approver_left",
    "Everybody but the last has lost the signature.",
    _only_the_last,
    ("own_decided", "foreign_two"),
)
_listed("field_out_of_the_form", "The form no longer lists the first field.", _out_of_the_form)
_listed("field_off_the_page", "The page no longer shows the first field.", _off_the_page)
_listed(
    "field_out_of_both", "The first field is gone from the form and from the page.", _out_of_both
)


def without_timestamp(pdf: bytes) -> bytes:
    """The file without the timestamp of its newest signature, in place."""

    def change(envelope: cms.ContentInfo) -> None:
        envelope["content"]["signer_infos"][0]["unsigned_attrs"] = None

    return edited_cms(pdf, change)


@tricks(reasons=(), verdicts=VALID)
def timestamp_of_the_newest_removed(_work: Workshop, base: Base) -> bytes:
    """The newest signature loses its timestamp, which nothing covers: valid, at level B-B."""
    return without_timestamp(base.pdf)


@tricks(bases=_TWO, reasons=("cms.digest",))
def timestamp_of_an_earlier_one_removed(_work: Workshop, base: Base) -> bytes:
    """An earlier signature loses its timestamp, over which a later one stands."""
    first = base.pdf[: ends(base.pdf)[-2]]
    return without_timestamp(first) + base.pdf[len(first) :]
