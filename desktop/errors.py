# SPDX-License-Identifier: Apache-2.0
"""The troubles that arise on the client itself, as codes; their sentences are in ``ui/texts``.

Codes of the server and of the domain packages pass through unchanged and are not listed.
"""

from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.facade import Trouble

if TYPE_CHECKING:
    from approval.refusal import Refusal


class Code(StrEnum):
    """Every code the client's own layers give; parameters stand in the comments."""

    BATCH_LOOK_FIRST = "batch.look_first"  # reasons
    BATCH_OVER = "batch.over"
    CARD_NONE = "card.none"
    CARD_NOTHING_SHOWN = "card.nothing_shown"  # card
    CARD_PIN_FINAL = "card.pin_final"  # card
    CARD_PIN_LOW = "card.pin_low"  # card
    CARD_PIN_WRONG = "card.pin_wrong"  # card
    CASE_NOT_AT_HAND = "case.not_at_hand"
    CERTIFICATE_REVOKED = "certificate.revoked"
    CERTIFICATE_STATUS_OLD = "certificate.status_old"  # days
    CERTIFICATE_WEAK = "certificate.weak"
    CLIENT_TOO_OLD = "client.too_old"  # found, oldest
    CLOCK_OFF = "clock.off"  # minutes
    CONFIGURATION_ADDRESS = "configuration.address"
    CONFIGURATION_NO_SERVER = "configuration.no_server"
    CONFIGURATION_PROXY = "configuration.proxy"
    CONFIGURATION_TLS = "configuration.tls"  # host
    DISK_LOW = "disk.low"  # megabytes
    DOCUMENT_DIGEST = "document.digest"
    DOCUMENT_NOT_FETCHED = "document.not_fetched"
    DOCUMENT_PREPARING = "document.preparing"
    DRAFT_GONE = "draft.gone"
    DRAFT_IN_FLIGHT = "draft.in_flight"
    EVENT_GONE = "event.gone"
    EVENT_NEEDS_NO_SEAL = "event.needs_no_seal"
    EVENT_NOT_TO_GIVE_UP = "event.not_to_give_up"
    FILE_EMPTY = "file.empty"  # name
    FILE_NOT_ALLOWED = "file.kind_not_allowed"  # name
    FILE_NOT_WHAT_IT_SAYS = "file.not_what_it_says"  # name
    FILE_TOO_LARGE = "file.too_large"  # name, size, limit
    FILE_UNREADABLE = "file.unreadable"  # name
    KEY_NOT_ENROLLED = "key.not_enrolled"
    KEY_NOT_MADE_HERE = "key.not_made_here"
    KEYRING_LOCKED = "keyring.locked"
    KEYRING_MISSING = "keyring.missing"
    KEYRING_NOT_KEPT = "keyring.not_kept"
    KEYRING_REFUSED = "keyring.refused"  # backend
    NETWORK_CAPTIVE_PORTAL = "network.captive_portal"
    NETWORK_DISCONNECTED = "network.disconnected"
    NETWORK_TOO_LARGE = "network.too_large"
    NETWORK_UNAVAILABLE = "network.unavailable"
    NETWORK_UNREADABLE = "network.unreadable"
    NETWORK_WRONG_SERVER = "network.wrong_server"
    PUNCH_GIVEN_UP = "punch.given_up"
    PIN_LOCKED = "pin.locked"  # seconds
    PIN_SAME = "pin.same"
    PIN_TOO_SHORT = "pin.too_short"  # least
    PIN_TOO_SIMPLE = "pin.too_simple"
    PIN_WRONG = "pin.wrong"  # tries_left
    PKCS12_NOT_OPENED = "pkcs12.not_opened"  # name
    POLICY_NOT_TRUSTED = "policy.not_trusted"  # place
    POLICY_UNKNOWN = "policy.unknown"  # place, key
    POLICY_UNREADABLE = "policy.unreadable"  # place
    POLICY_ADDRESS = "policy.address"  # place, key
    POLICY_VALUE = "policy.value"  # place, key
    POST_NOT_HELD = "post.not_held"  # post
    PREVIEW_NO_ORGANISATION = "preview.no_organisation"
    RECORDS_NO_RULE = "records.no_rule"
    REQUEST_GONE = "booking_request.gone"
    REQUEST_IN_FLIGHT = "booking_request.in_flight"
    SEAL_OWED = "seal.owed"
    SEAL_REVISION_CHANGED = "seal.revision_changed"
    SESSION_MISSING = "session.missing"
    SIGN_IN_OTHER_PERSON = "sign_in.other_person"  # name
    SLOT_UNKNOWN = "slot.unknown"  # slot_id
    STORE_BUSY = "store.busy"
    STORE_DAMAGED = "store.damaged"
    STORE_FULL = "store.full"
    STORE_NEWER = "store.newer"  # found, known
    STORE_OPEN_ELSEWHERE = "store.open_elsewhere"
    STORE_WIPED = "store.wiped"
    TERMINAL_KEEPS_NOTHING = "terminal.keeps_nothing"
    TEMPLATE_CONFIDENTIAL = "template.confidential"
    TEMPLATE_GONE = "template.gone"
    TEMPLATE_NAME = "template.name"  # most
    TEMPLATE_NAME_TAKEN = "template.name_taken"  # name
    TEMPLATE_RECORDS = "template.records"
    VERSION_NEWER = "version.newer"  # newest
    VERSION_SERVER_OLDER = "version.server_older"


class TroubleError(Exception):
    """Carries a trouble through layers that cannot go on; the facade turns it into a value."""

    def __init__(self, code: str, /, request_id: str = "", **params: str) -> None:
        super().__init__(code)
        self.trouble = Trouble(code=str(code), params=params, request_id=request_id)


def from_refusal(refusal: "Refusal", event_id: str = "") -> Trouble:
    """Return the trouble that tells a domain refusal on, with its article if it has one."""
    params = dict(refusal.params)
    if refusal.article:
        params["article"] = refusal.article
    return Trouble(code=refusal.code, params=params, event_id=event_id)
