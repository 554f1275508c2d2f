# SPDX-License-Identifier: Apache-2.0
"""Who may see a case: the one statement that every path to a case starts from.

A case may be seen by its drafter, by everybody who acted on it, by the holders of posts
in its route, by the holders of posts in the drafter's section and its superiors, and by
文書主管 and auditors. While it is a draft only its drafter sees it (security.md, 5).
Whoever stands in for an absent decider (代決) sees the cases that wait for the decision, and
what lies parked on that desk unless it is need-to-know.
The drafter's own sight ends when the case is closed (完結); from then on it is that of the
office in which he drafted, whoever holds it (approval.md, 5).

A need-to-know case (秘密区分) may be seen by its drafter, by everybody who acted on it,
by the holders of posts in its route and by those whom the drafter names. Everybody else
of the above learns only that it is there: it is listed, masked (approval.md, 2.4).
"""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, not_, or_, select

from server.auth.actor import Actor
from server.store.tables import case_party, case_summary, filed_case, inbox

_DRAFTED = case_summary.c.drafter_id == bindparam("viewer")
_CLOSED = exists(
    select(filed_case.c.case_id)
    .where(
        filed_case.c.tenant == case_summary.c.tenant,
        filed_case.c.case_id == case_summary.c.case_id,
    )
    # A statement that joins the closed cases itself must not lend its row to this one.
    .correlate(case_summary)
)
_OWN = and_(_DRAFTED, not_(_CLOSED))
_FROZEN = case_summary.c.state != "draft"
_PLAIN = case_summary.c.secrecy == ""
_TENANT = case_summary.c.tenant == bindparam("viewer_tenant")


