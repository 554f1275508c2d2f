# SPDX-License-Identifier: Apache-2.0
"""Verifying whole documents in limited children that nobody's act has to wait for."""

import json
import threading
from datetime import datetime
from types import TracebackType
from typing import Protocol, Self

from approval.refusal import Refusal
from server.files.child import Children, Limits, NoAnswer
from signing.verdicts import DocumentVerdict, Outcome, Problem, from_plain

LIMITS = Limits(cpu_seconds=60, wall_seconds=90.0)
"""A sheet with twenty seals, lifted and renewed, takes some seconds of processor time."""


class Verifier(Protocol):
    """Judges a document; a limit, a crash or a time-out is 判定不能, never valid."""

    def verify(self, pdf: bytes, now: datetime) -> DocumentVerdict:
        """Return what is known of the document; signatures without a time are judged now."""


class ChildVerifier:
    """``Verifier`` in children of its own, begun when the first document comes.

    Safe to use from as many threads as there are ``workers``.
    """

    def __init__(self, trust_roots_pem: str, *, workers: int = 1, limits: Limits = LIMITS) -> None:
        self.trust_roots_pem = trust_roots_pem
        self._workers = workers
        self._limits = limits
        self._children: Children | None = None
        self._lock = threading.Lock()

    def verify(self, pdf: bytes, now: datetime) -> DocumentVerdict:
        """Judge a document in a child."""
        head = {"trust_roots_pem": self.trust_roots_pem, "now": now.isoformat()}
        try:
            return from_plain(json.loads(self._begun().ask("verify", head, pdf)))
        except NoAnswer as failure:
            problem = Problem(Outcome.COULD_NOT_JUDGE, "child.ended", str(failure))
            return DocumentVerdict(Outcome.COULD_NOT_JUDGE, (), (problem,))

    def etsi_report(self, pdf: bytes, now: datetime) -> str | Refusal:
        """Have pyHanko's report of ETSI TS 119 102-2 written in a child."""
        head = {"trust_roots_pem": self.trust_roots_pem, "now": now.isoformat()}
        try:
            answer = self._begun().ask("etsi", head, pdf).decode("utf-8")
        except NoAnswer as failure:
            return Refusal(code="report.not_made", params={"cause": str(failure)})
        if not answer.startswith("{"):
            return answer
        refused = json.loads(answer)
        return Refusal(code=refused["code"], params=refused["params"])

    def close(self) -> None:
        """End the children; documents under way are waited for."""
        with self._lock:
            children, self._children = self._children, None
        if children is not None:
            children.close()

    def __enter__(self) -> Self:
        """Verify until the block ends."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        """End the children."""
        self.close()

    def _begun(self) -> Children:
        with self._lock:
            if self._children is None:
                self._children = Children(hosts=self._workers, limits=self._limits)
            return self._children
