# SPDX-License-Identifier: Apache-2.0
"""Reading one person: posts, account, devices, sessions, and how the certificate stands."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.wire_accounts import AccountDetail, LivingSession, OwnDevice
from server.audit.tags import Tag
from server.auth.session import ABSOLUTE, IDLE
from server.store.accounts import Account, account_of_person
from server.store.certificates import Certificate, newest_certificate
from server.store.people_reading import ListedAccount, devices_of, open_sessions
from server.usecases.administration.people import line_of, note_reading, with_sign_ins
from server.usecases.identify import Identified
from server.usecases.services import Services


def read_account(
    services: Services, identified: Identified, person_id: str, *, noted: bool = True
) -> AccountDetail | None:
    """Return one person; None for nobody of the organisation who has no account either.

    Looking at it is logged, unless it is the answer to a change, which is logged itself.
    """
    actor = identified.actor
    with services.database.write_work() if noted else services.database.read_work() as tx:
        detail = _detail(tx, services, identified, PersonId(person_id))
        if detail is not None and noted:
            about = f"person:{person_id}"
            note_reading(tx, services, identified, Tag.ADMINISTRATION_ACCOUNT_READ, about=about)
    if detail is None:
        return None
    return replace(detail, own=person_id == actor.person_id)


def _detail(
    tx: Connection, services: Services, identified: Identified, person_id: PersonId
) -> AccountDetail | None:
    tenant, view, now = identified.actor.tenant, identified.city.view, services.clock()
    person = next((p for p in services.city.people(tx, tenant) if p.person_id == person_id), None)
    stored = account_of_person(tx, tenant, person_id)
    if person is None and stored is None:
        return None
    (line,) = with_sign_ins(tx, tenant, [line_of(view, person, _listed(stored), person_id)])
    newest = newest_certificate(tx, tenant, person_id)
    return AccountDetail(
        line=line,
        rev=stored.rev if stored else 0,
        posts=view.held_posts(person_id),
        devices=_devices(tx, tenant, person_id),
        sessions=_sessions(tx, tenant, person_id, now),
        certificate=_standing(newest, now),
        certificate_ends_at=newest.not_after if newest else None,
        password_changed_at=stored.password_changed_at if stored else None,
        own=False,
    )


def _listed(stored: Account | None) -> ListedAccount | None:
    if stored is None:
        return None
    return ListedAccount(
        person_id=stored.person_id,
        login=stored.login,
        name=stored.name,
        enabled=stored.enabled,
        temporary=stored.temporary,
        roles=stored.roles,
    )


def _devices(tx: Connection, tenant: int, person_id: str) -> tuple[OwnDevice, ...]:
    return tuple(
        OwnDevice(device_id=each.device_id, name=each.name, state=each.state, seen_at=each.seen_at)
        for each in devices_of(tx, tenant, person_id)
    )


def _sessions(
    tx: Connection, tenant: int, person_id: str, now: datetime
) -> tuple[LivingSession, ...]:
    living = open_sessions(tx, tenant, person_id, begun_after=now - ABSOLUTE, used_after=now - IDLE)
    return tuple(
        LivingSession(
            device_id=each.device_id,
            device_name=each.device_name,
            begun_at=each.created_at,
            used_at=each.last_used_at,
        )
        for each in living
    )


def _standing(newest: Certificate | None, now: datetime) -> str:
    if newest is None:
        return "none"
    if newest.revoked_at is not None:
        return "revoked"
    return "valid" if newest.not_after > now else "ended"