def _party(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists(
        select(case_party.c.case_id).where(
            case_party.c.tenant == case_summary.c.tenant,
            case_party.c.case_id == case_summary.c.case_id,
            *conditions,
        )
    )


_LIVING = or_(case_party.c.party != bindparam("viewer_name"), not_(and_(_DRAFTED, _CLOSED)))
"""A drafter's own name is no reason any more to see what is closed; his office is."""
_NAMED = and_(case_party.c.party.in_(bindparam("viewer_names", expanding=True)), _LIVING)
_WAS_PARTY = case_party.c.party.in_(bindparam("viewer_parties", expanding=True))
_ANY_PARTY = and_(_WAS_PARTY, _LIVING)
_IS_PARTY = _party(_ANY_PARTY)
_NEEDS_TO_KNOW = _party(_NAMED)
_MAY_OPEN = _party(_ANY_PARTY, or_(_PLAIN, _NAMED))
_MASKED = and_(not_(_PLAIN), not_(_OWN), not_(_NEEDS_TO_KNOW)).label("masked")

_STANDS_IN = exists(
    select(inbox.c.case_id).where(
        inbox.c.tenant == case_summary.c.tenant,
        inbox.c.case_id == case_summary.c.case_id,
        # A parked row does not say of what kind it is, so it lifts no mask.
        or_(inbox.c.why == "kessai", and_(inbox.c.why == "held", _PLAIN)),
        inbox.c.post_id.in_(bindparam("viewer_covers", expanding=True)),
    )
)
_STOOD_IN = _party(case_party.c.party.in_(bindparam("viewer_covered", expanding=True)))

_IDS = select(case_summary.c.case_id)
_BY_PARTY = _IDS.where(_TENANT, or_(_OWN, and_(_FROZEN, _MAY_OPEN)))
_EVERYTHING = _IDS.where(_TENANT, or_(_OWN, and_(_FROZEN, or_(_PLAIN, _NEEDS_TO_KNOW))))
_LISTED_BY_PARTY = _IDS.add_columns(_MASKED).where(_TENANT, or_(_OWN, and_(_FROZEN, _IS_PARTY)))
_LISTED_EVERYTHING = _IDS.add_columns(_MASKED).where(_TENANT, or_(_OWN, _FROZEN))
_KNOWN_BY_PARTY = _IDS.where(_TENANT, or_(_DRAFTED, _party(_WAS_PARTY)))
_KNOWN_EVERYTHING = _IDS.where(_TENANT, or_(_DRAFTED, case_summary.c.submitted))
_WAITING = select(inbox.c.post_id, inbox.c.since, inbox.c.shown).where(
    inbox.c.tenant == bindparam("viewer_tenant"),
    inbox.c.post_id.in_(bindparam("viewer_posts", expanding=True)),
    inbox.c.only_for.in_(["", bindparam("viewer")]),
)


_MASKED_FROM_STAND_IN = and_(
    not_(_PLAIN), not_(_OWN), not_(_NEEDS_TO_KNOW), not_(_STANDS_IN)
).label("masked")


@cache
def _with_stand_in(statement: Select[Any]) -> Select[Any]:
    """Add what waits for the decision that the actor may take for an absent decider.

    Statements of their own, so that nobody else pays for the question.
    """
    seen = {
        _BY_PARTY: _IDS.where(_TENANT, or_(_OWN, and_(_FROZEN, or_(_MAY_OPEN, _STANDS_IN)))),
        _EVERYTHING: _IDS.where(
            _TENANT, or_(_OWN, and_(_FROZEN, or_(_PLAIN, _NEEDS_TO_KNOW, _STANDS_IN)))
        ),
        _LISTED_BY_PARTY: _IDS.add_columns(_MASKED_FROM_STAND_IN).where(
            _TENANT, or_(_OWN, and_(_FROZEN, or_(_IS_PARTY, _STANDS_IN)))
        ),
        _LISTED_EVERYTHING: _IDS.add_columns(_MASKED_FROM_STAND_IN).where(
            _TENANT, or_(_OWN, _FROZEN)
        ),
        # Whatever passed over the desk meanwhile is a tombstone once it has left it.
        _KNOWN_BY_PARTY: _IDS.where(_TENANT, or_(_DRAFTED, _party(_WAS_PARTY), _STOOD_IN)),
        _KNOWN_EVERYTHING: _KNOWN_EVERYTHING,
    }
    return seen[statement]


@cache
def _with_sight(*, everything: bool, stands_in: bool) -> Select[Any]:
    """Add to cases ever visible whether they are listed today, and whether masked then."""
    known = _KNOWN_EVERYTHING if everything else _KNOWN_BY_PARTY
    named = or_(_IS_PARTY, _STANDS_IN) if stands_in else _IS_PARTY
    listed = or_(_OWN, _FROZEN if everything else and_(_FROZEN, named))
    masked = _MASKED_FROM_STAND_IN if stands_in else _MASKED
    cases = _with_stand_in(known) if stands_in else known
    return cases.add_columns(listed.label("listed"), masked)


def _for(actor: Actor, statement: Select[Any]) -> Select[Any]:
    return _with_stand_in(statement) if actor.standing_in else statement


def select_visible_cases(actor: Actor) -> Select[Any]:
    """Select the ids of the cases this actor may open now; add columns and conditions to it.

    Execute it with ``visible_params(actor)``.
    """
    return _for(actor, _EVERYTHING if actor.reads_everything else _BY_PARTY)


def select_listed_cases(actor: Actor) -> Select[Any]:
    """Select the cases this actor may know of, with ``masked``: for lists and counts.

    Of a masked case nothing may leave the server but ``usecases.reads.masking``'s view.
    """
    return _for(actor, _LISTED_EVERYTHING if actor.reads_everything else _LISTED_BY_PARTY)


def select_cases_with_sight(actor: Actor) -> Select[Any]:
    """Select the cases this actor sees or has seen, with ``listed`` and ``masked`` of today.

    What is not ``listed``, such as a draft taken back, is a tombstone: nothing of it may leave
    the server but its id.
    """
    return _with_sight(everything=actor.reads_everything, stands_in=bool(actor.standing_in))


def select_waiting_cases() -> Select[Any]:
    """Select the rows of the inbox for the posts ``viewer_posts``.

    Whoever holds a post that a case waits for is in its route and sees it: the row itself
    is the proof, and five hundred rows need not ask for it one by one. The row of a draft
    is ``only_for`` its drafter.
    """
    return _WAITING


def visible_params(actor: Actor) -> dict[str, Any]:
    """Return the parameters of these statements."""
    params: dict[str, Any] = {
        "viewer": actor.person_id,
        "viewer_tenant": actor.tenant,
        "viewer_name": f"person:{actor.person_id}",
        "viewer_names": actor.names(),
    }
    if not actor.reads_everything:
        params["viewer_parties"] = actor.parties()
    if actor.standing_in:
        params["viewer_covers"] = sorted(actor.standing_in)
        params["viewer_covered"] = [f"post:{post}" for post in sorted(actor.standing_in)]
    return params
