# SPDX-License-Identifier: Apache-2.0
"""The month's counts: figures that add up, say what they rest on, and open to their days."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from approval import city_day, parse_organisation, start_of_day, to_plain
from server.store.telework.day_counts import counts_between, replace_counts
from server.store.telework.days import days_between, save_days
from server.store.telework.grants import StoredGrant, insert_grants
from server.store.telework.months import CityMonth, add_city_month
from server.usecases.load_city import replace_organisation
from server.usecases.telework import recount_month
from server.usecases.telework.keep_calendar import load_closed_days
from server.usecases.telework.keep_policies import load_policies
from server.usecases.telework.recount import (
    counted_rows,
    days_of_month,
    recount,
    recount_people,
)
from server.usecases.telework.recount_month import recount_month_in_parts
from telework import Grant, GrantSource, Place, Punched, PunchKind, Unit, replay_day
from telework.calendar import ClosedDay, DaySource
from telework.closing.figures import Figures
from telework.counting import STANDARD
from telework.counting.policy_file import COLUMNS, policy_line
from telework.day_encoding import day_to_plain
from tests.approval.city import city_files
from tests.server.house import house_of
from tests.server.town import MORI, TENANT, Desk, Town

CHIEF = "p-yoshida"
OTHER = "p-watanabe"
DAY = date(2026, 11, 17)
PUNCH = tuple[PunchKind, Place | None, float]
AT_HOME: tuple[PUNCH, ...] = (
    (PunchKind.START, Place.HOME, 8.5),
    (PunchKind.BREAK, Place.HOME, 12),
    (PunchKind.RESUME, Place.HOME, 13),
    (PunchKind.END, Place.HOME, 17.25),
)
MORNING = (*AT_HOME[:2], (PunchKind.RESUME, Place.OFFICE, 13.0), (PunchKind.END, None, 17.25))


def work(town: Town, person: str, day: date, punches: tuple[PUNCH, ...]) -> None:
    """Let somebody have worked a day."""
    made = replay_day(
        day,
        [
            Punched(kind=kind, place=place, at=start_of_day(day) + timedelta(hours=hours))
            for kind, place, hours in punches
        ],
    )
    with town.database.write_work() as tx:
        save_days(tx, TENANT, person, {day: json.dumps(day_to_plain(made))}, {})


def permit(town: Town, person: str, day: date, unit: Unit, place: Place = Place.HOME) -> None:
    """Permit a block."""
    grant = Grant(
        grant_id=f"{person}:{day}:{unit}",
        person_id=person,
        day=day,
        unit=unit,
        place=place,
        source=GrantSource.APPLICATION,
        case_id=f"case-{person}-{day}",
    )
    stored = StoredGrant(grant=grant, granted_by=CHIEF, granted_at=town.clock())
    with town.database.write_work() as tx:
        insert_grants(tx, TENANT, [stored])


@pytest.fixture
def month(town: Town) -> Town:
    """Three people's days of November, counted."""
    assert city_day(town.clock()) > DAY
    for person, punches, unit in (
        (MORI, AT_HOME, Unit.FULL),
        (CHIEF, MORNING, Unit.MORNING),
        (OTHER, AT_HOME, Unit.FULL),
    ):
        permit(town, person, DAY, unit)
        work(town, person, DAY, punches)
    work(town, MORI, DAY + timedelta(days=1), AT_HOME)
    with town.database.write_work() as tx:
        recount_people(tx, TENANT, None, days_of_month(DAY))
    return town


@pytest.fixture
def client(month: Town, tmp_path: Path) -> Iterator[TestClient]:
    made = TestClient(house_of(month, tmp_path), raise_server_exceptions=False)
    yield made
    made.close()


def get(client: TestClient, desk: Desk, path: str) -> dict[str, Any]:
    answer = client.get(path, headers={"Authorization": f"Bearer {desk.token}"})
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


COUNTS = "/v1/telework/counts?month=2026-11&by="


