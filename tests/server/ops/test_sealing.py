# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server seal-certificate`` and ``seal-ledger``: from the request to the revocation."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from server.ops import console
from server.ops.main import main
from server.trust.seal_keys import new_key, seal_request
from signing.office_ca import OfficeCa

CUSTODY = ("--custodian", "総務課長", "--storage", "総務課の金庫", "--purpose", "施行文書")


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings file for a server that was set up, speaking English."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    file = tmp_path / "tsukue.toml"
    file.write_text(f'data_dir = "{tmp_path / "data"}"\nport = 0\n', encoding="utf-8")
    assert main(["init", "--config", str(file)]) == console.OK
    return file


def seal(settings: Path, *words: str) -> int:
    return main(["seal-certificate", *words, "--config", str(settings)])


def test_a_certificate_is_requested_entered_allowed_and_revoked(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert seal(settings, "list") == console.OK
    assert "no certificates yet" in capsys.readouterr().out
    request = tmp_path / "shicho.csr"
    asked = ("request", "shicho", "--post", "机市長", "--key", "ec", "--out", str(request))
    assert seal(settings, *asked) == console.OK
    assert seal(settings, *asked) == console.REFUSED
    assert "another name" in capsys.readouterr().err
    now = datetime.now(UTC)
    outer = OfficeCa.create("地方公共団体", now)
    answer = tmp_path / "answer.pem"
    answer.write_text(outer.issue_seal(request.read_text(), "机市長", now) + outer.chain_pem)
    add = ("add", "shicho", "--post", "机市長", *CUSTODY, "--certificate", str(answer))
    assert seal(settings, *add) == console.OK
    assert seal(settings, "allow", "shicho", "--post", "somu-head") == console.OK
    assert seal(settings, "allow", "shicho", "--role", "records") == console.OK
    assert seal(settings, "deny", "shicho", "--role", "records") == console.OK
    assert seal(settings, "allow", "nobody", "--role", "records") == console.REFUSED
    capsys.readouterr()
    assert seal(settings, "list") == console.OK
    row = capsys.readouterr().out.strip().split("\t")
    assert (row[0], row[1], row[2]) == ("shicho", "机市長", "総務課長")
    assert row[-2:] == ["in use", "post:somu-head"]
    assert seal(settings, "revoke", "shicho", "--reason", "改選") == console.OK
    assert seal(settings, "revoke", "shicho", "--reason", "改選") == console.REFUSED


def test_a_certificate_comes_from_a_file_and_from_the_office(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    now, key = datetime.now(UTC), new_key("ec")
    outer = OfficeCa.create("地方公共団体", now)
    pem = outer.issue_seal(seal_request(key, "机市", "机市長"), "机市長", now)
    certificate = x509.load_pem_x509_certificate(pem.encode())
    file, password = tmp_path / "shicho.p12", tmp_path / "password"
    encryption = BestAvailableEncryption(b"himitsu")
    file.write_bytes(serialize_key_and_certificates(b"x", key, certificate, None, encryption))
    add = ("add", "shicho", "--post", "机市長", *CUSTODY, "--pkcs12", str(file))
    password.write_text("wrong\n")
    assert seal(settings, *add, "--password-file", str(password)) == console.REFUSED
    assert "password" in capsys.readouterr().err
    password.write_text("himitsu\n")
    assert seal(settings, *add, "--password-file", str(password)) == console.OK
    kept = tmp_path / "data" / "trust" / "seals" / "shicho.pem"
    assert (kept.stat().st_mode & 0o777, b"ENCRYPTED" in kept.read_bytes()) == (0o600, True)
    office = ("add", "fuku", "--post", "副市長", *CUSTODY, "--office")
    assert seal(settings, *office) == console.OK
    assert seal(settings, "add", "Bad Name", "--post", "x", *CUSTODY, "--office") == console.REFUSED


def test_an_empty_ledger_has_its_headings_and_verifies(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["seal-ledger", "--config", str(settings)]) == console.OK
    assert capsys.readouterr().out.startswith("番号,使用日,")
    assert main(["seal-ledger", "--verify", "--config", str(settings)]) == console.OK
    assert "0 lines" in capsys.readouterr().out
