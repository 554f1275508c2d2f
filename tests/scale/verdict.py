# SPDX-License-Identifier: Apache-2.0
"""What must hold when the outages are over: every acknowledged act once, all clients current."""

from sqlalchemy import select

from server.store.tables import device
from tests.scale.load import Load
from tests.server.meetings import verdict as rooms
from tests.server.town import TENANT, Town
from tests.server.writers import verdict as cases


def judge(town: Town, load: Load) -> None:
    """Check every promise on the database that is left.

    Raises:
        AssertionError: one was broken.
    """
    cases.judge(town, load.terminals())  # type: ignore[arg-type]
    rooms.judge(town.database, load.heard)
    _chains_are_whole(town, load)
    _all_are_current(load)


def _all_are_current(load: Load) -> None:
    """What a client took over piece by piece is what its person is given anew."""
    given: dict[str, dict[str, object]] = {}
    for laptop in load.laptops:
        laptop.pull()
        held = laptop.held
        if laptop.person_id not in given:
            given[laptop.person_id] = laptop.hold_anew()
        assert held == given[laptop.person_id], laptop.device_id


def _chains_are_whole(town: Town, load: Load) -> None:
    with town.database.read_work() as tx:
        rows = tx.execute(
            select(device.c.device_id, device.c.acknowledged_seq, device.c.acknowledged_hash).where(
                device.c.tenant == TENANT
            )
        )
        stored = {row.device_id: (row.acknowledged_seq, row.acknowledged_hash) for row in rows}
    assert stored == {each.device_id: (each.seq, each.head) for each in load.laptops}
