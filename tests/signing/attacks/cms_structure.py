# SPDX-License-Identifier: Apache-2.0
"""CMS: structures that a careless reader takes for a signature."""

from collections.abc import Callable
from hashlib import sha1

from asn1crypto import algos, cms, core
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from signing.cms_signature import SignedAct, signature_for
from tests.signing.attacks.sealing import byte_range, contents, edited_cms, resealed, with_contents
from tests.signing.attacks.trick import Tricks
from tests.signing.attacks.workshop import Base, Workshop

tricks = Tricks("cms", reasons=("cms.", "signature.broken", "signature.unreadable", "token."))
Edit = Callable[[cms.ContentInfo], None]


def _edited(edit: Edit) -> Callable[[Workshop, Base], bytes]:
    return lambda _work, base: edited_cms(base.pdf, edit)


def _two_signers(envelope: cms.ContentInfo) -> None:
    infos = envelope["content"]["signer_infos"]
    infos.append(infos[0].copy())


def _no_signer(envelope: cms.ContentInfo) -> None:
    del envelope["content"]["signer_infos"][0]


def _embedded(envelope: cms.ContentInfo) -> None:
    inner = envelope["content"]["encap_content_info"]
    inner["content"] = core.OctetString(b"what was really signed")


def _other_content_type(envelope: cms.ContentInfo) -> None:
    envelope["content"]["encap_content_info"]["content_type"] = "enveloped_data"


def _no_signed_attributes(envelope: cms.ContentInfo) -> None:
    envelope["content"]["signer_infos"][0]["signed_attrs"] = None


def _signature_of_zeros(envelope: cms.ContentInfo) -> None:
    """An ECDSA signature with r = s = 0, which some libraries believed (CVE-2022-21449)."""
    zeros = algos.DSASignature({"r": 0, "s": 0}).dump()
    envelope["content"]["signer_infos"][0]["signature"] = zeros


def _empty_signature(envelope: cms.ContentInfo) -> None:
    envelope["content"]["signer_infos"][0]["signature"] = b""


def _flipped_signature(envelope: cms.ContentInfo) -> None:
    signer = envelope["content"]["signer_infos"][0]
    value = signer["signature"].native
    signer["signature"] = value[:-1] + bytes([value[-1] ^ 1])


def _another_digest(envelope: cms.ContentInfo) -> None:
    envelope["content"]["signer_infos"][0]["digest_algorithm"] = {"algorithm": "sha512"}


def _weak_digest(envelope: cms.ContentInfo) -> None:
    envelope["content"]["signer_infos"][0]["digest_algorithm"] = {"algorithm": "md5"}


def _another_mechanism(envelope: cms.ContentInfo) -> None:
    signer = envelope["content"]["signer_infos"][0]
    signer["signature_algorithm"] = {"algorithm": "rsassa_pkcs1v15"}


def _key_identifier(envelope: cms.ContentInfo) -> None:
    signer = envelope["content"]["signer_infos"][0]
    signer["sid"] = cms.SignerIdentifier("subject_key_identifier", b"\1" * 20)


def _attribute(name: str, change: Callable[[cms.CMSAttributes, int], None]) -> Edit:
    def edit(envelope: cms.ContentInfo) -> None:
        attributes = envelope["content"]["signer_infos"][0]["signed_attrs"]
        place = next(i for i, each in enumerate(attributes) if each["type"].native == name)
        change(attributes, place)

    return edit


def _drop(attributes: cms.CMSAttributes, place: int) -> None:
    del attributes[place]


def _double(attributes: cms.CMSAttributes, place: int) -> None:
    attributes.append(attributes[place].copy())


def _second_value(attributes: cms.CMSAttributes, place: int) -> None:
    values = attributes[place]["values"]
    values.append(values[0].copy())


