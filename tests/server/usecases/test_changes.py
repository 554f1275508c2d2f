# SPDX-License-Identifier: Apache-2.0
"""The change feed: complete, in order, once, and cheap when nothing happened."""

from approval import Organisation, OrganisationData, from_plain, rules_from_plain
from approval.authority.own_matters import with_own_matters
from approval.case import Case
from approval.wire import CaseView
from server.usecases.reads.read_changes import read_changes
from telework.applying.matters import FALLBACK_RANK, MATTER_LABELS, ROOM_BOOKING
from telework.wire import ChangeRow, Changes
from tests.approval.city import city, rules
from tests.server.town import CASE, LINE, MORI, Desk, Town, draft, numbered


def pull(desk: Desk, cursor: str, limit: int = 100) -> Changes:
    """Pull one page."""
    changes = read_changes(desk.town.services, desk.identified, cursor, limit)
    assert isinstance(changes, Changes), changes
    return changes


def pull_all(desk: Desk, cursor: str = "", limit: int = 100) -> tuple[list[ChangeRow], str]:
    """Pull until there is no more."""
    rows: list[ChangeRow] = []
    more = True
    while more:
        page = pull(desk, cursor, limit)
        rows += page.rows
        cursor, more = page.cursor, page.more
    return rows, cursor


def test_the_first_pull_brings_the_person_the_city_the_rules_and_the_cases(town: Town) -> None:
    town.circulate()
    rows, _cursor = pull_all(town.desk(LINE[0][0]))
    by_kind = {row.kind: row.body for row in rows}
    assert set(by_kind) == {"me", "organisation", "rules", "case"}
    assert Organisation(from_plain(OrganisationData, by_kind["organisation"])) is not None
    assert from_plain(OrganisationData, by_kind["organisation"]) == city().data
    assert rules_from_plain(by_kind["rules"]) == with_own_matters(
        rules(), [(ROOM_BOOKING, MATTER_LABELS[ROOM_BOOKING], FALLBACK_RANK)]
    )
    view = from_plain(CaseView, by_kind["case"])
    assert isinstance(view.case, Case)
    assert view.case == town.case()
    assert [entry.type for entry in view.history] == [
        "drafted",
        "route_planned",
        "numbered",
        "submitted",
        "slot_opened",
    ]
    assert view.document is not None
    assert view.document.signatures == 1
    assert {"post-joho-kakaricho": ("髙橋 是清",)}.items() <= {
        each.post_id: each.names for each in view.holders
    }.items()


def test_pages_of_any_size_bring_every_case_once_in_order(town: Town) -> None:
    for index in range(7):
        town.desk(MORI).act(draft(numbered(index)))
    for limit in (1, 2, 3, 7, 100):
        rows, _cursor = pull_all(town.desk(MORI), limit=limit)
        cases = [row.id for row in rows if row.kind == "case"]
        assert cases == [numbered(index) for index in range(7)]
        revs = [row.rev for row in rows if row.kind != "me"]
        assert revs == sorted(revs)
        assert [row.kind for row in rows].count("organisation") == 1


def test_nothing_new_is_an_empty_page_with_the_same_cursor(town: Town) -> None:
    town.circulate()
    desk = town.desk(MORI)
    _rows, cursor = pull_all(desk)
    page = pull(desk, cursor)
    assert (page.rows, page.cursor, page.more) == ((), cursor, False)


def test_what_concerns_others_only_moves_the_cursor(town: Town) -> None:
    stranger = town.desk("p-kera")
    _rows, cursor = pull_all(stranger)
    town.circulate()
    page = pull(stranger, cursor)
    assert page.rows == ()
    assert page.cursor != cursor
    assert pull(stranger, page.cursor).cursor == page.cursor


def test_a_new_time_on_the_sheet_is_a_change_with_a_higher_number(town: Town) -> None:
    town.circulate()
    desk = town.desk(LINE[0][0])
    desk.approve()
    rows, cursor = pull_all(desk)
    before = next(row for row in rows if row.kind == "case")
    town.stamp()
    (after,) = pull(desk, cursor).rows
    assert (after.id, after.rev > before.rev) == (CASE, True)
    assert from_plain(CaseView, after.body).document.timestamp == "stamped"  # type: ignore[union-attr]


def test_a_cursor_from_elsewhere_expires(town: Town) -> None:
    desk = town.desk(MORI)
    _rows, cursor = pull_all(desk)
    for foreign in ("nonsense", "1.x.y", f"1.999999.{cursor.split('.')[2]}", "1.1.0" + "0" * 15):
        answer = read_changes(town.services, desk.identified, foreign, 10)
        assert getattr(answer, "code", "") == "cursor_expired"
