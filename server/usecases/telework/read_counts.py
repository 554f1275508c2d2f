# SPDX-License-Identifier: Apache-2.0
"""The month's counts with their breakdown, for whoever may read them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from approval import city_day
from approval.identifiers import PersonId, SectionId
from approval.refusal import Refusal
from server.store.telework.count_sums import Scope, sum_groups
from server.store.telework.months import is_month_closed
from server.store.telework.policies import all_policies
from server.usecases.city import CityToday
from server.usecases.identify import Identified
from server.usecases.services import Services
from server.usecases.telework.recount import end_of_month
from server.usecases.telework.restating import received_count, restated_count
from server.usecases.telework.rights import TeleworkRights
from telework.counting import KINDS, AllowanceBasis, Measure, Policy, policy_on
from telework.counting.wire import (
    Counters,
    CountReport,
    CountRow,
    CountState,
    Dimension,
    Key,
)

KIND_NAMES = {"home": "在宅", "satellite": "サテライト", "mobile": "モバイル"}
UNIT_NAMES = {
    "full": "全日",
    "morning": "午前",
    "afternoon": "午後",
    "hours": "時間帯",
    "mixed": "複数",
    "": "申請なし",
}

GRADE_NAMES = {
    "officer": "一般職",
    "team_head": "係長級",
    "section_head": "課長級",
    "department_head": "部長級",
    "bureau_head": "局長級",
    "deputy_mayor": "副市長",
    "mayor": "市長",
    "": "職なし",
}
"""職階, as the rank of one's own post says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountQuestion:
    """Which figures are wanted; ``month`` is its first day."""

    month: date
    policy_id: str
    by: tuple[Dimension, ...]


def read_counts(
    services: Services, identified: Identified, question: CountQuestion
) -> CountReport | Refusal:
    """Return the figures of a month as far as the reader may see them."""
    now = services.clock()
    with services.database.read_work() as tx:
        whose = scope_of(identified, question, now)
        return count_month(tx, identified.city, whose, question, now)


def city_scope(tenant: int, question: CountQuestion, now: datetime) -> Scope:
    """Return all days of the month that have come, of everybody."""
    return Scope(
        tenant=tenant,
        policy_id=question.policy_id,
        since=question.month,
        to=min(end_of_month(question.month), city_day(now)),
    )


def scope_of(identified: Identified, question: CountQuestion, now: datetime) -> Scope:
    """Return the days that a reader may see: the city, the sections one heads, and one's own."""
    actor, city = identified.actor, identified.city
    scope = city_scope(actor.tenant, question, now)
    rights = TeleworkRights(actor=actor, city=city)
    if rights.reads_city:
        return scope
    sections = tuple(
        section.section_id
        for section in city.view.sections()
        if rights.may_read_section(section.section_id)
    )
    return replace(scope, sections=sections, person_id=actor.person_id)


def count_month(
    tx: Connection, city: CityToday, scope: Scope, question: CountQuestion, now: datetime
) -> CountReport | Refusal:
    """Return the figures of a month within a reading of the database."""
    policy = policy_on(all_policies(tx, scope.tenant), question.policy_id, question.month)
    if policy is None:
        return Refusal(code="count.policy_unknown", params={"policy": question.policy_id})
    month = question.month.isoformat()[:7]
    closed, whole = is_month_closed(tx, scope.tenant, month), scope.sections is None
    by_kind = Dimension.KIND in question.by
    keys = [each for each in question.by if each is not Dimension.KIND]
    groups = sum_groups(tx, scope, keys, by_kind=by_kind)
    (together,) = sum_groups(tx, scope, (), by_kind=False) or [{}]
    names = _Names.of(city)
    rows = [
        row for group in groups for row in _rows(group, question.by, policy, names, by_kind=by_kind)
    ]
    total = _row(together, (), policy, "")
    return CountReport(
        month=month,
        policy_id=policy.policy_id,
        policy_version=policy.version,
        measure=policy.measure,
        as_of=now,
        state=CountState.CLOSED if closed else CountState.PROVISIONAL,
        rows=tuple(rows),
        total=total,
        unconfirmed=total.live.person_days - total.confirmed.person_days,
        exceptions=int(together.get("exceptions") or 0),
        restated=restated_count(tx, scope.tenant, month, policy) if whole else None,
        received=received_count(tx, scope.tenant, month, policy) if whole else None,
    )


def _rows(
    group: Mapping[str, Any],
    by: Sequence[Dimension],
    policy: Policy,
    names: "_Names",
    *,
    by_kind: bool,
) -> list[CountRow]:
    made = []
    for kind in [kind.value for kind in KINDS] if by_kind else [""]:
        keys = tuple(names.key(each, group, kind) for each in by)
        row = _row(group, keys, policy, f"{kind}_" if kind else "")
        if row.live != Counters():
            made.append(row)
    return made


def _row(group: Mapping[str, Any], keys: tuple[Key, ...], policy: Policy, prefix: str) -> CountRow:
    live = _counters(group, policy, prefix)
    confirmed = _counters(group, policy, f"c_{prefix}")
    if policy.allowance is AllowanceBasis.ORDERED:
        # What was ordered does not wait for anybody's sign-off (G8).
        confirmed = replace(confirmed, allowance_days=live.allowance_days)
    return CountRow(keys=keys, live=live, confirmed=confirmed)


def _counters(group: Mapping[str, Any], policy: Policy, prefix: str) -> Counters:
    def number(name: str) -> int:
        return int(group.get(prefix + name) or 0)

    counters = Counters(
        person_days=number("person_days"),
        half_units=number("half_units"),
        minutes=number("minutes"),
        events=number("events"),
        allowance_days=number("allowance_days"),
        people=number("people"),
    )
    published = {
        Measure.HALF_UNITS: counters.half_units,
        Measure.PERSON_DAYS: counters.person_days,
        Measure.MINUTES: counters.minutes,
        Measure.EVENTS: counters.events,
    }
    return replace(counters, count=published[policy.measure])


@dataclass(frozen=True, slots=True)
class _Names:
    """What people call sections, grades and each other."""

    city: CityToday
    sections: Mapping[str, str]

    @classmethod
    def of(cls, city: CityToday) -> "_Names":
        # The newest name of each section; abolished ones keep their last.
        ordered = sorted(city.sections, key=lambda section: section.valid_from)
        return cls(city, {section.section_id: section.name for section in ordered})

    def key(self, dimension: Dimension, group: Mapping[str, Any], kind: str) -> Key:
        if dimension is Dimension.KIND:
            return Key(dimension=dimension, value=kind, name=KIND_NAMES[kind])
        value = str(group[_FIELDS[dimension]])
        return Key(dimension=dimension, value=value, name=self._name(dimension, value))

    def _name(self, dimension: Dimension, value: str) -> str:
        if dimension is Dimension.PERSON:
            person = self.city.view.person(PersonId(value))
            return person.name if person else value
        if dimension is Dimension.GRADE:
            return GRADE_NAMES.get(value, value)
        if dimension is Dimension.UNIT:
            return UNIT_NAMES.get(value, value)
        return self.sections.get(SectionId(value), value) or "局外"


_FIELDS = {
    Dimension.BUREAU: "bureau_id",
    Dimension.SECTION: "section_id",
    Dimension.GRADE: "grade",
    Dimension.UNIT: "unit",
    Dimension.PERSON: "person_id",
}
