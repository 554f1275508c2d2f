# SPDX-License-Identifier: Apache-2.0
"""A page of the feed asks for nothing that did not change, and makes each view once."""

from dataclasses import replace

import pytest

from approval.encoding import from_plain
from approval.wire import CaseView
from server.store import changes as feed
from server.store.changes import other_changes, record_change
from tests.approval.city import tablets
from tests.bench.act_recorder import Recorder, recording
from tests.server.town import LINE, MORI, TENANT, Desk, Town, draft, numbered, opinion
from tests.server.usecases.test_changes import pull, pull_all

FIRST, SECOND = LINE[0][0], LINE[1][0]


def pulled(recorder: Recorder, desk: Desk, cursor: str) -> list[str]:
    """Pull a page and return the statements it took, without those for who calls."""
    identified = desk.identified
    recorder.begin()
    feed_page = pull(Fixed(desk, identified), cursor)  # type: ignore[arg-type]
    assert feed_page.rows
    return [each.text for each in recorder.taken() if "SELECT" in each.text]


class Fixed:
    """A desk whose person was identified before."""

    def __init__(self, desk: Desk, identified: object) -> None:
        self.town, self.identified = desk.town, identified


def test_who_fetches_a_change_after_another_costs_two_statements(town: Town) -> None:
    town.circulate()
    first, second = town.desk(FIRST), town.desk(SECOND)
    cursors = [pull_all(desk)[1] for desk in (first, second)]
    town.desk(MORI).act(opinion(MORI))
    with recording(town.database.engine) as recorder:
        made, kept = [
            pulled(recorder, desk, cursor)
            for desk, cursor in zip((first, second), cursors, strict=True)
        ]
    assert any("case_event" in each for each in made)
    assert len(kept) == 2
    assert all("change_feed" in each for each in kept)
    assert not any("case_event" in each for each in kept)


def test_a_view_made_for_one_is_the_view_of_the_next_until_something_changes(town: Town) -> None:
    town.circulate()
    whole = [pull_all(town.desk(person))[0][-1].body for person in (FIRST, SECOND)]
    assert whole[0] == whole[1]
    town.desk(MORI).act(opinion(MORI, text="追って説明します。"))
    grown = pull_all(town.desk(SECOND))[0][-1].body
    assert [each["detail"] for each in grown["history"]][-1] == "追って説明します。"  # type: ignore[index]


def test_a_view_made_for_those_concerned_unmasks_nothing_for_the_rest(town: Town) -> None:
    town.circulate(content=replace(tablets(), secrecy="secret"))
    opened = [row.body for row in pull_all(town.desk(FIRST))[0] if row.kind == "case"]
    told = [row.body for row in pull_all(town.desk("p-ichikawa"))[0] if row.kind == "case"]
    again = [row.body for row in pull_all(town.desk(FIRST))[0] if row.kind == "case"]
    masked = [
        [from_plain(CaseView, body).masked for body in each] for each in (opened, told, again)
    ]
    assert masked == [[False], [True], [False]]


def test_a_new_organisation_names_the_new_holders(town: Town) -> None:
    town.circulate()
    desk = town.desk(FIRST)
    before = pull_all(desk)[0][-1].body
    view = desk.identified.city.view
    kept = town.services.case_bodies
    with town.database.read_work() as tx:
        city = replace(
            desk.identified.city,
            state=replace(desk.identified.city.state, organisation_rev=99),
            view=Nobody(view),  # type: ignore[arg-type]
        )
        span = (0, city.state.feed_number)
        found = kept.of(tx, TENANT, city, feed.case_changes(tx, desk.identified.actor, span, 10))
    [after] = found.values()
    assert before is not None
    assert after is not None
    assert any(each["names"] for each in before["holders"])
    assert not any(each["names"] for each in after["holders"])


class Nobody:
    """An organisation in which no post is held."""

    def __init__(self, view: object) -> None:
        self._view = view

    def holders(self, _post_id: str) -> tuple[()]:
        """Return nobody."""
        return ()


def test_a_long_way_back_brings_the_same_as_a_short_one(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.circulate()
    for index in range(3):
        town.desk(MORI).act(draft(numbered(index)))
    short, _cursor = pull_all(town.desk(MORI))
    monkeypatch.setattr(feed, "_SHORT", 0)
    assert pull_all(town.desk(MORI))[0] == short


def test_days_are_asked_for_though_another_of_them_changed_since(town: Town) -> None:
    actor = town.desk(MORI).identified.actor
    with town.database.write_work() as tx:
        number = record_change(tx, TENANT, "day", MORI)
        record_change(tx, TENANT, "day", FIRST)
    with town.database.write_work() as tx:
        # The one row that stands for all his days now lies behind the end of the page.
        record_change(tx, TENANT, "day", MORI)
    with town.database.read_work() as tx:
        assert other_changes(tx, actor, (number - 1, number)) == ([], frozenset({"day"}))
        stranger = town.desk(SECOND).identified.actor
        assert other_changes(tx, stranger, (number - 1, number)) == ([], frozenset())


def test_each_kind_is_asked_for_where_one_of_it_changed(town: Town) -> None:
    actor = town.desk(MORI).identified.actor
    for kind in ("absence", "case", "grant"):
        with town.database.write_work() as tx:
            number = record_change(tx, TENANT, kind, "somebody-elses")
        with town.database.read_work() as tx:
            assert other_changes(tx, actor, (number - 1, number)) == ([], frozenset({kind}))
