# SPDX-License-Identifier: Apache-2.0
"""The administrator's queue: cases that wait for a post which nobody holds (approval.md, 12.2).

Nothing in it is ever passed over by itself. An administrator learns that a case is stuck,
where and since when, so that he can register a 事務取扱 or a successor; what it is about he
learns only where he may open it, as everybody else.
"""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection

from approval import OrganisationView, city_day
from approval.identifiers import PostId
from approval.secrecy import MASKED_TITLE
from approval.wire import StalledCase, StalledCases
from server.store.searches import (
    InboxFilter,
    WaitingCase,
    posts_waited_for,
    visible_cases,
    waiting_cases,
)
from server.usecases.identify import Identified
from server.usecases.services import Services

MOST_ROWS = 500

_TURNS = ("kaigi", "gogi", "shinsa", "kari", "kessai", "held", "remanded")
"""Reasons for which a case goes no further; readings hold nobody up."""

_DAY = timedelta(days=1)


def read_queue(services: Services, identified: Identified) -> StalledCases:
    """Return the cases whose turn is that of nobody today, longest waiting first."""
    with services.database.read_work() as tx:
        rows = _rows(tx, identified)
        shown = [(row, json.loads(row.shown)) for row in rows[:MOST_ROWS]]
        ids = list(dict.fromkeys(each["case_id"] for _row, each in shown))
        open_to_him = {each.case_id for each in visible_cases(tx, identified.actor, ids)}
        organisation = services.city.organisation(tx, identified.actor.tenant)
    now, today = services.clock(), identified.city.view
    items = []
    for row, each in shown:
        then = organisation.on(city_day(row.since))
        days = max(0, (now - row.since) // _DAY)
        openable = each["case_id"] in open_to_him
        items.append(_stalled(row, each, (today, then), days, openable=openable))
    return StalledCases(items=tuple(items), total=len(rows))


def _rows(tx: Connection, identified: Identified) -> list[WaitingCase]:
    actor, view = identified.actor, identified.city.view
    waited_for = posts_waited_for(tx, actor.tenant, _TURNS)
    vacant = frozenset(post_id for post_id in waited_for if not view.holders(post_id))
    return waiting_cases(tx, replace(actor, posts=vacant), InboxFilter(why=_TURNS))


def _stalled(
    row: WaitingCase,
    shown: dict[str, Any],
    views: tuple[OrganisationView, OrganisationView],
    days: int,
    *,
    openable: bool,
) -> StalledCase:
    """Write a row out; an abolished post is called as it was when the case came to it."""
    today, then = views
    post_id = PostId(row.post_id)
    lives = today.post(post_id) is not None
    return StalledCase(
        case_id=shown["case_id"],
        slot_id=shown["slot_id"],
        why=shown["why"],
        office=(today if lives else then).office(post_id),
        abolished=not lives,
        since=row.since,
        days=days,
        number=shown["number"],
        title=shown["title"] if openable else MASKED_TITLE,
        openable=openable,
        section_name=shown["drafter"]["section_name"],
        urgent=shown["urgent"],
    )
