# SPDX-License-Identifier: Apache-2.0
"""Signing one field of a sheet: PAdES B-B, as an increment behind the unchanged base.

The increment holds the field with its value and appearance, the signature dictionary and
the stamp; the first one also holds the catalog with its certification. Nothing else.

The decider's lock is FieldMDP over all fields with P=1 (no changes). Tried against pdfsig,
pyHanko and our own verification: all find six valid signatures, and a document timestamp
added afterwards still counts as an allowed update. Adobe's reading of P=1 in a field lock
is not tried yet.
"""

from datetime import datetime
from io import BytesIO

from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import FieldMDPSpec, MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from signing.appearance import put_stamp
from signing.cms_signature import SignedAct, signature_for
from signing.document import RESERVED_HEX_DIGITS, open_document, signature_fields
from signing.keys import SigningIdentity
from signing.preflight import require_free_field, require_usable
from signing.sheet_writer import SheetWriter
from signing.stamp import Stamp

__all__ = ["SignedAct", "sign_increment"]


def sign_increment(
    base: bytes,
    field: str,
    identity: SigningIdentity,
    act: SignedAct,
    stamp: Stamp,
    claimed_at: datetime,
    *,
    certify: bool,
    lock: bool,
) -> bytes:
    """Sign a field of the sheet and return only the bytes to append to the base.

    Args:
        base: the current sheet, exactly as rendered to the person.
        field: name of the field, the slot's identifier.
        identity: the opened key.
        act: commitment and role, both signed.
        stamp: what the red date stamp says.
        claimed_at: the signer's own time, with its zone; a claim, not evidence.
        certify: for the first signature: certifies the sheet with DocMDP P=2, so that only
            filling in further fields stays allowed (ISO 32000-1, 12.8.2.2); with ``lock``,
            where nobody signs after it, with P=1.
        lock: for the decider's signature: closes the document (12.8.2.4).

    Raises:
        SigningRefused: see :mod:`signing.preflight`; nothing was signed.
        MissingGlyphs: the stamp cannot be drawn.
    """
    require_usable(identity.certificate, claimed_at)
    reader = open_document(base)
    target = require_free_field(reader, field, certify=certify, lock=lock)
    writer = SheetWriter(reader)
    put_stamp(writer, target.dictionary, stamp)
    placeholder = SignatureObject(
        timestamp=claimed_at,
        subfilter=SigSeedSubFilter.PADES,
        name=_common_name(identity),
        reason=act.role,
        bytes_reserved=RESERVED_HEX_DIGITS,
    )
    setup = SigObjSetup(placeholder, _permissions(target.dictionary, certify=certify, lock=lock))
    signed = _fill(writer, field, setup, identity, act)
    return signed[len(base) :]


def is_unsigned(sheet: bytes) -> bool:
    """Say whether nobody has signed a sheet yet, so that the next signature certifies it.

    That is the drafter on the first sheet of a round, and on a sheet that replaced another
    (見え消し) whoever signs next.
    """
    return all(field.value is None for field in signature_fields(open_document(sheet)))


def _fill(
    writer: IncrementalPdfFileWriter,
    field: str,
    setup: SigObjSetup,
    identity: SigningIdentity,
    act: SignedAct,
) -> bytes:
    steps = PdfCMSEmbedder().write_cms(field, writer, existing_fields_only=True)
    next(steps)
    steps.send(setup)
    output = BytesIO()
    prepared, _ = steps.send(SigIOSetup(md_algorithm="sha256", output=output))
    steps.send(signature_for(prepared.document_digest, identity, act))
    return output.getvalue()


def _permissions(field: generic.DictionaryObject, *, certify: bool, lock: bool) -> SigMDPSetup:
    if lock:
        spec = FieldMDPSpec.from_pdf_object(field["/Lock"])
        closed = MDPPerm(field["/Lock"]["/P"])
        return SigMDPSetup("sha256", certify=certify, field_lock=spec, docmdp_perms=closed)
    permission = MDPPerm.FILL_FORMS if certify else None
    return SigMDPSetup("sha256", certify=certify, docmdp_perms=permission)


def _common_name(identity: SigningIdentity) -> str:
    names = identity.certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(names[0].value) if names else ""
