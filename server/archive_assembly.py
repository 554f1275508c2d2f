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
from server.trust.office import OfficeTrust
from server.usecases.archive_sheet import Archivist
from signing.lift import Trust
from signing.revocation_data import RevocationSource


def assemble_archivist(
    settings: ServerSettings,
    database: Database,
    blobs: BlobStore,
    office: OfficeTrust,
    trusted_pem: str,
    revocation: RevocationSource,
    clock: Callable[[], datetime],
) -> Archivist:
    """Return what lifts and renews, with authorities apart from those for signatures.

    Args:
        settings: the city's.
        database: which sheets there are.
        blobs: their bytes.
        office: the office's own time authority.
        trusted_pem: roots of signers and of time authorities, PEM.
        revocation: who says what was revoked.
        clock: the time.
    """
    roots = tuple(x509.load_pem_x509_certificates(trusted_pem.encode("ascii")))
    archive_roots = (*roots, *_named(settings.archive_timestamp_roots_file))
    return Archivist(
        database=database,
        blobs=blobs,
        authorities=_authorities(settings, office, clock),
        trust=Trust(roots=roots, archive_roots=archive_roots, revocation=revocation),
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


def _named(file: str) -> tuple[x509.Certificate, ...]:
    return tuple(x509.load_pem_x509_certificates(Path(file).read_bytes())) if file else ()
