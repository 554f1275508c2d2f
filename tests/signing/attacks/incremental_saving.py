# SPDX-License-Identifier: Apache-2.0
"""Incremental saving: new content behind the signed bytes, written well or badly.

A validator that looks for a proper new revision misses the improper ones, which viewers
repair and show.
"""

from collections.abc import Callable

from tests.signing.attacks.trick import CHANGED, SMALL, Tricks
from tests.signing.attacks.workshop import Base, Workshop
from tests.signing.attacks.writing import Section, object_bytes, outline, section

tricks = Tricks(
    "incremental_saving",
    bases=("own_two", "foreign_one", "foreign_certified"),
    reasons=(
        *CHANGED,
        "document.uncovered_tail",
        "document.unreadable",
        "document.not_signed",
        "document.signature_removed",
    ),
)

_DRAWN = b"BT /F1 40 Tf 72 400 Td (9,999,999 yen) Tj ET"
_FORGED = b"<</Length %d>>\nstream\n%s\nendstream" % (len(_DRAWN), _DRAWN)


def other_page(pdf: bytes) -> Section:
    """A section that lets the first page show something else."""
    known = outline(pdf)
    page = object_bytes(pdf, known.page)
    content = known.size
    forged = b"/Contents %d 0 R /Was " % content
    return section(pdf, {known.page: page.replace(b"/Contents ", forged, 1), content: _FORGED})


@tricks()
def page_content_with_xref_and_trailer(_work: Workshop, base: Base) -> bytes:
    """A whole new revision that replaces what the first page shows."""
    return base.pdf + other_page(base.pdf).whole


@tricks()
def without_xref(_work: Workshop, base: Base) -> bytes:
    """Objects and a trailer, but no table: a viewer that repairs shows the new page."""
    made = other_page(base.pdf)
    return base.pdf + made.body + made.trailer + made.end


@tricks()
def without_trailer(_work: Workshop, base: Base) -> bytes:
    """Objects and a table, but no trailer."""
    made = other_page(base.pdf)
    return base.pdf + made.body + made.table + made.end


@tricks()
def without_xref_and_trailer(_work: Workshop, base: Base) -> bytes:
    """Objects only; what follows them points at the table that was signed."""
    end = b"startxref\n%d\n%%%%EOF\n" % outline(base.pdf).start
    return base.pdf + other_page(base.pdf).body + end


@tricks()
def objects_only(_work: Workshop, base: Base) -> bytes:
    """Objects, and no end at all."""
    return base.pdf + other_page(base.pdf).body


