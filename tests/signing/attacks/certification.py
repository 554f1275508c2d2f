# SPDX-License-Identifier: Apache-2.0
"""Certification: raising what a certified document permits, or signing where nothing may be."""

from collections.abc import Callable

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.sign.fields import (
    FieldMDPAction,
    FieldMDPSpec,
    MDPPerm,
    SigFieldSpec,
    append_signature_field,
)
from pyhanko.sign.signers.cms_embedder import SigMDPSetup

from tests.signing.attacks.sealing import byte_range
from tests.signing.attacks.trick import CERTIFIED, CHANGED, Tricks
from tests.signing.attacks.workshop import Base, Workshop
from tests.signing.attacks.writing import PlainWriter, appended, field_named

tricks = Tricks("certification", bases=CERTIFIED, reasons=CHANGED)
Change = Callable[[PlainWriter, Base], None]
_PERMISSIONS = (
    *CHANGED,
    "signature.permissions",
    "signature.certification",
    "document.certification",
    "increment.permissions",
)


def _listed(name: str, words: str, change: Change, bases: tuple[str, ...] = CERTIFIED) -> None:
    def make(_work: Workshop, base: Base) -> bytes:
        return appended(base.pdf, lambda writer: change(writer, base))

    tricks.made(name, words, make, bases=bases)


def _parameters(writer: PlainWriter, base: Base) -> generic.DictionaryObject:
    signature = field_named(writer, base.signed[0])["/V"]
    writer.update_container(signature)
    found: generic.DictionaryObject = signature["/Reference"][0]["/TransformParams"]
    return found


def _permit(value: generic.PdfObject) -> Change:
    def change(writer: PlainWriter, base: Base) -> None:
        parameters = _parameters(writer, base)
        parameters[pdf_name("/P")] = value
        writer.update_container(parameters)

    return change


for _value in (0, 1, 3, 4, -1):
    _listed(
        f"permission_{_value}".replace("-", "minus_"),
        f"The certification is rewritten with P={_value}.",
        _permit(generic.NumberObject(_value)),
    )
_listed(
    "permission_null",
    "The certification no longer says what is permitted.",
    _permit(generic.NullObject()),
)


@tricks(reasons=("cms.digest",))
def permission_raised_in_place(_work: Workshop, base: Base) -> bytes:
    """The permission is raised where it stands."""
    where = base.pdf.index(b"/P 2")
    return base.pdf[:where] + b"/P 3" + base.pdf[where + 4 :]


def _drop_permissions(writer: PlainWriter, _base: Base) -> None:
    del writer.root["/Perms"]
    writer.update_root()


def _point_elsewhere(writer: PlainWriter, base: Base) -> None:
    permissions = writer.root["/Perms"]
    permissions[pdf_name("/DocMDP")] = field_named(writer, base.signed[1]).raw_get("/V")
    writer.update_container(permissions)


def _empty_permissions(writer: PlainWriter, _base: Base) -> None:
    writer.root[pdf_name("/Perms")] = generic.DictionaryObject()
    writer.update_root()


def _usage_rights(writer: PlainWriter, _base: Base) -> None:
    permissions = writer.root["/Perms"]
    permissions[pdf_name("/UR3")] = permissions.raw_get("/DocMDP")
    writer.update_container(permissions)


def _demote(writer: PlainWriter, base: Base) -> None:
    signature = field_named(writer, base.signed[0])["/V"]
    del signature["/Reference"]
    writer.update_container(signature)


def _method(writer: PlainWriter, base: Base) -> None:
    signature = field_named(writer, base.signed[0])["/V"]
    signature["/Reference"][0][pdf_name("/TransformMethod")] = pdf_name("/UR3")
    writer.update_container(signature)


_listed("perms_removed", "The catalog no longer names the certification.", _drop_permissions)
_listed("perms_elsewhere", "The catalog names an approval as the certification.", _point_elsewhere)
_listed("perms_emptied", "The catalog's permissions are empty.", _empty_permissions)
_listed("perms_usage_rights", "The catalog claims usage rights besides.", _usage_rights)
_listed("demoted", "The certification is made an approval.", _demote)
_listed("method_exchanged", "The certification's method is another.", _method)


