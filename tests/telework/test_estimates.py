# SPDX-License-Identifier: Apache-2.0
"""The estimate of a click's time against the truth, under jumps, sleep, drift and restarts.

The boot clock runs through sleep and drifts a little; the wall clock may say anything.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from telework import FIRST_HASH, Head, Judgement, Trust, judge
from telework.wire import Anchor
from tests.telework.makers import MORNING, make_event

SECOND = 1_000_000_000
DRIFT = 100e-6
"""A quartz of a laptop runs wrong by at most so much; 100 ppm are 8.6 s a day."""
DELAY = timedelta(seconds=5)
"""How long an answer or a request is on its way at most."""


@dataclass(frozen=True)
class Story:
    """One laptop: hours between anchor, click and return, its drift, and how its clock lies."""

    offline: float
    away: float
    drift: float
    jump: float
    delay: float

    @property
    def clicked_at(self) -> datetime:
        return MORNING + timedelta(hours=self.offline)

    @property
    def sent_at(self) -> datetime:
        return self.clicked_at + timedelta(hours=self.away)

    def boot_ns(self, moment: datetime) -> int:
        """The boot clock, one hour after the start at the anchor; it also runs in sleep."""
        since = (moment - MORNING).total_seconds() * (1 + self.drift)
        return int((3600 + since) * SECOND)

    def judged(self, *, restarted_before: bool = False, restarted_after: bool = False) -> Judgement:
        delay = timedelta(seconds=self.delay)
        anchor = Anchor(
            server_time=MORNING - delay,
            boot_id="boot-0" if restarted_before else "boot-1",
            boot_ns=self.boot_ns(MORNING),
        )
        event = make_event(
            anchor=anchor,
            boot_ns=self.boot_ns(self.clicked_at),
            wall_time=self.clicked_at + timedelta(hours=self.jump),
        )
        boot = "boot-2" if restarted_after else "boot-1"
        try_clock = (boot, self.boot_ns(self.sent_at), self.sent_at + timedelta(hours=self.jump))
        return judge(event, True, Head(0, FIRST_HASH), self.sent_at + delay, try_clock)

    def bound(self, hours: float) -> timedelta:
        """How wrong an estimate may be that rests on so many hours of the boot clock."""
        return DELAY + timedelta(hours=hours) * DRIFT + timedelta(milliseconds=1)


STORIES = st.builds(
    Story,
    offline=st.floats(0, 72),
    away=st.floats(0, 72),
    drift=st.floats(-DRIFT, DRIFT),
    jump=st.floats(-48, 48),
    delay=st.floats(0, DELAY.total_seconds()),
)


@given(story=STORIES)
def test_in_one_boot_the_estimate_keeps_its_bound_whatever_the_clock_says(story: Story) -> None:
    found = story.judged()
    assert found.est_time is not None
    # Within ten seconds of the click it is the server's own time.
    nearest = min(story.offline, story.away)
    online = timedelta(seconds=10) if found.trust is Trust.A else timedelta()
    assert abs(found.est_time - story.clicked_at) <= story.bound(nearest) + online
    off = abs(story.jump) > (120 + 2 * 60) / 3600
    assert ("clock.off" in found.contradictions) == off or abs(story.jump) < 0.1


@given(story=STORIES)
def test_a_restart_after_the_click_leaves_the_anchor(story: Story) -> None:
    found = story.judged(restarted_after=True)
    assert found.est_time is not None
    assert abs(found.est_time - story.clicked_at) <= story.bound(story.offline)


@given(story=STORIES)
def test_a_restart_without_an_anchor_gives_an_interval_and_never_a_point(story: Story) -> None:
    found = story.judged(restarted_before=True, restarted_after=True)
    assert found.est_time is None
    assert found.earliest is not None
    assert found.earliest <= story.clicked_at <= found.latest
    assert found.trust in {Trust.C, Trust.D}
