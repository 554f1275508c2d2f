# SPDX-License-Identifier: Apache-2.0
"""Looking after work left in the outbox: what waits, what is late, what was given up."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.refusal import Refusal
from approval.wire_jobs import DEAD, DONE, LATE, WAITING, JobKind, JobLine, JobPage
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.job_reading import (
    KeptJob,
    jobs_in_state,
    kept_job,
    open_work,
    put_aside,
    try_again,
)
from server.usecases.administration.refusing import refused
from server.usecases.identify import Identified
from server.usecases.services import Services

MOST_LINES = 200
LATE_AFTER = timedelta(minutes=15)
LONGEST_ERROR = 400

_SHOWN = ("case_id", "case_ids", "document_id", "meeting_id", "run_id", "sheet_id", "what", "word")
"""What of a payload is shown: numbers and kinds, nothing that people wrote."""


def read_jobs(
    services: Services, identified: Identified, state: str, kind: str, before: int, limit: int
) -> JobPage:
    """Return a page of work, and how much of each kind is open."""
    now, tenant = services.clock(), identified.actor.tenant
    late_since = now - LATE_AFTER
    wanted = min(limit, MOST_LINES)
    with services.database.read_work() as tx:
        found = jobs_in_state(tx, tenant, state, kind, before, wanted + 1, late_since)
        kinds = open_work(tx, tenant, late_since)
    lines = tuple(_line(identified, each, late_since) for each in found[:wanted])
    return JobPage(
        lines=lines,
        kinds=tuple(
            JobKind(
                kind=each.kind,
                waiting=each.waiting,
                late=each.late,
                dead=each.dead,
                oldest=each.oldest,
            )
            for each in kinds
        ),
        next=lines[-1].job_id if len(found) > wanted else 0,
        sends_mail=services.sends_mail,
    )


def try_job_again(
    services: Services, identified: Identified, job_id: int, attempts: int
) -> JobLine | Refusal:
    """Have work tried at once, whether it waits or was given up."""
    done = _decide(
        services, identified, job_id, attempts, try_again, Tag.ADMINISTRATION_JOB_RETRIED
    )
    services.bell.ring()
    return done


def put_job_aside(
    services: Services, identified: Identified, job_id: int, attempts: int
) -> JobLine | Refusal:
    """End work that was given up: somebody saw to it in another way."""
    return _decide(
        services, identified, job_id, attempts, put_aside, Tag.ADMINISTRATION_JOB_PUT_ASIDE
    )


def _decide(
    services: Services,
    identified: Identified,
    job_id: int,
    attempts: int,
    change: Callable[[Connection, int, int, int, datetime], bool],
    tag: Tag,
) -> JobLine | Refusal:
    actor, now = identified.actor, services.clock()

    def act(tx: Connection) -> JobLine | Refusal:
        found = kept_job(tx, actor.tenant, job_id)
        if found is None:
            return Refusal(code="job.unknown")
        if not change(tx, actor.tenant, job_id, attempts, now):
            return Refusal(code="job.moved_on")
        entry = AuditEntry(
            tenant=actor.tenant,
            at=now,
            tag=tag,
            actor=actor.person_id,
            device_id=actor.device_id,
            subject=f"job:{job_id}",
            request_id=actor.request_id,
            detail=found.kind,
        )
        append_audit(tx, entry)
        became = kept_job(tx, actor.tenant, job_id) or found
        return _line(identified, became, now - LATE_AFTER)

    done = services.database.write(act)
    if isinstance(done, Refusal):
        return refused(services, identified, f"job:{job_id}", done)
    return done


def _line(identified: Identified, job: KeptJob, late_since: datetime) -> JobLine:
    person = identified.city.view.person(PersonId(str(job.payload.get("person_id", ""))))
    return JobLine(
        job_id=job.job_id,
        kind=job.kind,
        about=tuple(
            f"{name} {_told(job.payload[name])}" for name in _SHOWN if job.payload.get(name)
        ),
        person=person.name if person else "",
        state=_state(job, late_since),
        due_at=job.run_at,
        attempts=job.attempts,
        error=job.last_error[:LONGEST_ERROR],
        ended_at=job.done_at or job.dead_at,
        request_id=job.request_id,
    )


def _told(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _state(job: KeptJob, late_since: datetime) -> str:
    if job.done_at is not None:
        return DONE
    if job.dead_at is not None:
        return DEAD
    return LATE if job.run_at < late_since else WAITING
