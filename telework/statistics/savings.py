# SPDX-License-Identifier: Apache-2.0
"""What was not travelled: minutes, metres and CO2 of the whole days at home."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from telework.statistics.counted_days import CountedDay
from telework.statistics.wire import CommuteSaved

WHOLE_DAY = 2
"""Half-days at home that make a day without a way to the office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """The way to the office and back (往復) of one person.

    Attributes:
        metres: 0 where not known.
        co2_grams_per_km: of the means of transport; 0 on foot, and where not known.
    """

    minutes: int
    metres: int = 0
    co2_grams_per_km: int = 0


def commute_saved(days: Iterable[CountedDay], ways: Mapping[str, Way]) -> CommuteSaved:
    """Add up what was saved; people whose way is not known are counted apart, not guessed."""
    at_home = [day.person_id for day in days if day.half_units[0] >= WHOLE_DAY]
    known = [ways[person_id] for person_id in at_home if person_id in ways]
    return CommuteSaved(
        person_days=len(at_home),
        known_days=len(known),
        minutes=sum(way.minutes for way in known),
        metres=sum(way.metres for way in known),
        co2_grams=sum(way.metres * way.co2_grams_per_km for way in known) // 1000,
    )
