# SPDX-License-Identifier: Apache-2.0
"""Only the register knows whom a cut-back file has lost, and who should have signed it."""

from dataclasses import replace
from hashlib import sha256

import pytest

from signing.expected_signers import Expected, ExpectedSigner, KnownRevision, compared
from signing.verdicts import DocumentVerdict, Level, Outcome
from signing.verification import verify
from tests.signing.city import LATER, STORY, City, Signer


def expected_of(city: City, *who: Signer) -> tuple[ExpectedSigner, ...]:
    return tuple(
        ExpectedSigner(
            field=each.field,
            name=each.name,
            role=each.act.role,
            certificate_sha256=sha256(city.der(each.field)).hexdigest(),
        )
        for each in who
    )


def codes(verdict: DocumentVerdict) -> list[str]:
    return [problem.code for problem in verdict.problems]


def test_a_file_with_exactly_its_signers_stays_what_it_was(city: City) -> None:
    verdict = verify(city.decided, city.roots, LATER)
    everybody = Expected(signers=expected_of(city, *STORY))
    assert compared(verdict, everybody, city.decided) == verdict


def test_a_file_cut_back_is_stripped_of_its_last_signers(city: City) -> None:
    verdict = verify(city.half_signed, city.roots, LATER)
    assert verdict.outcome is Outcome.VALID
    found = compared(verdict, Expected(signers=expected_of(city, *STORY)))
    assert (found.outcome, codes(found)) == (Outcome.INVALID, ["expected.stripped"] * 3)


def test_who_is_missing_in_the_middle_was_never_there(city: City) -> None:
    first, second, third = STORY[:3]
    sheet = city.signed(1)
    sheet += city.increment(sheet, third)
    found = compared(
        verify(sheet, city.roots, LATER), Expected(signers=expected_of(city, first, second, third))
    )
    assert codes(found) == ["expected.missing"]


def test_a_signature_the_register_does_not_know_is_named(city: City) -> None:
    verdict = verify(city.half_signed, city.roots, LATER)
    found = compared(verdict, Expected(signers=expected_of(city, *STORY[:2])))
    assert codes(found) == ["expected.unknown"]
    assert STORY[2].name in found.problems[0].detail


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": "別人 太郎"}, "expected.other_signer"),
        ({"certificate_sha256": "0" * 64}, "expected.other_signer"),
        ({"role": "総務局 局長"}, "expected.other_role"),
        ({"role": "", "certificate_sha256": ""}, ""),
    ],
)
def test_another_person_certificate_or_capacity_is_seen(
    city: City, change: dict[str, str], code: str
) -> None:
    first, second, third = expected_of(city, *STORY[:3])
    signers = (first, replace(second, **change), third)
    found = compared(verify(city.half_signed, city.roots, LATER), Expected(signers=signers))
    assert codes(found) == ([code] if code else [])


def test_the_order_counts_where_the_register_knows_it(city: City) -> None:
    first, second, third = expected_of(city, *STORY[:3])
    verdict = verify(city.half_signed, city.roots, LATER)
    swapped = Expected(signers=(first, third, second))
    assert codes(compared(verdict, swapped)) == ["expected.order"]
    assert compared(verdict, replace(swapped, ordered=False)) == verdict


def test_a_lifted_sheet_without_its_archive_timestamp_was_stripped(city: City) -> None:
    archived = Expected(signers=expected_of(city, *STORY), level=Level.B_LTA)
    whole = verify(city.lifted(), city.roots, LATER)
    assert compared(whole, archived) == whole
    assert codes(compared(verify(city.decided, city.roots, LATER), archived)) == [
        "expected.stripped"
    ]


def test_each_kept_state_must_still_be_the_beginning(city: City) -> None:
    sheet = city.half_signed
    known = [
        KnownRevision(size=size, sha256=sha256(sheet[:size]).hexdigest())
        for size in (len(city.sheet), len(sheet))
    ]
    verdict = verify(sheet, city.roots, LATER)
    expected = Expected(signers=expected_of(city, *STORY[:3]), revisions=tuple(known))
    assert compared(verdict, expected, sheet) == verdict
    other = replace(expected, revisions=(replace(known[0], sha256="0" * 64),))
    assert codes(compared(verdict, other, sheet)) == ["expected.revision"]
    longer = replace(expected, revisions=(KnownRevision(size=len(sheet) + 1, sha256="0" * 64),))
    assert codes(compared(verdict, longer, sheet)) == ["expected.stripped"]
