# SPDX-License-Identifier: Apache-2.0
"""From a token to the actor: session, account, device and today's posts, read together."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from approval.authority.covering import covered_now
from approval.identifiers import PostId
from approval.refusal import Refusal
from server.auth.actor import Actor
from server.auth.session import Session, judge_session, needs_touch
from server.auth.tokens import token_digest
from server.store.sessions import session_facts, standing_params, touch_session
from server.usecases.absences_today import absences_of_day
from server.usecases.city import CityToday
from server.usecases.services import Services


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified:
    """Who acts, and the city as it stood when the request came in."""

    actor: Actor
    city: CityToday


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """Who held a token when it was read last; ``stands`` are the parameters to check it by."""

    identified: Identified
    stands: dict[str, str | int]


def identify(
    services: Services, token: str, request_id: str, *, counts: bool
) -> Identified | Refusal:
    """Say who holds the token, with the posts of today.

    ``counts`` is False for polling in the background, which keeps no session alive.
    """
    now, digest = services.clock(), token_digest(token)
    with services.database.read_work() as tx:
        read = session_facts(tx, digest)
        session = judge_session(read.facts if read else None, now)
        if isinstance(session, Refusal):
            return session
        assert read is not None  # noqa: S101 - without it there is no session
        city = services.city.on_day(tx, session.tenant, read.state, now)
        standing_in = _standing_in(tx, session, city, now)
    if counts and needs_touch(read.facts, now):
        _touch(services, session, now)
    services.lately.keep(digest, read)
    actor = replace(actor_of(session, city, request_id), standing_in=standing_in)
    return Identified(actor=actor, city=city)


def recall(services: Services, token: str, request_id: str) -> Recalled | None:
    """Return who held the token lately; None where it must be read, for whatever reason.

    It proves nothing: whoever acts on it checks ``SESSION_STANDS`` in the same statement. For
    whom the person stands in today (代決) is not among it.
    """
    now, digest = services.clock(), token_digest(token)
    read = services.lately.of(digest)
    if read is None or needs_touch(read.facts, now):
        return None
    session = judge_session(read.facts, now)
    if isinstance(session, Refusal):
        return None
    city = services.city.remembered(session.tenant, read.state, now)
    if city is None:
        return None
    identified = Identified(actor=actor_of(session, city, request_id), city=city)
    return Recalled(identified=identified, stands=standing_params(digest, read))


def actor_of(session: Session, city: CityToday, request_id: str) -> Actor:
    """Join a session with the posts its person holds today."""
    held = city.view.held_posts(session.person_id)
    return Actor(
        session=session,
        posts=frozenset(post.post_id for post in held),
        sections=city.sections_seen_by(session.person_id),
        request_id=request_id,
    )


def _standing_in(
    tx: Connection, session: Session, city: CityToday, now: datetime
) -> frozenset[PostId]:
    """Return the posts whose absent holder the person comes first to stand in for (代決)."""
    posts = city.may_cover(session.person_id)
    if not posts:
        return frozenset()
    absences = absences_of_day(tx, session.tenant, now)
    orders = city.rules.substitution
    return covered_now(session.person_id, posts, city.view, orders, absences, now)


def _touch(services: Services, session: Session, now: datetime) -> None:
    with services.database.write_work() as tx:
        touch_session(tx, session, now)
