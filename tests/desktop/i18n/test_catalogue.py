# SPDX-License-Identifier: Apache-2.0
"""The catalogue: in step with the sources, complete, and compiled as it stands."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from desktop.i18n import COMPILED
from desktop.i18n.catalogue import CATALOGUE, collect, compile_to, unfinished
from desktop.qtbridge.languages import Languages

PLACE = re.compile(r"\{(\w*)\}")


def messages() -> list[tuple[str, str, str]]:
    """Context, sentence and English of every message."""
    return [
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation", ""),
        )
        for context in ElementTree.parse(CATALOGUE).iter("context")  # noqa: S314
        for message in context.iter("message")
    ]


def test_the_catalogue_is_in_step_with_the_sources(tmp_path: Path) -> None:
    copy = tmp_path / "desktop_en.ts"
    shutil.copy(CATALOGUE, copy)
    collect(copy)
    assert copy.read_text("utf-8") == CATALOGUE.read_text("utf-8"), "run python -m desktop.i18n"


def test_the_compiled_catalogue_is_that_of_its_source(tmp_path: Path) -> None:
    compile_to(CATALOGUE, tmp_path / "desktop_en.qm")
    assert (tmp_path / "desktop_en.qm").read_bytes() == COMPILED.read_bytes()


def test_every_sentence_has_its_english() -> None:
    assert unfinished(CATALOGUE) == ()


def test_every_sentence_has_a_context() -> None:
    assert [source for context, source, _english in messages() if not context] == []


def test_english_names_the_same_parameters() -> None:
    wrong = [
        (source, english)
        for _context, source, english in messages()
        if english and sorted(PLACE.findall(source)) != sorted(PLACE.findall(english))
    ]
    assert wrong == []


def test_english_keeps_a_key_where_japanese_has_one() -> None:
    wrong = [
        (source, english)
        for _context, source, english in messages()
        if english and ("(&" in source) != ("&" in english)
    ]
    assert wrong == []


@pytest.mark.parametrize(("language", "words"), [("ja", "送信トレイ"), ("en", "Outbox")])
def test_screens_speak_the_chosen_language(
    qapp: QApplication, languages: Languages, language: str, words: str
) -> None:
    languages.speak(language)
    assert QCoreApplication.translate("OutboxPage", "送信トレイ") == words


def test_words_of_qt_itself_are_japanese_too(qapp: QApplication, languages: Languages) -> None:
    languages.speak("ja")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "キャンセル"
