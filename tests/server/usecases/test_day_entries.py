# SPDX-License-Identifier: Apache-2.0
"""Late entries, plans, reports, and the head's word on days."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from approval import Refusal, start_of_day
from server.store.telework.months import CityMonth, add_city_month
from server.usecases.telework.amendment_days import read_amended_day
from server.usecases.telework.read_days import own_month, team_month
from telework import Punch, PunchKind, Source
from telework.closing.wire import AmendedDay
from telework.reporting.act_encoding import (
    confirm_days_to_plain,
    enter_day_to_plain,
    plan_day_to_plain,
    report_day_to_plain,
    return_days_to_plain,
)
from telework.reporting.acts import (
    AwayAs,
    ConfirmDays,
    EnterDay,
    EnteredPunch,
    PlanDay,
    ReportDay,
    ReturnDays,
    SeenDay,
    WorkItem,
    WorkState,
)
from telework.reporting.record import DayRecord, DayState, OwnMonth, TeamMonth
from telework.wire import EventAnswer
from tests.server.house import house_of
from tests.server.owner_work import owner_work
from tests.server.town import MORI, TENANT, Desk, Town
from tests.server.usecases.months import office_of
from tests.server.usecases.test_punches import punch, records_of

DAY = date(2026, 11, 24)
HEAD = "p-yoshida"


def do(desk: Desk, plain: dict[str, Any], stream: str = "") -> EventAnswer:
    """Do one act on days."""
    where = stream or f"day:{desk.person_id}"
    answer = desk.send(desk.wrap(desk.event(plain, type="telework", stream=where))).answers[0]
    desk.town.clock.advance(seconds=1)
    return answer


def typed(*said: tuple[str, str, float], whole: bool = True, day: date = DAY) -> dict[str, Any]:
    """Type a day: kind, place, and hours since its midnight."""
    punches = tuple(
        EnteredPunch(
            at=start_of_day(day) + timedelta(hours=hours),
            punch=Punch(kind=PunchKind(kind), place=place),  # type: ignore[arg-type]
        )
        for kind, place, hours in said
    )
    act = EnterDay(day=day, whole=whole, punches=punches, reason="押し忘れ")
    return enter_day_to_plain(act)


FULL = typed(("start", "home", 8.5), ("end", "", 17.25))


def confirm(head: Desk, *seen: DayRecord, comment: str = "") -> EventAnswer:
    """Confirm days as they were seen."""
    act = ConfirmDays(days=tuple(map(_seen, seen)), comment=comment)
    return do(head, confirm_days_to_plain(act), f"team:{head.person_id}")


def give_back(head: Desk, *seen: DayRecord) -> EventAnswer:
    act = ReturnDays(days=tuple(map(_seen, seen)), comment="終了の時刻を直してください。")
    return do(head, return_days_to_plain(act), f"team:{head.person_id}")


def _seen(record: DayRecord) -> SeenDay:
    return SeenDay(person_id=record.person_id, day=record.day, version=record.version)


def only(desk: Desk) -> DayRecord:
    (record,) = records_of(desk)
    return record


def test_a_day_typed_afterwards_keeps_what_was_punched(town: Town) -> None:
    desk = town.desk(MORI)
    desk.send(punch(desk, "start", "office"))
    town.clock.advance(minutes=5)
    assert do(desk, FULL).status == "accepted"
    record = only(desk)
    assert [(each.source, each.counted) for each in record.work.punches] == [
        (Source.CORRECTED, True),
        (Source.LIVE, False),
        (Source.CORRECTED, True),
    ]
    assert record.sources == ("corrected",)
    (entry,) = record.entries
    assert (entry.reason, entry.whole) == ("押し忘れ", True)


def test_a_missing_end_is_typed_the_next_day(town: Town) -> None:
    desk = town.desk(MORI)
    desk.send(punch(desk, "start", "home"))
    town.clock.advance(days=1)
    desk.sign_in_again()
    assert [mark.code for mark in only(desk).marks] == ["day.no_end"]
    do(desk, typed(("end", "", 17.25), whole=False))
    record = only(desk)
    assert record.sources == ("live", "late")
    assert [mark.code for mark in record.marks] == ["entry.late"]


def test_an_entry_without_a_reason_or_beyond_its_day_is_unreadable(town: Town) -> None:
    desk = town.desk(MORI)
    assert do(desk, {**FULL, "reason": " "}).code == "event.unreadable"
    beyond = typed(("start", "home", 37))
    assert do(desk, beyond).code == "event.unreadable"
    assert do(desk, FULL, stream=f"day:{HEAD}").code == "punch.other_person"


def test_plan_and_report_stand_beside_the_day_the_newest_first(town: Town) -> None:
    desk = town.desk(MORI)
    do(desk, plan_day_to_plain(PlanDay(day=DAY, items=("資料の作成",))))
    do(desk, plan_day_to_plain(PlanDay(day=DAY, items=("資料の作成", "照会の回答"))))
    item = WorkItem(text="資料の作成", state=WorkState.UNFINISHED, note="明日続けます")
    report = ReportDay(
        day=DAY, items=(item,), links=("https://example.jp/1",), away_as=AwayAs.LATER_END
    )
    do(desk, report_day_to_plain(report))
    record = only(desk)
    assert record.plan is not None
    assert record.plan.items == ("資料の作成", "照会の回答")
    assert record.report == report


def test_a_head_confirms_and_a_change_afterwards_asks_again(town: Town) -> None:
    desk, head = town.desk(MORI), town.desk(HEAD)
    do(desk, FULL)
    assert confirm(head, only(desk), comment="確認しました").params["done"] == "1"
    confirmed = only(desk)
    assert (confirmed.state, confirmed.decided_by) == (DayState.CONFIRMED, HEAD)
    assert (confirmed.comment, bool(confirmed.decided_name)) == ("確認しました", True)
    do(desk, typed(("start", "home", 9), ("end", "", 17.25)))
    changed = only(desk)
    assert changed.state is DayState.CHANGED
    assert changed.marks[0].code == "day.changed"


def test_a_day_that_changed_since_it_was_seen_is_not_confirmed(town: Town) -> None:
    desk, head = town.desk(MORI), town.desk(HEAD)
    do(desk, FULL)
    other = typed(("start", "home", 8.5), day=DAY - timedelta(days=1))
    do(desk, other)
    before, seen = sorted(records_of(desk), key=lambda each: each.day)
    do(desk, report_day_to_plain(ReportDay(day=DAY, items=())))
    answer = confirm(head, seen, before)
    assert (answer.status, answer.params["done"]) == ("accepted", "1")
    (refused,) = json.loads(answer.params["refused"])
    assert (refused["day"], refused["code"]) == (DAY.isoformat(), "day.moved_on")
    assert DAY.isoformat() in refused["message"]
    assert confirm(head, seen).status == "conflict"


def test_a_day_given_back_is_open_again_once_it_is_put_right(town: Town) -> None:
    desk, head = town.desk(MORI), town.desk(HEAD)
    do(desk, FULL)
    give_back(head, only(desk))
    returned = only(desk)
    assert (returned.state, bool(returned.comment)) == (DayState.RETURNED, True)
    do(desk, typed(("start", "home", 8.5), ("end", "", 17)))
    assert only(desk).state is DayState.OPEN


@pytest.mark.parametrize("who", [MORI, "p-watanabe", "p-takahashi"])
def test_nobody_but_a_superior_confirms(town: Town, who: str) -> None:
    desk = town.desk(MORI)
    do(desk, FULL)
    answer = confirm(town.desk(who), only(desk))
    if who == "p-takahashi":  # 係長 of the same line
        assert answer.code in {"day.not_superior", ""}
    else:
        assert answer.code == "day.not_superior"


def test_a_day_that_still_runs_is_not_confirmed(town: Town) -> None:
    desk, head = town.desk(MORI), town.desk(HEAD)
    desk.send(punch(desk, "start", "home"))
    assert confirm(head, only(desk)).code == "day.still_running"


def test_months_are_read_by_oneself_by_superiors_and_by_hr(town: Town) -> None:
    desk, head = town.desk(MORI), town.desk(HEAD)
    do(desk, typed(("start", "home", 8.5), ("end", "", 17.25), whole=False))
    own = own_month(town.services, desk.identified, "2026-11")
    assert isinstance(own, OwnMonth)
    team = team_month(town.services, head.identified, "2026-11", "")
    assert isinstance(team, TeamMonth)
    (person,) = [each for each in team.people if each.days]
    assert (person.person_id, person.days) == (MORI, own.days)
    assert [(each.person_id, each.why) for each in team.exceptions] == [(MORI, ("entry.late",))]
    assert HEAD not in {each.person_id for each in team.people}
    hr = town.desk("p-kera", roles=("hr",))
    section = team_month(town.services, hr.identified, "2026-11", person.section_id)
    assert isinstance(section, TeamMonth)
    assert MORI in {each.person_id for each in section.people}
    stranger = town.desk("p-watanabe")
    refused = team_month(town.services, stranger.identified, "2026-11", person.section_id)
    assert not isinstance(refused, TeamMonth)


def test_over_http_days_come_with_their_evidence(town: Town, tmp_path: Path) -> None:
    desk = town.desk(MORI)
    do(desk, FULL)
    with TestClient(house_of(town, tmp_path)) as client:
        headers = {"Authorization": f"Bearer {desk.token}"}
        found = client.get("/v1/telework/days?month=2026-11", headers=headers).json()
        assert [each["day"] for each in found["days"]] == [DAY.isoformat()]
        assert client.get("/v1/telework/days?month=2026-13", headers=headers).status_code == 422
        team = client.get("/v1/telework/team/days?month=2026-11&section=no", headers=headers)
        assert team.status_code == 404


def test_what_was_entered_and_said_is_never_changed(town: Town) -> None:
    desk, head = town.desk(MORI), town.desk(HEAD)
    do(desk, FULL)
    confirm(head, only(desk))
    for table in ("telework_entry", "telework_verdict"):
        with pytest.raises(Exception, match="append-only"), owner_work(town.database) as tx:
            tx.execute(text(f"DELETE FROM {table} WHERE tenant = {TENANT}"))


def test_an_act_on_a_closed_month_becomes_the_draft_of_an_amendment(town: Town) -> None:
    desk = town.desk(MORI)
    do(desk, FULL)
    before = only(desk)
    with town.database.write_work() as tx:
        add_city_month(tx, TENANT, closing_of("2026-11", town))
    late = desk.send(punch(desk, "start", "office")).answers[0]
    assert (late.status, late.params["day"]) == ("accepted", DAY.isoformat())
    typed_late = do(desk, typed(("start", "home", 7), ("end", "", 12)))
    assert typed_late.params["amendment_id"] == late.params["amendment_id"]
    after = only(desk)
    assert (after.work, after.version, after.editable) == (before.work, before.version, False)
    assert confirm(town.desk(HEAD), after).code == "day.month_closed"
    office, amendment_id = office_of(town), late.params["amendment_id"]
    shown = read_amended_day(office, desk.identified, amendment_id)
    assert isinstance(shown, AmendedDay)
    assert [each.kind for each in shown.standing] == ["start", "end"]
    came = {(each.kind, each.place) for each in shown.late}
    assert came == {("start", "home"), ("start", "office"), ("end", "")}
    assert [each.kind for each in shown.lines] == ["start", "end"]
    stranger = town.desk("p-kaneko").identified
    assert isinstance(read_amended_day(office, stranger, amendment_id), Refusal)


def closing_of(month: str, town: Town) -> CityMonth:
    return CityMonth(
        month=month,
        policy_id="standard",
        policy_version=1,
        rules="{}",
        figures="{}",
        acknowledged="[]",
        list_sha256="",
        reason="",
        people=0,
        sha256="0" * 64,
        closed_by="p-kera",
        closed_at=town.clock(),
    )
