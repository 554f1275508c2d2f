# SPDX-License-Identifier: Apache-2.0
"""Judging what eight writers left: nothing lost, nothing doubled, and all of it in accord."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

from sqlalchemy import select

from approval.case import Case
from approval.commands import SIGNED_TYPES
from approval.encoding import event_from_plain
from approval.engine import evolve
from approval.events import Approved, CaseEvent, Consented
from server.store.cases import StoredEvent, inbox_row
from server.store.revisions import current_line
from server.store.tables import absence, document_revision, inbox, number_counter
from server.store.verification import every_event, snapshot
from server.usecases.acts.projecting import inbox_entries
from server.usecases.verify_chains import verify_chains
from tests.server.town import TENANT, Town
from tests.server.writers.terminal import Answered
from tests.server.writers.writer import Writer

PRINCIPAL = {
    "add_opinion": {"opinion_added"},
    "approve": {"approved", "consented"},
    "draft": {"drafted"},
    "hold": {"held"},
    "postview": {"postviewed"},
    "refuse_consent": {"consent_refused"},
    "reject": {"rejected"},
    "release": {"released"},
    "remand": {"remanded"},
    "retract": {"retracted"},
    "revise": {"revised"},
    "submit": {"submitted"},
    "withdraw": {"withdrawn"},
}
"""The one event that each act must have caused exactly once."""


def judge(town: Town, writers: Iterable[Writer]) -> None:
    """Raise an ``AssertionError`` that names the first promise that was broken."""
    writers = tuple(writers)
    answers = [each for writer in writers for each in writer.terminal.answers]
    checked = verify_chains(town.database, TENANT)
    assert checked.faults == ()
    with snapshot(town.database) as tx:
        log = list(every_event(tx, TENANT))
    _every_answer_is_true(log, answers)
    cases = _told(log)
    for case_id, case in cases.items():
        assert town.case(case_id) == case, f"{case_id}: the snapshot is not the fold of its log"
    _every_seal_is_on_a_sheet(town, cases, answers)
    _numbers_without_a_gap(town, cases.values(), answers)
    _what_waits_is_what_should(town, cases.values(), writers)
    _absences_stand(town, answers)


def _every_answer_is_true(log: list[StoredEvent], answers: list[Answered]) -> None:
    caused: dict[str, Counter[str]] = defaultdict(Counter)
    for row in log:
        caused[row.event_id][row.type] += 1
    for act in answers:
        rows = caused.pop(act.event_id, Counter())
        if not act.case_id:
            continue
        wanted = 1 if act.status == "accepted" else 0
        found = sum(rows[kind] for kind in PRINCIPAL[act.type])
        assert found == wanted, f"{act} happened {found} times"
        assert wanted or not rows, f"{act} left {rows}"
    assert not caused, f"nobody asked for {caused}"


def _told(log: list[StoredEvent]) -> dict[str, Case]:
    """Tell every case from its log; nobody acts in a slot in which somebody stands."""
    cases: dict[str, Case] = {}
    for row in log:
        event = event_from_plain(json.loads(row.body))
        before = cases.get(row.case_id)
        _nobody_stood_there(before, event)
        cases[row.case_id] = evolve(before, event)
    return cases


def _nobody_stood_there(before: Case | None, event: CaseEvent) -> None:
    if before is None or not isinstance(event, Approved | Consented):
        return
    slot = before.slot(event.slot_id)
    assert slot is not None
    assert slot.acted is None, f"{before.case_id}: twice in {slot.slot_id}"


def _every_seal_is_on_a_sheet(
    town: Town, cases: Iterable[str], answers: Iterable[Answered]
) -> None:
    """Every signed act made one revision, and each revision holds all that was before it."""
    acts = [act for act in answers if act.type in SIGNED_TYPES and act.status == "accepted"]
    made = select(document_revision.c.event_id).where(document_revision.c.kind == "signed")
    with town.database.read_work() as tx:
        assert Counter(tx.execute(made).scalars()) == Counter(act.event_id for act in acts)
        lines = [current_line(tx, TENANT, case_id) for case_id in cases]
    for line in lines:
        sheets = [town.services.blobs.read(revision.sha256) for revision in line]
        for before, after in pairwise(sheets):
            assert after.startswith(before), f"{line[0].case_id}: a seal was lost"


def _numbers_without_a_gap(town: Town, cases: Iterable[Case], answers: Iterable[Answered]) -> None:
    drafted = {act.case_id for act in answers if act.type == "draft" and act.status == "accepted"}
    numbers = sorted(case.number for case in cases)
    assert numbers == sorted(f"令8情政第{serial}号" for serial in range(1, len(drafted) + 1))
    with town.database.read_work() as tx:
        following = tx.execute(select(number_counter.c.next)).scalars().all()
    assert list(following) == [len(drafted) + 1]


def _what_waits_is_what_should(
    town: Town, cases: Iterable[Case], writers: Iterable[Writer]
) -> None:
    entries = [entry for case in cases for entry in inbox_entries(case)]
    with town.database.read_work() as tx:
        stored = [dict(row) for row in tx.execute(select(inbox)).mappings()]
    wanted = [inbox_row(TENANT, entry) for entry in entries]
    assert _in_order(stored) == _in_order(wanted)
    for writer in writers:
        own = {
            (each.case_id, each.slot_id, each.why)
            for each in entries
            if each.post_id == writer.post and each.only_for in ("", writer.person)
        }
        assert writer.terminal.inbox(writer.post) == own, writer.person


def _in_order(rows: list[dict[str, object]]) -> list[list[tuple[str, object]]]:
    return sorted((sorted(row.items()) for row in rows), key=repr)


def _absences_stand(town: Town, answers: Iterable[Answered]) -> None:
    acts = Counter(act.type for act in answers if act.status == "accepted")
    with town.database.read_work() as tx:
        rows = tx.execute(select(absence.c.cancelled_at)).scalars().all()
    assert len(rows) == acts["register_absence"]
    assert sum(at is not None for at in rows) == acts["cancel_absence"]
