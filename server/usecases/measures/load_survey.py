# SPDX-License-Identifier: Apache-2.0
"""Loading a survey: its questions from a file, and who is asked by today's organisation."""

from datetime import datetime

from sqlalchemy import Connection

from approval import OrganisationView, city_day
from approval.identifiers import SectionId
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.measures.surveys import put_survey, survey_of
from server.usecases.city import City
from server.usecases.measures.urn import GATHERED
from telework.measures.surveys.survey import Survey

FEWEST_ASKED = 2 * GATHERED
"""Fewer could be told apart by the last sums (docs/decisions/0025)."""


def load_survey(
    database: Database, tenant: int, survey: Survey, by: str, now: datetime
) -> int | Refusal:
    """Put a survey in the place of one of its id that has not begun; return how many are asked.

    Who is asked is settled now: everybody who holds a post of the sections today.
    """

    def load(tx: Connection) -> int | Refusal:
        today = city_day(now)
        known = survey_of(tx, tenant, survey.survey_id)
        if known is not None and known.survey.opens_on <= today:
            return Refusal(code="survey.begun", params={"survey": survey.survey_id})
        if not survey.opens_on <= survey.closes_on >= today:
            return Refusal(code="survey.days", params={"today": today.isoformat()})
        view = City().organisation(tx, tenant).on(today)
        for section_id in survey.sections:
            if view.section(SectionId(section_id)) is None:
                return Refusal(code="survey.section_unknown", params={"section": section_id})
        asked = _asked(view, survey)
        if len(asked) < FEWEST_ASKED:
            told = {"count": str(len(asked)), "least": str(FEWEST_ASKED)}
            return Refusal(code="survey.too_few", params=told)
        put_survey(tx, tenant, survey, asked, by, now)
        append_audit(tx, _entry(tenant, survey, len(asked), by, now))
        return len(asked)

    return database.write(load)


def _asked(view: OrganisationView, survey: Survey) -> frozenset[str]:
    sections = frozenset(survey.sections)
    return frozenset(
        person.person_id
        for post in view.posts()
        if not sections or sections & set(view.section_ids_up(post.section_id))
        for person, _capacity in view.holders(post.post_id)
    )


def _entry(tenant: int, survey: Survey, asked: int, by: str, now: datetime) -> AuditEntry:
    return AuditEntry(
        tenant=tenant,
        at=now,
        tag=Tag.OPS_SURVEY_LOADED,
        actor=by,
        subject=f"survey:{survey.survey_id}",
        detail=f"{len(survey.questions)} questions, {asked} asked",
    )
