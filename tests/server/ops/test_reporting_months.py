# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server report month``, ``publish``, ``verify`` and ``measures key`` as typed."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from server.ops import console
from server.ops.main import main
from server.store.engine import open_database
from server.usecases.city import load_organisation, load_rules
from tests.approval.city import city, rules


@pytest.fixture
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A server with an organisation; the options that name it."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    file = tmp_path / "tsukue.toml"
    file.write_text(f'data_dir = "{tmp_path / "data"}"\n', encoding="utf-8")
    assert main(["init", "--config", str(file)]) == console.OK
    database = open_database(f"sqlite:///{tmp_path / 'data' / 'tsukue.sqlite'}", connections=1)
    with database.write_work() as tx:
        now = datetime(2026, 4, 1, tzinfo=UTC)
        load_organisation(tx, 1, city().data, now)
        load_rules(tx, 1, rules(), now)
    database.close()
    return ["--config", str(file)]


def test_a_month_is_published_written_and_verified(
    given: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    writing = ["report", "month", "2026-10", "--pdf", "--xlsx", "--opendata", str(out), *given]
    assert main(["report", "verify", "2026-10", *given]) == console.REFUSED
    assert main(["report", "publish", "2026-10", *given]) == console.OK
    assert "as version 1" in capsys.readouterr().out
    assert main(["report", "publish", "2026-10", *given]) == console.OK
    assert "nothing was made" in capsys.readouterr().out
    assert main(writing) == console.OK
    told = capsys.readouterr().out
    written = sorted(out.iterdir())
    assert all(f"wrote {path}\n" in told for path in written)
    assert {path.suffix for path in written} == {".csv", ".json", ".jsonld", ".md", ".pdf", ".xlsx"}
    before = {path.name: path.read_bytes() for path in written}
    assert main(writing) == console.OK
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    capsys.readouterr()
    assert main(["report", "verify", "2026-10", *given]) == console.OK
    _head, row = capsys.readouterr().out.splitlines()
    digest = hashlib.sha256(before["tsukue-2026-10-v1-figures.json"]).hexdigest()
    assert row == f"1\t{digest}\t{digest}\tyes"


def test_what_cannot_be_written_is_said(
    given: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for wanted in (["2199-01", "--pdf"], ["2026-10"]):
        assert main(["report", "month", *wanted, "--out", str(tmp_path), *given]) == console.REFUSED
    assert main(["report", "publish", "2199-01", *given]) == console.REFUSED
    assert capsys.readouterr().out == ""
    assert not list(tmp_path.glob("*.pdf"))


def test_an_address_is_made_listed_and_withdrawn(
    given: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["measures", "key", "add", "12階の廊下", *given]) == console.OK
    address, number = capsys.readouterr().out.splitlines()
    token = address.removeprefix("/figures/")
    key_id = number.rpartition(" ")[2].rstrip(").")
    assert len(token) == 43
    assert main(["measures", "key", "list", *given]) == console.OK
    listed = capsys.readouterr().out
    assert "12階の廊下" in listed
    assert token not in listed
    assert main(["measures", "key", "end", key_id, *given]) == console.OK
    assert main(["measures", "key", "end", key_id, *given]) == console.REFUSED
    assert main(["measures", "key", "add", "a\nb", *given]) == console.REFUSED
