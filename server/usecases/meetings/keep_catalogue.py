# SPDX-License-Identifier: Apache-2.0
"""Loading what can be booked: the whole catalogue, or nothing of it; never over bookings unseen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from approval import Problem
from server.audit.tags import Tag
from server.files.port import BlobMissing
from server.store.audit import AuditEntry, append_audit
from server.store.meetings.catalogue import catalogue_in_force, catalogue_rev, store_catalogue
from server.store.meetings.uncovered import UncoveredDate, uncovered_dates
from server.usecases.services import Services
from telework.meetings.catalogue import Catalogue
from telework.meetings.files.photos import media_type_of
from telework.meetings.files.reading import parse_catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueFolder:
    """The city's files, by name.

    Attributes:
        even_with_bookings: load even where dates to come lose what they took.
    """

    tables: Mapping[str, bytes]
    photos: Mapping[str, bytes]
    even_with_bookings: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueLoad:
    """What became of a load; refused where there are problems or uncovered dates and no number.

    Attributes:
        rev: of the catalogue that is in force now, 0 where nothing was loaded.
        uncovered: dates to come that lose, or would lose, what they took.
    """

    catalogue: Catalogue = field(default_factory=Catalogue)
    rev: int = 0
    problems: tuple[Problem, ...] = ()
    uncovered: tuple[UncoveredDate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrentCatalogue:
    """The catalogue in force with its number, 0 before the first."""

    rev: int
    catalogue: Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture of a room."""

    data: bytes
    media_type: str


def load_catalogue(
    services: Services, tenant: int, folder: CatalogueFolder, by: str, now: datetime
) -> CatalogueLoad:
    """Put the files of a folder in force, or say everything that stands against it."""

    def load(tx: Connection) -> CatalogueLoad:
        organisation = services.city.organisation(tx, tenant).data
        sections = {each.section_id for each in organisation.sections}
        read = parse_catalogue(folder.tables, folder.photos, sections)
        if isinstance(read, tuple):
            return CatalogueLoad(problems=read)
        uncovered = uncovered_dates(tx, tenant, read, now)
        if uncovered and not folder.even_with_bookings:
            return CatalogueLoad(uncovered=uncovered)
        # Bytes first: a catalogue must never name a photo that is not kept.
        for data in folder.photos.values():
            services.blobs.put(data)
        rev = put_catalogue(tx, tenant, read, len(uncovered), by, now)
        return CatalogueLoad(catalogue=read, rev=rev, uncovered=uncovered)

    return services.database.write(load)


def put_catalogue(
    tx: Connection, tenant: int, catalogue: Catalogue, uncovered: int, by: str, now: datetime
) -> int:
    """Put a catalogue in force, which ``uncovered`` dates do not fit, and return its number."""
    rev = store_catalogue(tx, tenant, catalogue, by, now)
    append_audit(tx, _entry(tenant, catalogue, rev, uncovered, by, now))
    return rev


def read_catalogue(services: Services, tenant: int) -> CurrentCatalogue:
    """Return what can be booked."""
    with services.database.read_work() as tx:
        rev = catalogue_rev(tx, tenant)
        return CurrentCatalogue(rev=rev, catalogue=catalogue_in_force(tx, tenant))


def read_photo(services: Services, tenant: int, sha256: str) -> Photo | None:
    """Return a photo that the catalogue in force names; of anything else nothing is known."""
    with services.database.read_work() as tx:
        rooms = catalogue_in_force(tx, tenant).rooms
    if all(room.photo != sha256 for room in rooms):
        return None
    try:
        data = services.blobs.read(sha256)
    except BlobMissing:
        return None
    return Photo(data=data, media_type=media_type_of(data))


def _entry(
    tenant: int, catalogue: Catalogue, rev: int, uncovered: int, by: str, now: datetime
) -> AuditEntry:
    counts = (len(catalogue.rooms), len(catalogue.equipment), len(catalogue.hosts))
    return AuditEntry(
        tenant=tenant,
        at=now,
        tag=Tag.OPS_MEETING_CATALOGUE_LOADED,
        actor=by,
        subject=f"meeting catalogue {rev}",
        detail="{} rooms, {} kinds of equipment, {} hosts; ".format(*counts)
        + f"{uncovered} bookings without what they took",
    )
