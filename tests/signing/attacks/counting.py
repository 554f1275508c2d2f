# SPDX-License-Identifier: Apache-2.0
"""Counting: making one signature look like two people's, or one look like none."""

from collections.abc import Callable
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.sign.fields import SigSeedSubFilter

from signing.cms_signature import SignedAct, signature_for
from tests.signing.attacks import foreign
from tests.signing.attacks.sealing import contents, resealed, with_contents
from tests.signing.attacks.trick import CHANGED, Tricks
from tests.signing.attacks.workshop import Base, Workshop
from tests.signing.attacks.writing import (
    PlainWriter,
    appended,
    dictionary,
    field_named,
    first_page,
    in_place,
    numbers,
    object_bytes,
    section,
)

tricks = Tricks("counting", reasons=(*CHANGED, "signature.doubled"))
Change = Callable[[PlainWriter, Base], None]


def _appended(change: Change) -> Callable[[Workshop, Base], bytes]:
    return lambda _work, base: appended(base.pdf, lambda writer: change(writer, base))


def _copied(signature: generic.DictionaryObject) -> generic.DictionaryObject:
    return generic.DictionaryObject({key: signature.raw_get(key) for key in signature})


@tricks(reasons=("signature.doubled",))
def one_object_in_two_fields(_work: Workshop, base: Base) -> bytes:
    """A free field shows the signature of another."""

    def change(writer: PlainWriter) -> None:
        found = field_named(writer, base.free)
        found[pdf_name("/V")] = field_named(writer, base.signed[0]).raw_get("/V")
        writer.update_container(found)

    return appended(base.pdf, change)


@tricks(reasons=("signature.doubled",))
def dictionary_copied(_work: Workshop, base: Base) -> bytes:
    """A free field shows a copy of another's signature."""

    def change(writer: PlainWriter) -> None:
        found = field_named(writer, base.free)
        twin = _copied(field_named(writer, base.signed[0])["/V"])
        found[pdf_name("/V")] = writer.add_object(twin)
        writer.update_container(found)

    return appended(base.pdf, change)


@tricks(reasons=("signature.doubled", "cms.digest"))
def cms_copied(work: Workshop, base: Base) -> bytes:
    """A new signature covers everything, and holds the CMS of an older one."""
    return with_contents(
        work.genuinely_signed(base.pdf, base.free, person=4), contents(base.pdf).rstrip(b"\0")
    )


@tricks(bases=("foreign_one",), reasons=("signature.doubled", "cms.", *CHANGED))
def prepared_to_show_the_signature_to_come(work: Workshop, _base: Base) -> bytes:
    """Before anybody signed, a second field pointed at the number the signature would get."""
    empty = foreign.with_fields(foreign.invoice())
    first, second = foreign.FIELDS[:2]

    def prepared(value: bytes) -> bytes:
        number = _number_of_field(empty, second)
        body = object_bytes(empty, number).removesuffix(b">>") + value + b">>"
        return empty + section(empty, {number: body}).whole

    plain = work.genuinely_signed(prepared(b""), first)
    value = _value_of_field(plain, first)
    return work.genuinely_signed(prepared(b"\n/V %d 0 R\n" % value), first)


def _number_of_field(pdf: bytes, name: str) -> int:
    writer = PlainWriter(BytesIO(pdf), strict=False)
    return int(field_named(writer, name).container_ref.idnum)


def _value_of_field(pdf: bytes, name: str) -> int:
    writer = PlainWriter(BytesIO(pdf), strict=False)
    return int(field_named(writer, name).raw_get("/V").idnum)


@tricks()
def field_listed_twice(_work: Workshop, base: Base) -> bytes:
    """The form lists a signed field two times."""

    def change(writer: PlainWriter) -> None:
        form = writer.root["/AcroForm"]
        form["/Fields"].append(form["/Fields"].raw_get(0))
        writer.update_container(form["/Fields"])

    return appended(base.pdf, change)


@tricks()
def two_fields_of_one_name(_work: Workshop, base: Base) -> bytes:
    """A free field takes the name of a signed one."""

    def change(writer: PlainWriter) -> None:
        found = field_named(writer, base.free)
        found[pdf_name("/T")] = generic.pdf_string(base.signed[0])
        writer.update_container(found)

    return appended(base.pdf, change)


@tricks()
def field_renamed(_work: Workshop, base: Base) -> bytes:
    """A signed field takes the name of a free one, whose person then seems to have signed."""

    def change(writer: PlainWriter) -> None:
        found = field_named(writer, base.signed[-1])
        found[pdf_name("/T")] = generic.pdf_string(f"{base.free}-2")
        writer.update_container(found)

    return appended(base.pdf, change)


@tricks()
def fields_swapped(_work: Workshop, base: Base) -> bytes:
    """A signed field hands its signature to a free one."""

    def change(writer: PlainWriter) -> None:
        found, free = field_named(writer, base.signed[-1]), field_named(writer, base.free)
        free[pdf_name("/V")] = found.raw_get("/V")
        del found["/V"]
        writer.update_container(found)
        writer.update_container(free)

    return appended(base.pdf, change)


