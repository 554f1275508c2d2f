# SPDX-License-Identifier: Apache-2.0
"""Work left on the server, its audit log and its rules; nothing of it waits in an outbox."""

from collections.abc import Callable
from typing import TypeVar

from approval.wire_audit import AuditPage
from approval.wire_jobs import JobLine, JobPage
from approval.wire_rules_in_force import RulesInForce
from desktop.acting.workplace import Workplace
from desktop.overseeing import EntriesAsked, JobsAsked
from desktop.sync.overseeing_api import OverseeingApi

Answer = TypeVar("Answer")


def jobs(place: Workplace, asked: JobsAsked, before: int) -> JobPage:
    """Return a page of work.

    Raises:
        CallFailed: the server was not reached or refused; so do all of these.
    """
    query = _given(state=asked.state, kind=asked.kind, before=_number(before))
    return _asked(place, lambda api: api.jobs(query))


def decide(place: Workplace, job_id: int, act: str, seen: int) -> JobLine:
    """Do one act to a piece of work as it was seen."""
    return _asked(place, lambda api: api.decide_job(job_id, act, seen))


def entries(place: Workplace, asked: EntriesAsked, before: int) -> AuditPage:
    """Return a page of the audit log."""
    query = _given(
        first=asked.first.isoformat(),
        last=asked.last.isoformat(),
        tag=asked.tag,
        actor=asked.actor,
        subject=asked.subject,
        request_id=asked.request_id,
        before=_number(before),
    )
    return _asked(place, lambda api: api.entries(query))


def rules_in_force(place: Workplace) -> RulesInForce:
    """Return the rules that the server decides routes by."""
    return _asked(place, lambda api: api.rules_in_force())


def _given(**asked: str) -> dict[str, str]:
    return {name: value for name, value in asked.items() if value}


def _number(before: int) -> str:
    return str(before) if before else ""


def _asked(place: Workplace, ask: Callable[[OverseeingApi], Answer]) -> Answer:
    transport = place.open_transport()
    try:
        return ask(place.api(transport).overseeing)
    finally:
        transport.close()
