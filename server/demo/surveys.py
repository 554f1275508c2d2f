# SPDX-License-Identifier: Apache-2.0
"""The questionnaire on working from home: open in the demo, with three of four answers counted.

The people of the story have not answered: their card on 今日 asks them.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from importlib import resources

from approval.refusal import Refusal
from server.assembly import Parts
from server.demo.clerk import DemoTrouble
from server.demo.shelves import OPERATOR
from server.usecases.measures.count_answers import count_gathered
from server.usecases.measures.load_survey import load_survey
from telework.measures.surveys.survey import Answer, Question, Survey
from telework.measures.surveys.survey_file import parse_questions

TENANT = 1
BEGAN, ENDS = timedelta(days=10), timedelta(days=20)
_WRITTEN = (
    "通勤の時間がなくなり、家族と過ごす時間が増えました。",
    "紙の台帳が電子になれば、在宅の日を増やせます。",
    "電話の転送が使えると助かります。",
)


def hold_survey(
    parts: Parts, people: Sequence[str], story: frozenset[str], today: date, now: datetime
) -> None:
    """Load the survey and count the answers of three of four.

    Args:
        parts: of the server.
        people: everybody of the city, always in the same order.
        story: who has not answered.
        today: a day within the survey.
        now: before it begins.

    Raises:
        DemoTrouble: it does not fit the city.
    """
    survey = Survey(
        survey_id=f"telework-{today.year}",
        title="在宅勤務アンケート",
        title_en="Survey on working from home",
        opens_on=today - BEGAN,
        closes_on=today + ENDS,
        questions=_questions(),
    )
    loaded = load_survey(parts.services.database, TENANT, survey, OPERATOR, now)
    if isinstance(loaded, Refusal):
        raise DemoTrouble(str(loaded))
    for number, person_id in enumerate(people):
        if number % 4 and person_id not in story:
            parts.services.urn.put((TENANT, survey.survey_id), person_id, _answers(number))
    count_gathered(parts.services, TENANT, survey)


def _questions() -> tuple[Question, ...]:
    name = "telework-survey.csv"
    text = resources.files("server.demo").joinpath(name).read_text("utf-8")
    read = parse_questions(text, name)
    questions = tuple(each for each in read if isinstance(each, Question))
    if len(questions) < len(read):
        raise DemoTrouble(f"{name}: {read}")
    return questions


def _answers(number: int) -> tuple[Answer, ...]:
    """Answer as one of the city: every other likes it, a few do not."""
    often = (1, 2, 2, 3, 3, 3, 4)[number % 7]
    better = (3, 4, 4, 5, 5, 2)[number % 6]
    in_the_way = ((1, 3), (1,), (2, 4), (6,), (1, 2), (5,), (3,))[number * 3 % 7]
    together = (3, 4, 4, 5, 2)[number * 2 % 5]
    wish = (1, 1, 2, 2, 2, 3, 2, 1, 4)[number % 9]
    given = [
        Answer(question=1, choices=(often,)),
        Answer(question=2, choices=(better,)),
        Answer(question=3, choices=in_the_way),
        Answer(question=4, choices=(together,)),
        Answer(question=5, choices=(wish,)),
    ]
    if number % 17 == 1:
        given.append(Answer(question=6, text=_WRITTEN[number % len(_WRITTEN)]))
    return tuple(given)
