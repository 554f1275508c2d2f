# SPDX-License-Identifier: Apache-2.0
"""What a check finds: a kind with its sentences, and what it was found about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """How bad a finding is."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of finding.

    Attributes:
        code: ``area.what``; it never changes, as alarms and pages are named after it.
        japanese, english: what is so, with ``{names}`` of what it is about.
        japanese_advice, english_advice: what to do; empty where nothing is.
    """

    code: str
    level: Level
    japanese: str
    english: str
    japanese_advice: str = ""
    english_advice: str = ""


@dataclass(frozen=True, slots=True)
class Both:
    """Words that stand in sentences of both languages."""

    japanese: str
    english: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's answer."""

    kind: Kind
    about: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, *, japanese: bool) -> str:
        """Return what is so."""
        return self._filled(
            self.kind.japanese if japanese else self.kind.english, japanese=japanese
        )

    def advice(self, *, japanese: bool) -> str:
        """Return what to do, empty where nothing is."""
        text = self.kind.japanese_advice if japanese else self.kind.english_advice
        return self._filled(text, japanese=japanese)

    def _filled(self, text: str, *, japanese: bool) -> str:
        return text.format_map({name: _said(each, japanese) for name, each in self.about.items()})


def _said(value: object, japanese: bool) -> str:
    if isinstance(value, Both):
        return value.japanese if japanese else value.english
    return str(value)


def ok(code: str, japanese: str, english: str) -> Kind:
    """Make a kind that is as it should be."""
    return Kind(code=code, level=Level.OK, japanese=japanese, english=english)


def warning(
    code: str, japanese: str, english: str, japanese_advice: str, english_advice: str
) -> Kind:
    """Make a kind that somebody should see to."""
    return _bad(Level.WARNING, code, (japanese, english, japanese_advice, english_advice))


def failed(
    code: str, japanese: str, english: str, japanese_advice: str, english_advice: str
) -> Kind:
    """Make a kind by which people cannot work, or something may be lost."""
    return _bad(Level.FAILED, code, (japanese, english, japanese_advice, english_advice))


def _bad(level: Level, code: str, texts: tuple[str, str, str, str]) -> Kind:
    return Kind(
        code=code,
        level=level,
        japanese=texts[0],
        english=texts[1],
        japanese_advice=texts[2],
        english_advice=texts[3],
    )
