# SPDX-License-Identifier: Apache-2.0
"""Statements on surveys: sums are added, marks are set, and nothing says who answered what."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, Date, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from approval import from_plain, to_plain
from server.store.columns import AnyRow
from server.store.tables import survey, survey_participant, survey_tally, survey_text
from telework.measures.surveys.results import Stored, WrittenText
from telework.measures.surveys.sums import ALL, Sums, digest_of, every_cell
from telework.measures.surveys.survey import Survey
from telework.measures.wire import SurveyFigures
from telework.statistics.suppression import LEAST

_BEGUN = (
    select(survey)
    .where(
        survey.c.tenant == bindparam("tenant"),
        survey.c.opens_on <= bindparam("day", type_=Date),
    )
    .order_by(survey.c.closes_on.desc(), survey.c.survey_id)
)
_NAMED = select(survey).where(
    survey.c.tenant == bindparam("tenant"), survey.c.survey_id == bindparam("survey_id")
)
_ASKED = (
    survey_participant.c.tenant == bindparam("tenant"),
    survey_participant.c.survey_id == bindparam("survey_id"),
)
_MARKS = select(survey_participant.c.survey_id, survey_participant.c.answered).where(
    survey_participant.c.tenant == bindparam("tenant"),
    survey_participant.c.person_id == bindparam("person_id"),
)
_UNMARKED = select(survey_participant.c.person_id).where(
    *_ASKED, survey_participant.c.answered == 0
)
_MARK = (
    update(survey_participant)
    .where(
        survey_participant.c.tenant == bindparam("of_tenant"),
        survey_participant.c.survey_id == bindparam("of_survey"),
        survey_participant.c.answered == 0,
        survey_participant.c.person_id.in_(bindparam("people", expanding=True)),
    )
    .values(answered=1)
    .returning(survey_participant.c.person_id)
)
_ADD = (
    update(survey_tally)
    .where(
        survey_tally.c.tenant == bindparam("of_tenant"),
        survey_tally.c.survey_id == bindparam("of_survey"),
        survey_tally.c.question == bindparam("of_question"),
        survey_tally.c.choice == bindparam("of_choice"),
    )
    .values(number=survey_tally.c.number + bindparam("more"))
)
_INSERT_TEXT = upsert(survey_text)
_ADD_TEXT = _INSERT_TEXT.on_conflict_do_update(
    index_elements=["tenant", "survey_id", "question", "digest"],
    set_={"number": survey_text.c.number + _INSERT_TEXT.excluded.number},
)
_TEXTS = (
    select(survey_text)
    .where(
        survey_text.c.tenant == bindparam("tenant"),
        survey_text.c.survey_id == bindparam("survey_id"),
    )
    .order_by(survey_text.c.question, survey_text.c.digest)
)
_CELLS = select(survey_tally.c.question, survey_tally.c.choice, survey_tally.c.number).where(
    survey_tally.c.tenant == bindparam("tenant"),
    survey_tally.c.survey_id == bindparam("survey_id"),
)
_INVITED = select(func.count()).select_from(survey_participant).where(*_ASKED)
_FIGURES = (
    select(
        survey.c.survey_id,
        survey.c.data,
        survey.c.closes_on,
        survey_tally.c.number,
        select(func.count())
        .where(
            survey_participant.c.tenant == survey.c.tenant,
            survey_participant.c.survey_id == survey.c.survey_id,
        )
        .scalar_subquery()
        .label("invited"),
    )
    .join(
        survey_tally,
        (survey_tally.c.tenant == survey.c.tenant)
        & (survey_tally.c.survey_id == survey.c.survey_id)
        & (survey_tally.c.question == ALL[0])
        & (survey_tally.c.choice == ALL[1]),
    )
    .where(
        survey.c.tenant == bindparam("tenant"),
        survey.c.opens_on <= bindparam("day", type_=Date),
        survey_tally.c.number >= LEAST,
    )
    .order_by(survey.c.closes_on.desc(), survey.c.survey_id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSurvey:
    """A survey as loaded; ``settled`` once it is over and nothing is added any more."""

    survey: Survey
    settled: bool


def put_survey(
    tx: Connection, tenant: int, new: Survey, people: Iterable[str], by: str, at: datetime
) -> None:
    """Load a survey, in the place of one of this id, with every sum at zero."""
    key = {"tenant": tenant, "survey_id": new.survey_id}
    for table in (survey_text, survey_tally, survey_participant, survey):
        tx.execute(
            delete(table).where(table.c.tenant == tenant, table.c.survey_id == new.survey_id)
        )
    row = {
        **key,
        "data": json.dumps(to_plain(new), ensure_ascii=False),
        "opens_on": new.opens_on,
        "closes_on": new.closes_on,
        "settled": 0,
        "loaded_by": by,
        "loaded_at": at,
    }
    tx.execute(insert(survey), row)
    asked = [{**key, "person_id": each, "answered": 0} for each in sorted(people)]
    tx.execute(insert(survey_participant), asked)
    cells = [
        {**key, "question": question, "choice": choice, "number": 0}
        for question, choice in every_cell(new)
    ]
    tx.execute(insert(survey_tally), cells)


def survey_of(tx: Connection, tenant: int, survey_id: str) -> StoredSurvey | None:
    """Return a survey by its id."""
    row = tx.execute(_NAMED, {"tenant": tenant, "survey_id": survey_id}).first()
    return None if row is None else _stored(row)


def surveys_begun(tx: Connection, tenant: int, day: date) -> tuple[StoredSurvey, ...]:
    """Return the surveys that have begun by a day, the one that ends last first."""
    rows = tx.execute(_BEGUN, {"tenant": tenant, "day": day})
    return tuple(_stored(row) for row in rows)


def marks_of(tx: Connection, tenant: int, person_id: str) -> Mapping[str, bool]:
    """Return by survey whether a person's answer is counted; those that ask him only."""
    rows = tx.execute(_MARKS, {"tenant": tenant, "person_id": person_id})
    return {row.survey_id: bool(row.answered) for row in rows}


