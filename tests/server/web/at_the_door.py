# SPDX-License-Identifier: Apache-2.0
"""A room with a tablet at its door, and meetings in it, booked as people book them."""

from datetime import datetime, timedelta

from sqlalchemy import select

from approval.identifiers import PersonId
from server.auth.tokens import token_digest, token_text
from server.store.meetings.keys import StoredKey, insert_key, revoke_key
from server.store.tables import meeting_log
from server.usecases.meetings.book import Booked, book_meeting
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.judging import Booker
from telework.meetings.booking import BookMeeting
from telework.meetings.meeting import MeetingContent, Wanted, When
from tests.server.booked import furnish
from tests.server.town import MORI, TENANT, Town

TOKEN = token_text(b"door" * 8)
PATH = f"/doors/{TOKEN}"
SECRET = "人事の件"


class AtTheDoor:
    """The door of 15C in a town."""

    def __init__(self, town: Town) -> None:
        self.town = town
        furnish(town)
        self.key_id = fresh_id(town.clock())
        key = StoredKey(
            key_id=self.key_id,
            token_sha256=token_digest(TOKEN),
            kind="door",
            of="15C",
            name="入口",
            made_by=MORI,
            made_at=town.clock(),
        )
        with town.database.write_work() as tx:
            insert_key(tx, TENANT, key)

    def book(self, begin: str, end: str, title: str = "庁議", *, private: bool = False) -> str:
        """Book the room today from when to when (HH:MM); return the id of the date."""
        now = self.town.clock()
        day = (now + timedelta(hours=9)).date()
        first, last = (datetime.fromisoformat(f"{day}T{each}") for each in (begin, end))
        with self.town.database.read_work() as tx:
            city = self.town.services.city.today(tx, TENANT, now)
        booker = Booker(tenant=TENANT, person_id=PersonId(MORI), city=city, actor=MORI)
        asked = BookMeeting(
            content=MeetingContent(title=title, private=private),
            wanted=Wanted(room_id="15C"),
            when=When(starts=first, minutes=(last - first) // timedelta(minutes=1)),
        )
        booked = book_meeting(self.town.services, booker, fresh_id(now), asked)
        assert isinstance(booked, Booked), booked
        return booked.answer.dates[0].occurrence_id

    def revoke(self) -> None:
        """End the address."""
        with self.town.database.write_work() as tx:
            revoke_key(tx, TENANT, self.key_id, self.town.clock())

    def log(self) -> list[tuple[str, str]]:
        """Return who did what in meetings, in the order of time."""
        columns = (meeting_log.c.actor, meeting_log.c.act)
        with self.town.database.read_work() as tx:
            rows = tx.execute(select(*columns).order_by(meeting_log.c.at, meeting_log.c.act))
            return [(row.actor, row.act) for row in rows]
