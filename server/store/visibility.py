# SPDX-License-Identifier: Apache-2.0
"""Who may see a case: the one statement that every path to a case starts from.

A case may be seen by its drafter, by everybody who acted on it, by the holders of posts
in its route, by the holders of posts in the drafter's section and its superiors, and by
文書主管 and auditors. While it is a draft only its drafter sees it (security.md, 5).
"""

from typing import Any

from sqlalchemy import Select, and_, bindparam, exists, or_, select

from server.auth.actor import Actor
from server.store.tables import case_party, case_summary

_OWN = case_summary.c.drafter_id == bindparam("viewer")
_FROZEN = case_summary.c.state != "draft"
_TENANT = case_summary.c.tenant == bindparam("viewer_tenant")
_IS_PARTY = exists(
    select(case_party.c.case_id).where(
        case_party.c.tenant == case_summary.c.tenant,
        case_party.c.case_id == case_summary.c.case_id,
        case_party.c.party.in_(bindparam("viewer_parties", expanding=True)),
    )
)
_BY_PARTY = select(case_summary.c.case_id).where(_TENANT, or_(_OWN, and_(_FROZEN, _IS_PARTY)))
_EVERYTHING = select(case_summary.c.case_id).where(_TENANT, or_(_OWN, _FROZEN))
_KNOWN_BY_PARTY = select(case_summary.c.case_id).where(_TENANT, or_(_OWN, _IS_PARTY))
_KNOWN_EVERYTHING = select(case_summary.c.case_id).where(
    _TENANT, or_(_OWN, case_summary.c.submitted)
)


def select_visible_cases(actor: Actor) -> Select[Any]:
    """Select the ids of the cases this actor may see now; add columns and conditions to it.

    Execute it with ``visible_params(actor)``.
    """
    return _EVERYTHING if actor.reads_everything else _BY_PARTY


def select_cases_ever_visible(actor: Actor) -> Select[Any]:
    """Select the cases this actor sees or has seen: a draft taken back is a tombstone."""
    return _KNOWN_EVERYTHING if actor.reads_everything else _KNOWN_BY_PARTY


def visible_params(actor: Actor) -> dict[str, Any]:
    """Return the parameters of both statements."""
    params: dict[str, Any] = {"viewer": actor.person_id, "viewer_tenant": actor.tenant}
    if not actor.reads_everything:
        params["viewer_parties"] = actor.parties()
    return params
