# SPDX-License-Identifier: Apache-2.0
"""What makes a frozen sheet a file for the archive: PDF/A-2b, or PDF/A-3b with files inside.

The clauses of ISO 19005-2 (and -3) that ask for something in the file are met here: metadata
that says what it is (6.6), the colours it means (6.2.3), no dates or programs that contradict
each other. Fonts are embedded by whoever draws; a signature adds a drawn stamp and nothing else,
so every revision behind the frozen one stays within the same rules.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

_PROFILE = Path(__file__).parent / "colour" / "sRGB.icc"
_PROGRAM = "Tsukue"
"""Also how verification knows our sheets."""
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>ja-JP</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<pdf:Producer>{program}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class Description:
    """What the file says of itself: title, who drafted, and the case it belongs to."""

    title: str
    author: str
    subject: str


def make_archival(pdf: Pdf, description: Description, *, with_files: bool = False) -> None:
    """Declare a drawn file as PDF/A-2b, or as PDF/A-3b when it carries files.

    Args:
        pdf: the drawing; its own information dictionary is replaced, so that it and the
            metadata say the same.
        description: what both say.
        with_files: whether other files are embedded, of any kind (ISO 19005-3, 6.8).
    """
    _describe(pdf, description)
    metadata = Stream(pdf, _xmp(description, part=3 if with_files else 2).encode("utf-8"))
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = pdf.make_indirect(metadata)
    profile = Stream(pdf, _colours())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=pdf.make_indirect(profile),
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])
    pdf.Root.Lang = String("ja-JP")
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


@cache
def _colours() -> bytes:
    return _PROFILE.read_bytes()


def _describe(pdf: Pdf, description: Description) -> None:
    """Replace what the drawing library noted, dates of its own among it."""
    said = {
        "/Title": description.title,
        "/Author": description.author,
        "/Subject": description.subject,
        "/Creator": _PROGRAM,
        "/Producer": _PROGRAM,
    }
    for key in set(pdf.docinfo.keys()) - said.keys():
        del pdf.docinfo[key]
    for key, text in said.items():
        pdf.docinfo[key] = String(text)


def _xmp(description: Description, *, part: int) -> str:
    return _XMP.format(
        part=part,
        title=escape(description.title),
        author=escape(description.author),
        subject=escape(description.subject),
        program=_PROGRAM,
    )
