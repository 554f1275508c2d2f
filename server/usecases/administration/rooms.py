# SPDX-License-Identifier: Apache-2.0
"""Keeping rooms, equipment and hosts from the client: as their files, read by the same rules."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection

from approval import Problem
from approval.refusal import Refusal
from approval.register.spreadsheet import csv_row
from server.problem_texts import problem_sentence
from server.store.meetings.catalogue import catalogue_in_force, catalogue_load
from server.store.meetings.uncovered import UncoveredDate, uncovered_dates
from server.usecases.administration.refusing import refused
from server.usecases.identify import Identified
from server.usecases.meetings.keep_catalogue import put_catalogue
from server.usecases.services import Services
from telework.meetings.catalogue import Catalogue
from telework.meetings.catalogue_wire import (
    CatalogueFault,
    CatalogueOutcome,
    CatalogueTable,
    KeptCatalogue,
    LosingDate,
    WantedCatalogue,
)
from telework.meetings.files.reading import FILES, parse_catalogue
from telework.meetings.files.writing import columns_of, rows_of

_MAY_BE_EMPTY = frozenset({"equipment.csv", "hosts.csv"})
MOST_TOLD = 200
"""Faults and losing dates in an answer; more help nobody."""


def read_rooms(services: Services, identified: Identified) -> KeptCatalogue:
    """Return the catalogue in force as tables, with who put it in force and when."""
    tenant = identified.actor.tenant
    with services.database.read_work() as tx:
        load = catalogue_load(tx, tenant)
        rows = rows_of(catalogue_in_force(tx, tenant))
    return KeptCatalogue(
        rev=load.rev if load else 0,
        loaded_by=load.loaded_by if load else "",
        loaded_at=load.loaded_at if load else None,
        tables=tuple(
            CatalogueTable(
                file=file,
                columns=columns_of(file),
                headings=_headings(file),
                rows=rows[file],
            )
            for file in FILES
        ),
    )


def keep_rooms(
    services: Services, identified: Identified, wanted: WantedCatalogue
) -> CatalogueOutcome | Refusal:
    """Put tables in force, or say everything that stands against it; photos stay as they are."""
    actor, now = identified.actor, services.clock()

    def act(tx: Connection) -> CatalogueOutcome | Refusal:
        load = catalogue_load(tx, actor.tenant, locked=True)
        if wanted.rev != (load.rev if load else 0):
            return Refusal(code="catalogue.moved_on", params={"by": load.loaded_by if load else ""})
        sections = services.city.organisation(tx, actor.tenant).data.sections
        read = parse_catalogue(_files(wanted), {}, {each.section_id for each in sections})
        if isinstance(read, tuple):
            return CatalogueOutcome(rev=0, faults=tuple(map(_fault, read[:MOST_TOLD])))
        made = _with_photos(read, catalogue_in_force(tx, actor.tenant))
        losing = uncovered_dates(tx, actor.tenant, made, now)
        told = tuple(map(_losing, losing[:MOST_TOLD]))
        if wanted.check_only or (losing and not wanted.even_with_bookings):
            return CatalogueOutcome(rev=0, losing=told)
        rev = put_catalogue(tx, actor.tenant, made, len(losing), actor.person_id, now)
        return CatalogueOutcome(rev=rev, losing=told)

    done = services.database.write(act)
    if isinstance(done, Refusal):
        return refused(services, identified, f"meeting catalogue {wanted.rev}", done)
    return done


def _files(wanted: WantedCatalogue) -> Mapping[str, bytes]:
    return {
        table.file: "".join(
            map(csv_row, (columns_of(table.file) if table.file in FILES else (), *table.rows))
        ).encode("utf-8")
        for table in wanted.tables
        # A city without equipment or hosts leaves these files out.
        if table.rows or table.file not in _MAY_BE_EMPTY
    }


def _headings(file: str) -> tuple[str, ...]:
    words = {column: heading for heading, column in FILES[file].names.items()}
    return tuple(words.get(column, column) for column in columns_of(file))


def _with_photos(read: Catalogue, before: Catalogue) -> Catalogue:
    photos = {room.room_id: room.photo for room in before.rooms}
    rooms = tuple(replace(room, photo=photos.get(room.room_id, "")) for room in read.rooms)
    return replace(read, rooms=rooms)


def _fault(problem: Problem) -> CatalogueFault:
    return CatalogueFault(
        file=problem.file,
        # The line of the headings is not a row of the table.
        row=max(problem.line - 1, 0),
        column=problem.column,
        code=problem.code,
        japanese=problem_sentence(problem, "ja"),
        english=problem_sentence(problem, "en"),
    )


def _losing(date: UncoveredDate) -> LosingDate:
    return LosingDate(room_id=date.room_id, starts_at=date.starts_at, what=date.what)
