# SPDX-License-Identifier: Apache-2.0
"""アンケート: what the client asks and sends; answers are kept nowhere but in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.facade import Trouble
    from telework.measures.surveys.results import SurveyResults
    from telework.measures.surveys.survey import Answer
    from telework.measures.surveys.wire import AnswersTaken, SurveyList


class SurveysRoom(Protocol):
    """The part of the desk that knows surveys; all of it needs the server."""

    def surveys(self) -> SurveyList | Trouble: ...
    def answer(self, survey_id: str, answers: tuple[Answer, ...]) -> AnswersTaken | Trouble: ...
    def results(self, survey_id: str) -> SurveyResults | Trouble: ...
    def results_file(self, survey_id: str) -> bytes | Trouble: ...
