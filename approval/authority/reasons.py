# SPDX-License-Identifier: Apache-2.0
"""Why a rule applies to a matter or does not: one reason for each thing that it asks."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date

from approval.authority.flags import FLAG_LABELS
from approval.authority.limits import CONTRACT, PERCENT, TOTAL, YEN, Amounts, Limit
from approval.authority.rules import Rule
from approval.money import format_amount

APPLIES = "why.applies"
EARLIER = "why.earlier"
REASON_CODES = (
    APPLIES,
    EARLIER,  # article: the row that was found first
    "why.period",  # valid_from, valid_to: "" where open
    "why.condition",  # flags: none of them is set
    "why.excluded",  # flag
    "why.limit.yen",  # value, limit, op
    "why.limit.percent",  # value, limit, op, contract
    "why.limit.contract",  # value, limit, op
    "why.limit.total",  # value, limit, op
)
"""Every code of a reason with its parameters; the sentences are the shell's and server's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a rule applies or does not; values are already text, ``op`` is as in the file."""

    code: str
    params: dict[str, str] = field(default_factory=dict)


def obstacles(
    rule: Rule, amounts: Amounts, flags: Collection[str], day: date
) -> tuple[Reason, ...]:
    """Return everything by which a rule does not apply, nothing where it does."""
    return tuple(_obstacles(rule, amounts, flags, day))


def _obstacles(rule: Rule, amounts: Amounts, flags: Collection[str], day: date) -> Iterator[Reason]:
    if not rule.in_force(day):
        end = rule.valid_to.isoformat() if rule.valid_to else ""
        period = {"valid_from": rule.valid_from.isoformat(), "valid_to": end}
        yield Reason(code="why.period", params=period)
    for flag in rule.excludes:
        if flag in flags:
            yield Reason(code="why.excluded", params={"flag": FLAG_LABELS[flag]})
    if rule.condition and not any(flag in flags for flag in rule.condition):
        words = "・".join(FLAG_LABELS[flag] for flag in rule.condition)
        yield Reason(code="why.condition", params={"flags": words})
    for limit in rule.limits:
        if not limit.holds(amounts):
            yield Reason(code=f"why.limit.{limit.unit}", params=_limit_params(limit, amounts))


def _limit_params(limit: Limit, amounts: Amounts) -> dict[str, str]:
    amount, contract = amounts.amount or 0, amounts.contract or 0
    values = {YEN: amount, PERCENT: amount, CONTRACT: contract, TOTAL: contract + amount}
    params = {
        "value": format_amount(values[limit.unit]),
        "op": limit.op,
        "limit": format_amount(limit.value),
    }
    if limit.unit == PERCENT:
        return {**params, "limit": str(limit.value), "contract": format_amount(contract)}
    return params
