# SPDX-License-Identifier: Apache-2.0
"""What several signatures of a document say together: later changes, certification, doubles."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm

from signing.foreign_changes import require_allowed, steps_after
from signing.foreign_signature import Reading
from signing.increment_shape import BadShape
from signing.pdf_values import raw_value, value_of
from signing.verdicts import Outcome


def only_lenient(reading: Reading) -> Reading:
    """A signature that only a lenient reading could make out: never valid."""
    return reading.failed(Outcome.COULD_NOT_JUDGE, "document.lenient")


def without_doubles(readings: Sequence[Reading]) -> list[Reading]:
    """One signature shown in two fields, or copied, counts for nobody."""
    references = Counter(each.place.value for each in readings if each.place.value)
    values = Counter(each.signature.value for each in readings if each.signature)

    def is_doubled(each: Reading) -> bool:
        copied = each.signature is not None and values[each.signature.value] > 1
        return copied or (each.place.value is not None and references[each.place.value] > 1)

    return [
        each.failed(Outcome.INVALID, "signature.doubled") if is_doubled(each) else each
        for each in readings
    ]


def with_later_changes(reader: PdfFileReader, readings: Sequence[Reading]) -> list[Reading]:
    """The readings, with what came later held against what each of them allows.

    Args:
        reader: the document.
        readings: in the order in which the signatures were made.
    """
    revisions = [each.revision for each in readings if each.revision >= 0]
    if not revisions:
        return list(readings)
    steps = steps_after(reader, min(revisions), _certified(reader, readings))
    judged = []
    for index, each in enumerate(readings):
        later = tuple(other.place.name for other in readings[index + 1 :] if not other.is_stamp)
        verdict = replace(each.verdict, changed_since=later)
        reading = replace(each, verdict=verdict)
        try:
            if each.revision >= 0:
                behind = [step for number, step in steps.items() if number > each.revision]
                require_allowed(behind, each.permission)
        except BadShape as error:
            unclear = error.code == "signature.change_unclear"
            outcome = Outcome.COULD_NOT_JUDGE if unclear else Outcome.INVALID
            reading = reading.failed(outcome, error.code, error.detail)
        judged.append(reading)
    return judged


def _certified(reader: PdfFileReader, readings: Sequence[Reading]) -> MDPPerm | None:
    """What the certification allows; the catalog names the signature that certifies."""
    raw = raw_value(value_of(reader.root, "/Perms"), "/DocMDP")
    if not isinstance(raw, generic.IndirectObject):
        return None
    found = (each.permission.document for each in readings if each.place.value == raw.reference)
    return next(found, None)
