# SPDX-License-Identifier: Apache-2.0
"""The sums of several people's answers: all that is ever stored of a survey."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from telework.measures.surveys.survey import Answer, Survey

Cell = tuple[int, int]
"""Question and option, from 1. Option 0 is how many answered the question, (0, 0) the survey."""

ALL: Cell = (0, 0)


@dataclass(frozen=True, slots=True)
class Sums:
    """What several people answered together.

    Attributes:
        cells: every cell of the survey, also those that nobody chose.
        texts: how often each text was written, by question, in the order of their digests.
    """

    cells: dict[Cell, int]
    texts: dict[tuple[int, str], int]


def every_cell(survey: Survey) -> Iterator[Cell]:
    """Yield every cell of a survey in order."""
    yield ALL
    for number, question in enumerate(survey.questions, 1):
        for option in range(len(question.options) + 1):
            yield number, option


def add_up(survey: Survey, people: Iterable[Sequence[Answer]]) -> Sums:
    """Add up what people answered, in an order that does not depend on theirs."""
    counted: Counter[Cell] = Counter()
    texts: Counter[tuple[int, str]] = Counter()
    for answers in people:
        counted[ALL] += 1
        for answer in answers:
            said = answer.text.strip()
            counted[answer.question, 0] += bool(answer.choices or said)
            counted.update((answer.question, option) for option in answer.choices)
            if said:
                texts[answer.question, said] += 1
    return Sums(
        {cell: counted[cell] for cell in every_cell(survey)},
        {key: texts[key] for key in sorted(texts, key=lambda key: (key[0], digest_of(key[1])))},
    )


def digest_of(text: str) -> str:
    """Return what a text is stored under; it says nothing of when it came."""
    return hashlib.sha256(text.encode()).hexdigest()
