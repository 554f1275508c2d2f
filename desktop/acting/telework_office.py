# SPDX-License-Identifier: Apache-2.0
"""人事: the city's months, counts and statistics, as the server has them; nothing is kept."""

from approval.identifiers import PersonId
from desktop.acting.month_signing import asked
from desktop.acting.workplace import Workplace
from desktop.telework_team import CountAsked, StatisticsAsked
from telework.calendar.wire import CalendarOfYear
from telework.closing.wire import AmendmentList, CityClosing, ClosedMonth, CloseMonth, SectionMonth
from telework.counting.wire import CountedDays, CountReport, PolicyList
from telework.statistics.wire import MonthStatistics, Trend

LIMIT = "200"


def closing(place: Workplace, month: str) -> CityClosing:
    """Return the city's month.

    Raises:
        CallFailed: the server was not reached or refused; as every function here.
    """
    return asked(place, lambda api: api.closing(month))


def close(place: Workplace, month: str, wanted: CloseMonth) -> ClosedMonth:
    """Close the city's month."""
    return asked(place, lambda api: api.close(month, wanted))


def amendments(place: Workplace, month: str, after: str) -> AmendmentList:
    """Return the amendments of a month's days."""
    query = {"limit": LIMIT} | ({"after": after} if after else {})
    return asked(place, lambda api: api.amendments(month, query))


def section(place: Workplace, month: str, section_id: str) -> SectionMonth:
    """Return a section's month."""
    return asked(place, lambda api: api.city_section(month, section_id))


def sheet(place: Workplace, sheet_id: str) -> bytes:
    """Return a section's sheet."""
    return asked(place, lambda api: api.city_sheet(sheet_id))


def names(place: Workplace, people: tuple[str, ...]) -> dict[str, str]:
    """Return the names of people by the organisation at hand."""
    view = place.reference.view(place.now())
    found = {} if view is None else {each: view.person(PersonId(each)) for each in people}
    return {each: person.name for each, person in found.items() if person is not None}


def policies(place: Workplace) -> PolicyList:
    """Return the counting policies."""
    return asked(place, lambda api: api.policies())


def calendar(place: Workplace, year: int) -> CalendarOfYear:
    """Return the closed days of a year.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    transport = place.open_transport()
    try:
        return place.api(transport).telework.calendar(year)
    finally:
        transport.close()


def count(place: Workplace, wanted: CountAsked) -> CountReport:
    """Return a count with its breakdown."""
    return asked(place, lambda api: api.counts(wanted.query()))


def counted(place: Workplace, wanted: CountAsked, keys: dict[str, str], after: str) -> CountedDays:
    """Return the days behind one figure."""
    query = {"month": wanted.month, "policy": wanted.policy, "limit": LIMIT} | keys
    query |= {"after": after} if after else {}
    return asked(place, lambda api: api.counted_days(query))


def statistics(place: Workplace, wanted: StatisticsAsked) -> MonthStatistics:
    """Return a month's statistics."""
    return asked(place, lambda api: api.statistics(wanted.query()))


def statistics_file(place: Workplace, wanted: StatisticsAsked, form: str) -> bytes:
    """Return them as ``csv`` or ``xlsx``."""
    query = wanted.query() | {"format": form}
    return asked(place, lambda api: api.statistics_file(query))


def trend(place: Workplace, fiscal_year: int, evidence: str) -> Trend:
    """Return a fiscal year against its target."""
    query = {"fiscal_year": str(fiscal_year), "evidence": evidence}
    return asked(place, lambda api: api.trend(query))
