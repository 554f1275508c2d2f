# SPDX-License-Identifier: Apache-2.0
"""Documents that leave the city: sealed with the organisation's key, or refused with a reason."""

from io import BytesIO

import pikepdf
import pytest

from signing.outgoing import prepare_outgoing, seal_prepared
from signing.refusals import SigningRefused
from signing.verdicts import Outcome
from signing.verification import verify
from tests.signing.city import LATER, MORNING, City
from tests.signing.foreign import plain


def saved(document: pikepdf.Pdf, **how: object) -> bytes:
    paper = BytesIO()
    document.save(paper, **how)
    return paper.getvalue()


def encrypted(user: str) -> bytes:
    with pikepdf.open(BytesIO(plain())) as document:
        return saved(document, encryption=pikepdf.Encryption(owner="o", user=user))


def running() -> bytes:
    with pikepdf.open(BytesIO(plain())) as document:
        action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        document.Root.OpenAction = action
        return saved(document)


def test_a_document_goes_out_signed_for_a_post(city: City) -> None:
    prepared = prepare_outgoing(plain(), "机市長", "情政第123号", MORNING)
    sealed = seal_prepared(prepared, city.people["slot-kyoku"], "机市長", MORNING)
    verdict = verify(sealed, city.roots, LATER)
    assert verdict.outcome is Outcome.VALID
    assert [each.role for each in verdict.signatures] == ["机市長"]


@pytest.mark.parametrize(
    ("pdf", "code"),
    [
        (encrypted(""), "outgoing.encrypted"),
        (encrypted("secret"), "outgoing.encrypted"),
        (running(), "outgoing.active"),
        (b"no document", "outgoing.unreadable"),
        (b"no document /ByteRange", "outgoing.unreadable"),
    ],
)
def test_what_cannot_go_out_is_refused_with_its_reason(pdf: bytes, code: str) -> None:
    with pytest.raises(SigningRefused) as refused:
        prepare_outgoing(pdf, "机市長", "情政第123号", MORNING)
    assert refused.value.code == code


def test_a_document_that_an_earlier_signature_closed_stays_closed(city: City) -> None:
    with pytest.raises(SigningRefused) as refused:
        prepare_outgoing(city.decided, "机市長", "情政第123号", MORNING)
    assert refused.value.code == "outgoing.locked"
