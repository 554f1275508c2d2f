# SPDX-License-Identifier: Apache-2.0
"""The authority from the command line: backup and restore, renewal, roots, closing."""

import errno
import io
import json
import sys
from argparse import Namespace
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from cryptography import x509
from fastapi.testclient import TestClient

from server.app import create_app
from server.assembly import assemble, utc_now
from server.ops import console
from server.ops.authority_opening import Authority, opened_authority
from server.ops.main import main
from server.settings import load_settings
from server.store.certificate_requests import CertificateRequest
from server.store.certificates import Certificate, certificate_by_serial, insert_certificate
from server.usecases.office.issued import certificate_row
from signing.keys import create_request

PASSPHRASE = "山の上の一本の桜の木のした"


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings of a server that was set up, speaking English."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return set_up(tmp_path / "first")


def set_up(folder: Path) -> Path:
    folder.mkdir()
    (folder / "secret").write_text(PASSPHRASE, encoding="utf-8")
    (folder / "secret").chmod(0o600)
    file = folder / "tsukue.toml"
    file.write_text(f'data_dir = "{folder / "data"}"\n', encoding="utf-8")
    assert main(["init", "--config", str(file)]) == console.OK
    return file


def run(config: Path, *words: str) -> int:
    return main(["ca", *words, "--config", str(config)])


def with_secret(config: Path, *words: str) -> int:
    return run(config, *words, "--passphrase-file", str(config.parent / "secret"))


def opened(config: Path) -> AbstractContextManager[Authority]:
    return opened_authority(Namespace(config=config))


def issue(config: Path) -> Certificate:
    """Put a person's certificate into the register."""
    now, request = utc_now(), create_request("x", "y").request_pem
    asked = CertificateRequest(
        public_key_sha256="0" * 64,
        person_id="p-1",
        device_id="d",
        name="髙﨑 吉子",
        section="情報政策課",
        request=request,
        asked_at=now,
    )
    with opened(config) as parts:
        pem = parts.office.issue(request, "p-1", "髙﨑 吉子", "情報政策課", now)
        row = certificate_row(pem, parts.office.chain_pem, asked, now)
        parts.database.write(lambda tx: insert_certificate(tx, 1, row))
    return row


def test_a_backup_restores_on_another_machine_and_is_rehearsed_before(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = issue(config)
    assert run(config, "revoke", "--person", "p-1", "--reason", "key_compromise") == console.OK
    assert run(config, "renew", "tsa") == console.OK
    backup = tmp_path / "ca.backup"
    assert with_secret(config, "backup", str(backup)) == console.OK
    assert "髙﨑".encode() not in backup.read_bytes()
    assert backup.stat().st_mode & 0o077 == 0
    assert with_secret(config, "backup", str(backup)) == console.REFUSED, "never overwritten"
    assert with_secret(config, "rehearse", str(backup)) == console.OK
    assert "rehearsal succeeded" in capsys.readouterr().out

    other = set_up(tmp_path / "second")
    assert with_secret(other, "restore", str(backup)) == console.REFUSED
    assert "Another authority works here" in capsys.readouterr().err
    replace = ("restore", str(backup), "--replace-other")
    assert with_secret(other, *replace, "--dry-run") == console.OK
    with opened(config) as first:
        with opened(other) as second:
            assert second.office.roots_pem != first.office.roots_pem
        assert with_secret(other, *replace) == console.OK
        with opened(other) as second:
            assert second.office.roots_pem == first.office.roots_pem
            assert set(first.office.units) < set(second.office.units), "its own is kept too"
            with second.database.read_work() as tx:
                row = certificate_by_serial(tx, 1, kept.serial)
            assert row is not None
            assert row.revocation_reason == "key_compromise"
            number = second.revocations.current_list(second.office.ca.issuing).number
            assert number >= first.revocations.current_list(first.office.ca.issuing).number


def test_health_tells_of_a_missing_backup_and_of_the_last_rehearsal(
    config: Path, tmp_path: Path
) -> None:
    assert health(config)["alarms"] == ["authority_backup_missing"]
    assert with_secret(config, "backup", str(tmp_path / "b")) == console.OK
    assert with_secret(config, "rehearse", str(tmp_path / "b")) == console.OK
    told = health(config)
    assert told["alarms"] == []
    assert told["authority_rehearsed"]


def health(config: Path) -> dict[str, object]:
    parts = assemble(load_settings(config))
    with TestClient(create_app(parts.settings, parts)) as client:
        return dict(client.get("/healthz").json())


def test_a_backup_older_than_the_authority_is_called_so(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    backup = tmp_path / "b"
    assert with_secret(config, "backup", str(backup)) == console.OK
    assert run(config, "roll") == console.OK
    assert with_secret(config, "rehearse", str(backup)) == console.REFUSED
    assert "older than the authority" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "said"),
    [("a wrong passphrase", "another one, or the file was altered"), (PASSPHRASE, "no backup")],
)
def test_a_wrong_passphrase_and_a_wrong_file_are_told_apart(
    config: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    typed: str,
    said: str,
) -> None:
    backup = tmp_path / "b"
    assert with_secret(config, "backup", str(backup)) == console.OK
    if typed == PASSPHRASE:
        backup.write_bytes(b"%PDF-1.7")
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed + "\n"))
    assert run(config, "rehearse", str(backup)) == console.REFUSED
    shown = capsys.readouterr()
    assert said in shown.err
    assert typed not in shown.err + shown.out


