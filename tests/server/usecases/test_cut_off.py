# SPDX-License-Identifier: Apache-2.0
"""The submission date passes: who is late is shown and reminded, and nothing is blocked."""

import json
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from approval.letters_wanted import LetterKind
from server.store.mailing import MailPerson, put_person
from server.usecases.mail_round import put_round
from server.usecases.telework.letters import REMINDERS
from server.usecases.telework.month_closing import read_closing
from server.usecases.telework.month_reading import read_own_month, read_section_month
from telework.closing.cut_off import CutOff
from tests.server.town import MORI, TENANT, Town
from tests.server.usecases.closed_months import close, hr
from tests.server.usecases.months import (
    HEAD,
    KAKARICHO,
    MONTH,
    SECTION,
    next_month,
    office_of,
    submit,
    work_at_home,
)

Letters = list[tuple[str, str, str]]


@pytest.fixture
def november(town: Town) -> Town:
    """森 has submitted November, 高橋 has not; the head has signed nothing."""
    for person in (MORI, KAKARICHO):
        work_at_home(town.desk(person))
    assert submit(town.desk(MORI)).status == "accepted"
    with town.database.write_work() as tx:
        for person in (MORI, KAKARICHO, HEAD):
            kinds = (LetterKind.REMINDER,)
            one = MailPerson(person_id=person, address=f"{person}@city.example", kinds=kinds)
            put_person(tx, TENANT, one)
    next_month(town, MORI, KAKARICHO, HEAD)
    return town


def morning(town: Town, day: int, cut_off: str = "10") -> Letters:
    """Let the round of a morning of December come; return the letters about months."""
    now = datetime(2026, 12, day - 1, 23, 0, tzinfo=UTC)
    town.clock.set(now)
    with town.database.write_work() as tx:
        tx.execute(text("DELETE FROM outbox WHERE kind = 'telework.letter'"))
        view = town.services.city.today(tx, TENANT, now).view
        put_round(tx, TENANT, view, CutOff(day=cut_off), now)
        rows = tx.execute(text("SELECT payload FROM outbox WHERE kind = 'telework.letter'"))
        found = [json.loads(row.payload) for row in rows]
    return sorted((each["person_id"], each["what"], each["about"]) for each in found)


def test_the_late_and_their_heads_are_reminded_from_the_date_on(november: Town) -> None:
    about, one = "令和8年11月", "令和8年11月、1人"
    assert morning(november, 9) == []
    assert morning(november, 10) == [
        (KAKARICHO, "month_due", about),
        (HEAD, "month_unsigned", one),
    ]
    after = [
        (KAKARICHO, "month_late", about),
        (HEAD, "month_late_below", one),
        (HEAD, "month_unsigned", one),
    ]
    assert morning(november, 11) == after
    assert morning(november, 11) == []  # one round a day
    assert morning(november, 12) == []
    assert morning(november, 18) == after
    assert morning(november, 25, cut_off="0") == []  # makes no sense: the administrator is told


def test_whoever_is_late_is_shown_and_may_still_submit(november: Town) -> None:
    office = office_of(november)
    head, late = november.desk(HEAD), november.desk(KAKARICHO)
    (section,) = read_closing(office, hr(november).identified, MONTH).sections
    assert (section.open, section.late, str(section.until)) == (1, 0, "2026-12-10")
    november.clock.set(datetime(2026, 12, 11, 0, 0, tzinfo=UTC))
    for desk in (head, late, hr(november)):
        desk.sign_in_again()
    (section,) = read_closing(office, hr(november).identified, MONTH).sections
    assert (section.open, section.late) == (1, 1)
    shown = read_section_month(office, head.identified, SECTION, MONTH)
    assert shown is not None
    assert {each.person_id: each.late for each in shown.people} == {MORI: False, KAKARICHO: True}
    own = read_own_month(office, late.identified, MONTH)
    assert [each.late for each in own.parts] == [True]
    assert own.refused == ""
    assert submit(late).status == "accepted"
    own = read_own_month(office, late.identified, MONTH)
    assert [each.late for each in own.parts] == [False]
    close(office, november)
    assert [what for _who, what, _about in morning(november, 18) if what in REMINDERS] == []
