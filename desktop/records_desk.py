# SPDX-License-Identifier: Apache-2.0
"""The records office's part of the desk (``desktop.records.RecordsRoom``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.acting.workplace import Workplace
from desktop.telling import told

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
    from desktop.facade import Act, Trouble
    from desktop.records import FilesAsked, PaperEntry, PaperStanding


class RecordsDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def paper(self) -> PaperStanding:
        """Return what was typed of a decision on paper, and how far it has come."""
        return acting.registering.standing(self._place)

    def keep_paper(self, entry: PaperEntry) -> None:
        """Keep it as typed."""
        acting.registering.keep_entry(self._place, entry)

    def offices(self, query: str) -> tuple[PostChoice, ...]:
        """Return posts that may have drafted on paper."""
        return acting.previewing.drafting_offices(self._place, query)

    def register_paper(self, entry: PaperEntry) -> Act | Trouble:
        """Register a decision on paper."""
        return told(acting.registering.register, self._place, entry)

    def propose(self, title: str, body: str, files: tuple[FileAction, ...]) -> Draft | Trouble:
        """Begin the draft that decides the end of record files."""
        return told(acting.drafting.new_disposal, self._place, title, body, files)

    def unclosed(self, after: str) -> UnclosedCases | Trouble:
        """Return cases that are over and lie in no record file."""
        return told(acting.shelving.unclosed, self._place, after)

    def files(self, asked: FilesAsked, after: str) -> KeptFiles | Trouble:
        """Return record files."""
        return told(acting.shelving.files, self._place, asked, after)

    def filed(self, file_id: str, after: str) -> FiledCases | Trouble:
        """Return the cases in a record file."""
        return told(acting.shelving.filed, self._place, file_id, after)

    def gaps(self, fiscal_year: int) -> NumberGaps | Trouble:
        """Return the gaps of a fiscal year."""
        return told(acting.shelving.gaps, self._place, fiscal_year)

    def pass_numbers(self, wanted: PassNumbers) -> NumberGaps | Trouble:
        """Let a series of numbers go on later."""
        return told(acting.shelving.pass_numbers, self._place, wanted)
