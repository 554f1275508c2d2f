# SPDX-License-Identifier: Apache-2.0
"""Acts on days that no calendar reaches are refused by themselves and stop nobody else's way."""

from typing import Any

from tests.server.town import MORI, Town, statuses
from tests.server.usecases.test_hours import act
from tests.server.usecases.test_punches import punch

MORNING = {"0001-01-01": "0001-01-01T00:00:00Z", "9999-12-31": "9999-12-31T00:00:00Z"}


def impossible(day: str) -> list[dict[str, Any]]:
    at = MORNING[day]
    return [
        {"type": "enter_day", "day": day, "whole": True, "reason": "なし", "punches": []},
        {"type": "plan_day", "day": day, "items": []},
        {"type": "report_objective", "day": day, "first": at, "last": at, "gaps": []},
        {"type": "explain_difference", "day": day, "kind": "seen_only", "begin": at, "end": at},
        {"type": "submit_month", "month": day[:7]},
    ]


def test_an_impossible_day_is_refused_between_two_punches_that_stand(town: Town) -> None:
    desk = town.desk(MORI)
    wrong = [act(desk, command) for day in MORNING for command in impossible(day)]
    answer = desk.send(punch(desk, "start", "home"), *wrong, punch(desk, "end"))
    assert statuses(answer) == ["accepted", *["refused"] * len(wrong), "accepted"]
    assert {each.code for each in answer.answers[1:-1]} == {"event.unreadable"}
