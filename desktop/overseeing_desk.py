# SPDX-License-Identifier: Apache-2.0
"""The part of the desk that oversees the server (``desktop.overseeing.OverseeingRoom``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.telling import told

if TYPE_CHECKING:
    from approval.wire_audit import AuditPage
    from approval.wire_jobs import JobLine, JobPage
    from approval.wire_rules_in_force import RulesInForce
    from desktop.acting.workplace import Workplace
    from desktop.facade import Trouble
    from desktop.overseeing import EntriesAsked, JobsAsked


class OverseeingDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def jobs(self, asked: JobsAsked, before: int) -> JobPage | Trouble:
        """Return a page of work in the server's outbox."""
        return told(acting.overseeing.jobs, self._place, asked, before)

    def try_again(self, job_id: int, seen: int) -> JobLine | Trouble:
        """Have work tried at once."""
        return told(acting.overseeing.decide, self._place, job_id, "retry", seen)

    def put_aside(self, job_id: int, seen: int) -> JobLine | Trouble:
        """End work that was given up."""
        return told(acting.overseeing.decide, self._place, job_id, "put-aside", seen)

    def entries(self, asked: EntriesAsked, before: int) -> AuditPage | Trouble:
        """Return a page of the audit log."""
        return told(acting.overseeing.entries, self._place, asked, before)

    def rules_in_force(self) -> RulesInForce | Trouble:
        """Return the rules that the server decides routes by."""
        return told(acting.overseeing.rules_in_force, self._place)
