# SPDX-License-Identifier: Apache-2.0
"""A new regulation while cases circulate: they keep their rules, and somebody is told."""

from dataclasses import replace

from approval.case import Authority
from approval.refusal import Refusal
from server.usecases.city import load_rules
from server.usecases.outdated_routes import outdated_routes
from server.usecases.reads.read_bytes import read_document
from server.usecases.reads.read_cases import read_case
from tests.approval.city import rules, tablets
from tests.server.town import CASE, CONSENTS, DECIDER, MORI, TENANT, Town, draft, numbered

WITHOUT_SUPPLY = replace(
    rules(), rules=tuple(rule for rule in rules().rules if rule.matter != "supply")
)
TO_THE_MAYOR = replace(
    rules(),
    rules=tuple(
        replace(rule, rank="mayor", article="第2条の2") if rule.matter == "supply" else rule
        for rule in rules().rules
    ),
)


def test_the_same_rules_loaded_again_warn_of_nothing(town: Town) -> None:
    town.circulate()
    assert list(outdated_routes(town.database, TENANT, rules(), town.clock())) == []


def test_a_decider_who_would_be_another_is_named_and_the_route_stays(town: Town) -> None:
    town.circulate()
    before = town.case()
    [(case, other)] = outdated_routes(town.database, TENANT, TO_THE_MAYOR, town.clock())
    assert isinstance(other, Authority)
    assert (case.case_id, other.rank, other.article) == (CASE, "mayor", "第2条の2")
    assert town.case() == before


def test_a_matter_that_the_rules_no_longer_know_is_opened_decided_and_quoted(town: Town) -> None:
    town.circulate()
    with town.database.write_work() as tx:
        load_rules(tx, TENANT, WITHOUT_SUPPLY, town.clock())
    [(_case, other)] = outdated_routes(town.database, TENANT, WITHOUT_SUPPLY, town.clock())
    assert isinstance(other, Refusal)
    assert other.code == "authority.matter_unknown"
    town.approve_line()
    for person in (*(person for person, _post in CONSENTS), DECIDER[0]):
        assert town.desk(person).approve().status == "accepted"
        town.stamp()
    assert town.case().state == "decided"
    reader = town.desk(MORI).identified
    assert isinstance(read_case(town.services, reader, CASE), dict)
    assert not isinstance(read_document(town.services, reader, CASE), Refusal)
    answer = town.desk(MORI).act(draft(numbered(1)))
    assert answer.code == "authority.matter_unknown"
    other_matter = tablets(matter="works")
    assert town.desk(MORI).act(draft(numbered(1), other_matter)).status == "accepted"
