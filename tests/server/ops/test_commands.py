# SPDX-License-Identifier: Apache-2.0
"""The administrator's commands: what they do, what they refuse, and their exit codes."""

import http.client
import io
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from server.auth.passwords import Passwords
from server.ops import console, loading, users
from server.ops.main import main
from server.store.accounts import account_by_login
from server.store.audit_reading import Sought, search_entries
from server.store.engine import open_database
from tests.approval.city import RULES, city_files
from tests.support.waiting import wait_until

PASSWORD = "sakura-no-ki"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings file for a server that was set up, speaking English."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setattr(users, "Passwords", lambda: Passwords(cheap=True))
    file = tmp_path / "tsukue.toml"
    file.write_text(f'data_dir = "{tmp_path / "data"}"\nport = 0\n', encoding="utf-8")
    assert main(["init", "--config", str(file)]) == console.OK
    return file


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """The small city's files."""
    folder = tmp_path / "city"
    folder.mkdir()
    for name, content in city_files().items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def run(settings: Path, *words: str) -> int:
    return main([*words, "--config", str(settings)])


def type_in(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed + "\n"))


def add_user(
    settings: Path, monkeypatch: pytest.MonkeyPatch, *words: str, password: str = PASSWORD
) -> int:
    type_in(monkeypatch, password)
    return run(settings, "user", "add", *words)


def load_city(settings: Path, city: Path) -> int:
    return run(settings, "org", "load", str(city), "--date", "2026-11-24")


def test_init_twice_changes_no_key(settings: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in (tmp_path / "data" / "trust").iterdir()}
    assert run(settings, "init") == console.OK
    assert {path: path.read_bytes() for path in before} == before


def test_a_server_that_was_not_set_up_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    file = tmp_path / "tsukue.toml"
    file.write_text(f'data_dir = "{tmp_path / "none"}"\n', encoding="utf-8")
    for words in (["serve"], ["user", "list"], ["jobs", "--once"], ["verify"]):
        assert run(file, *words) == console.REFUSED
        assert "tsukue-server init" in capsys.readouterr().err


def test_bad_settings_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "tsukue.toml"
    file.write_text('colour = "red"\n', encoding="utf-8")
    assert run(file, "serve") == console.REFUSED
    assert "colour" in capsys.readouterr().err
    assert run(tmp_path / "nowhere.toml", "init") == console.REFUSED


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    for command in ("init", "serve", "demo-data", "user", "org", "rules", "device", "verify"):
        assert command in shown
    with pytest.raises(SystemExit) as ended:
        main(["no-such-command"])
    assert ended.value.code == console.USAGE


def test_a_name_with_line_ends_stays_in_its_row(capsys: pytest.CaptureFixture[str]) -> None:
    console.write_rows([("会計\t室\n情報政策課", "3"), ("\x1b[2J人事課\x9b", "4")])
    assert capsys.readouterr().out.splitlines() == [
        r"会計\t室\n情報政策課" + "\t3",
        r"\x1b[2J人事課\x9b" + "\t4",
    ]


