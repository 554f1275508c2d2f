# SPDX-License-Identifier: Apache-2.0
"""``/v1/surveys``: which surveys ask, answering one, and their results."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal, not_found
from server.auth.permissions import Permission
from server.usecases.measures.answer_survey import answer_survey, list_surveys
from server.usecases.measures.read_survey import read_survey, results_csv
from telework.measures.surveys.results import SurveyResults
from telework.measures.surveys.wire import AnswersTaken, AnswerSurvey, SurveyList

router = APIRouter(tags=["measures"])
_answers = Permits(Permission.MEASURES_SURVEY_ANSWER)
_polls = Permits(Permission.MEASURES_SURVEY_ANSWER, counts=False)
_reads = Permits(Permission.MEASURES_FIGURE_READ)
SurveyId = Annotated[str, Path(max_length=64, pattern=r"^[a-z0-9][a-z0-9-]*$")]


@router.get("/v1/surveys", response_model=SurveyList)
def get_surveys(caller: Annotated[Caller, Depends(_polls)]) -> Response:
    """Return the surveys that have begun, with what each wants of the reader."""
    return plain_response(to_plain(list_surveys(caller.services, caller.identified())))


@router.post("/v1/surveys/{survey_id}/answers", response_model=AnswersTaken)
def post_answers(
    survey_id: SurveyId, given: AnswerSurvey, caller: Annotated[Caller, Depends(_answers)]
) -> Response:
    """Take the caller's answers in; those of earlier stand, and the answer is the same."""
    taken = answer_survey(caller.services, caller.identified(), survey_id, given)
    if isinstance(taken, Refusal):
        raise HttpRefusal(taken, 404 if taken.code == "survey.unknown" else None)
    return plain_response(to_plain(taken))


@router.get("/v1/surveys/{survey_id}/results", response_model=SurveyResults)
def get_results(survey_id: SurveyId, caller: Annotated[Caller, Depends(_reads)]) -> Response:
    """Return the results of a survey, small counts kept back."""
    return plain_response(to_plain(_results(caller, survey_id)))


@router.get("/v1/surveys/{survey_id}/results.csv")
def get_file(survey_id: SurveyId, caller: Annotated[Caller, Depends(_reads)]) -> Response:
    """Return the results of a survey as a file."""
    headers = {"Content-Disposition": f'attachment; filename="survey-{survey_id}.csv"'}
    text = results_csv(_results(caller, survey_id))
    return Response(text, media_type="text/csv; charset=utf-8", headers=headers)


def _results(caller: Caller, survey_id: str) -> SurveyResults:
    found = read_survey(caller.services, caller.identified(), survey_id)
    if found is None:
        raise not_found()
    return found
