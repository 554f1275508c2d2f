# SPDX-License-Identifier: Apache-2.0
"""Rules on when: the registration of the year, and the deadline (申請期限)."""

from datetime import date

from approval import Refusal, fiscal_year
from telework.applying.application import Application, ApplicationLine
from telework.applying.checks.circumstances import Circumstances
from telework.applying.refusal_codes import ApplyingCode, refuse


def enrolled(line: ApplicationLine, of: Circumstances) -> Refusal | None:
    """Refuse a day on which no registration of the applicant is valid."""
    if not of.limits[line.day].enrolment_required:
        return None
    if any(each.valid_from <= line.day <= each.valid_to for each in of.registrations):
        return None
    year = str(fiscal_year(line.day))
    return refuse(ApplyingCode.ENROLMENT_MISSING, year=year, day=line.day.isoformat())


def deadline(line: ApplicationLine, application: Application, of: Circumstances) -> Refusal | None:
    """Refuse what comes too late; where the city allows it, a reason makes it stand.

    A decision may come later than the day: what was submitted in time stays in time.
    """
    if of.deciding:
        return None
    day, limits = line.day.isoformat(), of.limits[line.day]
    if line.day < of.today:
        return refuse(ApplyingCode.PAST, day=day)
    last = last_day(line.day, of)
    if of.today <= last:
        return None
    told = {"day": day, "last": last.isoformat()}
    if not limits.late_with_reason and limits.deadline != "same_day":
        return refuse(ApplyingCode.LATE, **told)
    if not application.late_reason.strip():
        return refuse(ApplyingCode.LATE_WITHOUT_REASON, **told)
    return None


def last_day(day: date, of: Circumstances) -> date:
    """Return the last day on which an application for a date is in time without a reason."""
    limits = of.limits[day]
    if limits.deadline != "before":
        return date.fromordinal(day.toordinal() - 1)
    if limits.deadline_days == 0:
        return day
    before = [each for each in of.working_days if each < day]
    short = limits.deadline_days > len(before)
    return date.min if short else before[-limits.deadline_days]
