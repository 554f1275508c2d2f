# SPDX-License-Identifier: Apache-2.0
"""The verdict on an application: every rule asked, for each line and for the whole form."""

from collections.abc import Iterable, Iterator
from datetime import date

from approval import Refusal
from telework.applying.application import Application, ApplicationLine
from telework.applying.checks import amounts, own_day, shape, shared, times
from telework.applying.checks.circumstances import Circumstances, OwnDay
from telework.applying.commands import OrderTelework
from telework.applying.enrolment import Enrolment
from telework.applying.limits import Limits
from telework.applying.refusal_codes import ApplyingCode, refuse
from telework.applying.wording import ELIGIBILITIES


def judge_line(application: Application, at: int, of: Circumstances) -> tuple[Refusal, ...]:
    """Return every rule that stands against the line at a place of the form.

    The lines before it count as asked for, so that the first of a month stand and those
    over a limit do not.
    """
    shaped = own_day.wrong_hours(application.lines[at])
    if shaped is not None:
        return (shaped,)
    return tuple(found for found in _line_rules(application, at, of) if found is not None)


def judge_form(form: Application | Enrolment) -> tuple[Refusal, ...]:
    """Return what keeps a form from being read, whatever the circumstances."""
    if isinstance(form, Application):
        return tuple(shape.shape_of_application(form))
    return tuple(shape.shape_of_enrolment(form))


def judge_application(application: Application, of: Circumstances) -> Refusal | None:
    """Return the first rule that stands against an application, None where it can stand."""
    lines = (judge_line(application, at, of) for at in range(len(application.lines)))
    return _first((judge_form(application), *lines))


def judge_enrolment(enrolment: Enrolment, limits: Limits) -> tuple[Refusal, ...]:
    """Return every rule that stands against a registration."""
    return (*judge_form(enrolment), *_enrolment_rules(enrolment, limits))


def judge_order(order: OrderTelework, today: date) -> Refusal | None:
    """Return what stands against an order itself; limits never do, days off neither (G9)."""
    shaped = next(iter(shape.shape_of_order(order)), None)
    if shaped is not None:
        return shaped
    past = next((line for line in order.lines if line.day < today), None)
    if past is not None:
        return refuse(ApplyingCode.PAST, day=past.day.isoformat())
    for at, line in enumerate(order.lines):
        found = own_day.wrong_hours(line) or own_day.meets(line, order.lines[:at], OwnDay())
        if found is not None:
            return found
    return None


def _line_rules(application: Application, at: int, of: Circumstances) -> Iterator[Refusal | None]:
    line, earlier = application.lines[at], application.lines[:at]
    asked: tuple[ApplicationLine, ...] = (*earlier, line)
    yield times.enrolled(line, of)
    yield times.deadline(line, application, of)
    yield own_day.month_closed(line, of)
    yield own_day.day_off(line, of)
    yield own_day.own_hours(line, of)
    yield own_day.leave(line, of)
    yield own_day.meets(line, earlier, of.own(line.day))
    yield amounts.week_limit(line, asked, of)
    yield amounts.month_limit(line, asked, of)
    yield amounts.office_days(line, asked, of)
    yield shared.onsite_share(line, of)
    yield shared.device_pool(line, application, of)


def _enrolment_rules(enrolment: Enrolment, limits: Limits) -> Iterator[Refusal]:
    reasons = enrolment.reasons
    if not reasons or len({*reasons}) < len(reasons):
        yield refuse(ApplyingCode.ENROLMENT_REASONS)
    first = enrolment.last_day().replace(year=enrolment.fiscal_year, month=4, day=1)
    if not first <= enrolment.valid_from <= enrolment.last_day():
        yield refuse(ApplyingCode.ENROLMENT_PERIOD, year=str(enrolment.fiscal_year))
    excluded = enrolment.eligibility in limits.excluded
    allowed = limits.exception_post and enrolment.exception_reason.strip()
    if excluded and not allowed:
        named = ELIGIBILITIES[enrolment.eligibility]
        yield refuse(ApplyingCode.ENROLMENT_EXCLUDED, eligibility=named)


def _first(found: Iterable[tuple[Refusal, ...]]) -> Refusal | None:
    return next((refusal for each in found for refusal in each), None)
