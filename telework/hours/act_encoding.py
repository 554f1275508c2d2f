# SPDX-License-Identifier: Apache-2.0
"""Acts on hours as plain values and back, as an event carries them in ``command``."""

import re
from datetime import date, datetime, timedelta
from typing import Any

from approval import start_of_day
from telework.hours.commands import (
    AssignPattern,
    ExplainDifference,
    PermitOvertime,
    ReportObjective,
    SettleException,
    WithdrawOvertime,
)
from telework.hours.difference import DifferenceKind
from telework.hours.objective import DAY_BEGINS, Gap
from telework.hours.overtime import UnpermittedKind
from telework.hours.settlement import Settled
from telework.reporting.act_encoding import LONGEST_DAY, bounded, day_in, text_in
from telework.strict_json import Fields, time_text

MOST_GAPS = 200
"""More often nobody locks his screen in a day."""

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\Z")
_NAME = re.compile(r"[A-Za-z0-9_.:@-]{1,64}\Z")


def report_objective_to_plain(act: ReportObjective) -> dict[str, Any]:
    """Give a summary ready for JSON."""
    return {
        "type": act.type,
        "day": act.day.isoformat(),
        "first": time_text(act.first),
        "last": time_text(act.last),
        "gaps": [{"begin": time_text(gap.begin), "end": time_text(gap.end)} for gap in act.gaps],
        "open_begin": act.open_begin,
        "open_end": act.open_end,
    }


def report_objective_from_plain(value: object) -> ReportObjective:
    """Read a summary strictly.

    Raises:
        ValueError: a field is not what it should be, or a time lies outside the day or out of
            order.
    """
    fields = Fields(value, "report_objective")
    fields.text("type")
    act = ReportObjective(
        day=day_in(fields),
        first=fields.time("first"),
        last=fields.time("last"),
        gaps=bounded(fields.each("gaps", _gap), MOST_GAPS),
        open_begin=fields.truth("open_begin"),
        open_end=fields.truth("open_end"),
    )
    fields.done()
    begin = start_of_day(act.day) + timedelta(minutes=DAY_BEGINS)
    ends = (act.first, *(end for gap in act.gaps for end in (gap.begin, gap.end)), act.last)
    if not begin <= act.first <= act.last <= begin + timedelta(days=1) or sorted(ends) != [*ends]:
        raise ValueError("report_objective lies outside its day, or is out of order")
    return act


def explain_difference_to_plain(act: ExplainDifference) -> dict[str, Any]:
    """Give a reason ready for JSON."""
    return {
        "type": act.type,
        "day": act.day.isoformat(),
        "kind": str(act.kind),
        "begin": time_text(act.begin),
        "end": time_text(act.end),
        "reason": act.reason,
    }


def explain_difference_from_plain(value: object) -> ExplainDifference:
    """Read a reason strictly.

    Raises:
        ValueError: a field is not what it should be, or there is no reason.
    """
    fields = Fields(value, "explain_difference")
    fields.text("type")
    day = day_in(fields)
    begin, end = _times(fields, day)
    act = ExplainDifference(
        day=day,
        kind=DifferenceKind(fields.text("kind")),
        begin=begin,
        end=end,
        reason=_reason(fields),
    )
    fields.done()
    return act


def permit_overtime_to_plain(act: PermitOvertime) -> dict[str, Any]:
    """Give a permission ready for JSON."""
    return {
        "type": act.type,
        "permission_id": act.permission_id,
        "person_id": act.person_id,
        "day": act.day.isoformat(),
        "begin": time_text(act.begin),
        "end": time_text(act.end),
        "reason": act.reason,
    }


def permit_overtime_from_plain(value: object) -> PermitOvertime:
    """Read a permission strictly.

    Raises:
        ValueError: a field is not what it should be, or there is no reason.
    """
    fields = Fields(value, "permit_overtime")
    fields.text("type")
    day = day_in(fields)
    begin, end = _times(fields, day)
    act = PermitOvertime(
        permission_id=_id(fields, "permission_id"),
        person_id=_name(fields, "person_id"),
        day=day,
        begin=begin,
        end=end,
        reason=_reason(fields),
    )
    fields.done()
    return act


