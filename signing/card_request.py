# SPDX-License-Identifier: Apache-2.0
"""A certificate request (PKCS #10, RFC 2986) for a key that cannot be handed to a library.

The key signs its own request wherever it lies; that is also the proof that it is in the
hands of whoever sends it.
"""

from asn1crypto import csr, keys, pem, x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from signing.keys import SigningIdentity
from signing.names import certificate_name
from signing.refusals import SigningRefused


def request_by(identity: SigningIdentity, common_name: str, person_id: str) -> str:
    """Return the request for the key of an identity, signed by it, as PEM.

    Raises:
        SigningRefused: ``card.no_key`` for a kind of key that does not sign here, or what
            the key says.
    """
    public_key = identity.certificate.public_key()
    if not isinstance(public_key, ec.EllipticCurvePublicKey | rsa.RSAPublicKey):
        raise SigningRefused("card.no_key")
    der = public_key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    names = {"common_name": certificate_name(common_name), "user_id": person_id}
    info = csr.CertificationRequestInfo(
        {
            "version": "v1",
            "subject": x509.Name.build(names),
            "subject_pk_info": keys.PublicKeyInfo.load(der),
            "attributes": [],
        }
    )
    request = csr.CertificationRequest(
        {
            "certification_request_info": info,
            "signature_algorithm": {"algorithm": identity.key.algorithm},
            "signature": identity.key.sign(info.dump()),
        }
    )
    return bytes(pem.armor("CERTIFICATE REQUEST", request.dump())).decode("ascii")
