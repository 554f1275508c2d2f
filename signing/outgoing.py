# SPDX-License-Identifier: Apache-2.0
"""Signing a document that leaves the city (施行) with the organisation's certificate.

Two steps, so that the document is parsed where limits hold and the key never goes there:
:func:`prepare_outgoing` appends a field with an empty signature, and :func:`seal_prepared`
fills it. Signatures that are on the document already stay as they are. The field is
invisible: what shows on the page is the document's own text, and nothing may cover it.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

import pikepdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from signing.cms_signature import SignedAct, signature_for
from signing.document import RESERVED_HEX_DIGITS, SheetReader, open_document, signature_fields
from signing.keys import SigningIdentity
from signing.preflight import locks_document, require_usable
from signing.refusals import SigningRefused
from signing.sheet_writer import SheetWriter

FIELD_PREFIX = "tsukue-seal-"
"""The name of a seal's field; a number follows."""

_ACTIVE = ("/JavaScript", "/Launch", "/ImportData", "/SubmitForm")


@dataclass(frozen=True, slots=True)
class PreparedOutgoing:
    """A document with an empty signature: the hexadecimal gap stands from begin to end."""

    pdf: bytes
    begin: int
    end: int
    field: str

    def digest(self) -> bytes:
        """The SHA-256 digest of everything but the gap."""
        whole = memoryview(self.pdf)
        digest = hashlib.sha256(whole[: self.begin])
        digest.update(whole[self.end :])
        return digest.digest()


def prepare_outgoing(
    pdf: bytes, signer: str, reason: str, claimed_at: datetime
) -> PreparedOutgoing:
    """Append an invisible field with an empty signature to a document.

    The first signature certifies it so that only forms may be filled in and signed after it
    (DocMDP P=2): whoever receives a contract signs it as well.

    Args:
        pdf: the outgoing document, signed by others or not.
        signer: the post in whose name it goes out, such as 机市長.
        reason: what a reader shows as the reason, such as the number of the document.
        claimed_at: the server's time.

    Raises:
        SigningRefused: ``outgoing.encrypted``, ``outgoing.unreadable``, ``outgoing.active``
            (it runs something when it is opened) or ``outgoing.locked`` (an earlier signature
            allows no other after it).
    """
    reader = _readable(pdf)
    _require_passive(reader)
    fields = signature_fields(reader)
    signed = [field for field in fields if field.value is not None]
    if any(locks_document(field) for field in signed):
        raise SigningRefused("outgoing.locked", field=signed[-1].name)
    taken = {field.name for field in fields}
    name = next(
        found for number in range(1, 1000) if (found := f"{FIELD_PREFIX}{number}") not in taken
    )
    writer = SheetWriter(reader)
    append_signature_field(writer, SigFieldSpec(sig_field_name=name))
    placeholder = SignatureObject(
        timestamp=claimed_at,
        subfilter=SigSeedSubFilter.PADES,
        name=signer,
        reason=reason,
        bytes_reserved=RESERVED_HEX_DIGITS,
    )
    permission = None if signed else MDPPerm.FILL_FORMS
    setup = SigMDPSetup("sha256", certify=not signed, docmdp_perms=permission)
    steps = PdfCMSEmbedder().write_cms(name, writer, existing_fields_only=True)
    next(steps)
    steps.send(SigObjSetup(placeholder, setup))
    output = BytesIO()
    prepared, _ = steps.send(SigIOSetup(md_algorithm="sha256", output=output))
    return PreparedOutgoing(
        output.getvalue(), prepared.reserved_region_start, prepared.reserved_region_end, name
    )


def seal_prepared(
    prepared: PreparedOutgoing, identity: SigningIdentity, role: str, at: datetime
) -> bytes:
    """Fill the empty signature with the organisation's key: PAdES B-B.

    Raises:
        SigningRefused: the certificate cannot be used at this time, or the signature does
            not fit (``outgoing.no_room``).
    """
    require_usable(identity.certificate, at)
    cms = signature_for(prepared.digest(), identity, SignedAct("origin", role))
    digits, room = cms.hex().encode("ascii"), prepared.end - prepared.begin - 2
    if len(digits) > room:
        raise SigningRefused("outgoing.no_room", needed=str(len(digits)), room=str(room))
    pdf = prepared.pdf
    return pdf[: prepared.begin + 1] + digits.ljust(room, b"0") + pdf[prepared.end - 1 :]


def _readable(pdf: bytes) -> SheetReader:
    """Open a document strictly; one that nobody has signed is put in order first if need be."""
    try:
        reader = open_document(pdf)
    except (PdfError, ValueError, KeyError, TypeError) as error:
        if b"/ByteRange" in pdf:
            raise SigningRefused("outgoing.unreadable", cause=str(error)) from error
        reader = open_document(_put_in_order(pdf))
    if reader.encrypted:
        raise SigningRefused("outgoing.encrypted")
    return reader


def _put_in_order(pdf: bytes) -> bytes:
    try:
        with pikepdf.open(BytesIO(pdf)) as document:
            paper = BytesIO()
            document.save(paper, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    except pikepdf.PasswordError as error:
        raise SigningRefused("outgoing.encrypted") from error
    except pikepdf.PdfError as error:
        raise SigningRefused("outgoing.unreadable", cause=str(error)) from error
    return paper.getvalue()


def _require_passive(reader: SheetReader) -> None:
    root = reader.root
    opening = root.get("/OpenAction")
    runs = isinstance(opening, generic.DictionaryObject) and opening.get("/S") in _ACTIVE
    if runs or "/AA" in root or "/JavaScript" in root.get("/Names", {}):
        raise SigningRefused("outgoing.active")
