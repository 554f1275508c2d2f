# SPDX-License-Identifier: Apache-2.0
"""Role and database are made once, with the rights and settings they need and no others."""

import dataclasses
import stat
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from server.ops.console import Fault
from server.ops.database import keep_url, provided
from server.ops.database_words import not_provided, refused
from server.ops.owner import Owner, not_let_in, owner_of
from server.settings import ServerSettings
from server.store.migration import migrate
from server.store.owning import is_owner
from server.store.provisioning import (
    MightyRole,
    NotProvided,
    OtherEncoding,
    OtherOwner,
    Place,
    place_of,
    provide,
)
from server.store.reaching import DatabaseTrouble, reach_database
from server.store.rights import astray, owns
from server.store.upgrading import upgrade
from tests.support.postgres import ROLE, Cluster, running_cluster


@pytest.fixture
def cluster() -> Cluster:
    """The PostgreSQL of the run."""
    return running_cluster()


@pytest.fixture
def place(cluster: Cluster) -> Iterator[Place]:
    """A role and a database that are not there yet."""
    name = f"desk_{uuid.uuid4().hex[:12]}"
    yield Place(
        host="",
        sockets=cluster.socket_folder,
        port=5432,
        role=name,
        password="",
        database=name,
    )
    cluster.drop(name)
    cluster.execute("DROP ROLE IF EXISTS {}", f"{name}_owner")
    cluster.execute("DROP ROLE IF EXISTS {}", name)


def asked(place: Place, question: str, user: str = ROLE) -> tuple[Any, ...]:
    with psycopg.connect(
        host=place.sockets, port=place.port, user=user, dbname=place.database
    ) as connection:
        found: tuple[Any, ...] | None = connection.execute(question).fetchone()  # type: ignore[arg-type]
    assert found is not None
    return found


def test_what_is_missing_is_made_and_what_is_there_stays(place: Place) -> None:
    assert provide(place, ROLE) == ("role", "owner", "database")
    assert provide(place, ROLE) == ()
    assert asked(place, "SHOW server_encoding") == ("UTF8",)
    assert asked(place, "SHOW random_page_cost") == ("1.1",)
    found = asked(
        place, "SELECT datcollate, datctype FROM pg_database WHERE datname = current_database()"
    )
    assert found == ("C.UTF-8", "C.UTF-8")


@pytest.mark.parametrize("whose", ["role", "owner"])
def test_neither_role_may_do_anything_beyond_its_database(place: Place, whose: str) -> None:
    provide(place, ROLE)
    rights = "rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls, rolcanlogin"
    asking = f"SELECT {rights} FROM pg_roles WHERE rolname = current_user"
    assert asked(place, asking, getattr(place, whose)) == (*[False] * 5, True)
    public = "SELECT has_database_privilege('public', current_database(), 'CONNECT')"
    assert asked(place, public) == (False,)


def test_the_log_of_postgresql_quotes_no_row_of_the_role_and_the_role_cannot_change_that(
    place: Place,
) -> None:
    provide(place, ROLE)
    assert asked(place, "SHOW log_error_verbosity", place.role) == ("terse",)
    assert asked(place, "SHOW log_parameter_max_length_on_error", place.role) == ("0",)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        asked(place, "SELECT set_config('log_error_verbosity', 'default', false)", place.role)


def address(place: Place, role: str) -> str:
    """Where a role gets into the database; every role of the cluster does without a password."""
    return f"postgresql://{role}@/{place.database}?host={place.sockets}"


