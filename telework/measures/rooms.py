# SPDX-License-Identifier: Apache-2.0
"""Rooms and web conferences of a month, of all rooms together."""

from fractions import Fraction

from telework.measures.figure import FigureAddress, FigureSubject
from telework.measures.wire import RoomFigures
from telework.meetings.statistics_wire import MeetingStatistics


def room_figures(found: MeetingStatistics) -> RoomFigures:
    """Add the rooms up; of the hosts the provider that came nearest to its licences."""
    peaks = [each for each in found.peaks if each.slots]
    tightest = max(peaks, key=lambda each: Fraction(each.peak, each.slots), default=None)
    return RoomFigures(
        figure_id=FigureAddress(subject=FigureSubject.ROOMS, month=found.month).text(),
        used_minutes=sum(room.used_minutes for room in found.rooms),
        bookable_minutes=sum(room.bookable_minutes for room in found.rooms),
        meetings=found.web.meetings,
        web_meetings=found.web.web_meetings,
        released=sum(room.released for room in found.rooms),
        due=sum(room.due for room in found.rooms),
        host_peak=tightest.peak if tightest else 0,
        host_slots=tightest.slots if tightest else 0,
        trips_minutes_saved=found.web.trips_minutes_saved,
    )
