# SPDX-License-Identifier: Apache-2.0
"""Role and database are made once, with the rights and settings they need and no others."""

import dataclasses
import uuid
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from server.ops.console import Fault
from server.ops.database import provided
from server.ops.database_words import not_provided, refused
from server.store.migration import migrate
from server.store.provisioning import (
    MightyRole,
    NotProvided,
    OtherEncoding,
    OtherOwner,
    Place,
    place_of,
    provide,
)
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
    cluster.execute("DROP ROLE IF EXISTS {}", name)


def asked(place: Place, question: str, user: str = ROLE) -> tuple[Any, ...]:
    with psycopg.connect(
        host=place.sockets, port=place.port, user=user, dbname=place.database
    ) as connection:
        found: tuple[Any, ...] | None = connection.execute(question).fetchone()  # type: ignore[arg-type]
    assert found is not None
    return found


def test_what_is_missing_is_made_and_what_is_there_stays(place: Place) -> None:
    assert provide(place, ROLE) == ("role", "database")
    assert provide(place, ROLE) == ()
    assert asked(place, "SHOW server_encoding") == ("UTF8",)
    assert asked(place, "SHOW random_page_cost") == ("1.1",)
    found = asked(
        place, "SELECT datcollate, datctype FROM pg_database WHERE datname = current_database()"
    )
    assert found == ("C.UTF-8", "C.UTF-8")


def test_the_role_owns_its_database_and_may_do_nothing_else(place: Place) -> None:
    provide(place, ROLE)
    rights = "rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls, rolcanlogin"
    found = asked(place, f"SELECT {rights} FROM pg_roles WHERE rolname = current_user", place.role)
    assert found == (False, False, False, False, False, True)
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


def test_the_tables_can_be_made_by_the_role(place: Place) -> None:
    provide(place, ROLE)
    migrate(f"postgresql://{place.role}@/{place.database}?host={place.sockets}")
    owner = "SELECT tableowner FROM pg_tables WHERE tablename = 'case_event'"
    assert asked(place, owner) == (place.role,)


def test_a_password_reaches_the_database_only_as_its_verifier(place: Place) -> None:
    provide(dataclasses.replace(place, password="sakura"), ROLE)
    [stored] = asked(place, f"SELECT rolpassword FROM pg_authid WHERE rolname = '{place.role}'")
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
