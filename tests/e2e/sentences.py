# SPDX-License-Identifier: Apache-2.0
"""What a person reads about a code: there must be a sentence, and it must say what to do."""

import re
from collections.abc import Mapping

from desktop.facade import OutboxRow, Trouble
from desktop.ui.texts import explain
from server.texts import codes, sentence

_JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-鿿]")
_WHAT_TO_DO = re.compile(
    r"ください|自動で|送り直します|取り直します|署名し直します|もう一度送ります"
)
_NO_SUCH_CODE = "no.such.code"


def read(code: str, params: Mapping[str, str]) -> str:
    """Return what the person reads on the client, after judging that it is of use.

    Raises:
        AssertionError: the code has no words of its own, or they do not say what to do.
    """
    words = explain(Trouble(code=code, params=dict(params)))
    text = f"{words.heading}\n{words.meaning}\n{words.advice}"
    unknown = explain(Trouble(code=_NO_SUCH_CODE))
    assert words.meaning != unknown.meaning, f"no sentence of its own: {code}"
    _judge(code, text)
    for gap in ("{", "…"):
        assert gap not in text, f"{code} has a gap: {text}"
    if code in codes("ja"):
        _judge(code, sentence(code, params))
    return text


def read_about(told: OutboxRow | Trouble | object) -> str:
    """Return what the person reads about an act that was not kept, or not accepted."""
    assert isinstance(told, OutboxRow | Trouble), told
    return read(told.code, told.params)


def _judge(code: str, text: str) -> None:
    assert _JAPANESE.search(text), (code, text)
    assert _WHAT_TO_DO.search(text), f"{code} does not say what to do: {text}"
