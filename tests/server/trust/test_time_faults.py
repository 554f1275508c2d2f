# SPDX-License-Identifier: Apache-2.0
"""Each of the ten faults costs a level, never a byte: for signatures and for archives."""

from collections.abc import Callable
from functools import partial

import pytest

from server.trust.authorities import Authorities, HttpAuthority
from signing.lift import lift
from signing.timestamp import TimestampUnavailable
from tests.signing.authority_server import authority
from tests.signing.city import LATER, MORNING, City
from tests.signing.time_faults import TRUE_CAUSES, faulty

SECONDS = 0.3
Stamping = Callable[[Authorities, bytes], bytes]


@pytest.fixture(scope="module")
def city() -> City:
    return City()


def insert(authorities: Authorities, sheet: bytes) -> bytes:
    return authorities.stamp(sheet, MORNING)


def archive(city: City, authorities: Authorities, sheet: bytes) -> bytes:
    archived = authorities.ask(lambda one: lift(sheet, one, city.trust, LATER), LATER)
    return sheet + archived.increment


@pytest.mark.parametrize("fault", sorted(TRUE_CAUSES))
@pytest.mark.parametrize("kind", ["signature", "archive"])
def test_a_fault_leaves_every_byte_names_its_cause_and_the_next_authority_helps(
    city: City, kind: str, fault: str
) -> None:
    now = MORNING if kind == "signature" else LATER
    sheet = city.signed(1) if kind == "signature" else city.decided
    stamp: Stamping = insert if kind == "signature" else partial(archive, city)
    before = bytes(sheet)

    def honest(request: bytes) -> bytes:
        return city.tsa.answer(request, now)

    with faulty(fault, honest) as url:
        broken = HttpAuthority(url, seconds=SECONDS)
        with pytest.raises(TimestampUnavailable) as raised:
            stamp(Authorities([("only", broken)], city.roots), sheet)
        assert TRUE_CAUSES[fault] in raised.value.cause
        assert sheet == before
        with authority(lambda request: (200, honest(request))) as good:
            both = [("first", broken), ("second", HttpAuthority(good))]
            assert stamp(Authorities(both, city.roots), sheet) != before
