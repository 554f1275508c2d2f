# SPDX-License-Identifier: Apache-2.0
"""What server and client say to each other about the rules that are loaded (規則)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleGeneration:
    """A generation of the rules: from when until when it decides routes.

    Attributes:
        name: of the rule set.
        ends: the first day after, None while open.
        rows: how many rows of the authority table (専決) have these days.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    name: str
    begins: date
    ends: date | None
    rows: int
    in_force: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedRules:
    """One load of a rule set, the newest first; only the newest is asked."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    rev: int
    name: str
    loaded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesInForce:
    """What the server decides routes by, and what was loaded before."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    generations: tuple[RuleGeneration, ...]
    loads: tuple[LoadedRules, ...]
