# SPDX-License-Identifier: Apache-2.0
"""What waits for the reader: rows as stored, with who has them and for how many days.

Five hundred rows are a daily sight at the end of March, so nothing of a case is decoded:
each row was written as JSON by the act that made it wait.
"""

import json
from collections.abc import Iterable
from datetime import timedelta

from approval import OrganisationView
from approval.identifiers import PostId
from server.store.searches import ALL_THAT_WAITS, InboxFilter, waiting_cases
from server.usecases.identify import Identified
from server.usecases.reads.standing_in import waiting_as_substitute
from server.usecases.services import Services

__all__ = ["InboxFilter", "read_inbox"]

_DAY = timedelta(days=1)


def read_inbox(
    services: Services, identified: Identified, wanted: InboxFilter = ALL_THAT_WAITS
) -> str:
    """Return the JSON of ``approval.wire.Inbox`` for the reader's posts of today.

    Decisions that he may take for an absent decider (代決) come after what is his own.
    """
    now = services.clock()
    with services.database.read_work() as tx:
        waiting = waiting_cases(tx, identified.actor, wanted)
        if identified.actor.standing_in:
            waiting += waiting_as_substitute(tx, identified, wanted, now)
    tails = _tails(identified.city.view, {row.post_id for row in waiting})
    rows = (
        f'{row.shown[:-1]},"days":{max(0, (now - row.since) // _DAY)}{tails[row.post_id]}'
        for row in waiting
    )
    return '{"items":[' + ",".join(rows) + "]}"


def _tails(view: OrganisationView, posts: Iterable[str]) -> dict[str, str]:
    """Return the end of the rows of each post: who holds it today."""
    return {
        post: f',"holders":{json.dumps(_names(view, post), ensure_ascii=False)}}}' for post in posts
    }


def _names(view: OrganisationView, post: str) -> list[str]:
    return [person.name for person, _capacity in view.holders(PostId(post))]
