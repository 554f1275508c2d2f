# SPDX-License-Identifier: Apache-2.0
"""Content: what a new revision changes in the document after it was signed."""

from collections.abc import Callable
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

from tests.signing.attacks.revisions import REVISIONS
from tests.signing.attacks.trick import CHANGED, SMALL, Tricks
from tests.signing.attacks.workshop import Base, Workshop
from tests.signing.attacks.writing import (
    PlainWriter,
    appended,
    dictionary,
    drawing,
    field_named,
    first_page,
    numbers,
    section,
)

tricks = Tricks("content", reasons=CHANGED)
Change = Callable[[PlainWriter], None]


def _listed(name: str, words: str, change: Change, bases: tuple[str, ...] = SMALL) -> None:
    tricks.made(name, words, lambda _work, base: appended(base.pdf, change), bases=bases)


for _known in ("change_page_content", "add_page", "add_metadata"):
    _listed(_known, REVISIONS[_known].__doc__ or "", REVISIONS[_known])
_listed("add_open_action", REVISIONS["add_open_action"].__doc__ or "", REVISIONS["add_open_action"])


# Anybody's program may note a title or itself; our own sheets keep what they were frozen with.
_listed(
    "change_title",
    REVISIONS["change_title"].__doc__ or "",
    REVISIONS["change_title"],
    ("own_two",),
)


def _pages(change: Callable[[list[generic.PdfObject]], list[generic.PdfObject]]) -> Change:
    def make(writer: PlainWriter) -> None:
        pages = writer.root["/Pages"]
        listed = [pages["/Kids"].raw_get(index) for index in range(len(pages["/Kids"]))]
        pages[pdf_name("/Kids")] = generic.ArrayObject(change(listed))
        pages[pdf_name("/Count")] = generic.NumberObject(len(pages["/Kids"]))
        writer.mark_update(writer.root.raw_get("/Pages"))

    return make


_TWO_PAGES = ("foreign_one", "foreign_certified")
_listed("page_removed", "The last page is gone.", _pages(lambda all_: all_[:-1]), _TWO_PAGES)
_listed(
    "pages_swapped", "The pages stand the other way round.", _pages(lambda a: a[::-1]), _TWO_PAGES
)
_listed("page_shown_twice", "The first page is there twice.", _pages(lambda all_: [all_[0], *all_]))


def _page_entry(key: str, value: generic.PdfObject) -> Change:
    def make(writer: PlainWriter) -> None:
        first_page(writer)[pdf_name(f"/{key}")] = value

    return make


for _key, _value, _words in (
    ("Rotate", generic.NumberObject(180), "The first page stands on its head."),
    ("MediaBox", numbers(0, 0, 595, 300), "Most of the first page is cut away."),
    ("CropBox", numbers(0, 0, 595, 300), "Most of the first page is not shown."),
    ("UserUnit", generic.NumberObject(9), "The first page is nine times as large."),
    ("Resources", dictionary(), "The first page has no fonts any more."),
    ("AA", dictionary(O=dictionary(S=pdf_name("/Named"))), "Opening the page does something."),
    ("Tabs", pdf_name("/R"), "The order of the fields on the page is another."),
    ("Group", dictionary(S=pdf_name("/Transparency")), "The page is blended otherwise."),
):
    _listed(f"page_{_key.lower()}", _words, _page_entry(_key, _value))


def _catalog_entry(key: str, make: Callable[[PlainWriter], generic.PdfObject]) -> Change:
    def change(writer: PlainWriter) -> None:
        writer.root[pdf_name(f"/{key}")] = make(writer)
        writer.update_root()

    return change


def _script(_writer: PlainWriter) -> generic.DictionaryObject:
    return dictionary(S=pdf_name("/JavaScript"), JS=generic.pdf_string("app.alert(1)"))


def _names(writer: PlainWriter) -> generic.DictionaryObject:
    pair = generic.ArrayObject([generic.pdf_string("run"), writer.add_object(_script(writer))])
    return dictionary(JavaScript=dictionary(Names=pair))


def _attached(writer: PlainWriter) -> generic.DictionaryObject:
    data = generic.StreamObject(stream_data=b"another contract")
    data[pdf_name("/Type")] = pdf_name("/EmbeddedFile")
    file = dictionary(
        Type=pdf_name("/Filespec"),
        F=generic.pdf_string("contract.txt"),
        EF=dictionary(F=writer.add_object(data)),
    )
    pair = generic.ArrayObject([generic.pdf_string("contract.txt"), writer.add_object(file)])
    return dictionary(EmbeddedFiles=dictionary(Names=pair))


def _strange_dss(writer: PlainWriter) -> generic.DictionaryObject:
    return dictionary(Type=pdf_name("/DSS"), Evil=writer.add_object(_script(writer)))


def _dss_with_a_page(writer: PlainWriter) -> generic.DictionaryObject:
    page = writer.find_page_for_modification(0)[0]
    return dictionary(Certs=generic.ArrayObject([generic.IndirectObject(page.idnum, 0, writer)]))


