# SPDX-License-Identifier: Apache-2.0
"""1 April on a real database: open cases reach the successors, once, while people work."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from approval.commands import CloseCase, Hold, PostViewCase, Remand
from approval.identifiers import CaseId, PostId, SlotId
from approval.register.records_file import COLUMNS
from server.jobs import reorganisation
from server.jobs.reorganisation import reorganisation_handlers
from server.jobs.worker import Worker
from server.store.cases import load_for_act
from server.usecases import readdress_cases
from server.usecases.load_city import replace_organisation
from server.usecases.readdress_cases import Move, Readdressing, Stranded, Tally, preview
from server.usecases.reads.read_cases import read_case
from server.usecases.reads.read_inbox import read_inbox
from server.usecases.record_files import load_record_files
from server.usecases.verify_chains import verify_chains
from tests.approval.april import FIRST_SECOND, LAST_SECOND, april
from tests.approval.city import tablets, transferred
from tests.server.town import CASE, CONSENTS, LINE, TENANT, Town, numbered
from tests.server.usecases.test_visibility import feed, paths

FILES = f"""{",".join(COLUMNS)}
now,2026,fiscal,契約,物品の調達,物品購入 令和8年度,joho,5,dispose
"""
JINJI = CONSENTS[0][0]
APRIL = FIRST_SECOND + timedelta(hours=17)


def work(town: Town) -> Readdressing:
    services = town.services
    return Readdressing(
        database=town.database, city=services.city, tenant=TENANT, clock=town.clock, by="ops:test"
    )


def run(town: Town) -> Tally:
    return work(town).run(lambda _tally: None)


@pytest.fixture
def eve(town: Town) -> Town:
    """The last second of the year: 課長's slot is open, and the next day is loaded."""
    town.circulate()
    assert town.desk(LINE[0][0]).approve().status == "accepted"
    town.stamp()
    town.reorganise(april())
    town.clock.set(LAST_SECOND)
    town.desk("p-soejima", roles=("staff", "records")).sign_in_again()
    return town


def test_at_midnight_and_not_a_second_before_the_case_passes_on(eve: Town) -> None:
    assert run(eve).moved == 0
    assert eve.case().slots()[2].post_id == "post-joho-kacho"
    eve.clock.set(FIRST_SECOND)
    tally = run(eve)
    assert (tally.seen, tally.moved, tally.slots) == (1, 1, 1)
    case = eve.case()
    assert case.slots()[2].post_id == "post-digi-kacho"
    assert case.owner is not None
    assert case.owner.office == "推進係主事"
    assert verify_chains(eve.database, TENANT).faults == ()


def test_a_second_run_finds_everything_done(eve: Town) -> None:
    eve.clock.set(FIRST_SECOND)
    run(eve)
    case = eve.case()
    assert run(eve).moved == 0
    assert eve.case() == case


def test_the_successor_has_it_in_his_inbox_and_acts(eve: Town) -> None:
    eve.clock.set(FIRST_SECOND)
    run(eve)
    eve.clock.set(FIRST_SECOND + timedelta(days=4, hours=9))
    successor = eve.desk("p-takahashi")
    successor.sign_in_again()
    inbox = json.loads(read_inbox(eve.services, successor.identified))
    waiting = [(row["case_id"], row["post_id"]) for row in inbox["items"]]
    assert waiting == [(CASE, "post-digi-kacho")]
    hold = Hold(case_id=CASE, slot_id=SlotId("r1s3"), post_id=PostId("post-digi-kacho"))
    assert successor.act(hold).status == "accepted"