def test_the_projection_is_what_the_pure_function_says(month: Town) -> None:
    days = days_of_month(DAY)
    with month.database.write_work() as tx:
        stored = counts_between(tx, TENANT, None, days[0], days[-1])
        pure = counted_rows(tx, TENANT, None, days)
    assert stored == sorted(pure, key=lambda row: (row.policy_id, row.day, row.person_id))
    assert {row.policy_id for row in stored} == {"standard", "person_days", "hours"}


def test_hr_reads_the_city_by_section_and_kind(month: Town, client: TestClient) -> None:
    told = get(client, month.desk("p-kera", roles=("hr",)), COUNTS + "section,kind")
    assert (told["policy_id"], told["policy_version"], told["state"]) == (
        "standard",
        1,
        "provisional",
    )
    rows = {
        tuple(key["value"] for key in row["keys"]): row["live"]["half_units"]
        for row in told["rows"]
    }
    assert rows == {("jinji", "home"): 2, ("joho", "home"): 3}
    total = told["total"]["live"]
    assert (total["count"], total["person_days"], total["people"]) == (5, 3, 3)
    assert told["total"]["confirmed"]["count"] == 0
    assert (told["unconfirmed"], told["exceptions"]) == (3, 1)


def test_every_breakdown_adds_up_to_the_total(month: Town, client: TestClient) -> None:
    desk = month.desk("p-kera", roles=("auditor",))
    additive = ("count", "person_days", "half_units", "minutes", "events", "allowance_days")
    for by in ("bureau", "section", "grade", "unit", "person", "kind", ""):
        told = get(client, desk, COUNTS + by)
        assert all(key["name"] for row in told["rows"] for key in row["keys"])
        for evidence in ("live", "confirmed"):
            for name in additive:
                added = sum(row[evidence][name] for row in told["rows"])
                assert added == told["total"][evidence][name], (by, evidence, name)


def test_two_policies_stand_side_by_side(month: Town, client: TestClient) -> None:
    desk = month.desk("p-kera", roles=("hr",))
    found = {
        policy: get(client, desk, f"{COUNTS}section&policy={policy}")["total"]["live"]["count"]
        for policy in ("standard", "person_days", "hours")
    }
    assert found == {"standard": 5, "person_days": 3, "hours": 465 + 210 + 465}


def test_a_head_sees_the_own_section_and_a_clerk_oneself(month: Town, client: TestClient) -> None:
    head = get(client, month.desk(CHIEF), COUNTS + "section,person")
    people = {row["keys"][1]["value"] for row in head["rows"]}
    assert people == {MORI, CHIEF}
    clerk = get(client, month.desk(MORI), COUNTS + "person")
    assert [row["keys"][0]["value"] for row in clerk["rows"]] == [MORI]
    assert clerk["total"]["live"]["count"] == 2


def test_a_figure_opens_to_its_days_and_their_rules(month: Town, client: TestClient) -> None:
    desk = month.desk("p-kera", roles=("hr",))
    path = "/v1/telework/counts/days?month=2026-11&section=joho"
    told = get(client, desk, path)
    days = {(each["person_id"], each["day"]): each for each in told["items"]}
    assert set(days) == {
        (MORI, "2026-11-17"),
        (MORI, "2026-11-18"),
        (CHIEF, "2026-11-17"),
    }
    chief = days[CHIEF, "2026-11-17"]
    halves = {
        each["part"]: (each["amount"], each["code"])
        for each in chief["applied"]
        if each["counter"] == "half_units"
    }
    assert halves == {"morning": (1, "half.all_remote"), "afternoon": (0, "half.office_only")}
    assert chief["count"] == 1
    unpermitted = days[MORI, "2026-11-18"]
    assert (unpermitted["count"], unpermitted["unpermitted"]) == (0, 465)
    first = get(client, desk, f"{path}&limit=2")
    rest = get(client, desk, f"{path}&limit=2&after={first['next']}")
    assert [*first["items"], *rest["items"]] == told["items"]


