# SPDX-License-Identifier: Apache-2.0
"""``/v1/telework``: records, differences, overtime and own hours; whose is asked of the rights."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Query

from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.telework.hours.assigning import assign_as_hr
from server.usecases.telework.hours.facts import Period
from server.usecases.telework.hours.reads import (
    Asked,
    read_differences,
    read_objective,
    read_overtime,
    read_patterns,
    read_permissions,
    read_schedules,
    read_settings,
    read_unpermitted,
)
from server.usecases.telework.hours.settling import settle_as_hr
from telework.hours.act_encoding import settle_exception_from_plain
from telework.hours.commands import AssignPattern
from telework.hours.pattern import PatternAssignment
from telework.hours.settlement import Settlement
from telework.hours.wire import (
    DifferenceList,
    HoursSettings,
    ObjectiveList,
    OvertimeList,
    PatternList,
    PermissionList,
    ScheduleList,
    UnpermittedList,
)

router = APIRouter(tags=["telework"])
_reads = Permits(Permission.TELEWORK_SELF_READ)
_manages = Permits(Permission.TELEWORK_CITY_MANAGE)
Reader = Annotated[Caller, Depends(_reads)]
Name = Annotated[str, Query(max_length=64)]
Day = Annotated[date, Query(ge=date(1900, 1, 1), le=date(2999, 12, 31))]
"""Beyond these years there is no month before or after to look into."""
_STATUS = {
    "hours.other_person": 403,
    "hours.person_unknown": 409,
    "hours.pattern_unknown": 409,
    "hours.settled_before": 409,
    "hours.settled_own": 403,
    "hours.period_reversed": 422,
    "hours.period_too_long": 422,
}


def _asked(
    first: Day, last: Day, person: Name = "", section: Name = "", team: bool = False
) -> Asked:
    return Asked(
        period=Period(first=first, last=last), person_id=person, section_id=section, team=team
    )


def _asked_month(
    month: Annotated[str, Query(pattern=r"^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])$")],
    person: Name = "",
    section: Name = "",
    team: bool = False,
) -> Asked:
    first = date.fromisoformat(f"{month}-01")
    return _asked(first, first, person, section, team)


Whose = Annotated[Asked, Depends(_asked)]


@router.get("/v1/telework/hours/settings")
def get_settings(caller: Reader) -> HoursSettings:
    """Return what the administrator chose; a client reads nothing while ``objective`` is off."""
    caller.identified()
    return read_settings(caller.services)


@router.get("/v1/telework/objective")
def get_objective(caller: Reader, asked: Whose) -> ObjectiveList:
    """Return objective records; a day without one is unknown."""
    found = read_objective(caller.services, caller.identified(), asked)
    if isinstance(found, Refusal):
        raise _refused(found)
    return found


@router.get("/v1/telework/differences")
def get_differences(
    caller: Reader, asked: Whose, only_open: Annotated[bool, Query(alias="open")] = False
) -> DifferenceList:
    """Return differences between declared and seen hours, with their reasons."""
    found = read_differences(caller.services, caller.identified(), asked, only_open=only_open)
    if isinstance(found, Refusal):
        raise _refused(found)
    return found


@router.get("/v1/telework/overtime")
def get_overtime(caller: Reader, asked: Annotated[Asked, Depends(_asked_month)]) -> OvertimeList:
    """Return the counters of a month and its fiscal year against their limits."""
    found = read_overtime(caller.services, caller.identified(), asked)
    if isinstance(found, Refusal):
        raise _refused(found)
    return found


@router.get("/v1/telework/overtime/exceptions")
def get_exceptions(caller: Reader, asked: Whose) -> UnpermittedList:
    """Return work outside permissions, declared or only seen."""
    found = read_unpermitted(caller.services, caller.identified(), asked)
    if isinstance(found, Refusal):
        raise _refused(found)
    return found


@router.get("/v1/telework/overtime/permissions")
def get_permissions(caller: Reader, asked: Whose) -> PermissionList:
    """Return permissions for overtime, withdrawn ones among them."""
    found = read_permissions(caller.services, caller.identified(), asked)
    if isinstance(found, Refusal):
        raise _refused(found)
    return found


@router.get("/v1/telework/patterns")
def get_patterns(caller: Reader) -> PatternList:
    """Return every pattern of hours, the city's own first."""
    return read_patterns(caller.services, caller.identified())


@router.get("/v1/telework/schedules")
def get_schedules(caller: Reader, asked: Whose, patterned: bool = False) -> ScheduleList:
    """Return own hours day by day; with ``patterned`` only those by a pattern."""
    found = read_schedules(caller.services, caller.identified(), asked, patterned=patterned)
    if isinstance(found, Refusal):
        raise _refused(found)
    return found


@router.post("/v1/telework/schedules")
def post_schedule(
    wanted: AssignPattern, caller: Annotated[Caller, Depends(_manages)]
) -> PatternAssignment:
    """Let anybody of the city work by a pattern."""
    outcome = assign_as_hr(caller.services, caller.identified(), wanted)
    if isinstance(outcome, Refusal):
        raise _refused(outcome)
    return outcome


@router.post("/v1/telework/exceptions/settlements")
def post_settlement(
    body: Annotated[dict[str, Any], Body()], caller: Annotated[Caller, Depends(_manages)]
) -> Settlement:
    """Dismiss an exception of anybody of the city with a reason; it stays visible."""
    identified = caller.identified()
    try:
        wanted = settle_exception_from_plain(body)
    except ValueError:
        raise HttpRefusal(Refusal(code="request.malformed"), 422) from None
    outcome = settle_as_hr(caller.services, identified, wanted)
    if isinstance(outcome, Refusal):
        raise _refused(outcome)
    return outcome


def _refused(refusal: Refusal) -> HttpRefusal:
    return HttpRefusal(refusal, _STATUS.get(refusal.code))
