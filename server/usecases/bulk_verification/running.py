# SPDX-License-Identifier: Apache-2.0
"""Running a bulk verification: begun, interrupted, resumed; each finding is kept at once."""

from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from sqlalchemy import Connection

from approval.calendar import city_day
from approval.expected_seals import ExpectedSeal, expected_seals
from approval.register.bulk_verification import (
    BulkVerification,
    RunState,
    VerifiedDocument,
    VerifiedKind,
)
from approval.register.period import Period
from server.audit.tags import Tag
from server.files.port import BlobStore
from server.files.verifier import Verifier
from server.store.audit import AuditEntry, append_audit
from server.store.cases import load_by_job
from server.store.engine import Database
from server.store.verification_runs import (
    SignedMonth,
    add_run,
    count_decided_sheets,
    decided_sheets,
    judged_in,
    outgoing_between,
    put_verified,
    run_of,
    set_run,
    signed_months_between,
    unfinished_run,
)
from server.usecases.bulk_verification.judging import KeptDocument, judge
from server.usecases.telework.month_sheet_text import FIELD

_JAPAN = timezone(timedelta(hours=9))

Progress = Callable[[VerifiedDocument], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkVerifier:
    """What verifying a period needs.

    Attributes:
        workers: documents judged at a time, no more than the verifier can.
    """

    database: Database
    blobs: BlobStore
    verifier: Verifier
    clock: Callable[[], datetime]
    workers: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """Who begins a run, and under which identifier."""

    run_id: str
    person: str
    actor: str
    device_id: str = ""
    request_id: str = ""


def begin(
    database: Database, tenant: int, period: Period, beginning: Beginning, now: datetime
) -> BulkVerification:
    """Begin a run; nothing is judged yet."""
    with database.write_work() as tx:
        total = count_documents(tx, tenant, period)
        run = BulkVerification(
            run_id=beginning.run_id,
            first=period.first,
            last=period.last,
            state=RunState.RUNNING,
            begun_by=beginning.person,
            begun_at=now,
            changed_at=now,
            total=total,
        )
        add_run(tx, tenant, run)
        entry = AuditEntry(
            tenant=tenant,
            at=now,
            tag=Tag.REGISTER_PERIOD_VERIFIED,
            actor=beginning.actor,
            device_id=beginning.device_id,
            subject=f"verification:{run.run_id}",
            request_id=beginning.request_id,
            detail=f"{period.first} to {period.last}",
        )
        append_audit(tx, entry)
    return run


def resumable(database: Database, tenant: int, period: Period) -> BulkVerification | None:
    """Return the newest run over these days that was interrupted."""
    with database.read_work() as tx:
        return unfinished_run(tx, tenant, period)


def advance(
    bulk: BulkVerifier,
    tenant: int,
    run_id: str,
    *,
    stop: Callable[[], bool],
    progress: Progress = lambda _found: None,
) -> bool:
    """Judge what is not judged yet, until ``stop`` says so; return whether all is judged.

    A document whose bytes have not changed since it was judged in this run is not judged
    again. What was found of one document is kept before the next is waited for.

    Raises:
        LookupError: there is no such run.
    """
    run = read_run(bulk.database, tenant, run_id)
    period = Period(first=run.first, after=run.last + timedelta(days=1))
    with bulk.database.read_work() as tx:
        known = judged_in(tx, tenant, run_id)
        total = count_documents(tx, tenant, period)
    halt = _Halt(stop)
    with (
        bulk.database.read_work() as reading,
        closing(_judged(bulk, _not_judged(reading, tenant, period, known), halt)) as findings,
    ):
        for found in findings:
            with bulk.database.write_work() as tx:
                put_verified(tx, tenant, run_id, found)
            progress(found)
    if not halt.halted:
        set_state(bulk.database, tenant, run_id, RunState.DONE, bulk.clock(), total)
    return not halt.halted


def read_run(database: Database, tenant: int, run_id: str) -> BulkVerification:
    """Return a run as it stands.

    Raises:
        LookupError: there is none.
    """
    with database.read_work() as tx:
        run = run_of(tx, tenant, run_id)
    if run is None:
        raise LookupError(run_id)
    return run


def set_state(
    database: Database,
    tenant: int,
    run_id: str,
    state: RunState,
    now: datetime,
    total: int | None = None,
) -> None:
    """Write where a run stands, and how many documents there are when that was counted anew."""
    with database.write_work() as tx:
        set_run(tx, tenant, run_id, state=state, now=now, total=total)


def count_documents(tx: Connection, tenant: int, period: Period) -> int:
    """Return how many documents a period holds."""
    instants = instants_of(period)
    outgoing = outgoing_between(tx, tenant, *instants)
    months = signed_months_between(tx, tenant, *instants)
    return count_decided_sheets(tx, tenant, period) + len(outgoing) + len(months)


class _Halt:
    """Asks whether to stop, and remembers that it was told so."""

    def __init__(self, stop: Callable[[], bool]) -> None:
        self._stop = stop
        self.halted = False

    def __call__(self) -> bool:
        self.halted = self.halted or self._stop()
        return self.halted


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A document that the period holds, before the register is asked for its case."""

    kind: VerifiedKind
    document_id: str
    case_id: str
    day: date
    sha256: str


def _wanted(tx: Connection, tenant: int, period: Period) -> Iterator[_Wanted]:
    for sheet in decided_sheets(tx, tenant, period):
        case_id, day = sheet.case_id, sheet.decided_on
        yield _Wanted(VerifiedKind.SHEET, case_id, case_id, day, sheet.sha256)
        if sheet.quoted_sha256:
            quoted = sheet.quoted_sha256
            yield _Wanted(VerifiedKind.EARLIER, quoted, case_id, day, quoted)
    for made in outgoing_between(tx, tenant, *instants_of(period)):
        day = city_day(made.signed_at)
        yield _Wanted(VerifiedKind.OUTGOING, made.document_id, made.case_id, day, made.sha256)


def _not_judged(
    tx: Connection, tenant: int, period: Period, known: Mapping[tuple[str, str], str]
) -> Iterator[KeptDocument]:
    yield from _of_cases(tx, tenant, period, known)
    for month in signed_months_between(tx, tenant, *instants_of(period)):
        if known.get((VerifiedKind.MONTH.value, month.sheet_id)) != month.sha256:
            yield _of_month(month)


def _of_month(month: SignedMonth) -> KeptDocument:
    """Return a month's sheet, which belongs to no case and carries the one seal of its head."""
    return KeptDocument(
        kind=VerifiedKind.MONTH,
        document_id=month.sheet_id,
        case_id="",
        number=f"{month.month} {month.section_id} 第{month.sheet_no}号",
        decided_on=city_day(month.signed_at),
        sha256=month.sha256,
        expected=(ExpectedSeal(field=FIELD, name=month.signed_name, role=month.role),),
    )


def _of_cases(
    tx: Connection, tenant: int, period: Period, known: Mapping[tuple[str, str], str]
) -> Iterator[KeptDocument]:
    for wanted in _wanted(tx, tenant, period):
        if known.get((wanted.kind.value, wanted.document_id)) == wanted.sha256:
            continue
        loaded = load_by_job(tx, tenant, wanted.case_id)
        if loaded is None:
            raise ValueError(f"the register names a case that is not there: {wanted.case_id}")
        # Which seals of an earlier sheet were taken back later the register does not keep apart.
        sheet = wanted.kind is VerifiedKind.SHEET
        yield KeptDocument(
            kind=wanted.kind,
            document_id=wanted.document_id,
            case_id=wanted.case_id,
            number=loaded.case.number,
            decided_on=wanted.day,
            sha256=wanted.sha256,
            expected=expected_seals(loaded.case) if sheet else None,
        )


def instants_of(period: Period) -> tuple[datetime, datetime]:
    """Return the beginning of the first day in the city and the end of the last."""
    first, after = (
        datetime.combine(day, time(), _JAPAN).astimezone(UTC)
        for day in (period.first, period.after)
    )
    return first, after


def _judged(
    bulk: BulkVerifier, wanted: Iterator[KeptDocument], halt: _Halt
) -> Generator[VerifiedDocument, None, None]:
    """Judge several at a time, handed on in order; what was begun is ended and handed on."""
    waiting: deque[Future[VerifiedDocument]] = deque()
    with ThreadPoolExecutor(max_workers=bulk.workers) as pool:
        for kept in wanted:
            if halt():
                break
            waiting.append(pool.submit(judge, kept, bulk.blobs, bulk.verifier, bulk.clock()))
            if len(waiting) > bulk.workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
