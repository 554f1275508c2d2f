# SPDX-License-Identifier: Apache-2.0
"""A new regulation while cases circulate: they keep their rules, and somebody is told."""

from dataclasses import replace

from approval.case import Authority
from approval.commands import Reroute
from approval.identifiers import PostId
from approval.refusal import Refusal
from server.store.documents import sheet_of
from server.usecases.city import load_rules
from server.usecases.outdated_routes import outdated_routes
from server.usecases.reads.read_bytes import read_document
from server.usecases.reads.read_cases import read_case
from tests.approval.city import rules, tablets
from tests.server.town import CASE, CONSENTS, DECIDER, LINE, MORI, TENANT, Town, draft, numbered

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


def test_the_records_office_re_routes_it_and_the_seals_stay_on_the_sheet_before(town: Town) -> None:
    town.circulate()
    town.desk(LINE[0][0]).approve()
    town.stamp()
    with town.database.write_work() as tx:
        load_rules(tx, TENANT, TO_THE_MAYOR, town.clock())
        signed = sheet_of(tx, TENANT, CASE)
    asked = Reroute(case_id=CASE, post_id=PostId("post-kaikei-shuji"), reason="規程の改正のため")
    own = replace(asked, post_id=PostId(LINE[1][1]))
    assert town.desk(LINE[1][0]).act(own).code == "reroute.not_records"
    stranger = replace(asked, post_id=PostId("post-kaikei-shitsucho"))
    assert town.desk("p-aida").act(stranger).code == "case.missing"
    officer = town.desk("p-kera", roles=("staff", "records"))
    assert officer.act(asked).status == "accepted"
    with town.database.read_work() as tx:
        sheet = sheet_of(tx, TENANT, CASE)
    assert signed is not None
    assert sheet is not None
    assert (sheet.preparing, sheet.quoted_sha256) == (True, signed.sha256)
    town.freeze()
    case = town.case()
    assert [slot.post_id for slot in case.slots()][-1] == "post-shicho"
    assert list(outdated_routes(town.database, TENANT, TO_THE_MAYOR, town.clock())) == []
    assert officer.act(asked).code == "reroute.unchanged"
    seen = read_case(town.services, officer.identified, CASE)
    assert seen is not None
    told = {line["type"]: line["detail"] for line in seen["history"]}
    assert told["rerouted"] == "局長専決 第2条(5) → 市長決裁 第2条の2　規程の改正のため"
    for person in (LINE[1][0], *(person for person, _post in CONSENTS), DECIDER[0]):
        assert town.desk(person).approve().status == "accepted"
        town.stamp()
    assert town.case().state == "circulating"
