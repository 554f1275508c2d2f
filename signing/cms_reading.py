# SPDX-License-Identifier: Apache-2.0
"""Reading a CMS signature and checking it against a digest (RFC 5652, 5.6; EN 319 142-1).

Structure first, then the message digest, then the signing certificate named by the signed
attributes, then the signature over exactly the bytes that were received.
"""

from dataclasses import dataclass
from functools import lru_cache

# Importing this registers the CAdES attributes with asn1crypto.
import pyhanko.sign.ades.cades_asn1  # noqa: F401 - registers
from asn1crypto import cms, core
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding

from signing.keys import WEAKEST_RSA
from signing.received_bytes import first_element, received_bytes

_HASHES = {"sha256": hashes.SHA256(), "sha384": hashes.SHA384(), "sha512": hashes.SHA512()}


class BadCms(Exception):
    """A CMS structure that is no signature of ours.

    Attributes:
        code: ``cms.unreadable``, ``cms.digest``, ``cms.signature``, ``cms.certificate`` or
            ``cms.algorithm``.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class CmsSignature:
    """What a CMS structure says, before anything of it is believed.

    Attributes:
        content: the DER of the structure, without the padding behind it.
        info: the one SignerInfo.
        certificate: the certificate the SignerInfo names.
        others: the other certificates carried along.
        attributes: signed attributes by name; each has exactly one value.
        digest_name: the digest algorithm, such as ``sha256``.
        encapsulated: content carried inside (a timestamp token's TSTInfo), else empty.
        signed_attributes: the signed attributes as they were received.
    """

    content: bytes
    info: cms.SignerInfo
    certificate: x509.Certificate
    others: tuple[x509.Certificate, ...]
    attributes: dict[str, core.Asn1Value]
    digest_name: str
    encapsulated: bytes
    signed_attributes: bytes

    @property
    def signature(self) -> bytes:
        """The raw signature value; a signature timestamp covers exactly these bytes."""
        return bytes(self.info["signature"].native)

    @property
    def unsigned(self) -> cms.CMSAttributes | None:
        """The unsigned attributes, where a signature timestamp stands."""
        found = self.info["unsigned_attrs"]
        return found if isinstance(found, cms.CMSAttributes) and len(found) else None

    @property
    def commitment(self) -> str:
        """The commitment, such as ``proof_of_approval``; empty when there is none."""
        found = self.attributes.get("commitment_type")
        return "" if found is None else str(found["commitment_type_id"].native)

    @property
    def role(self) -> str:
        """The claimed role of :func:`signing.cms_signature.signature_for`; empty without."""
        found = self.attributes.get("signer_attributes_v2")
        if found is None:
            return ""
        name = found["claimed_attributes"][0]["values"][0]["role_name"]
        return str(name.chosen.native.get("title", "")) if name.name == "directory_name" else ""


def read_cms(padded: bytes, *, detached: bool = True) -> CmsSignature:
    """Read a structure with exactly one signer; zero bytes behind it are padding.

    Raises:
        BadCms: it is not such a structure; every fault of the ASN.1 reader included.
    """
    try:
        return _read(padded, detached=detached)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError) as error:
        # asn1crypto reads lazily and reports broken input through all of these.
        raise BadCms("cms.unreadable", str(error)) from error


def _read(padded: bytes, *, detached: bool) -> CmsSignature:
    content = first_element(padded)
    envelope = cms.ContentInfo.load(content)
    if padded[len(content) :].strip(b"\0"):
        raise ValueError("bytes stand behind the structure")
    if envelope["content_type"].native != "signed_data":
        raise ValueError("not signed data")
    data = envelope["content"]
    if len(data["signer_infos"]) != 1 or len(data["digest_algorithms"]) != 1:
        raise ValueError("exactly one signer is wanted")
    info = data["signer_infos"][0]
    received = received_bytes(info["signed_attrs"])
    inner = data["encap_content_info"]["content"]
    encapsulated = b"" if isinstance(inner, core.Void) or inner is None else bytes(inner)
    if detached and encapsulated:
        raise ValueError("a detached signature carries no content")
    attributes = _single_values(info["signed_attrs"])
    if attributes["content_type"].native != data["encap_content_info"]["content_type"].native:
        raise ValueError("the content type differs")
    certificate, others = _certificates(data["certificates"], info["sid"])
    name = info["digest_algorithm"]["algorithm"].native
    return CmsSignature(
        content, info, certificate, others, attributes, name, encapsulated, received
    )


def _single_values(attributes: cms.CMSAttributes) -> dict[str, core.Asn1Value]:
    found: dict[str, core.Asn1Value] = {}
    for attribute in attributes:
        name = attribute["type"].native
        if name in found or len(attribute["values"]) != 1:
            raise ValueError(f"the signed attribute {name} is not single")
        found[name] = attribute["values"][0]
    return found


def _certificates(
    choices: cms.CertificateSet, sid: cms.SignerIdentifier
) -> tuple[x509.Certificate, tuple[x509.Certificate, ...]]:
    if sid.name != "issuer_and_serial_number":
        raise ValueError("the signer is not named by issuer and serial number")
    issuer = received_bytes(sid.chosen["issuer"].chosen)
    serial = sid.chosen["serial_number"].native
    own: list[x509.Certificate] = []
    others: list[x509.Certificate] = []
    for choice in choices:
        if choice.name != "certificate":
            raise ValueError("only certificates are carried")
        certificate = _loaded(received_bytes(choice.chosen))
        same = certificate.serial_number == serial
        same = same and certificate.issuer.public_bytes() == issuer
        (own if same else others).append(certificate)
    if len(own) != 1:
        raise ValueError("the signer's certificate is not carried exactly once")
    return own[0], tuple(others)


@lru_cache(maxsize=512)
def _loaded(der: bytes) -> x509.Certificate:
    return x509.load_der_x509_certificate(der)


def require_signature(signature: CmsSignature, digest: bytes) -> None:
    """Require that the structure signs this digest with the certificate it names.

    Raises:
        BadCms: digest, certificate binding, algorithm or signature do not hold.
    """
    if signature.attributes["message_digest"].native != digest:
        raise BadCms("cms.digest", "the signed bytes were changed")
    _require_named_certificate(signature)
    # The attributes are signed as a SET (tag 0x31), but stand there with tag [0].
    signed = b"\x31" + signature.signed_attributes[1:]
    try:
        _verify(signature, signed)
    except InvalidSignature as error:
        raise BadCms("cms.signature", "the signature does not fit the certificate") from error
    except (UnsupportedAlgorithm, ValueError, KeyError, AttributeError) as error:
        raise BadCms("cms.algorithm", str(error)) from error


def hash_of(name: str) -> hashes.HashAlgorithm:
    """The digest algorithm of a name, one of SHA-256, SHA-384 and SHA-512.

    Raises:
        BadCms: ``cms.algorithm`` for any other, the broken ones above all.
    """
    if name not in _HASHES:
        raise BadCms("cms.algorithm", name)
    return _HASHES[name]


def digest_of(name: str, *parts: bytes | memoryview) -> bytes:
    """The digest of some bytes under an algorithm of :func:`hash_of`."""
    digest = hashes.Hash(hash_of(name))
    for part in parts:
        digest.update(bytes(part) if isinstance(part, memoryview) else part)
    return digest.finalize()


def _require_named_certificate(signature: CmsSignature) -> None:
    der = signature.certificate.public_bytes(Encoding.DER)
    try:
        first = signature.attributes["signing_certificate_v2"]["certs"][0]
        expected = digest_of(first["hash_algorithm"]["algorithm"].native, der)
        named = first["cert_hash"].native
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise BadCms("cms.certificate", str(error)) from error
    if named != expected:
        raise BadCms("cms.certificate", "the signed attributes name another certificate")


def _verify(signature: CmsSignature, signed: bytes) -> None:
    algorithm = hash_of(signature.digest_name)
    mechanism = signature.info["signature_algorithm"]
    key = signature.certificate.public_key()
    # RFC 3370 (3.2) lets an RSA signature name the key's algorithm alone, without a digest.
    plain_rsa = mechanism["algorithm"].native == "rsassa_pkcs1v15"
    if not plain_rsa and mechanism.hash_algo != signature.digest_name:
        raise ValueError("two digest algorithms in one signature")
    if isinstance(key, ec.EllipticCurvePublicKey) and mechanism.signature_algo == "ecdsa":
        key.verify(signature.signature, signed, ec.ECDSA(algorithm))
    elif isinstance(key, rsa.RSAPublicKey) and mechanism.signature_algo == "rsassa_pkcs1v15":
        if key.key_size < WEAKEST_RSA:
            raise ValueError("the RSA key is too short")
        key.verify(signature.signature, signed, padding.PKCS1v15(), algorithm)
    else:
        raise ValueError(f"unsupported signature algorithm {mechanism.signature_algo}")
