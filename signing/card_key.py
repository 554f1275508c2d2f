# SPDX-License-Identifier: Apache-2.0
"""A key that never leaves its card: opened with the card's PIN, once, and used in its session.

A PIN is given to the card exactly once for each time a person typed it. The card counts the
tries; a program that tries again by itself locks it.
"""

from hashlib import sha256
from typing import TYPE_CHECKING

import pkcs11
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from pkcs11 import Attribute, KeyType, Mechanism, ObjectClass, PKCS11Error
from pkcs11.exceptions import (
    AttributeTypeInvalid,
    FunctionNotSupported,
    KeyTypeInconsistent,
    MechanismInvalid,
    NoSuchKey,
    PinIncorrect,
    PinInvalid,
    PinLenRange,
    PinLocked,
)

from signing.cards import (
    CardModule,
    CardPlace,
    PinWear,
    certificates_in,
    has_pin_pad,
    module_of,
    wear_of,
)
from signing.keys import SigningIdentity, WrongPin, is_strong, read_certificates
from signing.preflight import is_for_signing
from signing.refusals import SigningRefused

if TYPE_CHECKING:
    from cryptography import x509
    from pkcs11 import Session, Token
    from pkcs11.types import SignMixin

# DER of DigestInfo for SHA-256 (RFC 8017, 9.2), for cards that sign a digest only.
_SHA256_INFO = bytes.fromhex("3031300d060960864801650304020105000420")
_HASH_AND_SIGN = {KeyType.EC: Mechanism.ECDSA_SHA256, KeyType.RSA: Mechanism.SHA256_RSA_PKCS}
_SIGN_ONLY = {KeyType.EC: Mechanism.ECDSA, KeyType.RSA: Mechanism.RSA_PKCS}
_NOT_KNOWN = (MechanismInvalid, FunctionNotSupported, KeyTypeInconsistent)


class WrongCardPin(WrongPin):
    """The card refused the PIN.

    Attributes:
        card: what the card calls itself.
        wear: how near to its lock it is now.
    """

    def __init__(self, card: str, wear: PinWear) -> None:
        super().__init__(card, wear)
        self.card = card
        self.wear = wear


class CardKey:
    """A private key in an open session of its card."""

    def __init__(
        self, module: CardModule, session: "Session", key: "SignMixin", place: CardPlace
    ) -> None:
        self._module = module
        self._session: Session | None = session
        self._key = key
        self._place = place
        self._type: KeyType = key.key_type
        listed = session.token.slot.get_mechanisms()
        ways = (_HASH_AND_SIGN[self._type], _SIGN_ONLY[self._type])
        self._ways = [way for way in ways if way in listed] or list(ways)
        self.public_key: object = None
        self.pin_each_time: str | None = None

    @property
    def serial(self) -> str:
        """The card it lies on."""
        return self._place.serial

    @property
    def algorithm(self) -> str:
        """The algorithm of its kind of key."""
        return "sha256_rsa" if self._type is KeyType.RSA else "sha256_ecdsa"

    def sign(self, message: bytes) -> bytes:
        """Sign on the card; what it gives is checked before anybody relies on it.

        Raises:
            SigningRefused: ``card.gone`` when it was pulled out, or ``card.bad_signature``.
        """
        with self._module.lock:
            if self._session is None:
                raise SigningRefused("card.gone", card=self._place.label)
            try:
                signature = self._signed(message)
            except PKCS11Error as error:
                self.forget()
                name = type(error).__name__
                raise SigningRefused("card.gone", card=self._place.label, detail=name) from error
        self._require_right(signature, message)
        return signature

    def forget(self) -> None:
        """Close the session, and with it the card; a dead one is closed already."""
        with self._module.lock:
            session, self._session = self._session, None
            self.pin_each_time = None
            self._module.held.discard(self)
            if session is not None:
                _close(session)

    def _signed(self, message: bytes) -> bytes:
        for way in tuple(self._ways):
            try:
                return self._by(way, message)
            except _NOT_KNOWN:
                if len(self._ways) == 1:
                    raise
                self._ways.remove(way)
        raise MechanismInvalid

    def _by(self, way: Mechanism, message: bytes) -> bytes:
        digest = sha256(message).digest()
        given = message
        if way in _SIGN_ONLY.values():
            given = _SHA256_INFO + digest if way is Mechanism.RSA_PKCS else digest
        signature = bytes(self._key.sign(given, mechanism=way, pin=self.pin_each_time))
        if self._type is KeyType.RSA:
            return signature
        half = len(signature) // 2
        return encode_dss_signature(
            int.from_bytes(signature[:half], "big"), int.from_bytes(signature[half:], "big")
        )

    def _require_right(self, signature: bytes, message: bytes) -> None:
        try:
            if isinstance(self.public_key, rsa.RSAPublicKey):
                self.public_key.verify(signature, message, padding.PKCS1v15(), hashes.SHA256())
            elif isinstance(self.public_key, ec.EllipticCurvePublicKey):
                self.public_key.verify(signature, message, ec.ECDSA(hashes.SHA256()))
        except InvalidSignature as error:
            raise SigningRefused("card.bad_signature", card=self._place.label) from error


