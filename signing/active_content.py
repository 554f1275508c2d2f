# SPDX-License-Identifier: Apache-2.0
"""Telling of scripts, programs and enclosed files in a document.

Signed over, they are no forgery; but whoever opens the document should know that it does more
than lie there.
"""

from collections.abc import Iterator

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.rw_common import PdfHandler

from signing.foreign_fields import pages
from signing.pdf_values import dictionary_of, entries, value_of
from signing.verdicts import Outcome, Problem

_CODES = {
    "/JavaScript": "document.script",
    "/Launch": "document.launch",
    "/ImportData": "document.launch",
    "/SubmitForm": "document.sends",
    "/Rendition": "document.script",
}
_DEEPEST = 8
_MOST_PAGES = 2_000


def active_content(handler: PdfHandler) -> tuple[Problem, ...]:
    """What the document would do by itself: remarks, which change no outcome."""
    found = dict.fromkeys(_codes(handler))
    return tuple(Problem(Outcome.VALID, code) for code in found)


def _codes(handler: PdfHandler) -> Iterator[str]:
    root = handler.root
    yield from _of_actions(root, _DEEPEST)
    names = dictionary_of(root, "/Names")
    yield from ["document.script"] if "/JavaScript" in names else []
    yield from ["document.enclosed"] if "/EmbeddedFiles" in names else []
    for number, page in enumerate(pages(handler)):
        if number == _MOST_PAGES:
            return
        yield from _of_actions(page, _DEEPEST)
        for raw in entries(page, "/Annots"):
            annotation = raw.get_object()
            if isinstance(annotation, generic.DictionaryObject):
                yield from _of_actions(annotation, _DEEPEST)


def _of_actions(holder: generic.DictionaryObject, depth: int) -> Iterator[str]:
    """The actions of a catalog, a page or an annotation, and those that follow them."""
    if depth == 0:
        return
    for key in ("/OpenAction", "/A", "/AA", "/Next"):
        action = value_of(holder, key)
        several = action if isinstance(action, generic.ArrayObject) else [action]
        for each in several:
            if isinstance(each, generic.DictionaryObject):
                yield from _of_action(each, depth - 1, triggers=key == "/AA")


def _of_action(
    action: generic.DictionaryObject, depth: int, *, triggers: bool = False
) -> Iterator[str]:
    if triggers:
        for name in action:
            yield from _of_action(dictionary_of(action, name), depth)
        return
    code = _CODES.get(str(value_of(action, "/S")))
    if code:
        yield code
    yield from _of_actions(action, depth)
