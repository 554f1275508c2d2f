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
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

# Importing this registers the CAdES attributes with asn1crypto.
from pyhanko.sign.ades.api import CommitmentTypeIndication
from pyhanko.sign.ades.cades_asn1 import SignerAttributesV2

from signing.keys import SigningIdentity

_COMMITMENTS = {"origin": "proof_of_origin", "approval": "proof_of_approval"}
COMMITMENT_NAMES = {value: name for name, value in _COMMITMENTS.items()}
LONGEST_ROLE = 64


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
    own = _parsed(identity.certificate.public_bytes(Encoding.DER))
    issuers = [_parsed(each.public_bytes(Encoding.DER)) for each in identity.chain]
    signed = _signed_attributes(digest, own, act)
    signature = identity.private_key.sign(signed.dump(), ec.ECDSA(hashes.SHA256()))
    signer = {
        "version": "v1",
        "sid": {
            "issuer_and_serial_number": {
                "issuer": own.issuer,
                "serial_number": own["tbs_certificate"]["serial_number"],
            }
        },
        "digest_algorithm": {"algorithm": "sha256"},
        "signature_algorithm": {"algorithm": "sha256_ecdsa"},
        "signed_attrs": signed,
        "signature": signature,
    }
    content = {
        "version": "v1",
        "digest_algorithms": [{"algorithm": "sha256"}],
        "encap_content_info": {"content_type": "data"},
        "certificates": [own, *(issuer for issuer in issuers if not _is_root(issuer))],
        "signer_infos": [signer],
    }
    envelope = cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(content)})
    return bytes(envelope.dump())


@lru_cache(maxsize=256)
def _parsed(der: bytes) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(der)


def _is_root(certificate: asn1_x509.Certificate) -> bool:
    return bool(certificate.issuer == certificate.subject)


def _signed_attributes(
    digest: bytes, own: asn1_x509.Certificate, act: SignedAct
) -> cms.CMSAttributes:
    attributes: list[tuple[str, core.Asn1Value]] = [
        ("content_type", cms.ContentType("data")),
        ("message_digest", core.OctetString(digest)),
        ("signing_certificate_v2", _signing_certificate(own)),
        ("commitment_type", _commitment(act.commitment)),
    ]
    if act.role:
        attributes.append(("signer_attributes_v2", _claimed_role(act.role)))
    return cms.CMSAttributes(
        [cms.CMSAttribute({"type": kind, "values": [value]}) for kind, value in attributes]
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
