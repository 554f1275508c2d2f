# SPDX-License-Identifier: Apache-2.0
"""Each way in which a database keeps us out is told apart, on a real PostgreSQL and on files."""

import socket
from pathlib import Path

import pytest
from sqlalchemy import make_url

from server.store.reaching import DatabaseTrouble, Why, reach_database, why_of
from tests.support.databases import empty_postgresql
from tests.support.postgres import running_cluster

ASKED = "asked"
PASSWORD = "canary-of-the-database"


def kept_out(url: str) -> DatabaseTrouble:
    with pytest.raises(DatabaseTrouble) as caught:
        reach_database(url, seconds=2)
    return caught.value


def test_what_a_session_asks_for_is_handed_on_and_one_that_only_reads_is_told() -> None:
    with empty_postgresql() as url:
        reach_database(asking(url, "-c lock_timeout=4s -c statement_timeout=30s"))
        trouble = kept_out(asking(url, "-c default_transaction_read_only=on"))
    assert (trouble.why, trouble.name) == (Why.READ_ONLY, make_url(url).database)


def asking(url: str, options: str) -> str:
    return make_url(url).update_query_dict({"options": options}).render_as_string()


def test_postgresql_says_what_is_wrong() -> None:
    cluster = running_cluster()
    cluster.ask_for_passwords_of(ASKED, PASSWORD)
    place = f"host={cluster.socket_folder}"
    reach_database(f"postgresql+psycopg://{ASKED}:{PASSWORD}@/postgres?{place}")
    told = {
        f"{ASKED}:not-this-one@/postgres": Why.PASSWORD,
        f"{ASKED}@/postgres": Why.PASSWORD,
        f"{ASKED}:{PASSWORD}@/nowhere": Why.ABSENT,
        "nobody_here@/postgres": Why.ROLE_ABSENT,
    }
    for address, why in told.items():
        trouble = kept_out(f"postgresql://{address}?{place}")
        assert (trouble.why, trouble.where) == (why, f"{cluster.socket_folder}:5432")
        assert trouble.said
        for secret in (PASSWORD, "not-this-one"):
            assert secret not in f"{trouble} {trouble.said} {trouble.where}"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ('FATAL:  ユーザー"tsukue"のパスワード認証に失敗しました', Why.PASSWORD),
        ('FATAL:  ロール"tsukue"は存在しません', Why.ROLE_ABSENT),
        ('FATAL:  データベース"tsukue"は存在しません', Why.ABSENT),
        ("FATAL:  データベースシステムは起動しています", Why.UNREACHABLE),
        ("FATAL:  no such user", Why.ROLE_ABSENT),
        ("FATAL:  SASL authentication failed", Why.PASSWORD),
        ("FATAL:  sorry, too many clients already", Why.FAILED),
    ],
)
def test_what_servers_say_in_japanese_and_pgbouncer_says_is_understood(said: str, why: Why) -> None:
    assert why_of(said) is why


def test_a_port_nobody_listens_on_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    trouble = kept_out(f"postgresql://tsukue@127.0.0.1:{port}/tsukue")
    assert (trouble.why, trouble.where) == (Why.UNREACHABLE, f"127.0.0.1:{port}")


def test_who_says_nothing_at_all_is_unreachable_and_not_waited_for() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        trouble = kept_out(f"postgresql://tsukue@127.0.0.1:{port}/tsukue")
    assert trouble.why is Why.UNREACHABLE


def test_a_socket_that_is_not_there_is_unreachable(tmp_path: Path) -> None:
    trouble = kept_out(f"postgresql:///tsukue?host={tmp_path}")
    assert (trouble.why, trouble.where) == (Why.UNREACHABLE, f"{tmp_path}:5432")


def test_a_file_is_there_sound_and_never_made(tmp_path: Path) -> None:
    file = tmp_path / "a#b.sqlite"
    assert kept_out(f"sqlite:///{tmp_path / 'none.sqlite'}").why is Why.ABSENT
    assert not list(tmp_path.iterdir())
    file.write_bytes(b"this is no database" * 100)
    assert kept_out(f"sqlite:///{file}").why is Why.DAMAGED
