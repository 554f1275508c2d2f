# SPDX-License-Identifier: Apache-2.0
"""What of an act the search will find: only words that this very act brought."""

from collections.abc import Sequence

from approval.case import Case
from approval.events import CaseEvent, Drafted, Executed, Numbered, Revised
from server.usecases.search_key import search_key

_WORDS = ("opinion", "text", "reason")
"""Fields of events that hold what a person wrote."""


def searched_texts(case: Case, events: Sequence[CaseEvent], first_seq: int) -> dict[str, str]:
    """Return the folded texts of these events by part; ``case`` is as they leave it.

    The content is one part, written anew when it is drafted anew or corrected; an opinion or
    a reason is a part of its own, so that an act costs what it says and not what the case
    holds.
    """
    found = {}
    if any(isinstance(event, Drafted | Numbered | Revised) for event in events):
        content = case.content
        found["content"] = search_key(content.title, content.body, case.number, case.drafter.name)
    for seq, event in enumerate(events, first_seq):
        words = " ".join(filter(None, _written(event)))
        if words:
            found[f"event:{seq}"] = search_key(words)
    return found


def _written(event: CaseEvent) -> tuple[str, ...]:
    """Return what a person wrote in an event; of an external act (施行) to whom, and its number."""
    if isinstance(event, Executed):
        return event.act.detail, event.act.number
    return tuple(getattr(event, name, "") for name in _WORDS)
