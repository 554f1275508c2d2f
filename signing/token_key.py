# SPDX-License-Identifier: Apache-2.0
"""A key that never leaves its token (HSM): used like any other, signing inside the token."""

from collections.abc import Callable
from typing import NoReturn, Protocol

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed, encode_dss_signature
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    KeySerializationEncryption,
    PrivateFormat,
)

from signing.refusals import SigningRefused


class KeyStore(Protocol):
    """Where an authority's keys are made: memory, to be sealed in a file, or a token."""

    def make_key(self, label: str, curve: ec.EllipticCurve) -> ec.EllipticCurvePrivateKey:
        """Make a new key; ``label`` names it in a token."""
        ...

    def find_key(
        self, label: str, public_key: ec.EllipticCurvePublicKey
    ) -> ec.EllipticCurvePrivateKey:
        """Return a key made before.

        Raises:
            SigningRefused: ``token.key_missing``: it is not there, or is another one.
        """
        ...


class MemoryKeys:
    """Keys in memory, which the office seals in its files."""

    def make_key(self, label: str, curve: ec.EllipticCurve) -> ec.EllipticCurvePrivateKey:
        """Make a new key."""
        del label
        return ec.generate_private_key(curve)

    def find_key(
        self, label: str, public_key: ec.EllipticCurvePublicKey
    ) -> ec.EllipticCurvePrivateKey:
        """Refuse: a key in a token needs that token."""
        del public_key
        raise SigningRefused("token.not_configured", label=label)


class TokenKey(ec.EllipticCurvePrivateKey):
    """The private key of an authority inside a token.

    Attributes:
        label: its name in the token.
    """

    def __init__(
        self,
        label: str,
        public_key: ec.EllipticCurvePublicKey,
        sign_digest: Callable[[bytes], bytes],
    ) -> None:
        """Wrap ``sign_digest``, which gives r and s, equally long (PKCS #11, CKM_ECDSA)."""
        self.label = label
        self._public_key = public_key
        self._sign_digest = sign_digest

    def sign(
        self,
        data: bytes | bytearray | memoryview,
        signature_algorithm: ec.EllipticCurveSignatureAlgorithm,
    ) -> bytes:
        """Sign inside the token and return the signature as DER."""
        algorithm = signature_algorithm.algorithm
        if isinstance(algorithm, Prehashed):
            digest = bytes(data)
        else:
            hashing = hashes.Hash(algorithm)
            hashing.update(data)
            digest = hashing.finalize()
        both = self._sign_digest(digest)
        half = len(both) // 2
        return encode_dss_signature(
            int.from_bytes(both[:half], "big"), int.from_bytes(both[half:], "big")
        )

    def public_key(self) -> ec.EllipticCurvePublicKey:
        """Return the public half."""
        return self._public_key

    @property
    def curve(self) -> ec.EllipticCurve:
        """Return the curve."""
        return self._public_key.curve

    @property
    def key_size(self) -> int:
        """Return the size in bits."""
        return self._public_key.key_size

    def exchange(self, algorithm: ec.ECDH, peer_public_key: ec.EllipticCurvePublicKey) -> NoReturn:
        """Refuse: an authority's key signs and does nothing else."""
        del algorithm, peer_public_key
        raise SigningRefused("token.signs_only", label=self.label)

    def private_numbers(self) -> NoReturn:
        """Refuse: the key stays in its token."""
        raise SigningRefused("token.not_exportable", label=self.label)

    def private_bytes(
        self,
        encoding: Encoding,
        format: PrivateFormat,
        encryption_algorithm: KeySerializationEncryption,
    ) -> NoReturn:
        """Refuse: the key stays in its token."""
        del encoding, format, encryption_algorithm
        raise SigningRefused("token.not_exportable", label=self.label)

    def __copy__(self) -> "TokenKey":
        """Return itself: there is one key in one token."""
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> "TokenKey":
        """Return itself: there is one key in one token."""
        return self
