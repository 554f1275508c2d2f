# SPDX-License-Identifier: Apache-2.0
"""Putting somebody's PDF in order before it goes into a sheet: nothing in it acts or changes.

Done only where something is to be done, so that most files stay the very bytes they were, and
never to a signed one, whose signature would be lost. Runs on hostile bytes: in a limited child.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf

_ACTS = frozenset(
    {"/ImportData", "/JavaScript", "/Launch", "/Movie", "/Rendition", "/Sound", "/SubmitForm"}
)
_TRIGGERS = ("/AA", "/JavaScript", "/JS")
_DEEPEST = 40
_NONE = pikepdf.Array()


class NotEmbeddable(Exception):
    """A PDF that must not go into a sheet.

    Attributes:
        code: ``encrypted``, ``damaged``, or ``form`` for one whose filled-in values nobody
            has drawn and we cannot draw.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Normalised:
    """A PDF in order; ``changed`` says whether it is other bytes than were given."""

    pdf: bytes
    changed: bool


def normalise(pdf: bytes) -> Normalised:
    """Take scripts and forms out of an unsigned PDF, and repair its cross-references.

    What forms and annotations show is drawn into the pages, scripts and actions that start
    something are removed, hybrid and damaged cross-references are written anew.

    Raises:
        NotEmbeddable: it is encrypted, or cannot be put in order.
    """
    try:
        return _opened(pdf)
    except pikepdf.PasswordError as error:
        raise NotEmbeddable("encrypted") from error
    except (pikepdf.PdfError, ValueError, TypeError, RecursionError) as error:
        raise NotEmbeddable("damaged") from error


def _opened(pdf: bytes) -> Normalised:
    whole = _is_whole(pdf)
    with pikepdf.open(BytesIO(pdf), attempt_recovery=not whole) as document:
        if document.is_encrypted:
            raise NotEmbeddable("encrypted")
        if b"/ByteRange" in pdf or _is_signed(document):
            return Normalised(pdf, changed=False)
        # All of them: each is to be done, whatever was found before it.
        changes = [_flatten(document), _disarm(document), not whole, b"/XRefStm" in pdf]
        if not any(changes):
            return Normalised(pdf, changed=False)
        paper = BytesIO()
        plain = pikepdf.ObjectStreamMode.disable
        document.save(paper, object_stream_mode=plain, deterministic_id=True)
    return Normalised(paper.getvalue(), changed=True)


def _is_whole(pdf: bytes) -> bool:
    try:
        pikepdf.open(BytesIO(pdf), attempt_recovery=False).close()
    except pikepdf.PasswordError:
        raise
    except pikepdf.PdfError:
        return False
    return True


def _is_signed(document: pikepdf.Pdf) -> bool:
    return "/Perms" in document.Root or any(
        isinstance(each, pikepdf.Dictionary) and "/ByteRange" in each for each in document.objects
    )


def _flatten(document: pikepdf.Pdf) -> bool:
    form = document.Root.get("/AcroForm")
    if form is None:
        return False
    if form.get("/NeedAppearances", False):
        if not all(text.isascii() for text in _values(form.get("/Fields", _NONE), _DEEPEST)):
            raise NotEmbeddable("form")
        document.generate_appearance_streams()
    document.flatten_annotations("all")
    if "/AcroForm" in document.Root:
        del document.Root.AcroForm
    return True


def _values(fields: pikepdf.Object, depth: int) -> Iterator[str]:
    if depth == 0:
        raise NotEmbeddable("damaged")
    for field in fields:
        if isinstance(field.get("/V"), pikepdf.String):
            yield str(field.V)
        yield from _values(field.get("/Kids", _NONE), depth - 1)


def _disarm(document: pikepdf.Pdf) -> bool:
    found = [_without_acts(each, _DEEPEST) for each in document.objects]
    found += [_dropped(document.Root.get("/Names"), "/JavaScript"), _dropped(document.Root, "/AA")]
    return any(found)


def _without_acts(item: object, depth: int) -> bool:
    """Empty every action of this object, and of those that stand directly in it."""
    if depth == 0:
        raise NotEmbeddable("damaged")
    if not isinstance(item, pikepdf.Array | pikepdf.Dictionary | pikepdf.Stream):
        return False
    found = []
    if not isinstance(item, pikepdf.Array):
        if str(item.get("/S", "")) in _ACTS:
            for key in list(item.keys()):
                del item[key]
            return True
        found = [_dropped(item, key) for key in _TRIGGERS]
    found += [_without_acts(part, depth - 1) for part in _direct_parts(item)]
    return any(found)


def _direct_parts(item: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield what stands in an object itself; numbers and the like come as no objects."""
    parts: Iterable[object] = item
    if not isinstance(item, pikepdf.Array):
        parts = [item[key] for key in item.keys()]  # noqa: SIM118 - not the keys
    yield from (each for each in parts if isinstance(each, pikepdf.Object) and not each.is_indirect)


def _dropped(item: object, key: str) -> bool:
    if not isinstance(item, pikepdf.Dictionary | pikepdf.Stream) or key not in item:
        return False
    del item[key]
    return True
