# SPDX-License-Identifier: Apache-2.0
"""The golden cases (domain document, 5.3) from what people and files say to the city's figures.

The vectors are those of the pure function; here each is a day of 森's November, typed, imported,
permitted, confirmed and read back: no room between the click and the figure may bend them.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from approval import start_of_day
from server.store.engine import Database
from server.store.telework.day_counts import CountedRow, counts_between
from server.store.telework.grants import StoredGrant, insert_grants
from server.usecases.load_city import replace_organisation
from server.usecases.telework.hours.importing import (
    GivenFile,
    Imported,
    Outcome,
    import_duty,
    import_schedules,
)
from server.usecases.telework.read_counts import CountQuestion, read_counts
from server.usecases.telework.recount import recount
from telework import DayFacts, Grant, Punch, PunchKind
from telework.counting.wire import CountReport, Dimension
from telework.reporting.act_encoding import enter_day_to_plain
from telework.reporting.acts import EnterDay, EnteredPunch
from tests.approval.city import transferred
from tests.server.town import MORI, TENANT, Desk, Town
from tests.server.usecases.test_day_entries import HEAD, confirm, do
from tests.server.usecases.test_punches import records_of
from tests.telework.counting.test_golden import VECTORS, Vector
from tests.telework.test_day import DAY

COLLEAGUE = "p-yamazaki"
NOVEMBER = date(2026, 11, 1)
WORKING_DAYS = (2, 4, 5, 6, 9, 10, 11, 12, 13, 17, 18, 19, 20)
SATURDAY = NOVEMBER.replace(day=14)
MOVED = NOVEMBER.replace(day=11)
"""G11: from here on 森 belongs to 人事課, which is told when all is counted."""

ON_SATURDAY = next(vector for vector in VECTORS if vector.name == "G9")
OTHERS = [vector for vector in VECTORS if vector is not ON_SATURDAY]
STORY: dict[date, Vector] = {
    **dict(zip((NOVEMBER.replace(day=n) for n in WORKING_DAYS), OTHERS, strict=True)),
    SATURDAY: ON_SATURDAY,
}
FILES = (
    "職員番号,勤務日,週休日\np-mori,2026/11/14,2026/11/16\n",
    "パターン,名称,曜日,始業,休憩開始,休憩終了,終業\n"
    "G10-short-hours,短時間,月～金,9:00,12:00,13:00,16:00\n"
    "G10-one-half-only,午前,月～金,9:00,12:00,12:00,12:00\n",
)
LEAVE = "職員番号,区分,日付,開始時刻,終了時刻,状態,命令日時\n"


def the_files_come(town: Town) -> None:
    """Own hours and leave come from the duty system (G4, G9, G10)."""
    own, leave = "職員番号,パターン,開始日,終了日\n", LEAVE
    for day, vector in STORY.items():
        if f"\n{vector.name}," in FILES[1]:
            own += f"p-mori,{vector.name},{day:%Y/%m/%d},{day:%Y/%m/%d}\n"
        for each in vector.day.absent:
            assert (each.begin - start_of_day(DAY)).total_seconds() == 13 * 3600
            leave += f"p-mori,年次休暇,{day:%Y/%m/%d},13:00,15:00,承認,\n"
    for text in (*FILES, own):
        taken_in(town, import_schedules, text)
    taken_in(town, import_duty, leave)


def taken_in(town: Town, take: Callable[[Database, int, GivenFile], Outcome], text: str) -> None:
    given = GivenFile(name="f", data=text.encode("cp932"), by="ops:x", now=town.clock())
    assert isinstance(take(town.database, TENANT, given), Imported)


def permitted(town: Town, person: str, day: date, grants: Iterable[Grant]) -> None:
    made = [
        replace(
            each,
            grant_id=f"{person}:{day}:{each.grant_id}",
            person_id=person,
            day=day,
            case_id=each.case_id and f"{each.case_id}-{person}-{day}",
        )
        for each in grants
    ]
    stored = [StoredGrant(grant=each, granted_by=HEAD, granted_at=town.clock()) for each in made]
    with town.database.write_work() as tx:
        insert_grants(tx, TENANT, stored)
        recount(tx, TENANT, person, [day])


def typed(desk: Desk, day: date, facts: DayFacts) -> None:
    """Send the day as its person types it; who did not check in sends nothing (G7)."""
    later = start_of_day(day) - start_of_day(DAY)
    moves = {PunchKind.START, PunchKind.RESUME, PunchKind.SWITCH}
    punches = tuple(
        EnteredPunch(
            at=each.at + later,
            punch=Punch(
                kind=each.kind, place=each.place if each.place and each.kind in moves else ""
            ),
        )
        for each in facts.work.punches
    )
    if punches:
        act = EnterDay(day=day, whole=True, punches=punches, reason="記録のとおり")
        assert do(desk, enter_day_to_plain(act)).status == "accepted"


def counted(town: Town) -> dict[tuple[str, date], CountedRow]:
    with town.database.read_work() as tx:
        rows = counts_between(tx, TENANT, [MORI], NOVEMBER, NOVEMBER.replace(day=30))
    return {(row.policy_id, row.day): row for row in rows}


def told(row: CountedRow | None) -> tuple[int, tuple[int, int, int], int, int]:
    if row is None:
        return 0, (0, 0, 0), 0, 0
    kinds = (row.home_half_units, row.satellite_half_units, row.mobile_half_units)
    events = row.home_events + row.satellite_events + row.mobile_events
    return row.person_days, kinds, events, row.allowance_days


def minutes(row: CountedRow | None) -> int:
    return row.home_minutes + row.satellite_minutes + row.mobile_minutes if row else 0


def city(town: Town) -> CountReport:
    question = CountQuestion(month=NOVEMBER, policy_id="standard", by=(Dimension.SECTION,))
    hr = town.desk("p-kera", roles=("hr",))
    report = read_counts(town.services, hr.identified, question)
    assert isinstance(report, CountReport), report
    return report


def halves(vectors: Iterable[Vector]) -> int:
    return sum(sum(vector.b) for vector in vectors)


def test_the_golden_days_come_out_of_the_city_as_they_stand_in_the_domain(town: Town) -> None:
    mori, colleague = town.desk(MORI), town.desk(COLLEAGUE)
    the_files_come(town)
    for day, vector in STORY.items():
        permitted(town, MORI, day, vector.day.grants)
        typed(mori, day, vector.day)
    head = town.desk(HEAD)
    assert confirm(head, *records_of(mori)).status == "accepted"
    # G8: the same day as G1, which nobody signed off.
    full = OTHERS[0]
    permitted(town, COLLEAGUE, NOVEMBER.replace(day=2), full.day.grants)
    typed(colleague, NOVEMBER.replace(day=2), full.day)

    rows = counted(town)
    for day, vector in STORY.items():
        expected = (vector.a, vector.b, vector.c, vector.d)
        assert told(rows.get(("standard", day))) == expected, vector.name
        # Mobile work counts by its minutes (G6), and the allowance goes by what was worked (G7).
        hours = rows.get(("hours", day))
        assert minutes(hours) == (60 if vector.name == "G6" else vector.minutes), vector.name
        assert told(hours)[3] == (0 if vector.name == "G7" else vector.d), vector.name
    live, confirmed = city(town).total.live, city(town).total.confirmed
    everything = [*STORY.values(), full]
    assert live.half_units == halves(everything)
    assert live.person_days == sum(vector.a for vector in everything)
    assert live.events == sum(vector.c for vector in everything)
    assert (confirmed.half_units, confirmed.person_days) == (
        live.half_units - halves([full]),
        live.person_days - full.a,
    )
    assert confirmed.allowance_days == live.allowance_days == sum(v.d for v in everything)

    after = transferred(("post-jinji-shuji", MORI, "regular"), day=MOVED.isoformat())
    replace_organisation(town.database, TENANT, after.data, "ops:x", town.clock())

    moved = city(town)
    by_section = {row.keys[0].value: row.live.half_units for row in moved.rows}
    assert by_section == {
        "joho": halves([full, *(vector for day, vector in STORY.items() if day < MOVED)]),
        "jinji": halves(vector for day, vector in STORY.items() if day >= MOVED),
    }
    assert (moved.total.live, moved.total.confirmed) == (live, confirmed)

    # Leave told late for a half that was worked at home: that half counts nothing.
    taken_in(town, import_duty, LEAVE + "p-mori,年次休暇,2026/11/02,8:30,12:00,承認,\n")
    assert told(counted(town)["standard", NOVEMBER.replace(day=2)]) == (1, (1, 0, 0), 1, 1)
