# SPDX-License-Identifier: Apache-2.0
"""Annotations added under a certification that allows them (DocMDP P=3).

Allowed is not yet harmless: a stamp or a text box can lie over what was certified. Notes and
markings that cannot hide anything are borne; of everything else somebody must take a look.
"""

from collections.abc import Iterator

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import HistoricalResolver
from pyhanko.sign.diff_analysis import ModificationLevel, SuspiciousModification
from pyhanko.sign.diff_analysis.commons import compare_dicts
from pyhanko.sign.diff_analysis.rules_api import QualifiedWhitelistRule, ReferenceUpdate

from signing.appearance_text import paints_over
from signing.foreign_fields import pages
from signing.pdf_values import entries, value_of

_MARKINGS = frozenset({"/Highlight", "/Underline", "/Squiggly", "/StrikeOut"})
_NOTES = frozenset({"/Text", "/Popup"})
_LARGEST_NOTE = 40.0
_ACTIVE_KEYS = frozenset({"/A", "/AA", "/FS", "/PA"})

_Update = tuple[ModificationLevel, ReferenceUpdate]


class AddedAnnotationsRule(QualifiedWhitelistRule):
    """Lets annotations be added to pages that are otherwise as they were.

    Attributes:
        questions: annotations that could hide what was certified.
    """

    def __init__(self) -> None:
        self.questions: list[str] = []

    def apply_qualified(
        self, old: HistoricalResolver, new: HistoricalResolver
    ) -> Iterator[_Update]:
        """Every object that an added annotation explains."""
        for number, (before, after) in enumerate(zip(pages(old), pages(new), strict=False), 1):
            known = {_key(raw) for raw in entries(before, "/Annots")}
            present = list(entries(after, "/Annots"))
            if known - {_key(raw) for raw in present}:
                self.questions.append(f"page {number}: an annotation was taken away")
            added = [raw for raw in present if _key(raw) not in known and not _is_widget(raw)]
            if added:
                compare_dicts(before, after, frozenset({"/Annots"}))
                yield from self._explained(after, added, number, old, new)

    def _explained(
        self,
        page: generic.DictionaryObject,
        added: list[generic.PdfObject],
        number: int,
        old: HistoricalResolver,
        new: HistoricalResolver,
    ) -> Iterator[_Update]:
        explained = [_reference_of(page)]
        listed = page.raw_get("/Annots")
        if isinstance(listed, generic.IndirectObject):
            explained.append(listed.reference)
        for raw in added:
            if not isinstance(raw, generic.IndirectObject) or not old.is_ref_unassignable(
                raw.reference
            ):
                raise SuspiciousModification("an annotation is no new object")
            if not _is_harmless(raw.get_object()):
                kind = value_of(raw.get_object(), "/Subtype")
                self.questions.append(f"page {number}: {kind} may hide what was signed")
            explained += new.collect_dependencies(raw, since_revision=old.revision + 1)
        for reference in explained:
            yield ModificationLevel.ANNOTATIONS, ReferenceUpdate(reference)


def _reference_of(page: generic.DictionaryObject) -> generic.Reference:
    found = page.container_ref
    if not isinstance(found, generic.Reference):
        raise SuspiciousModification("a page is no object of its own")
    return found


def _key(raw: generic.PdfObject) -> object:
    return raw.reference if isinstance(raw, generic.IndirectObject) else id(raw)


def _is_widget(raw: generic.PdfObject) -> bool:
    annotation = raw.get_object()
    return not isinstance(annotation, generic.DictionaryObject) or (
        value_of(annotation, "/Subtype") == "/Widget"
    )


def _is_harmless(annotation: generic.DictionaryObject) -> bool:
    kind = value_of(annotation, "/Subtype")
    if _ACTIVE_KEYS & annotation.keys() or kind not in _MARKINGS | _NOTES:
        return False
    if kind == "/Popup":
        return "/AP" not in annotation
    if kind == "/Text":
        left, bottom, right, top = (float(value) for value in annotation["/Rect"])
        return abs(right - left) <= _LARGEST_NOTE and abs(top - bottom) <= _LARGEST_NOTE
    appearance = value_of(value_of(annotation, "/AP"), "/N")
    return appearance is None or not paints_over(appearance)
