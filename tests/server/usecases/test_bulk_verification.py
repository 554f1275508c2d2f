# SPDX-License-Identifier: Apache-2.0
"""一括検証: a period is verified whole, kept as it goes, and goes on after an interruption."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from approval.calendar import city_day
from approval.identifiers import CaseId
from approval.register.bulk_verification import BulkVerification, RunState, VerifiedDocument
from approval.register.period import Period
from server.files.verifier import ChildVerifier
from server.store.documents import sheet_of
from server.store.tables import document
from server.usecases.bulk_verification.reporting import findings, report_csv, report_json
from server.usecases.bulk_verification.running import (
    Beginning,
    BulkVerifier,
    advance,
    begin,
    read_run,
    resumable,
    set_state,
)
from tests.server.deciding import CONTENT, Deciders
from tests.server.office import Office, found_office
from tests.support.clock import ManualClock

TENANT = 1


@pytest.fixture
def office(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[Office]:
    """A server as init makes it, on each database."""
    made = found_office(database_url, tmp_path, clock)
    yield made
    made.parts.close()


@pytest.fixture
def bulk(office: Office) -> Iterator[BulkVerifier]:
    """What verifying a period needs, with real children."""
    with ChildVerifier(office.parts.timestamp_roots_pem) as verifier:
        yield BulkVerifier(
            database=office.parts.services.database,
            blobs=office.parts.files,
            verifier=verifier,
            clock=office.clock,
        )


def this_month(office: Office) -> Period:
    today = city_day(office.clock())
    return Period(first=today - timedelta(days=15), after=today + timedelta(days=15))


def begun(bulk: BulkVerifier, period: Period, run_id: str) -> BulkVerification:
    beginning = Beginning(run_id=run_id, person="文書主管", actor="p-records")
    return begin(bulk.database, TENANT, period, beginning, bulk.clock())


def found(bulk: BulkVerifier, run: BulkVerification) -> list[VerifiedDocument]:
    return findings(bulk.database, TENANT, run.run_id, valid_too=True)


def cut_back(office: Office, case_id: CaseId) -> None:
    """Put the sheet before the last seal in the place of the decided one, digest and all."""
    services = office.parts.services
    with services.database.write_work() as tx:
        sheet = sheet_of(tx, TENANT, case_id)
        assert sheet is not None
        whole = services.blobs.read(sheet.sha256)
        ends = [at for at in range(len(whole)) if whole.startswith(b"%%EOF\n", at)]
        earlier = services.blobs.put(whole[: ends[-2] + len(b"%%EOF\n")])
        tx.execute(update(document).where(document.c.case_id == case_id).values(sha256=earlier))


def spoil(office: Office, changed: CaseId, lost: CaseId) -> None:
    """Change the bytes of one sheet where they are kept, and lose those of another."""
    folder = office.parts.settings.data_dir / "files" / "sha256"
    with office.parts.services.database.read_work() as tx:
        sheets = [sheet_of(tx, TENANT, case_id) for case_id in (changed, lost)]
    paths = [folder / one.sha256[:2] / one.sha256[2:] for one in sheets if one is not None]
    paths[0].write_bytes(paths[0].read_bytes().replace(b"/Rect", b"/RecT", 1))
    paths[1].unlink()


def test_a_year_is_verified_goes_on_after_an_interruption_and_names_what_is_not_valid(
    office: Office, bulk: BulkVerifier
) -> None:
    deciders = Deciders(office)
    cases = [
        deciders.decide(replace(CONTENT, title=f"用紙の購入（{number}）について"))
        for number in range(3)
    ]
    period, judged = this_month(office), list[VerifiedDocument]()
    run = begun(bulk, period, "run-1")
    asked = iter((False, True))
    finished = advance(
        bulk, TENANT, run.run_id, stop=lambda: next(asked, True), progress=judged.append
    )
    assert (finished, len(judged)) == (False, 1)
    set_state(bulk.database, TENANT, run.run_id, RunState.STOPPED, bulk.clock())
    stopped = resumable(bulk.database, TENANT, period)
    assert stopped is not None
    assert (stopped.run_id, stopped.judged, stopped.total) == ("run-1", 1, 3)
    assert advance(bulk, TENANT, run.run_id, stop=lambda: False, progress=judged.append)
    assert [each.document_id for each in judged] == cases
    assert all(each.outcome == "valid" and each.reasons == () for each in judged)
    assert resumable(bulk.database, TENANT, period) is None
    done = read_run(bulk.database, TENANT, run.run_id)
    assert (done.state, done.total, done.valid) == (RunState.DONE, 3, 3)

    cut_back(office, cases[0])
    spoil(office, changed=cases[1], lost=cases[2])
    again = begun(bulk, period, "run-2")
    assert advance(bulk, TENANT, again.run_id, stop=lambda: False)
    again = read_run(bulk.database, TENANT, again.run_id)
    assert (again.valid, again.invalid, again.could_not_judge) == (0, 2, 1)
    codes = {each.case_id: {why.code for why in each.reasons} for each in found(bulk, again)}
    assert codes == {
        cases[0]: {"expected.missing"},
        cases[1]: {"register.other_bytes"},
        cases[2]: {"register.bytes_missing"},
    }
    rows = list(csv.DictReader(io.StringIO("".join(report_csv(found(bulk, again))))))
    assert [row["結果"] for row in rows] == ["無効", "無効", "判定不能"]
    assert "切り取られた" in rows[0]["理由"]
    plain = json.loads(report_json(again, found(bulk, again)))
    assert (plain["run"]["invalid"], plain["documents"][0]["case_id"]) == (2, cases[0])


def test_what_was_decided_on_other_days_is_left_alone(office: Office, bulk: BulkVerifier) -> None:
    today = city_day(office.clock())
    run = begun(bulk, Period(first=today, after=today + timedelta(days=9)), "run-1")
    assert run.total == 0
    assert advance(bulk, TENANT, run.run_id, stop=lambda: False)
    assert read_run(bulk.database, TENANT, run.run_id).state is RunState.DONE
