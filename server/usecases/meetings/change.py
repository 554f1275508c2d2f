# SPDX-License-Identifier: Apache-2.0
"""Changing a meeting: one date, the following ones or all, as one act or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.store.meetings.placing import resources_claimed
from server.store.meetings.stored import StoredOccurrence
from server.usecases.identify import Identified
from server.usecases.meetings.answering import Done, Request, act_once
from server.usecases.meetings.book import NothingTaken, refusal_of, unknown_attendee
from server.usecases.meetings.explaining import Explainer, taken_line
from server.usecases.meetings.judging import Judge
from server.usecases.meetings.opening import MOVED_ON, OpenedMeeting, open_meeting
from server.usecases.meetings.planning import DateFound
from server.usecases.meetings.replacing import Wish, place_wishes, wanted_of
from server.usecases.meetings.rewriting import Rewriting, standing_after, store_change
from server.usecases.services import Services
from telework.meetings.booking import (
    BookingAnswer,
    ChangeMeeting,
    ConflictPolicy,
    DateResult,
    Outcome,
)
from telework.meetings.catalogue import Room
from telework.meetings.changing import Change, plan_change
from telework.meetings.meeting import Wanted, people_of
from telework.meetings.plans import ChangePlan, Placed
from telework.meetings.requested import RequestedDate
from telework.meetings.rules import crowded
from telework.meetings.splitting import aware
from telework.meetings.wishes import refuse_content, refuse_wanted


def change_meeting(
    services: Services, identified: Identified, meeting_id: str, asked: ChangeMeeting
) -> Done[BookingAnswer] | NothingTaken | Refusal:
    """Change a meeting as a whole act; the same request again is answered as before.

    Raises:
        DatabaseBusy: the races went on; nothing was changed.
    """
    request = Request(request_id=asked.change_id, about=meeting_id, asked=asked)
    attempt = partial(_attempt, services, identified, meeting_id, asked)
    return act_once(services, identified, request, BookingAnswer, attempt)


def _attempt(
    services: Services,
    identified: Identified,
    meeting_id: str,
    asked: ChangeMeeting,
    tx: Connection,
) -> BookingAnswer | NothingTaken | Refusal:
    opened = open_meeting(tx, identified, meeting_id, asked.occurrence_id)
    if isinstance(opened, Refusal):
        return opened
    refusal = _refuse(opened, asked)
    if refusal is not None:
        return refusal
    change = Change(
        occurrence_id=asked.occurrence_id,
        scope=asked.scope,
        when=asked.when,
        anew=asked.wanted is not None,
    )
    plan = plan_change(opened.series(), change, services.clock())
    if isinstance(plan, Refusal):
        return plan
    return settle_plan(services, opened, asked, plan, tx)


def settle_plan(
    services: Services,
    opened: OpenedMeeting,
    asked: ChangeMeeting,
    plan: ChangePlan,
    tx: Connection,
) -> BookingAnswer | NothingTaken | Refusal:
    """Find room for what was planned and write it, or say what stands in the way.

    Raises:
        LostRace: something was taken meanwhile; the transaction must be given up.
    """
    return _Changing(services, opened, asked, plan).run(tx)


def _refuse(opened: OpenedMeeting, asked: ChangeMeeting) -> Refusal | None:
    """Say why nothing is to be changed; before all else to whom nothing is told."""
    refusal = opened.refuse([opened.date(asked.occurrence_id).room_id])
    if refusal is None and asked.version != opened.stored.version:
        refusal = MOVED_ON
    if refusal is None and asked.content is not None:
        refusal = (
            opened.rights.refuse_rewriting(opened.stored.owner_id)
            or refuse_content(asked.content)
            or unknown_attendee(opened.rights.city, asked.content)
        )
    if refusal is None and asked.wanted is not None:
        refusal = refuse_wanted(asked.wanted, opened.catalogue)
    nothing = asked.content is None and asked.wanted is None and asked.when is None
    if refusal is None and nothing:
        refusal = Refusal(code="meeting.nothing_to_change")
    return refusal


@dataclass(frozen=True, slots=True)
class _Changing:
    """One attempt at a change that was planned."""

    services: Services
    opened: OpenedMeeting
    asked: ChangeMeeting
    plan: ChangePlan

    def run(self, tx: Connection) -> BookingAnswer | NothingTaken | Refusal:
        """Find room for every date, and write it all or nothing."""
        opened, plan = self.opened, self.plan
        touched = [*(each.occurrence_id for each in plan.placed), *plan.cancelled]
        refusal = opened.refuse(sorted({opened.date(each).room_id for each in touched}))
        if refusal is not None:
            return refusal
        wishes = self._wishes(tx)
        refusals = (refuse_wanted(each, opened.catalogue) for each in {w.wanted for w in wishes})
        refusal = next((each for each in refusals if each is not None), None)
        if refusal is not None:
            return refusal
        judge = partial(
            Judge,
            opened.booker,
            opened.catalogue,
            self.asked.content or opened.content,
            self.services.clock(),
        )
        found = (
            place_wishes(tx, opened.booker.tenant, opened.catalogue, wishes, judge, plan.cancelled)
            if wishes
            else []
        )
        return self._settle(tx, wishes, found)

    def _settle(
        self, tx: Connection, wishes: Sequence[Wish], found: Sequence[DateFound]
    ) -> BookingAnswer | NothingTaken:
        rewriting = Rewriting(
            services=self.services,
            opened=self.opened,
            asked=self.asked,
            plan=self.plan,
            settled=tuple(
                standing_after(self.services.clock(), self.opened, wish, date)
                for wish, date in zip(wishes, found, strict=True)
            ),
        )
        lines = self._lines(tx, rewriting)
        taken = [each.outcome.is_taken for each in lines]
        everything = self.asked.policy is ConflictPolicy.ALL_OR_NOTHING
        if not (all(taken) if everything else any(taken)):
            return NothingTaken(refusal=refusal_of(lines), dates=lines)
        return store_change(tx, rewriting, lines)

    def _wishes(self, tx: Connection) -> list[Wish]:
        """Return every date that is to stand elsewhere, or is asked for newly."""
        opened = self.opened
        moving = [each for each in self.plan.placed if self._moves(each)]
        claimed = resources_claimed(
            tx, opened.booker.tenant, [each.occurrence_id for each in moving]
        )
        wishes = []
        for each in moving:
            standing = opened.date(each.occurrence_id)
            resources = claimed[each.occurrence_id]
            wanted = self.asked.wanted or wanted_of(
                standing, resources, opened.stored.wanted, opened.catalogue
            )
            wishes.append(self._wish(self._requested(each), wanted, standing))
        wanted = self.asked.wanted or opened.stored.wanted
        return [*wishes, *(self._wish(each, wanted, None) for each in self.plan.new)]

    def _moves(self, each: Placed) -> bool:
        standing = self.opened.date(each.occurrence_id)
        there = (standing.starts_at, standing.ends_at)
        other = self.asked.wanted is not None or there != (each.starts_at, each.ends_at)
        return other or each.occurrence_id in self.plan.revived

    def _requested(self, each: Placed) -> RequestedDate:
        return RequestedDate(
            recurrence_id=each.recurrence_id,
            starts_at=each.starts_at,
            ends_at=each.ends_at,
            local_start=aware(each.starts_at, self.plan.when),
        )

    def _wish(
        self, requested: RequestedDate, wanted: Wanted, standing: StoredOccurrence | None
    ) -> Wish:
        others = wanted.substitutes if self.asked.policy is ConflictPolicy.SUBSTITUTE else ()
        named = (wanted.room_id, *others) if wanted.room_id else ()
        rooms: tuple[Room | None, ...] = tuple(map(self.opened.catalogue.room, named)) or (None,)
        return Wish(asked=requested, wanted=wanted, rooms=rooms, standing=standing)

    def _lines(self, tx: Connection, rewriting: Rewriting) -> tuple[DateResult, ...]:
        """Return a line for each date: where it stands now, or why it stays or is not had."""
        opened = self.opened
        explainer = Explainer(opened.actor.person_id, opened.rights.city, opened.catalogue)
        explainer.read(tx, opened.booker.tenant, [each.found for each in rewriting.settled])
        lines = [self._untouched(each) for each in self.plan.placed if not self._moves(each)]
        for each in rewriting.settled:
            if each.after is not None:
                lines.append(taken_line(each.found, each.after))
                continue
            line = explainer.line(each.found, each.wish.wanted.room_id)
            standing = each.wish.standing
            lines.append(replace(line, occurrence_id=standing.occurrence_id if standing else ""))
        return tuple(sorted(lines, key=lambda line: (line.starts_at, line.recurrence_id)))

    def _untouched(self, each: Placed) -> DateResult:
        standing = self.opened.date(each.occurrence_id)
        content = self.asked.content or self.opened.content
        people = people_of(content, self.opened.stored.owner_id)
        remark = crowded(people, self.opened.catalogue.room(standing.room_id))
        return DateResult(
            recurrence_id=each.recurrence_id,
            starts_at=standing.starts_at,
            ends_at=standing.ends_at,
            outcome=Outcome.BOOKED,
            occurrence_id=standing.occurrence_id,
            room_id=standing.room_id,
            code=remark.code if remark else "",
            params=remark.params if remark else {},
        )
