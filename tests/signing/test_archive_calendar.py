# SPDX-License-Identifier: Apache-2.0
"""When the next archive timestamp is due."""

from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from signing import certificate_profiles as profiles
from signing.archive_calendar import RenewalReason, renewal_of, strength_of, sunset_of
from signing.certificate_profiles import Issuer
from tests.signing.city import MORNING, City


def test_a_certificate_that_ends_before_its_algorithms_decides() -> None:
    ends = datetime(2035, 11, 22, tzinfo=UTC)
    renewal = renewal_of(ends, 128)
    assert renewal.reason is RenewalReason.CERTIFICATE
    assert renewal.due_at == datetime(2034, 11, 22, tzinfo=UTC)


def test_algorithms_that_age_before_the_certificate_decide() -> None:
    renewal = renewal_of(datetime(2035, 1, 1, tzinfo=UTC), 112, timedelta(days=30))
    assert renewal.reason is RenewalReason.ALGORITHM
    assert renewal.due_at == datetime(2030, 12, 2, tzinfo=UTC)


def test_the_weaker_of_key_and_digest_counts(city: City) -> None:
    assert strength_of(city.tsa.identity.certificate, "sha256") == 128
    assert strength_of(city.tsa.identity.certificate, "sha512") == 128
    assert strength_of(city.tsa.identity.certificate, "md5") == 0
    assert sunset_of(0) < MORNING


@pytest.mark.parametrize(("bits", "strength"), [(2048, 112), (3072, 128)])
def test_rsa_keys_are_measured_by_their_length(city: City, bits: int, strength: int) -> None:
    root: Issuer = city.ca.root
    key = rsa.generate_private_key(65537, bits)
    period = (MORNING, MORNING + timedelta(days=1))
    name = profiles.distinguished_name(common="外部時刻局")
    unit = profiles.timestamp_unit(name, key.public_key(), root, period)  # type: ignore[arg-type]
    assert strength_of(unit, "sha256") == strength
