# SPDX-License-Identifier: Apache-2.0
"""Every kind of audit entry there is, in alphabetical order (server.md, 6)."""

from enum import StrEnum


class Tag(StrEnum):
    """What happened; never carries a token, a password or the body of a request."""

    ABSENCE_ENTRY_CANCELLED = "absence:entry:cancelled"
    ABSENCE_ENTRY_REGISTERED = "absence:entry:registered"
    ACCOUNT_LETTERS_CHOSEN = "account:letters:chosen"
    AUTH_DEVICE_REGISTERED = "auth:device:registered"
    AUTH_SESSION_BEGUN = "auth:session:begun"
    AUTH_SESSION_ENDED = "auth:session:ended"
    AUTH_SESSION_REFUSED = "auth:session:refused"
    CASE_ATTACHMENT_READ = "case:attachment:read"
    CASE_DETAIL_READ = "case:detail:read"
    CASE_DOCUMENT_READ = "case:document:read"
    CASE_EVENT_TAKEN = "case:event:taken"
    CASE_ROUTE_READDRESSED = "case:route:readdressed"
    FILE_UPLOAD_COMPLETED = "file:upload:completed"
    FILE_UPLOAD_REFUSED = "file:upload:refused"
    OPS_ACCOUNT_ADDED = "ops:account:added"
    OPS_ACCOUNT_DISABLED = "ops:account:disabled"
    OPS_ACCOUNT_ENABLED = "ops:account:enabled"
    OPS_ACCOUNT_PASSWORD = "ops:account:password"  # noqa: S105 - the name of an act
    OPS_ACCOUNT_ROLES = "ops:account:roles"
    OPS_DEVICE_ADMITTED = "ops:device:admitted"
    OPS_DEVICE_LOST = "ops:device:lost"
    OPS_NUMBERS_PASSED = "ops:numbers:passed"
    OPS_ORGANISATION_LOADED = "ops:organisation:loaded"
    OPS_RECORDS_BEGUN = "ops:records:begun"
    OPS_RULES_LOADED = "ops:rules:loaded"
    RECORDS_FILE_ENDED = "records:file:ended"
    REGISTER_LEDGER_READ = "register:ledger:read"
    REGISTER_PERIOD_VERIFIED = "register:period:verified"
    SHEET_ARCHIVE_LIFTED = "sheet:archive:lifted"
    SHEET_ARCHIVE_RENEWED = "sheet:archive:renewed"
    SHEET_DOCUMENT_FROZEN = "sheet:document:frozen"
    SHEET_TIME_STAMPED = "sheet:time:stamped"
    SIGNING_CERTIFICATE_ISSUED = "signing:certificate:issued"
    SIGNING_CERTIFICATE_REFUSED = "signing:certificate:refused"
