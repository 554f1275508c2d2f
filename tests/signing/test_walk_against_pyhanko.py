# SPDX-License-Identifier: Apache-2.0
"""What the walk over the revisions accepts, pyHanko's strict analysis accepts for everybody.

The walk replaces the comparison of each signature with every later revision (decision 16).
Here the two are asked about the same files: legal ones, attacks, and files made at random.
"""

from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from signing.document import open_document, signature_fields
from signing.increment_shape import BadShape
from signing.revision_walk import walk_revisions
from signing.signature_dictionary import end_of_coverage, is_stamp
from signing.strict_difference import require_only_allowed_changes
from tests.signing import attacks
from tests.signing.city import City

STAGES = ("first", "half", "decided", "lifted")


Stages = Callable[[str], bytes]
"""A sheet by its stage: a function, because megabytes told of a failure would hide it."""


@pytest.fixture(scope="module")
def stages(city: City) -> Stages:
    made = {
        "first": city.signed(1, timestamps=True),
        "half": city.half_signed,
        "decided": city.decided,
        "lifted": city.lifted(),
    }
    return made.__getitem__


def walks(pdf: bytes) -> bool:
    """Whether somebody signed, and every revision behind the frozen sheet is allowed."""
    reader = open_document(pdf)
    ends = [end_of_coverage(pdf, field) for field in signature_fields(reader) if field.value]
    return any(ends) and not walk_revisions(pdf, reader, min(filter(None, ends))).faults


def refused_by_pyhanko(pdf: bytes) -> list[str]:
    """What pyHanko holds against any signature, with its strict policy."""
    reader = open_document(pdf)
    refused = []
    for field in signature_fields(reader):
        if field.value is None or is_stamp(field):
            continue
        try:
            require_only_allowed_changes(EmbeddedPdfSignature(reader, field.dictionary, field.name))
        except BadShape as error:
            refused.append(str(error))
    return refused


@pytest.mark.parametrize("stage", STAGES)
def test_both_accept_what_our_own_programs_make(stages: Stages, stage: str) -> None:
    assert walks(stages(stage))
    assert refused_by_pyhanko(stages(stage)) == []


@settings(max_examples=12)
@given(
    stage=st.sampled_from(STAGES),
    changes=st.lists(
        st.sampled_from(sorted(attacks.REVISIONS)), min_size=1, max_size=2, unique=True
    ),
)
def test_the_walk_accepts_no_attack(stages: Stages, stage: str, changes: list[str]) -> None:
    # What was taken out cannot be shown twice.
    assume(changes != ["empty_a_signature", "show_one_signature_twice"])
    pdf = stages(stage)
    for change in changes:
        pdf = attacks.appended(pdf, attacks.REVISIONS[change])
    assert not walks(pdf)


@settings(max_examples=25)
@given(
    stage=st.sampled_from(STAGES[1:]),
    place=st.floats(0, 1, exclude_max=True),
    written=st.binary(min_size=1, max_size=12),
)
def test_where_the_walk_accepts_bytes_written_at_random_pyhanko_does_too(
    stages: Stages, stage: str, place: float, written: bytes
) -> None:
    pdf = stages(stage)
    frozen = pdf.index(b"%%EOF")
    begin = frozen + int(place * (len(pdf) - frozen - len(written)))
    changed = pdf[:begin] + written + pdf[begin + len(written) :]
    try:
        accepted = walks(changed)
    except Exception:  # noqa: BLE001 - a file that nobody can read is accepted by nobody
        return
    if accepted:
        assert refused_by_pyhanko(changed) == []
