# SPDX-License-Identifier: Apache-2.0
"""Who decides this, and why: the one answer of ``rules who`` and of the client's screen.

``explain`` is pure: rules, organisation and absences come in, an ``Explanation`` comes out.
It names the deciding post and its holders, the article, the consents that are demanded,
who would substitute in which order, whether the case may be electronic, how long it is
kept, and for every rule of the matter why it applied or did not. Where nobody decides,
``nobody`` is the refusal that says why.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from approval.absence import Absence, AbsenceKind, Absences, whole_days
from approval.authority.consenting import RequiredConsent, required_consents
from approval.authority.eligibility import Eligibility, Paperwork, may_be_electronic
from approval.authority.keeping import RetentionRule, proposed_retention
from approval.authority.limits import Amounts
from approval.authority.lookup import authority_of, find_rule
from approval.authority.reasons import APPLIES, EARLIER, Reason, obstacles
from approval.authority.rules import Rule, RuleSet
from approval.authority.substituting import who_may_substitute
from approval.authority.substitution import Substitute
from approval.calendar import JAPAN, city_day
from approval.case import Authority
from approval.identifiers import PostId, SectionId
from approval.organisation import Person, Post
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse
from approval.register.records import DEFAULT_RETENTION


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked.

    Attributes:
        matter: code of the kind of matter.
        amount: yen; of a change of contract the change itself.
        contract_amount: yen of the contract before its change.
        section_id: the section that drafts.
        urgent: True for an urgent case (至急).
        consent_settled: False while consent (合議) is open.
        retention_years: 保存期間, 0 for 永年; None for what the rules propose, and five years
            where they propose nothing.
        secret: True for a confidential case (秘密区分).
        scan_bytes: size of the largest scan.
    """

    matter: str
    amount: int | None = None
    contract_amount: int | None = None
    flags: tuple[str, ...] = ()
    section_id: SectionId
    urgent: bool = False
    consent_settled: bool = True
    retention_years: int | None = None
    secret: bool = False
    scan_bytes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One rule of the matter, whether it decides, and why it does or does not."""

    rule: Rule
    decides: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """The deciding post and who holds it; ``absent`` where none of them is there."""

    post: Post
    office: str
    holders: tuple[Person, ...]
    absent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The answer.

    Attributes:
        authority: decision class and article, None where no rule applies.
        rule: the row that decides.
        decider: the deciding post, None where there is none.
        consents: the posts whose consent is demanded, each with the article.
        substitutes: who may act for the decider, in order; where the decider is there,
            who could if he were away all day.
        no_substitute: why nobody may, None where somebody may.
        nobody: why nobody decides, None where the decider or a substitute does.
        eligibility: whether the case may be decided on screen, None where no rule decides.
        retention: the row that says how long the case is kept, None where none does.
        verdicts: every rule about the matter, in the order in which they are read.
    """

    authority: Authority | None = None
    rule: Rule | None = None
    decider: Decider | None = None
    consents: tuple[RequiredConsent, ...] = ()
    substitutes: tuple[Substitute, ...] = ()
    no_substitute: Refusal | None = None
    nobody: Refusal | None = None
    eligibility: Eligibility | None = None
    retention: RetentionRule | None = None
    verdicts: tuple[Verdict, ...] = ()


def explain(
    question: Question,
    rules: RuleSet,
    view: OrganisationView,
    absences: Absences,
    now: datetime,
) -> Explanation:
    """Return who decides at a moment, and why; ``view`` is the organisation of its day."""
    day = city_day(now)
    rule = find_rule(
        rules, question.matter, question.amount, question.flags, day, question.contract_amount
    )
    if isinstance(rule, Refusal) and rule.code != RefusalCode.AUTHORITY_NO_RULE:
        # The question is not complete: what the rules say to it would mislead.
        return Explanation(nobody=rule)
    verdicts = _verdicts(question, rules, day, rule)
    if isinstance(rule, Refusal):
        return Explanation(nobody=rule, verdicts=verdicts)
    retention = proposed_retention(rules.retentions, question.matter, day)
    ruled = Explanation(
        authority=authority_of(rules, rule, day),
        rule=rule,
        eligibility=_eligibility(question, rules, rule, retention, day),
        retention=retention,
        verdicts=verdicts,
    )
    decider = _decider(question, authority_of(rules, rule, day), view, absences, now)
    if isinstance(decider, Refusal):
        return replace(ruled, nobody=decider)
    consents = required_consents(rules, rule, question.matter, question.flags, view, day)
    if isinstance(consents, Refusal):
        return replace(ruled, decider=decider, nobody=consents)
    found = _substitutes(question, rules, view, absences, now, decider)
    refusal = found if isinstance(found, Refusal) else None
    return replace(
        ruled,
        decider=decider,
        consents=consents,
        substitutes=() if isinstance(found, Refusal) else found,
        no_substitute=refusal,
        nobody=refusal if decider.absent else None,
    )


