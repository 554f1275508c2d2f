# SPDX-License-Identifier: Apache-2.0
"""The CMS structures other programs write: RSA, PSS, elliptic curves, Edwards curves.

More is readable than in our own increments, but not more is believed: one signer, nothing
hidden in or behind the structure, the certificate carried along, and no weak algorithm.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import algos, cms, core, parser, x509
from pyhanko.sign.general import CMSExtractionError, CMSStructuralError, extract_signer_info
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import (
    extract_certs_for_validation,
    extract_self_reported_ts,
    validate_sig_integrity,
)
from pyhanko.sign.validation.utils import DEFAULT_ALGORITHM_USAGE_POLICY

from signing.cms_reading import BadCms

_STRONG = frozenset({"sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512"})
_STRONG_OF_EDWARDS = frozenset({"shake256", "shake256_len"})
_WEAKEST_RSA = 2048
_WEAKEST_CURVE = 256


@dataclass(frozen=True, slots=True)
class ForeignCms:
    """A structure with one signer, before anything of it is believed.

    Attributes:
        data: the SignedData.
        info: the one SignerInfo.
        certificate: the signer's.
        others: carried along.
    """

    data: cms.SignedData
    info: cms.SignerInfo
    certificate: x509.Certificate
    others: tuple[x509.Certificate, ...]

    @property
    def value(self) -> bytes:
        """The raw signature value."""
        return bytes(self.info["signature"].native)

    @property
    def digest_name(self) -> str:
        """The signer's digest algorithm."""
        return str(self.info["digest_algorithm"]["algorithm"].native)

    @property
    def claimed_at(self) -> datetime | None:
        """The signer's own time, where the signed attributes have one."""
        found: datetime | None = extract_self_reported_ts(self.info)
        return found

    @property
    def tokens(self) -> tuple[cms.SignedData, ...]:
        """The signature timestamps."""
        unsigned = self.info["unsigned_attrs"]
        if not isinstance(unsigned, cms.CMSAttributes):
            return ()
        return tuple(
            value["content"]
            for attribute in unsigned
            if attribute["type"].native == "signature_time_stamp_token"
            for value in attribute["values"]
        )


def read_foreign_cms(padded: bytes) -> ForeignCms:
    """Read a structure; zero bytes behind it are padding, anything else there is refused.

    Raises:
        BadCms: ``cms.unreadable`` when it is no such structure.
    """
    if not padded.strip(b"\0"):
        raise BadCms("cms.empty", "no signature stands in /Contents")
    try:
        return _read(padded)
    except (
        CMSExtractionError,
        CMSStructuralError,
        SignatureValidationError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        IndexError,
        OverflowError,
        RecursionError,
    ) as error:
        raise BadCms("cms.unreadable", f"{type(error).__name__}: {error}") from error


def _read(padded: bytes) -> ForeignCms:
    *_, header, content, trailer = parser.parse(padded)
    if padded[len(header) + len(content) + len(trailer) :].strip(b"\0"):
        raise ValueError("bytes stand behind the structure")
    envelope = cms.ContentInfo.load(padded)
    if envelope["content_type"].native != "signed_data":
        raise ValueError("not signed data")
    data = envelope["content"]
    info = extract_signer_info(data)
    carried = extract_certs_for_validation(data)
    return ForeignCms(data, info, carried.signer_cert, tuple(carried.other_certs))


def require_foreign_signature(signature: ForeignCms, digest: bytes, *, detached: bool) -> None:
    """Require that the structure signs this digest with the certificate it carries.

    Raises:
        BadCms: it does not; ``cms.algorithm`` when it does, but with an algorithm that proves
            nothing any more.
    """
    wrapped = signature.data["encap_content_info"]
    if detached and wrapped["content"] is not core.VOID and wrapped["content"].native is not None:
        raise BadCms("cms.unreadable", "a detached signature carries no content")
    try:
        intact, fits = validate_sig_integrity(
            signature.info,
            signature.certificate,
            expected_content_type=wrapped["content_type"].native,
            actual_digest=digest,
        )
    except (SignatureValidationError, CMSStructuralError) as error:
        raise BadCms("cms.certificate", str(error)) from error
    except Exception as error:
        # The mathematics of odd keys fails in many ways ("math domain error").
        raise BadCms("cms.algorithm", f"{type(error).__name__}: {error}") from error
    if not intact:
        raise BadCms("cms.digest", "the signed bytes were changed")
    if not fits:
        raise BadCms("cms.signature", "the signature does not fit the certificate")
    require_strong(signature)


def require_strong(signature: ForeignCms) -> None:
    """Require algorithms nobody can forge today.

    Raises:
        BadCms: ``cms.weak``, or ``cms.algorithm`` when two algorithms do not belong together.
    """
    mechanism = signature.info["signature_algorithm"]
    _require_one_digest(signature, mechanism)
    names = {signature.digest_name}
    # RFC 3370 (3.2) lets RSA be named without a digest; Edwards curves have their own.
    with suppress(ValueError):
        names.add(mechanism.hash_algo)
    weak = names - _STRONG - _STRONG_OF_EDWARDS
    if weak:
        raise BadCms("cms.weak", ", ".join(sorted(weak)))
    key = signature.certificate.public_key
    if key.algorithm in {"rsa", "rsassa_pss"} and key.bit_size < _WEAKEST_RSA:
        raise BadCms("cms.weak", f"RSA {key.bit_size}")
    if key.algorithm == "dsa" or (key.algorithm == "ec" and key.bit_size < _WEAKEST_CURVE):
        raise BadCms("cms.weak", f"{key.algorithm} {key.bit_size}")


def _require_one_digest(signature: ForeignCms, mechanism: algos.SignedDigestAlgorithm) -> None:
    """Require the digest that goes with the mechanism (RFC 8933, 3.1; RFC 8419, 3)."""
    # Without its parameters: programs write them as NULL, or not at all.
    digest = algos.DigestAlgorithm({"algorithm": signature.digest_name})
    allowed = DEFAULT_ALGORITHM_USAGE_POLICY.digest_combination_allowed(mechanism, digest, None)
    if not allowed:
        raise BadCms("cms.algorithm", str(allowed.failure_reason))
