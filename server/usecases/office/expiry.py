# SPDX-License-Identifier: Apache-2.0
"""The expiry calendar: what ends soon, of the authorities and of people (domain, section 10)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.x509.oid import NameOID

from server.store.certificates import Certificate, living_certificates
from server.store.engine import Database
from server.trust.office import OfficeTrust

STAGES = (90, 30, 7)
"""Days before the end at which somebody is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """A certificate and its end.

    Attributes:
        kind: ``root``, ``issuing``, ``timestamp`` or ``staff``. Responders for OCSP are made
            anew by the server itself and never stand here.
    """

    kind: str
    name: str
    person_id: str
    serial: str
    ends_at: datetime
    days: int


def endings(
    database: Database, office: OfficeTrust, tenant: int, within: int, now: datetime
) -> tuple[Ending, ...]:
    """Return what ends within so many days or has ended though it still works, soonest first."""
    limit = now + timedelta(days=within)
    with database.read_work() as tx:
        people = living_certificates(tx, tenant, now)
    ca = office.ca
    own = (
        ("root", ca.root.certificate),
        ("issuing", ca.issuing.certificate),
        ("timestamp", office.tsa.identity.certificate),
    )
    every = [_of_authority(kind, one, now) for kind, one in own]
    every += [_of_person(one, now) for one in _newest(people)]
    soon = (each for each in every if each.ends_at <= limit)
    return tuple(sorted(soon, key=lambda each: (each.ends_at, each.serial)))


def _newest(people: tuple[Certificate, ...]) -> tuple[Certificate, ...]:
    """Leave away what was renewed already: only a person's last certificate matters."""
    last: dict[str, Certificate] = {}
    for each in people:
        if each.person_id not in last or each.not_after > last[each.person_id].not_after:
            last[each.person_id] = each
    return tuple(last.values())


def _of_authority(kind: str, certificate: x509.Certificate, now: datetime) -> Ending:
    return Ending(
        kind=kind,
        name=_common_name(certificate),
        person_id="",
        serial=f"{certificate.serial_number:x}",
        ends_at=certificate.not_valid_after_utc,
        days=(certificate.not_valid_after_utc - now).days,
    )


def _of_person(kept: Certificate, now: datetime) -> Ending:
    return Ending(
        kind="staff",
        name=_common_name(x509.load_pem_x509_certificate(kept.pem.encode("ascii"))),
        person_id=kept.person_id,
        serial=kept.serial,
        ends_at=kept.not_after,
        days=(kept.not_after - now).days,
    )


def _common_name(certificate: x509.Certificate) -> str:
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(names[0].value) if names else ""
