# SPDX-License-Identifier: Apache-2.0
"""Answers to events: which refusals are conflicts, and which answers are not stored."""

from collections.abc import Mapping

from approval.refusal import Refusal
from server.texts import sentence
from telework.wire import AnswerStatus, EventAnswer

_MOVED_ON = frozenset(
    {
        "absence.moved_on",
        "case.circulating",
        "case.decided",
        "case.draft",
        "case.rejected",
        "case.remanded",
        "case.withdrawn",
        "daiketsu.not_first",
        "day.moved_on",
        "postview.done",
        "revision.changed",
        "route.changed",
        "slot.already_acted",
        "slot.held",
        "slot.insert_place",
        "slot.later_acted",
        "slot.not_acted",
        "slot.not_held",
        "slot.not_open",
        "slot.others_act",
        "slot.unknown",
        "substitution.present",
    }
)
"""Refusals that say: the case is not as the person saw it when he acted."""

ACCEPTED = frozenset({AnswerStatus.ACCEPTED})


class NotStored(Exception):
    """An answer about the circumstances, not the act: the transaction is rolled back.

    The same event is judged again when it comes again (server.md, 5).
    """

    def __init__(self, status: AnswerStatus, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.status = status
        self.refusal = refusal


def refused(event_id: str, refusal: Refusal, trust: str = "") -> EventAnswer:
    """Answer with a refusal of the act, told apart from a state that has moved on."""
    conflict = refusal.code in _MOVED_ON
    return answer(
        event_id, AnswerStatus.CONFLICT if conflict else AnswerStatus.REFUSED, refusal, trust
    )


def accepted(event_id: str, trust: str, params: Mapping[str, str] | None = None) -> EventAnswer:
    """Answer that the act stands; ``params`` tell what became of its parts."""
    return EventAnswer(
        event_id=event_id,
        status=AnswerStatus.ACCEPTED,
        outcome=AnswerStatus.ACCEPTED,
        params=dict(params or {}),
        trust=trust,
    )


def answer(event_id: str, status: AnswerStatus, refusal: Refusal, trust: str = "") -> EventAnswer:
    """Answer with a code, its parameters and the sentence."""
    params = {**refusal.params}
    if refusal.article:
        params["article"] = refusal.article
    return EventAnswer(
        event_id=event_id,
        status=status,
        outcome=status,
        code=refusal.code,
        params=params,
        message=sentence(refusal.code, params),
        trust=trust,
    )
