# SPDX-License-Identifier: Apache-2.0
"""The authorities' keys in a token (HSM) by PKCS #11: made there, and never outside it.

A session is opened for each signature. An authority signs a few times a day, and a session
kept open would die with the first restart of the token.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

import pkcs11
import structlog
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_der_public_key
from pkcs11 import Attribute, KeyType, Mechanism, ObjectClass
from pkcs11.types import SignMixin
from pkcs11.util import ec as elliptic

from signing.refusals import SigningRefused
from signing.token_key import TokenKey

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A token by its PKCS #11 module and its label, opened with the PIN of its user.

    Every fault of the token is a :class:`SigningRefused` with ``token.…``; the PIN stands in
    none of them.
    """

    module: str
    label: str
    pin: str

    def make_key(self, label: str, curve: ec.EllipticCurve) -> ec.EllipticCurvePrivateKey:
        """Make a key that cannot be taken out.

        Raises:
            SigningRefused: ``token.key_exists``, or the token is not to be used.
        """
        with self._session(writes=True) as session:
            if _found(session, label):
                raise SigningRefused("token.key_exists", label=label)
            named = {Attribute.EC_PARAMS: elliptic.encode_named_curve_parameters(curve.name)}
            parameters = session.create_domain_parameters(KeyType.EC, named, local=True)
            public, _private = parameters.generate_keypair(
                id=label.encode("ascii"),
                label=label,
                store=True,
                private_template={Attribute.EXTRACTABLE: False, Attribute.SENSITIVE: True},
            )
            made = load_der_public_key(elliptic.encode_ec_public_key(public))
        if not isinstance(made, ec.EllipticCurvePublicKey):
            raise SigningRefused("token.key_missing", label=label)
        return TokenKey(label, made, partial(self._sign, label))

    def find_key(
        self, label: str, public_key: ec.EllipticCurvePublicKey
    ) -> ec.EllipticCurvePrivateKey:
        """Return a key made before; whether it is there shows at its first signature."""
        return TokenKey(label, public_key, partial(self._sign, label))

    def _sign(self, label: str, digest: bytes) -> bytes:
        with self._session() as session:
            found = _found(session, label)
            if len(found) != 1 or not isinstance(found[0], SignMixin):
                raise SigningRefused("token.key_missing", label=label)
            return bytes(found[0].sign(digest, mechanism=Mechanism.ECDSA))

    @contextmanager
    def _session(self, *, writes: bool = False) -> Iterator[pkcs11.Session]:
        try:
            token = pkcs11.lib(self.module).get_token(token_label=self.label)
            session = token.open(rw=writes, user_pin=self.pin)
        except pkcs11.exceptions.PinIncorrect as error:
            # A second blind try would bring the token nearer to being locked.
            raise SigningRefused("token.wrong_pin", label=self.label) from error
        except (pkcs11.exceptions.PKCS11Error, RuntimeError, OSError) as error:
            _log.warning("token_not_opened", label=self.label, fault=type(error).__name__)
            raise SigningRefused("token.unavailable", label=self.label) from error
        with session:
            try:
                yield session
            except pkcs11.exceptions.PKCS11Error as error:
                _log.warning("token_failed", label=self.label, fault=type(error).__name__)
                raise SigningRefused("token.unavailable", label=self.label) from error


def _found(session: pkcs11.Session, label: str) -> list[object]:
    wanted = {Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.LABEL: label}
    return list(session.get_objects(wanted))
