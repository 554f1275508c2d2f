# SPDX-License-Identifier: Apache-2.0
"""A request that may come twice: answered again as before, and tried again after a lost race."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import Connection

from approval import from_plain
from approval.refusal import Refusal
from server.store.meetings.putting import Answer, answered, put_answer
from server.store.meetings.stored import plain_text
from server.usecases.identify import Identified
from server.usecases.meetings.book import TRIES, NothingTaken
from server.usecases.services import DatabaseBusy, Services

A = TypeVar("A")
Attempt = Callable[[Connection], A | NothingTaken | Refusal]
_REUSED = Refusal(code="meeting.change_reused")


class LostRace(Exception):
    """What was planned is no longer to be had: give up the transaction and plan again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done(Generic[A]):
    """What stands; ``fresh`` is False where an earlier request did it."""

    answer: A
    fresh: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request by the id that its client gave it.

    Attributes:
        about: what it is about beside its contents, such as the meeting's id.
        asked: its contents.
    """

    request_id: str
    about: str
    asked: object

    def digest(self) -> str:
        """Return the digest by which the same request is known again."""
        text = f"{self.about}\n{plain_text(self.asked)}"
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def act_once(
    services: Services,
    identified: Identified,
    request: Request,
    kind: type[A],
    attempt: Attempt[A],
) -> Done[A] | NothingTaken | Refusal:
    """Run a whole act in a transaction, and keep its answer with it.

    Args:
        services: whose database and clock are used; the bell is rung after the commit.
        identified: who asks; nobody else is told the answer.
        request: what is asked; the same id with other contents is refused.
        kind: the type of the answer.
        attempt: plans from the start each time; raises ``LostRace`` to be run again. What it
            refuses it must not have begun to write.

    Raises:
        DatabaseBusy: the races went on; nothing was changed.
    """
    act = _Act(services, identified, request, kind, attempt)
    for _ in range(TRIES):
        try:
            found = services.database.write(act.run)
        except LostRace:
            continue
        if isinstance(found, Done):
            services.bell.ring()
        return found
    raise DatabaseBusy


@dataclass(frozen=True, slots=True)
class _Act(Generic[A]):
    services: Services
    identified: Identified
    request: Request
    kind: type[A]
    attempt: Attempt[A]

    def run(self, tx: Connection) -> Done[A] | NothingTaken | Refusal:
        actor, digest = self.identified.actor, self.request.digest()
        known = answered(tx, actor.tenant, self.request.request_id)
        if known is not None:
            if (known.person_id, known.digest) != (actor.person_id, digest):
                return _REUSED
            return Done(answer=from_plain(self.kind, json.loads(known.answer)), fresh=False)
        found = self.attempt(tx)
        if isinstance(found, NothingTaken | Refusal):
            return found
        kept = Answer(
            request_id=self.request.request_id,
            person_id=actor.person_id,
            digest=digest,
            answer=plain_text(found),
        )
        if not put_answer(tx, actor.tenant, kept, self.services.clock()):
            raise LostRace
        return Done(answer=found, fresh=True)
