# SPDX-License-Identifier: Apache-2.0
"""だれが決める: answered here, offline, by the code that the server judges with."""

from dataclasses import replace

from approval.authority.explaining import (
    Explanation,
    Question,
    Verdict,
    away_all_day,
    explain,
    moment_of,
)
from approval.authority.rules import RuleSet
from approval.calendar import city_day
from approval.identifiers import PostId, SectionId
from approval.organisation_view import OrganisationView
from desktop.acting import standing_in
from desktop.acting.workplace import Workplace
from desktop.errors import Code, TroubleError, from_refusal
from desktop.store.projections import folded
from desktop.who import NeededConsent, Office, RuleLine, SectionChoice, WhoAnswer, WhoQuestion

_CHOICES = 50


def sections(place: Workplace, query: str) -> tuple[SectionChoice, ...]:
    """Return sections found by a part of their path; the reader's own alone for no query."""
    view = place.reference.view(place.now())
    if view is None:
        return ()
    own = [post.section_id for post in place.whoever().posts]
    wanted = folded(query)
    found = [
        SectionChoice(section_id=section_id, path=_path(view, section_id))
        for section_id in (dict.fromkeys(post.section_id for post in view.posts()))
        if (section_id in own if not wanted else wanted in folded(_path(view, section_id)))
    ]
    return tuple(found[:_CHOICES])


def named_sections(place: Workplace, section_ids: tuple[str, ...]) -> tuple[SectionChoice, ...]:
    """Return these sections with their names; one that is no more is left out."""
    view = place.reference.view(place.now())
    if view is None:
        return ()
    there = (SectionId(each) for each in section_ids if view.section(SectionId(each)))
    return tuple(SectionChoice(section_id=each, path=_path(view, each)) for each in there)


def who(place: Workplace, question: WhoQuestion) -> WhoAnswer:
    """Return who decides, by which article.

    Raises:
        TroubleError: organisation and rules are not at hand yet.
    """
    day = question.day or city_day(place.now())
    view, rules = place.reference.view_on(day), place.reference.rules()
    if view is None or rules is None:
        raise TroubleError(Code.PREVIEW_NO_ORGANISATION)
    section_id = SectionId(question.section_id) or _own_section(place)
    asked = Question(
        matter=question.matter,
        amount=question.amount,
        contract_amount=question.contract_amount,
        flags=question.flags,
        section_id=section_id,
        urgent=question.urgent,
    )
    absences = away_all_day(view, question.absent, day)
    found = explain(asked, rules, view, absences, moment_of(day))
    line = [post.post_id for post in view.line_of(section_id)]
    others = [*(each.post_id for each in found.substitutes), *question.absent]
    offices = (_office(view, each) for each in dict.fromkeys((*line, *others)))
    return replace(_answer(view, rules, found), line=tuple(offices))


def _answer(view: OrganisationView, rules: RuleSet, found: Explanation) -> WhoAnswer:
    decider = found.decider
    substitutes = found.no_substitute or found.substitutes
    return WhoAnswer(
        authority=found.authority,
        source_title=found.rule.source_title if found.rule else "",
        decider=_office(view, decider.post.post_id) if decider else None,
        nobody=from_refusal(found.nobody) if found.nobody else None,
        line=(),
        absent=decider is not None and decider.absent,
        consents=tuple(
            NeededConsent(office=_office(view, each.post_id), article=each.article)
            for each in found.consents
        ),
        substitution=standing_in.cover_of(view, decider.post.post_id, substitutes)
        if decider
        else None,
        eligibility=found.eligibility,
        retention=found.retention,
        rules=tuple(_line(rules, each) for each in found.verdicts),
    )


def _line(rules: RuleSet, verdict: Verdict) -> RuleLine:
    return RuleLine(
        article=verdict.rule.article,
        label=rules.decision_label(verdict.rule.rank),
        decides=verdict.decides,
        reasons=tuple((reason.code, dict(reason.params)) for reason in verdict.reasons),
    )


def _own_section(place: Workplace) -> SectionId:
    posts = place.whoever().posts
    return posts[0].section_id if posts else SectionId("")


def _path(view: OrganisationView, section_id: SectionId) -> str:
    section = view.section(section_id)
    return " ".join(view.section_path(section_id)) or (section.name if section else section_id)


def _office(view: OrganisationView, post_id: PostId) -> Office:
    names = tuple(person.name for person, _ in view.holders(post_id))
    return Office(post_id=post_id, name=view.office(post_id), holders=names)
