# SPDX-License-Identifier: Apache-2.0
"""Who sees what of somebody's remote work: every reading route against every kind of reader."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from server.api.caller import routes_of
from server.app import ROUTERS
from server.usecases.telework.recount import recount
from telework import Unit
from telework.hours.act_encoding import explain_difference_to_plain
from telework.hours.commands import ExplainDifference
from telework.hours.difference import DifferenceKind
from tests.server.api.test_routes import bearer, method_of
from tests.server.house import house_of
from tests.server.town import MORI, TENANT, Town, statuses
from tests.server.usecases.test_counts import permit as grant
from tests.server.usecases.test_hours import HEAD, OTHER, TUESDAY, act, clock, permit, report
from tests.server.usecases.test_punches import punch

HEALTH = "通院のため"
"""A reason that nobody reads but the person, who answers for him, and the personnel office."""
READERS = {
    "self": (MORI, ("staff",)),
    "colleague": ("p-kera", ("staff",)),
    "head": (HEAD, ("staff",)),
    "other head": (OTHER, ("staff",)),
    "hr": ("p-shoji", ("hr",)),
    "auditor": ("p-watanabe", ("auditor",)),
    "administrator": ("p-takanashi", ("administrator",)),
}


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    """A city in which one officer worked late at home and said why."""
    desk = town.desk(MORI)
    grant(town, MORI, TUESDAY, Unit.FULL)
    desk.send(punch(desk, "start", "home"))
    town.clock.set(clock("19:00"))
    desk.sign_in_again()
    reason = explain_difference_to_plain(
        ExplainDifference(
            day=TUESDAY,
            kind=DifferenceKind.SEEN_BEFORE,
            begin=clock("7:30"),
            end=clock("8:30"),
            reason=HEALTH,
        )
    )
    items = (punch(desk, "end"), act(desk, report(end="19:10")), act(desk, reason))
    assert set(statuses(desk.send(*items))) == {"accepted"}
    head = town.desk(HEAD)
    assert statuses(head.send(act(head, permit("17:15", "18:00")))) == ["accepted"]
    with town.database.write_work() as tx:
        recount(tx, TENANT, MORI, [date(2026, 11, 24)])
    made = TestClient(house_of(town, tmp_path), raise_server_exceptions=False)
    yield made
    made.close()


SPAN = "first=2026-11-01&last=2026-11-30"
ALONE = frozenset({"self"})
ABOVE = frozenset({"head"})
CITY = frozenset({"hr", "auditor"})
NOBODY = frozenset[str]()
HOURS = ("differences", "objective", "overtime/exceptions", "overtime/permissions", "schedules")
SEEN_BY = {
    "me": {"?month=2026-11": ALONE},
    "days": {"?month=2026-11": ALONE},
    "team/days": {
        "?month=2026-11": ABOVE,
        "?month=2026-11&section=joho-kakari": ABOVE | CITY,
    },
    "grants": {
        "?month=2026-11": ABOVE,
        "?month=2026-11&section=joho-kakari": ABOVE | CITY,
    },
    **{
        name: {
            f"?{SPAN}": ALONE,
            f"?{SPAN}&person={MORI}": ALONE | ABOVE | CITY,
            f"?{SPAN}&section=joho-kakari": ABOVE | CITY,
            f"?{SPAN}&team=true": ABOVE,
        }
        for name in HOURS
    },
    "overtime": {
        "?month=2026-11": ALONE,
        f"?month=2026-11&person={MORI}": ALONE | ABOVE | CITY,
        "?month=2026-11&section=joho-kakari": ABOVE | CITY,
        "?month=2026-11&team=true": ABOVE,
    },
    "counts": {"?month=2026-11": NOBODY, "?month=2026-11&by=section,kind,unit": NOBODY},
    "counts/days": {
        "?month=2026-11": ALONE | CITY,
        f"?month=2026-11&person={MORI}": ALONE | CITY,
    },
    "months/2026-11/mine": {"": ALONE},
    "months/2026-11/sections/joho": {"": NOBODY},
    "closings/2026-11": {"": CITY},
    "closings/2026-11/sections/joho": {"": CITY},
    "closings/2026-11/amendments": {"": NOBODY},
    "amendments": {f"?person={MORI}": NOBODY},
    "statistics": {
        "?month=2026-11": NOBODY,
        "?month=2026-11&format=csv": NOBODY,
    },
    "statistics/trend": {"": NOBODY},
    "policies": {"": NOBODY},
    "calendar": {"?year=2026": NOBODY},
    "patterns": {"": NOBODY},
    "hours/settings": {"": NOBODY},
}
"""By route and question: which readers find the officer in the answer. ``p-takahashi`` heads the
team (係), so the counts of the 課 and its month are not his."""

OF_ONE_THING = {
    "amendments/{amendment_id}/day",
    "closings/month-sheets/{sheet_id}/document",
    "month-sheets/{sheet_id}/document",
}
"""Routes of a sheet or an amendment, which need one: their own tests ask whose it is."""


def test_every_reading_route_stands_in_the_table() -> None:
    filled = {"{month}": "2026-11", "{section_id}": "joho"}
    found = set()
    for route in routes_of(ROUTERS):
        name = route.path.removeprefix("/v1/telework/")
        if name == route.path or method_of(route) != "GET":
            continue
        for placeholder, value in filled.items():
            name = name.replace(placeholder, value)
        found.add(name)
    assert found - OF_ONE_THING == set(SEEN_BY)


def test_who_finds_an_officer_in_what_is_read(town: Town, client: TestClient) -> None:
    desks = {name: town.desk(person, roles=roles) for name, (person, roles) in READERS.items()}
    for route, questions in SEEN_BY.items():
        for question, expected in questions.items():
            path = f"/v1/telework/{route}{question}"
            answers = {name: client.get(path, headers=bearer(desk)) for name, desk in desks.items()}
            assert {each.status_code for each in answers.values()} <= {200, 403, 404}, path
            seen = {name for name, each in answers.items() if MORI in each.text}
            assert seen == expected, path
            told = {name for name, each in answers.items() if HEALTH in each.text}
            assert told == (seen if route == "differences" else set()), path
            assert answers["administrator"].status_code == 403, path
    # What he said about his health stands nowhere else either.
    with town.database.read_work() as tx:
        for table in ("audit_log", "outbox", "change_feed", "telework_day", "telework_day_count"):
            rows = tx.exec_driver_sql(f"SELECT * FROM {table}").all()
            assert HEALTH not in repr(rows), table


EDGES = ("0000-01", "0001-01", "9999-12", "2026-13", "2026-11%00", "")


def test_a_month_of_no_calendar_is_no_fault_of_the_server(town: Town, client: TestClient) -> None:
    headers = bearer(town.desk(MORI))
    months = ("me", "days", "team/days", "grants", "overtime", "counts", "counts/days")
    for month in EDGES:
        for path in (
            *(f"{name}?month={month}" for name in months),
            *(f"{name}?first={month}-31&last={month}-31" for name in HOURS),
            *(f"months/{month}/{rest}" for rest in ("mine", "sections/joho")),
        ):
            answer = client.get(f"/v1/telework/{path}", headers=headers)
            assert answer.status_code in {200, 403, 404, 422}, path
