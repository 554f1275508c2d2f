# SPDX-License-Identifier: Apache-2.0
"""Looks at the database: whether it lets us in, at which schema, and how it is set up."""

from collections.abc import Iterator

from server.assembly import SPARE_CONNECTIONS
from server.ops.doctor.finding import Finding
from server.ops.doctor.kinds import found
from server.ops.doctor.patient import Patient
from server.ops.doctor.reached import of_schema, of_trouble
from server.settings import ServerSettings
from server.store.engine import open_database
from server.store.looking import damage_of, postgres_facts
from server.store.reaching import DatabaseTrouble, reach_database
from server.store.standbys import Standbys, read_standbys
from server.store.upgrading import schema_of

_SHOWN = 8
"""How many tables are named."""

_BEHIND_BYTES = 16 << 20
"""One segment of the log: more than a busy minute of a city writes."""


def look_at_database(patient: Patient) -> Iterator[Finding]:
    """Look at it, and open it for the checks that follow where it can be used."""
    url = patient.settings.resolved_database_url()
    try:
        reach_database(url)
    except DatabaseTrouble as trouble:
        yield of_trouble(trouble)
        return
    schema = schema_of(url)
    if schema.place != "current":
        yield of_schema(schema)
        return
    patient.database = open_database(url, connections=2)
    with patient.database.read_work() as tx:
        name = f"{tx.dialect.name} {schema.found}"
    yield found("database.ok", name=name)


def look_into_database(patient: Patient) -> Iterator[Finding]:
    """Look at how it is set up, and whether its file is sound."""
    with patient.opened.read_work() as tx:
        facts, damage, standbys = postgres_facts(tx), damage_of(tx), read_standbys(tx)
    if damage:
        yield found("database.damaged", why=damage)
    if facts is None:
        return
    for name in facts.not_durable:
        yield found("database.not_durable", name=name)
    if facts.superuser:
        yield found("database.privileged", role=facts.role)
    elif facts.owner:
        yield found("database.owned", role=facts.role)
    elif facts.astray:
        yield found("database.rights", role=facts.role, tables=", ".join(facts.astray[:_SHOWN]))
    wanted = connections_wanted(patient.settings)
    if facts.connections < wanted:
        yield found("database.connections", allowed=facts.connections, wanted=wanted)
    if standbys is not None:
        yield from _of_standbys(standbys)


def _of_standbys(standbys: Standbys) -> Iterator[Finding]:
    if standbys.absent:
        yield found("database.standby_absent", names=", ".join(standbys.names))
    for each in standbys.following:
        if each.behind is not None and each.behind > _BEHIND_BYTES:
            yield found("database.standby_late", name=each.name, behind=each.behind >> 20)


def connections_wanted(settings: ServerSettings) -> int:
    """Return how many connections all processes of the server may hold together."""
    processes = settings.workers + (settings.jobs == "elsewhere")
    return processes * (settings.threads + SPARE_CONNECTIONS)
