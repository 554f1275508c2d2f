# SPDX-License-Identifier: Apache-2.0
"""When the next archive timestamp is due."""

from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from signing import certificate_profiles as profiles
from signing.archive_calendar import USUAL_MARGIN, RenewalReason, algorithms_end, renewal_of
from signing.certificates import Untrusted
from tests.signing.city import MORNING, City

SUNSET = datetime(2030, 12, 31, 23, 59, 59, tzinfo=UTC)


def test_a_certificate_that_ends_before_its_algorithms_decides() -> None:
    ends = datetime(2029, 11, 22, tzinfo=UTC)
    for algorithms in (None, SUNSET):
        renewal = renewal_of(ends, algorithms, USUAL_MARGIN)
        assert renewal.reason is RenewalReason.CERTIFICATE
        assert renewal.due_at == datetime(2028, 11, 22, tzinfo=UTC)


def test_algorithms_that_end_before_the_certificate_decide() -> None:
    renewal = renewal_of(datetime(2035, 1, 1, tzinfo=UTC), SUNSET, timedelta(days=30))
    assert renewal.reason is RenewalReason.ALGORITHM
    assert renewal.due_at == SUNSET - timedelta(days=30)


@pytest.mark.parametrize(("bits", "ends"), [(2048, SUNSET), (3072, None)])
def test_the_first_algorithm_to_end_counts(city: City, bits: int, ends: datetime | None) -> None:
    key = rsa.generate_private_key(65537, bits)
    period = (MORNING, MORNING + timedelta(days=1))
    name = profiles.distinguished_name(common="外部時刻局")
    unit = profiles.timestamp_unit(name, key.public_key(), city.ca.root, period)  # type: ignore[arg-type]
    assert algorithms_end(unit, "sha256") == ends
    assert algorithms_end(city.tsa.identity.certificate, "sha512") is None
    with pytest.raises(Untrusted):
        algorithms_end(unit, "md5")
