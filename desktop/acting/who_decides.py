# SPDX-License-Identifier: Apache-2.0
"""だれが決める: answered here, offline, by the code that the server judges with."""

from dataclasses import replace
from datetime import date

from approval.absence import AbsenceKind, Absences, whole_days
from approval.authority import RuleSet, find_rule, who_may_substitute
from approval.authority.lookup import authority_of
from approval.calendar import city_day, start_of_day
from approval.identifiers import PostId, SectionId
from approval.organisation import Post
from approval.organisation_view import RANKS, OrganisationView
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse
from desktop.absences import Cover
from desktop.acting import standing_in
from desktop.acting.workplace import Workplace
from desktop.errors import Code, TroubleError, from_refusal
from desktop.store.projections import folded
from desktop.who import Office, SectionChoice, WhoAnswer, WhoQuestion

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


def who(place: Workplace, question: WhoQuestion) -> WhoAnswer:
    """Return who decides, by which article.

    Raises:
        TroubleError: organisation and rules are not at hand yet.
    """
    day = question.day or city_day(place.now())
    view, rules = place.reference.view_on(day), place.reference.rules()
    if view is None or rules is None:
        raise TroubleError(Code.PREVIEW_NO_ORGANISATION)
    asked = replace(question, day=day, section_id=question.section_id or _own_section(place))
    answer = _decider(view, rules, asked)
    if answer.decider is None or answer.decider.post_id not in question.absent:
        return answer
    found = _substitution(view, rules, asked, answer.decider.post_id)
    others = [each.post_id for each in found.stand_ins] + list(question.absent)
    known = {each.post_id for each in answer.line}
    more = tuple(_office(view, each) for each in dict.fromkeys(others) if each not in known)
    return replace(answer, substitution=found, line=(*answer.line, *more))


def _decider(view: OrganisationView, rules: RuleSet, asked: WhoQuestion) -> WhoAnswer:
    day, section_id = asked.day or date.max, SectionId(asked.section_id)
    superiors = _superiors(view, section_id)
    line = tuple(_office(view, post.post_id) for post in superiors)
    rule = find_rule(rules, asked.matter, asked.amount, asked.flags, day)
    if isinstance(rule, Refusal):
        return _nobody(line, rule)
    authority = authority_of(rules, rule, day)
    decider = next((post for post in superiors if post.rank == rule.rank), None)
    if decider is None:
        section = "".join(view.section_path(section_id))
        code = RefusalCode.ROUTE_DECIDER_MISSING
        return _nobody(line, refuse(code, rank=authority.label, section=section))
    return WhoAnswer(
        authority=authority,
        source_title=rule.source_title,
        decider=_office(view, decider.post_id),
        nobody=None,
        line=line,
        consents=tuple(
            _office(view, post.post_id)
            for word in rule.needs_gogi
            for post in view.posts_named(word)
        ),
    )


def _substitution(
    view: OrganisationView, rules: RuleSet, asked: WhoQuestion, decider: PostId
) -> Cover:
    """Return who decides for a decider who is away, all ticked posts being away all day."""
    day = asked.day or date.max
    away = (
        whole_days(person.person_id, AbsenceKind.OTHER, day, day)
        for post_id in asked.absent
        for person, _ in view.holders(post_id)
    )
    found = who_may_substitute(
        decider,
        view,
        rules.substitution,
        Absences(away),
        start_of_day(day),
        flags=asked.flags,
        urgent=asked.urgent,
        consent_settled=True,
        matter=asked.matter,
        section_id=SectionId(asked.section_id),
    )
    return standing_in.cover_of(view, decider, found)


def _nobody(line: tuple[Office, ...], why: Refusal) -> WhoAnswer:
    return WhoAnswer(
        authority=None,
        source_title="",
        decider=None,
        nobody=from_refusal(why),
        line=line,
        consents=(),
    )


def _own_section(place: Workplace) -> SectionId:
    posts = place.whoever().posts
    return posts[0].section_id if posts else SectionId("")


def _path(view: OrganisationView, section_id: SectionId) -> str:
    section = view.section(section_id)
    return " ".join(view.section_path(section_id)) or (section.name if section else section_id)


def _superiors(view: OrganisationView, section_id: SectionId) -> tuple[Post, ...]:
    """Return the heads of a section and of those that contain it, nearest first."""
    heads = [post for post in view.posts() if view.is_above(post.post_id, section_id)]
    return tuple(sorted(heads, key=_rank))


def _rank(post: Post) -> int:
    return RANKS.index(post.rank)


def _office(view: OrganisationView, post_id: PostId) -> Office:
    names = tuple(person.name for person, _ in view.holders(post_id))
    return Office(post_id=post_id, name=view.office(post_id), holders=names)
