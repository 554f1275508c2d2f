# SPDX-License-Identifier: Apache-2.0
"""Answering a survey, and the list of those that ask: who answered is known, what is not."""

from collections.abc import Mapping

from approval.refusal import Refusal
from server.store.measures.surveys import StoredSurvey, marks_of, survey_of, surveys_begun
from server.usecases.identify import Identified
from server.usecases.measures.count_answers import count_gathered, settle_survey
from server.usecases.services import Services
from telework.measures.surveys.survey import refuse_answers
from telework.measures.surveys.wire import (
    AnswersTaken,
    AnswerSurvey,
    ListedSurvey,
    Mine,
    SurveyList,
)

_UNKNOWN = Refusal(code="survey.unknown")


def answer_survey(
    services: Services, identified: Identified, survey_id: str, given: AnswerSurvey
) -> AnswersTaken | Refusal:
    """Take somebody's answers in; what came earlier stands, and the answer does not say so.

    They are neither logged nor audited, and no idempotency row holds them: the person is the
    key, and sending them again does nothing.
    """
    actor, place = identified.actor, (identified.actor.tenant, survey_id)
    with services.database.read_work() as tx:
        stored = survey_of(tx, actor.tenant, survey_id)
        marks = marks_of(tx, actor.tenant, actor.person_id)
    if stored is None or survey_id not in marks:
        return _UNKNOWN
    survey = stored.survey
    if not survey.is_open(identified.city.day):
        days = {"first": str(survey.opens_on), "last": str(survey.closes_on)}
        return Refusal(code="survey.not_open", params=days)
    refusal = refuse_answers(survey, given.answers)
    if refusal is not None:
        return refusal
    if not marks[survey_id]:
        services.urn.put(place, actor.person_id, given.answers)
        count_gathered(services, actor.tenant, survey)
    return AnswersTaken(survey_id=survey_id)


def list_surveys(services: Services, identified: Identified) -> SurveyList:
    """Return the surveys that have begun, with what each wants of the reader."""
    actor, today = identified.actor, identified.city.day
    with services.database.read_work() as tx:
        begun = surveys_begun(tx, actor.tenant, today)
        marks = marks_of(tx, actor.tenant, actor.person_id)
    for each in begun:
        settle_survey(services, actor.tenant, each, today)
    return SurveyList(
        items=tuple(
            ListedSurvey(survey=each.survey, mine=_mine(services, identified, each, marks))
            for each in begun
        )
    )


def _mine(
    services: Services, identified: Identified, stored: StoredSurvey, marks: Mapping[str, bool]
) -> Mine:
    survey, place = stored.survey, (identified.actor.tenant, stored.survey.survey_id)
    if survey.survey_id not in marks:
        return Mine.NOT_ASKED
    if survey.is_over(identified.city.day):
        return Mine.OVER
    if marks[survey.survey_id]:
        return Mine.COUNTED
    waits = services.urn.holds(place, identified.actor.person_id)
    return Mine.WAITING if waits else Mine.OPEN
