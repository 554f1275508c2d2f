# SPDX-License-Identifier: Apache-2.0
"""Why a sheet was not archived, in words that say what to do."""

import pytest

from server.ops.archive_words import fault_words


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("authority.none: office: archive.no_gain: 時刻認証ユニット", "ca renew tsa"),
        ("authority.none: https://tsa.example/: authority.unreachable: status 500", "network"),
        ("authority.none: A: revocation.unreachable: archive-1: CN=x", "revocation_hosts"),
        ("slot-1: revocation.revoked CN=x; slot-2: revocation.too_old", "revoked before"),
        (": archive.not_read BlobMissing: 0f", "backup"),
        (": archive.not_signed", "tsukue-verify"),
        ("slot-1: certificate.untrusted CN=x", "trust check"),
    ],
)
def test_the_narrowest_cause_is_told(fault: str, said: str) -> None:
    japanese, english = fault_words(fault)
    assert said in english
    assert japanese
