# SPDX-License-Identifier: Apache-2.0
"""Filling in a form after it was signed: legal (ISO 32000-2, 12.8.2.2), if it shows its value.

pyHanko's own rule lets an appearance be swapped while the value stays, which is how a shadow
attack replaces content. Here the appearance must show the value. One that shows something
else while the value is as it was signed is a forgery; whatever else cannot be compared is
left open, and so is a value that replaces one the signer saw (docs/decisions/0014).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import HistoricalResolver
from pyhanko.sign.diff_analysis import ModificationLevel, SuspiciousModification
from pyhanko.sign.diff_analysis.commons import compare_dicts
from pyhanko.sign.diff_analysis.form_rules_api import (
    FieldComparisonContext,
    FieldComparisonSpec,
    FormUpdate,
)
from pyhanko.sign.diff_analysis.rules.form_field_rules import GenericFieldModificationRule

from signing.appearance_text import Decoder, decoder_of_font, shown_text
from signing.pdf_values import dictionary_of, entries, raw_value, value_of

_REDRAW = "/NeedAppearances"
_PUSH_BUTTON = 1 << 16
_PASSWORD = 1 << 13
# Not /F: hiding a field is no way of filling it in; nor is writing white on white (/DA).
_MAY_CHANGE = frozenset({"/Ff", "/Type", "/AP", "/AS", "/V", "/I"})
FORM_MAY_CHANGE = frozenset({"/Fields", "/DR", "/NeedAppearances"})
_UNFILLED = frozenset({"", "/Off"})
_WIDGET_MAY_CHANGE = frozenset({"/AP", "/AS"})


class FormFillingRule(GenericFieldModificationRule):
    """Lets values be filled in that their appearances show.

    Args:
        signed: the revision of the first signature; what came later may name itself anything.

    Attributes:
        questions: fields of which nobody can say whether they do.
    """

    def __init__(self, signed: int) -> None:
        super().__init__(value_update_keys=_MAY_CHANGE)
        self.questions: list[str] = []
        self._signed = signed
        self._filled = False

    def apply(
        self, context: FieldComparisonContext
    ) -> Iterator[tuple[ModificationLevel, FormUpdate]]:
        """Every object that filling in the form explains."""
        self._filled = False
        yield from super().apply(context)
        before = dictionary_of(context.old.root, "/AcroForm")
        after = dictionary_of(context.new.root, "/AcroForm")
        if _redefined(dictionary_of(before, "/DR"), dictionary_of(after, "/DR")):
            self.questions.append("the fonts of the form are others")
        if value_of(before, _REDRAW) != value_of(after, _REDRAW) and not self._filled:
            self.questions.append("the form is to be drawn anew, though nothing was filled in")
        more = value_of(before, "/DR") != value_of(after, "/DR")
        if more and not self._filled and not any(map(_is_signing, context.field_specs.values())):
            self.questions.append("the form has other fonts, though nothing was filled in")

    def check_form_field(
        self, fq_name: str, spec: FieldComparisonSpec, context: FieldComparisonContext
    ) -> Iterator[tuple[ModificationLevel, FormUpdate]]:
        """Every object that filling in this field explains."""
        if spec.field_type == "/Sig" or not spec.new_field_ref or not spec.old_field_ref:
            return
        for level, update in super().check_form_field(fq_name, spec, context):
            if _is_newer(update.updated_ref, context.old):
                yield level, update
        old, new = spec.old_field, spec.new_field
        if old is None or new is None:
            return
        pairs = [_Pair(old, new)]
        for before, after in _widgets(old, new):
            compare_dicts(before.get_object(), after.get_object(), _WIDGET_MAY_CHANGE)
            pairs.append(_Pair(before.get_object(), after.get_object()))
            yield from _explained(fq_name, after, context)
        change = _Change(fq_name, str(spec.field_type), old, new, context, self._signed)
        self._filled |= value_of(old, "/V") != value_of(new, "/V")
        for pair in pairs:
            question = change.question(pair)
            if question:
                self.questions.append(f"{fq_name}: {question}")


@dataclass(frozen=True, slots=True)
class _Pair:
    """One widget before and after."""

    old: generic.DictionaryObject
    new: generic.DictionaryObject

    @property
    def appearances(self) -> tuple[generic.PdfObject | None, generic.PdfObject | None]:
        return _normal(self.old), _normal(self.new)


@dataclass(frozen=True, slots=True)
class _Change:
    """A field before and after, with what is needed to read what it shows."""

    name: str
    kind: str
    old: generic.DictionaryObject
    new: generic.DictionaryObject
    context: FieldComparisonContext
    signed: int

    def question(self, pair: _Pair) -> str:
        """Why nobody can say that this widget shows the value; empty when it does."""
        before, after = pair.appearances
        same_look = _same(before, after)
        same_value = value_of(self.old, "/V") == value_of(self.new, "/V")
        if same_look and same_value and value_of(pair.old, "/AS") == value_of(pair.new, "/AS"):
            return self._later_looks(after)
        if not same_value and not _is_unfilled(value_of(self.old, "/V")):
            return "another value was signed"
        if self.kind == "/Btn":
            return self._button(pair, same_look=same_look)
        if same_look:
            return "" if after is None or self._is_drawn_anew else "the value is not shown"
        return self._text(after, same_value=same_value)

    def _later_looks(self, after: generic.PdfObject | None) -> str:
        """Why a viewer that draws the field itself may show something else than was signed."""
        if self.kind == "/Btn" or after is None:
            return ""
        asked_before = value_of(self.context.old.root["/AcroForm"], _REDRAW, False)
        if asked_before or not self._is_drawn_anew:
            return ""
        return self._text(after, same_value=True)

    @property
    def _is_drawn_anew(self) -> bool:
        return bool(value_of(self.context.new.root["/AcroForm"], _REDRAW, False))

    def _button(self, pair: _Pair, *, same_look: bool) -> str:
        if _flags(self.new) & _PUSH_BUTTON:
            raise SuspiciousModification(f"the push button {self.name} was changed")
        states = pair.appearances[1]
        known = set(states.keys()) if isinstance(states, generic.DictionaryObject) else set()
        shown = value_of(pair.new, "/AS", "/Off")
        if not same_look:
            return "the look of a button was changed"
        value = value_of(self.new, "/V", "/Off")
        fits = shown == "/Off" or (shown in known and shown == value)
        return "" if fits else "the button shows another state"

    def _text(self, after: generic.PdfObject | None, *, same_value: bool) -> str:
        if after is None or _flags(self.new) & _PASSWORD:
            return "the value is not shown"
        text = shown_text(after, self._decoder_of(after))
        if text is None:
            return "what is shown cannot be read"
        if _squeezed(text) in {_squeezed(value) for value in _values(self.new)}:
            return ""
        if same_value:
            raise SuspiciousModification(f"{self.name} shows {text!r}, which is not its value")
        return f"{text!r} is shown"

    def _decoder_of(self, form: generic.PdfObject) -> "_Fonts":
        return _Fonts(form, self.context.old, self.signed)


@dataclass(frozen=True, slots=True)
class _Fonts:
    """The fonts of an appearance that were in the document when it was signed."""

    form: generic.PdfObject
    old: HistoricalResolver
    signed: int

    def __call__(self, name: str) -> Decoder | None:
        fonts = dictionary_of(dictionary_of(self.form, "/Resources"), "/Font")
        if name not in fonts:
            fonts = dictionary_of(dictionary_of(self.old.root["/AcroForm"], "/DR"), "/Font")
        if name not in fonts:
            return None
        raw = fonts.raw_get(name)
        font = raw.get_object()
        if isinstance(raw, generic.IndirectObject):
            xrefs = self.old.reader.xrefs
            if xrefs.get_introducing_revision(raw.reference) <= self.signed:
                return decoder_of_font(font)
        # A font of the change's own may be one every reader has, but bring no shapes along.
        carries_shapes = "/FontDescriptor" in font or "/DescendantFonts" in font
        plain = value_of(font, "/Subtype") == "/Type1" and "/CharProcs" not in font
        return decoder_of_font(font) if plain and not carries_shapes else None


def _is_newer(reference: generic.Reference, old: HistoricalResolver) -> bool:
    """Whether an object was written after a revision; only then it needs an explanation."""
    return bool(old.reader.xrefs.get_last_change(reference) > old.revision)


def _normal(widget: generic.DictionaryObject) -> generic.PdfObject | None:
    found: generic.PdfObject | None = value_of(value_of(widget, "/AP"), "/N")
    return found


def _same(before: generic.PdfObject | None, after: generic.PdfObject | None) -> bool:
    if isinstance(before, generic.StreamObject) and isinstance(after, generic.StreamObject):
        return bool(before == after and before.encoded_data == after.encoded_data)
    return bool(before == after)


def _is_signing(spec: FieldComparisonSpec) -> bool:
    """Whether a signature was put into a field; programs bring fonts for its appearance."""
    signed = spec.field_type == "/Sig" and "/V" in (spec.new_field or {})
    return signed and "/V" not in (spec.old_field or {})


def _is_unfilled(value: object) -> bool:
    return value is None or (isinstance(value, str) and str(value).strip() in _UNFILLED)


def _redefined(before: generic.DictionaryObject, after: generic.DictionaryObject) -> bool:
    """Whether a name of the form's resources stands for something else now."""
    return any(
        raw_value(dictionary_of(before, kind), name) != raw_value(dictionary_of(after, kind), name)
        for kind in before
        for name in dictionary_of(before, kind)
    )


