# SPDX-License-Identifier: Apache-2.0
"""The CMS structure of a PAdES baseline B-B signature (EN 319 142-1, 6.3; RFC 5652).

The signed attributes are those PAdES asks for, plus the commitment (drafted or approved)
and the claimed role: in which capacity a person acted is part of what is signed.
"""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from asn1crypto import cms, core, tsp
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.serialization import Encoding

# Importing this registers the CAdES attributes with asn1crypto.
from pyhanko.sign.ades.cades_asn1 import CommitmentTypeIndication, SignerAttributesV2

from signing.keys import SigningIdentity

_COMMITMENTS = {"origin": "proof_of_origin", "approval": "proof_of_approval"}
LONGEST_ROLE = 64

Attribute = tuple[str, core.Asn1Value]


@dataclass(frozen=True, slots=True)
class SignedAct:
    """What the signature commits to.

    Attributes:
        commitment: ``origin`` for 起案, ``approval`` for 承認, 合議 and 決裁.
        role: post and capacity as of the act, such as 総務局情報政策課長（承認）; at most 64
            characters, the bound of X.520 for a title.
    """

    commitment: str = "approval"
    role: str = ""


def signature_for(digest: bytes, identity: SigningIdentity, act: SignedAct) -> bytes:
    """Sign the SHA-256 digest of a document's byte range; returns the DER of the CMS.

    Raises:
        ValueError: the commitment is unknown or the role is too long.
    """
    attributes: list[Attribute] = [("commitment_type", _commitment(act.commitment))]
    if act.role:
        attributes.append(("signer_attributes_v2", _claimed_role(act.role)))
    return signed_data(identity, digest, attributes)


def signed_data(
    identity: SigningIdentity,
    digest: bytes,
    attributes: list[Attribute],
    *,
    encapsulated: tuple[str, core.Asn1Value] | None = None,
) -> bytes:
    """Build and sign a CMS SignedData with one signer over SHA-256, by the key's own algorithm.

    Args:
        identity: the key with its certificates; roots are not carried along.
        digest: SHA-256 of the content.
        attributes: signed attributes besides content type, digest and certificate.
        encapsulated: content type and content when the content is carried inside.
    """
    own = _parsed(identity.certificate.public_bytes(Encoding.DER))
    issuers = [_parsed(each.public_bytes(Encoding.DER)) for each in identity.chain]
    kind, content = encapsulated or ("data", None)
    signed = _signed_attributes(kind, digest, own, attributes)
    signature = identity.key.sign(signed.dump())
    serial = own["tbs_certificate"]["serial_number"]
    signer = {
        "version": "v1",
        "sid": {"issuer_and_serial_number": {"issuer": own.issuer, "serial_number": serial}},
        "digest_algorithm": {"algorithm": "sha256"},
        "signature_algorithm": {"algorithm": identity.key.algorithm},
        "signed_attrs": signed,
        "signature": signature,
    }
    inner = (
        {"content_type": kind} if content is None else {"content_type": kind, "content": content}
    )
    data = {
        "version": "v1" if content is None else "v3",
        "digest_algorithms": [{"algorithm": "sha256"}],
        "encap_content_info": inner,
        "certificates": [own, *(issuer for issuer in issuers if not _is_root(issuer))],
        "signer_infos": [signer],
    }
    envelope = cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(data)})
    return bytes(envelope.dump())


@lru_cache(maxsize=256)
def _parsed(der: bytes) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(der)


def _is_root(certificate: asn1_x509.Certificate) -> bool:
    return bool(certificate.issuer == certificate.subject)


def _signed_attributes(
    kind: str, digest: bytes, own: asn1_x509.Certificate, attributes: list[Attribute]
) -> cms.CMSAttributes:
    everything: list[Attribute] = [
        ("content_type", cms.ContentType(kind)),
        ("message_digest", core.OctetString(digest)),
        ("signing_certificate_v2", _signing_certificate(own)),
        *attributes,
    ]
    return cms.CMSAttributes(
        [cms.CMSAttribute({"type": name, "values": [value]}) for name, value in everything]
    )


def _signing_certificate(own: asn1_x509.Certificate) -> tsp.SigningCertificateV2:
    return tsp.SigningCertificateV2({"certs": [{"cert_hash": sha256(own.dump()).digest()}]})


def _commitment(name: str) -> CommitmentTypeIndication:
    if name not in _COMMITMENTS:
        raise ValueError(f"a signature commits to origin or approval, not to {name!r}")
    return CommitmentTypeIndication({"commitment_type_id": _COMMITMENTS[name]})


def _claimed_role(role: str) -> SignerAttributesV2:
    if len(role) > LONGEST_ROLE:
        raise ValueError("a role has at most 64 characters")
    title = asn1_x509.Name.build({"title": role})
    syntax = cms.RoleSyntax({"role_name": asn1_x509.GeneralName("directory_name", title)})
    claimed = cms.AttCertAttribute({"type": "role", "values": [syntax]})
    return SignerAttributesV2({"claimed_attributes": [claimed]})


def commitment_name(commitment: str) -> str:
    """The name of :class:`SignedAct` for a commitment of the CMS; empty for any other."""
    return next((name for name, value in _COMMITMENTS.items() if value == commitment), "")
