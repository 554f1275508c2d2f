# SPDX-License-Identifier: Apache-2.0
"""The server's routes about amendments of closed days (docs/contracts.md)."""

from collections.abc import Callable

from approval.encoding import to_plain
from desktop.sync.plain_answers import read_plain
from desktop.sync.transport import Answer
from telework.closing.amendment import Amendment
from telework.closing.wire import AmendedDay, AmendmentList, DecideAmendment, ProposeAmendment

ROOT = "/v1/telework/amendments"


class AmendmentApi:
    """Part of :class:`desktop.sync.api.ServerApi`, by its way of calling."""

    def __init__(self, call: Callable[..., Answer]) -> None:
        self._call = call

    def amendments(self, query: dict[str, str]) -> AmendmentList:
        """Read one's own and those of people one is above."""
        return read_plain(self._call("GET", ROOT, query=query), AmendmentList)

    def day(self, amendment_id: str) -> AmendedDay:
        """Read the day behind one."""
        return read_plain(self._call("GET", f"{ROOT}/{amendment_id}/day"), AmendedDay)

    def propose(self, amendment_id: str, wish: ProposeAmendment) -> Amendment:
        """Ask for one, or complete a draft."""
        answer = self._call("PUT", f"{ROOT}/{amendment_id}", json_body=to_plain(wish))
        return read_plain(answer, Amendment)

    def decide(self, amendment_id: str, decision: DecideAmendment) -> Amendment:
        """Approve or refuse one."""
        path = f"{ROOT}/{amendment_id}/decision"
        return read_plain(self._call("POST", path, json_body=to_plain(decision)), Amendment)

    def withdraw(self, amendment_id: str, seen: int) -> Amendment:
        """Take one back."""
        query = {"seen": str(seen)}
        return read_plain(self._call("DELETE", f"{ROOT}/{amendment_id}", query=query), Amendment)