def _flags(field: generic.DictionaryObject) -> int:
    found = value_of(field, "/Ff", 0)
    return int(found) if isinstance(found, int) else 0


def _values(field: generic.DictionaryObject) -> Iterator[str]:
    value = value_of(field, "/V")
    if isinstance(value, generic.ArrayObject):
        yield "".join(str(each) for each in value)
        return
    yield "" if value is None else str(value)
    for option in entries(field, "/Opt"):
        # A choice shows the second of its two names, and keeps the first as its value.
        if isinstance(option, generic.ArrayObject) and len(option) == 2 and option[0] == value:
            yield str(option[1])


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _widgets(
    old: generic.DictionaryObject, new: generic.DictionaryObject
) -> Iterator[tuple[generic.IndirectObject, generic.IndirectObject]]:
    for before, after in zip(entries(old, "/Kids"), entries(new, "/Kids"), strict=False):
        indirect = isinstance(before, generic.IndirectObject)
        if indirect and before == after and "/T" not in before.get_object():
            yield before, after


def _explained(
    name: str, widget: generic.IndirectObject, context: FieldComparisonContext
) -> Iterator[tuple[ModificationLevel, FormUpdate]]:
    looks = value_of(widget.get_object(), "/AP")
    since = context.old.revision + 1
    new = context.new.collect_dependencies(looks, since_revision=since) if looks else ()
    for reference in (widget.reference, *new):
        yield ModificationLevel.FORM_FILLING, FormUpdate(reference, field_name=name)
