# SPDX-License-Identifier: Apache-2.0
"""文書管理: what the pages of the records office ask of the client, and paper as it is typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from approval.content import CaseContent

if TYPE_CHECKING:
    from approval.register.records import FileAction
    from approval.register.shelf import (
        FiledCases,
        KeptFiles,
        NumberGaps,
        PassNumbers,
        UnclosedCases,
    )
    from desktop.choices import PostChoice
    from desktop.draft import Draft
    from desktop.facade import Act, OutboxRow, Trouble

NOTHING = CaseContent(matter="", amount=None, title="", body="")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntry:
    """A decision on paper as it is typed, kept on this device until it has its number.

    Attributes:
        case_id: of the case under which it was sent, empty while it is being typed.
        drafter_office: the words of the post that drafted, as it was chosen.
        decided_on: YYYY-MM-DD, empty before a day is chosen.
        reason: a code of ``approval.register.paper.PaperReason``, empty before one is chosen.
    """

    case_id: str = ""
    drafter_post_id: str = ""
    drafter_office: str = ""
    drafter_name: str = ""
    content: CaseContent = NOTHING
    amount_text: str = ""
    decided_on: str = ""
    outcome: str = "decided"
    decider: str = ""
    reason: str = ""
    remark: str = ""
    location: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperStanding:
    """How far the entry has come.

    Attributes:
        number: what the register gave, empty before.
        act: the act as the outbox has it, None once it is settled.
    """

    entry: PaperEntry
    number: str = ""
    act: OutboxRow | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesAsked:
    """Which record files are wanted: of a year or all, those whose retention is over or all."""

    year: int | None = None
    over: bool = False

    def query(self, after: str, limit: int) -> dict[str, str]:
        """Return the parameters of the request."""
        query = {"limit": str(limit)}
        query |= {} if self.year is None else {"year": str(self.year)}
        query |= {"over": "true"} if self.over else {}
        return query | ({"after": after} if after else {})


class RecordsRoom(Protocol):
    """The part of the desk that the records office works with."""

    # local
    def paper(self) -> PaperStanding: ...  # as typed, and how far it has come
    def keep_paper(self, entry: PaperEntry) -> None: ...
    def offices(self, query: str) -> tuple[PostChoice, ...]: ...  # who may have drafted
    def register_paper(self, entry: PaperEntry) -> Act | Trouble: ...  # kept first
    def propose(
        self, title: str, body: str, files: tuple[FileAction, ...]
    ) -> Draft | Trouble: ...  # a draft that decides their end

    # network
    def unclosed(self, after: str) -> UnclosedCases | Trouble: ...
    def files(self, asked: FilesAsked, after: str) -> KeptFiles | Trouble: ...
    def filed(self, file_id: str, after: str) -> FiledCases | Trouble: ...
    def gaps(self, fiscal_year: int) -> NumberGaps | Trouble: ...
    def pass_numbers(self, wanted: PassNumbers) -> NumberGaps | Trouble: ...
