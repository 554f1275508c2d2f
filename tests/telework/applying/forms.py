# SPDX-License-Identifier: Apache-2.0
"""Forms as people of the test city fill them in."""

from datetime import date

from telework import Place, Unit
from telework.applying.application import Application, ApplicationLine
from telework.applying.enrolment import Enrolment, EnrolmentReason

TUESDAY = date(2026, 11, 24)


def line(day: date = TUESDAY, unit: Unit = Unit.FULL, place: Place = Place.HOME) -> ApplicationLine:
    """Return one block."""
    return ApplicationLine(day=day, unit=unit, place=place)


def application(*lines: ApplicationLine) -> Application:
    """Return an application for these blocks, for a day at home where none is given."""
    return Application(
        person_id="p1",
        lines=lines or (line(),),
        plan=("住民基本台帳の改修仕様の作成",),
        contact="内線2345（転送）",
    )


def enrolment() -> Enrolment:
    """Return a registration for fiscal year 2026."""
    return Enrolment(
        person_id="p1",
        fiscal_year=2026,
        valid_from=date(2026, 4, 1),
        reasons=(EnrolmentReason.CHILDCARE, EnrolmentReason.COMMUTE),
        commute_minutes=95,
        commute_metres=31_400,
        contact="内線2345（転送）",
    )
