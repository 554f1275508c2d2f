# SPDX-License-Identifier: Apache-2.0
"""Statements that find cases for a reader; each begins with the visibility statement."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, select, tuple_

from approval.identifiers import PostId
from server.auth.actor import Actor
from server.store.case_texts import holds_word
from server.store.columns import AnyRow
from server.store.tables import case_summary, inbox
from server.store.visibility import (
    select_listed_cases,
    select_visible_cases,
    select_waiting_cases,
    visible_params,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisibleCase:
    """A case that this reader may list; ``snapshot`` is its JSON, not to be shown if masked."""

    case_id: str
    snapshot: str
    updated_at: datetime
    masked: bool = False


class WaitingCase(NamedTuple):
    """A row of the reader's inbox; ``shown`` is its JSON without what changes by the day."""

    post_id: str
    since: datetime
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxFilter:
    """What of the inbox is wanted; empty parts do not narrow.

    Attributes:
        why: kinds of slot, ``held``, ``remanded`` or another reason.
        due_until: rows that are due, and on this day (YYYY-MM-DD) or before it.
    """

    why: tuple[str, ...] = ()
    urgent: bool = False
    due_until: str = ""


ALL_THAT_WAITS = InboxFilter()


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for; empty parts do not narrow.

    Attributes:
        words: folded as search keys are; all of them must occur.
        before: the last row of the page before: its time and case.
    """

    words: tuple[str, ...]
    state: str
    before: tuple[datetime, str] | None
    limit: int


def visible_cases(tx: Connection, actor: Actor, case_ids: Sequence[str]) -> list[VisibleCase]:
    """Return those of these cases that the actor may open."""
    return [found for found in listed_cases(tx, actor, case_ids) if not found.masked]


def listed_cases(tx: Connection, actor: Actor, case_ids: Sequence[str]) -> list[VisibleCase]:
    """Return those of these cases that the actor may know of, some of them masked."""
    if not case_ids:
        return []
    statement = (
        select_listed_cases(actor)
        .add_columns(case_summary.c.snapshot, case_summary.c.updated_at)
        .where(case_summary.c.case_id.in_(bindparam("case_ids", expanding=True)))
    )
    params = {**visible_params(actor), "case_ids": list(case_ids)}
    return [_case(row) for row in tx.execute(statement, params)]


def search_cases(tx: Connection, actor: Actor, search: Search) -> list[VisibleCase]:
    """Return a page of cases, the latest change first (keyset pagination).

    Words are looked for in what the actor may open; without words masked cases are listed.
    """
    begun = select_visible_cases(actor) if search.words else select_listed_cases(actor)
    statement = begun.add_columns(case_summary.c.snapshot, case_summary.c.updated_at)
    params = {**visible_params(actor), "limit": search.limit}
    for word in search.words:
        statement = statement.where(holds_word(tx, word))
    if search.state:
        statement = statement.where(case_summary.c.state == bindparam("state"))
        params["state"] = search.state
    if search.before is not None:
        place = tuple_(case_summary.c.updated_at, case_summary.c.case_id)
        statement = statement.where(place < tuple_(*search.before))
    statement = statement.order_by(
        case_summary.c.updated_at.desc(), case_summary.c.case_id.desc()
    ).limit(bindparam("limit"))
    return [_case(row) for row in tx.execute(statement, params)]


def waiting_cases(
    tx: Connection, actor: Actor, wanted: InboxFilter = ALL_THAT_WAITS
) -> list[WaitingCase]:
    """Return what waits for the posts that the actor holds today, oldest first."""
    if not actor.posts:
        return []
    params: dict[str, Any] = {**visible_params(actor), "viewer_posts": sorted(actor.posts)}
    statement = select_waiting_cases().order_by(inbox.c.since, inbox.c.case_id)
    if wanted.why:
        statement = statement.where(inbox.c.why.in_(bindparam("why", expanding=True)))
        params["why"] = list(wanted.why)
    if wanted.urgent:
        statement = statement.where(inbox.c.urgent)
    if wanted.due_until:
        due = inbox.c.due
        statement = statement.where(due != "", due <= bindparam("due_until"))
        params["due_until"] = wanted.due_until
    # All at once: one by one the driver is asked five hundred times.
    return [WaitingCase._make(row) for row in tx.execute(statement, params).all()]


def posts_waited_for(tx: Connection, tenant: int, why: Sequence[str]) -> list[PostId]:
    """Return the posts for which something waits for one of these reasons."""
    statement = (
        select(inbox.c.post_id)
        .where(inbox.c.tenant == tenant, inbox.c.why.in_(why))
        .distinct()
        .order_by(inbox.c.post_id)
    )
    return [PostId(post_id) for post_id in tx.execute(statement).scalars()]


def waiting_decisions(
    tx: Connection, actor: Actor, wanted: InboxFilter = ALL_THAT_WAITS
) -> list[WaitingCase]:
    """Return the decisions that wait on the desks which the actor covers, oldest first."""
    covered = replace(actor, posts=actor.standing_in)
    return waiting_cases(tx, covered, replace(wanted, why=("held", "kessai")))


def _case(row: AnyRow) -> VisibleCase:
    return VisibleCase(
        case_id=row.case_id,
        snapshot=row.snapshot,
        updated_at=row.updated_at,
        masked=bool(getattr(row, "masked", False)),
    )
