# SPDX-License-Identifier: Apache-2.0
"""What a lift or a renewal may change on a sheet: its validation data and one document timestamp.

Both are allowed after the decider's lock (ISO 32000-2, 12.8.2.2.2 and its erratum: updates of
long-term validation data). Nothing is shown by them: the timestamp's field has no size and no
appearance, and what the store holds is only ever added to.
"""

from dataclasses import dataclass

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import HistoricalResolver

from signing.document import Field, signature_fields
from signing.field_change import require_same_but
from signing.increment_shape import BadShape, Revision, written
from signing.validation_data import STORE_LISTS, references_of

_FIELD_KEYS = frozenset({"/FT", "/T", "/TU", "/Type", "/Subtype", "/F", "/P", "/Rect", "/V"})
_STORE_KEYS = frozenset({"/Type", "/VRI", *STORE_LISTS})
_INDEX_KEYS = frozenset({"/Type", "/Cert", "/OCSP", "/CRL", "/TU"})
_STREAM_KEYS = frozenset({"/Length", "/Filter", "/DecodeParms"})
_EXTENSION_KEYS = frozenset({"/Type", "/BaseVersion", "/ExtensionLevel"})


@dataclass(slots=True)
class _Allowed:
    """The objects such a revision may replace and add."""

    changed: set[generic.Reference]
    added: set[generic.Reference]


def require_only_archive_data(
    revision: Revision, stamp: Field | None
) -> frozenset[generic.Reference]:
    """Require that a revision brings validation data, a document timestamp, and nothing else.

    Args:
        revision: the newest revision.
        stamp: the field of the timestamp; None for validation data alone.

    Returns:
        The objects of the store that are new.

    Raises:
        BadShape: something else was changed or added.
    """
    allowed = _Allowed(set(), set())
    _require_catalog(revision, allowed)
    _require_lists(revision, stamp, allowed)
    kept = _require_store(revision, allowed)
    if stamp is not None:
        _require_stamp_field(revision, stamp)
        allowed.added |= {stamp.reference} | ({stamp.value} if stamp.value else set())
    elif not kept:
        raise BadShape("increment.signatures", "neither a signature nor validation data")
    other = (revision.changed - allowed.changed) | (revision.added - allowed.added)
    if other:
        raise BadShape("increment.other_object", repr(sorted(other, key=repr)))
    return kept


def _require_catalog(revision: Revision, allowed: _Allowed) -> None:
    root = revision.new.trailer_view.raw_get("/Root").reference
    allowed.changed.add(root)
    old, new = revision.old.get_object(root), revision.new.root
    require_same_but(old, new, {"/DSS", "/Extensions"}, "increment.catalog")
    if "/DSS" in old and "/DSS" not in new:
        raise BadShape("increment.store", "the store was removed")
    if "/Extensions" in new and (
        "/Extensions" not in old
        or written(old.raw_get("/Extensions")) != written(new.raw_get("/Extensions"))
    ):
        _require_extensions(new.raw_get("/Extensions"))
    if "/Extensions" in old and "/Extensions" not in new:
        raise BadShape("increment.catalog", "/Extensions")


def _require_extensions(extensions: generic.PdfObject) -> None:
    """The note that the file uses PAdES (EN 319 142-1, 5.4.1), in a dictionary of plain values."""
    if not isinstance(extensions, generic.DictionaryObject) or set(extensions) - {
        "/Type",
        "/ESIC",
        "/ADBE",
    }:
        raise BadShape("increment.catalog", "/Extensions")
    for key in set(extensions) - {"/Type"}:
        entry = extensions.raw_get(key)
        plain = isinstance(entry, generic.DictionaryObject) and not set(entry) - _EXTENSION_KEYS
        if not plain or any(
            not isinstance(entry.raw_get(name), generic.NameObject | generic.NumberObject)
            for name in entry
        ):
            raise BadShape("increment.catalog", "/Extensions")


def _require_lists(revision: Revision, stamp: Field | None, allowed: _Allowed) -> None:
    """The form's list of fields, and the page's of annotations, grow by the timestamp's field."""
    old, new = revision.old.root, revision.new.root
    form = old.raw_get("/AcroForm")
    if isinstance(form, generic.IndirectObject):
        allowed.changed.add(form.reference)
        require_same_but(old["/AcroForm"], new["/AcroForm"], {"/Fields"}, "increment.form")
    _require_grown(old["/AcroForm"], new["/AcroForm"], "/Fields", stamp, allowed)
    if stamp is None or "/P" not in stamp.dictionary:
        return
    page = stamp.dictionary.raw_get("/P")
    if not isinstance(page, generic.IndirectObject):
        raise BadShape("increment.field", "/P")
    before, after = revision.old.get_object(page.reference), page.get_object()
    if not isinstance(before, generic.DictionaryObject) or before.get("/Type") != "/Page":
        raise BadShape("increment.field", "/P")
    if page.reference in revision.changed:
        allowed.changed.add(page.reference)
        require_same_but(before, after, {"/Annots"}, "increment.page")
    if "/Annots" in before:
        shown = None if _references(before, "/Annots") == _references(after, "/Annots") else stamp
        _require_grown(before, after, "/Annots", shown, allowed)
    elif "/Annots" in after and _references(after, "/Annots") != [stamp.reference]:
        raise BadShape("increment.page", "/Annots")


