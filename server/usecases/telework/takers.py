# SPDX-License-Identifier: Apache-2.0
"""Which use case takes which act on remote work; every room adds its own."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.usecases.telework.hours.acts import (
    take_assignment,
    take_explanation,
    take_objective,
    take_permission,
    take_settlement,
    take_withdrawal,
)
from server.usecases.telework.month_acts import take_return_month, take_submit_month
from server.usecases.telework.ordering import take_order
from server.usecases.telework.take_day_acts import take_entry, take_punch, take_punches, take_report
from server.usecases.telework.take_verdict import take_verdict
from server.usecases.telework.taking import Left, Taker, TeleworkTaking
from server.usecases.telework.withdrawing import take_grant_withdrawal
from telework import Punch
from telework.applying.commands import OrderTelework, WithdrawGrant
from telework.closing.commands import ReturnMonth, SubmitMonth
from telework.hours.commands import (
    AssignPattern,
    ExplainDifference,
    PermitOvertime,
    ReportObjective,
    SettleException,
    WithdrawOvertime,
)
from telework.reporting.acts import ConfirmDays, EnterDay, PlanDay, ReportDay, ReturnDays

TAKERS: Mapping[type, Taker] = {
    AssignPattern: take_assignment,
    ExplainDifference: take_explanation,
    OrderTelework: take_order,
    PermitOvertime: take_permission,
    Punch: take_punch,
    ReportObjective: take_objective,
    SettleException: take_settlement,
    WithdrawGrant: take_grant_withdrawal,
    WithdrawOvertime: take_withdrawal,
    ReturnMonth: take_return_month,
    SubmitMonth: take_submit_month,
    EnterDay: take_entry,
    PlanDay: take_report,
    ReportDay: take_report,
    ConfirmDays: take_verdict,
    ReturnDays: take_verdict,
}
"""The taker of each member of ``telework.acts.TeleworkAct``."""


def take_several(tx: Connection, takings: Sequence[TeleworkTaking]) -> list[Refusal | Left]:
    """Take acts on the actor's own days in, their order kept; punches in a row together."""
    found: list[Refusal | Left] = []
    for is_punch, group in groupby(takings, key=lambda each: isinstance(each.act, Punch)):
        if is_punch:
            found.extend(take_punches(tx, [*group]))
        else:
            found.extend(take_telework(tx, taking) for taking in group)
    return found


def take_telework(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Take an act in, or say why not.

    Raises:
        NotStored: circumstances stand against it for the moment.
    """
    return TAKERS[type(taking.act)](tx, taking)
