# SPDX-License-Identifier: Apache-2.0
"""The person's key: which one is in use, how its PIN stands, and putting another in its place.

A key on a card or from a PKCS#12 file shows that it is in this person's hands by signing a
request; the office issues the certificate that it is used with here.
"""

from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.acting import enrolment
from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.errors import Code, TroubleError
from desktop.facade import Trouble
from desktop.keys import pin as pins
from desktop.keys.signing_key import (
    StoredKey,
    asked_of_card,
    open_identity,
    remove_key,
    seal_under,
    stored_key,
)
from desktop.signing_keys import DUE_DAYS, CardChoice, KeyKind, KeyState, PinState
from desktop.store import meta

if TYPE_CHECKING:
    from cryptography import x509

    from signing.cards import CardCertificate, CardPlace
    from signing.keys import SigningIdentity

_MODULE = "card_module"


def kept(place: Workplace) -> StoredKey | None:
    """Return the key as kept, None before there is one."""
    with place.vault.database.read() as tx:
        return stored_key(tx, place.vault.seal())


def state(place: Workplace) -> KeyState:
    """Return which key is in use and how long its certificate lasts."""
    key = kept(place)
    module = card_module(place)
    locked = bool(place.settings.card_module)
    if key is None:
        return KeyState(module=module, module_locked=locked)
    certificate = _certificate(key)
    until = certificate.not_valid_after_utc
    days = (until - place.now()).days
    return KeyState(
        kind=key.kind,
        name=_common_name(certificate.subject),
        issuer=_common_name(certificate.issuer),
        since=certificate.not_valid_before_utc,
        until=until,
        days_left=days,
        due=next((each for each in DUE_DAYS if days <= each), None),
        card=key.card,
        module=module,
        module_locked=locked,
    )


def card_module(place: Workplace) -> str:
    """Return the module that reads cards: the administration's, else the one chosen here."""
    if place.settings.card_module:
        return place.settings.card_module
    with place.vault.database.read() as tx:
        return meta.get(tx, _MODULE)


def pin_state(place: Workplace) -> PinState:
    """Return which PIN opens the key and how many tries are left; may wait for the card."""
    key = kept(place)
    if key is None:
        return PinState(kind=KeyKind.NONE)
    if key.kind is not KeyKind.CARD:
        with place.vault.database.read() as tx:
            left = pins.tries_left(tx, place.clock.read())
        return PinState(kind=key.kind, tries_left=left)
    from signing.cards import card_state

    try:
        shown = asked_of_card(lambda: card_state(key.place()))
    except TroubleError as problem:
        return PinState(kind=key.kind, card=key.card, trouble=problem.trouble)
    return PinState(kind=key.kind, card=key.card, wear=shown.wear, pin_pad=shown.pin_pad)


def cards(place: Workplace, module: str) -> tuple[CardChoice, ...]:
    """Return the keys on the cards that are in the readers; those for signing first.

    Raises:
        TroubleError: ``card.module``, ``card.none`` when no card is there, or
            ``card.nothing_shown`` when a card shows no certificate.
    """
    from signing import cards as readers

    path = place.settings.card_module or module.strip()
    found = asked_of_card(lambda: readers.cards(path))
    if not found:
        raise TroubleError(Code.CARD_NONE)
    choices = [
        _choice(place, card.place, each)
        for card in found
        for each in asked_of_card(partial(readers.certificates, card.place))
        if not _is_authority(each.certificate)
    ]
    if not choices:
        raise TroubleError(Code.CARD_NOTHING_SHOWN, card=found[0].place.label)
    return tuple(sorted(choices, key=lambda choice: choice.why_not is not None))


def use_card(place: Workplace, choice: CardChoice, pin: str) -> None:
    """Use a key on a card from now on; its PIN is asked of the card once.

    Raises:
        TroubleError: the card refused, or it cannot be signed with.
        CallFailed: the server was not reached or refused.
    """
    from signing.card_key import open_card

    key = StoredKey(
        certificate="",
        chain="",
        kind=KeyKind.CARD,
        module=choice.module,
        card=choice.card,
        serial=choice.serial,
        key_id=choice.key_id,
    )
    identity = asked_of_card(lambda: open_card(key.place(), pins.normalised(pin)))
    try:
        request = _request(place, identity)
    finally:
        identity.key.forget()
    with place.vault.database.write() as tx:
        meta.put(tx, _MODULE, choice.module)
    enrolment.certify(place, key, request)


