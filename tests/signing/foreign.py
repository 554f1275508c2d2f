# SPDX-License-Identifier: Apache-2.0
"""Documents as other programs make and sign them: plain pyHanko, pikepdf, and by hand."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO

import pikepdf
from asn1crypto import crl as asn1_crl
from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko_certvalidator.registry import SimpleCertificateStore

MADE = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
_KEYS: dict[str, Callable[[], object]] = {
    "rsa": lambda: rsa.generate_private_key(65537, 2048),
    "rsa1024": lambda: rsa.generate_private_key(65537, 1024),  # noqa: S505 - weak on purpose
    "p256": lambda: ec.generate_private_key(ec.SECP256R1()),
    "p384": lambda: ec.generate_private_key(ec.SECP384R1()),
    "p521": lambda: ec.generate_private_key(ec.SECP521R1()),
    "ed25519": ed25519.Ed25519PrivateKey.generate,
}


@cache
def key(kind: str, number: int = 0) -> object:
    """A key of a kind, made once for the run."""
    del number
    return _KEYS[kind]()


@dataclass(frozen=True)
class Office:
    """A root of some other organisation, and whoever it vouches for."""

    name: str = "Elsewhere Root"
    members: dict[str, signers.SimpleSigner] = field(default_factory=dict)

    def root(self) -> x509.Certificate:
        return _root(self.name)

    @property
    def roots(self) -> str:
        return self.root().public_bytes(Encoding.PEM).decode("ascii")

    def signer(self, kind: str = "p256", *, pss: bool = False, days: int = 900) -> signers.Signer:
        """Somebody with a key of a kind."""
        named = f"Signer {kind} {days}"
        certificate = _issued(self.name, named, kind, days, purpose="person")
        return _simple(self.name, certificate, kind, pss=pss)

    def revocation_list(self, who: signers.Signer, at: datetime) -> asn1_crl.CertificateList:
        """A list that revokes somebody from a day on."""
        entry = (
            x509.RevokedCertificateBuilder()
            .serial_number(who.signing_cert.serial_number)
            .revocation_date(at)
            .build()
        )
        made = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(self.root().subject)
            .last_update(MADE - timedelta(days=4))
            .next_update(MADE + timedelta(days=30))
            .add_revoked_certificate(entry)
            .sign(key("p384", 1), hashes.SHA384())  # type: ignore[arg-type]
        )
        return asn1_crl.CertificateList.load(made.public_bytes(Encoding.DER))

    def stamper(self) -> DummyTimeStamper:
        """A time authority that answers at once, always the same time."""
        certificate = _issued(self.name, "Elsewhere TSU", "rsa", 3000, purpose="time")
        made = _simple(self.name, certificate, "rsa")
        return DummyTimeStamper(
            made.signing_cert, made.signing_key, made.cert_registry, fixed_dt=MADE
        )


@cache
def _root(name: str) -> x509.Certificate:
    own = key("p384", 1)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(own.public_key())  # type: ignore[attr-defined]
        .serial_number(1)
        .not_valid_before(MADE - timedelta(days=100))
        .not_valid_after(MADE + timedelta(days=9000))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(_usage(key_cert_sign=True, crl_sign=True), critical=True)
        .sign(own, hashes.SHA384())  # type: ignore[arg-type]
    )


def _usage(**wanted: bool) -> x509.KeyUsage:
    names = [
        "digital_signature",
        "content_commitment",
        "key_encipherment",
        "data_encipherment",
        "key_agreement",
        "key_cert_sign",
        "crl_sign",
        "encipher_only",
        "decipher_only",
    ]
    return x509.KeyUsage(**{name: wanted.get(name, False) for name in names})


@cache
def _issued(root: str, name: str, kind: str, days: int, purpose: str) -> x509.Certificate:
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(_root(root).subject)
        .public_key(key(kind).public_key())  # type: ignore[attr-defined]
        .serial_number(x509.random_serial_number())
        .not_valid_before(MADE - timedelta(days=50))
        .not_valid_after(MADE + timedelta(days=days))
    )
    if purpose == "time":
        own = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(own, critical=True)
    else:
        builder = builder.add_extension(_usage(digital_signature=True), critical=True)
    return builder.sign(key("p384", 1), hashes.SHA384())  # type: ignore[arg-type]


def _simple(
    root: str, certificate: x509.Certificate, kind: str, *, pss: bool = False
) -> signers.SimpleSigner:
    store = SimpleCertificateStore()
    store.register(asn1_x509.Certificate.load(_root(root).public_bytes(Encoding.DER)))
    der = key(kind).private_bytes(  # type: ignore[attr-defined]
        Encoding.DER, PrivateFormat.PKCS8, NoEncryption()
    )
    return signers.SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER)),
        signing_key=asn1_keys.PrivateKeyInfo.load(der),
        cert_registry=store,
        prefer_pss=pss,
    )


def plain(pages: int = 1, *, picture: int = 0, **options: object) -> bytes:
    """A document with some text, and a picture of some bytes; options as for pikepdf's save."""
    with pikepdf.Pdf.new() as pdf:
        font = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font,
                Subtype=pikepdf.Name.Type1,
                BaseFont=pikepdf.Name.Helvetica,
                Encoding=pikepdf.Name.WinAnsiEncoding,
            )
        )
        for number in range(pages):
            pdf.add_blank_page(page_size=(595, 842))
            page = pdf.pages[number]
            page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=font))
            page.Contents = pdf.make_stream(b"BT /Helv 12 Tf 72 720 Td (Agreement) Tj ET")
        if picture:
            scan = pdf.make_stream(bytes(picture))
            scan.Type, scan.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
            pdf.pages[0].Resources.XObject = pikepdf.Dictionary(Scan=scan)
            options["compress_streams"] = False
        file = BytesIO()
        pdf.save(file, **options)
        return file.getvalue()


