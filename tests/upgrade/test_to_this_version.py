# SPDX-License-Identifier: Apache-2.0
"""What a released version left stands after the upgrade, row by row and figure by figure."""

import hashlib
import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, inspect, text

from approval import case_from_plain, replay
from approval.encoding import event_from_plain
from server.assembly import time_roots
from server.ops.main import main
from server.settings import ServerSettings
from server.store.engine import open_database
from server.store.migration import check_in_step, downgrade, migrate
from server.store.upgrading import known_revisions, schema_of, upgrade
from server.usecases.verify_chains import verify_chains
from tests.support.databases import ENGINES
from tests.upgrade.conftest import DAILY
from tests.upgrade.dumped import dumped, lay_data, manifest
from tests.upgrade.releases import RELEASES, Release


def rows(tx: Connection, names: list[str]) -> dict[str, int]:
    there = set(inspect(tx).get_table_names())
    return {
        name: tx.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one()
        for name in names
        if name in there
    }


def test_everything_is_there_after_the_upgrade(
    release: Release,
    engine: str,
    dumped_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = manifest(release, engine)
    assert schema_of(dumped_url).found == told["revision"] == release.newest
    heard: list[str] = []
    upgrade(dumped_url, lambda _before, revision: heard.append(revision))
    assert heard == list(known_revisions()[known_revisions().index(release.newest) + 1 :])
    check_in_step(dumped_url)

    lay_data(release, engine, tmp_path)
    reading = create_engine(dumped_url)
    with reading.connect() as tx:
        assert rows(tx, list(told["rows"])) == told["rows"]
        assert cases(tx) == told["cases"]
        assert_histories_still_give_their_cases(tx)
        assert_named_files_are_there(tx, told["files"])
    reading.dispose()
    assert_kept_sheets_are_whole(tmp_path)
    assert_chains(dumped_url, told["rows"], tmp_path)

    monkeypatch.setenv("TSUKUE_SERVER_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("TSUKUE_SERVER_DATABASE_URL", dumped_url.replace("+psycopg", ""))
    for command, figures in told["figures"].items():
        assert main(command.split()) == 0
        assert figures_of(capsys.readouterr().out) == figures_of(figures)


def cases(tx: Connection) -> dict[str, int]:
    counted = tx.execute(text("SELECT state, count(*) FROM case_summary GROUP BY state"))
    return dict(tuple(row) for row in counted)


def assert_histories_still_give_their_cases(tx: Connection) -> None:
    """The engine of today reads every act of then, and arrives at the case as stored."""
    events: dict[str, list[object]] = {}
    read = text("SELECT case_id, body FROM case_event ORDER BY case_id, seq")
    for case_id, body in tx.execute(read):
        events.setdefault(case_id, []).append(event_from_plain(json.loads(body)))
    stored = dict(
        tuple(row) for row in tx.execute(text("SELECT case_id, snapshot FROM case_summary"))
    )
    assert set(events) == set(stored)
    for case_id, snapshot in stored.items():
        assert replay(events[case_id]) == case_from_plain(json.loads(snapshot))


def assert_named_files_are_there(tx: Connection, files: dict[str, int]) -> None:
    named = text(
        "SELECT sha256, size FROM document_revision UNION SELECT sha256, size FROM stored_file"
    )
    lacking = {digest for digest, size in tx.execute(named) if files.get(digest) != size}
    assert not lacking


def assert_kept_sheets_are_whole(data: Path) -> None:
    kept = [each for each in (data / "files").rglob("*") if each.is_file()]
    assert len(kept) == 2
    for each in kept:
        assert hashlib.sha256(each.read_bytes()).hexdigest() == each.parent.name + each.name


def assert_chains(url: str, told: dict[str, int], data: Path) -> None:
    database = open_database(url, connections=1)
    checked = verify_chains(database, 1, time_roots(ServerSettings(data_dir=data)))
    database.close()
    assert checked.faults == ()
    assert (checked.events, checked.cases) == (told["case_event"], told["case_summary"])
    assert checked.seals == told.get("audit_seal", 0)


_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[0-9:.]+\+00:00")


def figures_of(output: str) -> list[str]:
    """Leave out when the figures were asked for: that is another moment."""
    return _MOMENT.sub("", output).splitlines()


def steps_back(left: Release, newest: int) -> list[tuple[str, str]]:
    """Return so many of the newest steps, for 0 all that came after the release."""
    known = known_revisions()
    since = len(known) - 1 - known.index(left.newest)
    return list(pairwise(known))[::-1][: newest or since]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("left", "steps"),
    [
        (DAILY[-1], 2),
        *(pytest.param(each, 0, marks=pytest.mark.upgrade) for each in RELEASES),
    ],
    ids=lambda given: str(given) if isinstance(given, int) else given.version,
)
def test_each_step_goes_back_and_forth_with_rows_in_it(
    left: Release, steps: int, engine: str, tmp_path: Path
) -> None:
    told = manifest(left, engine)
    with dumped(left, engine, tmp_path) as url:
        migrate(url)
        for below, above in steps_back(left, steps):
            downgrade(url, below)
            migrate(url, above)
            downgrade(url, below)
            assert schema_of(url).found == below
        migrate(url)
        check_in_step(url)
        if not steps:
            reading = create_engine(url)
            with reading.connect() as tx:
                assert rows(tx, list(told["rows"])) == told["rows"]
            reading.dispose()
        lay_data(left, engine, tmp_path)
        assert_chains(url, told["rows"], tmp_path)
