# SPDX-License-Identifier: Apache-2.0
"""The surveys' part of the desk in memory, with the questionnaire on working from home."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.facade import Trouble
from telework.measures.surveys.results import Stored, SurveyResults, WrittenText, results_of
from telework.measures.surveys.sums import add_up
from telework.measures.surveys.survey import SCALE, Answer, Kind, Question, Survey
from telework.measures.surveys.wire import AnswersTaken, ListedSurvey, Mine, SurveyList

if TYPE_CHECKING:
    from tests.desktop.fake_desk import FakeDesk

SURVEY = Survey(
    survey_id="telework-2026",
    title="在宅勤務アンケート",
    title_en="Survey on working from home",
    opens_on=date(2026, 11, 16),
    closes_on=date(2026, 11, 30),
    questions=(
        Question(
            kind=Kind.ONE,
            text="在宅勤務は、どのくらいしていますか。",
            text_en="How often do you work from home?",
            options=("週に2日以上", "週に1日", "月に数日", "していない"),
            options_en=("two days a week or more", "a day a week", "some days a month", "never"),
        ),
        Question(
            kind=Kind.SEVERAL,
            text="困ったことを、いくつでも選んでください。",
            text_en="What was in the way? Choose as many as you like.",
            options=("紙の資料が要る", "電話", "窓口の当番", "特にない"),
            options_en=("papers are needed", "telephone", "counter duty", "nothing"),
        ),
        Question(
            kind=Kind.SCALE,
            text="仕事は、はかどりましたか。（5が最もはかどった）",
            text_en="Did you get on with your work? (5 is best)",
            options=SCALE,
        ),
        Question(kind=Kind.TEXT, text="ご意見があれば書いてください。", text_en="Anything else?"),
    ),
)


@dataclass
class FakeSurveys:
    """Answers from what stands here; ``desk.next_trouble`` is the answer to the next call."""

    desk: FakeDesk
    items: list[ListedSurvey] = field(
        default_factory=lambda: [ListedSurvey(survey=SURVEY, mine=Mine.OPEN)]
    )
    sent: list[tuple[Answer, ...]] = field(default_factory=list)
    over: bool = False

    def surveys(self) -> SurveyList | Trouble:
        return self._trouble() or SurveyList(items=tuple(self.items))

    def answer(self, survey_id: str, answers: tuple[Answer, ...]) -> AnswersTaken | Trouble:
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        self.sent.append(answers)
        self.items = [replace(each, mine=Mine.WAITING) for each in self.items]
        return AnswersTaken(survey_id=survey_id)

    def results(self, survey_id: str) -> SurveyResults | Trouble:
        del survey_id
        sums = add_up(SURVEY, [_answers(number) for number in range(231)])
        texts = {4: [WrittenText(text="通勤の時間がなくなり、助かっています。", count=2)]}
        stored = Stored(cells=sums.cells, texts=texts if self.over else {}, invited=301)
        day = date(2026, 12, 1) if self.over else date(2026, 11, 24)
        return self._trouble() or results_of(SURVEY, stored, day)

    def results_file(self, survey_id: str) -> bytes | Trouble:
        return self._trouble() or f"{survey_id}\r\n".encode()

    def _trouble(self) -> Trouble | None:
        trouble, self.desk.next_trouble = self.desk.next_trouble, None
        return trouble


def _answers(number: int) -> tuple[Answer, ...]:
    often = 1 + number % 4 if number % 5 else 2
    rare = (1, 2) if number % 3 else (3,)
    return (
        Answer(question=1, choices=(often,)),
        Answer(question=2, choices=rare),
        Answer(question=3, choices=(3 + number % 3,)),
    )