def _require_grown(
    old: generic.DictionaryObject,
    new: generic.DictionaryObject,
    key: str,
    stamp: Field | None,
    allowed: _Allowed,
) -> None:
    listed = old.raw_get(key)
    if isinstance(listed, generic.IndirectObject):
        allowed.changed.add(listed.reference)
        kept = new.raw_get(key)
        if not isinstance(kept, generic.IndirectObject) or kept.reference != listed.reference:
            raise BadShape("increment.fields", f"{key} was moved")
    more = [] if stamp is None else [stamp.reference]
    if _references(new, key) != _references(old, key) + more:
        raise BadShape("increment.fields", f"{key} changed in another way")


def _references(holder: generic.DictionaryObject, key: str) -> list[generic.Reference]:
    try:
        return references_of(holder, key)
    except (TypeError, ValueError) as error:
        raise BadShape("increment.fields", str(error)) from error


def _require_stamp_field(revision: Revision, stamp: Field) -> None:
    field = stamp.dictionary
    if set(field) - _FIELD_KEYS:
        raise BadShape("increment.field", repr(sorted(set(field) - _FIELD_KEYS)))
    if field.get("/FT") != "/Sig" or field.get("/Subtype", "/Widget") != "/Widget":
        raise BadShape("increment.field", "/FT or /Subtype")
    if "/Rect" in field:
        left, bottom, right, top = (float(value) for value in field["/Rect"])
        if left != right or bottom != top:
            raise BadShape("increment.field", "a document timestamp shows nothing")
    if stamp.name in {each.name for each in signature_fields(revision.old)}:
        raise BadShape("increment.field", f"{stamp.name} is another field's name")
    if stamp.reference not in revision.added or stamp.value not in revision.added:
        raise BadShape("increment.field", "the document timestamp is not new")


def _require_store(revision: Revision, allowed: _Allowed) -> frozenset[generic.Reference]:
    new_root, old_root = revision.new.root, revision.old.root
    if "/DSS" not in new_root:
        return frozenset()
    new = _dictionary(new_root, "/DSS", revision, allowed)
    old = old_root["/DSS"] if "/DSS" in old_root else generic.DictionaryObject()
    if set(new) - _STORE_KEYS:
        raise BadShape("increment.store", repr(sorted(set(new) - _STORE_KEYS)))
    fresh: set[generic.Reference] = set()
    for key in STORE_LISTS:
        if key in new and isinstance(new.raw_get(key), generic.IndirectObject):
            _note(new.raw_get(key).reference, revision, allowed)
        before, after = _references(old, key), _references(new, key)
        if not set(before) <= set(after):
            raise BadShape("increment.store", f"{key} lost an entry")
        fresh |= set(after) - set(before)
    for reference in fresh:
        _require_stream(revision, reference)
    allowed.added |= fresh
    _require_index(revision, old, new, allowed)
    return frozenset(fresh)


def _dictionary(
    holder: generic.DictionaryObject, key: str, revision: Revision, allowed: _Allowed
) -> generic.DictionaryObject:
    raw = holder.raw_get(key)
    if isinstance(raw, generic.IndirectObject):
        _note(raw.reference, revision, allowed)
    value = holder[key]
    if not isinstance(value, generic.DictionaryObject):
        raise BadShape("increment.store", f"{key} is no dictionary")
    return value


def _note(reference: generic.Reference, revision: Revision, allowed: _Allowed) -> None:
    """An object of the store itself may be new, or the old one with more in it."""
    if reference in revision.added:
        allowed.added.add(reference)
    elif reference in revision.changed and _was_of_store(revision.old, reference):
        allowed.changed.add(reference)


def _was_of_store(old: HistoricalResolver, reference: generic.Reference) -> bool:
    root = old.root
    if "/DSS" not in root:
        return False
    places = [root.raw_get("/DSS")]
    places += [root["/DSS"].raw_get(key) for key in root["/DSS"]]
    return any(
        isinstance(place, generic.IndirectObject) and place.reference == reference
        for place in places
    )


def _require_stream(revision: Revision, reference: generic.Reference) -> None:
    stream = reference.get_object()
    if reference not in revision.added or not isinstance(stream, generic.StreamObject):
        raise BadShape("increment.store", f"{reference!r} is no new stream")
    if set(stream) - _STREAM_KEYS:
        raise BadShape("increment.store", repr(sorted(set(stream) - _STREAM_KEYS)))


def _require_index(
    revision: Revision,
    old: generic.DictionaryObject,
    new: generic.DictionaryObject,
    allowed: _Allowed,
) -> None:
    """The index by signature (VRI) names streams of the store; it proves nothing itself."""
    if "/VRI" not in new:
        if "/VRI" in old:
            raise BadShape("increment.store", "the index was removed")
        return
    entries = _dictionary(new, "/VRI", revision, allowed)
    before = old["/VRI"] if "/VRI" in old else generic.DictionaryObject()
    kept = {reference for key in STORE_LISTS for reference in _references(new, key)}
    for key in set(before) - set(entries):
        raise BadShape("increment.store", f"the index lost {key}")
    for key in set(entries) - {"/Type"}:
        if key in before and written(before.raw_get(key)) == written(entries.raw_get(key)):
            continue
        entry = _dictionary(entries, key, revision, allowed)
        if key in before or set(entry) - _INDEX_KEYS:
            raise BadShape("increment.store", f"the index changed {key}")
        for name in set(entry) & {"/Cert", "/OCSP", "/CRL"}:
            if not set(_references(entry, name)) <= kept:
                raise BadShape("increment.store", f"the index names others in {key}")
