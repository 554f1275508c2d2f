# SPDX-License-Identifier: Apache-2.0
"""The office's keys at rest: sealed, private, and never made twice."""

import errno
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509

from server.trust.office import create_office, office_exists, open_office, replace_tsa
from server.trust.passphrase import PassphraseExposed, create_passphrase, read_passphrase
from signing.keys import create_request
from signing.office_tsa import OfficeTsa
from signing.refusals import SigningRefused

NOW = datetime(2026, 11, 24, tzinfo=UTC)
PASSPHRASE = b"0123456789abcdef"


def test_what_was_made_is_what_is_opened(tmp_path: Path) -> None:
    made = create_office(tmp_path / "trust", "机市", PASSPHRASE, NOW)
    opened = open_office(tmp_path / "trust", PASSPHRASE)
    assert opened.roots_pem == made.roots_pem
    request = create_request("佐藤 葵", "p1").request_pem
    pem = opened.issue(request, "p1", "佐藤 葵", "情報政策課", NOW)
    issued = x509.load_pem_x509_certificate(pem.encode("ascii"))
    issuing = x509.load_pem_x509_certificate(made.chain_pem.encode("ascii"))
    issued.verify_directly_issued_by(issuing)


def test_the_keys_are_unreadable_for_others_and_without_the_passphrase(tmp_path: Path) -> None:
    create_office(tmp_path / "trust", "机市", PASSPHRASE, NOW)
    for path in (tmp_path / "trust").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert b"BEGIN PRIVATE KEY" not in path.read_bytes()
    with pytest.raises(SigningRefused, match="wrong_passphrase"):
        open_office(tmp_path / "trust", b"another")


def test_an_office_is_never_replaced_by_a_second_one(tmp_path: Path) -> None:
    assert not office_exists(tmp_path)
    create_office(tmp_path, "机市", PASSPHRASE, NOW)
    assert office_exists(tmp_path)
    with pytest.raises(FileExistsError):
        create_office(tmp_path, "机市", PASSPHRASE, NOW)


def test_a_full_disk_leaves_the_office_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        with pytest.raises(OSError, match="No space"):
            create_office(tmp_path, "机市", PASSPHRASE, NOW)
    made = create_office(tmp_path, "机市", PASSPHRASE, NOW)
    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        with pytest.raises(OSError, match="No space"):
            replace_tsa(tmp_path, OfficeTsa.create(made.ca, NOW), PASSPHRASE)
    opened = open_office(tmp_path, PASSPHRASE)
    assert opened.units == made.units
    replace_tsa(tmp_path, OfficeTsa.create(made.ca, NOW), PASSPHRASE)
    assert open_office(tmp_path, PASSPHRASE).units[1:] == made.units


def test_a_passphrase_that_others_can_read_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "passphrase"
    made = create_passphrase(path, bytes(32))
    assert read_passphrase(path) == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o640)
    with pytest.raises(PassphraseExposed):
        read_passphrase(path)
    with pytest.raises(FileExistsError):
        create_passphrase(path, bytes(32))