def with_form(base: bytes | None = None) -> bytes:
    """A document with a text field, a check box, a choice and nested fields."""
    with pikepdf.Pdf.open(BytesIO(base or plain())) as pdf:
        page = pdf.pages[0]
        font = page.Resources.Font.Helv
        text = _widget(pdf, page, "amount", pikepdf.Name.Tx, 700, V=pikepdf.String("1000"))
        text.AP = pikepdf.Dictionary(N=_look(pdf, b"(1000)", font))
        box = _widget(pdf, page, "agreed", pikepdf.Name.Btn, 660, V=pikepdf.Name.Off)
        box.AP = pikepdf.Dictionary(
            N=pikepdf.Dictionary(Yes=_look(pdf, b"(X)", font), Off=_look(pdf, b"()", font))
        )
        box.AS = pikepdf.Name.Off
        blank = _widget(pdf, page, "name", pikepdf.Name.Tx, 620)
        inner = _widget(pdf, page, "street", pikepdf.Name.Tx, 580)
        group = pdf.make_indirect(
            pikepdf.Dictionary(T=pikepdf.String("address"), Kids=pikepdf.Array([inner]))
        )
        inner.Parent = group
        page.Annots = pikepdf.Array([text, box, blank, inner])
        pdf.Root.AcroForm = pdf.make_indirect(
            pikepdf.Dictionary(
                Fields=pikepdf.Array([text, box, blank, group]),
                DA=pikepdf.String("/Helv 10 Tf 0 g"),
                DR=pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=font)),
            )
        )
        file = BytesIO()
        pdf.save(file)
        return file.getvalue()


def _widget(
    pdf: pikepdf.Pdf, page: pikepdf.Page, name: str, kind: pikepdf.Name, top: int, **more: object
) -> pikepdf.Dictionary:
    return pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            FT=kind,
            T=pikepdf.String(name),
            F=4,
            P=page.obj,
            Rect=pikepdf.Array([72, top - 20, 272, top]),
            **more,
        )
    )


def _look(pdf: pikepdf.Pdf, shown: bytes, font: pikepdf.Object) -> pikepdf.Stream:
    look = pdf.make_stream(b"/Tx BMC q BT /Helv 10 Tf 2 5 Td " + shown + b" Tj ET Q EMC")
    look.Type, look.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    look.BBox = pikepdf.Array([0, 0, 200, 20])
    look.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=font))
    return look


