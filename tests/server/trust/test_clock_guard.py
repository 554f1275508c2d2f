# SPDX-License-Identifier: Apache-2.0
"""The time authority gives no token on a clock that was set while it worked."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from server.trust.clock_guard import ClockGuard, seconds_since_start
from server.trust.office import create_office
from signing.timestamp_token import TimestampAnswer, timestamp_request
from tests.signing.city import MORNING

HOUR = timedelta(hours=1)


def guard(counted: float = 3600.0, *, published: bool = False) -> ClockGuard:
    return ClockGuard(
        began=MORNING,
        counted=0.0,
        counting=lambda: counted,
        not_before=MORNING + HOUR if published else None,
    )


@pytest.mark.parametrize(
    ("off", "steady"),
    [
        (timedelta(), True),
        (timedelta(seconds=2), True),
        (timedelta(seconds=-2), True),
        (timedelta(seconds=3), False),
        (timedelta(seconds=-3), False),
        (timedelta(days=365), False),
    ],
)
def test_a_clock_that_jumped_is_not_believed(off: timedelta, steady: bool) -> None:
    assert guard().is_steady(MORNING + HOUR + off) == steady


def test_a_clock_before_what_was_already_published_is_not_believed() -> None:
    year_ago = replace(guard(0.0, published=True), began=MORNING - timedelta(days=365))
    with capture_logs() as logs:
        assert not year_ago.is_steady(MORNING - timedelta(days=365))
    assert logs[0]["event"] == "time_authority_clock_off"
    assert guard(published=True).is_steady(MORNING + HOUR)


def test_the_office_rejects_instead_of_guessing_and_each_number_is_new(tmp_path: Path) -> None:
    office = replace(create_office(tmp_path, "市", b"passphrase", MORNING), guard=guard())
    request = timestamp_request(b"signature", 7)
    late = TimestampAnswer.load(office.answer(request, MORNING + 2 * HOUR))
    assert late["status"]["status"].native == "rejection"
    assert late["status"]["fail_info"].native == {"time_not_available"}
    numbers = set()
    for _ in range(3):
        good = TimestampAnswer.load(office.answer(request, MORNING + HOUR))
        content = good["time_stamp_token"]["content"]["encap_content_info"]["content"]
        numbers.add(content.parsed["serial_number"].native)
    assert len(numbers) == 3


def test_the_counting_clock_counts() -> None:
    assert seconds_since_start() <= seconds_since_start()
