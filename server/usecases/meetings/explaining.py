# SPDX-License-Identifier: Apache-2.0
"""One line for each requested date: had, or why not, as far as the reader may know it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection

from approval import city_day, start_of_day
from approval.identifiers import PersonId
from server.store.meetings.standing import InTheWay, in_the_way
from server.store.meetings.stored import StoredOccurrence
from server.usecases.city import CityToday
from server.usecases.meetings.planning import DateFound
from telework.meetings.booking import DateResult, Outcome
from telework.meetings.catalogue import Catalogue
from telework.meetings.circumstances import Verdict
from telework.meetings.claims import NotFree, TakenClaim


def taken_line(found: DateFound, made: StoredOccurrence) -> DateResult:
    """Return the line of a date that is had, in whichever room."""
    return DateResult(
        recurrence_id=found.asked.recurrence_id,
        starts_at=made.starts_at,
        ends_at=made.ends_at,
        outcome=Outcome.SUBSTITUTED if found.substituted else Outcome.BOOKED,
        occurrence_id=made.occurrence_id,
        room_id=made.room_id,
        code=found.remark.code if found.remark else "",
        params=found.remark.params if found.remark else {},
    )


class Explainer:
    """Says why dates cannot be had to one reader; reads all that it names at once."""

    def __init__(self, reader: PersonId, city: CityToday, catalogue: Catalogue) -> None:
        self._reader, self._city, self._catalogue = reader, city, catalogue
        self._known: Mapping[str, InTheWay] = {}

    def read(self, tx: Connection, tenant: int, found: Sequence[DateFound]) -> None:
        """Read what the reader may know of all that stands in the way of these dates."""
        ids = {
            each.refused.in_the_way.occurrence_id
            for each in found
            if isinstance(each.refused, NotFree) and each.refused.in_the_way is not None
        }
        self._known = in_the_way(tx, tenant, self._reader, sorted(ids - {""}))

    def standing(
        self, tx: Connection, tenant: int, dates: Sequence[StoredOccurrence]
    ) -> tuple[DateResult, ...]:
        """Return a line for each date that stands in the way of something other than a date."""
        ids = [each.occurrence_id for each in dates]
        self._known = in_the_way(tx, tenant, self._reader, ids)
        lines = []
        for each in dates:
            claim = TakenClaim(
                resource_id="",
                starts_at=each.starts_at,
                ends_at=each.ends_at,
                occurrence_id=each.occurrence_id,
            )
            code, params = self._taken(claim, each.room_id)
            lines.append(
                DateResult(
                    recurrence_id=each.recurrence_id,
                    starts_at=each.starts_at,
                    ends_at=each.ends_at,
                    outcome=Outcome.SKIPPED,
                    occurrence_id=each.occurrence_id,
                    room_id=each.room_id,
                    code=code,
                    params=params,
                )
            )
        return tuple(lines)

    def line(self, found: DateFound, room_id: str) -> DateResult:
        """Return the line of a date that cannot be had in a room."""
        outcome, code, params = self._why(found, room_id)
        return DateResult(
            recurrence_id=found.asked.recurrence_id,
            starts_at=found.asked.starts_at,
            ends_at=found.asked.ends_at,
            outcome=outcome,
            room_id=room_id,
            code=code,
            params=params,
        )

    def _why(self, found: DateFound, room_id: str) -> tuple[Outcome, str, dict[str, str]]:
        refused = found.refused
        if isinstance(refused, Verdict):
            return refused.outcome, refused.code, refused.params
        assert refused is not None  # noqa: S101 - what is not planned is refused
        if refused.in_the_way is None:
            return Outcome.SKIPPED, refused.code, self._named(refused.params)
        return Outcome.SKIPPED, *self._taken(refused.in_the_way, room_id)

    def _named(self, params: Mapping[str, str]) -> dict[str, str]:
        names = {each.equipment_id: each.name for each in self._catalogue.equipment}
        told = dict(params)
        if "equipment_id" in told:
            wanted = told.pop("equipment_id")
            told["equipment"] = names.get(wanted, wanted)
        return told

    def _taken(self, claim: TakenClaim, room_id: str) -> tuple[str, dict[str, str]]:
        room = self._catalogue.room(room_id)
        told = {
            "room": room.name if room else room_id,
            "begins": clock_words(claim.starts_at),
            "ends": clock_words(claim.ends_at),
        }
        if not claim.occurrence_id:
            return "meeting.meets_itself", told
        known = self._known.get(claim.occurrence_id)
        if known is None or not known.title:
            return "meeting.room_taken", told
        owner = self._city.view.person(PersonId(known.owner_id))
        name = owner.name if owner else known.owner_id
        return "meeting.room_taken_by", {**told, "title": known.title, "organiser": name}


def clock_words(at: datetime) -> str:
    """Write a moment as people say it, in the city's time."""
    day = city_day(at)
    minutes = int((at - start_of_day(day)).total_seconds()) // 60
    return f"{day.month}/{day.day} {minutes // 60}:{minutes % 60:02}"
