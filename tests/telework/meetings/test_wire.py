# SPDX-License-Identifier: Apache-2.0
"""What a meeting asks for crosses the wire with the time that people said, and no other."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from approval.encoding import PlainError, from_plain, to_plain
from telework.meetings.meeting import When

WHEN = When(
    starts=datetime.fromisoformat("2026-11-25T08:30"),
    minutes=60,
    rule="FREQ=WEEKLY",
    excluded=(datetime.fromisoformat("2026-12-02T08:30"),),
)


@pytest.fixture(params=["UTC", "Asia/Tokyo", "America/New_York"])
def machine_zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """The zone that the machine believes to be in, which nothing here may depend on."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield request.param
    os.environ.pop("TZ")
    if before is not None:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.usefixtures("machine_zone")
def test_a_local_time_is_the_same_on_the_wire_wherever_the_machine_stands() -> None:
    plain = to_plain(WHEN)
    assert plain["starts"] == "2026-11-25T08:30:00"
    assert plain["excluded"] == ["2026-12-02T08:30:00"]
    assert from_plain(When, plain) == WHEN


def test_a_local_time_with_a_zone_is_refused() -> None:
    plain = to_plain(WHEN) | {"starts": datetime(2026, 11, 25, 8, 30, tzinfo=UTC).isoformat()}
    with pytest.raises(PlainError, match="no time zone"):
        from_plain(When, plain)
