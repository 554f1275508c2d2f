# SPDX-License-Identifier: Apache-2.0
"""``/v1/telework/counts``: a month's figures, the rules behind them, and the closed days."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.telework.keep_calendar import read_calendar
from server.usecases.telework.keep_policies import read_policies
from server.usecases.telework.read_counted_days import (
    MOST_DAYS,
    Narrowing,
    read_counted_days,
)
from server.usecases.telework.read_counts import CountQuestion, read_counts
from telework.calendar.wire import CalendarOfYear
from telework.counting import STANDARD
from telework.counting.wire import CountedDays, CountReport, Dimension, PolicyList

router = APIRouter(tags=["telework"])
_reads = Permits(Permission.TELEWORK_SELF_READ)
Reader = Annotated[Caller, Depends(_reads)]
Name = Annotated[str, Query(max_length=64, pattern=r"^[^\x00]*$")]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which month is wanted, by which policy; the month's own version of it counts."""

    month: Annotated[str, Query(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")]
    policy: Annotated[str, Query(pattern=r"^[a-z][a-z0-9_]{0,39}$")] = STANDARD.policy_id

    def question(self, by: tuple[Dimension, ...] = ()) -> CountQuestion:
        """Return the question.

        Raises:
            HttpRefusal: there is no such month.
        """
        try:
            first = date.fromisoformat(f"{self.month}-01")
        except ValueError:
            raise HttpRefusal(Refusal(code="request.malformed")) from None
        return CountQuestion(month=first, policy_id=self.policy, by=by)


@router.get("/v1/telework/counts")
def get_counts(
    caller: Reader,
    asked: Annotated[Asked, Depends()],
    by: Annotated[str, Query(pattern=r"^[a-z]{0,10}(,[a-z]{1,10}){0,5}$")] = "section,kind",
) -> CountReport:
    """Return a month's figures: of the city, of the sections one heads, or one's own."""
    try:
        dimensions = tuple(dict.fromkeys(Dimension(word) for word in by.split(",") if word))
    except ValueError:
        raise HttpRefusal(Refusal(code="request.malformed")) from None
    report = read_counts(caller.services, caller.identified(), asked.question(dimensions))
    if isinstance(report, Refusal):
        raise HttpRefusal(report, 404)
    return report


@router.get("/v1/telework/counts/days")
def get_counted_days(
    caller: Reader,
    asked: Annotated[Asked, Depends()],
    section: Name = "",
    person: Name = "",
    kind: Annotated[str, Query(pattern=r"^(home|satellite|mobile)?$")] = "",
    after: Annotated[str, Query(max_length=90, pattern=r"^[A-Za-z0-9_.:@-]*$")] = "",
    limit: Annotated[int, Query(ge=1, le=MOST_DAYS)] = MOST_DAYS,
) -> CountedDays:
    """Return the days behind a figure, the rule applied to each part of them."""
    identified = caller.identified()
    wanted = Narrowing(section_id=section, person_id=person, kind=kind, after=after, limit=limit)
    try:
        page = read_counted_days(caller.services, identified, asked.question(), wanted)
    except ValueError:
        raise HttpRefusal(Refusal(code="request.malformed")) from None
    if isinstance(page, Refusal):
        raise HttpRefusal(page, 404)
    return page


@router.get("/v1/telework/policies")
def get_policies(caller: Reader) -> PolicyList:
    """Return every version of every counting policy, and which of them are used."""
    return read_policies(caller.services, caller.identified().actor.tenant)


@router.get("/v1/telework/calendar")
def get_calendar(caller: Reader, year: Annotated[int, Query(ge=1955, le=2099)]) -> CalendarOfYear:
    """Return the holidays and the city's closed days of a calendar year, with their sources."""
    return read_calendar(caller.services, caller.identified().actor.tenant, date(year, 1, 1))
