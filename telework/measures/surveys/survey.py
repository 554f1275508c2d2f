# SPDX-License-Identifier: Apache-2.0
"""A survey (アンケート) and an answer to it; an answer never knows whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

from approval import Refusal

MOST_QUESTIONS = 50
MOST_OPTIONS = 20
LONGEST_QUESTION = 300
LONGEST_TEXT = 500
SCALE = ("1", "2", "3", "4", "5")


class Kind(StrEnum):
    """What a question asks for."""

    ONE = "one"  # 一つ選ぶ
    SEVERAL = "several"  # いくつでも選ぶ
    SCALE = "scale"  # 5段階
    TEXT = "text"  # 短い文


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question; whoever answers may leave any out.

    Attributes:
        options: from which is chosen; of a scale its five steps, of a text none.
        text_en, options_en: the same in English; empty where nobody wrote it.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    kind: Kind
    text: str
    text_en: str = ""
    options: tuple[str, ...] = ()
    options_en: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """A survey with its questions, numbered from 1.

    Attributes:
        opens_on, closes_on: the first and the last day on which it takes answers.
        sections: whose staff is asked, with everything below; empty is everybody.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    survey_id: str
    title: str
    title_en: str = ""
    opens_on: date
    closes_on: date
    sections: tuple[str, ...] = ()
    questions: tuple[Question, ...]

    def is_open(self, day: date) -> bool:
        """Say whether it takes answers on a day."""
        return self.opens_on <= day <= self.closes_on

    def is_over(self, day: date) -> bool:
        """Say whether it takes none any more."""
        return day > self.closes_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to one question.

    Attributes:
        question: its number, from 1.
        choices: numbers of the options chosen, from 1; none of a text.
        text: of a question that asks for one.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    question: int
    choices: tuple[int, ...] = ()
    text: str = ""


def refuse_answers(survey: Survey, answers: Sequence[Answer]) -> Refusal | None:
    """Say why these are no answers to the survey; nothing of them is named."""
    given = [each.question for each in answers]
    if len(set(given)) != len(given) or not all(_fits(survey, each) for each in answers):
        return Refusal(code="survey.answers_unfit")
    if not any(each.choices or each.text.strip() for each in answers):
        return Refusal(code="survey.nothing_answered")
    return None


def _fits(survey: Survey, answer: Answer) -> bool:
    if not 1 <= answer.question <= len(survey.questions):
        return False
    question = survey.questions[answer.question - 1]
    if question.kind is Kind.TEXT:
        return not answer.choices and len(answer.text) <= LONGEST_TEXT and is_plain(answer.text)
    most = len(question.options) if question.kind is Kind.SEVERAL else 1
    chosen = answer.choices
    return (
        not answer.text
        and len(chosen) == len(set(chosen)) <= most
        and all(1 <= each <= len(question.options) for each in chosen)
    )


def is_plain(text: str) -> bool:
    """Say whether a text has nothing in it that no database or terminal takes."""
    return not any(
        (each < " " and each != "\n") or each == "\x7f" or "\ud800" <= each <= "\udfff"
        for each in text
    )
