# SPDX-License-Identifier: Apache-2.0
"""Who did what is found by day, person, subject and request; and that it was sought is logged."""

from datetime import timedelta

from approval import city_day
from server.audit.tags import Tag
from server.usecases.administration.audit_search import Search, search_audit
from server.usecases.administration.rules_in_force import read_rules_in_force
from server.usecases.audit_log.sealing import seal_entries
from tests.server.town import CASE, MORI, TENANT, Town


def _found(town: Town, search: Search, before: int = 0, limit: int = 100) -> list[str]:
    identified = town.desk("p-kera", roles=("auditor",)).identified
    page = search_audit(town.services, identified, search, before, limit)
    return [f"{line.tag} {line.name}" for line in page.lines]


def test_acts_on_a_case_are_found_by_its_number_with_the_persons_name(town: Town) -> None:
    town.circulate()
    found = _found(town, Search(subject=f"case:{CASE}", actor=MORI))
    assert set(found) == {"case:event:taken 森 林"}
    assert _found(town, Search(subject=f"case:{CASE}", actor="p-kera")) == []


def test_a_kind_is_asked_by_its_beginning_or_whole(town: Town) -> None:
    town.circulate()
    whole = _found(town, Search(tag="case:event:taken"))
    assert whole
    assert _found(town, Search(tag="case:event:")) == whole
    assert _found(town, Search(tag="case:event")) == []
    assert _found(town, Search(tag="%:")) == []


def test_days_are_those_of_the_city_and_both_are_included(town: Town) -> None:
    town.circulate()
    today = city_day(town.clock())
    assert _found(town, Search(first=today, last=today))
    assert _found(town, Search(last=today - timedelta(days=1))) == []
    assert _found(town, Search(first=today + timedelta(days=1))) == []


def test_the_search_itself_stands_in_the_log(town: Town) -> None:
    _found(town, Search(actor=MORI))
    identified = town.desk("p-kera", roles=("auditor",)).identified
    page = search_audit(
        town.services, identified, Search(tag=Tag.ADMINISTRATION_AUDIT_SEARCHED), 0, 1
    )
    assert page.lines[0].detail == f"actor={MORI} rows=0"


def test_a_sealed_entry_names_its_seal(town: Town) -> None:
    town.circulate()
    identified = town.desk("p-kera", roles=("auditor",)).identified
    before = search_audit(town.services, identified, Search(tag="case:"), 0, 1)
    assert (before.lines[0].seal, before.sealed_at, before.root) == (0, None, "")
    seal_entries(town.database, TENANT, town.clock(), all_of_them=False)
    after = search_audit(town.services, identified, Search(tag="case:"), 0, 1)
    assert (after.lines[0].seal, after.sealed_at) == (1, town.clock())
    assert len(after.root) == 64


def test_pages_follow_each_other(town: Town) -> None:
    town.circulate()
    identified = town.desk("p-kera", roles=("auditor",)).identified
    search = Search()
    first = search_audit(town.services, identified, search, 0, 1)
    second = search_audit(town.services, identified, search, first.next, 1)
    every = search_audit(town.services, identified, search, first.next + 1, 100)
    assert (*first.lines, *second.lines) == every.lines[:2]


def test_the_rules_in_force_are_told_by_generation(town: Town) -> None:
    identified = town.desk("p-kera", roles=("administrator",)).identified
    told = read_rules_in_force(town.services, identified)
    assert [load.rev for load in told.loads] == [1]
    assert sum(each.rows for each in told.generations) == len(identified.city.rules.rules)
    assert any(each.in_force for each in told.generations)
