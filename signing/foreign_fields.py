# SPDX-License-Identifier: Apache-2.0
"""Finding every place of a document where a signature stands, however it got there.

The form is walked with all that fields inherit, and then the pages: a signature whose widget
stands on a page while the form has forgotten it is no less a signature to whoever looks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.rw_common import PdfHandler

from signing.pdf_values import entries, raw_value, value_of

_DEEPEST = 40
_MOST_FIELDS = 20_000
_MOST_PAGES = 200_000


@dataclass(frozen=True, slots=True)
class Place:
    """A signature field with a value.

    Attributes:
        name: full name of the field; made up of its place when it has none.
        holder: the dictionary in which ``/V`` stands; a widget may inherit it from its field.
        reference: of the holder, where it has one.
        value: the signature dictionary, where it is an object of its own.
        in_form: False when only a page knows of it.
    """

    name: str
    holder: generic.DictionaryObject
    reference: generic.Reference | None
    value: generic.Reference | None
    in_form: bool


def signed_places(handler: PdfHandler) -> tuple[Place, ...]:
    """Every signature field with a value: those of the form, then those of the pages alone."""
    seen: set[generic.Reference] = set()
    found = list(_of_form(handler, seen))
    values = {place.value for place in found}
    alone = _of_pages(handler, seen)
    found += [place for place in alone if place.value is None or place.value not in values]
    return tuple(found)


def pages(handler: PdfHandler) -> Iterator[generic.DictionaryObject]:
    """The pages in their order; a tree without end, or with holes, ends there."""
    seen: set[generic.Reference] = set()
    pending: list[Any] = [raw_value(handler.root, "/Pages")]
    while pending and len(seen) < _MOST_PAGES:
        item = pending.pop()
        if isinstance(item, generic.IndirectObject):
            if item.reference in seen:
                continue
            seen.add(item.reference)
            item = item.get_object()
        if not isinstance(item, generic.DictionaryObject):
            continue
        if "/Kids" in item:
            pending += reversed(list(entries(item, "/Kids")))
        else:
            yield item


def _of_form(handler: PdfHandler, seen: set[generic.Reference]) -> Iterator[Place]:
    for raw in entries(value_of(handler.root, "/AcroForm"), "/Fields"):
        yield from _walk(raw, "", None, seen, _DEEPEST)


def _walk(
    raw: object, prefix: str, kind: object, seen: set[generic.Reference], depth: int
) -> Iterator[Place]:
    reference, field = _opened(raw)
    if field is None or depth == 0 or reference in seen or len(seen) > _MOST_FIELDS:
        return
    if reference is not None:
        seen.add(reference)
    own = str(field["/T"]) if "/T" in field else ""
    name = ".".join(part for part in (prefix, own) if part)
    kind = value_of(field, "/FT", kind)
    value = value_of(field, "/V")
    if value is not None and (kind == "/Sig" or _is_signature(value)):
        yield _place(name, field, reference, in_form=True)
    for kid in entries(field, "/Kids"):
        yield from _walk(kid, name, kind, seen, depth - 1)


def _opened(raw: object) -> tuple[generic.Reference | None, generic.DictionaryObject | None]:
    reference = raw.reference if isinstance(raw, generic.IndirectObject) else None
    field = raw.get_object() if isinstance(raw, generic.IndirectObject) else raw
    return reference, field if isinstance(field, generic.DictionaryObject) else None


def _is_signature(value: object) -> bool:
    return isinstance(value, generic.DictionaryObject) and "/ByteRange" in value


def _place(
    name: str,
    field: generic.DictionaryObject,
    reference: generic.Reference | None,
    *,
    in_form: bool,
) -> Place:
    raw = field.raw_get("/V")
    value = raw.reference if isinstance(raw, generic.IndirectObject) else None
    return Place(name, field, reference, value, in_form)


def _of_pages(handler: PdfHandler, seen: set[generic.Reference]) -> Iterator[Place]:
    for number, page in enumerate(pages(handler), 1):
        for raw in entries(page, "/Annots"):
            reference, widget = _opened(raw)
            if widget is None or reference in seen:
                continue
            if reference is not None:
                seen.add(reference)
            holder = _holder(widget)
            if holder is None or (
                value_of(holder, "/FT") != "/Sig" and value_of(widget, "/FT") != "/Sig"
            ):
                continue
            name = str(value_of(holder, "/T", "")) or f"page {number}"
            yield _place(name, holder, reference, in_form=False)


def _holder(widget: generic.DictionaryObject) -> generic.DictionaryObject | None:
    """The widget, or the nearest of its parents that has a value."""
    at: object = widget
    for _ in range(_DEEPEST):
        if not isinstance(at, generic.DictionaryObject):
            return None
        if value_of(at, "/V") is not None:
            return at
        at = value_of(at, "/Parent")
    return None
