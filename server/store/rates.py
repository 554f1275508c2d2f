# SPDX-License-Identifier: Apache-2.0
"""Statements behind the e-approval rate: groups counted by the database, and their cases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, Select, and_, bindparam, false, func, or_, select, tuple_

from approval.rate import CountingRule, Decisions, Medium
from approval.register.paper import Carrier
from approval.register.period import Period, month_period
from approval.register.report import Breakdown, Figure
from server.auth.actor import Actor
from server.store.tables import case_summary, register_entry
from server.store.visibility import select_listed_cases, visible_params

_KEYS: dict[Breakdown, Column[Any]] = {
    Breakdown.BUREAU: register_entry.c.bureau_id,
    Breakdown.SECTION: register_entry.c.section_id,
    Breakdown.DECISION_CLASS: register_entry.c.rank,
    Breakdown.MONTH: register_entry.c.decided_on,
}
_KIND = (register_entry.c.carrier, register_entry.c.reason)
_IN_PERIOD = (
    register_entry.c.tenant == bindparam("tenant"),
    register_entry.c.decided_on >= bindparam("first"),
    register_entry.c.decided_on < bindparam("after"),
    register_entry.c.decided_feed <= bindparam("cut"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Which decisions count: those of a period that the register knew at a cut."""

    period: Period
    cut: int

    def params(self, tenant: int) -> dict[str, Any]:
        """Return the parameters of ``_IN_PERIOD``."""
        first, after = self.period.first, self.period.after
        return {"tenant": tenant, "first": first, "after": after, "cut": self.cut}


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseBehind:
    """A case behind a figure that the reader may know of; the title of a masked one is not told."""

    case_id: str
    masked: bool
    number: str
    title: str
    decided_on: date
    outcome: str
    carrier: str
    reason: str
    section_id: str


def count_groups(
    tx: Connection, tenant: int, span: Span, by: Breakdown, rule: CountingRule
) -> list[Decisions]:
    """Return the decisions that a rule counts, in groups alike, counted by the database."""
    key = _KEYS.get(by)
    # Rejections are left out or in here: a fourth column to group by costs a third more.
    columns = _KIND if key is None else (key, *_KIND)
    statement = select(*columns, func.count().label("cases")).where(*_counted(rule))
    rows = tx.execute(statement.group_by(*columns), span.params(tenant)).mappings()
    return [
        Decisions(
            key="" if key is None else _key_text(row[key]),
            carrier=Carrier(row["carrier"]),
            reason=row["reason"],
            count=row["cases"],
        )
        for row in rows
    ]


def cases_behind(
    tx: Connection,
    actor: Actor,
    span: Span,
    figure: Figure,
    rule: CountingRule,
    after: tuple[date, str] | None,
    limit: int,
) -> list[CaseBehind]:
    """Return a page of the cases behind a figure that the actor may know of, oldest first."""
    statement = _of_figure(
        select_listed_cases(actor)
        .add_columns(
            case_summary.c.number,
            case_summary.c.title,
            register_entry.c.decided_on,
            *_KIND,
            register_entry.c.outcome,
            register_entry.c.section_id,
        )
        .join(
            register_entry,
            (register_entry.c.tenant == case_summary.c.tenant)
            & (register_entry.c.case_id == case_summary.c.case_id),
        ),
        figure,
        rule,
    )
    if after is not None:
        place = tuple_(register_entry.c.decided_on, register_entry.c.case_id)
        statement = statement.where(place > tuple_(*after))
    statement = statement.order_by(register_entry.c.decided_on, register_entry.c.case_id)
    params = {**visible_params(actor), **span.params(actor.tenant)}
    rows = tx.execute(statement.limit(limit), params).mappings()
    return [CaseBehind(**row) for row in rows]


def count_behind(
    tx: Connection, tenant: int, span: Span, figure: Figure, rule: CountingRule
) -> int:
    """Return how many cases a figure counts, seen by the reader or not."""
    statement = _of_figure(select(func.count()).select_from(register_entry), figure, rule)
    return int(tx.execute(statement, span.params(tenant)).scalar_one())


def _counted(rule: CountingRule) -> Sequence[Any]:
    if rule.counts_rejections:
        return _IN_PERIOD
    return (*_IN_PERIOD, register_entry.c.outcome != "rejected")


def _of_figure(statement: Select[Any], figure: Figure, rule: CountingRule) -> Select[Any]:
    statement = statement.where(*_counted(rule))
    if figure.key is not None:
        statement = statement.where(*_key_condition(figure.by, figure.key, rule))
    if figure.media:
        kinds = (and_(*_medium_condition(medium, rule)) for medium in figure.media)
        statement = statement.where(or_(*kinds))
    if figure.reason:
        on_paper = register_entry.c.carrier == Carrier.PAPER.value
        statement = statement.where(on_paper, register_entry.c.reason == figure.reason)
    return statement


def _key_condition(by: Breakdown, key: str, rule: CountingRule) -> Sequence[Any]:
    if by is Breakdown.MONTH:
        return _month_condition(key)
    if by is Breakdown.MEDIUM:
        return _medium_condition(Medium(key), rule) if key in tuple(Medium) else (false(),)
    return (_KEYS[by] == key,)


def _month_condition(key: str) -> Sequence[Any]:
    month = month_period(key)
    if month is None:
        return (false(),)
    day = register_entry.c.decided_on
    return day >= month.first, day < month.after


def _medium_condition(medium: Medium, rule: CountingRule) -> Sequence[Any]:
    carrier, reason = register_entry.c.carrier, register_entry.c.reason
    excused = sorted(each.value for each in rule.exempt)
    if medium is Medium.EXEMPT:
        return carrier == Carrier.PAPER.value, reason.in_(excused)
    if medium is Medium.PAPER:
        return carrier == Carrier.PAPER.value, reason.not_in(excused)
    return (carrier == medium.value,)


def _key_text(value: object) -> str:
    """Write the key of a group; days fall together into their months."""
    return value.isoformat()[:7] if isinstance(value, date) else str(value)
