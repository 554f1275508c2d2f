# SPDX-License-Identifier: Apache-2.0
"""The answer of ``rules who``: as data for programs, as sentences for people."""

from datetime import date
from typing import Any

from approval import RuleSet
from approval.authority.eligibility import Eligibility
from approval.authority.explaining import Decider, Explanation, Question, Verdict
from approval.authority.flags import FLAG_LABELS
from approval.authority.keeping import RetentionRule
from approval.authority.substitution import Substitute
from approval.identifiers import PersonId, PostId
from approval.money import format_amount
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal
from approval.register.records import YearBasis
from server.ops.wording import reason_text
from server.texts import sentence


def as_data(
    found: Explanation, question: Question, rules: RuleSet, view: OrganisationView, day: date
) -> dict[str, Any]:
    """Return the answer as JSON-ready data."""
    authority, rule = found.authority, found.rule
    return {
        "rule_set": rules.name,
        "rule_version": rules.generation(day),
        "day": day.isoformat(),
        "matter": {"code": question.matter, "label": rules.label(question.matter)},
        "amount": question.amount,
        "contract_amount": question.contract_amount,
        "flags": list(question.flags),
        "section": question.section_id,
        "article": authority.article if authority else None,
        "source_title": rule.source_title if rule else None,
        "decider": _decider(found.decider, found),
        "consents": [
            {
                "post_id": each.post_id,
                "office": view.office(each.post_id),
                "article": each.article,
            }
            for each in found.consents
        ],
        "substitutes": [_substitute(each, view) for each in found.substitutes],
        "no_substitute": _refusal(found.no_substitute),
        "nobody": _refusal(found.nobody),
        "eligibility": _eligibility(found.eligibility),
        "retention": _retention(found.retention),
        "rules": [_verdict(each, rules) for each in found.verdicts],
    }


def _decider(decider: Decider | None, found: Explanation) -> dict[str, Any] | None:
    if decider is None or found.authority is None:
        return None
    return {
        "post_id": decider.post.post_id,
        "office": decider.office,
        "rank": decider.post.rank,
        "label": found.authority.label,
        "article": found.authority.article,
        "holders": [
            {"person_id": person.person_id, "name": person.name} for person in decider.holders
        ],
        "absent": decider.absent,
    }


def _substitute(each: Substitute, view: OrganisationView) -> dict[str, Any]:
    return {
        "order": each.order,
        "person_id": each.person_id,
        "name": _name(each.person_id, view),
        "post_id": each.post_id,
        "office": view.office(each.post_id),
        "article": each.article,
        "postview": each.postview,
    }


def _refusal(refusal: Refusal | None) -> dict[str, Any] | None:
    if refusal is None:
        return None
    return {
        "code": refusal.code,
        "article": refusal.article or None,
        "params": refusal.params,
        "message": sentence(refusal.code, refusal.params),
    }


def _eligibility(found: Eligibility | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "medium": found.medium,
        "reason": found.reason,
        "article": found.article or None,
        "source_title": found.source_title or None,
        "date_stamp": found.date_stamp,
    }


def _retention(found: RetentionRule | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "years": found.retention_years,
        "at_end": found.at_end,
        "basis": found.basis,
        "article": found.article,
        "source_title": found.source_title or None,
    }


def _verdict(verdict: Verdict, rules: RuleSet) -> dict[str, Any]:
    return {
        "article": verdict.rule.article,
        "rank": verdict.rule.rank,
        "label": rules.decision_label(verdict.rule.rank),
        "decides": verdict.decides,
        "why": [
            {"code": each.code, "params": each.params, "text": reason_text(each, "ja")}
            for each in verdict.reasons
        ],
    }


def as_sentences(
    found: Explanation, question: Question, rules: RuleSet, view: OrganisationView, language: str
) -> list[str]:
    """Return the answer in lines for people."""
    say = _WORDS[language]
    lines = [say["asked"].format(matter=rules.label(question.matter), what=_what(question))]
    if found.authority is not None and found.decider is not None:
        lines.append(
            say["decides"].format(
                office=found.decider.office,
                names=_names(found.decider, say["vacant"]),
                label=found.authority.label,
                article=found.authority.article,
            )
        )
        if found.decider.absent:
            lines.append(say["absent"].format(office=found.decider.office))
    lines += [
        say["consent"].format(office=view.office(each.post_id), article=each.article)
        for each in found.consents
    ]
    lines += [_substitute_line(each, view, say) for each in found.substitutes]
    lines += [*_eligibility_lines(found.eligibility, say), *_retention_lines(found.retention, say)]
    refusal = found.nobody or found.no_substitute
    if refusal is not None:
        key = "nobody" if found.nobody else "no_substitute"
        lines.append(say[key].format(why=sentence(refusal.code, refusal.params, language)))
    lines.append(say["rules"])
    lines += [
        say["rule"].format(
            mark="○" if verdict.decides else "−",
            article=verdict.rule.article,
            label=rules.decision_label(verdict.rule.rank),
            why=" ".join(reason_text(each, language) for each in verdict.reasons),
        )
        for verdict in found.verdicts
    ]
    return lines


