# SPDX-License-Identifier: Apache-2.0
"""Writing out the visible corrections (見え消し) of a case for its sheet."""

from collections.abc import Iterator
from difflib import ndiff

from approval.calendar import city_day, era_short
from approval.case import Case, Change, Correction, Weight
from approval.money import format_amount
from approval.organisation_view import office_name
from signing.sheet import SheetCorrection

_WEIGHTS = {Weight.TYPO: "字句修正", Weight.MATERIAL: "要旨の変更"}
_NAMES = {"title": "件名", "amount": "金額"}


def correction_notes(case: Case) -> tuple[SheetCorrection, ...]:
    """Return the corrections since the text was frozen; a new round starts from clean text."""
    since = (each for each in case.corrections if each.at >= case.drafted_at)
    return tuple(_note(each) for each in since)


def _note(correction: Correction) -> SheetCorrection:
    by = correction.by
    words = (
        era_short(city_day(correction.at)),
        f"{office_name(by.section_name, by.post_title)} {by.name}",
        _WEIGHTS[correction.weight],
        correction.reason,
    )
    lines = (line for change in correction.changes for line in _lines(change))
    return SheetCorrection("　".join(words), tuple(lines))


def _lines(change: Change) -> Iterator[tuple[str, str]]:
    """Yield the lines that changed, the old one before the new one."""
    if change.field in _NAMES:
        name = _NAMES[change.field]
        yield "-", f"{name}　{_shown(change.field, change.old)}"
        yield "+", f"{name}　{_shown(change.field, change.new)}"
        return
    for line in ndiff(change.old.splitlines(), change.new.splitlines()):
        if line[0] in "-+" and line[2:].strip():
            yield line[0], line[2:]


def _shown(field: str, text: str) -> str:
    return format_amount(int(text)) if field == "amount" and text else text or "なし"
