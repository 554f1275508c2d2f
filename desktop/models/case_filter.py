# SPDX-License-Identifier: Apache-2.0
"""Narrowing a list of waiting cases; kept per person as a short text."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from desktop.facade import CaseRow

WEEK = 7
DUES = ("overdue", "today", "week", "dated")
BUREAU, SECTION = "bureau:", "section:"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilter:
    """What is wanted; empty fields want everything.

    Attributes:
        why: why it waits, such as ``gogi``.
        due: one of ``DUES``: passed, by today, within a week, any wanted date.
        place: ``bureau:総務局`` or ``section:`` and the id of the drafting section.
    """

    why: str = ""
    urgent: bool = False
    due: str = ""
    place: str = ""

    def is_open(self) -> bool:
        """Whether everything passes."""
        return self == CaseFilter()

    def takes(self, row: CaseRow, bureaus: Mapping[str, str]) -> bool:
        """Whether a row passes; ``bureaus`` names the bureau of each section."""
        return (
            (not self.why or row.why == self.why)
            and (not self.urgent or row.urgent)
            and (not self.due or _due_within(row, self.due))
            and (not self.place or self.place in places_of(row, bureaus))
        )

    def as_text(self) -> str:
        """Return the filter as it is kept."""
        return json.dumps(asdict(self), ensure_ascii=False)


def filter_from(text: str) -> CaseFilter:
    """Return a filter as kept; what cannot be read wants everything."""
    try:
        kept = json.loads(text or "{}")
        wanted = CaseFilter(
            why=str(kept.get("why", "")),
            urgent=kept.get("urgent") is True,
            due=str(kept.get("due", "")),
            place=str(kept.get("place", "")),
        )
    except (ValueError, AttributeError):
        return CaseFilter()
    return wanted if wanted.due in ("", *DUES) else CaseFilter()


def places_of(row: CaseRow, bureaus: Mapping[str, str]) -> tuple[str, str]:
    """Return where a case comes from, as ``CaseFilter.place`` names bureau and section."""
    return f"{BUREAU}{bureaus.get(row.section_id, '')}", f"{SECTION}{row.section_id}"


def _due_within(row: CaseRow, due: str) -> bool:
    if row.due_in is None:
        return False
    most = {"overdue": -1, "today": 0, "week": WEEK}.get(due)
    return most is None or row.due_in <= most