def withdraw_overtime_to_plain(act: WithdrawOvertime) -> dict[str, Any]:
    """Give a withdrawal ready for JSON."""
    return {"type": act.type, "permission_id": act.permission_id}


def withdraw_overtime_from_plain(value: object) -> WithdrawOvertime:
    """Read a withdrawal strictly.

    Raises:
        ValueError: a field is not what it should be.
    """
    fields = Fields(value, "withdraw_overtime")
    fields.text("type")
    act = WithdrawOvertime(permission_id=_id(fields, "permission_id"))
    fields.done()
    return act


def assign_pattern_to_plain(act: AssignPattern) -> dict[str, Any]:
    """Give an assignment ready for JSON."""
    return {
        "type": act.type,
        "assignment_id": act.assignment_id,
        "person_id": act.person_id,
        "pattern_id": act.pattern_id,
        "first": act.first.isoformat(),
        "last": None if act.last is None else act.last.isoformat(),
    }


def assign_pattern_from_plain(value: object) -> AssignPattern:
    """Read an assignment strictly.

    Raises:
        ValueError: a field is not what it should be, or it ends before it begins.
    """
    fields = Fields(value, "assign_pattern")
    fields.text("type")
    act = AssignPattern(
        assignment_id=_id(fields, "assignment_id"),
        person_id=_name(fields, "person_id"),
        pattern_id=text_in(fields, "pattern_id"),
        first=day_in(fields, "first"),
        last=day_in(fields, "last") if fields.holds("last") else None,
    )
    fields.done()
    if act.last is not None and act.last < act.first:
        raise ValueError("assign_pattern ends before it begins")
    return act


def settle_exception_to_plain(act: SettleException) -> dict[str, Any]:
    """Give a settlement ready for JSON."""
    return {
        "type": act.type,
        "settlement_id": act.settlement_id,
        "person_id": act.person_id,
        "day": act.day.isoformat(),
        "what": str(act.what),
        "kind": act.kind,
        "begin": time_text(act.begin),
        "end": time_text(act.end),
        "reason": act.reason,
    }


def settle_exception_from_plain(value: object) -> SettleException:
    """Read a settlement strictly.

    Raises:
        ValueError: a field is not what it should be, or there is no reason.
    """
    fields = Fields(value, "settle_exception")
    fields.text("type", "settle_exception")
    day = day_in(fields)
    begin, end = _times(fields, day)
    what, kind = Settled(fields.text("what")), fields.text("kind")
    known = {Settled.DIFFERENCE: DifferenceKind, Settled.UNPERMITTED: UnpermittedKind}[what]
    act = SettleException(
        settlement_id=_id(fields, "settlement_id"),
        person_id=_name(fields, "person_id"),
        day=day,
        what=what,
        kind=str(known(kind)),
        begin=begin,
        end=end,
        reason=_reason(fields),
    )
    fields.done()
    return act


def _gap(value: object) -> Gap:
    fields = Fields(value, "gap")
    gap = Gap(begin=fields.time("begin"), end=fields.time("end"))
    fields.done()
    return gap


def _times(fields: Fields, day: date) -> tuple[datetime, datetime]:
    begin, end = fields.time("begin"), fields.time("end")
    first = start_of_day(day)
    if not first <= begin < end <= first + LONGEST_DAY:
        raise ValueError("begin and end lie outside the day, or out of order")
    return begin, end


def _reason(fields: Fields) -> str:
    reason = text_in(fields, "reason")
    if not reason:
        raise ValueError("reason is empty")
    return reason


def _id(fields: Fields, name: str) -> str:
    value = fields.text(name)
    if not _ID.match(value):
        raise ValueError(f"{name} is not a UUID of version 7")
    return value


def _name(fields: Fields, name: str) -> str:
    value = fields.text(name)
    if not _NAME.match(value):
        raise ValueError(f"{name} has another shape")
    return value
