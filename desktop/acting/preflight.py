# SPDX-License-Identifier: Apache-2.0
"""What stands against a signature, found before its PIN is asked for.

A PIN that was typed for nothing costs trust, and on a card perhaps a try. So everything that
can be known is looked at first: the certificate and what the server said of it last, the
card and its tries, the field and what earlier signatures allow, and room on the disk. The
network is not asked: what the sync brought serves, as long as it is young enough.
"""

import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

from approval.case import Slot, SlotKind
from approval.wire import CaseView
from desktop.acting import documents, own_keys
from desktop.acting.workplace import Workplace
from desktop.errors import Code, TroubleError
from desktop.keys.signing_key import StoredKey, asked_of_card
from desktop.settings import Profile
from desktop.signing_keys import KeyKind
from desktop.store import own_status

if TYPE_CHECKING:
    from cryptography import x509

LEAST_FREE = 50_000_000
"""Bytes that must be free before anything is signed: the increment is kept here first."""


def require_ready(place: Workplace) -> None:
    """Require a key that signs now, and room to keep what it signs.

    Raises:
        TroubleError: ``key.not_enrolled``, ``certificate.…``, ``card.…`` or ``disk.low``.
    """
    key = own_keys.kept(place)
    if key is None:
        raise TroubleError(Code.KEY_NOT_ENROLLED)
    _require_room(place)
    _require_certificate(place, key)
    if key.kind is KeyKind.CARD:
        _require_card(key)


def require_open_field(place: Workplace, view: CaseView, slot: Slot) -> None:
    """Require that the slot's field of the sheet is free and no earlier signature locks it.

    Raises:
        TroubleError: ``field.…``, ``document.locked``, ``certify.…`` or ``lock.differs``.
        CallFailed: the sheet must be fetched and cannot be.
    """
    from signing.preflight import require_signable

    base = documents.sheet_of(place, view)
    lock = slot.kind is SlotKind.KESSAI
    asked_of_card(lambda: require_signable(base, slot.slot_id, lock=lock))


def _require_certificate(place: Workplace, key: StoredKey) -> None:
    from signing.keys import read_certificates
    from signing.preflight import require_usable

    certificate, _ = asked_of_card(lambda: read_certificates(key.certificate, key.chain))
    asked_of_card(lambda: require_usable(certificate, place.now()))
    _require_not_revoked(place, certificate)


def _require_not_revoked(place: Workplace, certificate: "x509.Certificate") -> None:
    with place.vault.database.read() as tx:
        told = own_status.of(tx, f"{certificate.serial_number:x}")
    if told is None:
        return  # the server has said nothing of it yet, and checks it at the upload
    if told.revoked:
        raise TroubleError(Code.CERTIFICATE_REVOKED)
    days = place.settings.status_days
    if place.now() - told.at > timedelta(days=days):
        raise TroubleError(Code.CERTIFICATE_STATUS_OLD, days=str(days))


def _require_card(key: StoredKey) -> None:
    from signing.cards import PinWear, card_state

    shown = asked_of_card(lambda: card_state(key.place()))
    if shown.wear is PinWear.LOCKED:
        raise TroubleError("card.locked", card=key.card)


def _require_room(place: Workplace) -> None:
    if place.settings.profile is Profile.THIN:
        return  # nothing is kept on the terminal
    if shutil.disk_usage(place.settings.store_folder).free < LEAST_FREE:
        raise TroubleError(Code.DISK_LOW, megabytes=str(LEAST_FREE // 1_000_000))
