# SPDX-License-Identifier: Apache-2.0
"""The clauses of ISO 19005-2 and -3 that a sheet could break, as checks of a file's structure.

Not a validator: what our drawing and signing never produce (images, transparency, JPEG 2000,
optional content) is only found absent. ``tests.signing.archival_validator`` asks a real one.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from io import BytesIO

import pikepdf

_ID = "{http://www.aiim.org/pdfa/ns/id/}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_FORBIDDEN_ACTIONS = {"/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide"} | {
    "/JavaScript",
    "/SetOCGState",
    "/Rendition",
    "/Trans",
    "/GoTo3DView",
}
_PRINT, _UNSEEN = 4, 1 | 2 | 32


def archival_faults(pdf: bytes) -> list[str]:
    """Name each clause that the newest revision of a file breaks, as far as it is looked at."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return [
            *_file(pdf, opened),
            *_metadata(opened),
            *_colours(opened),
            *_objects(opened),
            *_annotations(opened),
            *_files(opened),
        ]


def _file(pdf: bytes, opened: pikepdf.Pdf) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.[0-7]\n%[\x80-\xff]{4}", pdf):
        yield "6.1.2 header"
    if "/ID" not in opened.trailer:
        yield "6.1.3 document identifier"
    if "/Encrypt" in opened.trailer:
        yield "6.1.3 encryption"
    if not pdf.rstrip().endswith(b"%%EOF"):
        yield "6.1.3 data behind the end"


def _metadata(opened: pikepdf.Pdf) -> Iterator[str]:
    stream = opened.Root.get("/Metadata")
    if stream is None:
        yield "6.6.2.1 metadata"
        return
    if "/Filter" in stream or (stream.Type, stream.Subtype) != ("/Metadata", "/XML"):
        yield "6.6.2.1 metadata stream"
    root = ET.fromstring(stream.read_bytes().decode("utf-8"))  # noqa: S314 - our own text
    part = root.findtext(f".//{_ID}part")
    if part not in ("2", "3") or root.findtext(f".//{_ID}conformance") != "B":
        yield "6.6.4 identification"
    title = root.findtext(f".//{_DC}title//{_RDF}li")
    if title != str(opened.docinfo.get("/Title", "")):
        yield "6.6.3 title"
    if "/Lang" not in opened.Root:
        yield "language of the document"


def _colours(opened: pikepdf.Pdf) -> Iterator[str]:
    intents = [each for each in opened.Root.get("/OutputIntents", []) if each.S == "/GTS_PDFA1"]
    if len(intents) != 1:
        yield "6.2.3 output intent"
        return
    profile = intents[0].DestOutputProfile.read_bytes()
    if profile[16:20] != b"RGB " or profile[12:16] not in (b"mntr", b"prtr") or profile[8] > 4:
        yield "6.2.3 profile"


def _objects(opened: pikepdf.Pdf) -> Iterator[str]:
    if opened.Root.keys() & {"/OpenAction", "/AA", "/OCProperties", "/Requirements"}:
        yield "6.5 actions or layers of the document"
    for item in opened.objects:
        if isinstance(item, pikepdf.Stream) and item.keys() & {"/F", "/FFilter"}:
            yield "6.1.7.1 stream outside the file"
        if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
            yield from _dictionary(item)


def _dictionary(item: pikepdf.Object) -> Iterator[str]:
    if str(item.get("/S", "")) in _FORBIDDEN_ACTIONS:
        yield f"6.5.1 action {item.S}"
    if item.get("/Filter") in ("/LZWDecode", "/Crypt"):
        yield "6.1.7.2 filter"
    kind, subtype = item.get("/Type"), item.get("/Subtype")
    if kind == "/Font":
        yield from _font(item)
    if subtype in ("/Image", "/PS"):
        yield f"XObject {subtype}"
    if kind == "/ExtGState" and (item.get("/SMask", "/None") != "/None" or item.get("/ca", 1) != 1):
        yield "6.2.10 transparency"
    if subtype == "/Form" and "/Group" in item:
        yield "6.2.10 transparency group"


def _font(font: pikepdf.Object) -> Iterator[str]:
    descriptor = font.get("/FontDescriptor")
    if descriptor is None or not descriptor.keys() & {"/FontFile", "/FontFile2", "/FontFile3"}:
        yield f"6.2.11.4.1 font {font.get('/BaseFont')} is not embedded"
    if "/ToUnicode" not in font:
        yield f"6.2.11.7 font {font.get('/BaseFont')} without text"
    if not re.match(r"/[A-Z]{6}\+", str(font.get("/BaseFont", ""))):
        yield f"6.2.11.4.2 font {font.get('/BaseFont')} is no subset"


def _annotations(opened: pikepdf.Pdf) -> Iterator[str]:
    for page in opened.pages:
        for annotation in page.get("/Annots", []):
            flags = int(annotation.get("/F", 0))
            if not flags & _PRINT or flags & _UNSEEN:
                yield f"6.3.2 flags of {annotation.get('/T')}"
            left, bottom, right, top = (float(each) for each in annotation.Rect)
            if left != right and bottom != top and "/N" not in annotation.get("/AP", {}):
                yield f"6.3.3 appearance of {annotation.get('/T')}"
            if annotation.keys() & {"/A", "/AA"}:
                yield f"6.4.1 action of {annotation.get('/T')}"
    form = opened.Root.get("/AcroForm", {})
    if "/XFA" in form or form.get("/NeedAppearances", False):
        yield "6.4 form"


def _files(opened: pikepdf.Pdf) -> Iterator[str]:
    text = opened.Root.Metadata.read_bytes() if "/Metadata" in opened.Root else b""
    linked = {each.objgen for each in opened.Root.get("/AF", [])}
    for name in opened.attachments:
        if b"<pdfaid:part>3<" not in text:
            yield f"6.8 {name} within PDF/A-2"
        file = opened.attachments[name].obj
        if file.objgen not in linked or "/AFRelationship" not in file:
            yield f"6.8 {name} without its relation"
        if not file.keys() >= {"/F", "/UF"}:
            yield f"6.8 {name} without its names"
        if "/Subtype" not in file.EF.F:
            yield f"6.8 {name} without its kind"
