# SPDX-License-Identifier: Apache-2.0
"""The server's routes about one's own remote work (docs/contracts.md)."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from approval.encoding import to_plain
from desktop.sync.plain_answers import read_plain
from desktop.sync.transport import Answer
from telework.applying.wire import ApplicationPreview, ApplicationVerdict, TeleworkSelf
from telework.calendar.wire import CalendarOfYear
from telework.closing.wire import OwnMonth as ClosingMonth
from telework.hours.wire import DifferenceList, HoursSettings, OvertimeList, ScheduleList
from telework.reporting.record import OwnMonth

Read = TypeVar("Read")


class TeleworkApi:
    """Part of :class:`desktop.sync.api.ServerApi`, by its way of calling."""

    def __init__(self, call: Callable[..., Answer]) -> None:
        self._call = call

    def standing(self, month: str) -> TeleworkSelf:
        """Read registrations, limits, blocks and days off of a month."""
        return self._get("/v1/telework/me", TeleworkSelf, {"month": month})

    def days(self, month: str) -> OwnMonth:
        """Read one's own days of a month."""
        return self._get("/v1/telework/days", OwnMonth, {"month": month})

    def closing(self, month: str) -> ClosingMonth:
        """Read how far one's own month has come."""
        return self._get(f"/v1/telework/months/{month}/mine", ClosingMonth, {})

    def differences(self, first: date, last: date) -> DifferenceList:
        """Read what differs from objective records."""
        query = {"first": first.isoformat(), "last": last.isoformat()}
        return self._get("/v1/telework/differences", DifferenceList, query)

    def overtime(self, month: str) -> OvertimeList:
        """Read one's own overtime against its limits."""
        return self._get("/v1/telework/overtime", OvertimeList, {"month": month})

    def schedules(self, first: date, last: date) -> ScheduleList:
        """Read one's own hours of the days that are not by the city's own hours."""
        query = {"first": first.isoformat(), "last": last.isoformat(), "patterned": "true"}
        return self._get("/v1/telework/schedules", ScheduleList, query)

    def calendar(self, year: int) -> CalendarOfYear:
        """Read the holidays and closed days of a year."""
        return self._get("/v1/telework/calendar", CalendarOfYear, {"year": str(year)})

    def hours_settings(self) -> HoursSettings:
        """Read what the administrator chose for records of hours."""
        return self._get("/v1/telework/hours/settings", HoursSettings, {})

    def preview(self, asked: ApplicationPreview) -> ApplicationVerdict:
        """Have a form judged before anything is drafted."""
        path = "/v1/telework/application-previews"
        return read_plain(self._call("POST", path, json_body=to_plain(asked)), ApplicationVerdict)

    def _get(self, path: str, cls: type[Read], query: dict[str, str]) -> Read:
        return read_plain(self._call("GET", path, query=query), cls)
