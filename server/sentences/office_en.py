# SPDX-License-Identifier: Apache-2.0
"""Refusals of the office's certification authority in English."""

SENTENCES: dict[str, str] = {
    "certificate.none_living": (
        "There is no valid certificate: it was revoked already or has ended. Please look at the "
        "newest list."
    ),
    "certificate.office_closed": (
        "The office's certification authority is closed and issues nothing any more. Please ask "
        "your administrator about the new one."
    ),
    "certificate.reason_missing": (
        "The reason is empty or too long (at most {most} characters). Please write one that the "
        "applicant understands."
    ),
    "certificate.reason_unknown": "The reason must be one of (RFC 5280, 5.3.1): {known}",
    "certificate.known_already": ("A certificate of this number is registered already."),
    "certificate.not_proved": (
        "It is not proved that the key of the certificate is at hand. Please add a reques"
        "t (PKCS #10) by the same key with {person} as its common name."
    ),
    "certificate.not_trusted": (
        "This certificate leads to no trusted authority or may not sign now ({reason}). P"
        "lease look at the configuration with tsukue-server trust check."
    ),
    "certificate.person_unknown": (
        "There is no account of {person}. Please add one with user add first."
    ),
    "certificate.refused": (
        "The request for a certificate was refused. Reason: {reason} Please check, and apply "
        "again with a new key if need be."
    ),
    "certificate.request_decided": (
        "Somebody else has approved or refused this request already. Please look at the newest "
        "list."
    ),
    "certificate.request_not_signed": (
        "The request is not signed by its own key, and nothing was issued. Please apply with a "
        "new key."
    ),
    "certificate.request_of_authority": (
        "The key of an authority cannot be a person's. Please apply with a new key."
    ),
    "certificate.request_unknown": (
        "There is no such request: it was withdrawn, or is none that you may decide on."
    ),
    "certificate.request_weak_key": (
        "The key is too weak or of a kind that is not taken (elliptic curve of 256 bits or RSA of "
        "2048 bits at least). Please apply with a new key."
    ),
    "certificate.unreadable": (
        "This is no readable certificate. Please check that it is a PEM file."
    ),
    "certificate.waiting": (
        "The request for a certificate was taken. Once a superior or an administrator approves "
        "it, you can sign. Until then you can read and draft."
    ),
}
