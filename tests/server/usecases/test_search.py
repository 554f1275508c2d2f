# SPDX-License-Identifier: Apache-2.0
"""Full-text search: short Japanese words, the same on both databases, only what one may see."""

from dataclasses import replace

import pytest

from approval.commands import AddOpinion
from approval.identifiers import PostId
from server.usecases.reads.read_cases import find_cases
from tests.approval.city import tablets
from tests.server.town import CASE, LINE, MORI, Desk, Town, draft, numbered, opinion

BODY = "下記のとおり、給食センターの厨房設備を更新してよろしいか伺います。\n担当は髙橋です。"


def found(desk: Desk, words: str) -> list[str]:
    page = find_cases(
        desk.town.services, desk.identified, words=words, state="", before="", limit=50
    )
    return [each["case"]["case_id"] for each in page["items"]]


WORDS = {
    "two characters of the title": ("端末", True),
    "two characters of the body": ("給食", True),
    "one character": ("厨", True),
    "a word that ends with its text": ("ます。", True),
    "width and case": ("ﾃﾚﾜｰｸ", True),
    "another form of a name's character": ("高橋", True),
    "the very form": ("髙橋", True),
    "hiragana for katakana": ("せんたー", True),
    "the number": ("情政第1号", True),
    "the drafter": ("森", True),
    "an opinion": ("見積", True),
    "several words, wherever each stands": ("給食　見積 端末", True),
    "a pair that stands nowhere side by side": ("食設", False),
    "its characters in another order": ("食給", False),
    "one word of two": ("給食 霊園", False),
    "a pattern": ("給%更", False),
}


@pytest.fixture
def searched(town: Town) -> Town:
    """A town in which one case was drafted, submitted and given an opinion."""
    town.circulate(content=replace(tablets(), body=BODY))
    town.desk(LINE[0][0]).act(opinion(LINE[0][0], text="見積りを三者から取ってください。"))
    return town


def test_words_are_found_as_they_stand_in_the_text(searched: Town) -> None:
    desk = searched.desk(MORI)
    answers = {meaning: found(desk, words) == [CASE] for meaning, (words, _) in WORDS.items()}
    assert answers == {meaning: there for meaning, (_, there) in WORDS.items()}


def test_nobody_finds_a_case_that_he_may_not_see(searched: Town) -> None:
    assert found(searched.desk("p-kera"), "給食") == []
    assert found(searched.desk("p-watanabe"), "給食") == [CASE]


def test_the_newest_stand_first(searched: Town) -> None:
    searched.circulate(numbered(1), replace(tablets(), body=BODY))
    assert found(searched.desk(MORI), "給食") == [numbered(1), CASE]


def test_words_of_a_draft_that_was_written_anew_are_gone(town: Town) -> None:
    desk = town.desk(MORI)
    desk.act(draft(content=replace(tablets(), body="霊園の管理について伺います。")))
    assert found(desk, "霊園") == [CASE]
    desk.act(draft(content=replace(tablets(), body=BODY)))
    assert (found(desk, "霊園"), found(desk, "給食")) == ([], [CASE])


def test_names_are_stored_exactly_as_given(searched: Town) -> None:
    assert "髙橋" in searched.case().content.body
    command = AddOpinion(case_id=CASE, post_id=PostId("post-joho-shuji"), text="𠮷野様と相談済み")
    searched.desk(MORI).act(command)
    assert found(searched.desk(MORI), "吉野") == [CASE]
    assert searched.case().opinions[-1].text == "𠮷野様と相談済み"
