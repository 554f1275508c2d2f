# SPDX-License-Identifier: Apache-2.0
"""How far a device's time can be believed: trust grades evidence and never rejects it.

The classes, the tolerance and the rule that a gap is provisional follow the domain
document on telework, section 7.3.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from telework.chain import Head, Link, chain_contradiction
from telework.event_bytes import event_hash, event_mac, event_text, mac_matches, parse_event
from telework.wire import Anchor, DeviceEvent

__all__ = [
    "Head",
    "Judgement",
    "Trust",
    "TryClock",
    "event_hash",
    "event_mac",
    "event_text",
    "judge",
    "mac_matches",
    "parse_event",
]

TOLERANCE = timedelta(seconds=120)
"""How far a device's clock may stand from the estimate before they contradict."""

ONLINE_DELAY = timedelta(seconds=10)
"""An act that was sent within this time of its click happened online (trust A)."""

FIRST_MOMENT = datetime.min.replace(tzinfo=UTC)
LAST_MOMENT = datetime.max.replace(tzinfo=UTC)
_SAID_WRONGLY = frozenset({"mac.wrong", "anchor.future", "anchor.after_event", "boot.backwards"})
"""Contradictions after which nothing that an act says of its own time can be held to."""


class Trust(StrEnum):
    """How far the time of an act can be trusted."""

    A = "A"  # online: the server's own time
    B = "B"  # offline, tied to a server time of the same boot
    C = "C"  # an interval only
    D = "D"  # something contradicts; the estimate is shown with it


class TryClock(NamedTuple):
    """The device's clocks at the very try that brought the event."""

    boot_id: str
    boot_ns: int
    wall_time: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What the evidence says of one act's time.

    Attributes:
        est_time: the estimate; None where only the interval is known, never invented.
        earliest: not before this; None when no server time is known before the click.
        latest: not after this.
        contradictions: codes of what does not fit: ``mac.wrong``, ``sequence.gap``,
            ``sequence.taken``, ``chain.broken``, ``clock.off``, ``anchor.future``,
            ``anchor.after_event``, ``boot.backwards``.
        provisional: the only fault is a gap; judge again when the missing act is there.
        skew: the device's clock minus the server's, at the try.
    """

    trust: Trust
    est_time: datetime | None
    earliest: datetime | None
    latest: datetime
    contradictions: tuple[str, ...]
    provisional: bool
    skew: timedelta

    def order_time(self, wall_time: datetime) -> datetime:
        """Give a moment to sort by: the estimate, else the device's time kept in bounds."""
        if self.est_time is not None:
            return self.est_time
        held = min(wall_time, self.latest)
        return held if self.earliest is None else max(held, self.earliest)

    def may_be_within(self, begin: datetime, end: datetime) -> bool:
        """Say whether the act may have been made in this time: all is possible that is not shown.

        The device's wall clock shows nothing: whoever holds the device sets it as he likes.
        """
        if not _SAID_WRONGLY.isdisjoint(self.contradictions):
            return True
        after = self.earliest is not None and self.earliest >= end
        return not after and self.latest >= begin


class _Estimate(NamedTuple):
    trust: Trust
    time: datetime | None
    earliest: datetime | None
    latest: datetime


def judge(
    event: DeviceEvent,
    mac_ok: bool,
    head: Head,
    received_at: datetime,
    try_clock: tuple[str, int, datetime],
    tolerance: timedelta = TOLERANCE,
) -> Judgement:
    """Grade the time of one act.

    Args:
        event: the act.
        mac_ok: whether its keyed digest belongs to its text under the device's key.
        head: the gapless end of the device's chain as the server knows it.
        received_at: the server's time of receipt.
        try_clock: boot id, boot clock (ns) and wall clock of the device at this try.
        tolerance: how far the device's clock may stand from the estimate.
    """
    clock = TryClock(*try_clock)
    estimate = _estimate(event, received_at, clock)
    link = Link(event.device_seq, event.prev_hash, "")
    found = [
        "" if mac_ok else "mac.wrong",
        chain_contradiction(head, link),
        *_clock_contradictions(event, received_at, clock, estimate, tolerance),
    ]
    contradictions = tuple(code for code in found if code)
    return Judgement(
        trust=Trust.D if contradictions else estimate.trust,
        est_time=estimate.time,
        earliest=estimate.earliest,
        latest=estimate.latest,
        contradictions=contradictions,
        provisional=contradictions == ("sequence.gap",),
        skew=clock.wall_time - received_at,
    )


def _estimate(event: DeviceEvent, received_at: datetime, clock: TryClock) -> _Estimate:
    """Estimate from the nearest server time of the same boot, else give the interval.

    The try reads its clock before the server reads its own, and an anchor the other way
    round: so the anchor's estimate is never late and the try's never early.
    """
    anchor = event.anchor
    before = _after_anchor(event, anchor)
    since_click = clock.boot_ns - event.boot_ns
    if clock.boot_id == event.boot_id and since_click >= 0:
        latest = _shifted(received_at, -since_click)
        if _span(since_click) <= ONLINE_DELAY:
            return _Estimate(Trust.A, received_at, latest, received_at)
        nearer = before is not None and _elapsed(event, anchor) < since_click
        return _Estimate(Trust.B, before if nearer else latest, before, latest)
    if before is not None:
        return _Estimate(Trust.B, before, before, received_at)
    return _Estimate(Trust.C, None, anchor.server_time if anchor else None, received_at)


def _after_anchor(event: DeviceEvent, anchor: Anchor | None) -> datetime | None:
    if anchor is None or anchor.boot_id != event.boot_id:
        return None
    return _shifted(anchor.server_time, event.boot_ns - anchor.boot_ns)


def _elapsed(event: DeviceEvent, anchor: Anchor | None) -> int:
    return 0 if anchor is None else abs(event.boot_ns - anchor.boot_ns)


def _clock_contradictions(
    event: DeviceEvent,
    received_at: datetime,
    clock: TryClock,
    estimate: _Estimate,
    tolerance: timedelta,
) -> tuple[str, ...]:
    anchor = event.anchor
    found = []
    if clock.boot_id == event.boot_id and clock.boot_ns < event.boot_ns:
        found.append("boot.backwards")
    if anchor is not None and anchor.server_time > received_at + tolerance:
        found.append("anchor.future")
    same_boot = anchor is not None and anchor.boot_id == event.boot_id
    if anchor is not None and same_boot and anchor.boot_ns > event.boot_ns:
        found.append("anchor.after_event")
    if not _fits(event.wall_time, estimate, tolerance):
        found.append("clock.off")
    return tuple(found)


def _fits(wall_time: datetime, estimate: _Estimate, tolerance: timedelta) -> bool:
    if estimate.time is not None:
        return abs(wall_time - estimate.time) <= tolerance
    # Differences, not shifted moments: a claimed time may stand at the calendar's edge.
    if wall_time - estimate.latest > tolerance:
        return False
    return estimate.earliest is None or estimate.earliest - wall_time <= tolerance


def _span(nanoseconds: int) -> timedelta:
    return timedelta(microseconds=min(nanoseconds // 1000, 10**17))


def _shifted(moment: datetime, nanoseconds: int) -> datetime:
    # A device may claim any 63-bit number: what leaves the calendar stays at its edge.
    microseconds = max(min(nanoseconds // 1000, 10**16), -(10**16))
    try:
        return moment + timedelta(microseconds=microseconds)
    except OverflowError:
        return LAST_MOMENT if microseconds > 0 else FIRST_MOMENT
