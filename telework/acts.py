# SPDX-License-Identifier: Apache-2.0
"""Every act on remote work that an event may carry, told apart by its ``type``."""

from collections.abc import Callable, Mapping
from typing import Any

from telework.applying.commands import (
    OrderTelework,
    WithdrawGrant,
    order_telework_from_plain,
    withdraw_grant_from_plain,
)
from telework.closing.commands import ReturnMonth, SubmitMonth, month_command_from_plain
from telework.commands import Punch, punch_from_plain
from telework.hours.act_encoding import (
    assign_pattern_from_plain,
    explain_difference_from_plain,
    permit_overtime_from_plain,
    report_objective_from_plain,
    settle_exception_from_plain,
    withdraw_overtime_from_plain,
)
from telework.hours.commands import (
    AssignPattern,
    ExplainDifference,
    PermitOvertime,
    ReportObjective,
    SettleException,
    WithdrawOvertime,
)
from telework.reporting.act_encoding import (
    confirm_days_from_plain,
    enter_day_from_plain,
    plan_day_from_plain,
    report_day_from_plain,
    return_days_from_plain,
)
from telework.reporting.acts import ConfirmDays, EnterDay, PlanDay, ReportDay, ReturnDays

TeleworkAct = (
    Punch
    | EnterDay
    | PlanDay
    | ReportDay
    | ConfirmDays
    | ReturnDays
    | ReportObjective
    | ExplainDifference
    | PermitOvertime
    | WithdrawOvertime
    | AssignPattern
    | SettleException
    | SubmitMonth
    | ReturnMonth
    | WithdrawGrant
    | OrderTelework
)
"""One union; ``READERS`` reads each."""

READERS: Mapping[str, Callable[[object], TeleworkAct]] = {
    "assign_pattern": assign_pattern_from_plain,
    "explain_difference": explain_difference_from_plain,
    "order_telework": order_telework_from_plain,
    "permit_overtime": permit_overtime_from_plain,
    "punch": punch_from_plain,
    "report_objective": report_objective_from_plain,
    "settle_exception": settle_exception_from_plain,
    "withdraw_grant": withdraw_grant_from_plain,
    "withdraw_overtime": withdraw_overtime_from_plain,
    "return_month": month_command_from_plain,
    "submit_month": month_command_from_plain,
    "enter_day": enter_day_from_plain,
    "plan_day": plan_day_from_plain,
    "report_day": report_day_from_plain,
    "confirm_days": confirm_days_from_plain,
    "return_days": return_days_from_plain,
}


def act_from_plain(command: dict[str, Any]) -> TeleworkAct:
    """Read an act strictly; a command without a type is a punch, as the first events had it.

    Raises:
        ValueError: the type is not known here, or a field is not what it should be.
    """
    read = READERS.get(str(command.get("type", "punch")))
    if read is None:
        raise ValueError("the act's type is not known here")
    return read(command)
