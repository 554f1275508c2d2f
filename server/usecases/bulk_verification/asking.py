# SPDX-License-Identifier: Apache-2.0
"""Bulk verifications as the records office asks for them; the outbox does the work in slices."""

import time
from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import Connection

from approval.refusal import Refusal
from approval.register.bulk_verification import (
    BulkVerification,
    BulkVerifications,
    NotValidDocuments,
    RunState,
    VerifyPeriod,
)
from approval.register.period import Period
from server.store.outbox import enqueue
from server.store.verification_runs import found_in, newest_runs, run_of
from server.usecases.bulk_verification.reporting import report_csv
from server.usecases.bulk_verification.running import (
    Beginning,
    BulkVerifier,
    advance,
    begin,
    set_state,
)
from server.usecases.effects import VERIFICATION_ADVANCE
from server.usecases.identify import Identified
from server.usecases.services import Services

MOST_RUNS = 20
MOST_SHOWN = 500
SLICE_SECONDS = 2.0
"""How long the outbox worker stays with a run before it looks for other work."""


def read_runs(services: Services, identified: Identified) -> BulkVerifications:
    """Return the newest runs."""
    with services.database.read_work() as tx:
        return BulkVerifications(items=newest_runs(tx, identified.actor.tenant, MOST_RUNS))


def begin_run(
    services: Services, identified: Identified, wanted: VerifyPeriod, run_id: str
) -> BulkVerification | Refusal:
    """Begin a run, or go on with the interrupted one over the same days."""
    if wanted.last < wanted.first:
        return Refusal(code="verification.reversed")
    actor, now = identified.actor, services.clock()
    period = Period(first=wanted.first, after=wanted.last + timedelta(days=1))
    beginning = Beginning(
        run_id=run_id,
        person=actor.session.name,
        actor=actor.person_id,
        device_id=actor.device_id,
        request_id=actor.request_id,
    )
    run = begin(services.database, actor.tenant, period, beginning, now)
    _enqueue(services, actor.tenant, run_id)
    return run


def stop_run(services: Services, identified: Identified, run_id: str) -> BulkVerification | None:
    """Stop a run; what is judged stays, and it can go on."""
    return _move(services, identified, run_id, RunState.STOPPED)


def resume_run(services: Services, identified: Identified, run_id: str) -> BulkVerification | None:
    """Go on with a stopped run."""
    moved = _move(services, identified, run_id, RunState.RUNNING)
    if moved is not None and moved.state is RunState.RUNNING:
        _enqueue(services, identified.actor.tenant, run_id)
    return moved


def not_valid(services: Services, identified: Identified, run_id: str) -> NotValidDocuments | None:
    """Return what a run found not valid; None where there is no such run."""
    tenant = identified.actor.tenant
    with services.database.read_work() as tx:
        run = run_of(tx, tenant, run_id)
        if run is None:
            return None
        found = found_in(tx, tenant, run_id, valid_too=False, most=MOST_SHOWN)
    return NotValidDocuments(items=tuple(found), total=run.invalid + run.could_not_judge)


def run_csv(services: Services, identified: Identified, run_id: str) -> Iterator[str] | None:
    """Yield every finding of a run as CSV; None where there is no such run."""
    tenant = identified.actor.tenant
    with services.database.read_work() as tx:
        if run_of(tx, tenant, run_id) is None:
            return None
        found = found_in(tx, tenant, run_id, valid_too=True)
    return report_csv(found)


def advance_run(bulk: BulkVerifier, tenant: int, run_id: str) -> bool:
    """Judge for a slice of time; return whether the run wants another slice."""
    with bulk.database.read_work() as tx:
        run = run_of(tx, tenant, run_id)
    if run is None or run.state is not RunState.RUNNING:
        return False
    until = time.monotonic() + SLICE_SECONDS
    return not advance(bulk, tenant, run_id, stop=lambda: time.monotonic() >= until)


def _move(
    services: Services, identified: Identified, run_id: str, state: RunState
) -> BulkVerification | None:
    tenant = identified.actor.tenant
    with services.database.read_work() as tx:
        run = run_of(tx, tenant, run_id)
    if run is None or run.state in {RunState.DONE, state}:
        return run
    set_state(services.database, tenant, run_id, state, services.clock())
    with services.database.read_work() as tx:
        return run_of(tx, tenant, run_id)


def _enqueue(services: Services, tenant: int, run_id: str) -> None:
    def put(tx: Connection) -> None:
        enqueue(tx, tenant, VERIFICATION_ADVANCE, {"run_id": run_id}, services.clock())

    services.database.write(put)
    services.bell.ring()