def _eligibility_lines(found: Eligibility | None, say: dict[str, str]) -> list[str]:
    """Say what a row says about paper; nothing where no row of the rules speaks of it."""
    if found is None or not found.article:
        return []
    reason = say[found.reason] if found.reason else ""
    line = say[found.medium].format(article=found.article, reason=reason)
    return [line if found.date_stamp else line + say["no_stamp"]]


def _retention_lines(found: RetentionRule | None, say: dict[str, str]) -> list[str]:
    if found is None:
        return []
    parts = [say["from_fiscal" if found.basis is YearBasis.FISCAL else "from_calendar"]]
    if found.retention_years is not None:
        years = found.retention_years
        parts.insert(0, say["years"].format(years=years) if years else say["ever"])
    if found.at_end is not None:
        parts.append(say[found.at_end])
    return [say["kept"].format(what=say["comma"].join(parts), article=found.article)]


def _what(question: Question) -> str:
    parts = [] if question.amount is None else [format_amount(question.amount)]
    if question.contract_amount is not None:
        parts.append(f"/ {format_amount(question.contract_amount)}")
    return " ".join((*parts, *(FLAG_LABELS[flag] for flag in question.flags)))


def _names(decider: Decider, vacant: str) -> str:
    return "・".join(person.name for person in decider.holders) or vacant


def _substitute_line(each: Substitute, view: OrganisationView, say: dict[str, str]) -> str:
    line = say["substitute"].format(
        order=each.order,
        office=_office(each.post_id, view),
        name=_name(each.person_id, view),
        article=each.article,
    )
    return line if each.postview else line + say["waived"]


def _office(post_id: PostId, view: OrganisationView) -> str:
    return view.office(post_id)


def _name(person_id: PersonId, view: OrganisationView) -> str:
    person = view.person(person_id)
    return person.name if person else person_id


_WORDS = {
    "ja": {
        "asked": "「{matter}」{what}",
        "decides": "決裁者: {office} {names}（{label}、{article}）",
        "vacant": "欠員",
        "absent": "{office}は不在です。",
        "consent": "合議先: {office}（{article}）",
        "substitute": "代決 {order}: {office} {name}（{article}）",
        "waived": " 軽易のため後閲は不要です。",
        "electronic": "媒体: 電子で決裁します（{article}）。紙によるときは理由を登録してください。",
        "electronic_only": "媒体: 電子で決裁し、添付も電子に限ります（{article}）。",
        "either": "媒体: 電子でも、紙のままでも決裁できます（{article}）。紙の理由: {reason}",
        "paper": "媒体: 紙で決裁します（{article}）。紙の理由: {reason}",
        "no_stamp": " 決裁の記録が決裁日付印に代わります。",
        "no_account": "アカウントなし",
        "no_terminal": "端末なし",
        "law_requires_seal": "法令が署名・押印を求める",
        "confidential": "秘密",
        "size": "大きさ",
        "drawing_or_book": "図面・冊子",
        "system_outage": "システムの停止",
        "rule_keeps_paper": "規程により紙とする",
        "kept": "保存期間: {what}（{article}）",
        "years": "{years}年",
        "ever": "永年",
        "comma": "、",
        "from_fiscal": "完結した翌年度の初めから",
        "from_calendar": "完結した翌年の1月1日から",
        "dispose": "満了後は廃棄",
        "transfer": "満了後は移管",
        "nobody": "決裁できる者がいません: {why}",
        "no_substitute": "不在のときの代決: {why}",
        "rules": "規則の当てはめ:",
        "rule": "  {mark} {article} {label}: {why}",
    },
    "en": {
        "asked": "“{matter}” {what}",
        "decides": "decided by: {office} {names} ({label}, {article})",
        "vacant": "vacant",
        "absent": "{office} is absent.",
        "consent": "consent of: {office} ({article})",
        "substitute": "substitute {order}: {office} {name} ({article})",
        "waived": " Minor: no reading afterwards.",
        "electronic": "medium: on screen ({article}); on paper only with a recorded reason",
        "electronic_only": "medium: on screen, attachments too ({article})",
        "either": "medium: on screen, or left on paper ({article}); reason: {reason}",
        "paper": "medium: on paper ({article}); reason: {reason}",
        "no_stamp": " The record stands for the stamp of the day.",
        "no_account": "no account",
        "no_terminal": "no terminal",
        "law_requires_seal": "the law requires a signature or seal",
        "confidential": "confidential",
        "size": "size",
        "drawing_or_book": "drawing or book",
        "system_outage": "system outage",
        "rule_keeps_paper": "a rule keeps it on paper",
        "kept": "kept: {what} ({article})",
        "years": "{years} years",
        "ever": "for ever",
        "comma": ", ",
        "from_fiscal": "from the fiscal year after completion",
        "from_calendar": "from 1 January after completion",
        "dispose": "then disposed of",
        "transfer": "then transferred",
        "nobody": "nobody can decide: {why}",
        "no_substitute": "substitution in absence: {why}",
        "rules": "how the rules apply:",
        "rule": "  {mark} {article} {label}: {why}",
    },
}
