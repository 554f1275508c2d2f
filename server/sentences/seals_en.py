# SPDX-License-Identifier: Apache-2.0
"""Refusals about outgoing documents and the organisation's certificates in English."""

SENTENCES: dict[str, str] = {
    "outgoing.active": (
        "The document {name} runs a script or another action when it is opened, so it was not "
        "signed. Please make the PDF again without it."
    ),
    "outgoing.encrypted": (
        "The document {name} is protected by a password. Please choose one without."
    ),
    "outgoing.locked": (
        "An earlier signature closed the document {name}: another would make it invalid. Please "
        "choose the document before it was closed."
    ),
    "outgoing.no_room": (
        "The certificate has so many issuers that the signature does not fit. Please ask your "
        "administrator."
    ),
    "outgoing.unreadable": (
        "The document {name} cannot be read. Please check that it is not damaged and save it as "
        "PDF again."
    ),
    "report.not_made": (
        "The report in the form of ETSI could not be made ({cause}). The verdict itself is on the "
        "screen and in the PDF."
    ),
    "seal.addressee": "Please enter the addressee (up to {limit} characters).",
    "seal.closed": (
        "This case ({number}) is closed. Outgoing documents are signed before. Please ask the "
        "records office if you need it."
    ),
    "seal.exists": "A certificate or key {certificate} is there already. Please take another name.",
    "seal.expired": (
        "The certificate of {post} is outside its dates (until {until}). Nothing was signed. "
        "Please ask its custodian to renew it."
    ),
    "seal.file_missing": (
        "The document {name} has not arrived at the server. Please choose the file again."
    ),
    "seal.key_damaged": (
        "The key of {certificate} cannot be opened. Please have it restored from the backup."
    ),
    "seal.key_missing": (
        "The key of {certificate} is not on the server. Please have it restored from the backup."
    ),
    "seal.name": (
        "The name {certificate} cannot be used: up to 39 small letters, digits and hyphens."
    ),
    "seal.not_allowed": (
        "You hold no post that may use the certificate of {post}. Nothing was signed, and the "
        "ledger keeps that it was asked for. Please ask its custodian if you need it."
    ),
    "seal.not_decided": (
        "This case ({number}) is not decided yet. What goes out is signed after the decision."
    ),
    "seal.not_pdf": "{name} is no PDF. Please save the document as PDF and choose it again.",
    "seal.other_key": "This certificate does not belong to the key {certificate}.",
    "seal.reason": "Please enter why it is used (up to {limit} characters).",
    "seal.revoked": (
        "The use of the certificate of {post} ended on {day}. Nothing was signed. Please ask its "
        "custodian."
    ),
    "seal.unknown": "There is no certificate {certificate}.",
    "verification.reversed": "The period ends before it begins. Please check the days.",
}
