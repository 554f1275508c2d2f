# SPDX-License-Identifier: Apache-2.0
"""Sentences for refusal codes, Japanese first: what happened, what it means, what to do."""

from collections.abc import Mapping

from server.sentences import (
    accounts_en,
    accounts_ja,
    acts_en,
    acts_ja,
    administration_en,
    administration_ja,
    applying_en,
    applying_ja,
    approval_en,
    approval_ja,
    authority_en,
    authority_ja,
    closing_en,
    closing_ja,
    door_en,
    door_ja,
    figures_en,
    figures_ja,
    files_en,
    files_ja,
    forms_en,
    forms_ja,
    hours_en,
    hours_ja,
    measures_en,
    measures_ja,
    meetings_booking_en,
    meetings_booking_ja,
    meetings_calendar_en,
    meetings_calendar_ja,
    meetings_catalogue_en,
    meetings_catalogue_ja,
    meetings_changing_en,
    meetings_changing_ja,
    meetings_en,
    meetings_ja,
    meetings_keys_en,
    meetings_keys_ja,
    office_en,
    office_ja,
    publishing_en,
    publishing_ja,
    seals_en,
    seals_ja,
    server_en,
    server_ja,
    surveys_en,
    surveys_ja,
    telework_days_en,
    telework_days_ja,
)

_CATALOGUES: dict[str, dict[str, str]] = {
    "ja": {
        **accounts_ja.SENTENCES,
        **acts_ja.SENTENCES,
        **administration_ja.SENTENCES,
        **applying_ja.SENTENCES,
        **approval_ja.SENTENCES,
        **authority_ja.SENTENCES,
        **closing_ja.SENTENCES,
        **door_ja.SENTENCES,
        **files_ja.SENTENCES,
        **forms_ja.SENTENCES,
        **hours_ja.SENTENCES,
        **measures_ja.SENTENCES,
        **meetings_changing_ja.SENTENCES,
        **meetings_booking_ja.SENTENCES,
        **meetings_changing_ja.SENTENCES,
        **meetings_ja.SENTENCES,
        **meetings_calendar_ja.SENTENCES,
        **meetings_keys_ja.SENTENCES,
        **meetings_catalogue_ja.SENTENCES,
        **publishing_ja.SENTENCES,
        **seals_ja.SENTENCES,
        **office_ja.SENTENCES,
        **server_ja.SENTENCES,
        **surveys_ja.LOADING,
        **surveys_ja.SENTENCES,
        **telework_days_ja.SENTENCES,
    },
    "en": {
        **accounts_en.SENTENCES,
        **acts_en.SENTENCES,
        **administration_en.SENTENCES,
        **applying_en.SENTENCES,
        **approval_en.SENTENCES,
        **authority_en.SENTENCES,
        **closing_en.SENTENCES,
        **door_en.SENTENCES,
        **files_en.SENTENCES,
        **forms_en.SENTENCES,
        **hours_en.SENTENCES,
        **measures_en.SENTENCES,
        **meetings_changing_en.SENTENCES,
        **meetings_booking_en.SENTENCES,
        **meetings_changing_en.SENTENCES,
        **meetings_en.SENTENCES,
        **meetings_calendar_en.SENTENCES,
        **meetings_keys_en.SENTENCES,
        **meetings_catalogue_en.SENTENCES,
        **publishing_en.SENTENCES,
        **seals_en.SENTENCES,
        **office_en.SENTENCES,
        **server_en.SENTENCES,
        **surveys_en.LOADING,
        **surveys_en.SENTENCES,
        **telework_days_en.SENTENCES,
    },
}
_UNKNOWN = {
    "ja": "サーバーがこの操作を受け付けませんでした。理由コードを情報政策課にお伝えください。",
    "en": "The server did not accept this. Please tell your administrator the reason code.",
}


class _Named(dict[str, str]):
    """Parameters of a sentence; a missing one shows as an ellipsis, not as a fault."""

    def __missing__(self, key: str) -> str:
        return "…"


_MARKS = {"ja": telework_days_ja.MARKS, "en": telework_days_en.MARKS}


def mark_sentence(code: str, language: str = "ja") -> str:
    """Return what a head reads beside a day for a code of its evidence."""
    return _MARKS[language].get(code, code)


_RULES = {"ja": figures_ja.RULES, "en": figures_en.RULES}


def rule_words(subject: str, language: str = "ja") -> str:
    """Return the rule of a figure in words, by what it counts."""
    return _RULES[language][subject]


def sentence(code: str, params: Mapping[str, str], language: str = "ja") -> str:
    """Return the sentence of a code with its parameters filled in."""
    template = _CATALOGUES[language].get(code, _UNKNOWN[language])
    return template.format_map(_Named(params))


def codes(language: str) -> frozenset[str]:
    """Return every code that has a sentence in this language."""
    return frozenset(_CATALOGUES[language])
