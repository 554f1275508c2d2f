# SPDX-License-Identifier: Apache-2.0
"""The results of a survey, as far as they may be shown, and the same as a file."""

from approval.register.spreadsheet import csv_row, harmless_cell
from server.auth.permissions import Permission
from server.store.measures.surveys import stored_sums, survey_of
from server.usecases.identify import Identified
from server.usecases.measures.count_answers import settle_survey
from server.usecases.services import Services
from telework.measures.surveys.results import SurveyResults, results_of

KEPT_BACK = "*"
"""In files: a count that would stand for fewer than five people."""

_HEAD = ("question", "kind", "text", "option", "count", "answered", "mean")


def read_survey(services: Services, identified: Identified, survey_id: str) -> SurveyResults | None:
    """Return the results of a survey that has begun; None of any other.

    Free texts may say who wrote them: they are read by the office alone, once it is over.
    """
    actor, today = identified.actor, identified.city.day
    with services.database.read_work() as tx:
        stored = survey_of(tx, actor.tenant, survey_id)
    if stored is None or stored.survey.opens_on > today:
        return None
    settle_survey(services, actor.tenant, stored, today)
    texts = stored.survey.is_over(today) and actor.may(Permission.MEASURES_CITY_MANAGE)
    with services.database.read_work() as tx:
        sums = stored_sums(tx, actor.tenant, survey_id, texts=texts)
    return results_of(stored.survey, sums, today)


def results_csv(results: SurveyResults) -> str:
    """Write results as a table with nothing in it that a spreadsheet runs."""
    return "\ufeff" + csv_row(_HEAD) + "".join(csv_row(row) for row in _rows(results))


def _rows(results: SurveyResults) -> list[list[str]]:
    rows = []
    for each in results.questions:
        head = [str(each.number), each.kind.value, harmless_cell(each.text)]
        tail = [_told(each.answered), each.mean]
        told = [(one.label, _told(one.count)) for one in each.options]
        told += [(one.text, str(one.count)) for one in each.texts]
        rows += [[*head, harmless_cell(label), count, *tail] for label, count in told or [("", "")]]
    return rows


def _told(count: int | None) -> str:
    return KEPT_BACK if count is None else str(count)
