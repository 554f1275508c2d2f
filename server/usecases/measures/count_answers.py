# SPDX-License-Identifier: Apache-2.0
"""Counting what waits in the urn: ten together, and what is left once the survey is over."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection

from server.store.measures.surveys import (
    StoredSurvey,
    add_sums,
    mark,
    not_counted,
    settle,
)
from server.usecases.measures.urn import GATHERED, Answers
from server.usecases.services import Services
from telework.measures.surveys.sums import add_up
from telework.measures.surveys.survey import Survey


class _TooFew(Exception):
    """Some of them were counted before, by another process: the rest waits again."""

    def __init__(self, fresh: frozenset[str]) -> None:
        super().__init__()
        self.fresh = fresh


def count_gathered(services: Services, tenant: int, survey: Survey) -> None:
    """Count what waits, where ten people's answers are together."""
    place = (tenant, survey.survey_id)
    taken = services.urn.take(place, GATHERED)
    if not taken:
        return
    kept = taken
    try:
        services.database.write(lambda tx: _count(tx, tenant, survey, taken))
        kept = {}
    except _TooFew as found:
        kept = {person_id: taken[person_id] for person_id in found.fresh}
    finally:
        services.urn.put_back(place, kept)


def settle_survey(services: Services, tenant: int, stored: StoredSurvey, today: date) -> None:
    """Count the last answers of a survey that is over, and bring its texts in their order.

    Fewer than ten are added without any mark: nobody can answer any more, and a mark would say
    to whom the last sums belong. They are left out where fewer than ten others of those who
    were asked have not answered, because then it would follow.
    """
    survey = stored.survey
    if not survey.is_over(today):
        return
    count_gathered(services, tenant, survey)
    place = (tenant, survey.survey_id)
    taken = services.urn.take(place)
    if stored.settled and not taken:
        return
    done = False
    try:
        services.database.write(lambda tx: _finish(tx, tenant, survey, taken))
        done = True
    finally:
        if not done:
            services.urn.put_back(place, taken)


def _count(tx: Connection, tenant: int, survey: Survey, taken: Mapping[str, Answers]) -> None:
    fresh = mark(tx, tenant, survey.survey_id, taken.keys())
    if len(fresh) < GATHERED:
        raise _TooFew(fresh)
    _add(tx, tenant, survey, taken, fresh)


def _finish(tx: Connection, tenant: int, survey: Survey, taken: Mapping[str, Answers]) -> None:
    silent = not_counted(tx, tenant, survey.survey_id)
    fresh = silent & taken.keys()
    if fresh and len(silent - fresh) >= GATHERED:
        _add(tx, tenant, survey, taken, frozenset(fresh))
    settle(tx, tenant, survey.survey_id)


def _add(
    tx: Connection,
    tenant: int,
    survey: Survey,
    taken: Mapping[str, Answers],
    people: frozenset[str],
) -> None:
    sums = add_up(survey, [taken[person_id] for person_id in sorted(people)])
    add_sums(tx, tenant, survey.survey_id, sums)