def not_counted(tx: Connection, tenant: int, survey_id: str) -> frozenset[str]:
    """Return who is asked and whose answer is not counted."""
    rows = tx.execute(_UNMARKED, {"tenant": tenant, "survey_id": survey_id})
    return frozenset(row.person_id for row in rows)


def mark(tx: Connection, tenant: int, survey_id: str, people: Collection[str]) -> frozenset[str]:
    """Mark people as counted; return those who were not before."""
    params = {"of_tenant": tenant, "of_survey": survey_id, "people": sorted(people)}
    return frozenset(tx.execute(_MARK, params).scalars())


def add_sums(tx: Connection, tenant: int, survey_id: str, sums: Sums) -> None:
    """Add sums: every cell is written anew, so that none is newer than the others."""
    cells = [
        {
            "of_tenant": tenant,
            "of_survey": survey_id,
            "of_question": question,
            "of_choice": choice,
            "more": more,
        }
        for (question, choice), more in sorted(sums.cells.items())
    ]
    tx.execute(_ADD, cells)
    texts = [
        {
            "tenant": tenant,
            "survey_id": survey_id,
            "question": question,
            "digest": digest_of(text),
            "text": text,
            "number": number,
        }
        for (question, text), number in sums.texts.items()
    ]
    if texts:
        tx.execute(_ADD_TEXT, texts)


def settle(tx: Connection, tenant: int, survey_id: str) -> None:
    """Write the texts anew in the order of their digests, and say that the survey is over."""
    key = {"tenant": tenant, "survey_id": survey_id}
    rows = [dict(row) for row in tx.execute(_TEXTS, key).mappings()]
    if rows:
        tx.execute(
            delete(survey_text).where(
                survey_text.c.tenant == tenant, survey_text.c.survey_id == survey_id
            )
        )
        tx.execute(insert(survey_text), rows)
    tx.execute(
        update(survey)
        .where(survey.c.tenant == tenant, survey.c.survey_id == survey_id)
        .values(settled=1)
    )


def stored_sums(tx: Connection, tenant: int, survey_id: str, *, texts: bool) -> Stored:
    """Return everything that is kept of a survey, the texts only where they are asked for."""
    key = {"tenant": tenant, "survey_id": survey_id}
    cells = {(row.question, row.choice): row.number for row in tx.execute(_CELLS, key)}
    return Stored(
        cells=cells,
        texts=_texts(tx.execute(_TEXTS, key).all() if texts else ()),
        invited=int(tx.execute(_INVITED, key).scalar_one()),
    )


def survey_figures(tx: Connection, tenant: int, day: date) -> tuple[SurveyFigures, ...]:
    """Return the surveys that have answers to show on a day: of five people and more."""
    return tuple(
        SurveyFigures(
            survey_id=row.survey_id,
            title=json.loads(row.data)["title"],
            answers=row.number,
            invited=row.invited,
            open_until=row.closes_on.isoformat(),
        )
        for row in tx.execute(_FIGURES, {"tenant": tenant, "day": day})
    )


def _texts(rows: Sequence[AnyRow]) -> dict[int, list[WrittenText]]:
    found: dict[int, list[WrittenText]] = {}
    for row in rows:
        found.setdefault(row.question, []).append(WrittenText(text=row.text, count=row.number))
    return {number: sorted(texts, key=lambda each: each.text) for number, texts in found.items()}


def _stored(row: AnyRow) -> StoredSurvey:
    return StoredSurvey(survey=from_plain(Survey, json.loads(row.data)), settled=bool(row.settled))
