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
from server.store.sessions import session_facts, touch_session
from server.usecases.absences_today import absences_of_day
from server.usecases.city import CityToday
from server.usecases.services import Services


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified:
    """Who acts, and the city as it stood when the request came in."""

    actor: Actor
    city: CityToday


def identify(
    services: Services, token: str, request_id: str, *, counts: bool
) -> Identified | Refusal:
    """Say who holds the token, with the posts of today.

    ``counts`` is False for polling in the background, which keeps no session alive.
    """
    now = services.clock()
    with services.database.read_work() as tx:
        facts = session_facts(tx, token_digest(token))
        session = judge_session(facts, now)
        if isinstance(session, Refusal):
            return session
        city = services.city.today(tx, session.tenant, now)
        standing_in = _standing_in(tx, session, city, now)
    if counts and facts is not None and needs_touch(facts, now):
        _touch(services, session, now)
    actor = replace(actor_of(session, city, request_id), standing_in=standing_in)
    return Identified(actor=actor, city=city)


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
