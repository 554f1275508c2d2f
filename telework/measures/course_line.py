# SPDX-License-Identifier: Apache-2.0
"""The course of the measure of remote work as the target line of telework's own trend."""

from dataclasses import dataclass
from math import floor

from telework.measures.course import course_at
from telework.measures.measure import Measure


@dataclass(frozen=True, slots=True)
class CourseLine:
    """A line in half-days, rounded down as the trend's own line is."""

    measure: Measure

    def on(self, month: str) -> int:
        """Return the line at a month; before anything was set the target itself."""
        course = course_at(self.measure, month)
        return floor(2 * (self.measure.target.number if course is None else course))