@tricks(
    bases=("foreign_unchangeable", "foreign_closed", "own_closed"),
    reasons=("signature.locked", *CHANGED),
)
def signed_after_the_end(work: Workshop, base: Base) -> bytes:
    """Somebody signs a free field after a signature has allowed no more changes."""
    return work.genuinely_signed(base.pdf, base.free, person=4)


@tricks(bases=("foreign_locked_form",), reasons=(*CHANGED, "document.foreign_annotation"))
def locked_field_changed(_work: Workshop, base: Base) -> bytes:
    """A text field that a signature has locked is filled in otherwise."""

    def change(writer: PlainWriter) -> None:
        found = field_named(writer, "amount")
        found[pdf_name("/V")] = generic.pdf_string("1")
        writer.update_container(found)

    return appended(base.pdf, change)


def _lock_dropped(writer: PlainWriter, base: Base) -> None:
    found = field_named(writer, base.signed[-1])
    del found["/Lock"]
    writer.update_container(found)


def _lock_relaxed(writer: PlainWriter, base: Base) -> None:
    lock = field_named(writer, base.signed[-1])["/Lock"]
    lock[pdf_name("/Action")] = pdf_name("/Include")
    lock[pdf_name("/Fields")] = generic.ArrayObject()
    del lock["/P"]
    writer.update_container(lock)


def _seal_relaxed(writer: PlainWriter, base: Base) -> None:
    signature = field_named(writer, base.signed[-1])["/V"]
    del signature["/Reference"]
    writer.update_container(signature)


_CLOSED = ("own_closed", "foreign_closed")
_listed("lock_dropped", "The lock is taken from the field.", _lock_dropped, _CLOSED)
_listed("lock_relaxed", "The lock no longer holds for anything.", _lock_relaxed, _CLOSED)
_listed("seal_without_its_lock", "The lock is taken from the signature.", _seal_relaxed, _CLOSED)


@tricks(bases=("foreign_one",), reasons=_PERMISSIONS)
def certified_after_an_approval(work: Workshop, base: Base) -> bytes:
    """The second signature certifies, which only the first may (ISO 32000-1, 12.8.2.2)."""
    certifying = SigMDPSetup("sha256", certify=True, docmdp_perms=MDPPerm.FILL_FORMS)
    return work.genuinely_signed(base.pdf, base.free, person=4, permissions=certifying)


@tricks(bases=("foreign_certified", "own_two"), reasons=_PERMISSIONS)
def certified_twice(work: Workshop, base: Base) -> bytes:
    """A second certification permits more than the first, and takes its place."""
    certifying = SigMDPSetup("sha256", certify=True, docmdp_perms=MDPPerm.ANNOTATE)
    return work.genuinely_signed(base.pdf, base.free, person=4, permissions=certifying)


@tricks(bases=("foreign_unchangeable",), reasons=CHANGED)
def field_added_and_signed_after_the_end(work: Workshop, base: Base) -> bytes:
    """A field is added and signed although the certification allows no changes."""

    def grow(writer: PlainWriter) -> None:
        append_signature_field(writer, SigFieldSpec("late", 0, (60, 40, 160, 80)))

    return work.genuinely_signed(appended(base.pdf, grow), "late", person=4)


@tricks(bases=("foreign_certified",), reasons=CHANGED)
def field_with_a_lock_added(_work: Workshop, base: Base) -> bytes:
    """An existing free field gets a lock that the certifier did not put there."""

    def change(writer: PlainWriter) -> None:
        found = field_named(writer, base.free)
        spec = FieldMDPSpec(FieldMDPAction.ALL).as_sig_field_lock()
        found[pdf_name("/Lock")] = writer.add_object(spec)
        writer.update_container(found)

    return appended(base.pdf, change)


@tricks(bases=CERTIFIED, reasons=("cms.digest",))
def reference_cut_in_place(_work: Workshop, base: Base) -> bytes:
    """The certification's reference is blanked where it stands."""
    where = base.pdf.index(b"/Reference")
    assert where < byte_range(base.pdf)[1]
    return base.pdf[:where] + b"/Reverence" + base.pdf[where + 10 :]
