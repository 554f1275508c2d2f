# SPDX-License-Identifier: Apache-2.0
"""Trust classes A to D of a device's time: graded, never rejected."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from telework import FIRST_HASH, Head, Judgement, Trust, judge
from telework.wire import Anchor
from tests.telework.makers import MORNING, SECOND, anchor_at, make_event

START = Head(0, FIRST_HASH)
HOUR = timedelta(hours=1)


def received(
    after: timedelta,
    boot_id: str = "boot-1",
    head: Head = START,
    mac_ok: bool = True,
    **event: Any,
) -> Judgement:
    """Judge a punch that reached the server so long after its click."""
    boot_ns = 1000 * SECOND + int(after.total_seconds()) * SECOND
    clock = (boot_id, boot_ns, MORNING + after)
    return judge(make_event(**event), mac_ok, head, MORNING + after, clock)


def test_trust_a_online_shows_the_servers_time() -> None:
    judgement = received(timedelta(seconds=3))
    assert judgement.trust is Trust.A
    assert judgement.est_time == MORNING + timedelta(seconds=3)
    assert not judgement.contradictions


def test_trust_b_later_in_the_same_boot_the_try_itself_is_the_anchor() -> None:
    judgement = received(3 * HOUR)
    assert judgement.trust is Trust.B
    assert judgement.est_time == MORNING


def test_trust_b_after_a_reboot_the_anchor_of_the_clicks_boot_counts() -> None:
    judgement = received(20 * HOUR, boot_id="boot-2", anchor=anchor_at(60))
    assert judgement.trust is Trust.B
    assert judgement.est_time == MORNING
    assert judgement.latest == MORNING + 20 * HOUR


def test_trust_b_between_two_anchors_the_nearer_one_gives_the_estimate() -> None:
    drifted = Anchor(
        server_time=MORNING - timedelta(seconds=90), boot_id="boot-1", boot_ns=920 * SECOND
    )
    judgement = received(HOUR, anchor=drifted)
    assert judgement.est_time == judgement.earliest == MORNING - timedelta(seconds=10)
    assert judgement.latest == MORNING


@pytest.mark.parametrize(
    ("anchor", "earliest"),
    [(None, None), (anchor_at(600, "boot-0"), MORNING - timedelta(seconds=600))],
)
def test_trust_c_a_boot_without_anchor_gives_an_interval_never_a_point(
    anchor: Anchor | None, earliest: datetime | None
) -> None:
    judgement = received(2 * HOUR, boot_id="boot-2", anchor=anchor)
    assert judgement.trust is Trust.C
    assert judgement.est_time is None
    assert (judgement.earliest, judgement.latest) == (earliest, MORNING + 2 * HOUR)
    assert judgement.order_time(MORNING) == MORNING


def test_trust_c_is_ordered_inside_its_interval_whatever_the_clock_says() -> None:
    judgement = received(2 * HOUR, boot_id="boot-2", anchor=anchor_at(600, "boot-0"))
    assert judgement.order_time(MORNING + 9 * HOUR) == judgement.latest
    assert judgement.order_time(MORNING - 9 * HOUR) == judgement.earliest


@pytest.mark.parametrize("off", [timedelta(days=1), timedelta(days=-1), timedelta(seconds=121)])
def test_trust_d_a_clock_that_is_off_keeps_the_estimate_and_says_so(off: timedelta) -> None:
    judgement = received(HOUR, wall_time=MORNING + off)
    assert judgement.trust is Trust.D
    assert judgement.contradictions == ("clock.off",)
    assert judgement.est_time == MORNING
    assert not judgement.provisional


def test_a_clock_inside_the_tolerance_is_no_contradiction() -> None:
    assert received(HOUR, wall_time=MORNING + timedelta(seconds=120)).trust is Trust.B


def test_a_clock_outside_the_interval_contradicts_too() -> None:
    anchor = anchor_at(600, "boot-0")
    early = received(HOUR, boot_id="boot-2", anchor=anchor, wall_time=MORNING - HOUR)
    late = received(HOUR, boot_id="boot-2", anchor=anchor, wall_time=MORNING + 2 * HOUR)
    assert early.contradictions == late.contradictions == ("clock.off",)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"mac_ok": False}, "mac.wrong"),
        ({"prev_hash": "a" * 64}, "chain.broken"),
        ({"head": Head(1, "a" * 64)}, "sequence.taken"),
        ({"anchor": anchor_at(-30)}, "anchor.after_event"),
        (
            {"anchor": Anchor(server_time=MORNING + 2 * HOUR, boot_id="", boot_ns=0)},
            "anchor.future",
        ),
    ],
)
def test_trust_d_each_contradiction_is_named(changes: dict[str, Any], code: str) -> None:
    judgement = received(HOUR, **changes)
    assert judgement.trust is Trust.D
    assert judgement.contradictions == (code,)
    assert not judgement.provisional


def test_a_click_after_its_own_sending_contradicts() -> None:
    clock = ("boot-1", 999 * SECOND, MORNING)
    assert judge(make_event(), True, START, MORNING, clock).contradictions == ("boot.backwards",)


def test_a_gap_is_provisional_and_closes_when_the_missing_act_is_there() -> None:
    late: dict[str, Any] = {"device_seq": 3, "prev_hash": "b" * 64}
    waiting = received(HOUR, **late)
    assert (waiting.trust, waiting.provisional) == (Trust.D, True)
    assert waiting.contradictions == ("sequence.gap",)
    assert received(HOUR, head=Head(2, "b" * 64), **late).trust is Trust.B


def test_a_gap_with_another_fault_is_not_provisional() -> None:
    assert not received(HOUR, device_seq=3, mac_ok=False).provisional


def test_skew_is_the_clock_at_the_try_against_the_server() -> None:
    clock = ("boot-1", 1000 * SECOND, MORNING + HOUR)
    assert judge(make_event(), True, START, MORNING, clock).skew == HOUR


@given(
    offline=st.integers(11, 5 * 24 * 3600),
    jump=st.integers(-86_400, 86_400),
    drift=st.integers(-50, 50),
)
def test_the_estimate_stays_bounded_under_clock_jumps_sleep_and_drift(
    offline: int, jump: int, drift: int
) -> None:
    """Drift is in parts per million; the boot clock runs on through sleep."""
    boot_ns = 1000 * SECOND + offline * (SECOND + drift * 1000)
    arrival = MORNING + timedelta(seconds=offline)
    wall = MORNING + timedelta(seconds=jump)
    judgement = judge(make_event(wall_time=wall), True, START, arrival, ("boot-1", boot_ns, wall))
    assert judgement.est_time is not None
    assert abs(judgement.est_time - MORNING) <= timedelta(seconds=offline * 51e-6)


@given(
    st.integers(0, 2**63 - 1),
    st.integers(0, 2**63 - 1),
    st.integers(0, 2**63 - 1),
    st.datetimes(timezones=st.just(UTC), allow_imaginary=False),
)
@example(2**63 - 1, 0, 0, datetime.max.replace(tzinfo=UTC))
@example(0, 2**63 - 1, 0, datetime.min.replace(tzinfo=UTC))
def test_no_claim_however_wild_is_an_error(event: int, anchor: int, now: int, at: datetime) -> None:
    claimed = Anchor(server_time=at, boot_id="boot-1", boot_ns=anchor)
    wild = make_event(boot_ns=event, anchor=claimed, wall_time=at)
    for boot_id in ("boot-1", "boot-2"):
        judgement = judge(wild, True, START, MORNING, (boot_id, now, at))
        assert judgement.order_time(at).tzinfo is not None
