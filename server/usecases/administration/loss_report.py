# SPDX-License-Identifier: Apache-2.0
"""The report on a lost device: whom and what it may concern, without titles (security.md, 4)."""

from approval.identifiers import PersonId
from approval.wire_devices import DeviceLine, HeldCase, LossReport
from server.audit.subjects import of_device
from server.audit.tags import Tag
from server.auth.actor import Actor
from server.auth.permissions import Role
from server.auth.session import Session
from server.store.accounts import account_of_person
from server.store.readable import (
    Fetched,
    certificates_revoked_with,
    count_readable,
    fetched_cases,
)
from server.usecases.administration.people import note_reading
from server.usecases.identify import Identified, actor_of
from server.usecases.services import Services

MOST_HELD = 2000
"""Cases that a report names; a device that fetched files of more has fetched them over years."""


def make_report(services: Services, identified: Identified, device: DeviceLine) -> LossReport:
    """Count what the owner of a device may read, which is the most that can lie on it.

    An administrator reads numbers and no title; that he read them is in the audit log.
    """
    tenant = identified.actor.tenant
    with services.database.write_work() as tx:
        account = account_of_person(tx, tenant, device.owner_id)
        owner = Session(
            tenant=tenant,
            session_id="",
            person_id=PersonId(device.owner_id),
            login="",
            name=device.owner,
            device_id=device.device_id,
            roles=frozenset(Role(name) for name in (account.roles if account else ())),
        )
        actor = actor_of(owner, identified.city, "")
        readable = count_readable(tx, actor)
        total, fetched = fetched_cases(tx, tenant, device.owner_id, device.device_id, MOST_HELD)
        serials = certificates_revoked_with(tx, tenant, device.device_id)
        about = of_device(device.device_id)
        note_reading(tx, services, identified, Tag.ADMINISTRATION_DEVICE_REPORTED, about=about)
    return LossReport(
        device=device,
        made_at=services.clock(),
        certificates=serials,
        cases=readable.cases,
        secret_cases=readable.secret_cases,
        meetings=readable.meetings,
        work_days=readable.work_days,
        scopes=_names(identified, actor),
        held=tuple(_held(each) for each in fetched),
        held_total=total,
    )


def _names(identified: Identified, actor: Actor) -> tuple[str, ...]:
    every = identified.city.view.sections()
    return tuple(each.name for each in every if each.section_id in actor.sections)


def _held(fetched: Fetched) -> HeldCase:
    return HeldCase(
        number=fetched.number,
        secret=fetched.secret,
        sheet=fetched.sheet,
        attachments=fetched.attachments,
        fetched_at=fetched.at,
    )
