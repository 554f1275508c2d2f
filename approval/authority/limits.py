# SPDX-License-Identifier: Apache-2.0
"""Limits of amount: what a rule compares, with exact boundaries in whole yen."""

import operator
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

COMPARISONS: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}

YEN = "yen"
PERCENT = "percent"
CONTRACT = "contract"
TOTAL = "total"
UNITS = (YEN, PERCENT, CONTRACT, TOTAL)
"""What is compared: the amount of the case; the change of a contract in percent of its
amount; the amount of the contract before the change; the same after an increase."""

CONTRACT_UNITS = (PERCENT, CONTRACT, TOTAL)
"""Units that need the amount of the contract that is changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """The amounts of a case in yen; None where the case has none.

    Attributes:
        amount: what the case decides; for a change of contract the change itself.
        contract: the contract before its change.
    """

    amount: int | None = None
    contract: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """One comparison, such as ``< 20000000 yen`` or ``< 10 percent``."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    op: str
    value: int
    unit: str = YEN

    def holds(self, amounts: Amounts) -> bool:
        """Say whether the amounts keep the limit; an amount that is missing does not.

        A percentage is compared in whole yen (change × 100 against contract × percent),
        so that a change of exactly 10 % is not below 10 %.
        """
        sides = self._sides(amounts)
        return sides is not None and COMPARISONS[self.op](*sides)

    def _sides(self, amounts: Amounts) -> tuple[int, int] | None:
        amount, contract = amounts.amount, amounts.contract
        if self.unit == CONTRACT:
            return None if contract is None else (contract, self.value)
        if amount is None:
            return None
        if self.unit == YEN:
            return amount, self.value
        if contract is None:
            return None
        if self.unit == PERCENT:
            return amount * 100, contract * self.value
        return contract + amount, self.value