def open_card(
    place: CardPlace, pin: str, certificate: str = "", chain: str = ""
) -> SigningIdentity:
    """Open the key of a place with the card's PIN; an earlier opening of the card ends.

    Args:
        place: the card and its key.
        pin: as typed; unused where the PIN is typed on the reader.
        certificate: PEM, where it was chosen before; else the card's own is read.
        chain: PEM of its issuers; those on the card are added.

    Raises:
        WrongCardPin: the card refused the PIN.
        SigningRefused: ``card.absent``, ``card.locked``, ``card.no_key``,
            ``certificate.unreadable`` or what else is the matter with the card.
    """
    with module_of(place.module) as module:
        for earlier in tuple(module.held):
            earlier.forget()
        token = module.token(place)
        session = _session(token, pin, module, place)
        try:
            return _identity(module, session, place, (pin, certificate, chain))
        except BaseException:
            _close(session)
            raise


def change_card_pin(place: CardPlace, old: str, new: str) -> None:
    """Let the card take another PIN.

    Raises:
        WrongCardPin: the card refused the old one.
        SigningRefused: ``card.pin_length`` when it does not take the new one, or as for
            ``open_card``.
    """
    with module_of(place.module) as module:
        for earlier in tuple(module.held):
            earlier.forget()
        session = _session(module.token(place), old, module, place, rw=True)
        try:
            session.set_pin(old, new)
        except (PinInvalid, PinLenRange) as error:
            raise SigningRefused("card.pin_length", card=place.label) from error
        finally:
            _close(session)


def _session(
    token: "Token", pin: str, module: CardModule, place: CardPlace, *, rw: bool = False
) -> "Session":
    if wear_of(token) is PinWear.LOCKED:
        raise SigningRefused("card.locked", card=place.label)
    given = pkcs11.PROTECTED_AUTH if has_pin_pad(token) else pin
    try:
        return token.open(rw=rw, user_pin=given)
    except (PinIncorrect, PinInvalid, PinLenRange) as error:
        wear = wear_of(module.token(place))
        if wear is PinWear.LOCKED:
            raise SigningRefused("card.locked", card=place.label) from error
        raise WrongCardPin(place.label, wear) from error
    except PinLocked as error:
        raise SigningRefused("card.locked", card=place.label) from error


def _identity(
    module: CardModule, session: "Session", place: CardPlace, given: tuple[str, str, str]
) -> SigningIdentity:
    pin, certificate, chain = given
    key = _key_in(session, place)
    opened = CardKey(module, session, key, place)
    own, issuers = _certificates(session, place, certificate, chain)
    opened.public_key = own.public_key()
    if _asks_each_time(key):
        opened.pin_each_time = pin
    module.held.add(opened)
    return SigningIdentity(opened, own, issuers)


def _key_in(session: "Session", place: CardPlace) -> "SignMixin":
    try:
        key = session.get_key(object_class=ObjectClass.PRIVATE_KEY, id=bytes.fromhex(place.key_id))
    except NoSuchKey as error:
        raise SigningRefused("card.no_key", card=place.label) from error
    if key.key_type not in _SIGN_ONLY:
        raise SigningRefused("card.no_key", card=place.label)
    return key  # type: ignore[return-value]


def _asks_each_time(key: "SignMixin") -> bool:
    try:
        return bool(key[Attribute.ALWAYS_AUTHENTICATE])
    except AttributeTypeInvalid:
        return False


def _certificates(
    session: "Session", place: CardPlace, certificate: str, chain: str
) -> "tuple[x509.Certificate, tuple[x509.Certificate, ...]]":
    if certificate:
        return read_certificates(certificate, chain)
    found = certificates_in(session)
    own = next((each.certificate for each in found if each.key_id == place.key_id), None)
    if own is None:
        raise SigningRefused("card.no_certificate", card=place.label)
    return own, tuple(each.certificate for each in found if each.certificate != own)


def for_signing(certificate: "x509.Certificate") -> bool:
    """Whether a certificate on a card is one that approvals may be signed with."""
    return is_for_signing(certificate) and is_strong(certificate.public_key())


def _close(session: "Session") -> None:
    try:
        session.close()
    except PKCS11Error:
        return  # pulled out: the module closed it
