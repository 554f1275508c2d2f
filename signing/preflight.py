# SPDX-License-Identifier: Apache-2.0
"""Everything that can be known before the PIN is asked or a signature is made.

pyHanko itself makes none of these checks at level B-B: it signs with an expired
certificate, and on top of a lock set by an approval signature, without a word.
"""

from datetime import datetime

from cryptography import x509
from pyhanko.pdf_utils.reader import PdfFileReader

from signing.document import Field, open_document, signature_fields
from signing.refusals import SigningRefused


def require_usable(certificate: x509.Certificate, at: datetime) -> None:
    """Refuse a certificate that is out of its dates or was not issued for signing.

    Raises:
        SigningRefused: ``certificate.not_yet_valid``, ``certificate.expired`` or
            ``certificate.key_usage``.
    """
    if at < certificate.not_valid_before_utc:
        since = certificate.not_valid_before_utc.isoformat()
        raise SigningRefused("certificate.not_yet_valid", since=since)
    if at > certificate.not_valid_after_utc:
        raise SigningRefused(
            "certificate.expired", until=certificate.not_valid_after_utc.isoformat()
        )
    if not is_for_signing(certificate):
        raise SigningRefused("certificate.key_usage")


def is_for_signing(certificate: x509.Certificate) -> bool:
    """Whether the key usage holds nonRepudiation (contentCommitment, RFC 5280 4.2.1.3)."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return False
    return usage.content_commitment


def require_signable(base: bytes, name: str, *, lock: bool) -> None:
    """Require that a field of a sheet can be signed as it stands, before any PIN.

    Raises:
        SigningRefused: as for ``require_free_field``.
    """
    reader = open_document(base)
    unsigned = all(field.value is None for field in signature_fields(reader))
    require_free_field(reader, name, certify=unsigned, lock=lock)


def require_free_field(reader: PdfFileReader, name: str, *, certify: bool, lock: bool) -> Field:
    """The field to sign, when nothing stands against signing it.

    Raises:
        SigningRefused: ``field.absent``, ``field.signed``, ``document.locked`` (an earlier
            signature closed the document), ``certify.not_first``, ``certify.missing`` or
            ``lock.differs`` (the sheet wants the lock exactly in the decider's field).
    """
    fields = signature_fields(reader)
    target = next((field for field in fields if field.name == name), None)
    if target is None:
        raise SigningRefused("field.absent", field=name)
    if target.value is not None:
        raise SigningRefused("field.signed", field=name)
    signed = [field for field in fields if field.value is not None]
    for field in signed:
        if locks_document(field):
            raise SigningRefused("document.locked", field=field.name)
    if certify and signed:
        raise SigningRefused("certify.not_first", field=signed[0].name)
    if not certify and not signed:
        raise SigningRefused("certify.missing", field=name)
    if lock != ("/Lock" in target.dictionary):
        raise SigningRefused("lock.differs", field=name)
    return target


def locks_document(field: Field) -> bool:
    """Whether the signature in a field forbids every later change (FieldMDP or P=1)."""
    value = field.dictionary["/V"]
    references = value.get("/Reference", ())
    for index in range(len(references)):
        reference = references[index]
        params = reference.get("/TransformParams", {})
        method = reference.get("/TransformMethod")
        if method == "/FieldMDP" and params.get("/Action") == "/All":
            return True
        if params.get("/P") == 1:
            return True
    return False
