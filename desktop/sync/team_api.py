# SPDX-License-Identifier: Apache-2.0
"""The server's routes about the remote work of others: for heads and for the personnel office."""

import json
from collections.abc import Callable
from typing import TypeVar

from approval.encoding import from_answer, to_plain
from desktop.sync.faults import CallFailed, Fault, FaultKind
from desktop.sync.transport import FILE_LIMIT, Answer
from telework.applying.wire import SectionGrants
from telework.closing.wire import (
    AmendmentList,
    CityClosing,
    ClosedMonth,
    CloseMonth,
    PreparedSheet,
    PrepareSheet,
    SectionMonth,
    SignedOff,
    SignSheet,
)
from telework.counting.wire import CountedDays, CountReport, PolicyList
from telework.hours.commands import SettleException
from telework.hours.settlement import Settlement
from telework.hours.wire import (
    DifferenceList,
    ObjectiveList,
    OvertimeList,
    PermissionList,
    ScheduleList,
    UnpermittedList,
)
from telework.reporting.record import TeamMonth
from telework.statistics.wire import MonthStatistics, Trend

Read = TypeVar("Read")
Query = dict[str, str]
ROOT = "/v1/telework"


class TeamApi:
    """Part of :class:`desktop.sync.api.ServerApi`, by its way of calling."""

    def __init__(self, call: Callable[..., Answer]) -> None:
        self._call = call

    # the days of a team

    def days(self, month: str) -> TeamMonth:
        """Read people × days of those whom the caller confirms."""
        return self._get("/team/days", TeamMonth, {"month": month})

    def differences(self, query: Query) -> DifferenceList:
        """Read differences between declaration and record."""
        return self._get("/differences", DifferenceList, query)

    def objective(self, query: Query) -> ObjectiveList:
        """Read objective records."""
        return self._get("/objective", ObjectiveList, query)

    def unpermitted(self, query: Query) -> UnpermittedList:
        """Read work outside permissions."""
        return self._get("/overtime/exceptions", UnpermittedList, query)

    def permissions(self, query: Query) -> PermissionList:
        """Read permissions of overtime."""
        return self._get("/overtime/permissions", PermissionList, query)

    def overtime(self, month: str) -> OvertimeList:
        """Read the overtime of a team against its limits."""
        return self._get("/overtime", OvertimeList, {"month": month, "team": "true"})

    def schedules(self, query: Query) -> ScheduleList:
        """Read own hours of the days that are not by the city's own hours."""
        return self._get("/schedules", ScheduleList, {**query, "patterned": "true"})

    def grants(self, month: str) -> SectionGrants:
        """Read what permits the days of a team."""
        return self._get("/grants", SectionGrants, {"month": month})

    # the month of a section

    def section(self, month: str, section_id: str) -> SectionMonth:
        """Read a section's month."""
        return self._get(f"/months/{month}/sections/{section_id}", SectionMonth, {})

    def prepare(self, month: str, section_id: str, wanted: PrepareSheet) -> PreparedSheet:
        """Have the section's sheet made."""
        path = f"/months/{month}/sections/{section_id}/sheets"
        return self._put("POST", path, wanted, PreparedSheet)

    def sheet(self, sheet_id: str) -> bytes:
        """Fetch a sheet."""
        return self._bytes(f"/month-sheets/{sheet_id}/document", {})

    def sign(self, sheet_id: str, signature: SignSheet) -> SignedOff:
        """Hand the signature of a sheet in."""
        path = f"/month-sheets/{sheet_id}/signature"
        return self._put("PUT", path, signature, SignedOff)

    # the city

    def closing(self, month: str) -> CityClosing:
        """Read the city's month."""
        return self._get(f"/closings/{month}", CityClosing, {})

    def close(self, month: str, wanted: CloseMonth) -> ClosedMonth:
        """Close the city's month."""
        return self._put("POST", f"/closings/{month}", wanted, ClosedMonth)

    def city_section(self, month: str, section_id: str) -> SectionMonth:
        """Read a section's month for HR."""
        return self._get(f"/closings/{month}/sections/{section_id}", SectionMonth, {})

    def city_sheet(self, sheet_id: str) -> bytes:
        """Fetch a sheet for HR."""
        return self._bytes(f"/closings/month-sheets/{sheet_id}/document", {})

    def amendments(self, month: str, query: Query) -> AmendmentList:
        """Read the amendments of a month's days."""
        return self._get(f"/closings/{month}/amendments", AmendmentList, query)

    def settle(self, act: SettleException) -> Settlement:
        """Dismiss an exception of anybody of the city."""
        return self._put("POST", "/exceptions/settlements", act, Settlement)

    def policies(self) -> PolicyList:
        """Read every version of every counting policy."""
        return self._get("/policies", PolicyList, {})

    def counts(self, query: Query) -> CountReport:
        """Read a month's count."""
        return self._get("/counts", CountReport, query)

    def counted_days(self, query: Query) -> CountedDays:
        """Read the days behind a figure."""
        return self._get("/counts/days", CountedDays, query)

    def statistics(self, query: Query) -> MonthStatistics:
        """Read a month's statistics."""
        return self._get("/statistics", MonthStatistics, query)

    def statistics_file(self, query: Query) -> bytes:
        """Fetch them as CSV or Excel."""
        return self._bytes("/statistics", query)

    def trend(self, query: Query) -> Trend:
        """Read a fiscal year against its target."""
        return self._get("/statistics/trend", Trend, query)

    def _get(self, path: str, wanted: type[Read], query: Query) -> Read:
        return _read(self._call("GET", ROOT + path, query=query), wanted)

    def _put(self, method: str, path: str, body: object, wanted: type[Read]) -> Read:
        return _read(self._call(method, ROOT + path, json_body=to_plain(body)), wanted)

    def _bytes(self, path: str, query: Query) -> bytes:
        return self._call("GET", ROOT + path, query=query, limit=FILE_LIMIT).body


def _read(answer: Answer, wanted: type[Read]) -> Read:
    try:
        return from_answer(wanted, json.loads(answer.body))
    except (ValueError, KeyError, TypeError) as problem:
        fault = Fault(kind=FaultKind.REPLY, status=answer.status, request_id=answer.request_id)
        raise CallFailed(fault) from problem