def test_people_get_accounts_by_their_id_in_the_organisation(
    settings: Path,
    city: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert load_city(settings, city) == console.OK
    assert run(settings, "rules", "load", str(RULES)) == console.OK
    asked = ("--matter", "supply", "--amount", "1", "--section", "情報政策係")
    assert run(settings, "rules", "who", *asked, "--date", "2026-11-24") == console.OK
    assert "総務局長" in capsys.readouterr().out
    assert add_user(settings, monkeypatch, "mori", "p-mori") == console.OK
    assert add_user(settings, monkeypatch, "mori", "p-yoshida") == console.REFUSED
    assert add_user(settings, monkeypatch, "mori2", "p-mori") == console.REFUSED
    assert add_user(settings, monkeypatch, "x", "p-nobody") == console.REFUSED
    assert add_user(settings, monkeypatch, "y", "p-yoshida", password="short") == console.REFUSED
    capsys.readouterr()
    run(settings, "user", "list")
    listed = capsys.readouterr().out.splitlines()
    assert len(listed) == 1
    assert listed[0].split("\t")[:2] == ["mori", "p-mori"]
    assert PASSWORD not in listed[0]


def test_accounts_are_changed_and_the_last_administrator_stays(
    settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = ("--name", "管理 太郎", "--role", "administrator")
    assert add_user(settings, monkeypatch, "kanri", "p1", *named) == console.OK
    assert run(settings, "user", "disable", "kanri") == console.REFUSED
    assert run(settings, "user", "role", "kanri", "staff") == console.REFUSED
    assert add_user(settings, monkeypatch, "kanri2", "p2", *named) == console.OK
    assert run(settings, "user", "disable", "kanri") == console.OK
    assert run(settings, "user", "disable", "kanri2") == console.REFUSED
    assert run(settings, "user", "enable", "kanri") == console.OK
    assert run(settings, "user", "role", "kanri2", "staff", "records") == console.OK
    for words in (["disable", "x"], ["enable", "x"], ["role", "x", "staff"]):
        assert run(settings, "user", *words) == console.REFUSED
    type_in(monkeypatch, "another-password")
    assert run(settings, "user", "password", "x") == console.REFUSED


def _stands(settings: Path, login: str, password: str) -> tuple[bool, bool]:
    """Return whether this is the password, and whether it is to be changed."""
    url = f"sqlite:///{settings.parent / 'data' / 'tsukue.sqlite'}"
    database = open_database(url)
    with database.read_work() as tx:
        account = account_by_login(tx, 1, login)
    database.close()
    assert account is not None
    return Passwords(cheap=True).check(account.password_hash, password), account.temporary


def test_a_password_set_at_the_server_is_to_be_changed_but_for_an_administrator_who_asks(
    settings: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add_user(settings, monkeypatch, "kanri", "p1", "--name", "管理 太郎") == console.OK
    type_in(monkeypatch, "another-password")
    assert run(settings, "user", "password", "kanri") == console.OK
    assert "14 days" in capsys.readouterr().out
    assert _stands(settings, "kanri", "another-password") == (True, True)
    type_in(monkeypatch, "a-lasting-password")
    assert run(settings, "user", "password", "kanri", "--lasting") == console.REFUSED
    assert "Leave out --lasting" in capsys.readouterr().err
    assert _stands(settings, "kanri", "another-password") == (True, True)
    assert run(settings, "user", "role", "kanri", "administrator") == console.OK
    type_in(monkeypatch, "a-lasting-password")
    assert run(settings, "user", "password", "kanri", "--lasting") == console.OK
    assert _stands(settings, "kanri", "a-lasting-password") == (True, False)


def test_a_faulty_organisation_is_refused_whole_and_by_line(
    settings: Path, city: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    posts = city / "posts.csv"
    posts.write_text(posts.read_text("utf-8") + "post-x,no-section,x,rankless,maybe,x,\n", "utf-8")
    assert load_city(settings, city) == console.REFUSED
    last = len(posts.read_text("utf-8").splitlines())
    assert f"posts.csv:{last}:" in capsys.readouterr().err
    with open_database(f"sqlite:///{settings.parent / 'data' / 'tsukue.sqlite'}").read_work() as tx:
        assert tx.execute(text("SELECT count(*) FROM organisation_version")).scalar() == 0


def test_missing_and_foreign_files_are_named(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert load_city(settings, tmp_path / "nowhere") == console.REFUSED
    assert "nowhere" in capsys.readouterr().err
    (tmp_path / "empty").mkdir()
    assert load_city(settings, tmp_path / "empty") == console.REFUSED
    assert "people.csv" in capsys.readouterr().err
    assert run(settings, "rules", "load", str(tmp_path / "none.csv")) == console.REFUSED
    foreign = tmp_path / "foreign.csv"
    foreign.write_bytes("規程".encode("cp932"))
    assert run(settings, "rules", "load", str(foreign)) == console.REFUSED
    foreign.write_text("nonsense\n", encoding="utf-8")
    assert run(settings, "rules", "load", str(foreign)) == console.REFUSED


def test_a_device_that_is_not_there_is_said(settings: Path) -> None:
    assert run(settings, "device", "list") == console.OK
    assert run(settings, "device", "lost", "none") == console.REFUSED
    assert run(settings, "device", "readmit", "none") == console.REFUSED


def test_an_exposed_passphrase_stops_the_server(settings: Path) -> None:
    (settings.parent / "data" / "passphrase").chmod(0o644)
    assert run(settings, "jobs", "--once") == console.REFUSED


def test_due_work_is_done_once(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(settings, "jobs", "--once") == console.OK
    assert capsys.readouterr().out.endswith("0 done\n")


def test_serve_says_where_and_ends_in_order(settings: Path) -> None:
    settings.write_text(f"{settings.read_text()}drain_seconds = 3\n")
    process = subprocess.Popen(
        [sys.executable, "-m", "server.ops.main", "serve", "--config", str(settings)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:(\d+)", process.stdout.readline())
        assert found is not None
        port = int(found[1])
        assert b'"tsukue"' in _asked(port, "/healthz")[1]
        assert _asked(port, "/readyz")[0] == 200
        process.send_signal(signal.SIGTERM)
        # Whoever shares out requests learns of it while they are still answered.
        status, answer = wait_until(lambda: _unless_ready(port))
        assert (status, b"service.draining" in answer) == (503, True)
        assert _asked(port, "/healthz")[0] == 200
        assert process.wait(20) in {0, -signal.SIGTERM}
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def _unless_ready(port: int) -> tuple[int, bytes] | None:
    asked = _asked(port, "/readyz")
    return None if asked[0] == 200 else asked


def _asked(port: int, path: str) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def test_a_file_that_the_account_may_not_reach_is_named_in_a_sentence(
    settings: Path,
    city: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def forbidden(path: Path) -> None:
        # The tests may run as root, to whom nothing is forbidden.
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(loading, "read_organisation", forbidden)
    assert run(settings, "org", "load", str(city), "--date", "2026-04-01") == console.REFUSED
    assert f"may not read or write {city}" in capsys.readouterr().err


def test_who_gets_mail_where_is_kept_and_logged(
    settings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert add_user(settings, monkeypatch, "kera", "p-kera", "--name", "計良 健") == console.OK
    assert run(settings, "mail", "address", "kera", "kera@city.example") == console.OK
    assert run(settings, "mail", "address", "nobody", "x@city.example") == console.REFUSED
    assert run(settings, "mail", "again") == console.OK
    database = open_database(f"sqlite:///{tmp_path / 'data' / 'tsukue.sqlite'}")
    try:
        with database.read_work() as tx:
            logged = search_entries(tx, 1, Sought(tag="ops:mail:addressed"), 0, 9)
            again = search_entries(tx, 1, Sought(tag="ops:mail:revived"), 0, 9)
    finally:
        database.close()
    assert [each.entry.subject for each in logged] == ["account:kera"]
    # Where somebody is reached is personal, and is not repeated in the log.
    assert "city.example" not in repr(logged)
    assert [each.entry.detail for each in again] == ["letters=0"]