def signed(
    base: bytes,
    who: signers.Signer,
    name: str = "Signature1",
    *,
    subfilter: SigSeedSubFilter = SigSeedSubFilter.PADES,
    certify: MDPPerm | None = None,
    digest: str = "sha256",
    box: tuple[int, int, int, int] | None = None,
    stamper: DummyTimeStamper | None = None,
    new_field: SigFieldSpec | None = None,
    password: str | None = None,
    strict: bool = True,
) -> bytes:
    """A document signed once more, by plain pyHanko."""
    writer = IncrementalPdfFileWriter(BytesIO(base), strict=strict)
    if password is not None:
        writer.encrypt(password)
    meta = signers.PdfSignatureMetadata(
        field_name=name,
        md_algorithm=digest,
        subfilter=subfilter,
        certify=certify is not None,
        docmdp_permissions=certify or MDPPerm.FILL_FORMS,
    )
    spec = new_field or (SigFieldSpec(name, box=box) if box else None)
    output = signers.PdfSigner(meta, who, timestamper=stamper, new_field_spec=spec).sign_pdf(writer)
    return bytes(output.getvalue())


def stamped(base: bytes, stamper: DummyTimeStamper) -> bytes:
    """A document with a document timestamp."""
    writer = IncrementalPdfFileWriter(BytesIO(base))
    output = signers.PdfTimeStamper(stamper).timestamp_pdf(writer, "sha256", None)
    return bytes(output.getvalue())


def with_evidence(base: bytes, revoked: asn1_crl.CertificateList) -> bytes:
    """A document with a security store that holds a revocation list."""
    writer = IncrementalPdfFileWriter(BytesIO(base))
    DocumentSecurityStore.supply_dss_in_writer(writer, None, crls=[revoked])
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def with_field(base: bytes, name: str, box: tuple[int, int, int, int]) -> bytes:
    """A document with one more empty signature field."""
    writer = IncrementalPdfFileWriter(BytesIO(base))
    append_signature_field(writer, SigFieldSpec(name, box=box))
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def changed(base: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """A document with one more revision that makes a change."""
    writer = IncrementalPdfFileWriter(BytesIO(base))
    change(writer)
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def form_field(writer: IncrementalPdfFileWriter, name: str) -> generic.DictionaryObject:
    """A field of the form by its own name, at the top level or one below."""
    fields = writer.root["/AcroForm"]["/Fields"]
    for index in range(len(fields)):
        entry = fields[index]
        if entry.get("/T") == name:
            return entry  # type: ignore[no-any-return]
        kids = entry.get("/Kids", ())
        for number in range(len(kids)):
            if kids[number].get("/T") == name:
                return kids[number]  # type: ignore[no-any-return]
    raise LookupError(name)


def filled(name: str, value: str, shown: str | None = None) -> Callable[..., None]:
    """Fill in a text field, and draw what it shows."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        entry = form_field(writer, name)
        entry[pdf_name("/V")] = pdf_string(value)
        if shown is not None:
            look = generic.StreamObject(
                {
                    pdf_name("/Type"): pdf_name("/XObject"),
                    pdf_name("/Subtype"): pdf_name("/Form"),
                    pdf_name("/BBox"): generic.ArrayObject(
                        map(generic.NumberObject, (0, 0, 200, 20))
                    ),
                },
                stream_data=b"/Tx BMC q BT /Helv 10 Tf 2 5 Td (%s) Tj ET Q EMC" % shown.encode(),
            )
            entry[pdf_name("/AP")] = generic.DictionaryObject(
                {pdf_name("/N"): writer.add_object(look)}
            )
        writer.update_container(entry)

    return change


def annotated(kind: str, **more: generic.PdfObject) -> Callable[..., None]:
    """Add an annotation to the first page."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        values = {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name(kind),
            pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (72, 700, 92, 720))),
            pdf_name("/Contents"): pdf_string("seen"),
        }
        values |= {pdf_name(f"/{name}"): value for name, value in more.items()}
        reference = writer.find_page_for_modification(0)[0]
        page = reference.get_object()
        listed = page.get("/Annots", generic.ArrayObject())
        made = writer.add_object(generic.DictionaryObject(values))
        page[pdf_name("/Annots")] = generic.ArrayObject(
            [*(listed.raw_get(index) for index in range(len(listed))), made]
        )
        writer.mark_update(reference)

    return change
