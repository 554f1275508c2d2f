# SPDX-License-Identifier: Apache-2.0
"""All ten faults one after another at one sheet: the approval stands, and gets its time at last."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from approval.wire import ArchiveStanding, TimestampState
from server.demo.loading import TENANT
from server.demo.people import OFFICER
from server.jobs.sheets import sheet_handlers
from server.jobs.worker import Worker
from server.store.archive import archive_of
from server.trust.authorities import Authorities, HttpAuthority
from server.usecases.archive_sheet import Became, lift_sheet
from server.usecases.freeze_sheet import Freezer
from server.usecases.stamp_time import TimeStamping
from signing.lift import archive_stamps
from signing.office_tsa import OfficeTsa
from signing.verification import verify
from tests.server.deciding import CONTENT, Deciders
from tests.server.office import Office, found_office
from tests.signing.authority_server import authority
from tests.signing.time_faults import TRUE_CAUSES, faulty
from tests.support.clock import ManualClock


@pytest.fixture
def office(tmp_path: Path, clock: ManualClock) -> Iterator[Office]:
    made = found_office(f"sqlite:///{tmp_path / 'tsukue.sqlite'}", tmp_path, clock)
    yield made
    made.parts.close()


class Switched:
    """An authority over HTTP whose address changes."""

    url = ""

    def fetch(self, request_der: bytes) -> bytes:
        return HttpAuthority(self.url, seconds=0.3).fetch(request_der)


def test_a_seal_waits_out_every_fault_and_gets_its_time(office: Office) -> None:
    services, switched = office.parts.services, Switched()
    stamping = TimeStamping(
        database=services.database,
        blobs=services.blobs,
        authorities=Authorities([("only", switched)], office.parts.office.roots_pem),
    )
    freezer = Freezer(
        database=services.database, blobs=services.blobs, children=office.parts.children
    )
    handlers = sheet_handlers(freezer, stamping)
    worker = Worker(services.database, handlers, services.bell, office.clock)
    clerk = office.clerk(OFFICER)
    case_id = office.draft(clerk, OFFICER.post_id, CONTENT)
    worker.work_off()
    office.submit(clerk, case_id)
    sealed = clerk.case(case_id).document
    assert sealed is not None

    def honest(request: bytes) -> bytes:
        return office.parts.office.answer(request, office.clock())

    for fault in TRUE_CAUSES:
        with faulty(fault, honest) as switched.url:
            worker.work_off()
        office.clock.advance(minutes=11)
        now = clerk.case(case_id).document
        assert now is not None
        assert (now.sha256, now.signatures) == (sealed.sha256, 1), fault
    assert now.timestamp is TimestampState.OWED
    with authority(lambda request: (200, honest(request))) as switched.url:
        worker.work_off()
    stamped = clerk.case(case_id).document
    assert stamped is not None
    assert stamped.timestamp is TimestampState.STAMPED


def test_a_seal_signed_over_without_its_time_says_so_and_is_archived_with_the_later_times(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    deciders = Deciders(office)
    with monkeypatch.context() as down:
        down.setattr(OfficeTsa, "answer", lambda *_: b"garbage")
        clerk = deciders.clerk(OFFICER)
        case_id = office.draft(clerk, OFFICER.post_id, replace(CONTENT, urgent=True))
        office.parts.worker.work_off()
        office.submit(clerk, case_id)
        office.parts.worker.work_off()
    office.clock.advance(minutes=11)
    deciders.finish(case_id)
    document = clerk.case(case_id).document
    assert document is not None
    assert (document.timestamp, document.later_times) == (TimestampState.STAMPED, 1)
    archivist, now = office.parts.archivist, office.clock()
    assert lift_sheet(archivist, TENANT, case_id, now) is Became.DONE
    document = clerk.case(case_id).document
    assert document is not None
    assert document.archive is ArchiveStanding.ARCHIVED
    verdict = verify(archivist.blobs.read(document.sha256), office.parts.office.roots_pem, now)
    assert verdict.outcome == "valid"
    assert "time.from_later_signatures" in verdict.signatures[0].reasons


class Died(BaseException):
    """The process is gone."""


def die(_code: int) -> None:
    raise Died


def test_a_crash_or_a_full_disk_between_two_steps_leaves_the_old_sheet_or_the_new_one_whole(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = Deciders(office).decide()
    archivist = office.parts.archivist
    database, blobs = archivist.database, archivist.blobs

    def sheet() -> bytes:
        with database.read_work() as tx:
            digest = tx.exec_driver_sql("SELECT sha256 FROM document").scalar_one()
        return blobs.read(digest)

    old = sheet()
    with monkeypatch.context() as full:
        full.setattr(type(blobs), "put", _disk_full)
        assert lift_sheet(archivist, TENANT, case_id, office.clock()) is Became.LATER
    with database.read_work() as tx:
        line = archive_of(tx, TENANT, case_id)
    assert line is not None
    assert "No space left" in line.fault

    monkeypatch.setattr("server.store.crashpoints.os._exit", die)
    for point in ("archive_after_bytes", "before_commit"):
        monkeypatch.setenv("CRASH_AT", point)
        with pytest.raises(Died):
            lift_sheet(archivist, TENANT, case_id, office.clock())
        assert sheet() == old
    monkeypatch.setenv("CRASH_AT", "after_commit_before_answer")
    with pytest.raises(Died):
        lift_sheet(archivist, TENANT, case_id, office.clock())
    monkeypatch.delenv("CRASH_AT")
    assert sheet() != old
    assert len(archive_stamps(sheet())) == 1
    roots = office.parts.office.roots_pem
    assert verify(sheet(), roots, office.clock()).outcome == "valid"
    assert lift_sheet(archivist, TENANT, case_id, office.clock()) is Became.NOT_WANTED


def _disk_full(_self: object, _data: bytes) -> str:
    raise OSError(28, "No space left on device")