def _nest(writer: PlainWriter, base: Base, name: str) -> None:
    form = writer.root["/AcroForm"]
    listed = [form["/Fields"].raw_get(index) for index in range(len(form["/Fields"]))]
    inner = field_named(writer, name)
    own = next(each for each in listed if each.get_object()["/T"] == name)
    outer = dictionary(T=generic.pdf_string("group"), Kids=generic.ArrayObject([own]))
    reference = writer.add_object(outer)
    inner[pdf_name("/Parent")] = reference
    writer.update_container(inner)
    rest = [each for each in listed if each is not own]
    form[pdf_name("/Fields")] = generic.ArrayObject([*rest, reference])
    writer.update_container(form)


@tricks()
def field_nested(_work: Workshop, base: Base) -> bytes:
    """A signed field is moved into a group of the form."""
    return appended(base.pdf, lambda writer: _nest(writer, base, base.signed[0]))


@tricks(reasons=(*CHANGED, "document.not_signed", "signature.", "document.foreign_annotation"))
def field_missing_from_the_form(work: Workshop, base: Base) -> bytes:
    """A signature box on the page has a copied signature and is in no form."""

    def change(writer: PlainWriter) -> None:
        twin = _copied(field_named(writer, base.signed[0])["/V"])
        box = dictionary(
            Type=pdf_name("/Annot"),
            Subtype=pdf_name("/Widget"),
            FT=pdf_name("/Sig"),
            T=generic.pdf_string("mayor"),
            Rect=numbers(10, 10, 60, 60),
            V=writer.add_object(twin),
        )
        page = first_page(writer)
        page["/Annots"].append(writer.add_object(box))
        writer.update_container(page["/Annots"])

    return appended(base.pdf, change)


@tricks()
def field_without_a_number(_work: Workshop, base: Base) -> bytes:
    """The form holds a signed field in its list itself, where some readers do not look."""

    def change(writer: PlainWriter) -> None:
        form = writer.root["/AcroForm"]
        direct = _copied(field_named(writer, base.free))
        direct[pdf_name("/T")] = generic.pdf_string("mayor")
        direct[pdf_name("/V")] = field_named(writer, base.signed[0]).raw_get("/V")
        form["/Fields"].append(direct)
        writer.update_container(form["/Fields"])

    return appended(base.pdf, change)


def _drop_the_form(writer: PlainWriter, _base: Base) -> None:
    del writer.root["/AcroForm"]
    writer.update_root()


def _empty_the_form(writer: PlainWriter, _base: Base) -> None:
    form = writer.root["/AcroForm"]
    form[pdf_name("/Fields")] = generic.ArrayObject()
    writer.update_container(form)


def _forget_the_list(writer: PlainWriter, _base: Base) -> None:
    form = writer.root["/AcroForm"]
    del form["/Fields"]
    writer.update_container(form)


def _drop_the_type(writer: PlainWriter, base: Base) -> None:
    found = field_named(writer, base.signed[-1])
    del found["/FT"]
    writer.update_container(found)


def _other_type(writer: PlainWriter, base: Base) -> None:
    found = field_named(writer, base.signed[-1])
    found[pdf_name("/FT")] = pdf_name("/Tx")
    writer.update_container(found)


_GONE = (*CHANGED, "document.not_signed", "document.foreign_annotation", "document.uncovered_tail")
for _name, _words, _change in (
    ("form_dropped", "The catalog has no form any more, hence no signatures.", _drop_the_form),
    ("form_emptied", "The form lists no fields any more.", _empty_the_form),
    ("form_without_a_list", "The form has lost its list of fields.", _forget_the_list),
    ("field_without_type", "A signed field no longer says that it is one.", _drop_the_type),
    ("field_of_another_type", "A signed field says that it is for text.", _other_type),
):
    tricks.made(_name, _words, _appended(_change), reasons=_GONE)


def _subfiltered(name: str) -> Callable[[Workshop, Base], bytes]:
    def make(_work: Workshop, base: Base) -> bytes:
        def change(writer: PlainWriter) -> None:
            signature = field_named(writer, base.signed[-1])["/V"]
            if name:
                signature[pdf_name("/SubFilter")] = pdf_name(f"/{name}")
            else:
                del signature["/SubFilter"]
            writer.update_container(signature)

        return appended(base.pdf, change)

    return make


_NAMES = ("adbe.x509.rsa_sha1", "adbe.pkcs7.sha1", "ETSI.RFC3161", "ETSI.CAdES.detache", "")
for _name in _NAMES:
    tricks.made(
        f"subfilter_{_name.lower() or 'missing'}",
        f"The newest signature now says that its format is {_name or 'nothing'}.",
        _subfiltered(_name),
        reasons=(*CHANGED, "signature.unsupported", "signature.broken", "token.", "cms."),
    )


@tricks(reasons=("signature.", "stamp.", "token.", "document.foreign_revision", "cms."))
def signature_called_a_timestamp(work: Workshop, base: Base) -> bytes:
    """A person's new signature says that it is a document timestamp."""
    return work.genuinely_signed(
        base.pdf, base.free, person=4, subfilter=SigSeedSubFilter.ETSI_RFC3161
    )


@tricks(reasons=("signature.unsupported", "document.foreign_revision", "cms.digest"))
def genuine_signature_of_an_old_kind(work: Workshop, base: Base) -> bytes:
    """A new signature of a format that no longer counts must be named, not overlooked."""
    pdf = work.genuinely_signed(base.pdf, base.free, person=4)
    name = b"/ETSI.CAdES.detached"
    pdf = in_place(pdf, name, b"/adbe.pkcs7.sha1".ljust(len(name)))
    identity = work.person(4)
    return resealed(pdf, lambda digest: signature_for(digest, identity, SignedAct()))
