# SPDX-License-Identifier: Apache-2.0
"""What a person reads about a code: there must be a sentence, and it must say what to do."""

import re
from collections.abc import Mapping

from desktop.facade import OutboxRow, Trouble
from desktop.ui.texts import explain
from server import texts as answers

_JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-鿿]")
_WHAT_TO_DO = re.compile(r"ください|自動で|もう一度送ります|残っています")
_UNKNOWN = Trouble(code="no.such.code")
_GAPS = ("{", "…", "不明")


def read(code: str, params: Mapping[str, str]) -> str:
    """Return what the person reads on the client, after judging that it is of use.

    Raises:
        AssertionError: the code has no words of its own, or they do not say what to do.
    """
    words = explain(Trouble(code=code, params=dict(params)))
    assert words.meaning != explain(_UNKNOWN).meaning, f"no sentence of its own: {code}"
    assert _JAPANESE.search(words.meaning), (code, words)
    assert _WHAT_TO_DO.search(words.advice), f"{code} does not say what to do: {words}"
    text = f"{words.heading}\n{words.meaning}\n{words.advice}"
    for gap in _GAPS:
        assert gap not in text, f"{code} has a gap: {text}"
    if code in answers.codes("ja"):
        said = answers.sentence(code, params)
        assert _WHAT_TO_DO.search(said), f"{code} does not say what to do: {said}"
    return text


def read_about(told: object) -> str:
    """Return what the person reads about an act that was not kept, or not accepted."""
    assert isinstance(told, OutboxRow | Trouble), told
    return read(told.code, told.params)
