# SPDX-License-Identifier: Apache-2.0
"""How it stands with one's own certificate, and what waits for whoever looks after them."""

from datetime import datetime

from sqlalchemy import Connection

from approval.absence_duty import answers_for
from approval.identifiers import PersonId
from approval.wire_certificates import (
    CertificateDesk,
    CertificateStanding,
    KnownCertificate,
    WaitingRequest,
)
from server.auth.permissions import Permission
from server.store.certificate_requests import CertificateRequest, newest_request
from server.store.certificates import Certificate, newest_certificate
from server.store.devices import device_by_id
from server.store.engine import Database
from server.store.published_lists import deeds
from server.trust.office import OfficeTrust
from server.usecases.enrol import RENEWABLE
from server.usecases.identify import Identified
from server.usecases.office.expiry import endings
from server.usecases.office.requests import Decider, RequestDesk

_EVERY = 40 * 365
"""Days ahead within which every certificate of the office ends."""


def read_standing(database: Database, identified: Identified, now: datetime) -> CertificateStanding:
    """Say how it stands with the caller's newest certificate or request."""
    tenant, person_id = identified.actor.tenant, identified.actor.person_id
    with database.read_work() as tx:
        newest = newest_certificate(tx, tenant, person_id)
        asked = newest_request(tx, tenant, person_id)
    pending = asked is not None and asked.state != "approved"
    if asked is not None and pending and (newest is None or asked.asked_at > newest.issued_at):
        return CertificateStanding(state=asked.state, reason=asked.reason, checked_at=now)
    if newest is None:
        return CertificateStanding(state="none", checked_at=now)
    return _standing(newest, now)


def decider(identified: Identified) -> Decider:
    """Return the caller as somebody who decides on the requests of those he answers for."""
    actor, view = identified.actor, identified.city.view

    def may_decide(person_id: PersonId) -> bool:
        if person_id == actor.person_id:
            return False
        return answers_for(view, actor.posts, actor.session.roles, person_id)

    return Decider(name=actor.person_id, may_decide=may_decide, request_id=actor.request_id)


def read_desk(
    database: Database,
    trust: OfficeTrust,
    identified: Identified,
    late_lists: tuple[str, ...],
    now: datetime,
) -> CertificateDesk:
    """Return the requests the caller may decide on and, for an administrator, the calendar."""
    tenant = identified.actor.tenant
    desk = RequestDesk(database=database, trust=trust, tenant=tenant, now=now)
    waiting = desk.waiting(decider(identified))
    with database.read_work() as tx:
        requests = tuple(_shown(tx, tenant, each) for each in waiting)
        done = {each.deed: each.done_at for each in deeds(tx, tenant)}
    if not identified.actor.may(Permission.SIGNING_CERTIFICATE_REVOKE):
        return CertificateDesk(requests=requests)
    return CertificateDesk(
        requests=requests,
        certificates=tuple(
            KnownCertificate(
                kind=each.kind,
                name=each.name,
                person_id=each.person_id,
                serial=each.serial,
                ends_at=each.ends_at,
                days=each.days,
            )
            for each in endings(database, trust, tenant, _EVERY, now)
        ),
        revokes=True,
        late_lists=late_lists,
        backed_up_at=done.get("backup"),
        rehearsed_at=done.get("rehearsal"),
    )


def _standing(newest: Certificate, now: datetime) -> CertificateStanding:
    state = "valid" if now < newest.not_after else "ended"
    if newest.revoked_at is not None:
        state = "revoked"
    return CertificateStanding(
        state=state,
        serial=newest.serial,
        ends_at=newest.not_after,
        days=(newest.not_after - now).days,
        renewable=state == "valid" and newest.not_after <= now + RENEWABLE,
        reason=newest.revocation_reason,
        checked_at=now,
    )


def _shown(tx: Connection, tenant: int, asked: CertificateRequest) -> WaitingRequest:
    device = device_by_id(tx, tenant, asked.device_id)
    return WaitingRequest(
        key=asked.public_key_sha256,
        person_id=asked.person_id,
        name=asked.name,
        section=asked.section,
        device_name=device.name if device is not None else "",
        asked_at=asked.asked_at,
    )
