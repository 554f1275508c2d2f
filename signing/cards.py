# SPDX-License-Identifier: Apache-2.0
"""Cards and tokens behind a PKCS#11 module: which are there, and how worn their PIN is.

The path of the module is chosen by configuration. Modules are not used by two threads at
once, and whether a card was put in is often seen only by a module that begins anew; both are
dealt with here, so that nobody else needs to know a module.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol
from weakref import WeakSet

import pkcs11
from cryptography import x509
from pkcs11 import Attribute, ObjectClass, PKCS11Error
from pkcs11.constants import TokenFlag

from signing.refusals import SigningRefused

if TYPE_CHECKING:
    from pkcs11 import Session, Token
    from pkcs11._pkcs11 import lib


class PinWear(StrEnum):
    """What a card tells of its PIN: never how many tries there are, but how near the end."""

    FRESH = "fresh"
    LOW = "low"
    FINAL = "final"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPlace:
    """Where a key lies.

    Attributes:
        module: path of the PKCS#11 module.
        label: what the card calls itself, as a person reads it.
        serial: of the card, as its module gives it.
        key_id: CKA_ID of key and certificate, hexadecimal.
    """

    module: str
    label: str
    serial: str
    key_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardState:
    """A card that is in its reader.

    Attributes:
        pin_pad: whether the PIN is typed on the reader and never on the keyboard.
    """

    place: CardPlace
    wear: PinWear
    pin_pad: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CardCertificate:
    """A certificate on a card, with the identifier of its key."""

    key_id: str
    certificate: x509.Certificate


class Held(Protocol):
    """Something that holds a session of a module."""

    @property
    def serial(self) -> str:
        """The card that the session is with."""
        ...

    def forget(self) -> None:
        """Close the session."""
        ...


@dataclass(slots=True)
class CardModule:
    """A loaded module: one thread at a time, and who holds a session of it."""

    path: str
    lock: threading.RLock = field(default_factory=threading.RLock)
    held: "WeakSet[Held]" = field(default_factory=WeakSet)

    def library(self) -> "lib":
        """Return the library, loaded.

        Raises:
            SigningRefused: ``card.module``: there is no such module, or it does not start.
        """
        try:
            return pkcs11.lib(self.path)
        except (PKCS11Error, RuntimeError, OSError) as error:
            raise SigningRefused("card.module", path=self.path) from error

    def look_anew(self) -> "lib":
        """Return the library as it sees its readers now; sessions in use are left alone."""
        library = self.library()
        if not self.held:
            try:
                library.reinitialize()
            except PKCS11Error as error:
                raise SigningRefused("card.module", path=self.path) from error
        return library

    def tokens(self) -> "Iterator[Token]":
        """Every initialised card that is there."""
        for slot in self.look_anew().get_slots(token_present=True):
            try:
                token = slot.get_token()
            except PKCS11Error:
                continue  # pulled out between the two questions
            if TokenFlag.TOKEN_INITIALIZED in token.flags:
                yield token

    def token(self, place: CardPlace) -> "Token":
        """Return the card of a place.

        Raises:
            SigningRefused: ``card.absent``: it is in no reader.
        """
        found = self._find(place)
        if found is None:
            # What is open on a card that is gone is dead, and keeps the module from looking anew.
            for dead in [each for each in self.held if each.serial == place.serial]:
                dead.forget()
            found = self._find(place)
        if found is None:
            raise SigningRefused("card.absent", card=place.label)
        return found

    def _find(self, place: CardPlace) -> "Token | None":
        return next(
            (
                token
                for token in self.tokens()
                if _serial(token) == place.serial and token.label == place.label
            ),
            None,
        )


_MODULES: dict[str, CardModule] = {}
_GUARD = threading.Lock()


@contextmanager
def module_of(path: str) -> Iterator[CardModule]:
    """Use a module alone; another thread waits, and whatever a card breaks has a code.

    Raises:
        SigningRefused: ``card.module``, or ``card.failed`` with what the module said.
    """
    with _GUARD:
        module = _MODULES.setdefault(path, CardModule(path))
    with module.lock:
        try:
            yield module
        except PKCS11Error as error:
            raise SigningRefused("card.failed", detail=type(error).__name__) from error


def cards(path: str) -> tuple[CardState, ...]:
    """Return the cards that are in the readers of a module.

    Raises:
        SigningRefused: ``card.module``: there is no such module, or it does not start.
    """
    with module_of(path) as module:
        return tuple(_state(path, token) for token in module.tokens())


def card_state(place: CardPlace) -> CardState:
    """Return a card as it is now, without asking for its PIN.

    Raises:
        SigningRefused: ``card.absent`` or ``card.module``.
    """
    with module_of(place.module) as module:
        return _state(place.module, module.token(place))


def certificates(place: CardPlace) -> tuple[CardCertificate, ...]:
    """Return the certificates that a card shows without its PIN; some show none.

    Raises:
        SigningRefused: ``card.absent`` or ``card.module``.
    """
    with module_of(place.module) as module:
        session = module.token(place).open()
        try:
            return certificates_in(session)
        finally:
            session.close()


def certificates_in(session: "Session") -> tuple[CardCertificate, ...]:
    """Return the certificates that a session sees; one that cannot be read is passed over."""
    found = []
    for each in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
        try:
            certificate = x509.load_der_x509_certificate(each[Attribute.VALUE])
            key_id = each[Attribute.ID].hex()
        except (PKCS11Error, ValueError):
            continue
        found.append(CardCertificate(key_id=key_id, certificate=certificate))
    return tuple(found)


def wear_of(token: "Token") -> PinWear:
    """Say how near to its lock the PIN of a card is."""
    if TokenFlag.USER_PIN_LOCKED in token.flags:
        return PinWear.LOCKED
    if TokenFlag.USER_PIN_FINAL_TRY in token.flags:
        return PinWear.FINAL
    return PinWear.LOW if TokenFlag.USER_PIN_COUNT_LOW in token.flags else PinWear.FRESH


def has_pin_pad(token: "Token") -> bool:
    """Say whether the PIN is typed on the reader itself."""
    return TokenFlag.PROTECTED_AUTHENTICATION_PATH in token.flags


def _serial(token: "Token") -> str:
    return bytes(token.serial).decode("ascii", "backslashreplace")


def _state(path: str, token: "Token") -> CardState:
    place = CardPlace(module=path, label=token.label, serial=_serial(token))
    return CardState(place=place, wear=wear_of(token), pin_pad=has_pin_pad(token))
