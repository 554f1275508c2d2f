# SPDX-License-Identifier: Apache-2.0
"""Joining objective records with what stands of their days, from whatever way they came."""

from collections.abc import Iterable

from sqlalchemy import Connection

from server.store.telework.objective import objective_between, save_objective
from telework.hours.objective import ObjectiveRecord, merged


def keep_records(
    tx: Connection, tenant: int, given: Iterable[ObjectiveRecord]
) -> tuple[ObjectiveRecord, ...]:
    """Join records with what stands, and return those that said something new."""
    joined: dict[tuple[object, ...], ObjectiveRecord] = {}
    for record in given:
        before = joined.get(_key(record))
        joined[_key(record)] = record if before is None else merged(before, record)
    standing = _standing(tx, tenant, joined.values())
    whole = {
        key: merged(standing[key], record) if key in standing else record
        for key, record in joined.items()
    }
    new = tuple(record for key, record in whole.items() if standing.get(key) != record)
    save_objective(tx, tenant, new)
    return new


def _standing(
    tx: Connection, tenant: int, given: Iterable[ObjectiveRecord]
) -> dict[tuple[object, ...], ObjectiveRecord]:
    records = tuple(given)
    if not records:
        return {}
    people = sorted({record.person_id for record in records})
    days = [record.day for record in records]
    found = objective_between(tx, tenant, people, min(days), max(days))
    return {_key(record): record for of_day in found.values() for record in of_day}


def _key(record: ObjectiveRecord) -> tuple[object, ...]:
    return (record.person_id, record.day, record.source, record.origin)
