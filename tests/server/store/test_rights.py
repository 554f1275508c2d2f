# SPDX-License-Identifier: Apache-2.0
"""Every table has its decision on what the services may do with it, and no more than that."""

import ast
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

import server
from server.store import migrate
from server.store.migration import downgrade
from server.store.rights import READ, RIGHTS, VERSION_TABLE, astray, give_rights
from server.store.tables import metadata
from server.usecases.audit_log.sealing import seal_entries
from server.usecases.verify_chains import verify_chains
from tests.server.town import TENANT, Town
from tests.support.clock import ManualClock
from tests.support.databases import as_owner, as_superuser, fresh_database
from tests.support.postgres import SERVICE

SOURCES = Path(server.__file__).parent
ALWAYS = re.compile(r"CREATE TRIGGER \w+ BEFORE (UPDATE|DELETE) ON (\w+)( FOR EACH ROW)? BEGIN")


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    """A database as the services reach it."""
    with fresh_database("postgresql", tmp_path, migrate) as made:
        yield made.replace("+psycopg", "")


def test_every_table_has_a_decision() -> None:
    assert list(RIGHTS)[1:] == sorted(metadata.tables), "server/store/rights.py, alphabetically"
    assert RIGHTS[VERSION_TABLE] == READ


def test_what_a_trigger_always_refuses_is_no_right_either(tmp_path: Path) -> None:
    with (
        fresh_database("sqlite", tmp_path, migrate) as made,
        closing(sqlite3.connect(made.removeprefix("sqlite:///"))) as connection,
    ):
        triggers = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
        refused = [match for (sql,) in triggers if (match := ALWAYS.match(sql))]
    assert len(refused) > 25
    for match in refused:
        assert match[1] not in RIGHTS[match[2]], match[2]
    assert RIGHTS["audit_log"] == RIGHTS["case_event"] == {"SELECT", "INSERT"}


def test_every_statement_that_names_its_table_is_within_the_rights() -> None:
    found = {each for file in (SOURCES / "store").rglob("*.py") for each in _acts_in(file)}
    assert len(found) > 60
    assert [each for each in sorted(found) if each[1] not in RIGHTS[each[0]]] == []


def _acts_in(file: Path) -> Iterator[tuple[str, str]]:
    if "migrations" in file.parts:
        return
    for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call):
            continue
        if isinstance(call.func, ast.Name) and call.args:
            act, table = call.func.id, call.args[0]
        elif isinstance(call.func, ast.Attribute):
            act, table = call.func.attr, call.func.value
        else:
            continue
        named = table.id if isinstance(table, ast.Name) else ""
        if act in ("insert", "update", "delete") and named in metadata.tables:
            yield named, act.upper()


def test_the_role_has_its_rights_and_no_others(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as service:
        assert astray(service, SERVICE) == ()
        with psycopg.connect(as_superuser(url), autocommit=True) as superuser:
            superuser.execute(f"GRANT DELETE ON audit_log TO {SERVICE}".encode())
            superuser.execute("REVOKE SELECT ON inbox FROM PUBLIC, house")
            assert astray(service, SERVICE) == ("audit_log", "inbox")
        # An upgrade gives them anew, also where it has nothing else to do.
        migrate(as_owner(url), role=SERVICE)
        assert astray(service, SERVICE) == ()


def test_a_table_made_by_hand_is_only_read(url: str) -> None:
    with (
        psycopg.connect(url, autocommit=True) as service,
        psycopg.connect(as_superuser(url), autocommit=True) as superuser,
        psycopg.connect(as_owner(url), autocommit=True) as owner,
    ):
        owner.execute("CREATE TABLE by_the_owner (id serial)")
        superuser.execute("CREATE TABLE by_another (id serial)")
        superuser.execute("GRANT ALL ON by_another TO PUBLIC")
        assert astray(service, SERVICE) == ("by_another", "by_the_owner")
        # The owner has no say over what another made: the upgrade goes on without it.
        migrate(as_owner(url), role=SERVICE)
        assert astray(service, SERVICE) == ("by_another",)
        give_rights(superuser, SERVICE)
        assert astray(service, SERVICE) == ()
        assert service.execute("SELECT count(*) FROM by_another, by_the_owner").fetchone() == (0,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            service.execute("INSERT INTO by_another DEFAULT VALUES")


def test_tables_of_later_steps_have_their_rights_and_the_way_back_too(url: str) -> None:
    downgrade(as_owner(url), "0025", role=SERVICE)
    with psycopg.connect(url, autocommit=True) as service:
        assert astray(service, SERVICE) == ()
        migrate(as_owner(url), role=SERVICE)
        assert astray(service, SERVICE) == ()
        assert service.execute("SELECT count(*) FROM measure_actual").fetchone() == (0,)


def test_cases_are_drafted_decided_and_verified_with_these_rights(url: str, tmp_path: Path) -> None:
    town = Town(url, tmp_path, ManualClock())
    town.circulate()
    seal_entries(town.database, TENANT, town.clock(), all_of_them=True)
    chains = verify_chains(town.database, TENANT)
    town.close()
    assert (chains.faults, chains.events > 0) == ((), True)
