# SPDX-License-Identifier: Apache-2.0
"""The days behind a figure, each with the rule applied to every part of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.store.telework.count_sums import DayBehind, Scope, days_behind
from server.store.telework.months import is_month_closed
from server.store.telework.policies import all_policies
from server.usecases.city import CityToday
from server.usecases.identify import Identified
from server.usecases.services import Services
from server.usecases.telework.day_facts import facts_of
from server.usecases.telework.read_counts import CountQuestion, scope_of
from telework import DayFacts, WorkingDay
from telework.counting import KINDS, Policy, count_day, policy_on
from telework.counting.wire import CountedDay, CountedDays, CountState

MOST_DAYS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """Which of the days one may see are wanted; an empty word is no matter which."""

    section_id: str = ""
    person_id: str = ""
    kind: str = ""
    after: str = ""
    limit: int = MOST_DAYS


def read_counted_days(
    services: Services, identified: Identified, question: CountQuestion, wanted: Narrowing
) -> CountedDays | Refusal:
    """Return a page of the days behind a figure.

    Raises:
        ValueError: ``after`` is not what a page before has given, or the kind is none.
    """
    if wanted.kind and wanted.kind not in {kind.value for kind in KINDS}:
        raise ValueError("not a kind of remote work")
    place, now = _place(wanted.after), services.clock()
    limit = min(wanted.limit, MOST_DAYS)
    with services.database.read_work() as tx:
        scope = _narrowed(scope_of(identified, question, now), wanted)
        policy = policy_on(all_policies(tx, scope.tenant), question.policy_id, question.month)
        if policy is None:
            return Refusal(code="count.policy_unknown", params={"policy": question.policy_id})
        found = days_behind(tx, scope, place, limit)
        items = explain(tx, identified.city, scope.tenant, found, policy)
        closed = is_month_closed(tx, scope.tenant, question.month.isoformat()[:7])
    more = f"{found[-1].day}.{found[-1].person_id}" if len(found) == limit else ""
    return CountedDays(
        month=question.month.isoformat()[:7],
        policy_id=policy.policy_id,
        policy_version=policy.version,
        measure=policy.measure,
        as_of=now,
        state=CountState.CLOSED if closed else CountState.PROVISIONAL,
        items=items,
        next=more,
    )


def explain(
    tx: Connection, city: CityToday, tenant: int, found: Sequence[DayBehind], policy: Policy
) -> tuple[CountedDay, ...]:
    """Return counted days with the rules that the pure function applies to their facts."""
    if not found:
        return ()
    people = sorted({each.person_id for each in found})
    facts = facts_of(tx, tenant, people, {each.day for each in found})
    return tuple(
        _explained(each, facts.get((each.person_id, each.day)), city, policy) for each in found
    )


def _explained(
    behind: DayBehind, known: DayFacts | None, city: CityToday, policy: Policy
) -> CountedDay:
    facts = known or DayFacts(
        person_id=behind.person_id,
        section_id=behind.section_id,
        day=behind.day,
        schedule=None,
        work=WorkingDay(date=behind.day),
    )
    count = count_day(facts, policy)
    person = city.view.person(PersonId(behind.person_id))
    return CountedDay(
        person_id=behind.person_id,
        name=person.name if person else behind.person_id,
        section_id=behind.section_id,
        day=behind.day,
        unit=behind.unit,
        count=count.headline(policy).total,
        confirmed=bool(behind.confirmed),
        unpermitted=behind.unpermitted,
        applied=count.applied,
    )


def _narrowed(scope: Scope, wanted: Narrowing) -> Scope:
    return replace(
        scope,
        only_section=wanted.section_id,
        only_person=wanted.person_id,
        only_kind=wanted.kind,
    )


def _place(after: str) -> tuple[date, str] | None:
    if not after:
        return None
    day, separator, person_id = after.partition(".")
    if not separator:
        raise ValueError("not a place in the list")
    return date.fromisoformat(day), person_id
