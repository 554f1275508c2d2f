# SPDX-License-Identifier: Apache-2.0
"""The decision sheet (起案用紙): what is asked, who decides, and a box for every seal.

The sheet is frozen before anybody signs: every signature field exists from the start, so
that no later revision needs to change anything but one field. The same content gives the
same bytes.
"""

from collections.abc import Iterator, Mapping
from io import BytesIO

from pikepdf import Pdf

from signing.archival_format import Description, make_archival
from signing.form_fields import FieldPlace, add_signature_fields, written
from signing.originals import Original, embed
from signing.sheet_content import (
    CONSENT_KIND,
    DECISION_KIND,
    DRAFT_KIND,
    EXAMINATION_KIND,
    LINE_KIND,
    PROVISIONAL_KIND,
    SheetContent,
    SheetCorrection,
    SheetSlot,
)
from signing.sheet_drawing import Box, draw_sheet
from signing.typefaces import require_glyphs

__all__ = ["SheetContent", "SheetCorrection", "SheetSlot", "render_sheet"]

_KINDS = frozenset(
    {DECISION_KIND, CONSENT_KIND, DRAFT_KIND, LINE_KIND, EXAMINATION_KIND, PROVISIONAL_KIND}
)


def render_sheet(content: SheetContent, originals: tuple[Original, ...] = ()) -> bytes:
    """Draw the sheet with one empty signature field for each slot that is not sealed yet.

    The spare fields of slots that may be added in flight are made as well. Files that the
    sheet carries make it PDF/A-3b instead of PDF/A-2b.

    Raises:
        MissingGlyphs: a character is in no shipped font; nothing is drawn.
        ValueError: the slots are not a block: no slot, two with one name, an unknown kind,
            or more than one decider.
    """
    _require_block(content.slots, content.spares)
    for where, text in _texts(content):
        require_glyphs(text, where)
    drawing, boxes = draw_sheet(content)
    with Pdf.open(BytesIO(drawing)) as pdf:
        add_signature_fields(pdf, tuple(_places(content, boxes)))
        embed(pdf, originals)
        description = Description(content.title, content.drafter, content.case_id)
        make_archival(pdf, description, with_files=bool(originals))
        return written(pdf)


def _places(content: SheetContent, boxes: Mapping[str, Box]) -> Iterator[FieldPlace]:
    """Yield the fields in the order of signing; the decider's, which closes, is the last."""
    own = [_place(slot, boxes[slot.field]) for slot in content.slots if not slot.sealed_before]
    yield from (place for place in own if not place.locks)
    yield from (FieldPlace(name, "追加欄", boxes[name], locks=False) for name in content.spares)
    yield from (place for place in own if place.locks)


def _place(slot: SheetSlot, box: Box) -> FieldPlace:
    words = f"{slot.section} {slot.title}".strip()
    return FieldPlace(slot.field, words, box, locks=slot.kind == DECISION_KIND)


def _require_block(slots: tuple[SheetSlot, ...], spares: tuple[str, ...]) -> None:
    fields = [*(slot.field for slot in slots), *spares]
    if not slots or len(set(fields)) != len(fields):
        raise ValueError("every slot needs a field of its own")
    if any(not field or "." in field for field in fields):
        raise ValueError("a field name is not empty and holds no full stop")
    if any(slot.kind not in _KINDS for slot in slots):
        raise ValueError(f"a slot is one of {sorted(_KINDS)}")
    if sum(slot.kind == DECISION_KIND for slot in slots) > 1:
        raise ValueError("a sheet has one decider")


def _texts(content: SheetContent) -> list[tuple[str, str]]:
    named = ["case_id", "number", "title", "body", "drafted", "decision_label", "article"]
    named += [
        "amount",
        "contract",
        "retention",
        "publication",
        "drafter",
        "quoted_sha256",
        "supersedes",
    ]
    texts = [(name, str(getattr(content, name))) for name in named]
    texts += [("attachments", name + size) for name, size, _ in content.attachments]
    texts += [("attachments", note) for note in content.carried]
    texts += [("beside", name + note) for name, note in content.beside]
    for correction in content.corrections:
        lines = "".join(text for _mark, text in correction.lines)
        texts.append(("corrections", correction.heading + lines))
    return texts + [
        ("slots", slot.section + slot.title + "".join(slot.sealed_before)) for slot in content.slots
    ]
