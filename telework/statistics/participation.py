# SPDX-License-Identifier: Apache-2.0
"""Who takes part (実施率): distinct users of those eligible, and on how many days.

"At least once" alone misleads, so the mean days of a user stand beside it, and how many
people had how many days. Users are distinct people and never add up over sections.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from telework.statistics.counted_days import CountedDay
from telework.statistics.wire import DaysBucket, SectionRow

CITY = ""
"""The key of the whole city beside its sections."""


def section_rows(
    days: Sequence[CountedDay],
    eligible: Mapping[str, frozenset[str]],
    unconfirmed: Mapping[str, int],
    paths: Mapping[str, str],
) -> tuple[SectionRow, ...]:
    """Return a row for each section with an eligible person or a counted day.

    Args:
        days: counted days.
        eligible: the registered people of each section, by the dates of the month.
        unconfirmed: days worked and not signed off, by section.
        paths: names of the sections.
    """
    by_section = defaultdict(list)
    for day in days:
        by_section[day.section_id].append(day)
    known = sorted({*by_section, *(section for section, people in eligible.items() if people)})
    return tuple(
        section_row(
            section,
            paths.get(section, section),
            by_section[section],
            eligible.get(section, frozenset()),
            unconfirmed.get(section, 0),
        )
        for section in known
    )


def section_row(
    section_id: str,
    path: str,
    days: Iterable[CountedDay],
    eligible: frozenset[str],
    unconfirmed: int,
) -> SectionRow:
    """Add the days of one section, or of the whole city, up to a row."""
    found = list(days)
    used = frozenset(day.person_id for day in found if day.person_days)
    person_days = sum(day.person_days for day in found)
    return SectionRow(
        section_id=section_id,
        path=path,
        person_days=person_days,
        half_units=sum(sum(day.half_units) for day in found),
        events=sum(sum(day.events) for day in found),
        allowance_days=sum(day.allowance_days for day in found),
        eligible=len(eligible),
        users=len(used),
        participation=percent(len(used & eligible), len(eligible)),
        mean_days=tenths(person_days, len(used)),
        unconfirmed_days=unconfirmed,
    )


def distribution(days: Iterable[CountedDay], eligible: frozenset[str]) -> tuple[DaysBucket, ...]:
    """Tell how many people had how many person-days; those eligible without any have zero."""
    had = Counter[str]()
    for day in days:
        had[day.person_id] += day.person_days
    people = Counter(had[person_id] for person_id in eligible | had.keys())
    return tuple(DaysBucket(days=count, people=people[count]) for count in sorted(people))


def percent(part: int, whole: int) -> str:
    """Write a share with one digit, rounded half up; ``-`` of nobody."""
    if whole == 0:
        return "-"
    thousandths = (2000 * part + whole) // (2 * whole)
    return f"{thousandths // 10}.{thousandths % 10}%"


def tenths(total: int, count: int) -> str:
    """Write a mean with one digit, rounded half up; ``-`` of nobody."""
    if count == 0:
        return "-"
    found = (20 * total + count) // (2 * count)
    return f"{found // 10}.{found % 10}"
