# SPDX-License-Identifier: Apache-2.0
"""Counting policies as a CSV file: one version a line, every fault by its line.

A version that has counted a day is not changed, and a new one never reaches back into a
month that the policy has counted (domain document, 5.2).
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from approval import Problem, Row, read_table
from telework.counting.policy import (
    AllowanceBasis,
    Attribution,
    CountUnit,
    Evidence,
    HalfRule,
    MobileRule,
    Permission,
    Policy,
)

_WORDS = {
    "unit": CountUnit,
    "half_rule": HalfRule,
    "mobile": MobileRule,
    "permission": Permission,
    "evidence": Evidence,
    "attribution": Attribution,
    "allowance": AllowanceBasis,
}
COLUMNS = (
    *("policy_id", "version", "valid_from", "unit", "half_rule", "half_boundary"),
    *("mobile", "permission", "evidence", "attribution", "allowance"),
)
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a new file must respect.

    Attributes:
        policies: every version that stands.
        used: ``(policy_id, version)`` of those that have counted a day.
        counted_until: the newest counted day of each policy.
    """

    policies: Sequence[Policy]
    used: Collection[tuple[str, int]]
    counted_until: Mapping[str, date]


def parse_policies(
    text: str, standing: Standing, file: str = "policies.csv"
) -> tuple[Policy, ...] | tuple[Problem, ...]:
    """Return the versions of a file, or everything that is wrong with it."""
    rows, problems = read_table(file, text, COLUMNS)
    read = [(row, _policy(row)) for row in rows]
    seen: dict[tuple[str, int], int] = {}
    for row, policy in read:
        if policy is None:
            continue
        key = (policy.policy_id, policy.version)
        if key in seen:
            row.fault("id.twice", "version", id=f"{key[0]}:{key[1]}", line=str(seen[key]))
        seen.setdefault(key, row.line)
        _check(row, policy, standing)
    problems += [problem for row in rows for problem in row.problems]
    if not rows and not problems:
        problems.append(Problem(file=file, line=0, code="file.empty"))
    if problems:
        return tuple(sorted(problems, key=lambda problem: problem.line))
    return tuple(policy for _, policy in read if policy is not None)


def policy_line(policy: Policy) -> tuple[str, ...]:
    """Return a policy as the cells of a line of such a file."""
    boundary = policy.half_boundary
    cells = {
        "policy_id": policy.policy_id,
        "version": str(policy.version),
        "valid_from": policy.valid_from.isoformat(),
        "half_boundary": boundary.isoformat("minutes") if boundary else "",
        **{name: str(getattr(policy, name)) for name in _WORDS},
    }
    return tuple(cells[name] for name in COLUMNS)


def _policy(row: Row) -> Policy | None:
    name, version = row.needed("policy_id"), row.integer("version")
    if name and not _NAME.fullmatch(name):
        row.fault("policy.name", "policy_id", value=name)
    if version == 0:
        row.fault("policy.version", "version")
    valid_from = row.day("valid_from")
    if valid_from and valid_from.day != 1:
        row.fault("policy.not_month_start", "valid_from", day=valid_from.isoformat())
    boundary = _boundary(row)
    for column, words in _WORDS.items():
        row.choice(column, [word.value for word in words])
    if row.problems or version is None or valid_from is None:
        return None
    return Policy(
        policy_id=name,
        version=version,
        valid_from=valid_from,
        unit=CountUnit(row.text("unit")),
        half_rule=HalfRule(row.text("half_rule")),
        half_boundary=boundary,
        mobile=MobileRule(row.text("mobile")),
        permission=Permission(row.text("permission")),
        evidence=Evidence(row.text("evidence")),
        attribution=Attribution(row.text("attribution")),
        allowance=AllowanceBasis(row.text("allowance")),
    )


def _boundary(row: Row) -> time | None:
    value = row.text("half_boundary").strip()
    if not value:
        return None
    found = _CLOCK.fullmatch(value)
    if found is None:
        row.fault("cell.not_a_time", "half_boundary", value=value)
        return None
    return time(int(found.group(1)), int(found.group(2)))


def _check(row: Row, policy: Policy, standing: Standing) -> None:
    """Note where a version would change what was counted."""
    same = [each for each in standing.policies if each.policy_id == policy.policy_id]
    if policy in same:
        return
    name = {"policy": policy.policy_id, "version": str(policy.version)}
    if (policy.policy_id, policy.version) in standing.used:
        row.fault("policy.used", "version", **name)
    counted = standing.counted_until.get(policy.policy_id)
    if counted is not None and policy.valid_from <= counted:
        row.fault("policy.month_counted", "valid_from", counted=counted.isoformat(), **name)
    if _out_of_order(policy, same):
        row.fault("policy.order", "valid_from", **name)


def _out_of_order(policy: Policy, same: Iterable[Policy]) -> bool:
    """Say whether a later version would begin before an earlier one, or with it."""
    return any(
        (each.version < policy.version) != (each.valid_from < policy.valid_from)
        for each in same
        if each.version != policy.version
    )
