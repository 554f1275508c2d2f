# SPDX-License-Identifier: Apache-2.0
"""The table of findings: every kind says in both languages what is so and what to do."""

import re
from string import Formatter

import pytest

from server.ops.doctor.finding import Kind, Level
from server.ops.doctor.kinds import KINDS, found

_CODE = re.compile(r"[a-z]+\.[a-z_]+\Z")
_KANA = re.compile("[ぁ-ん]")
_BAD = [each for each in KINDS.values() if each.level is not Level.OK]


def _names(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_both_languages_tell_the_same(kind: Kind) -> None:
    assert _CODE.match(kind.code)
    assert _KANA.search(kind.japanese)
    assert not _KANA.search(kind.english)
    assert _names(kind.japanese) == _names(kind.english)


@pytest.mark.parametrize("kind", _BAD, ids=[each.code for each in _BAD])
def test_what_is_not_well_says_what_to_do(kind: Kind) -> None:
    assert _KANA.search(kind.japanese_advice)
    assert kind.english_advice
    known = _names(kind.japanese)
    assert _names(kind.japanese_advice) == _names(kind.english_advice)
    # What is named by the advice alone is the place where to go on.
    assert _names(kind.english_advice) - known <= {"wanted", "near", "how", "folder"}


def test_a_code_stands_once_and_an_unknown_one_is_refused() -> None:
    assert len({each.japanese for each in KINDS.values()}) == len(KINDS)
    with pytest.raises(KeyError):
        found("database.nobody_wrote_this")


def test_a_finding_is_a_sentence() -> None:
    finding = found("disk.low", folder="/var", free="1.0 GB", percent=4)
    assert finding.sentence(japanese=False) == "/var: little is free (1.0 GB, 4 %)"
    assert "{" not in finding.advice(japanese=True)
