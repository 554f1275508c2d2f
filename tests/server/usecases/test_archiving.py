# SPDX-License-Identifier: Apache-2.0
"""Decided sheets are lifted, renewed and looked after, over every fault."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from approval.identifiers import CaseId
from approval.wire import ArchiveStanding
from server.demo.loading import TENANT
from server.jobs.archive import archive_handlers
from server.jobs.worker import Worker
from server.store.archive import ArchivedSheet, ArchiveState, archive_of
from server.store.documents import Sheet, sheet_of
from server.store.revisions import current_line
from server.trust.authorities import Authorities
from server.usecases.archive_round import is_overdue, overdue, put_archive_round
from server.usecases.archive_sheet import Archivist, Became, lift_sheet, renew_sheet
from signing.lift import Trust, archive_stamps
from signing.office_tsa import OfficeTsa
from signing.timestamp import TimestampUnavailable
from tests.server.deciding import CONTENT, Deciders
from tests.server.office import Office, found_office
from tests.signing.fresh_revocations import FreshRevocations
from tests.support.clock import ManualClock

MARGIN = timedelta(days=365)


class Power:
    """The office's time authority with a switch, and what happens while it is being asked."""

    def __init__(self, office: Office) -> None:
        self.on = True
        self.meanwhile: Callable[[], object] | None = None
        self._office = office
        self._unit = office.parts.office.tsa

    def renew_unit(self) -> None:
        """Give the authority a new key and certificate."""
        self._unit = OfficeTsa.create(self._office.parts.office.ca, self._office.clock())

    def fetch(self, request_der: bytes) -> bytes:
        meanwhile, self.meanwhile = self.meanwhile, None
        if meanwhile is not None:
            meanwhile()
        if not self.on:
            raise TimestampUnavailable("authority.unreachable", "switched off")
        return self._unit.answer(request_der, self._office.clock())


class Archive:
    """An office whose decided sheets are archived."""

    def __init__(self, office: Office) -> None:
        ca = office.parts.office.ca
        self.office = office
        self.power = Power(office)
        self.revocation = FreshRevocations(ca.issuing, ca.root)
        roots = (ca.root.certificate,)
        self.archivist = Archivist(
            database=office.parts.services.database,
            blobs=office.parts.services.blobs,
            authorities=Authorities([("office", self.power)], ca.roots_pem),
            trust=Trust(roots=roots, archive_roots=roots, revocation=self.revocation),
            lift_all=False,
            margin=MARGIN,
        )

    def decide(self, retention_years: int = 5) -> CaseId:
        content = replace(CONTENT, retention_years=retention_years)
        return Deciders(self.office).decide(content)

    def lift(self, case_id: CaseId) -> Became:
        return lift_sheet(self.archivist, TENANT, case_id, self.office.clock())

    def renew(self, case_id: CaseId) -> Became:
        now = self.office.clock()
        return renew_sheet(self.archivist, TENANT, case_id, now, now)

    def line(self, case_id: CaseId) -> ArchivedSheet:
        with self.archivist.database.read_work() as tx:
            line = archive_of(tx, TENANT, case_id)
        assert line is not None
        return line

    def sheet(self, case_id: CaseId) -> Sheet:
        with self.archivist.database.read_work() as tx:
            sheet = sheet_of(tx, TENANT, case_id)
        assert sheet is not None
        return sheet

    def bytes_of(self, case_id: CaseId) -> bytes:
        return self.archivist.blobs.read(self.sheet(case_id).sha256)

    def kinds(self, case_id: CaseId) -> list[str]:
        with self.archivist.database.read_work() as tx:
            return [made.kind for made in current_line(tx, TENANT, case_id)]

    def round(self) -> int:
        with self.archivist.database.write_work() as tx:
            return put_archive_round(tx, TENANT, self.office.clock())

    def set_time_state(self, state: str) -> None:
        with self.archivist.database.write_work() as tx:
            tx.exec_driver_sql(f"UPDATE document SET timestamp_state = '{state}'")

    def worker(self) -> Worker:
        services = self.office.parts.services
        handlers = archive_handlers(self.archivist)
        return Worker(services.database, handlers, services.bell, self.office.clock)


