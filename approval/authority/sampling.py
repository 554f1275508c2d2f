# SPDX-License-Identifier: Apache-2.0
"""The circumstances in which a table of rules can change its answer, to check them all.

Between two neighbouring limits every amount is treated alike, so it is enough to look at
each limit and one yen to either side. The same holds for days, and for flags that the
rows never tell apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from approval.authority.flags import IMPORTANCES
from approval.authority.limits import CONTRACT, CONTRACT_UNITS, PERCENT, TOTAL, YEN, Amounts
from approval.authority.rules import Rule


def days(rules: Iterable[Rule]) -> list[date]:
    """Return the days on which a rule comes into force or goes out of it."""
    found = {rule.valid_from for rule in rules}
    return sorted(found | {rule.valid_to for rule in rules if rule.valid_to is not None})


def flag_sets(rules: Sequence[Rule]) -> list[tuple[str, ...]]:
    """Return sets of flags that stand for all that a case can carry under these rules."""
    alike: dict[tuple[tuple[bool, bool], ...], str] = {}
    for flag in sorted({f for rule in rules for f in (*rule.condition, *rule.excludes)}):
        use = tuple((flag in rule.condition, flag in rule.excludes) for rule in rules)
        alike.setdefault(use, flag)
    chosen = list(alike.values())
    sets = (each for size in range(len(chosen) + 1) for each in combinations(chosen, size))
    return [each for each in sets if sum(flag in IMPORTANCES for flag in each) < 2]


def amounts(rules: Sequence[Rule]) -> list[Amounts]:
    """Return amounts, and contracts where rules look at them, at and around every limit."""
    limits = {(limit.unit, limit.value) for rule in rules for limit in rule.limits}
    if not any(unit in CONTRACT_UNITS for unit, _ in limits):
        return [Amounts(amount=each) for each in _around(value for _, value in limits)]
    return [
        Amounts(amount=amount, contract=contract)
        for contract in _around(_contracts(limits))
        for amount in _around(_changes(limits, contract))
    ]


def _around(values: Iterable[int]) -> list[int]:
    """Return each value with its neighbours, zero, and one above all."""
    found = {0}
    for value in values:
        found |= {value - 1, value, value + 1}
    return sorted(value for value in found | {max(found) * 2 + 1} if value >= 0)


def _contracts(limits: set[tuple[str, int]]) -> Iterator[int]:
    """Yield the contracts at which the order of the limits of the change can turn."""
    of = {unit: sorted(v for u, v in limits if u == unit) for unit in (YEN, *CONTRACT_UNITS)}
    yield from of[CONTRACT]
    yield from of[TOTAL]
    for percent in filter(None, of[PERCENT]):
        yield from (value * 100 // percent for value in of[YEN])
        yield from (value * 100 // (100 + percent) for value in of[TOTAL])
    yield from (total - value for total in of[TOTAL] for value in of[YEN])


def _changes(limits: set[tuple[str, int]], contract: int) -> Iterator[int]:
    """Yield the changes of a contract at which a limit is met."""
    for unit, value in limits:
        if unit == YEN:
            yield value
        elif unit == PERCENT:
            yield contract * value // 100
        elif unit == TOTAL:
            yield value - contract
