# SPDX-License-Identifier: Apache-2.0
"""What the dialogs of meetings ask of this device, in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from approval.identifiers import PersonId
from desktop.absences import Colleague
from desktop.draft import Draft
from desktop.facade import Trouble
from telework.meetings.keys import KeyKind, ShownKey, ShownKeys
from tests.desktop.sample_case import NOW, PEOPLE

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
    keys: list[ShownKey] = field(default_factory=list)

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

    def feeds(self) -> ShownKeys | Trouble:
        return self.desk.take_trouble() or ShownKeys(items=tuple(self.keys))

    def make_feed(self, name: str) -> str | Trouble:
        trouble = self.desk.take_trouble()
        if trouble is not None:
            return trouble
        number = len(self.keys) + 1
        self.keys.append(
            ShownKey(
                key_id=f"key-{number}",
                kind=KeyKind.PERSON,
                of="",
                name=name,
                made_by="person-personnel",
                made_at=NOW,
            )
        )
        return f"https://tsukue.example.jp/calendars/secret{number}.ics"

    def end_feed(self, key_id: str) -> Trouble | None:
        self.keys = [each for each in self.keys if each.key_id != key_id]
        return self.desk.take_trouble()


def _everybody() -> tuple[Colleague, ...]:
    return tuple(
        Colleague(person_id=PersonId(f"person-{key}"), name=name, office=f"{section} {title}")
        for key, (name, section, title) in PEOPLE.items()
    )
