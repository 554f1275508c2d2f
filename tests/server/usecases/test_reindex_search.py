# SPDX-License-Identifier: Apache-2.0
"""Words of cases from before the search read them: findable once they are indexed anew."""

import pytest
from sqlalchemy import text

from server.usecases import reindex_search
from server.usecases.reads.read_cases import find_cases
from tests.server.owner_work import owner_work
from tests.server.town import CASE, LINE, MORI, TENANT, Town, numbered, opinion


def found(town: Town, words: str) -> set[str]:
    page = find_cases(
        town.services, town.desk(MORI).identified, words=words, state="", before="", limit=50
    )
    return {each["case"]["case_id"] for each in page["items"]}


def rows(town: Town) -> list[tuple[str, ...]]:
    with town.database.read_work() as tx:
        statement = "SELECT case_id, part, folded FROM case_text ORDER BY case_id, part"
        return [tuple(row) for row in tx.execute(text(statement))]


def test_every_case_is_found_by_body_and_opinion_again(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reindex_search, "PAGE", 2)
    cases = {CASE, numbered(1), numbered(2)}
    for case_id in (CASE, numbered(1), numbered(2)):
        town.circulate(case_id)
    town.desk(LINE[0][0]).act(opinion(LINE[0][0], text="納期を早めてください。"))
    before = rows(town)
    with owner_work(town.database) as tx:
        tx.execute(text("DELETE FROM case_text"))
    body = town.case().content.body[:6]
    assert (found(town, body), found(town, "納期")) == (set(), set())
    told: list[int] = []
    assert reindex_search.reindex_search(town.database, TENANT, told.append) == 3
    assert told == [2, 3]
    assert (found(town, body), found(town, "納期")) == (cases, {CASE})
    assert rows(town) == before
    assert reindex_search.reindex_search(town.database, TENANT, told.append) == 3
    assert rows(town) == before