def test_work_cut_off_half_way_is_finished_by_the_next_run(
    eve: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    eve.clock.set(LAST_SECOND - timedelta(hours=3))
    eve.desk("p-mori").sign_in_again()
    for index in range(3):
        eve.circulate(numbered(index))
    eve.clock.set(FIRST_SECOND)
    monkeypatch.setattr(readdress_cases, "PAGE", 2)
    cut = Tally()
    assert work(eve).page(cut)
    assert cut.moved == 2
    assert run(eve).moved == 2
    heads = [eve.case(numbered(index)).slots()[1].post_id for index in range(3)]
    assert heads == ["post-digi-kakaricho"] * 3


def test_a_case_in_which_somebody_acts_is_left_for_the_end(eve: Town) -> None:
    if eve.database.engine.dialect.name == "sqlite":
        pytest.skip("SQLite has one writer at a time")
    eve.clock.set(FIRST_SECOND)
    actor = eve.desk("p-soejima").identified.actor
    tally = Tally()
    with eve.database.write_work() as tx:
        assert load_for_act(tx, actor, CASE) is not None
        assert work(eve).page(tally)
        assert (tally.moved, tally.busy) == (0, [CASE])
    work(eve).finish(tally)
    assert tally.moved == 1
    assert eve.case().slots()[2].post_id == "post-digi-kacho"


def test_going_back_to_a_slot_of_an_abolished_post_reaches_its_successor_at_once(
    town: Town,
) -> None:
    town.circulate()
    town.approve_line()
    town.reorganise(april())
    town.clock.set(APRIL)
    assert run(town).slots == 0
    town.desk(JINJI).sign_in_again()
    approval = town.desk(JINJI).approval()
    command = Remand(
        case_id=CASE,
        slot_id=approval.slot_id,
        post_id=PostId("post-jinji-kacho"),
        revision_hash=approval.revision_hash,
        reason="数量を確かめてください",
        to_slot=SlotId("r1s2"),
    )
    assert town.desk(JINJI).act(command).status == "accepted"
    slots = town.case().slots()
    assert [(slot.post_id, slot.status) for slot in slots[1:3]] == [
        ("post-digi-kakaricho", "open"),
        ("post-digi-kacho", "waiting"),
    ]
    (past,) = town.case().past_rounds
    assert [stage.slots[0].post_id for stage in past.stages[1:3]] == [
        "post-joho-kakaricho",
        "post-joho-kacho",
    ]


def test_the_servers_own_worker_does_it_at_midnight(town: Town) -> None:
    town.circulate()
    replace_organisation(town.database, TENANT, april().data, "test", town.clock())
    handlers = reorganisation_handlers(town.database, town.services.city, town.clock)
    worker = Worker(town.database, handlers, town.services.bell, town.clock)
    worker.work_off()
    town.clock.set(LAST_SECOND)
    assert worker.work_off() == 0
    town.clock.set(FIRST_SECOND)
    assert worker.work_off() == 1
    assert town.case().slots()[1].post_id == "post-digi-kakaricho"
    assert worker.work_off() == 0


def test_loading_the_same_day_twice_plans_the_work_once(town: Town) -> None:
    for _ in range(2):
        replace_organisation(town.database, TENANT, april().data, "test", town.clock())
    handlers = reorganisation_handlers(town.database, town.services.city, town.clock)
    worker = Worker(town.database, handlers, town.services.bell, town.clock)
    town.clock.set(FIRST_SECOND)
    # The second load's own, midnight's, and the authority's day after a load.
    assert worker.work_off() == 3


def test_a_dry_run_tells_what_would_move_and_who_is_missing_and_moves_nothing(eve: Town) -> None:
    day = (FIRST_SECOND + timedelta(hours=9)).date()
    before = eve.case()
    found = list(preview(eve.database, eve.services.city, TENANT, day, eve.clock()))
    assert [type(one) for one in found] == [Move, Stranded]
    stranded = found[1]
    assert isinstance(stranded, Stranded)
    assert [slot.seal_title for slot in stranded.vacant] == ["課長"]
    assert (stranded.abolished, stranded.orphan) == ((), False)
    filled = day + timedelta(days=4)
    later = list(preview(eve.database, eve.services.city, TENANT, filled, eve.clock()))
    assert [type(one) for one in later] == [Move]
    assert eve.case() == before


def test_without_a_successor_the_case_stands_in_the_queue(eve: Town) -> None:
    eve.reorganise(april(without="post-joho-kacho"))
    eve.clock.set(FIRST_SECOND)
    run(eve)
    assert eve.case().slots()[2].post_id == "post-joho-kacho"
    day = (FIRST_SECOND + timedelta(hours=9)).date()
    (stranded,) = preview(eve.database, eve.services.city, TENANT, day, eve.clock())
    assert isinstance(stranded, Stranded)
    assert [slot.slot_id for slot in stranded.abolished] == ["r1s3"]
    eve.reorganise(april())
    assert run(eve).slots == 1


def test_the_history_names_both_offices_and_no_person(eve: Town) -> None:
    eve.clock.set(FIRST_SECOND)
    run(eve)
    view = read_case(eve.services, eve.desk("p-soejima").identified, CaseId(CASE))
    assert isinstance(view, dict)
    told = [(entry["type"], entry["by"], entry["detail"]) for entry in view["history"][-2:]]
    assert told == [
        ("ownership_moved", None, "情報政策係主事 → 推進係主事"),
        ("slot_readdressed", None, "情報政策課長 → デジタル推進課長"),
    ]


def pulled_up(town: Town) -> None:
    """Have the case decided, its 係長 passed over, so that he owes a 後閲."""
    town.circulate(content=tablets(consents=()))
    superior = town.desk("p-yoshida")
    slot = town.case().slots()[2]
    command = replace(
        town.desk(LINE[0][0]).approval(),
        slot_id=slot.slot_id,
        post_id=slot.post_id,
        pull_up=True,
    )
    assert superior.act(command, superior.sign(slot.slot_id)).status == "accepted"
    town.stamp()
    assert town.desk("p-otomo").approve().status == "accepted"
    town.stamp()


def waiting(town: Town, person: str) -> list[tuple[str, str]]:
    """Return why and for which post cases wait for a person."""
    rows = json.loads(read_inbox(town.services, town.desk(person).identified))["items"]
    return [(row["why"], row["post_id"]) for row in rows]


def test_what_a_decided_case_still_has_to_be_read_for_reaches_the_successor(town: Town) -> None:
    pulled_up(town)
    town.reorganise(april())
    town.clock.set(LAST_SECOND)
    town.desk("p-yamazaki").sign_in_again()
    assert run(town).seen == 0
    town.clock.set(FIRST_SECOND)
    assert waiting(town, "p-yamazaki") == []
    tally = run(town)
    assert (tally.seen, tally.moved, tally.slots) == (1, 1, 1)
    assert waiting(town, "p-yamazaki") == [("postview", "post-digi-kakaricho")]
    reading = PostViewCase(
        case_id=CaseId(CASE),
        round=1,
        slot_id=SlotId("r1s2"),
        post_id=PostId("post-digi-kakaricho"),
        opinion="承知しました",
    )
    assert town.desk("p-yamazaki").act(reading).status == "accepted"
    assert waiting(town, "p-yamazaki") == []
    assert run(town).moved == 0
    assert verify_chains(town.database, TENANT).faults == ()


def test_a_dry_run_lists_what_was_decided_and_not_read_too(town: Town) -> None:
    pulled_up(town)
    town.reorganise(april())
    day = (FIRST_SECOND + timedelta(hours=9)).date()
    (found,) = preview(town.database, town.services.city, TENANT, day, town.clock())
    assert isinstance(found, Move)
    kinds = [event.type for event in found.events]
    assert kinds == ["ownership_moved", "postview_readdressed"]
    town.reorganise(april(without="kakaricho"))
    found, stranded = preview(town.database, town.services.city, TENANT, day, town.clock())
    assert isinstance(stranded, Stranded)
    assert [each.seal_title for each in stranded.unread] == ["係長"]


def test_a_job_cut_off_among_the_ended_cases_goes_on_there(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    pulled_up(town)
    replace_organisation(town.database, TENANT, april().data, "test", town.clock())
    monkeypatch.setattr(reorganisation, "PAGES_A_JOB", 1)
    handlers = reorganisation_handlers(town.database, town.services.city, town.clock)
    worker = Worker(town.database, handlers, town.services.bell, town.clock)
    worker.work_off()
    town.clock.set(FIRST_SECOND)
    while worker.work_off():
        pass
    assert town.case().postviews[0].post_id == "post-digi-kakaricho"


def test_the_old_drafter_reads_his_case_until_it_is_closed(town: Town) -> None:
    load_record_files(town.database, TENANT, FILES, "r.csv", "ops:x", town.clock())
    town.reorganise(
        transferred(
            ("post-kaikei-shuji", "p-mori", "regular"),
            ("post-joho-shuji", "p-yamazaki", "concurrent"),
        )
    )
    pulled_up(town)
    town.clock.advance(days=8)
    for person in ("p-mori", "p-yamazaki"):
        town.desk(person).sign_in_again()
    old, successor = town.desk("p-mori"), town.desk("p-yamazaki")
    assert paths(old) == {"detail", "search", "feed"}
    cursor = feed(old).cursor
    command = CloseCase(case_id=CaseId(CASE), file_id="now", closed_on=date(2026, 12, 1))
    assert successor.act(command).status == "accepted"
    assert paths(old) - {"feed"} == set()
    assert [(row.id, row.body) for row in feed(old, cursor).rows] == [(CASE, None)]
    assert paths(successor) >= {"detail", "search", "feed"}


def test_a_drafter_who_stays_in_his_office_reads_what_is_closed(town: Town) -> None:
    load_record_files(town.database, TENANT, FILES, "r.csv", "ops:x", town.clock())
    pulled_up(town)
    command = CloseCase(case_id=CaseId(CASE), file_id="now", closed_on=date(2026, 11, 24))
    assert town.desk("p-mori").act(command).status == "accepted"
    assert paths(town.desk("p-mori")) == {"detail", "search", "feed"}


def test_who_takes_an_office_over_sees_what_it_had_closed(town: Town) -> None:
    load_record_files(town.database, TENANT, FILES, "r.csv", "ops:x", town.clock())
    pulled_up(town)
    command = CloseCase(case_id=CaseId(CASE), file_id="now", closed_on=date(2026, 11, 24))
    assert town.desk("p-mori").act(command).status == "accepted"
    town.reorganise(april())
    town.clock.set(FIRST_SECOND + timedelta(days=5))
    # 髙橋 comes from 情報政策係, which is in his new section's line.
    for person in ("p-takahashi", "p-aida"):
        town.desk(person).sign_in_again()
    assert paths(town.desk("p-takahashi")) >= {"detail", "search", "feed"}
    assert paths(town.desk("p-aida")) == set()


def test_the_old_drafter_still_reads_his_case_while_it_goes_on(eve: Town) -> None:
    eve.clock.set(FIRST_SECOND)
    run(eve)
    drafter = eve.desk("p-mori")
    drafter.sign_in_again()
    assert isinstance(read_case(eve.services, drafter.identified, CaseId(CASE)), dict)
