# SPDX-License-Identifier: Apache-2.0
"""November at home, submitted and signed off on paper, for the tests of closing."""

import base64
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from approval import uuid7
from approval.refusal import Refusal
from server.store.telework.grants import StoredGrant, insert_grants
from server.usecases.telework.month_office import MonthOffice
from server.usecases.telework.month_sheets import prepare_sheet, sign_sheet
from server.usecases.telework.recount import recount
from signing.timestamp import TimestampUnavailable
from telework import Grant, GrantSource, Place, Unit
from telework.closing.cut_off import CutOff
from telework.closing.wire import PreparedSheet, PrepareSheet, SignedOff, SignSheet
from telework.wire import EventAnswer
from tests.server.town import TENANT, Desk, Town
from tests.server.usecases.test_punches import punch

MONTH = "2026-11"
SECTION = "joho"
HEAD = "p-yoshida"
KAKARICHO = "p-takahashi"
AFTER = datetime(2026, 12, 2, 0, 0, tzinfo=UTC)


class PaperAuthorities:
    """Vouches for times on paper; ``closed`` while nobody answers."""

    def __init__(self) -> None:
        self.closed = False

    def stamp(self, pdf: bytes, now: datetime) -> bytes:
        """Add the time."""
        if self.closed:
            raise TimestampUnavailable("closed", "")
        return pdf + b" at " + now.isoformat().encode()


def office_of(town: Town, cut_off: str = "10") -> MonthOffice:
    """Return what closing works with in this town."""
    authorities: Any = PaperAuthorities()
    return MonthOffice(
        services=replace(town.services, cut_off=CutOff(day=cut_off)),
        authorities=authorities,
        sheet_years=5,
    )


def work_at_home(desk: Desk) -> None:
    """Punch a short day at home."""
    desk.send(punch(desk, "start", "home"))
    desk.town.clock.advance(minutes=1)
    desk.send(punch(desk, "end"))


def submit(desk: Desk, month: str = MONTH) -> EventAnswer:
    """Submit a month from the person's own stream."""
    command = {"type": "submit_month", "month": month}
    return _sent(desk, command, f"day:{desk.person_id}")


def give_back(desk: Desk, person_id: str, reason: str = "5日の場所が違います") -> EventAnswer:
    """Send a month back from the head's stream."""
    command = {
        "type": "return_month",
        "month": MONTH,
        "section_id": section_of(desk),
        "person_id": person_id,
        "reason": reason,
    }
    return _sent(desk, command, f"team:{desk.person_id}")


def _sent(desk: Desk, command: dict[str, str], stream: str) -> EventAnswer:
    event = desk.event(command, stream=stream, type="telework")
    answer = desk.send(desk.wrap(event)).answers[0]
    desk.town.clock.advance(seconds=1)
    return answer


def next_day(town: Town, *people: str) -> None:
    """Let a day pass; these people sign in again."""
    town.clock.advance(hours=24)
    for person in people:
        town.desk(person).sign_in_again()


def next_month(town: Town, *people: str) -> None:
    """Let November end; these people sign in again."""
    town.clock.set(AFTER)
    for person in people:
        town.desk(person).sign_in_again()


def section_of(desk: Desk) -> str:
    """Return the section that a head heads."""
    return desk.identified.city.view.held_posts(desk.person_id)[0].section_id


def prepare(office: MonthOffice, desk: Desk, section: str = "", **changes: Any) -> PreparedSheet:
    """Have the sheet of a section made, of the head's own where none is named."""
    now = desk.town.clock()
    milliseconds = int(now.timestamp() * 1000)
    asked = PrepareSheet(request_id=uuid7(milliseconds, b"0123456789"))
    section = section or section_of(desk)
    made = prepare_sheet(office, desk.identified, section, MONTH, replace(asked, **changes))
    assert isinstance(made, PreparedSheet), made
    desk.town.clock.advance(seconds=1)
    return made


def sign(
    office: MonthOffice, desk: Desk, prepared: PreparedSheet, role: str = ""
) -> SignedOff | Refusal:
    """Sign a prepared sheet on paper."""
    data = f"SIGNED {prepared.field} as {role or prepared.role}".encode()
    given = SignSheet(
        base_sha256=prepared.sheet.sha256, data=base64.b64encode(data).decode("ascii")
    )
    return sign_sheet(office, desk.identified, prepared.sheet.sheet_id, given)


def signed_off(office: MonthOffice, desk: Desk) -> SignedOff:
    """Make and sign the section's sheet."""
    done = sign(office, desk, prepare(office, desk))
    assert isinstance(done, SignedOff), done
    desk.town.clock.advance(seconds=1)
    return done


def granted(town: Town, person: str, *days: date) -> None:
    """Permit whole days at home by order."""
    with town.database.write_work() as tx:
        for day in days:
            grant = Grant(
                grant_id=f"order-{person}-{day}",
                person_id=person,
                day=day,
                unit=Unit.FULL,
                place=Place.HOME,
                source=GrantSource.ORDER,
            )
            kept = StoredGrant(grant=grant, granted_by=HEAD, granted_at=town.clock())
            insert_grants(tx, TENANT, [kept])
        recount(tx, TENANT, person, days)
