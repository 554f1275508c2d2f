# SPDX-License-Identifier: Apache-2.0
"""Every refusal has a sentence in both languages that names only what it is given."""

import re
from pathlib import Path
from string import Formatter

import pytest

from approval import RefusalCode
from server import texts
from server.texts import codes, sentence

CODE = re.compile(r'code="([a-z_]+(?:\.[a-z_]+)?)"')
SERVER = Path(texts.__file__).parent
TOLD_THERE = {"settings_reading.py"}
"""Problems that carry their sentences with them, as there is no catalogue yet when they are met."""


def codes_in_the_source() -> set[str]:
    """Return every code that may reach a client; the console words those of ``settings.``."""
    return {
        code
        for file in SERVER.rglob("*.py")
        if file.name not in TOLD_THERE
        for code in CODE.findall(file.read_text(encoding="utf-8"))
        if not code.startswith("settings.")
    }


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_code_has_a_sentence(language: str) -> None:
    wanted = codes_in_the_source() | {code.value for code in RefusalCode}
    assert wanted - codes(language) == set()


TELEWORK = ("amendment", "applying", "closing", "day", "form", "grant", "hours", "month", "order")


@pytest.mark.parametrize("code", sorted(c for c in codes("ja") if c.partition(".")[0] in TELEWORK))
def test_a_refusal_of_remote_work_says_what_to_do(code: str) -> None:
    assert re.search(r"(ください|要りません)", texts._CATALOGUES["ja"][code])
    assert re.search(r"[Pp]lease|needs to be", texts._CATALOGUES["en"][code])


def test_both_languages_know_the_same_codes() -> None:
    assert codes("ja") == codes("en")


def test_both_sentences_name_the_same_parameters() -> None:
    differing = {code for code in codes("ja") if _names(code, "ja") != _names(code, "en")}
    assert differing == set()


@pytest.mark.parametrize("code", RefusalCode)
def test_a_sentence_names_only_what_its_refusal_carries(code: RefusalCode) -> None:
    assert _names(code, "ja") <= code.parameters


def test_a_parameter_with_braces_is_text_and_no_template() -> None:
    assert "{0}" in sentence("amount.negative", {"amount": "{0}"})


def test_an_unknown_code_still_says_what_to_do() -> None:
    assert "情報政策課" in sentence("never.heard", {})


def _names(code: str, language: str) -> set[str]:
    template = texts._CATALOGUES[language][code]
    return {name for _text, name, _spec, _conversion in Formatter().parse(template) if name}
