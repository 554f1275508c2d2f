# SPDX-License-Identifier: Apache-2.0
"""A month of Tuesdays and Thursdays over HTTP: registered, previewed, applied for, withdrawn."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from approval import from_plain
from telework.applying.application import Application, Carried, CarriedKind
from telework.applying.forms import form_text
from telework.applying.patterns import Pattern, expand
from telework.applying.wire import ApplicationVerdict, SectionGrants, TeleworkSelf
from telework.commands import Place
from tests.server.applying import (
    act_on_day,
    application,
    approve_all,
    enrolment,
    set_limits,
    submitted,
)
from tests.server.house import house_of
from tests.server.town import Desk, Town, numbered

TAKANASHI = "p-takanashi"
"""An officer of 人事課, whose head is not the information security officer."""


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    """Speak to the application without its background work."""
    made = TestClient(house_of(town, tmp_path), raise_server_exceptions=False)
    yield made
    made.close()


def ask(client: TestClient, desk: Desk, path: str) -> object:
    """Get what a signed-in person may read."""
    answer = client.get(f"/v1/telework/{path}", headers={"Authorization": f"Bearer {desk.token}"})
    assert answer.status_code == 200, answer.text
    found: object = answer.json()
    return found


def preview(client: TestClient, desk: Desk, form: Application) -> ApplicationVerdict:
    """Have a form judged."""
    status, body = post(client, desk, "post-jinji-shuji", form_text(form))
    assert status == 200, body
    return from_plain(ApplicationVerdict, body)


def post(client: TestClient, desk: Desk, post_id: str, form: str) -> tuple[int, object]:
    """Ask for a preview; return status and body."""
    answer = client.post(
        "/v1/telework/application-previews",
        headers={"Authorization": f"Bearer {desk.token}"},
        json={"post_id": post_id, "form": form},
    )
    return answer.status_code, answer.json()


def test_a_month_in_bulk(town: Town, client: TestClient) -> None:
    set_limits(town, ("days_per_week", "1.5"))
    desk = town.desk(TAKANASHI)
    assert submitted(town, numbered(1), enrolment(person=TAKANASHI)) == ""
    assert approve_all(town, numbered(1), ["p-shoji", "p-watanabe"]) == ["", ""]
    own = from_plain(TeleworkSelf, ask(client, desk, "me?month=2026-12"))
    assert (own.halves_used, own.limits.halves_per_week) == (0, 3)
    assert date(2026, 12, 29) in own.days_off
    every = Pattern(
        weekdays=(1, 3), first=date(2026, 12, 1), last=date(2026, 12, 31), place=Place.SATELLITE
    )
    carried = (Carried(kind=CarriedKind.DATA, name="給与の集計", personal=True),)
    wish = application(*expand(every, own.days_off), person=TAKANASHI, carried=carried)

    told = preview(client, desk, wish)

    against = [[each.refusal.code for each in line.refusals] for line in told.lines]
    assert against == [[], ["applying.week_limit"]] * 4
    assert "1.5日" in told.lines[1].refusals[0].message
    assert told.flags == ("off_premises_carrying",)
    standing = [each.line for each in told.lines if not each.refusals]
    form = application(*standing, person=TAKANASHI, carried=carried)
    assert submitted(town, numbered(2), form) == ""
    # 情報政策課長 consents as the information security officer, then 人事課長 decides.
    assert approve_all(town, numbered(2), ["p-shoji", "p-yoshida", "p-watanabe"]) == ["", "", ""]

    own = from_plain(TeleworkSelf, ask(client, desk, "me?month=2026-12"))
    assert [each.grant.day.day for each in own.grants] == [1, 8, 15, 22]
    assert all(each.withdrawable for each in own.grants)
    assert (own.halves_used, [week.halves_left for week in own.weeks]) == (8, [1, 1, 1, 1, 3])
    withdrawal: dict[str, object] = {"type": "withdraw_grant", "grant_id": f"{numbered(2)}:0"}
    assert act_on_day(town, TAKANASHI, withdrawal) == ""
    team = from_plain(SectionGrants, ask(client, town.desk("p-watanabe"), "grants?month=2026-12"))
    [person] = [each for each in team.people if each.person_id == TAKANASHI]
    assert [each.grant.withdrawn for each in person.grants] == [True, False, False, False]
    assert ask(client, desk, "grants?month=2026-12") == {"month": "2026-12", "people": []}
    others = (
        ("post-jinji-shuji", "{}", "form.unreadable"),
        ("post-jinji-shuji", form_text(application()), "form.other_person"),
        ("post-joho-kacho", form_text(form), "post.not_held"),
    )
    for post_id, text, code in others:
        status, body = post(client, desk, post_id, text)
        assert status == 422
        assert isinstance(body, dict)
        assert body["code"] == code