def import_file(place: Workplace, path: Path, password: str, pin: str) -> None:
    """Take the key of a PKCS#12 file and keep it under a PIN of this device.

    Raises:
        TroubleError: the file does not open, cannot be signed with, or the PIN breaks a rule.
        CallFailed: the server was not reached or refused.
    """
    from signing.keys import SigningIdentity, SoftwareKey, WrongPin
    from signing.pkcs12 import LARGEST, read_pkcs12
    from signing.refusals import SigningRefused

    pins.judge_new(pin)
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as problem:
        raise TroubleError(Code.FILE_UNREADABLE, name=path.name) from problem
    try:
        taken = read_pkcs12(content, password, place.now())
    except WrongPin as problem:
        raise TroubleError(Code.PKCS12_NOT_OPENED, name=path.name) from problem
    except SigningRefused as refused:
        raise TroubleError(refused.code, **{"name": path.name, **refused.params}) from refused
    identity = SigningIdentity(SoftwareKey(taken.private_key), taken.certificate, taken.chain)
    sealed = seal_under(taken.private_key, pin)
    key = StoredKey(sealed=sealed, certificate="", chain="", kind=KeyKind.IMPORTED)
    enrolment.certify(place, key, _request(place, identity))


def renew(place: Workplace, pin: str) -> None:
    """Make a new key with a new certificate, under the PIN that guards the one in use.

    Raises:
        TroubleError: there is no key, it was not made here, or the PIN is wrong.
        CallFailed: the server was not reached or refused; the key in use stays.
    """
    from signing.keys import create_request

    key = kept(place)
    if key is None:
        raise TroubleError(Code.KEY_NOT_ENROLLED)
    if key.kind is not KeyKind.MADE:
        raise TroubleError(Code.KEY_NOT_MADE_HERE)
    open_identity(place.vault, place.clock, pin)
    person = place.whoever()
    made = create_request(person.name, person.person_id)
    sealed = seal_under(made.private_key, pin)
    enrolment.certify(place, replace(key, sealed=sealed), made.request_pem)


def remove(place: Workplace) -> None:
    """Use the key no longer on this device; on a card it stays."""
    place.tickets.drop_all()
    with place.vault.database.write() as tx:
        remove_key(tx, place.vault.seal())
        pins.forget_tries(tx)
    place.announce(Topic.ME)


def _request(place: Workplace, identity: "SigningIdentity") -> str:
    from signing.card_request import request_by

    person = place.whoever()
    return asked_of_card(lambda: request_by(identity, person.name, person.person_id))


def _choice(place: Workplace, lies: "CardPlace", shown: "CardCertificate") -> CardChoice:
    certificate = shown.certificate
    return CardChoice(
        module=lies.module,
        card=lies.label,
        serial=lies.serial,
        key_id=shown.key_id,
        name=_common_name(certificate.subject),
        issuer=_common_name(certificate.issuer),
        until=certificate.not_valid_after_utc,
        why_not=_why_not(certificate, place.now()),
    )


def _why_not(certificate: "x509.Certificate", now: datetime) -> Trouble | None:
    from signing.keys import is_strong
    from signing.preflight import require_usable
    from signing.refusals import SigningRefused

    if not is_strong(certificate.public_key()):
        return Trouble(code=Code.CERTIFICATE_WEAK)
    try:
        require_usable(certificate, now)
    except SigningRefused as refused:
        return Trouble(code=refused.code, params=refused.params)
    return None


def _is_authority(certificate: "x509.Certificate") -> bool:
    from cryptography import x509

    try:
        return bool(certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca)
    except x509.ExtensionNotFound:
        return False


def _certificate(key: StoredKey) -> "x509.Certificate":
    from signing.keys import read_certificates

    return asked_of_card(lambda: read_certificates(key.certificate, ""))[0]


def _common_name(name: "x509.Name") -> str:
    from cryptography.x509.oid import NameOID

    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else ""
