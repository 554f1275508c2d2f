# SPDX-License-Identifier: Apache-2.0
"""月の確認: the section's sheet, signed here once by the head for everybody on it."""

import base64
from collections.abc import Callable
from hashlib import sha256
from typing import TypeVar

from approval.calendar import city_day, era_short
from desktop.acting import preflight
from desktop.acting.sealing import family_name
from desktop.acting.workplace import Workplace
from desktop.errors import Code, TroubleError
from desktop.keys.signing_key import open_identity
from desktop.sync.team_api import TeamApi
from telework.closing.wire import (
    PreparedSheet,
    PrepareSheet,
    SectionMonth,
    SignedOff,
    SignSheet,
)

Answer = TypeVar("Answer")


def section(place: Workplace, month: str, section_id: str) -> SectionMonth:
    """Return a section's month, person by person.

    Raises:
        CallFailed: the server was not reached or refused; as every function here.
    """
    return asked(place, lambda api: api.section(month, section_id))


def prepare(
    place: Workplace, month: str, section_id: str, without: tuple[str, ...]
) -> PreparedSheet:
    """Have the sheet made that is to be signed."""
    wanted = PrepareSheet(request_id=place.new_id(), without=without)
    return asked(place, lambda api: api.prepare(month, section_id, wanted))


def sheet(place: Workplace, sheet_id: str) -> bytes:
    """Return a sheet as the server has it."""
    return asked(place, lambda api: api.sheet(sheet_id))


def sign(place: Workplace, prepared: PreparedSheet, pin: str) -> SignedOff:
    """Sign a prepared sheet and hand the signature in.

    Raises:
        TroubleError: the PIN is wrong, there is no key, the time cannot be proved, or the
            bytes are not those that were announced.
    """
    preflight.require_ready(place)
    transport = place.open_transport()
    try:
        api = place.api(transport).team
        base = api.sheet(prepared.sheet.sheet_id)
        if sha256(base).hexdigest() != prepared.sheet.sha256:
            raise TroubleError(Code.DOCUMENT_DIGEST)
        appended = _signature(place, prepared, base, pin)
        signature = SignSheet(
            base_sha256=prepared.sheet.sha256, data=base64.b64encode(appended).decode("ascii")
        )
        return api.sign(prepared.sheet.sheet_id, signature)
    finally:
        transport.close()


def _signature(place: Workplace, prepared: PreparedSheet, base: bytes, pin: str) -> bytes:
    from signing.pades import SignedAct, sign_increment
    from signing.refusals import SigningRefused
    from signing.stamp import Stamp

    at = place.trusted_now()
    if at is None:
        raise TroubleError(Code.SEAL_OWED)
    identity = open_identity(place.vault, place.clock, pin)
    try:
        return sign_increment(
            base,
            prepared.field,
            identity,
            SignedAct(commitment="approval", role=prepared.role),
            Stamp(
                upper=prepared.stamp_upper,
                date=era_short(city_day(at)),
                name=family_name(place.whoever().name),
                mark=prepared.stamp_mark,
            ),
            at,
            certify=True,
            lock=True,
        )
    except SigningRefused as refused:
        raise TroubleError(refused.code, **refused.params) from refused
    finally:
        identity.key.forget()


def asked(place: Workplace, ask: Callable[[TeamApi], Answer]) -> Answer:
    """Open the network, ask, and close it."""
    transport = place.open_transport()
    try:
        return ask(place.api(transport).team)
    finally:
        transport.close()
