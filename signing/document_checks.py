# SPDX-License-Identifier: Apache-2.0
"""What belongs to no single signature: uncovered bytes, foreign revisions, overlapping boxes.

Each revision of one of our sheets is one signature and nothing else, so each is checked
again as the increment it came as. Nothing in pyHanko looks at annotations over the content.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from pyhanko.pdf_utils import generic

from signing.document import Field, SheetReader, open_document, signature_fields
from signing.field_change import require_only_this_field
from signing.increment_shape import BadShape, newest_revision
from signing.signature_dictionary import require_signature_dictionary
from signing.verdicts import Outcome, Problem


def document_problems(
    pdf: bytes, reader: SheetReader, fields: tuple[Field, ...], ends: Sequence[int]
) -> tuple[Problem, ...]:
    """Every problem of the document.

    Args:
        pdf: the file.
        reader: the file, opened.
        fields: its signature fields.
        ends: where the bytes covered by each signature end, in rising order.
    """
    problems = [*_annotation_problems(reader, fields), *_overlaps(fields)]
    if ends and max(ends) != len(pdf):
        problems.append(_invalid("document.uncovered_tail", f"{len(pdf) - max(ends)} bytes"))
    problems += _revision_problems(pdf, [end for end in ends if end])
    return tuple(problems)


def _invalid(code: str, detail: str) -> Problem:
    return Problem(Outcome.INVALID, code, detail)


def _annotation_problems(reader: SheetReader, fields: tuple[Field, ...]) -> Iterator[Problem]:
    known = {field.reference for field in fields}
    for number in range(int(reader.root["/Pages"]["/Count"])):
        page, _ = reader.find_page_for_modification(number)  # type: ignore[no-untyped-call]
        annotations = page.get_object().get("/Annots", ())
        for index in range(len(annotations)):
            raw = annotations.raw_get(index)
            if isinstance(raw, generic.IndirectObject) and raw.reference in known:
                continue
            kind = str(raw.get_object().get("/Subtype", ""))
            detail = f"page {number + 1}: {kind}"
            yield _invalid("document.foreign_annotation", detail)


def _overlaps(fields: tuple[Field, ...]) -> Iterator[Problem]:
    for first, second in combinations(fields, 2):
        if first.reference == second.reference or not _same_page(first, second):
            continue
        one, other = _box(first), _box(second)
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]:
            yield _invalid("document.overlapping_boxes", f"{first.name}, {second.name}")


def _same_page(first: Field, second: Field) -> bool:
    pages = [
        field.dictionary.raw_get("/P").reference if "/P" in field.dictionary else None
        for field in (first, second)
    ]
    return pages[0] == pages[1]


def _box(field: Field) -> tuple[float, float, float, float]:
    one, two, three, four = (float(value) for value in field.dictionary["/Rect"])
    return min(one, three), min(two, four), max(one, three), max(two, four)


def _revision_problems(pdf: bytes, ends: list[int]) -> Iterator[Problem]:
    if not ends:
        return
    for number, (begin, end) in enumerate(pairwise([_frozen_end(pdf, ends[0]), *ends]), 1):
        try:
            _require_revision(pdf[:end], begin)
        except BadShape as error:
            detail = f"{number}: {error.code} {error.detail}"
            yield _invalid("document.foreign_revision", detail)


def _frozen_end(pdf: bytes, first_end: int) -> int:
    """Where the frozen sheet ends: its end-of-file mark before the first signature."""
    reader = open_document(pdf[:first_end])
    before = reader.xrefs.get_xref_container_info(max(reader.xrefs.total_revisions - 2, 0))
    mark = pdf.index(b"%%EOF", before.end_location) + len(b"%%EOF")
    return mark + 1 if pdf[mark : mark + 1] == b"\n" else mark


def _require_revision(pdf: bytes, begin: int) -> None:
    reader = open_document(pdf)
    revision = newest_revision(reader, pdf[:begin], pdf[begin:])
    old = signature_fields(revision.old)
    filled = {field.name for field in old if field.value is not None}
    fresh = [
        field
        for field in signature_fields(reader)
        if field.value is not None and field.name not in filled
    ]
    if len(fresh) != 1:
        raise BadShape("increment.signatures", f"{len(fresh)} new signatures")
    require_only_this_field(revision, fresh[0], first=not filled)
    require_signature_dictionary(pdf, begin, fresh[0], first=not filled)
