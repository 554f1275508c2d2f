# SPDX-License-Identifier: Apache-2.0
"""The server's routes about surveys (docs/contracts.md)."""

from collections.abc import Callable

from approval.encoding import to_plain
from desktop.sync.plain_answers import read_plain
from desktop.sync.transport import FILE_LIMIT, Answer
from telework.measures.surveys.results import SurveyResults
from telework.measures.surveys.survey import Answer as Given
from telework.measures.surveys.wire import AnswersTaken, AnswerSurvey, SurveyList

ROOT = "/v1/surveys"


class SurveysApi:
    """Part of :class:`desktop.sync.api.ServerApi`, by its way of calling."""

    def __init__(self, call: Callable[..., Answer]) -> None:
        self._call = call

    def surveys(self) -> SurveyList:
        """Read which surveys have begun, and what each wants of the caller."""
        return read_plain(self._call("GET", ROOT), SurveyList)

    def answer(self, survey_id: str, answers: tuple[Given, ...]) -> AnswersTaken:
        """Answer a survey; answers of earlier stand."""
        body = to_plain(AnswerSurvey(answers=answers))
        answer = self._call("POST", f"{ROOT}/{survey_id}/answers", json_body=body)
        return read_plain(answer, AnswersTaken)

    def results(self, survey_id: str) -> SurveyResults:
        """Read the results of a survey."""
        return read_plain(self._call("GET", f"{ROOT}/{survey_id}/results"), SurveyResults)

    def results_file(self, survey_id: str) -> bytes:
        """Fetch them as a file."""
        path = f"{ROOT}/{survey_id}/results.csv"
        return self._call("GET", path, limit=FILE_LIMIT).body