def test_a_month_counted_anew_can_be_stopped_and_gone_on_with(
    month: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recount_month, "PEOPLE_AT_A_TIME", 1)
    days = days_of_month(DAY)
    with month.database.write_work() as tx:
        right = counts_between(tx, TENANT, None, days[0], days[-1])
        replace_counts(tx, TENANT, None, days, ())
    first = next(recount_month_in_parts(month.database, TENANT, DAY))
    assert (first.last, first.done, first.people) == (MORI, 1, 3)
    with month.database.read_work() as tx:
        stopped = counts_between(tx, TENANT, None, days[0], days[-1])
    assert stopped == [row for row in right if row.person_id == MORI]
    rest = [*recount_month_in_parts(month.database, TENANT, DAY, after=first.last)]
    assert [(each.done, each.people) for each in rest] == [(1, 2), (2, 2)]
    with month.database.read_work() as tx:
        assert counts_between(tx, TENANT, None, days[0], days[-1]) == right
    assert first.days + rest[-1].days == len({(row.person_id, row.day) for row in right})


def test_days_that_have_not_come_are_not_counted(month: Town, client: TestClient) -> None:
    tomorrow = city_day(month.clock()) + timedelta(days=1)
    permit(month, OTHER, tomorrow, Unit.FULL)
    with month.database.write_work() as tx:
        recount_people(tx, TENANT, None, [tomorrow])
    desk = month.desk("p-kera", roles=("hr",))
    assert get(client, desk, COUNTS + "section")["total"]["live"]["allowance_days"] == 2


def test_what_is_asked_wrongly_is_said(month: Town, client: TestClient) -> None:
    headers = {"Authorization": f"Bearer {month.desk('p-kera', roles=('hr',)).token}"}
    for path, status in (
        (f"{COUNTS}floor", 422),
        (f"{COUNTS}section&policy=nobody", 404),
        ("/v1/telework/counts/days?month=2026-11&policy=nobody", 404),
        ("/v1/telework/counts/days?month=2026-11&after=x", 422),
        ("/v1/telework/counts?month=2026-13", 422),
        ("/v1/telework/counts?month=0000-01", 422),
    ):
        assert client.get(path, headers=headers).status_code == status, path


def test_a_used_policy_stays_and_a_new_one_counts_the_past(month: Town, client: TestClient) -> None:
    """A policy of another name may count what was counted before; a used version may not change."""
    rest = policy_line(STANDARD)[3:]
    changed = ["standard", "1", "2000-04-01", "half_day", "majority", *rest[2:]]
    back = ["standard", "2", "2026-11-01", *rest]
    later = ["standard", "2", "2026-12-01", *rest]
    own = ["own", "1", "2026-04-01", "event", *rest[1:]]

    def load(*lines: list[str]) -> list[str]:
        text = "\n".join(",".join(each) for each in (COLUMNS, *lines)) + "\n"
        done = load_policies(month.database, TENANT, text, "p.csv", "ops:x", month.clock())
        return [getattr(each, "code", "") for each in done]

    assert load(changed)[0] == "policy.used"
    assert load(back, own) == ["policy.month_counted"]
    assert load(later, own) == ["", ""]
    desk = month.desk("p-kera", roles=("hr",))
    told = get(client, desk, f"{COUNTS}section&policy=own")
    assert (told["measure"], told["total"]["live"]["count"]) == ("events", 3)
    november = get(client, desk, f"{COUNTS}section")
    assert november["policy_version"] == 1
    listed = get(client, desk, "/v1/telework/policies")
    assert "standard:1" in listed["used"]
    assert "standard:2" not in listed["used"]