@pytest.fixture
def archive(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[Archive]:
    """A server as init makes it, on each database."""
    office = found_office(database_url, tmp_path, clock)
    yield Archive(office)
    office.parts.close()


def test_a_decided_sheet_is_lifted_once_and_renewed_when_it_is_due(archive: Archive) -> None:
    case_id = archive.decide()
    before = archive.bytes_of(case_id)
    archive.office.clock.advance(hours=2)
    # The job of the decision and the nightly round both come; one of them finds nothing to do.
    assert archive.round() == 1
    archive.worker().work_off()
    lifted = archive.bytes_of(case_id)
    assert lifted.startswith(before)
    line = archive.line(case_id)
    assert (line.state, line.stamps, line.reason) == (ArchiveState.ARCHIVED, 1, "retention")
    assert line.sha256 == archive.sheet(case_id).sha256
    assert line.ends_at is not None
    told = archive.sheet(case_id).state()
    assert (told.archive, told.archived_until) == (ArchiveStanding.ARCHIVED, line.ends_at)
    assert line.due_at == line.ends_at - MARGIN
    assert archive.kinds(case_id)[-2:] == ["stamped", "lifted"]
    assert archive.lift(case_id) is Became.NOT_WANTED
    assert archive.renew(case_id) is Became.NOT_WANTED
    assert archive.round() == 0

    archive.office.clock.advance(days=8 * 365 + 10)
    assert archive.renew(case_id) is Became.LATER
    assert "archive.no_gain" in archive.line(case_id).fault
    archive.power.renew_unit()
    assert (archive.round(), archive.round()) == (1, 0)
    archive.worker().work_off()
    assert len(archive_stamps(archive.bytes_of(case_id))) == 2
    assert archive.line(case_id).stamps == 2
    assert archive.kinds(case_id)[-1] == "renewed"
    assert archive.renew(case_id) is Became.NOT_WANTED


def test_what_is_kept_a_year_stays_as_signed_unless_the_city_wants_more(archive: Archive) -> None:
    case_id = archive.decide(retention_years=1)
    before = archive.sheet(case_id).sha256
    assert archive.lift(case_id) is Became.DONE
    assert archive.line(case_id).state is ArchiveState.TIMED
    assert archive.sheet(case_id).sha256 == before

    archive.archivist = replace(archive.archivist, lift_all=True)

    def faster() -> None:
        assert archive.lift(case_id) is Became.DONE
        archive.power.on = False

    # Of two lifts at once, the slower one fails and undoes nothing.
    archive.power.meanwhile = faster
    assert archive.lift(case_id) is Became.NOT_WANTED
    line = archive.line(case_id)
    assert (line.state, line.reason, line.fault) == (ArchiveState.ARCHIVED, "city", "")
    assert line.sha256 == archive.sheet(case_id).sha256


def test_every_fault_leaves_the_sheet_as_it_is_and_says_why_until_it_is_gone(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = archive.decide()
    before = archive.sheet(case_id)
    issuers = dict(archive.revocation.issuers)

    pdf = archive.bytes_of(case_id)
    archive.archivist.blobs.delete(before.sha256)
    assert archive.lift(case_id) is Became.LATER
    assert "archive.not_read BlobMissing" in archive.line(case_id).fault
    archive.archivist.blobs.put(pdf)

    archive.set_time_state("owed")
    assert archive.lift(case_id) is Became.LATER
    assert archive.line(case_id).fault == "archive.no_time"
    archive.set_time_state("stamped")

    archive.revocation.issuers.clear()
    assert archive.lift(case_id) is Became.LATER
    assert "revocation.unreachable" in archive.line(case_id).fault
    archive.revocation.issuers.update(issuers)

    with monkeypatch.context() as patched:
        patched.setattr("server.usecases.archivable.set_archived", lambda *_a, **_k: False)
        assert archive.lift(case_id) is Became.LATER

    archive.power.on = False
    archive.office.clock.advance(hours=2)
    worker = archive.worker()
    worker.work_off()
    assert archive.sheet(case_id).sha256 == before.sha256
    assert archive.line(case_id).state is ArchiveState.WAITING
    assert archive.sheet(case_id).state().archive is ArchiveStanding.WAITING
    assert "switched off" in archive.line(case_id).fault
    archive.office.clock.advance(days=3)
    with archive.archivist.database.read_work() as tx:
        late = overdue(tx, TENANT, archive.office.clock())
        assert is_overdue(tx, TENANT, archive.office.clock()), "health tells of it too"
    assert [one.case_id for one in late.lifts] == [case_id]

    archive.power.on = True
    worker.work_off()
    assert archive.line(case_id).state is ArchiveState.ARCHIVED
    assert archive.line(case_id).fault == ""
    with archive.archivist.database.read_work() as tx:
        assert not is_overdue(tx, TENANT, archive.office.clock())
