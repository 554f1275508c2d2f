# SPDX-License-Identifier: Apache-2.0
"""A town whose measures are registered, and people of which enter figures."""

from approval import uuid7
from server.store.measures.actuals import add_entry, entries_of_month
from telework.measures.entries import ActualEntry
from tests.server.measures.pages import RATE, REMOTE, WAITING, registered
from tests.server.town import MORI, TENANT, Town


def load_measures(town: Town) -> None:
    """Register a measure that is entered and two that the suite counts."""
    registered(town, REMOTE, WAITING, RATE)


def enter(town: Town, measure_id: str, month: str, value: str) -> None:
    """Enter a figure, or correct the one that is there."""
    now = town.clock()
    with town.database.write_work() as tx:
        before = entries_of_month(tx, TENANT, measure_id, month)
        replaced = {each.replaces for each in before}
        last = next((each.entry_id for each in before if each.entry_id not in replaced), "")
        entry = ActualEntry(
            entry_id=str(uuid7(int(now.timestamp() * 1000) + len(before), b"0123456789")),
            measure_id=measure_id,
            month=month,
            value=value,
            from_what="発券機の記録",
            replaces=last,
            entered_by=MORI,
            entered_name="森",
            section_id="joho",
            entered_at=now,
        )
        assert add_entry(tx, TENANT, entry)