def test_a_transfer_told_late_moves_the_days_after_it(month: Town, client: TestClient) -> None:
    """G11: each date counts for the section of that date; closed months are left alone."""
    files = city_files()
    moved = [
        line for line in files["holdings.csv"].splitlines() if not line.startswith(f"{OTHER},")
    ]
    old = "post-jinji-kacho"
    moved += [f"{OTHER},{old},regular,2026-04-01,2026-11-10"]
    moved += [f"{OTHER},post-joho-kacho-2,regular,2026-11-10,"]
    files["holdings.csv"] = "\n".join(moved) + "\n"
    files["posts.csv"] += "post-joho-kacho-2,joho,担当課長,section_head,no,2026-04-01,,\n"
    data = parse_organisation(files)
    assert not isinstance(data, tuple), data
    replace_organisation(month.database, TENANT, data, "ops:x", month.clock())
    desk = month.desk("p-kera", roles=("hr",))
    rows = get(client, desk, COUNTS + "section")["rows"]
    assert {row["keys"][0]["value"]: row["live"]["count"] for row in rows} == {"joho": 5}


def test_a_holiday_declared_late_counts_its_day_anew(month: Town, client: TestClient) -> None:
    """Whoever had hours that day has none now: the allowance day goes, the work stays."""
    day = ClosedDay(day=DAY, name="臨時休業", source=DaySource.CITY)
    load_closed_days(month.database, TENANT, [day], "ops:x", month.clock())
    total = get(client, month.desk("p-kera", roles=("hr",)), COUNTS + "section")["total"]["live"]
    assert (total["count"], total["allowance_days"]) == (5, 0)


def test_g8_only_what_the_head_confirmed_enters_the_confirmed_count(
    month: Town, client: TestClient
) -> None:
    """The allowance goes by the order and waits for nobody's sign-off."""
    with month.database.write_work() as tx:
        stored = days_between(tx, TENANT, MORI, DAY, DAY)[DAY]
        save_days(tx, TENANT, MORI, {}, {DAY: (stored.snapshot, "confirmed")})
        recount(tx, TENANT, MORI, [DAY])
    told = get(client, month.desk("p-kera", roles=("hr",)), COUNTS + "kind")
    assert told["total"]["confirmed"]["count"] == 2
    assert told["total"]["confirmed"]["allowance_days"] == 2
    assert told["total"]["confirmed"]["people"] == 1
    assert told["unconfirmed"] == 2


def test_g12_a_closed_month_shows_what_was_closed_beside_what_stands_now(
    month: Town, client: TestClient
) -> None:
    """Nothing told late moves it; what is amended restates the rows and not the closed figures."""
    live = Figures(person_days=3, home=5, events=3, allowance_days=2)
    with month.database.write_work() as tx:
        add_city_month(tx, TENANT, closing(live, month))
    day = ClosedDay(day=DAY, name="臨時休業", source=DaySource.CITY)
    load_closed_days(month.database, TENANT, [day], "ops:x", month.clock())
    desk = month.desk("p-kera", roles=("hr",))
    told = get(client, desk, COUNTS + "section")
    assert told["state"] == "closed"
    closed = told["restated"]["live"]["closed"]
    assert closed["home"] == told["total"]["live"]["half_units"] == 5
    assert told["total"]["live"]["allowance_days"] == 2
    assert get(client, desk, COUNTS + "section&policy=hours")["restated"] is None
    assert get(client, month.desk(MORI), COUNTS + "section")["restated"] is None
    permit(month, MORI, DAY + timedelta(days=1), Unit.FULL)
    with month.database.write_work() as tx:
        recount(tx, TENANT, MORI, [DAY + timedelta(days=1)])
    amended = get(client, desk, COUNTS + "section")
    assert amended["total"]["live"]["half_units"] == 7
    assert amended["restated"]["live"]["closed"] == closed


def closing(live: Figures, town: Town) -> CityMonth:
    """Close November with some figures."""
    return CityMonth(
        month="2026-11",
        policy_id="standard",
        policy_version=1,
        rules="",
        figures=json.dumps({"live": to_plain(live), "confirmed": to_plain(Figures())}),
        acknowledged="[]",
        list_sha256="",
        reason="未確認のまま締める",
        people=3,
        sha256="0" * 64,
        closed_by="p-kera",
        closed_at=town.clock(),
    )