def away_all_day(view: OrganisationView, posts: Iterable[PostId], day: date) -> Absences:
    """Return a register in which the holders of some posts are away all day (仮の不在)."""
    return Absences(_away(view, posts, day))


def moment_of(day: date) -> datetime:
    """Return the moment for which a question about a whole day is asked: noon."""
    return datetime.combine(day, time(12), tzinfo=JAPAN)


def _away(view: OrganisationView, posts: Iterable[PostId], day: date) -> list[Absence]:
    people = {person.person_id: None for post in posts for person, _ in view.holders(post)}
    return [whole_days(person, AbsenceKind.OTHER, day, day) for person in people]


def _verdicts(
    question: Question, rules: RuleSet, day: date, chosen: Rule | Refusal
) -> tuple[Verdict, ...]:
    amounts = Amounts(amount=question.amount, contract=question.contract_amount)
    verdicts = []
    for rule in rules.rules:
        if not rule.is_for(question.matter):
            continue
        reasons = obstacles(rule, amounts, question.flags, day)
        if not reasons:
            reasons = (_standing(rule, chosen),)
        verdicts.append(Verdict(rule=rule, decides=rule is chosen, reasons=reasons))
    return tuple(verdicts)


def _eligibility(
    question: Question, rules: RuleSet, rule: Rule, retention: RetentionRule | None, day: date
) -> Eligibility:
    years = question.retention_years
    if years is None and retention is not None:
        years = retention.retention_years
    asked = Paperwork(
        matter=question.matter,
        rank=rule.rank,
        retention_years=DEFAULT_RETENTION if years is None else years,
        flags=question.flags,
        secret=question.secret,
        scan_bytes=question.scan_bytes,
    )
    return may_be_electronic(rules.eligibility, asked, day)


def _standing(rule: Rule, chosen: Rule | Refusal) -> Reason:
    """Say that a rule without an obstacle decides, or that another was found before it."""
    if rule is chosen or isinstance(chosen, Refusal):
        return Reason(code=APPLIES)
    return Reason(code=EARLIER, params={"article": chosen.article})


def _decider(
    question: Question,
    authority: Authority,
    view: OrganisationView,
    absences: Absences,
    now: datetime,
) -> Decider | Refusal:
    line = view.line_of(question.section_id)
    post = next((each for each in line if each.rank == authority.rank), None)
    if post is None:
        section = "".join(view.section_path(question.section_id)) or question.section_id
        code = RefusalCode.ROUTE_DECIDER_MISSING
        return refuse(code, rank=authority.label, section=section)
    holders = tuple(person for person, _ in view.holders(post.post_id))
    return Decider(
        post=post,
        office=view.office(post.post_id),
        holders=holders,
        absent=all(absences.is_absent(person.person_id, now) for person in holders),
    )


def _substitutes(
    question: Question,
    rules: RuleSet,
    view: OrganisationView,
    absences: Absences,
    now: datetime,
    decider: Decider,
) -> tuple[Substitute, ...] | Refusal:
    post_id = decider.post.post_id
    if not decider.absent:
        absences = absences.with_more(_away(view, (post_id,), city_day(now)))
    return who_may_substitute(
        post_id,
        view,
        rules.substitution,
        absences,
        now,
        flags=question.flags,
        urgent=question.urgent,
        consent_settled=question.consent_settled,
        matter=question.matter,
        section_id=question.section_id,
    )
