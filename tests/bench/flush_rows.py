# SPDX-License-Identifier: Apache-2.0
"""The rows that ours stores for each event, read back, for bare transactions to insert again."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import psycopg
from psycopg import Connection, sql
from psycopg.rows import dict_row

Row = dict[str, object]
BareEvent = list[tuple[sql.Composed, list[object]]]
"""The statements of one event, in one transaction."""


def bare_events(address: str, people: Sequence[str]) -> list[BareEvent]:
    """Return the events of these people; rows of a day or a person come with its first event.

    What an event changes in a row that was there (device, feed counter, later states of the
    day) is left out: the bare transactions do less than ours, never more.
    """
    with psycopg.connect(address) as connection:
        chosen = list(people)
        events = _rows(
            connection,
            "SELECT e.event_id, e.device_id, d.registered_by AS person_id FROM device_event e"
            " JOIN device d USING (tenant, device_id) WHERE d.registered_by = ANY(%s)"
            " ORDER BY e.device_id, e.device_seq",
            chosen,
        )
        ids = [row["event_id"] for row in events]
        found: dict[object, BareEvent] = {event_id: [] for event_id in ids}
        for table in _tables_with(connection, "event_id"):
            for row in _rows(connection, f"SELECT * FROM {table} WHERE event_id = ANY(%s)", ids):
                found[row["event_id"]].append(_insert(table, row))
        _add_audit(connection, found, events, chosen)
        _add_of_people(connection, found, events, chosen)
    return list(found.values())


def _add_audit(
    connection: Connection, found: dict[object, BareEvent], events: list[Row], people: list[str]
) -> None:
    entries: dict[object, Iterator[Row]] = {}
    by_actor = defaultdict(list)
    for row in _rows(
        connection, "SELECT * FROM audit_log WHERE actor = ANY(%s) ORDER BY id", people
    ):
        del row["id"]
        by_actor[row["actor"]].append(row)
    entries = {actor: iter(rows) for actor, rows in by_actor.items()}
    for event in events:
        found[event["event_id"]].append(_insert("audit_log", next(entries[event["person_id"]])))


def _add_of_people(
    connection: Connection, found: dict[object, BareEvent], events: list[Row], people: list[str]
) -> None:
    first = {event["person_id"]: event["event_id"] for event in reversed(events)}
    by_event = set(_tables_with(connection, "event_id"))
    for table in _tables_with(connection, "person_id"):
        if not table.startswith("telework_") or table in by_event:
            continue
        for row in _rows(connection, f"SELECT * FROM {table} WHERE person_id = ANY(%s)", people):
            found[first[row["person_id"]]].append(_insert(table, row))
    feed = "SELECT * FROM change_feed WHERE kind = 'day' AND id = ANY(%s)"
    for row in _rows(connection, feed, people):
        found[first[row["id"]]].append(_insert("change_feed", row))


def _tables_with(connection: Connection, column: str) -> list[str]:
    rows = connection.execute(
        "SELECT table_name FROM information_schema.columns WHERE column_name = %s"
        " AND table_schema = 'public' ORDER BY table_name",
        (column,),
    )
    return [row[0] for row in rows]


def _rows(connection: Connection, statement: str, values: Sequence[object]) -> list[Row]:
    with connection.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(statement, (values,)).fetchall()  # type: ignore[arg-type]


def _insert(table: str, row: Row) -> tuple[sql.Composed, list[object]]:
    statement = sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
        sql.Identifier(table),
        sql.SQL(", ").join(map(sql.Identifier, row)),
        sql.SQL(", ").join([sql.Placeholder()] * len(row)),
    )
    return statement, list(row.values())