def test_the_services_work_with_tables_that_they_cannot_change(place: Place) -> None:
    provide(place, ROLE)
    migrate(address(place, place.owner), role=place.role)
    owner = "SELECT tableowner FROM pg_tables WHERE tablename = 'case_event'"
    assert asked(place, owner) == (place.owner,)
    assert not is_owner(address(place, place.role))
    assert is_owner(address(place, place.owner))
    with psycopg.connect(address(place, place.role), autocommit=True) as service:
        assert astray(service, place.role) == ()
        assert service.execute("SELECT nextval('audit_log_id_seq')").fetchone() == (1,)
        for refused_act in (
            "UPDATE audit_log SET actor = ''",
            "DELETE FROM case_event",
            "TRUNCATE audit_seal",
            "ALTER TABLE audit_log DISABLE TRIGGER ALL",
            "DROP TRIGGER audit_log_refuses_update ON audit_log",
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE sql AS ''",
            "CREATE TABLE mine (id int)",
            "CREATE TEMP TABLE mine (id int)",
            "UPDATE alembic_version SET version_num = ''",
            "SELECT setval('audit_log_id_seq', 1)",
            f"SET ROLE {place.owner}",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                service.execute(refused_act.encode())


def test_what_one_role_owned_is_handed_over_while_it_works(cluster: Cluster, place: Place) -> None:
    """As an installation of before 0.9.0: it goes on with the statements it had."""
    cluster.execute("CREATE ROLE {} LOGIN", place.role)
    cluster.create(place.database, owner=place.role)
    one_role = address(place, place.role)
    cluster_superuser = {"host": place.sockets, "user": ROLE, "dbname": place.database}
    with psycopg.connect(**cluster_superuser, autocommit=True) as connection:  # type: ignore[arg-type]
        connection.execute("CREATE EXTENSION btree_gist")
    migrate(one_role, "0030")
    with psycopg.connect(one_role, autocommit=True) as service:
        service.execute("SELECT count(*) FROM audit_log")
        assert "ownership" in provide(place, ROLE)
        assert service.execute("SELECT count(*) FROM audit_log").fetchone() == (0,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            service.execute("DELETE FROM audit_log")
        assert astray(service, place.role) == ()
    left = "SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = "
    assert asked(place, f"{left}'{place.role}'") == (0,)
    routines = "SELECT count(*) FROM pg_proc WHERE pg_get_userbyid(proowner) = "
    assert asked(place, f"{routines}'{place.role}'") == (0,)
    migrate(address(place, place.owner), role=place.role)
    with psycopg.connect(one_role) as service:
        assert astray(service, place.role) == ()
    assert provide(place, ROLE) == ()


def test_on_another_machine_the_roles_are_parted_by_the_steps_of_the_manual(
    cluster: Cluster, place: Place
) -> None:
    """docs/administrator/scale.md, where no superuser of ours gets in."""
    cluster.execute("CREATE ROLE {} LOGIN", place.role)
    cluster.create(place.database, owner=place.role)
    migrate(address(place, place.role))
    cluster.execute("CREATE ROLE {} LOGIN", place.owner)
    cluster.execute("GRANT {} TO {}", place.owner, place.role)
    with psycopg.connect(address(place, ROLE), autocommit=True) as connection:
        connection.execute(f"REASSIGN OWNED BY {place.role} TO {place.owner}".encode())
    with psycopg.connect(address(place, place.role), autocommit=True) as service:
        service.execute("DELETE FROM inbox")
        assert owns(service)
        upgrade(address(place, place.owner), role=place.role)
        cluster.execute("REVOKE {} FROM {}", place.owner, place.role)
        cluster.execute("GRANT {} TO {}", place.role, place.owner)
        assert not owns(service)
        assert astray(service, place.role) == ()


def test_nothing_is_handed_over_to_an_owner_who_does_not_get_in(
    cluster: Cluster, place: Place
) -> None:
    cluster.execute("CREATE ROLE {} LOGIN", place.role)
    cluster.create(place.database, owner=place.role)

    def admitted() -> None:
        # The cluster listens on no port, so the owner's address leads nowhere.
        reach_database(place.owner_url("sakura"))

    with pytest.raises(DatabaseTrouble) as trouble:
        provide(place, ROLE, "sakura", admitted)
    assert is_owner(address(place, place.role))
    with pytest.raises(Fault, match=r"does not let the owner .*_owner in.*pg_hba\.conf"):
        raise not_let_in(trouble.value)


def test_the_address_of_the_owner_is_for_nobody_else(tmp_path: Path) -> None:
    kept = tmp_path / "database-owner"
    keep_url(kept, "postgresql://desk_owner:old@127.0.0.1/desk")
    keep_url(kept, "postgresql://desk_owner:sakura@127.0.0.1/desk")
    settings = ServerSettings(
        database_url="postgresql://desk@127.0.0.1:6432/desk", database_owner_file=str(kept)
    )
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert owner_of(settings) == Owner(
        url="postgresql://desk_owner:sakura@127.0.0.1/desk", role="desk"
    )
    other = dataclasses.replace(settings, database_url="postgresql://desk@/trial")
    assert owner_of(other) == Owner(url="postgresql://desk@/trial")
    kept.chmod(0o640)
    with pytest.raises(Fault, match="chmod 600"):
        owner_of(settings)
    kept.unlink()
    assert owner_of(settings) == Owner(url=settings.database_url)


def test_a_password_reaches_the_database_only_as_its_verifier(place: Place) -> None:
    provide(dataclasses.replace(place, password="sakura"), ROLE, "ume")
    for role in (place.role, place.owner):
        [stored] = asked(place, f"SELECT rolpassword FROM pg_authid WHERE rolname = '{role}'")
        assert stored.startswith("SCRAM-SHA-256$")


def test_a_database_of_somebody_else_is_left_alone(cluster: Cluster, place: Place) -> None:
    cluster.create(place.database)
    with pytest.raises(OtherOwner, match=ROLE):
        provide(place, ROLE)
    with pytest.raises(Fault, match=f"belongs to {ROLE}.*ALTER DATABASE"):
        raise refused(place, OtherOwner(ROLE))


def test_a_database_in_another_encoding_is_refused(cluster: Cluster, place: Place) -> None:
    cluster.execute("CREATE ROLE {} LOGIN", place.role)
    cluster.execute(
        "CREATE DATABASE {} OWNER {} TEMPLATE template0 ENCODING 'EUC_JP' LOCALE 'C'",
        place.database,
        place.role,
    )
    with pytest.raises(OtherEncoding, match="EUC_JP"):
        provide(place, ROLE)


def test_a_role_that_may_do_anything_is_refused(cluster: Cluster, place: Place) -> None:
    cluster.execute("CREATE ROLE {} LOGIN SUPERUSER", place.role)
    with pytest.raises(MightyRole):
        provide(place, ROLE)
    with pytest.raises(Fault, match="NOSUPERUSER"):
        raise refused(place, MightyRole(place.role))


def test_a_postgresql_that_is_not_there_is_said(place: Place) -> None:
    with pytest.raises(NotProvided):
        provide(dataclasses.replace(place, port=1), ROLE)
    with pytest.raises(Fault, match="apt-get install postgresql"):
        provided(place, "nobody-of-this-name")


@pytest.mark.parametrize(
    ("clusters", "said"),
    [
        ([("5433", "online")], r"at 5433: .*\?port=5433"),
        ([("5432", "down")], "systemctl start postgresql"),
        ([("5432", "online")], "PostgreSQL refused: peer"),
        ([], "port 5432"),
    ],
)
def test_what_to_do_follows_from_what_runs(
    place: Place, clusters: list[tuple[str, str]], said: str
) -> None:
    with pytest.raises(Fault, match=said):
        raise not_provided(place, "peer", clusters)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("postgresql:///tsukue", ("", "/var/run/postgresql", 5432, "tsukue", "tsukue")),
        ("postgresql:///a?port=5433", ("", "/var/run/postgresql", 5433, "tsukue", "a")),
        ("postgresql://b:c@127.0.0.1/a", ("", "/var/run/postgresql", 5432, "b", "a")),
        ("postgresql:///a?host=/run/x", ("", "/run/x", 5432, "tsukue", "a")),
        ("postgresql://b@db.city.jp/a", ("db.city.jp", "/var/run/postgresql", 5432, "b", "a")),
    ],
)
def test_a_url_says_which_role_and_database(url: str, expected: tuple[str, ...]) -> None:
    place = place_of(url, "tsukue")
    assert place is not None
    assert (place.host, place.sockets, place.port, place.role, place.database) == expected
    assert place_of("sqlite:////var/lib/tsukue/a.sqlite", "tsukue") is None
