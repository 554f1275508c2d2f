# SPDX-License-Identifier: Apache-2.0
"""The city's own authority for TLS, which a person elsewhere works: here a small one."""

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key
from cryptography.x509.oid import NameOID

from tests.installation.machine import Machine

_EXTENSIONS = "subjectAltName=DNS:tsukue.example.lg.jp\nextendedKeyUsage=serverAuth\n"

_USES = dict.fromkeys(
    (
        *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment"),
        *("key_agreement", "encipher_only", "decipher_only"),
    ),
    False,
)
_SIGNS_CERTIFICATES = x509.KeyUsage(key_cert_sign=True, crl_sign=True, **_USES)


class CityAuthority:
    """Signs the certificates of the city's servers.

    Attributes:
        root: its certificate, which every terminal trusts.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.root = folder / "city-authority.pem"
        self._key = folder / "city-authority.key"
        self._extensions = folder / "extensions"
        self._extensions.write_text(_EXTENSIONS, "ascii")
        _openssl(
            *("req", "-x509", "-newkey", "rsa:3072", "-nodes", "-days", "3650"),
            *("-subj", "/CN=Fuzukue City Root", "-keyout", str(self._key), "-out", str(self.root)),
            *("-addext", "keyUsage=critical,keyCertSign,cRLSign"),
        )

    def sign(self, machine: Machine) -> None:
        """Answer the request that the manual has made on the server, as the manual says."""
        request = machine.root / "root/server.csr"
        answer = machine.root / "etc/tsukue/tls/server.pem"
        _openssl(
            *("x509", "-req", "-in", str(request), "-out", str(answer), "-days", "365"),
            *("-CA", str(self.root), "-CAkey", str(self._key), "-CAcreateserial"),
            *("-extfile", str(self._extensions)),
        )
        self.hand_out(machine)

    def sign_until(self, machine: Machine, ends: datetime) -> None:
        """Answer the same request with a certificate that ends then, be it past."""
        asked = x509.load_pem_x509_csr((machine.root / "root/server.csr").read_bytes())
        name = x509.SubjectAlternativeName([x509.DNSName("tsukue.example.lg.jp")])
        made = self._lasting(asked.subject, asked.public_key(), ends).add_extension(name, False)
        place = machine.root / "etc/tsukue/tls/server.pem"
        place.write_bytes(made.sign(self._signer(), hashes.SHA256()).public_bytes(Encoding.PEM))

    def another_until(self, machine: Machine, place: str, ends: datetime) -> None:
        """Put the certificate of an authority below this one on a machine, for people to trust."""
        own = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Neighbour City Signers")])
        key = generate_private_key(public_exponent=65537, key_size=3072)
        usage = x509.BasicConstraints(ca=True, path_length=0)
        made = self._lasting(own, key.public_key(), ends).add_extension(usage, True)
        made = made.add_extension(_SIGNS_CERTIFICATES, True)
        file = machine.root / place.lstrip("/")
        file.write_bytes(made.sign(self._signer(), hashes.SHA256()).public_bytes(Encoding.PEM))

    def _lasting(
        self, subject: x509.Name, key: CertificatePublicKeyTypes, ends: datetime
    ) -> x509.CertificateBuilder:
        root = x509.load_pem_x509_certificate(self.root.read_bytes())
        return x509.CertificateBuilder(
            issuer_name=root.subject,
            subject_name=subject,
            public_key=key,
            serial_number=x509.random_serial_number(),
            not_valid_before=min(ends, datetime.now(UTC)) - timedelta(days=30),
            not_valid_after=ends,
        )

    def _signer(self) -> RSAPrivateKey:
        key = load_pem_private_key(self._key.read_bytes(), None)
        assert isinstance(key, RSAPrivateKey)
        return key

    def hand_out(self, machine: Machine) -> None:
        """Put the authority's certificate where the manual says."""
        shutil.copy(self.root, machine.root / "root/city-authority.pem")


def _openssl(*arguments: str) -> None:
    done = subprocess.run(["openssl", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise AssertionError(f"openssl {arguments[0]}: {done.stderr}")
