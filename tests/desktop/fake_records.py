# SPDX-License-Identifier: Apache-2.0
"""The records office's part of the desk in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from approval.identifiers import PostId
from approval.register.records import RECORDS_DISPOSAL, FileAction
from approval.register.shelf import (
    FiledCases,
    KeptFiles,
    NumberGaps,
    PassNumbers,
    UnclosedCases,
)
from desktop.choices import PostChoice
from desktop.draft import Draft
from desktop.facade import Act, SendState, Trouble
from desktop.records import FilesAsked, PaperEntry, PaperStanding
from tests.desktop import sample_records
from tests.desktop.sample_case import PEOPLE

if TYPE_CHECKING:
    from tests.desktop.fake_desk import FakeDesk


@dataclass
class FakeRecords:
    """Answers from samples; ``desk.next_trouble`` is the answer to the next call that may fail."""

    desk: FakeDesk
    entry: PaperEntry = field(default_factory=PaperEntry)
    number: str = ""
    refused: Trouble | None = None
    to_close: UnclosedCases = field(default_factory=sample_records.unclosed)
    files_asked: list[FilesAsked] = field(default_factory=list)
    passed: list[PassNumbers] = field(default_factory=list)

    def paper(self) -> PaperStanding:
        act = next((row for row in self.desk.outbox() if row.case_id == self.entry.case_id), None)
        if act is not None and self.refused is not None:
            params, code = self.refused.params, self.refused.code
            act = replace(act, state=SendState.ATTENTION, code=code, params=params)
        return PaperStanding(entry=self.entry, number=self.number, act=act)

    def keep_paper(self, entry: PaperEntry) -> None:
        self.entry = entry
        self.number = "" if not entry.case_id else self.number

    def offices(self, query: str) -> tuple[PostChoice, ...]:
        choices = tuple(
            PostChoice(post_id=PostId(f"post-{key}"), label=f"{section} {title}", holders=(name,))
            for key, (name, section, title) in PEOPLE.items()
        )
        return tuple(each for each in choices if query in each.label + each.holders[0])

    def register_paper(self, entry: PaperEntry) -> Act | Trouble:
        trouble = self.desk.take_trouble()
        if trouble is not None:
            return trouble
        self.refused = None
        self.entry = replace(entry, case_id="case-paper")
        self.desk.commands.append(self.entry)
        return self.desk.keep("register_paper", "case-paper")

    def propose(self, title: str, body: str, files: tuple[FileAction, ...]) -> Draft | Trouble:
        trouble = self.desk.take_trouble()
        if trouble is not None:
            return trouble
        draft = self.desk.new_draft()
        content = replace(
            draft.content, matter=RECORDS_DISPOSAL, title=title, body=body, record_files=files
        )
        return self.desk.save_draft(replace(draft, content=content))

    def unclosed(self, after: str) -> UnclosedCases | Trouble:
        return self.desk.take_trouble() or self.to_close

    def files(self, asked: FilesAsked, after: str) -> KeptFiles | Trouble:
        self.files_asked.append(asked)
        return self.desk.take_trouble() or sample_records.shelf(asked)

    def filed(self, file_id: str, after: str) -> FiledCases | Trouble:
        return self.desk.take_trouble() or sample_records.filed()

    def gaps(self, fiscal_year: int) -> NumberGaps | Trouble:
        return self.desk.take_trouble() or sample_records.gaps(fiscal_year)

    def pass_numbers(self, wanted: PassNumbers) -> NumberGaps | Trouble:
        trouble = self.desk.take_trouble()
        if trouble is not None:
            return trouble
        self.passed.append(wanted)
        return sample_records.after_passing(wanted)
