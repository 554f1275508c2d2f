# SPDX-License-Identifier: Apache-2.0
"""What is shown of a survey: counts with small ones kept back, and the means of scales."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, ClassVar

from telework.measures.course import written
from telework.measures.surveys.sums import ALL, Cell
from telework.measures.surveys.survey import Kind, Question, Survey
from telework.statistics.suppression import LEAST


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionCount:
    """How many chose an option; None is kept back."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    label: str
    label_en: str
    count: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenText:
    """A free text, and how often it was written."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    text: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionResult:
    """What was answered to one question.

    Attributes:
        answered: how many answered it; None is kept back.
        mean: of a scale, with two decimals; empty where a part of it is kept back.
        texts: only once the survey is over, and only for the office that reads them.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    number: int
    kind: Kind
    text: str
    text_en: str
    answered: int | None
    options: tuple[OptionCount, ...]
    mean: str
    texts: tuple[WrittenText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyResults:
    """The results of a survey.

    Attributes:
        answers: counted so far, of ``invited`` people; None is kept back.
        rate: such as ``76.7%``; ``-`` where it is kept back or nobody was asked.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    survey_id: str
    title: str
    title_en: str
    opens_on: date
    closes_on: date
    over: bool
    answers: int | None
    invited: int
    rate: str
    questions: tuple[QuestionResult, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What is stored of a survey: its sums, its texts by question, and how many were asked."""

    cells: Mapping[Cell, int]
    texts: Mapping[int, Sequence[WrittenText]]
    invited: int


def results_of(survey: Survey, stored: Stored, day: date) -> SurveyResults:
    """Return what may be shown on a day."""
    total = stored.cells.get(ALL, 0)
    shown = total >= LEAST
    return SurveyResults(
        survey_id=survey.survey_id,
        title=survey.title,
        title_en=survey.title_en,
        opens_on=survey.opens_on,
        closes_on=survey.closes_on,
        over=survey.is_over(day),
        answers=total if shown else None,
        invited=stored.invited,
        rate=per_cent(total, stored.invited) if shown else "-",
        questions=tuple(
            _question(number, question, stored, shown=shown)
            for number, question in enumerate(survey.questions, 1)
        ),
    )


def per_cent(part: int, whole: int) -> str:
    """Write a part of a whole per cent with one decimal; ``-`` of nothing."""
    return f"{written(Fraction(100 * part, whole), 1)}%" if whole else "-"


def shown_counts(counts: Sequence[int], answered: int, kind: Kind) -> list[int | None]:
    """Return the counts with those kept back that stand for one to four people.

    Where each person chooses one, the counts add up to ``answered``: then a single one, or
    several that hold fewer than five people together, would follow from the others, and the
    smallest further one is kept back too. Where several may be chosen, those who did **not**
    choose are a known rest, and count likewise.
    """
    if kind is Kind.SEVERAL:
        return [
            None if 0 < each < LEAST or 0 < answered - each < LEAST else each for each in counts
        ]
    hidden = {place for place, each in enumerate(counts) if 0 < each < LEAST}
    while hidden and (len(hidden) < 2 or sum(counts[place] for place in hidden) < LEAST):
        open_ones = [place for place in range(len(counts)) if place not in hidden]
        if not open_ones:
            break
        hidden.add(min(open_ones, key=lambda place: (not counts[place], counts[place], place)))
    return [None if place in hidden else each for place, each in enumerate(counts)]


def _question(number: int, question: Question, stored: Stored, *, shown: bool) -> QuestionResult:
    answered = stored.cells.get((number, 0), 0)
    options = range(1, len(question.options) + 1)
    counts = [stored.cells.get((number, option), 0) for option in options]
    told = shown_counts(counts, answered, question.kind) if shown else [None] * len(counts)
    english = question.options_en or question.options
    return QuestionResult(
        number=number,
        kind=question.kind,
        text=question.text,
        text_en=question.text_en or question.text,
        answered=None if not shown or 0 < answered < LEAST else answered,
        options=tuple(
            OptionCount(label=label, label_en=english[place], count=told[place])
            for place, label in enumerate(question.options)
        ),
        mean=_mean(counts) if question.kind is Kind.SCALE and None not in told else "",
        texts=tuple(stored.texts.get(number, ())),
    )


def _mean(counts: Sequence[int]) -> str:
    answered = sum(counts)
    if not answered:
        return ""
    points = sum(step * count for step, count in enumerate(counts, 1))
    return written(Fraction(points, answered), 2)
