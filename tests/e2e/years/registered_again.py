# SPDX-License-Identifier: Apache-2.0
"""Who was registered for remote work in a month, counted again from registrations and posts."""

from collections import defaultdict
from datetime import date, timedelta

from sqlalchemy import Connection, select

from server.store.tables import telework_enrolment
from tests.e2e.years.remote_again import Places


def registered_again(tx: Connection, first: date, last: date) -> dict[str, int]:
    """Return how many people were registered on a day of a period by bureau; empty: the city."""
    places = Places(tx)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    people: dict[str, set[str]] = defaultdict(set)
    for row in tx.execute(select(telework_enrolment)):
        valid = [day for day in days if row.valid_from <= day <= row.valid_to]
        for begins in places.turns(row.person_id, valid):
            bureau = places.bureau(row.person_id, begins)
            for key in {"", bureau}:
                people[key].add(row.person_id)
    return {key: len(found) for key, found in people.items()}
