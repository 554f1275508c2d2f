# SPDX-License-Identifier: Apache-2.0
"""Assembles what archives sheets: its own authorities, and who says what was revoked."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509

from server.files.port import BlobStore
from server.settings import ServerSettings
from server.store.engine import Database
from server.trust.authorities import Authorities, HttpAuthority, OwnAuthority
from server.trust.foreign_revocations import HttpRevocations, RevocationSources
from server.trust.office import OfficeTrust
from server.usecases.archive_sheet import Archivist
from signing.lift import Trust
from signing.revocation_data import RevocationSource


def assemble_archivist(
    settings: ServerSettings,
    database: Database,
    blobs: BlobStore,
    office: OfficeTrust,
    own_proofs: RevocationSource,
    clock: Callable[[], datetime],
) -> Archivist:
    """Return what lifts and renews, with authorities apart from those for signatures."""
    signing_roots = _roots(office.roots_pem, settings.timestamp_roots_file)
    archive_file = settings.archive_timestamp_roots_file or settings.timestamp_roots_file
    archive_roots = _roots(office.roots_pem, archive_file)
    known = (*signing_roots, *archive_roots)
    revocation = RevocationSources(own_proofs, HttpRevocations(settings.revocation_hosts, known))
    return Archivist(
        database=database,
        blobs=blobs,
        authorities=_authorities(settings, office, clock),
        trust=Trust(roots=signing_roots, archive_roots=archive_roots, revocation=revocation),
        lift_all=settings.archive_all == "yes",
        margin=timedelta(days=settings.archive_margin_days),
    )


def _authorities(
    settings: ServerSettings, office: OfficeTrust, clock: Callable[[], datetime]
) -> Authorities:
    # Without a list of their own, archive stamps come from where the signatures' times do.
    urls = settings.archive_timestamp_urls or settings.timestamp_urls
    if urls:
        return Authorities([(url, HttpAuthority(url)) for url in urls], "")
    return Authorities([("office", OwnAuthority(office.answer, clock))], "")


def _roots(own_pem: str, named: str) -> tuple[x509.Certificate, ...]:
    own = tuple(x509.load_pem_x509_certificates(own_pem.encode("ascii")))
    if not named:
        return own
    return (*own, *x509.load_pem_x509_certificates(Path(named).read_bytes()))
