# SPDX-License-Identifier: Apache-2.0
"""A November that is over, closed by HR, and amended: for the tests of what comes after."""

from dataclasses import replace
from datetime import date, timedelta

from approval import city_day, start_of_day, uuid7
from approval.refusal import Refusal
from server.store.telework.months import city_month, months_of_city
from server.usecases.telework.amending import propose_amendment
from server.usecases.telework.month_closing import close_month, read_closing
from server.usecases.telework.month_office import MonthOffice
from telework.closing.amendment import Amendment
from telework.closing.wire import (
    AmendedPunch,
    CityClosing,
    ClosedMonth,
    CloseMonth,
    ProposeAmendment,
)
from tests.server.town import MORI, TENANT, Desk, Town
from tests.server.usecases.months import (
    HEAD,
    KAKARICHO,
    MONTH,
    granted,
    next_month,
    office_of,
    signed_off,
    submit,
    work_at_home,
)

HR = "p-kera"


def november_over(town: Town) -> MonthOffice:
    """November is over: 森 is signed off, 高橋 never submitted."""
    day = city_day(town.clock())
    for person in (MORI, KAKARICHO):
        work_at_home(town.desk(person))
        granted(town, person, day)
    assert submit(town.desk(MORI)).status == "accepted"
    made = office_of(town)
    signed_off(made, town.desk(HEAD))
    next_month(town, MORI, KAKARICHO, HEAD)
    return made


def hr(town: Town) -> Desk:
    """Return somebody of the personnel office."""
    return town.desk(HR, roles=("staff", "hr"))


def seen(office: MonthOffice, town: Town) -> CityClosing:
    """Return the city's November as HR sees it."""
    return read_closing(office, hr(town).identified, MONTH)


def close(office: MonthOffice, town: Town, reason: str = "係長は長期出張中") -> ClosedMonth:
    """Close November with the list just seen."""
    asked = CloseMonth(list_sha256=seen(office, town).list_sha256, reason=reason)
    done = close_month(office, hr(town).identified, MONTH, asked)
    assert isinstance(done, ClosedMonth), done
    return done


def code(outcome: object) -> str:
    """Return the code of a refusal, nothing of what was done."""
    return outcome.code if isinstance(outcome, Refusal) else ""


def propose(office: MonthOffice, desk: Desk, **changes: object) -> Amendment | Refusal:
    """Ask for an amendment of 森's day."""
    now = desk.town.clock()
    wish = ProposeAmendment(person_id=MORI, day=date(2026, 11, 24), reason="終業の打刻漏れ")
    amendment_id = uuid7(int(now.timestamp() * 1000), b"amendment!")
    desk.town.clock.advance(seconds=1)
    return propose_amendment(
        office,
        desk.identified,
        str(changes.pop("amendment_id", amendment_id)),
        replace(wish, **changes),  # type: ignore[arg-type]
    )


def whole_day(day: date = date(2026, 11, 24)) -> tuple[AmendedPunch, ...]:
    """Return the lines of a whole day at home."""
    begin = start_of_day(day)
    times = (("start", "home", 8.5), ("break", "", 12.0), ("resume", "home", 13.0))
    lines = [
        AmendedPunch(kind=kind, place=place, at=begin + timedelta(hours=hours))
        for kind, place, hours in times
    ]
    return (*lines, AmendedPunch(kind="end", at=begin + timedelta(hours=17.25)))


def closed_digests(town: Town) -> tuple[object, ...]:
    """Return everything that closing kept, with its digests."""
    with town.database.read_work() as tx:
        found = months_of_city(tx, TENANT, MONTH)
        return city_month(tx, TENANT, MONTH), {who: each.sha256 for who, each in found.items()}
