# SPDX-License-Identifier: Apache-2.0
"""アンケート: reading and answering; nothing of an answer is written to this device."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from desktop.acting.workplace import Workplace
from desktop.sync.surveys_api import SurveysApi
from telework.measures.surveys.results import SurveyResults
from telework.measures.surveys.survey import Answer
from telework.measures.surveys.wire import AnswersTaken, ListedSurvey, Mine, SurveyList

Read = TypeVar("Read")
Sent = dict[str, tuple[Answer, ...]]
"""What was answered since the client started, by survey; in memory alone."""


def surveys(place: Workplace, sent: Sent) -> SurveyList:
    """Return the surveys that have begun.

    The server holds an answer in its memory until others are there (docs/survey.md). Where it
    was started anew meanwhile it asks again, and what was answered here is sent again.

    Raises:
        CallFailed: the server was not reached or refused; as every function here.
    """
    found = _asked(place, lambda api: api.surveys())
    return SurveyList(items=tuple(_again(place, each, sent) for each in found.items))


def answer(
    place: Workplace, sent: Sent, survey_id: str, answers: tuple[Answer, ...]
) -> AnswersTaken:
    """Send answers; the first that arrive count, however often they are sent."""
    taken = _asked(place, lambda api: api.answer(survey_id, answers))
    sent[survey_id] = answers
    return taken


def results(place: Workplace, survey_id: str) -> SurveyResults:
    """Return the results of a survey, as far as they are shown."""
    return _asked(place, lambda api: api.results(survey_id))


def results_file(place: Workplace, survey_id: str) -> bytes:
    """Return them as a file."""
    return _asked(place, lambda api: api.results_file(survey_id))


def _again(place: Workplace, listed: ListedSurvey, sent: Sent) -> ListedSurvey:
    survey_id = listed.survey.survey_id
    if listed.mine in (Mine.COUNTED, Mine.OVER):
        sent.pop(survey_id, None)
    if listed.mine is not Mine.OPEN or survey_id not in sent:
        return listed
    answer(place, sent, survey_id, sent[survey_id])
    return replace(listed, mine=Mine.WAITING)


def _asked(place: Workplace, ask: Callable[[SurveysApi], Read]) -> Read:
    transport = place.open_transport()
    try:
        return ask(place.api(transport).surveys)
    finally:
        transport.close()
