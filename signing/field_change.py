# SPDX-License-Identifier: Apache-2.0
"""What one signature may change on a sheet: its own field, and the catalog if it certifies.

Everything reachable from the field's new appearance must be new, and of the few kinds a
drawn stamp needs; nothing of the old document may be replaced or pointed at in another way.
"""

from collections.abc import Iterator

from pyhanko.pdf_utils import generic

from signing.document import Field
from signing.increment_shape import BadShape, Revision, written

# Keys that make something happen, or that lead from an appearance into the document.
_FORBIDDEN_KEYS = frozenset(
    {"/A", "/AA", "/AF", "/Annots", "/EF", "/JS", "/Kids", "/Next", "/OC", "/OpenAction"}
    | {"/OPI", "/Parent", "/PieceInfo", "/Ref", "/StructParent", "/StructParents", "/URI"}
)
_STAMP_TYPES = frozenset(
    {"/XObject", "/Font", "/FontDescriptor", "/ExtGState", "/Encoding", "/CMap"}
)


def require_only_this_field(revision: Revision, field: Field, *, first: bool) -> None:
    """Require that the revision changes this field and nothing else.

    Args:
        revision: the newest revision.
        field: the field that was signed in it.
        first: whether it is the first signature, which certifies.

    Raises:
        BadShape: something else was changed or added.
    """
    root = revision.new.trailer_view.raw_get("/Root").reference
    allowed = {field.reference, root} if first else {field.reference}
    if revision.changed != allowed:
        raise BadShape("increment.other_object", repr(sorted(revision.changed ^ allowed, key=repr)))
    _require_field(revision, field)
    if first:
        _require_catalog(revision, root, field)
    drawn = set(_drawn(field, revision))
    left = revision.added - drawn - {field.value}
    if left:
        raise BadShape("increment.other_object", repr(sorted(left, key=repr)))


def _require_field(revision: Revision, field: Field) -> None:
    old = revision.old.get_object(field.reference)
    if not isinstance(old, generic.DictionaryObject):
        raise BadShape("increment.field", "not a dictionary")
    require_same_but(old, field.dictionary, {"/V", "/AP"}, "increment.field")
    if field.value not in revision.added:
        raise BadShape("increment.field", "the signature is not a new object")


def _require_catalog(revision: Revision, root: generic.Reference, field: Field) -> None:
    old, new = revision.old.get_object(root), revision.new.root
    require_same_but(old, new, {"/Perms"}, "increment.catalog")
    permissions = new.raw_get("/Perms") if "/Perms" in new else None
    if "/Perms" in old or not isinstance(permissions, generic.DictionaryObject):
        raise BadShape("increment.certification", "/Perms")
    certified = permissions.raw_get("/DocMDP") if set(permissions) == {"/DocMDP"} else None
    if not isinstance(certified, generic.IndirectObject) or certified.reference != field.value:
        raise BadShape("increment.certification", "/DocMDP")


def require_same_but(
    old: generic.DictionaryObject, new: generic.DictionaryObject, free: set[str], code: str
) -> None:
    for key in (old.keys() | new.keys()) - free:
        if (
            key not in old
            or key not in new
            or written(old.raw_get(key)) != written(new.raw_get(key))
        ):
            raise BadShape(code, str(key))


def _drawn(field: Field, revision: Revision) -> Iterator[generic.Reference]:
    appearances = field.dictionary.raw_get("/AP")
    if not isinstance(appearances, generic.DictionaryObject) or set(appearances) != {"/N"}:
        raise BadShape("increment.appearance", "/AP")
    normal = appearances.raw_get("/N")
    if not isinstance(normal, generic.IndirectObject):
        raise BadShape("increment.appearance", "/N")
    form = normal.get_object()
    if not isinstance(form, generic.StreamObject) or form.get("/Subtype") != "/Form":
        raise BadShape("increment.appearance", "not a form")
    _require_size(form, field)
    seen: set[generic.Reference] = set()
    pending: list[generic.PdfObject] = [normal]
    while pending:
        item = pending.pop()
        if isinstance(item, generic.IndirectObject):
            if item.reference in seen:
                continue
            if item.reference not in revision.added or item.reference == field.value:
                raise BadShape("increment.appearance", f"points at {item.reference!r}")
            seen.add(item.reference)
            item = item.get_object()
        pending += _parts(item)
    yield from seen


def _parts(item: generic.PdfObject) -> list[generic.PdfObject]:
    if isinstance(item, generic.DictionaryObject):
        found = _FORBIDDEN_KEYS & item.keys()
        kind = item.get("/Type", None)
        if found or (kind is not None and kind not in _STAMP_TYPES):
            raise BadShape("increment.appearance", f"{sorted(found)} {kind}")
        return [item.raw_get(key) for key in item]
    if isinstance(item, generic.ArrayObject):
        return [item.raw_get(index) for index in range(len(item))]
    return []


def _require_size(form: generic.StreamObject, field: Field) -> None:
    # A clipping box as large as the field's own keeps the drawing inside the field.
    left, bottom, right, top = (float(value) for value in field.dictionary["/Rect"])
    box = [float(value) for value in form["/BBox"]]
    width, height = right - left, top - bottom
    if len(box) != 4 or abs(box[2] - box[0] - width) > 1 or abs(box[3] - box[1] - height) > 1:
        raise BadShape("increment.appearance", "/BBox")
    if "/Matrix" in form and [float(value) for value in form["/Matrix"]] != [1, 0, 0, 1, 0, 0]:
        raise BadShape("increment.appearance", "/Matrix")
