# SPDX-License-Identifier: Apache-2.0
"""What a released version left stands after the upgrade, row by row and figure by figure."""

from sqlalchemy import create_engine, inspect, text

from server.store.migration import check_in_step
from server.store.upgrading import known_revisions, schema_of, upgrade
from tests.upgrade.dumped import manifest
from tests.upgrade.releases import Release

MADE_ANEW = frozenset({"alembic_version"})
"""Tables whose rows a migration makes again: their number may be another."""


def rows(url: str, names: list[str]) -> dict[str, int]:
    engine = create_engine(url)
    with engine.connect() as tx:
        there = set(inspect(tx).get_table_names())
        found = {
            name: tx.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one()
            for name in names
            if name in there
        }
    engine.dispose()
    return found


def test_everything_is_there_after_the_upgrade(
    release: Release, engine: str, dumped_url: str
) -> None:
    told = manifest(release, engine)
    assert schema_of(dumped_url).found == told["revision"] == release.newest
    heard: list[str] = []
    upgrade(dumped_url, lambda _before, revision: heard.append(revision))
    assert heard == list(known_revisions()[known_revisions().index(release.newest) + 1 :])
    check_in_step(dumped_url)
    before = {name: count for name, count in told["rows"].items() if name not in MADE_ANEW}
    assert rows(dumped_url, list(before)) == before