@tricks()
def truncated_in_the_table(_work: Workshop, base: Base) -> bytes:
    """The file ends in the middle of the new table."""
    made = other_page(base.pdf)
    return base.pdf + made.body + made.table[: len(made.table) // 2]


@tricks()
def truncated_in_the_trailer(_work: Workshop, base: Base) -> bytes:
    """The file ends in the middle of the new trailer."""
    made = other_page(base.pdf)
    return base.pdf + made.body + made.table + made.trailer[:20]


@tricks()
def without_end_mark(_work: Workshop, base: Base) -> bytes:
    """Everything but the end-of-file mark."""
    made = other_page(base.pdf)
    return base.pdf + made.whole.removesuffix(b"%%EOF\n")


@tricks()
def startxref_of_an_older_revision(_work: Workshop, base: Base) -> bytes:
    """The end points at a table from before the newest signature, which is then not there."""
    first = int(base.pdf.partition(b"startxref\n")[2].split()[0])
    return base.pdf + other_page(base.pdf).body + b"startxref\n%d\n%%%%EOF\n" % first


@tricks()
def table_built_on_an_older_revision(_work: Workshop, base: Base) -> bytes:
    """A whole new revision whose /Prev jumps over the newest signature."""
    first = int(base.pdf.partition(b"startxref\n")[2].split()[0])
    known = outline(base.pdf)
    page = object_bytes(base.pdf, known.page)
    return base.pdf + section(base.pdf, {known.page: page}, previous=first).whole


@tricks()
def wrong_startxref(_work: Workshop, base: Base) -> bytes:
    """The end points at nothing: repairing readers look for objects by themselves."""
    made = other_page(base.pdf)
    return base.pdf + made.body + made.table + made.trailer + b"startxref\n1\n%%EOF\n"


@tricks()
def negative_startxref(_work: Workshop, base: Base) -> bytes:
    """The end points before the beginning."""
    made = other_page(base.pdf)
    return base.pdf + made.body + made.table + made.trailer + b"startxref\n-9\n%%EOF\n"


@tricks()
def behind_a_comment(_work: Workshop, base: Base) -> bytes:
    """The new objects are a comment, for who believes the sign at its beginning."""
    made = other_page(base.pdf)
    hidden = b"%" + made.body.replace(b"\n", b"\r")
    return base.pdf + hidden + b"\nstartxref\n%d\n%%%%EOF\n" % outline(base.pdf).start


@tricks()
def comments_and_end_marks(_work: Workshop, base: Base) -> bytes:
    """Comments and a second end mark, as a place to put things later."""
    return base.pdf + b"%hidden\n%%EOF\n"


@tricks()
def cross_reference_stream(_work: Workshop, base: Base) -> bytes:
    """A trailer with /XRefStm, so that old and new readers see different tables."""
    known = outline(base.pdf)
    page = object_bytes(base.pdf, known.page)
    more = b"/XRefStm %d " % known.start
    return base.pdf + section(base.pdf, {known.page: page}, more=more).whole


@tricks()
def other_catalog(_work: Workshop, base: Base) -> bytes:
    """The new trailer names another catalog, without a form: no signature is there to fail."""
    known = outline(base.pdf)
    catalog = b"<</Type /Catalog /Pages %d 0 R>>" % (known.size + 1)
    pages = b"<</Type /Pages /Kids [%d 0 R] /Count 1>>" % (known.size + 2)
    page = b"<</Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R>>"
    objects = {
        known.size: catalog,
        known.size + 1: pages,
        known.size + 2: page % (known.size + 1, known.size + 3),
        known.size + 3: _FORGED,
    }
    return base.pdf + section(base.pdf, objects, root=known.size).whole


@tricks()
def font_replaced(_work: Workshop, base: Base) -> bytes:
    """The fonts of the page are other ones now: the digits read otherwise."""
    font = b"<</Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats>>"
    numbers = _numbers_of(base.pdf, b"/Type /Font ")
    return base.pdf + section(base.pdf, dict.fromkeys(numbers, font)).whole


@tricks()
def page_tree_replaced(_work: Workshop, base: Base) -> bytes:
    """The root of the page tree is written anew, with one page fewer or the page twice."""
    known = outline(base.pdf)
    pages = b"<</Type /Pages /Kids [%d 0 R %d 0 R %d 0 R] /Count 3>>" % ((known.page,) * 3)
    (number,) = _numbers_of(base.pdf, b"/Type /Pages")[:1]
    return base.pdf + section(base.pdf, {number: pages}).whole


@tricks()
def objects_freed(_work: Workshop, base: Base) -> bytes:
    """The content of the page is declared free, so that the page is empty."""
    numbers = _numbers_of(base.pdf, b"stream\n")[:1]
    made = section(base.pdf, {})
    table = b"xref\n" + b"".join(b"%d 1\n0000000000 00001 f \n" % number for number in numbers)
    return base.pdf + made.body + table + made.trailer + made.end


def _numbers_of(pdf: bytes, part: bytes) -> list[int]:
    """Numbers of the objects of the first revision that hold some bytes."""
    pieces = pdf.partition(b"startxref")[0].split(b" 0 obj\n")
    names = [piece.rpartition(b"\n")[2] for piece in pieces]
    bodies = [piece.partition(b"endobj")[0] for piece in pieces[1:]]
    return [int(name) for name, body in zip(names, bodies, strict=False) if part in body]


def _tail(extra: bytes) -> Callable[[Workshop, Base], bytes]:
    return lambda _work, base: base.pdf + extra


_ANYTHING = {
    "a_second_file": b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n",
    "a_web_page": b"<html><script>1</script></html>\n",
}
# White space says nothing; only our own sheets are known never to have any.
_NOTHING = {"a_line": b"\n", "a_space": b" ", "zeros": b"\0" * 512}
for _name, _extra in (_ANYTHING | _NOTHING).items():
    tricks.made(
        f"{_name}_behind_the_end",
        f"Bytes stand behind the last signature: {_name.replace('_', ' ')}.",
        _tail(_extra),
        bases=SMALL if _name in _ANYTHING else ("own_two",),
    )
