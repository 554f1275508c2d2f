# SPDX-License-Identifier: Apache-2.0
"""Walking a sheet from the frozen file to its end, one revision after the other.

Each revision must be exactly one signature in a field that was there before, or, at any time
after it, what a lift or a renewal adds. Where every step is proved so, nothing that any
signature covers was changed by what came later, and the difference need not be computed anew
for each signature over every later revision (decision 16).
"""

import re
from dataclasses import dataclass

from pyhanko.pdf_utils import generic

from signing.archive_change import require_only_archive_data
from signing.document import Field, SheetReader, field_at, open_document, signature_fields
from signing.field_change import require_only_this_field
from signing.increment_shape import BadShape, Revision, newest_revision
from signing.preflight import locks_document
from signing.signature_dictionary import (
    is_stamp,
    require_signature_dictionary,
    require_stamp_dictionary,
)

_END_OF_FILE = re.compile(rb"%%EOF\n?")


@dataclass(frozen=True, slots=True)
class Walk:
    """What the walk found.

    Attributes:
        ends: where each revision after the frozen sheet ends.
        brought: for each object of the validation data, where the revision that brought it ends.
        faults: what no rule allows, one for each revision, as code and detail; without any,
            every later change was allowed for every signature before it.
    """

    ends: tuple[int, ...]
    brought: dict[generic.Reference, int]
    faults: tuple[str, ...]


def walk_revisions(pdf: bytes, reader: SheetReader, first_end: int) -> Walk:
    """Check every revision of a sheet.

    Args:
        pdf: the file.
        reader: the file, opened.
        first_end: where the bytes covered by the first signature end.
    """
    try:
        ends = _revision_ends(pdf, reader)
        # The frozen sheet itself is no revision, and ends before the first signature's.
        start = ends.index(first_end, 1)
    except ValueError as error:
        return Walk((), {}, (f"increment.sections {error}",))
    step = _Step()
    faults: list[str] = []
    for number in range(start, len(ends)):
        begin, end = ends[number - 1], ends[number]
        try:
            step.check(pdf[:end], begin)
        except (BadShape, TypeError) as error:
            step.forget()
            faults.append(f"{number - start + 1}: {error}")
    return Walk(tuple(ends[start:]), step.brought, tuple(faults))


def _revision_ends(pdf: bytes, reader: SheetReader) -> list[int]:
    ends: list[int] = []
    for number in range(reader.xrefs.total_revisions):
        after = reader.xrefs.get_xref_container_info(number).end_location
        mark = _END_OF_FILE.search(pdf, after)
        if mark is None or (ends and mark.end() <= ends[-1]):
            raise ValueError("the revisions do not follow one another")
        ends.append(mark.end())
    return ends


class _Step:
    """One revision after the other; what did not change is not read again.

    A revision that was checked has replaced only what it may replace, so that the other fields
    of the form are still what they were.
    """

    def __init__(self) -> None:
        self.brought: dict[generic.Reference, int] = {}
        self._known: frozenset[generic.Reference] | None = None
        self._filled: frozenset[generic.Reference] = frozenset()
        self._closed_by = ""

    def check(self, pdf: bytes, begin: int) -> None:
        """Check the last revision of a file, behind those that were checked before.

        Raises:
            BadShape: it is more, or other, than one allowed change.
        """
        reader = open_document(pdf)
        revision = newest_revision(reader, memoryview(pdf)[:begin], pdf[begin:])
        fields = self._fields(reader, revision)
        fresh = [
            field
            for field in fields
            if field.value is not None and field.reference not in self._filled
        ]
        if len(fresh) > 1:
            raise BadShape("increment.signatures", f"{len(fresh)} new signatures")
        stamp = fresh[0] if fresh and is_stamp(fresh[0]) else None
        if fresh and stamp is None:
            self._signature(revision, fresh[0], pdf, begin)
        else:
            self._archive_data(revision, stamp, pdf)
        self._filled |= {field.reference for field in fresh}

    def forget(self) -> None:
        """After a fault: read all of the form again, as it stands then."""
        self._known = None

    def _fields(self, reader: SheetReader, revision: Revision) -> tuple[Field, ...]:
        """The fields that the revision may have filled."""
        root = reader.trailer.raw_get("/Root").reference
        if self._known is not None and revision.changed <= self._known | {root}:
            return tuple(
                field_at(reader, reference) for reference in revision.changed & self._known
            )
        if self._known is None:
            before = signature_fields(revision.old)
            self._filled = frozenset(field.reference for field in before if field.value is not None)
        fields = signature_fields(reader)
        self._known = frozenset(field.reference for field in fields)
        return fields

    def _signature(self, revision: Revision, field: Field, pdf: bytes, begin: int) -> None:
        first = not self._filled
        if self._closed_by:
            raise BadShape("increment.locked", f"closed by {self._closed_by}")
        require_only_this_field(revision, field, first=first)
        require_signature_dictionary(pdf, begin, field, first=first)
        if locks_document(field):
            self._closed_by = field.name

    def _archive_data(self, revision: Revision, stamp: Field | None, pdf: bytes) -> None:
        fresh = require_only_archive_data(revision, stamp)
        if stamp is not None:
            require_stamp_dictionary(pdf, stamp)
        self.brought.update(dict.fromkeys(fresh, len(pdf)))
