# SPDX-License-Identifier: Apache-2.0
"""``reorg_40000.per_case_vs_update``: 1 April over 40,000 open cases.

Every case has a slot and an owner to move. The job does what it does at midnight: judge,
chain two events, write snapshot, inbox, parties and feed. Against it stands one bare UPDATE
per case by the driver, which writes a snapshot of the same size and is a transaction of its
own, as a plain loop over the cases is. Both work on a copy of the same PostgreSQL database,
in turns.
"""

import statistics
import time
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import text

from server.store import migrate
from server.usecases.readdress_cases import PAGE, Readdressing, Tally
from tests.approval.april import FIRST_SECOND, april
from tests.bench.surroundings import cluster_and_folder
from tests.server.town import CASE, LINE, TENANT, Town
from tests.support.clock import ManualClock
from tests.support.postgres import Cluster

CASES = 40_000
ROUNDS = 10
AT_MOST = 5.0

_ID = "'019abc00-0000-7000-9000-' || lpad(n::text, 12, '0')"
_COPIED = {
    "case_summary": {"case_id": _ID, "snapshot": f"replace(snapshot, '{CASE}', {_ID})"},
    "case_event": {"case_id": _ID},
    "case_party": {"case_id": _ID},
    "inbox": {"case_id": _ID},
    "change_feed": {"id": _ID, "number": "number + 1000 + n"},
}
_BARE = (
    "UPDATE case_summary SET snapshot = %s, rev = rev + 1, updated_at = %s"
    " WHERE tenant = %s AND case_id = %s"
)


def measure() -> dict[str, Any]:
    """Move the cases in turns with the bare updates; return the ratio of the times a case."""
    with cluster_and_folder() as (cluster, folder):
        return _measure(cluster, folder)


def _measure(cluster: Cluster, folder: Path) -> dict[str, Any]:
    cluster.create("reorg_ours")
    url = cluster.url("reorg_ours")
    snapshot = _prepare(url, folder)
    cluster.create("reorg_bare", "reorg_ours")
    town = Town(url, folder, ManualClock(FIRST_SECOND), founded=True)
    services = town.services
    work = Readdressing(database=town.database, city=services.city, tenant=TENANT, clock=town.clock)
    tally, ours, bare = Tally(), [], []
    with psycopg.connect(_address(cluster.url("reorg_bare")), autocommit=True) as driver:
        for round_ in range(ROUNDS):
            ours.append(_moved(work, tally))
            bare.append(_updated(driver, snapshot, round_))
    work.finish(tally)
    town.close()
    if (tally.moved, tally.slots) != (CASES, CASES):
        raise AssertionError(f"moved {tally.moved} cases and {tally.slots} slots")
    ratios = [ours_took / bare_took for ours_took, bare_took in zip(ours, bare, strict=True)]
    return {
        "name": "reorg_40000.per_case_vs_update",
        "value": round(sum(ours) / sum(bare), 3),
        "at_most": AT_MOST,
        "against": "one bare UPDATE of a snapshot per case by the driver, on PostgreSQL",
        "seconds": round(sum(ours), 1),
        "bare_seconds": round(sum(bare), 1),
        "median_of_rounds": round(statistics.median(ratios), 3),
        "cases": tally.moved,
    }


def _prepare(url: str, folder: Path) -> str:
    """Make the cases by copying one that waits for 情報政策課長; return its snapshot."""
    migrate(url)
    town = Town(url, folder, ManualClock())
    town.circulate()
    town.desk(LINE[0][0]).approve()
    town.stamp()
    town.reorganise(april())
    with town.database.write_work() as tx:
        snapshot = str(tx.execute(text("SELECT snapshot FROM case_summary")).scalar_one())
        for table, changed in _COPIED.items():
            names = tx.execute(
                text("SELECT column_name FROM information_schema.columns WHERE table_name = :t"),
                {"t": table},
            ).scalars()
            columns = list(names)
            values = ", ".join(changed.get(name, name) for name in columns)
            which = "WHERE kind = 'case'" if table == "change_feed" else ""
            tx.execute(
                text(
                    f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values}"
                    f" FROM {table}, generate_series(1, {CASES}) AS n {which}"
                )
            )
        tx.execute(text(f"UPDATE tenant_state SET feed_number = feed_number + {CASES + 1000}"))
    town.close()
    with psycopg.connect(_address(url), autocommit=True) as driver:
        driver.execute("VACUUM ANALYZE")
    return snapshot


def _moved(work: Readdressing, tally: Tally) -> float:
    began = time.perf_counter()
    for _ in range(CASES // ROUNDS // PAGE):
        work.page(tally)
    return time.perf_counter() - began


def _updated(driver: psycopg.Connection[Any], snapshot: str, round_: int) -> float:
    share = CASES // ROUNDS
    began = time.perf_counter()
    with driver.cursor() as cursor:
        for number in range(round_ * share + 1, (round_ + 1) * share + 1):
            case_id = f"019abc00-0000-7000-9000-{number:012d}"
            cursor.execute(_BARE, (snapshot, FIRST_SECOND, TENANT, case_id))
    return time.perf_counter() - began


def _address(url: str) -> str:
    """Return the address of a database as the driver itself reads it."""
    return url.replace("postgresql+psycopg://", "postgresql://")
