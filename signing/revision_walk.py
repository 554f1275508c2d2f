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
from signing.document import Field, SheetReader, field_at, signature_fields
from signing.field_change import require_only_this_field
from signing.increment_shape import BadShape, Revision, revision_at
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
    step = _Step(pdf, reader)
    faults: list[str] = []
    for number in range(start, len(ends)):
        begin, end = ends[number - 1], ends[number]
        try:
            step.check(number, begin, end)
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

    def __init__(self, pdf: bytes, reader: SheetReader) -> None:
        self._pdf = pdf
        self._reader = reader
        self.brought: dict[generic.Reference, int] = {}
        self._known: frozenset[generic.Reference] | None = None
        self._filled: frozenset[generic.Reference] = frozenset()
        self._closed_by = ""

    def check(self, number: int, begin: int, end: int) -> None:
        """Check a revision of the file, behind those that were checked before.

        Raises:
            BadShape: it is more, or other, than one allowed change.
        """
        revision = revision_at(self._reader, number, self._pdf, begin, end)
        fields = self._fields(revision)
        fresh = [
            field
            for field in fields
            if field.value is not None and field.reference not in self._filled
        ]
        if len(fresh) > 1:
            raise BadShape("increment.signatures", f"{len(fresh)} new signatures")
        stamp = fresh[0] if fresh and is_stamp(fresh[0]) else None
        if fresh and stamp is None:
            self._signature(revision, fresh[0], begin, end)
        else:
            self._archive_data(revision, stamp, end)
        self._filled |= {field.reference for field in fresh}

    def forget(self) -> None:
        """After a fault: read all of the form again, as it stands then."""
        self._known = None

    def _fields(self, revision: Revision) -> tuple[Field, ...]:
        """The fields that the revision may have filled."""
        root = revision.new.trailer_view.raw_get("/Root").reference
        if self._known is not None and revision.changed <= self._known | {root}:
            return tuple(
                field_at(revision.new, reference) for reference in revision.changed & self._known
            )
        if self._known is None:
            before = signature_fields(revision.old)
            self._filled = frozenset(field.reference for field in before if field.value is not None)
        fields = signature_fields(revision.new)
        self._known = frozenset(field.reference for field in fields)
        return fields

    def _signature(self, revision: Revision, field: Field, begin: int, end: int) -> None:
        first = not self._filled
        if self._closed_by:
            raise BadShape("increment.locked", f"closed by {self._closed_by}")
        require_only_this_field(revision, field, first=first)
        require_signature_dictionary(self._pdf[:end], begin, field, first=first)
        if locks_document(field):
            self._closed_by = field.name

    def _archive_data(self, revision: Revision, stamp: Field | None, end: int) -> None:
        fresh = require_only_archive_data(revision, stamp)
        if stamp is not None:
            require_stamp_dictionary(self._pdf[:end], stamp)
        self.brought.update(dict.fromkeys(fresh, end))
