# SPDX-License-Identifier: Apache-2.0
"""Files that are none of ours: a plain PDF, signed with pyHanko as anybody would."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from asn1crypto import keys, tsp, x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pikepdf import Dictionary, Name, ObjectStreamMode, Pdf
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import (
    FieldMDPAction,
    FieldMDPSpec,
    MDPPerm,
    SigFieldSpec,
    SigSeedSubFilter,
    append_signature_field,
)
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.timestamps import TimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from signing.keys import SigningIdentity
from signing.office_tsa import OfficeTsa
from tests.signing.attacks.writing import PlainWriter

_BOXES = ((60, 100, 200, 160), (220, 100, 360, 160), (380, 100, 520, 160))
FIELDS = ("Sig1", "Sig2", "Sig3")


class OfficeStamper(TimeStamper):
    """The office's time authority, as pyHanko asks one."""

    def __init__(self, tsa: OfficeTsa, at: datetime) -> None:
        super().__init__()
        self.tsa, self.at = tsa, at

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        return tsp.TimeStampResp.load(self.tsa.answer(req.dump(), self.at))


class _PunctualSigner(PdfSigner):
    """Signs at a given time and not by the machine's clock."""

    at: datetime

    def init_signing_session(self, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401
        session = super().init_signing_session(*arguments, **named)
        session.system_time = self.at
        return session


@dataclass(frozen=True, slots=True)
class Consent:
    """One signature on a foreign file.

    Attributes:
        field: where.
        identity: who.
        permission: certifies, and what stays allowed; None for an approval.
        closes: whether it locks all fields with P=1.
        subfilter: the format.
        stamper: gives the time; None for none.
    """

    field: str
    identity: SigningIdentity
    permission: MDPPerm | None = None
    closes: bool = False
    subfilter: SigSeedSubFilter = SigSeedSubFilter.PADES
    stamper: TimeStamper | None = None


def invoice(*, pages: int = 2, plain: bool = True) -> bytes:
    """A bill as any program makes one: two pages, an image-like form, text."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=True)
    for number in range(pages):
        canvas.setFont("Helvetica", 14)
        canvas.drawString(72, 760, f"Invoice 2026-11, page {number + 1}")
        canvas.drawString(72, 700, "Total amount: 1,000,000 yen")
        canvas.showPage()
    canvas.save()
    return saved(file.getvalue(), plain=plain)


def saved(pdf: bytes, *, plain: bool = True, **options: Any) -> bytes:
    """Write a file anew with qpdf, with a plain table or with object streams."""
    with Pdf.open(BytesIO(pdf)) as document:
        output = BytesIO()
        mode = ObjectStreamMode.disable if plain else ObjectStreamMode.generate
        document.save(
            output,
            min_version="1.7",
            object_stream_mode=mode,
            deterministic_id=not options,
            **options,
        )
    return output.getvalue()


def with_fields(pdf: bytes, *, closing: str = "") -> bytes:
    """The file with three empty, visible signature fields, in the same revision."""
    writer = PlainWriter(BytesIO(pdf))
    for name, box in zip(FIELDS, _BOXES, strict=True):
        lock = FieldMDPSpec(FieldMDPAction.ALL) if name == closing else None
        permission = MDPPerm.NO_CHANGES if name == closing else None
        spec = SigFieldSpec(name, 0, box, field_mdp_spec=lock, doc_mdp_update_value=permission)
        append_signature_field(writer, spec)
    output = BytesIO()
    writer.write(output)
    return saved(output.getvalue())


def with_text_field(
    pdf: bytes, *, name: bytes = b"amount", value: bytes = b"1000", shown: bytes = b"1000"
) -> bytes:
    """The file with a text field, whose appearance shows its value unless told otherwise."""
    with Pdf.open(BytesIO(pdf)) as document:
        look = document.make_stream(b"/Tx BMC BT /F1 12 Tf 2 5 Td (" + shown + b") Tj ET EMC")
        look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, [0, 0, 120, 20]
        look.Resources = {"/Font": {"/F1": _helvetica(document)}}
        field = document.make_indirect(
            {
                "/Type": Name.Annot,
                "/Subtype": Name.Widget,
                "/FT": Name.Tx,
                "/T": name,
                "/V": value,
                "/DA": b"/F1 12 Tf 0 g",
                "/F": 4,
                "/Rect": [72, 600, 192, 620],
                "/AP": {"/N": look},
                "/P": document.pages[0].obj,
            }
        )
        document.pages[0].obj.Annots.append(field)
        form = document.Root.AcroForm
        form.Fields.append(field)
        form.DR = Dictionary(Font=Dictionary(F1=_helvetica(document)))
        output = BytesIO()
        document.save(output, object_stream_mode=ObjectStreamMode.disable, deterministic_id=True)
    return output.getvalue()


def _helvetica(document: Pdf) -> Any:  # noqa: ANN401
    return document.make_indirect(
        {"/Type": Name.Font, "/Subtype": Name.Type1, "/BaseFont": Name.Helvetica}
    )


def signer_of(identity: SigningIdentity, **options: Any) -> SimpleSigner:
    """PyHanko's signer for one of our identities."""
    store = SimpleCertificateStore()
    store.register_multiple(
        x509.Certificate.load(each.public_bytes(Encoding.DER)) for each in identity.chain
    )
    secret = identity.key.private_key.private_bytes(
        Encoding.DER, PrivateFormat.PKCS8, NoEncryption()
    )
    return SimpleSigner(
        x509.Certificate.load(identity.certificate.public_bytes(Encoding.DER)),
        keys.PrivateKeyInfo.load(secret),
        store,
        embed_roots=False,
        **options,
    )


def signed(pdf: bytes, consents: Sequence[Consent], at: datetime) -> bytes:
    """The file with signatures, one revision each."""
    for consent in consents:
        pdf = _signed_once(pdf, consent, at)
    return pdf


def _signed_once(pdf: bytes, consent: Consent, at: datetime) -> bytes:
    metadata = PdfSignatureMetadata(
        field_name=consent.field,
        md_algorithm="sha256",
        subfilter=consent.subfilter,
        certify=consent.permission is not None,
        docmdp_permissions=consent.permission or MDPPerm.FILL_FORMS,
        reason="checked",
    )
    signer = _PunctualSigner(metadata, signer_of(consent.identity), timestamper=consent.stamper)
    signer.at = at
    output = BytesIO()
    signer.sign_pdf(_open(pdf), output=output, bytes_reserved=20_000)
    return output.getvalue()


def _open(pdf: bytes) -> IncrementalPdfFileWriter:
    writer = PlainWriter(BytesIO(pdf), strict=False)
    if writer.prev.encrypted:
        writer.encrypt("")
    return writer
