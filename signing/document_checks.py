# SPDX-License-Identifier: Apache-2.0
"""What belongs to no single signature: uncovered bytes, foreign revisions, overlapping boxes.

Nothing in pyHanko looks at annotations over the content.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from pyhanko.pdf_utils import generic

from signing.document import Field, SheetReader
from signing.revision_walk import Walk
from signing.verdicts import Outcome, Problem


def document_problems(
    pdf: bytes,
    reader: SheetReader,
    fields: tuple[Field, ...],
    walk: Walk,
    ends: Sequence[int],
) -> tuple[Problem, ...]:
    """Every problem of the document.

    Args:
        pdf: the file.
        reader: the file, opened.
        fields: its signature fields.
        walk: what was found from revision to revision.
        ends: where the bytes covered by each signature and timestamp end.
    """
    problems = [*_annotation_problems(reader, fields), *_overlaps(fields)]
    # A lift may end with validation data that no timestamp covers yet.
    accounted = [*ends] if walk.faults else [*ends, *walk.ends]
    if ends and max(accounted) != len(pdf):
        problems.append(_invalid("document.uncovered_tail", f"{len(pdf) - max(accounted)} bytes"))
    problems += [_invalid("document.foreign_revision", fault) for fault in walk.faults]
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
