# SPDX-License-Identifier: Apache-2.0
"""What the dialogs of meetings ask of this device, in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from approval.identifiers import PersonId
from desktop.absences import Colleague
from desktop.draft import Draft
from desktop.facade import Trouble
from tests.desktop.sample_case import PEOPLE

if TYPE_CHECKING:
    from telework.meetings.booking import BookMeeting
    from tests.desktop.fake_desk import FakeDesk


@dataclass
class FakeMeetingsEntry:
    """The people of the samples, and a booking as it was typed.

    Attributes:
        applied: the meetings for which an application was begun.
    """

    desk: FakeDesk
    typed: BookMeeting | None = None
    applied: list[str] = field(default_factory=list)

    def people(self, query: str) -> tuple[Colleague, ...]:
        return tuple(each for each in _everybody() if query in f"{each.office}{each.name}")

    def named_people(self, person_ids: tuple[str, ...]) -> tuple[Colleague, ...]:
        return tuple(each for each in _everybody() if each.person_id in person_ids)

    def kept_entry(self) -> BookMeeting | None:
        return self.typed

    def keep_entry(self, entry: BookMeeting | None) -> None:
        self.typed = entry

    def draft_application(self, meeting_id: str) -> Draft | Trouble:
        trouble = self.desk.take_trouble()
        if trouble is not None:
            return trouble
        self.applied.append(meeting_id)
        draft = self.desk.new_draft()
        content = replace(draft.content, matter="room_booking", title="特別会議室の使用")
        return self.desk.save_draft(replace(draft, content=content))


def _everybody() -> tuple[Colleague, ...]:
    return tuple(
        Colleague(person_id=PersonId(f"person-{key}"), name=name, office=f"{section} {title}")
        for key, (name, section, title) in PEOPLE.items()
    )
