# SPDX-License-Identifier: Apache-2.0
"""The server's routes about how it does: work left, the audit log, the rules."""

from collections.abc import Callable

from approval.encoding import to_plain
from approval.wire_audit import AuditPage
from approval.wire_jobs import DecideJob, JobLine, JobPage
from approval.wire_rules_in_force import RulesInForce
from desktop.sync.plain_answers import read_plain
from desktop.sync.transport import Answer

JOBS = "/v1/administration/jobs"
AUDIT = "/v1/administration/audit"
RULES = "/v1/administration/rules"


class OverseeingApi:
    """Part of :class:`desktop.sync.api.ServerApi`, by its way of calling."""

    def __init__(self, call: Callable[..., Answer]) -> None:
        self._call = call

    def jobs(self, query: dict[str, str]) -> JobPage:
        """Read a page of work."""
        return read_plain(self._call("GET", JOBS, query=query), JobPage)

    def decide_job(self, job_id: int, act: str, seen: int) -> JobLine:
        """``retry`` the work as it was seen, or ``put-aside``."""
        body = to_plain(DecideJob(attempts=seen))
        return read_plain(self._call("POST", f"{JOBS}/{job_id}/{act}", json_body=body), JobLine)

    def entries(self, query: dict[str, str]) -> AuditPage:
        """Read a page of the audit log."""
        return read_plain(self._call("GET", AUDIT, query=query), AuditPage)

    def rules_in_force(self) -> RulesInForce:
        """Read the rules in force."""
        return read_plain(self._call("GET", RULES), RulesInForce)