_EDITS: dict[str, tuple[str, Edit]] = {
    "two_signers": ("Two people sign in one structure.", _two_signers),
    "no_signer": ("Nobody signs in the structure.", _no_signer),
    "embedded_content": ("The structure brings its own content to be signed.", _embedded),
    "other_content_type": ("The structure says that it signs something else.", _other_content_type),
    "no_signed_attributes": ("The signed attributes are gone.", _no_signed_attributes),
    "signature_of_zeros": ("The signature is r = s = 0.", _signature_of_zeros),
    "empty_signature": ("The signature is empty.", _empty_signature),
    "flipped_signature": ("One bit of the signature is another.", _flipped_signature),
    "another_digest": ("The structure names another digest algorithm.", _another_digest),
    "weak_digest": ("The structure names MD5.", _weak_digest),
    "another_mechanism": ("The structure names RSA for an elliptic key.", _another_mechanism),
    "key_identifier": ("The signer is named by the identifier of no key.", _key_identifier),
}
for _name, (_words, _edit) in _EDITS.items():
    tricks.made(_name, _words, _edited(_edit))
for _name, _what in (
    ("message_digest", "digest of the content"),
    ("content_type", "content type"),
    ("signing_certificate_v2", "reference to the certificate"),
):
    tricks.made(f"no_{_name}", f"The {_what} is gone.", _edited(_attribute(_name, _drop)))
    tricks.made(f"two_{_name}", f"The {_what} is there twice.", _edited(_attribute(_name, _double)))
    tricks.made(
        f"{_name}_of_two_values",
        f"The {_what} has two values.",
        _edited(_attribute(_name, _second_value)),
    )


def _bytes(change: Callable[[bytes], bytes]) -> Callable[[Workshop, Base], bytes]:
    def make(_work: Workshop, base: Base) -> bytes:
        padded = contents(base.pdf)
        envelope = cms.ContentInfo.load(padded).dump()
        return with_contents(base.pdf, change(bytes(envelope)))

    return make


_RAW: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "trailing_bytes": ("Bytes stand behind the structure.", lambda der: der + b"hidden"),
    "trailing_structure": (
        "A second structure stands behind.",
        lambda der: der + b"\x30\x02\x05\0",
    ),
    "garbage": ("The structure is no structure.", lambda der: bytes(255 - each for each in der)),
    "cut_off": ("The structure ends too early.", lambda der: der[: len(der) // 2]),
    "length_too_long": (
        "The length of the structure is too long.",
        lambda der: der[:2] + b"\xff\xff" + der[4:],
    ),
    "data_only": (
        "The structure is data.",
        lambda _der: cms.ContentInfo({"content_type": "data", "content": b"x"}).dump(),
    ),
    "nested_without_end": ("Sequences within sequences.", lambda der: _nested(len(der))),
    "one_zero": ("The structure is a zero.", lambda _der: b"\0"),
    "one_number": ("The structure is a number.", lambda _der: b"\2\1\1"),
}


def _nested(size: int) -> bytes:
    made = b"\x05\0"
    while len(made) < size - 8:
        length = len(made)
        head = bytes([length]) if length < 128 else b"\x82" + length.to_bytes(2, "big")
        made = b"\x30" + head + made
    return made


for _name, (_words, _change) in _RAW.items():
    tricks.made(_name, _words, _bytes(_change))


@tricks(reasons=("cms.", "signature.", "algorithm."))
def signed_with_sha1(work: Workshop, base: Base) -> bytes:
    """The digest is SHA-1, for which two contents can be made to agree."""
    begin, length, second, rest = byte_range(base.pdf)
    covered = base.pdf[begin : begin + length] + base.pdf[second : second + rest]
    identity = work.person(len(base.signed) - 1)

    def weak(digest: bytes) -> bytes:
        envelope = cms.ContentInfo.load(signature_for(digest, identity, SignedAct())).copy()
        signer = envelope["content"]["signer_infos"][0]
        signer["digest_algorithm"] = {"algorithm": "sha1"}
        signer["signature_algorithm"] = {"algorithm": "sha1_ecdsa"}
        attributes = signer["signed_attrs"]
        for attribute in attributes:
            if attribute["type"].native == "message_digest":
                attribute["values"] = [sha1(covered).digest()]  # noqa: S324 - weak on purpose
        signed = b"\x31" + attributes.dump(force=True)[1:]
        key = identity.key.private_key
        signer["signature"] = key.sign(signed, ec.ECDSA(hashes.SHA1()))  # noqa: S303 - as above
        return bytes(envelope.dump())

    return resealed(base.pdf, weak)
