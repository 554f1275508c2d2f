# SPDX-License-Identifier: Apache-2.0
"""Keys of the organisation's certificates (職責証明書): sealed files, apart from everything else.

No staff key is ever here, and none of these keys signs an approval.
"""

from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import NameOID

from server.durable_files import write_new
from signing.keys import PrivateKey, SigningIdentity, SoftwareKey
from signing.names import certificate_name
from signing.refusals import SigningRefused

_RSA_BITS = 2048


class SealKeys:
    """The folder of the sealed keys, one file a certificate, readable by the server alone."""

    def __init__(self, folder: Path, passphrase: bytes) -> None:
        self._folder = folder
        self._passphrase = passphrase

    def exists(self, certificate_id: str) -> bool:
        """Return whether there is a key of this name."""
        return self._file(certificate_id).exists()

    def keep(self, certificate_id: str, private_key: PrivateKey) -> None:
        """Keep a key, sealed.

        Raises:
            FileExistsError: there is one of this name; what it signed rests on it.
        """
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        data = private_key.private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(self._passphrase)
        )
        write_new(self._file(certificate_id), data)

    def key(self, certificate_id: str) -> PrivateKey:
        """Open a key.

        Raises:
            SigningRefused: ``seal.key_missing`` or ``seal.key_damaged``.
        """
        try:
            sealed = self._file(certificate_id).read_bytes()
        except FileNotFoundError as error:
            raise SigningRefused("seal.key_missing", certificate=certificate_id) from error
        try:
            key = load_pem_private_key(sealed, self._passphrase)
        except ValueError as error:
            raise SigningRefused("seal.key_damaged", certificate=certificate_id) from error
        if not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
            raise SigningRefused("seal.key_damaged", certificate=certificate_id)
        return key

    def identity(self, certificate_id: str, pem: str) -> SigningIdentity:
        """Open a key beside its certificate, which stands first, and its issuers'.

        Raises:
            SigningRefused: as :meth:`key`, or ``seal.other_key``.
        """
        own, *issuers = x509.load_pem_x509_certificates(pem.encode("ascii"))
        key = self.key(certificate_id)
        if key.public_key() != own.public_key():
            raise SigningRefused("seal.other_key", certificate=certificate_id)
        return SigningIdentity(SoftwareKey(key), own, tuple(issuers))

    def _file(self, certificate_id: str) -> Path:
        return self._folder / f"{certificate_id}.pem"


def new_key(kind: str) -> PrivateKey:
    """Make a key: ``ec`` (P-256), or ``rsa`` (2048 bits) where an issuer takes no other."""
    if kind == "rsa":
        return rsa.generate_private_key(public_exponent=65537, key_size=_RSA_BITS)
    return ec.generate_private_key(ec.SECP256R1())


def seal_request(private_key: PrivateKey, organisation: str, post: str) -> str:
    """Make the request (PKCS #10, RFC 2986) for the certificate of a post, as PEM."""
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "JP"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, certificate_name(organisation)),
            x509.NameAttribute(NameOID.COMMON_NAME, certificate_name(post)),
        ]
    )
    builder = x509.CertificateSigningRequestBuilder().subject_name(subject)
    signed = builder.sign(private_key, hashes.SHA256())
    return signed.public_bytes(Encoding.PEM).decode("ascii")
