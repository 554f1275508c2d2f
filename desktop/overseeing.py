# SPDX-License-Identifier: Apache-2.0
"""The part of the facade about how the server does: work left, the audit log, the rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from approval.wire_audit import AuditPage
    from approval.wire_jobs import JobLine, JobPage
    from approval.wire_rules_in_force import RulesInForce
    from desktop.facade import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class JobsAsked:
    """Which work: by state, by kind; empty for all that is open or was given up."""

    state: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntriesAsked:
    """Which entries of the audit log; what is empty is not asked.

    Attributes:
        first, last: civil days, both included.
        tag: the tag, or how it begins up to a colon.
        actor, subject, request_id: exactly these.
    """

    first: date
    last: date
    tag: str = ""
    actor: str = ""
    subject: str = ""
    request_id: str = ""


class OverseeingRoom(Protocol):
    """Everything straight from the server: none of it is kept on a device."""

    # work in the outbox; ``seen`` is the number of attempts on the screen
    def jobs(self, asked: JobsAsked, before: int) -> JobPage | Trouble: ...
    def try_again(self, job_id: int, seen: int) -> JobLine | Trouble: ...
    def put_aside(self, job_id: int, seen: int) -> JobLine | Trouble: ...

    # the audit log; that it was searched stands in it as well
    def entries(self, asked: EntriesAsked, before: int) -> AuditPage | Trouble: ...

    # the rules by which routes are decided
    def rules_in_force(self) -> RulesInForce | Trouble: ...
