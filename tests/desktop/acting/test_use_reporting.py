# SPDX-License-Identifier: Apache-2.0
"""From what the client saw to one summary a day; and how it is kept from reading anything."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approval import start_of_day
from desktop.acting.use_log import UseLog, UseTurn, log_from_text, log_text
from desktop.acting.use_reporting import UseReporter
from desktop.settings import ClientSettings, Profile
from desktop.store import meta, outbox
from telework.hours.act_encoding import report_objective_from_plain
from telework.hours.commands import ReportObjective
from telework.hours.wire import HoursSettings
from tests.desktop.office import Office, turn

TUESDAY = date(2026, 11, 24)


def clock(text: str, day: date = TUESDAY) -> datetime:
    hour, minute = text.split(":")
    return start_of_day(day) + timedelta(hours=int(hour), minutes=int(minute))


class Watch:
    """A computer that a test uses."""

    def __init__(self) -> None:
        self.turns: list[UseTurn] = []
        self.closed = False
        self.ended = False

    def take(self) -> tuple[UseTurn, ...]:
        turns, self.turns = tuple(self.turns), []
        return turns

    def close(self) -> None:
        self.closed = True


def on(text: str) -> UseTurn:
    return UseTurn(at=clock(text), in_use=True)


def off(text: str) -> UseTurn:
    return UseTurn(at=clock(text), in_use=False)


def test_a_day_becomes_one_summary() -> None:
    log = UseLog()
    for step in (on("8:31"), off("12:01"), off("12:02"), on("13:00"), on("13:05")):
        log = log.turned(step)
    log = log.seen(clock("17:20"))
    assert log.due("p", "d", TUESDAY) == (), "a day that goes on is not reported"
    (record,) = log.due("p", "d", date(2026, 11, 25))
    assert (record.first, record.last) == (clock("8:31"), clock("17:20"))
    assert [(gap.begin, gap.end) for gap in record.gaps] == [(clock("12:01"), clock("13:00"))]
    assert record.open_end, "that nobody saw it end is told"
    assert log.since(date(2026, 11, 25)) == UseLog()
    assert log.since(TUESDAY) == log


@given(st.lists(st.tuples(st.integers(0, 600), st.booleans()), max_size=8))
def test_a_log_is_kept_and_read_again(steps: list[tuple[int, bool]]) -> None:
    log = UseLog()
    for minute, in_use in steps:
        at = clock("8:00") + timedelta(minutes=minute)
        log = log.turned(UseTurn(at=at, in_use=in_use)).seen(at)
    assert log_from_text(log_text(log)) == log
    assert all(stretch.begin <= stretch.end for stretch in log.stretches)
    assert log_from_text("") == UseLog()


@pytest.fixture
def watch() -> Watch:
    return Watch()


def reporter(office: Office, watch: Watch, login: str = "yamazaki") -> UseReporter:
    """Return the reporter of a person's desk, which the city allows to read."""
    desk = office.seated(login)
    place = desk.runner.engine._place
    with place.vault.database.write() as tx:
        meta.put(tx, "objective_wanted", "yes")
    return UseReporter(place, lambda _now: watch)


def reports(made: UseReporter) -> list[ReportObjective]:
    place = made._place
    with place.vault.database.read() as tx:
        events = outbox.in_states(tx, place.vault.seal(), tuple(outbox.OPEN_STATES))
    return [
        report_objective_from_plain(event.command())
        for event in events
        if event.command_type == "report_objective"
    ]


class Api:
    """The part of the server that is asked."""

    def __init__(self, *, objective: bool) -> None:
        self.objective = objective
        self.asked = 0

    @property
    def telework(self) -> "Api":
        return self

    def hours_settings(self) -> HoursSettings:
        self.asked += 1
        return HoursSettings(objective=self.objective)


def test_a_day_is_reported_once_it_is_over(office: Office, watch: Watch) -> None:
    made = reporter(office, watch)
    watch.turns = [on("8:31")]
    made.turn()
    office.clock.pass_time(hours=2)  # 11:30
    watch.turns = [off("11:15")]
    made.turn()
    assert reports(made) == []
    office.clock.pass_time(hours=20)
    made.turn()
    (report,) = reports(made)
    assert report == ReportObjective(day=TUESDAY, first=clock("8:31"), last=clock("11:15"))
    made.turn()
    assert len(reports(made)) == 1


def test_a_client_that_starts_again_makes_nothing_up(office: Office, watch: Watch) -> None:
    made = reporter(office, watch)
    watch.turns = [on("8:31")]
    made.turn()  # 9:30
    made.close()
    assert watch.closed
    office.clock.pass_time(hours=3)
    again = UseReporter(made._place, lambda _now: watch)
    watch.turns = [on("8:31")]  # the session began once
    again.turn()  # 12:30
    office.clock.pass_time(hours=20)
    watch.turns = [off("12:40")]
    again.turn()
    (report,) = reports(again)
    assert (report.first, report.last) == (clock("8:31"), clock("12:40"))
    gaps = [(gap.begin, gap.end) for gap in report.gaps]
    assert gaps == [(clock("9:30"), clock("12:30"))]


def test_a_bus_that_goes_away_ends_the_use_where_it_was_seen(office: Office, watch: Watch) -> None:
    made = reporter(office, watch)
    watch.turns = [on("8:31")]
    made.turn()  # 9:30
    watch.ended = True
    office.clock.pass_time(hours=3)
    made.turn()
    assert watch.closed
    office.clock.pass_time(hours=20)
    made.turn()
    (report,) = reports(made)
    assert (report.last, report.open_end) == (clock("9:30"), True)


def test_nothing_is_read_before_the_city_has_said_that_it_wants_it(
    office: Office, watch: Watch
) -> None:
    place = office.seated("yamazaki").runner.engine._place
    opened: list[object] = []

    def open_watch(now: object) -> Watch:
        opened.append(now)
        return watch

    made = UseReporter(place, open_watch)
    made.turn()
    office.clock.pass_time(hours=1)
    api = Api(objective=False)
    made.ask(api)  # type: ignore[arg-type]
    made.ask(api)  # type: ignore[arg-type]
    made.turn()
    assert (opened, api.asked) == ([], 1), "asked once an hour"
    office.clock.pass_time(hours=1)
    made.ask(Api(objective=True))  # type: ignore[arg-type]
    made.turn()
    assert len(opened) == 1
    watch.turns = [on("8:31")]
    made.turn()
    office.clock.pass_time(hours=1)
    made.ask(Api(objective=False))  # type: ignore[arg-type]
    made.turn()
    assert watch.closed
    assert made._log() == UseLog(), "what was noted is gone with the permission"


@pytest.mark.parametrize(
    "settings",
    [
        ClientSettings(profile=Profile.THIN),
        ClientSettings(objective_records="no"),
    ],
    ids=["thin", "forbidden"],
)
def test_a_terminal_may_be_kept_from_it(
    office: Office, watch: Watch, settings: ClientSettings, tmp_path: Path
) -> None:
    place = replace(office.seated("yamazaki").runner.engine._place, settings=settings)
    made = UseReporter(place, lambda _now: pytest.fail("it was read"))
    office.clock.pass_time(hours=1)
    api = Api(objective=True)
    made.ask(api)  # type: ignore[arg-type]
    made.turn()
    assert api.asked == 0


def test_an_older_server_that_knows_nothing_of_it_is_sent_nothing(office: Office) -> None:
    desk = office.seated("yamazaki")
    turn(desk)
    with desk.runner.engine._place.vault.database.read() as tx:
        assert meta.get(tx, "objective_wanted") == "no"
