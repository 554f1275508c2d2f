# SPDX-License-Identifier: Apache-2.0
"""Taking a permitted block back (取下げ), by the person or by a superior."""

from sqlalchemy import Connection

from approval import city_day
from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.auth.permissions import Permission
from server.store.telework.days import punches_between
from server.store.telework.grants import StoredGrant, grant_by_id, withdraw
from server.usecases.telework.closed_days import is_open
from server.usecases.telework.make_days import told_anew
from server.usecases.telework.rights import TeleworkRights
from server.usecases.telework.taking import Left, TeleworkTaking
from telework import GrantSource
from telework.applying.commands import WithdrawGrant
from telework.applying.refusal_codes import ApplyingCode, refuse


def take_grant_withdrawal(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Take a block back before it is used; it stays as a trace."""
    act: WithdrawGrant = taking.act
    stored = grant_by_id(tx, taking.tenant, act.grant_id)
    if stored is None or not _may(taking, stored):
        return refuse(ApplyingCode.GRANT_UNKNOWN)
    refusal = _refuse(tx, taking, stored)
    if refusal is not None:
        return refusal
    grant, by = stored.grant, taking.actor.person_id
    if not withdraw(tx, taking.tenant, grant.grant_id, by, act.reason, taking.now):
        return refuse(ApplyingCode.GRANT_WITHDRAWN, day=grant.day.isoformat())
    told_anew(tx, taking.tenant, grant.person_id, (grant.day,))
    return Left(feed=(("grant", grant.grant_id),), days={grant.person_id: frozenset((grant.day,))})


def _may(taking: TeleworkTaking, stored: StoredGrant) -> bool:
    person_id = PersonId(stored.grant.person_id)
    if taking.is_own_day():
        return person_id == taking.actor.person_id
    rights = TeleworkRights(actor=taking.actor, city=taking.city)
    manages = rights.may_confirm(person_id) or taking.actor.may(Permission.TELEWORK_CITY_MANAGE)
    return taking.is_own_team() and manages


def _refuse(tx: Connection, taking: TeleworkTaking, stored: StoredGrant) -> Refusal | None:
    grant, day = stored.grant, stored.grant.day.isoformat()
    if grant.withdrawn:
        return refuse(ApplyingCode.GRANT_WITHDRAWN, day=day)
    if grant.source is GrantSource.ORDER and taking.is_own_day():
        return refuse(ApplyingCode.GRANT_ORDERED, day=day)
    if not is_open(tx, taking.tenant, grant.person_id, grant.day):
        return refuse(ApplyingCode.MONTH_CLOSED, day=day)
    if grant.day < city_day(taking.now):
        return refuse(ApplyingCode.GRANT_OVER, day=day)
    if punches_between(tx, taking.tenant, grant.person_id, grant.day, grant.day):
        return refuse(ApplyingCode.GRANT_USED, day=day)
    return None
