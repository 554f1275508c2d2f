# SPDX-License-Identifier: Apache-2.0
"""A server that could not listen or reach its database says so in a sentence, and ends."""

import socket
from pathlib import Path

import pytest

from server.ops import console
from server.ops.console import Fault
from server.ops.listening import require_free
from server.ops.main import main
from server.store.migration import migrate
from tests.support.databases import fresh_database
from tests.support.postgres import running_cluster


def test_a_taken_port_is_said_and_a_free_one_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Fault) as caught:
            require_free("127.0.0.1", port)
    assert f"127.0.0.1:{port} は別のプログラムが使っています" in caught.value.japanese
    assert f"127.0.0.1:{port} is taken" in caught.value.english
    require_free("127.0.0.1", port)
    require_free("127.0.0.1", 0)


def test_an_address_of_another_machine_is_said() -> None:
    for elsewhere in ("192.0.2.1", "no-such-host.invalid"):
        with pytest.raises(Fault, match="no address of this machine"):
            require_free(elsewhere, 8722, "metrics_host, metrics_port")


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings file beside a data directory that looks set up."""
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    (tmp_path / "passphrase").write_text("x")
    file = tmp_path / "tsukue.toml"
    file.write_text(f'data_dir = "{tmp_path}"\n')
    return file


def test_serve_says_that_its_port_is_taken(
    server: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (
        fresh_database("sqlite", tmp_path, migrate) as url,
        socket.create_server(("127.0.0.1", 0)) as taken,
    ):
        port = taken.getsockname()[1]
        server.write_text(f'{server.read_text()}port = {port}\ndatabase_url = "{url}"\n')
        assert main(["serve", "--config", str(server)]) == console.REFUSED
    said = capsys.readouterr().err
    assert "別のプログラムが使っています" in said
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize("command", [["serve"], ["user", "list"], ["jobs", "--once"]])
def test_a_wrong_database_password_is_a_sentence(
    command: list[str], server: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cluster = running_cluster()
    cluster.ask_for_passwords_of("asked", "canary-of-the-database")
    address = f"postgresql://asked:wrong-one@/postgres?host={cluster.socket_folder}"
    server.write_text(server.read_text() + f'database_url = "{address}"\n')
    assert main([*command, "--config", str(server)]) == console.REFUSED
    said = capsys.readouterr().err
    assert said.startswith("データベースが利用者「asked」のサインインを拒みました。")
    assert "wrong-one" not in said
    assert len(said.splitlines()) == 1
