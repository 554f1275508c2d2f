# SPDX-License-Identifier: Apache-2.0
"""The part of the desk that knows surveys (``desktop.surveys.SurveysRoom``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.acting.workplace import Workplace
from desktop.telling import told

if TYPE_CHECKING:
    from desktop.facade import Trouble
    from telework.measures.surveys.results import SurveyResults
    from telework.measures.surveys.survey import Answer
    from telework.measures.surveys.wire import AnswersTaken, SurveyList


class SurveysDesk:
    """Thin as the desk is; what was sent stays in memory until the server has counted it."""

    def __init__(self, place: Workplace) -> None:
        self._place = place
        self._sent: dict[str, tuple[Answer, ...]] = {}

    def surveys(self) -> SurveyList | Trouble:
        """Return the surveys that have begun; what a restart of the server lost goes again."""
        return told(acting.surveys.surveys, self._place, self._sent)

    def answer(self, survey_id: str, answers: tuple[Answer, ...]) -> AnswersTaken | Trouble:
        """Answer a survey."""
        return told(acting.surveys.answer, self._place, self._sent, survey_id, answers)

    def results(self, survey_id: str) -> SurveyResults | Trouble:
        """Return the results of a survey, as far as they are shown."""
        return told(acting.surveys.results, self._place, survey_id)

    def results_file(self, survey_id: str) -> bytes | Trouble:
        """Return them as a file."""
        return told(acting.surveys.results_file, self._place, survey_id)
