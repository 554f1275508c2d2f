# SPDX-License-Identifier: Apache-2.0
"""Moving the open cases to the successors of abolished posts: 1 April (approval.md, 5).

Done page by page, each in a short transaction of its own, so that people work meanwhile; a
case in which somebody acts at this moment is left for the end. Whatever was done before is
found done, so the work can be begun again at any point.
"""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from itertools import chain

from sqlalchemy import Connection

from approval import Organisation, OrganisationView, city_day, uuid7
from approval.case import Case, PostView, Slot
from approval.engine.readdressing import (
    is_orphan,
    readdress,
    stranded_readings,
    stranded_slots,
    vacant_slots,
)
from approval.events import CaseEvent
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.cases import LoadedCase, load_by_job
from server.store.engine import Database
from server.store.moving import (
    Abolished,
    MovedCase,
    ended_cases,
    lock_unchanged,
    open_cases,
    save_moved,
)
from server.usecases.acts.chaining import chained
from server.usecases.acts.projecting import inbox_entries, parties
from server.usecases.city import City

PAGE = 200
"""Cases a transaction: some hundredths of a second in which the feed's row is locked."""

_TRIES_AGAIN = 5
_ADDRESSED = ("slot_readdressed", "postview_readdressed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What a reorganisation makes of one case."""

    case: Case
    events: tuple[CaseEvent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranded:
    """A case of the administrator's queue: what is addressed to nobody.

    Attributes:
        abolished: the unacted slots whose post is no more and has no successor.
        unread: what was to be read (後閲, 供覧, notices) by a post that is no more.
        vacant: the open slots whose post nobody holds, not even as 事務取扱.
        orphan: whether the office that owns the case has no successor either.
    """

    case: Case
    abolished: tuple[Slot, ...]
    unread: tuple[Slot | PostView, ...]
    vacant: tuple[Slot, ...]
    orphan: bool


@dataclass(slots=True, kw_only=True)
class Tally:
    """How far the work has come; ``ended`` once it looks at cases that are over."""

    seen: int = 0
    moved: int = 0
    slots: int = 0
    after: str = ""
    ended: bool = False
    busy: list[str] = field(default_factory=list)

    def count(self, moves: list[Move]) -> None:
        """Add what was moved."""
        self.moved += len(moves)
        events = (event for move in moves for event in move.events)
        self.slots += sum(event.type in _ADDRESSED for event in events)


@dataclass(frozen=True, slots=True, kw_only=True)
class Readdressing:
    """The work on one tenant's cases.

    Attributes:
        by: who had it done, for the audit log.
    """

    database: Database
    city: City
    tenant: int
    clock: Callable[[], datetime]
    by: str = "system"

    def run(self, tell: Callable[[Tally], None]) -> Tally:
        """Move every open case that has to move today; ``tell`` hears of each page."""
        tally = Tally()
        while self.page(tally):
            tell(tally)
        self.finish(tally)
        return tally

    def page(self, tally: Tally) -> bool:
        """Move the cases of one more page; return whether there was one."""
        if self._page(tally):
            return True
        if tally.ended:
            return False
        tally.ended, tally.after = True, ""
        return self._page(tally)

    def _page(self, tally: Tally) -> bool:

        def once(tx: Connection) -> tuple[list[LoadedCase], list[Move], list[str]]:
            found = self._found(tx, tally)
            return found, *self._move(tx, found, wait=False)

        found, moves, busy = self.database.write(once)
        if not found:
            return False
        tally.seen += len(found)
        tally.after = found[-1].case.case_id
        tally.busy += busy
        tally.count(moves)
        return True

    def _found(self, tx: Connection, tally: Tally) -> list[LoadedCase]:
        if not tally.ended:
            return open_cases(tx, self.tenant, tally.after, PAGE)
        gone = _abolished(self.city.organisation(tx, self.tenant), city_day(self.clock()))
        return ended_cases(tx, self.tenant, tally.after, PAGE, gone)

    def finish(self, tally: Tally) -> None:
        """Move the cases in which somebody acted when their page was done."""
        for case_id in tally.busy:
            for _ in range(_TRIES_AGAIN):
                moves, busy = self.database.write(partial(self._single, case_id))
                tally.count(moves)
                if not busy:
                    break
        tally.busy.clear()

    def _single(self, case_id: str, tx: Connection) -> tuple[list[Move], list[str]]:
        loaded = load_by_job(tx, self.tenant, case_id)
        return self._move(tx, [loaded] if loaded else [], wait=True)

    def _move(
        self, tx: Connection, found: list[LoadedCase], *, wait: bool
    ) -> tuple[list[Move], list[str]]:
        now = self.clock()
        view = self.city.today(tx, self.tenant, now).view
        moves = {str(each.case.case_id): readdress(each.case, view, now) for each in found}
        concerned = {
            str(each.case.case_id): each.case.rev for each in found if moves[each.case.case_id]
        }
        if not concerned:
            return [], []
        free = lock_unchanged(tx, self.tenant, concerned, wait=wait)
        chosen = [each for each in found if each.case.case_id in free]
        event_id = uuid7(int(now.timestamp() * 1000), secrets.token_bytes(10))
        moved = [_moved(each, moves[each.case.case_id], event_id) for each in chosen]
        if moved:
            self._note(tx, now, len(moved), event_id)
            save_moved(tx, self.tenant, moved, now)
        done = [Move(case=each.case, events=moves[each.case.case_id]) for each in chosen]
        return done, sorted(concerned.keys() - free)

    def _note(self, tx: Connection, now: datetime, cases: int, event_id: str) -> None:
        append_audit(
            tx,
            AuditEntry(
                tenant=self.tenant,
                at=now,
                tag=Tag.CASE_ROUTE_READDRESSED,
                actor=self.by,
                subject=f"event:{event_id}",
                detail=f"{cases} cases",
            ),
        )


def preview(
    database: Database, city: City, tenant: int, day: date, now: datetime
) -> Iterator[Move | Stranded]:
    """Yield what would move on a day and what would be addressed to nobody; change nothing."""
    with database.read_work() as tx:
        organisation = city.organisation(tx, tenant)
        view, gone = organisation.on(day), _abolished(organisation, day)
        over = partial(ended_cases, tx, tenant, gone=gone)
        for case in chain(_cases(partial(open_cases, tx, tenant)), _cases(over)):
            events = readdress(case, view, now)
            if events:
                yield Move(case=case, events=events)
            stranded = _stranded(case, view)
            if stranded is not None:
                yield stranded


def _cases(page: Callable[[str, int], list[LoadedCase]]) -> Iterator[Case]:
    after = ""
    while found := page(after, PAGE):
        after = found[-1].case.case_id
        yield from (each.case for each in found)


def _abolished(organisation: Organisation, day: date) -> Abolished:
    """Return what had ended by a day; successors take it over for as long as there is any."""
    data = organisation.data
    posts = [post for post in data.posts if post.valid_to is not None and post.valid_to <= day]
    return Abolished(
        posts=sorted({post.post_id for post in posts}),
        sections=sorted({post.section_id for post in posts}),
    )


def _stranded(case: Case, view: OrganisationView) -> Stranded | None:
    found = Stranded(
        case=case,
        abolished=stranded_slots(case, view),
        unread=stranded_readings(case, view),
        vacant=vacant_slots(case, view),
        orphan=is_orphan(case, view),
    )
    return found if found.abolished or found.unread or found.vacant or found.orphan else None


def _moved(loaded: LoadedCase, events: tuple[CaseEvent, ...], event_id: str) -> MovedCase:
    before = loaded.case
    after, rows = chained(loaded, events, event_id)
    entries = inbox_entries(after.case)
    return MovedCase(
        loaded=after,
        rows=rows,
        inbox=None if entries == inbox_entries(before) else entries,
        parties=parties(after.case) - parties(before),
    )
