# SPDX-License-Identifier: Apache-2.0
"""The change feed for one reader: rows since a cursor, with tombstones for what he lost.

The cursor carries where the reader stands, from where the feed began for him, and what
decides his view. When that has changed (異動, a role), the cursor expires and the client
takes everything anew: what it holds is no longer what it may hold.
"""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from approval import rules_to_plain, to_plain
from approval.people import Me
from approval.refusal import Refusal
from server.auth.actor import Actor
from server.store.changes import Change, case_changes, is_of_span, other_changes
from server.store.organisation import organisation_text
from server.store.telework.checklists import checklist_in_force
from server.usecases.city import CityToday
from server.usecases.identify import Identified
from server.usecases.reads.absence_changes import absence_bodies
from server.usecases.reads.grant_changes import grant_bodies
from server.usecases.services import Services
from server.usecases.telework.day_changes import day_bodies
from telework.wire import ChangeRow, Changes

MOST_ROWS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """Where a reader stands in the feed."""

    number: int
    scope: str

    def text(self) -> str:
        """Write it; opaque to clients."""
        return f"1.{self.number}.{self.scope}"


def me_of(actor: Actor, city: CityToday) -> Me:
    """Return the signed-in person with the posts of today."""
    return Me(
        person_id=actor.person_id,
        login=actor.session.login,
        name=actor.session.name,
        posts=city.view.held_posts(actor.person_id),
        roles=tuple(sorted(role.value for role in actor.session.roles)),
    )


def read_changes(
    services: Services, identified: Identified, cursor_text: str, limit: int
) -> Changes | Refusal:
    """Return a page of changes after the cursor; an empty cursor begins from the start."""
    actor, city = identified.actor, identified.city
    scope = actor.scope()
    cursor = _parse(cursor_text) if cursor_text else Cursor(number=0, scope=scope)
    newest = city.state.feed_number
    if cursor is None or cursor.scope != scope or cursor.number > newest:
        return Refusal(code="cursor_expired")
    if cursor_text and not is_of_span(cursor.number, newest):
        # A restore came between: what this reader knows may never have happened.
        return Refusal(code="cursor_expired")
    if cursor_text and cursor.number == newest:
        # An idle poll ends at the one row that was read anyway.
        return Changes(rows=(), cursor=cursor_text, more=False, server_time=services.clock())
    with services.database.read_work() as tx:
        page = _page(tx, services, identified, cursor, min(limit, MOST_ROWS))
    first = (_me_row(actor, city),) if not cursor_text else ()
    reached = Cursor(number=page.reached(newest), scope=scope)
    return Changes(
        rows=(*first, *page.rows),
        cursor=reached.text(),
        more=page.more,
        server_time=services.clock(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    rows: tuple[ChangeRow, ...]
    last: int
    more: bool

    def reached(self, newest: int) -> int:
        """Return where the reader stands: at the last row, or at the end of the feed.

        ``newest`` was read before the page and bounds it, so nothing is skipped.
        """
        return self.last if self.more else newest


def _page(
    tx: Connection, services: Services, identified: Identified, cursor: Cursor, limit: int
) -> _Page:
    actor, now = identified.actor, services.clock()
    span = (cursor.number, identified.city.state.feed_number)
    # First what changed at all, so that nobody pays for questions that have no answer.
    others, kinds = other_changes(tx, actor, span)
    cases = case_changes(tx, actor, span, limit + 1) if "case" in kinds else []
    bodies: dict[Change, dict[str, Any] | None] = {
        **(absence_bodies(tx, identified, span, now) if "absence" in kinds else {}),
        **(day_bodies(tx, identified, span) if "day" in kinds else {}),
        **(grant_bodies(tx, actor, span, now) if "grant" in kinds else {}),
        **services.case_bodies.of(tx, actor.tenant, identified.city, cases[:limit]),
    }
    changes = sorted([*others, *bodies], key=_number)
    more = len(cases) > limit
    if more:
        changes = [change for change in changes if change.number < cases[limit].change.number]
    rows = tuple(
        ChangeRow(
            kind=change.kind,
            id=change.id,
            rev=change.number,
            body=bodies[change] if change in bodies else _other_body(tx, identified, change),
        )
        for change in changes
    )
    return _Page(rows=rows, last=changes[-1].number if changes else cursor.number, more=more)


def _other_body(tx: Connection, identified: Identified, change: Change) -> dict[str, Any] | None:
    actor, city = identified.actor, identified.city
    if change.kind == "organisation":
        text = organisation_text(tx, actor.tenant, city.state.organisation_rev)
        body: dict[str, Any] = json.loads(text)
        return body
    if change.kind == "rules":
        return rules_to_plain(city.rules)
    if change.kind == "checklist":
        checklist = checklist_in_force(tx, actor.tenant)
        return to_plain(checklist) if checklist else None
    return to_plain(me_of(actor, city))


def _me_row(actor: Actor, city: CityToday) -> ChangeRow:
    return ChangeRow(
        kind="me",
        id=actor.person_id,
        rev=city.state.feed_number,
        body=to_plain(me_of(actor, city)),
    )


def _number(change: Change) -> int:
    return change.number


def _parse(text: str) -> Cursor | None:
    parts = text.split(".")
    if len(parts) != 3 or parts[0] != "1":
        return None
    if not (parts[1].isascii() and parts[1].isdigit() and len(parts[1]) <= 18):
        return None
    return Cursor(number=int(parts[1]), scope=parts[2])