def test_a_short_passphrase_protects_nothing(
    config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("short\n"))
    assert run(config, "backup", str(tmp_path / "b")) == console.REFUSED
    assert not (tmp_path / "b").exists()


def test_a_backup_that_cannot_be_written_is_none_and_a_memory_stick_takes_one(
    config: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert with_secret(config, "backup", str(tmp_path / "absent" / "b")) == console.REFUSED
    assert "No such file or directory" in capsys.readouterr().err
    assert run(config, "backup", "b", "--passphrase-file", str(tmp_path / "x")) == console.REFUSED
    assert "cannot be read" in capsys.readouterr().err

    def without_links(_made: Path, _path: Path) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr("server.ops.authority_backup.os.link", without_links)
    stick = tmp_path / "stick"
    stick.mkdir()
    assert with_secret(config, "backup", str(stick / "b")) == console.OK
    assert with_secret(config, "backup", str(stick / "b")) == console.REFUSED
    assert "use another name" in capsys.readouterr().err
    assert [file.name for file in stick.iterdir()] == ["b"]
    assert with_secret(config, "rehearse", str(stick / "b")) == console.OK


def test_a_new_generation_keeps_the_old_one_trusted(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened(config) as parts:
        before = parts.office
    assert run(config, "roll", "--issuing-only") == console.OK
    assert run(config, "roll") == console.OK
    capsys.readouterr()
    assert run(config, "roots") == console.OK
    shown = capsys.readouterr().out
    assert shown.count("# SHA-256 ") == 2
    roots = x509.load_pem_x509_certificates(shown.encode())
    assert before.ca.root.certificate in roots
    with opened(config) as parts:
        assert len(parts.office.ca.generations) == 3
        assert set(before.units) < set(parts.office.units)


def test_what_ends_soon_is_listed_with_its_days(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    issue(config)
    capsys.readouterr()
    assert run(config, "expiring") == console.OK
    assert "0 found" in capsys.readouterr().out
    assert run(config, "expiring", "--days", "8000") == console.OK
    kinds = [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()[:-1]]
    assert kinds == ["staff", "timestamp", "issuing", "root"]


def test_a_closed_authority_issues_nothing_more(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(config, "close") == console.REFUSED
    assert "--yes" in capsys.readouterr().err
    assert run(config, "close", "--yes") == console.OK
    assert run(config, "crl") == console.OK
    with opened(config) as parts:
        assert parts.revocations.is_closed()


def test_refusals_come_as_sentences(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(config, "approve", "none") == console.REFUSED
    assert "There is no such request" in capsys.readouterr().err
    assert run(config, "revoke", "--serial", "ab", "--reason", "superseded") == console.REFUSED
    assert "no valid certificate" in capsys.readouterr().err
    assert run(config, "requests") == console.OK


def test_no_key_stands_open_in_the_data_directory(config: Path) -> None:
    for file in (config.parent / "data" / "trust").rglob("*.json"):
        content = json.loads(file.read_text(encoding="utf-8"))
        assert "BEGIN PRIVATE KEY" not in json.dumps(content)
        assert file.stat().st_mode & 0o077 == 0
