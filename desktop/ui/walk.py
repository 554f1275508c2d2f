# SPDX-License-Identifier: Apache-2.0
"""Going from case to case without the list in between."""

from collections.abc import Collection
from dataclasses import dataclass

from desktop.facade import CaseList, CaseRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """The cases of a list in its order, as it was when one of them was opened.

    Attributes:
        which: the list; what waits next is read from it anew.
        case_ids: without drafts, which have a page of their own.
    """

    which: CaseList = CaseList.WAITING
    case_ids: tuple[str, ...] = ()

    def place(self, case_id: str) -> int:
        """Where a case stands, 1 for the first, 0 when it is not in the list."""
        return self.case_ids.index(case_id) + 1 if case_id in self.case_ids else 0

    def step(self, case_id: str, by: int) -> str:
        """Return the next (1) or previous (-1) case, empty at the ends."""
        at = self.place(case_id) - 1 + by
        inside = bool(self.place(case_id)) and 0 <= at < len(self.case_ids)
        return self.case_ids[at] if inside else ""

    def after(self, case_id: str, waiting: Collection[str]) -> str:
        """Return the case that waits next: the nearest behind, else the first before it."""
        at = self.place(case_id)
        ahead = (*self.case_ids[at:], *self.case_ids[:at])
        known = (each for each in ahead if each in waiting and each != case_id)
        newer = (each for each in waiting if each not in self.case_ids and each != case_id)
        return next(known, next(newer, ""))


def walk_of(which: CaseList, rows: tuple[CaseRow, ...]) -> Walk:
    """Return the walk through a list as it is shown."""
    return Walk(which=which, case_ids=tuple(row.case_id for row in rows if not row.draft_id))