_CATALOG: tuple[tuple[str, Callable[[PlainWriter], generic.PdfObject], str], ...] = (
    ("Names", _names, "A script runs when the document is opened."),
    ("Names", _attached, "A file is attached."),
    ("AA", lambda writer: dictionary(WC=_script(writer)), "Closing the document runs a script."),
    ("Lang", lambda _writer: generic.pdf_string("tlh"), "The language is another one."),
    ("PageMode", lambda _writer: pdf_name("/UseAttachments"), "It opens with attachments shown."),
    ("PageLayout", lambda _writer: pdf_name("/TwoColumnLeft"), "It opens in another layout."),
    (
        "Outlines",
        lambda w: w.add_object(dictionary(Count=generic.NumberObject(0))),
        "It has bookmarks.",
    ),
    (
        "ViewerPreferences",
        lambda _writer: dictionary(HideToolbar=generic.BooleanObject(True)),
        "It hides tools.",
    ),
    (
        "Collection",
        lambda _writer: dictionary(View=pdf_name("/T")),
        "It opens as a folder of files.",
    ),
    ("OCProperties", lambda _writer: dictionary(OCGs=numbers(), D=dictionary()), "It has layers."),
    ("Requirements", lambda _writer: numbers(), "It asks for a special viewer."),
    (
        "URI",
        lambda _writer: dictionary(Base=generic.pdf_string("https://evil.example/")),
        "Links lead elsewhere.",
    ),
    (
        "NeedsRendering",
        lambda _writer: generic.BooleanObject(True),
        "It asks to be rendered from XML.",
    ),
    (
        "StructTreeRoot",
        lambda w: w.add_object(dictionary()),
        "Readers for the blind read another text.",
    ),
    ("DSS", _strange_dss, "The revocation data holds a script."),
    ("DSS", _dss_with_a_page, "The revocation data names a page as a certificate."),
)
for _number, (_key, _value_of, _words) in enumerate(_CATALOG):
    _listed(f"catalog_{_key.lower()}_{_number}", _words, _catalog_entry(_key, _value_of))


def _form_entry(key: str, make: Callable[[PlainWriter], generic.PdfObject]) -> Change:
    def change(writer: PlainWriter) -> None:
        form = writer.root["/AcroForm"]
        form[pdf_name(f"/{key}")] = make(writer)
        writer.update_container(form)

    return change


def _xfa(writer: PlainWriter) -> generic.IndirectObject:
    found: generic.IndirectObject = writer.add_object(
        generic.StreamObject(stream_data=b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>")
    )
    return found


_listed(
    "form_xfa",
    "The form comes from XML, which some viewers show instead.",
    _form_entry("XFA", _xfa),
)
_listed(
    "form_may_be_rewritten",
    "The form no longer says that the document may only be appended to.",
    _form_entry("SigFlags", lambda _writer: generic.NumberObject(0)),
)
_listed(
    "form_calculates",
    "The form has an order of calculation.",
    _form_entry("CO", lambda _writer: numbers()),
)


def _signature_text(key: str, value: generic.PdfObject) -> Callable[[Workshop, Base], bytes]:
    def make(_work: Workshop, base: Base) -> bytes:
        def change(writer: PlainWriter) -> None:
            signature = field_named(writer, base.signed[0])["/V"]
            signature[pdf_name(f"/{key}")] = value
            writer.update_container(signature)

        return appended(base.pdf, change)

    return make


for _key, _text in (
    ("Name", "市長"),
    ("Reason", "rejected"),
    ("M", "D:20200101000000+09'00'"),
    ("Location", "elsewhere"),
    ("ContactInfo", "me"),
):
    tricks.made(
        f"signature_{_key.lower()}",
        f"The signature dictionary says another /{_key}.",
        _signature_text(_key, generic.pdf_string(_text)),
    )


def _second_content(writer: PlainWriter) -> None:
    page = first_page(writer)
    more = writer.add_object(generic.StreamObject(stream_data=b"1 g 0 0 595 842 re f"))
    page[pdf_name("/Contents")] = generic.ArrayObject([page.raw_get("/Contents"), more])


_listed("content_added", "A white box is drawn behind what the page draws.", _second_content)


@tricks()
def content_overwritten(_work: Workshop, base: Base) -> bytes:
    """The stream that the page draws is overwritten; the page itself stays."""
    content = PlainWriter(BytesIO(base.pdf)).root["/Pages"]["/Kids"][0].raw_get("/Contents")
    number = content.idnum if isinstance(content, generic.IndirectObject) else content[0].idnum
    drawn = b"1 g 0 0 595 842 re f"
    stream = b"<</Length %d>>\nstream\n%s\nendstream" % (len(drawn), drawn)
    return base.pdf + section(base.pdf, {number: stream}).whole


def _look_of_a_seal(writer: PlainWriter) -> None:
    fields = writer.root["/AcroForm"]["/Fields"]
    found = fields[0]
    found[pdf_name("/AP")] = dictionary(N=writer.add_object(drawing((0, 0, 9, 9), b"0 0 9 9 re f")))
    writer.update_container(found)


_listed("seal_swapped", "A seal looks otherwise than when it was given.", _look_of_a_seal)
