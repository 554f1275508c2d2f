# SPDX-License-Identifier: Apache-2.0
"""The city's limits as a table that HR keeps: a setting, a section, a value, its days.

A row for a section holds for everything below it; the nearest section's row wins over the
city's. Of two rows of the same section the one that begins later wins.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from telework.applying.enrolment import Eligibility, EnrolmentReason
from telework.applying.limits import UNLIMITED, DeadlineKind, Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingRow:
    """One row: ``section_id`` is empty for the city, ``valid_to`` the first day after."""

    setting: str
    section_id: str
    value: str
    valid_from: date
    valid_to: date | None

    def in_force(self, day: date) -> bool:
        """Say whether the row holds on a day."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


class BadValue(ValueError):
    """A value is none of its setting; ``allowed`` says what may stand there."""

    def __init__(self, allowed: str) -> None:
        super().__init__(allowed)
        self.allowed = allowed


def _whole(most: int, *, open_end: bool = False) -> Callable[[str], int]:
    def read(text: str) -> int:
        if open_end and text == "none":
            return UNLIMITED
        if text.isascii() and text.isdigit() and len(text) <= 6 and int(text) <= most:
            return int(text)
        raise BadValue(f"0〜{most}" + ("、none" if open_end else ""))

    return read


def _days(most: int) -> Callable[[str], int]:
    """Read days that may end in .5 as half-days."""

    def read(text: str) -> int:
        if text == "none":
            return UNLIMITED
        days, _, half = text.partition(".")
        if days.isascii() and days.isdigit() and len(days) <= 3 and half in {"", "0", "5"}:
            halves = int(days) * 2 + (half == "5")
            if halves <= most * 2:
                return halves
        raise BadValue(f"0〜{most}（0.5日きざみ）、none")

    return read


def _yes(text: str) -> bool:
    if text not in {"yes", "no"}:
        raise BadValue("yes、no")
    return text == "yes"


def _deadline(text: str) -> str:
    if text not in get_args(DeadlineKind):
        raise BadValue("、".join(get_args(DeadlineKind)))
    return text


def _reasons(text: str) -> tuple[EnrolmentReason, ...]:
    return _several(text, [each.value for each in EnrolmentReason], EnrolmentReason)


def _classes(text: str) -> tuple[Eligibility, ...]:
    return _several(text, [each.value for each in Eligibility], Eligibility)


def _several(text: str, allowed: Sequence[str], make: Callable[[str], Any]) -> tuple[Any, ...]:
    words = [word.strip() for word in text.split("|") if word.strip()]
    if text.strip() == "none":
        return ()
    if not words or any(word not in allowed for word in words):
        raise BadValue("、".join((*allowed, "none")))
    return tuple(make(word) for word in dict.fromkeys(words))


_SETTINGS: dict[str, tuple[str, Callable[[str], object]]] = {
    "enrolment_required": ("enrolment_required", _yes),
    "deadline": ("deadline", _deadline),
    "deadline_days": ("deadline_days", _whole(60)),
    "late_with_reason": ("late_with_reason", _yes),
    "days_per_week": ("halves_per_week", _days(7)),
    "days_per_month": ("halves_per_month", _days(31)),
    "office_days_per_week": ("office_days_per_week", _whole(7)),
    "onsite_percent": ("onsite_percent", _whole(100)),
    "device_pool": ("device_pool", _whole(100_000, open_end=True)),
    "ranking": ("ranking", _reasons),
    "excluded": ("excluded", _classes),
    "exception_post": ("exception_post", str.strip),
}
SETTINGS = tuple(_SETTINGS)
"""Names of the settings, in the order of the guide."""

CITY_ONLY = frozenset({"device_pool", "ranking", "excluded", "exception_post"})
"""Settings of the whole city: a pool that sections had apart would be no pool."""


def check_value(setting: str, value: str) -> None:
    """Check the value of a known setting.

    Raises:
        BadValue: it may not stand there.
    """
    _SETTINGS[setting][1](value)


def limits_on(rows: Iterable[SettingRow], day: date, sections: Collection[str]) -> Limits:
    """Return what is in force on a day for somebody of a section.

    ``sections`` is the section and those above it, the nearest first.
    """
    near = {section_id: at for at, section_id in enumerate((*sections, ""))}
    rows_here = [row for row in rows if row.in_force(day) and row.section_id in near]
    found: dict[str, Any] = {}
    # What is nearer and begins later overwrites.
    for row in sorted(rows_here, key=lambda row: (-near[row.section_id], row.valid_from)):
        field, read = _SETTINGS[row.setting]
        found[field] = read(row.value)
    return replace(Limits(), **found)


def nearest_section(
    rows: Iterable[SettingRow], setting: str, day: date, sections: Sequence[str]
) -> str:
    """Return whose row of a setting holds: a section's id, empty for the city's or none."""
    having = {row.section_id for row in rows if row.setting == setting and row.in_force(day)}
    return next((section_id for section_id in sections if section_id in having), "")
