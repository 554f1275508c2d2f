# SPDX-License-Identifier: Apache-2.0
"""A time authority that is not ours: openssl's, with an RSA key of its own."""

import shutil
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID

from signing import certificate_profiles as profiles
from signing.timestamp import TimestampUnavailable, insert_timestamp
from signing.verdicts import Outcome
from signing.verification import verify
from tests.signing.city import City

CONFIG = """
[tsa]
default_tsa = unit
[unit]
serial = serial
signer_cert = unit.pem
signer_key = unit.key
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
accuracy = secs:1
ess_cert_id_alg = {algorithm}
"""


@dataclass(frozen=True)
class OpensslAuthority:
    """Answers with ``openssl ts -reply``, by the machine's own clock."""

    folder: Path

    def fetch(self, request_der: bytes) -> bytes:
        (self.folder / "ask").write_bytes(request_der)
        command = ["openssl", "ts", "-reply", "-config", "ts.cnf", "-queryfile", "ask"]
        subprocess.run([*command, "-out", "answer"], cwd=self.folder, check=True)
        return (self.folder / "answer").read_bytes()


def openssl_authority(city: City, folder: Path, bits: int, algorithm: str) -> OpensslAuthority:
    key = rsa.generate_private_key(65537, bits)
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(profiles.distinguished_name(common="外部時刻局"))
        .issuer_name(city.ca.root.certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    )
    certificate = builder.sign(city.ca.root.private_key, hashes.SHA256())
    (folder / "unit.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "unit.key").write_bytes(private)
    (folder / "serial").write_text("01\n")
    (folder / "ts.cnf").write_text(CONFIG.format(algorithm=algorithm))
    return OpensslAuthority(folder)


needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is missing")


@needs_openssl
def test_a_token_of_another_authority_with_an_rsa_key_is_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime.now(UTC)
    monkeypatch.setattr("tests.signing.city.MORNING", now)
    ours = City()
    stamped = insert_timestamp(
        ours.signed(1), openssl_authority(ours, tmp_path, 2048, "sha256"), ours.roots
    )
    verdict = verify(stamped, ours.roots, now)
    assert verdict.outcome is Outcome.VALID, verdict
    assert verdict.signatures[0].timestamp_by == "外部時刻局"


@needs_openssl
def test_a_token_with_a_short_rsa_key_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.signing.city.MORNING", datetime.now(UTC))
    ours = City()
    with pytest.raises(TimestampUnavailable, match="too short"):
        insert_timestamp(
            ours.signed(1), openssl_authority(ours, tmp_path, 1024, "sha256"), ours.roots
        )
