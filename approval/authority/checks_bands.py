# SPDX-License-Identifier: Apache-2.0
"""Bands that overlap, circumstances for which nobody decides, rows that never decide."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations

from approval.authority.flags import FLAG_LABELS
from approval.authority.limits import CONTRACT_UNITS, Amounts
from approval.authority.lookup import applies
from approval.authority.reach import ANY_MATTER
from approval.authority.rules import Rule
from approval.authority.sampling import amounts, days, flag_sets
from approval.money import format_amount
from approval.table_file import Row

Rows = Sequence[tuple[Row, Rule]]


def check_bands(rows: Rows) -> None:
    """Note every fault of the bands; the rows must be free of other faults."""
    reached: set[int] = set()
    matters = dict.fromkeys(rule.matter for _, rule in rows)
    for matter in matters:
        own = [(row, rule) for row, rule in rows if rule.matter == matter]
        _check_overlaps(own)
        if matter != ANY_MATTER:
            about = [(row, rule) for row, rule in rows if rule.is_for(matter)]
            reached |= _check_answers(own, about)
    if set(matters) != {ANY_MATTER}:
        for row, _ in rows:
            if row.line not in reached and not row.problems:
                row.fault("rules.never_reached")


def _check_overlaps(own: Rows) -> None:
    """Note two rows alike but for their bands, that both apply to the same amount."""
    for (earlier, first), (later, second) in combinations(own, 2):
        alike = (first.condition, first.excludes) == (second.condition, second.excludes)
        # A row without a limit after rows with one is the rest of their matter.
        if not alike or bool(first.limits) != bool(second.limits):
            continue
        day = max(first.valid_from, second.valid_from)
        flags = first.condition[:1]
        for each in amounts((first, second)):
            if applies(first, each, flags, day) and applies(second, each, flags, day):
                line = str(earlier.line)
                later.fault(
                    "rules.bands_overlap", "amount", line=line, day=day.isoformat(), at=_said(each)
                )
                break


def _check_answers(own: Rows, about: Rows) -> set[int]:
    """Note where no row of a matter applies; return the lines of those that ever do."""
    rules = [rule for _, rule in about]
    points = amounts(rules)
    reached: set[int] = set()
    told = False
    for day in days(rules):
        in_force = [(row, rule) for row, rule in about if rule.in_force(day)]
        for flags in flag_sets(rules):
            for each in points:
                line = next((r.line for r, rule in in_force if applies(rule, each, flags, day)), 0)
                reached.add(line)
                if not line and not told and _lives(own, day):
                    told = True
                    _note_gap(own, day, flags, each)
    if not told:
        _check_holes(own, points)
    _check_generations(own)
    return reached


def _lives(own: Rows, day: date) -> bool:
    """Say whether a matter is in use on a day: a row of its own is in force."""
    return any(rule.in_force(day) for _, rule in own)


def _note_gap(own: Rows, day: date, flags: tuple[str, ...], at: Amounts) -> None:
    row, rule = next((row, rule) for row, rule in own if rule.in_force(day))
    words = "、".join(FLAG_LABELS[flag] for flag in flags) or "-"
    row.fault(
        "rules.gap",
        "amount",
        matter=rule.matter_label,
        day=day.isoformat(),
        at=_said(at),
        flags=words,
    )


def _check_holes(own: Rows, points: Sequence[Amounts]) -> None:
    """Note an amount between two bands of a matter that only the rule for all catches."""
    if any(limit.unit in CONTRACT_UNITS for _, rule in own for limit in rule.limits):
        return
    for day in days([rule for _, rule in own]):
        bands = [(row, rule) for row, rule in own if rule.in_force(day)]
        if not all(rule.limits for _, rule in bands):
            continue
        covered = [any(_keeps(rule, each) for _, rule in bands) for each in points]
        inside = [at for at, yes in enumerate(covered) if yes]
        hole = next((at for at in range(*_span(inside)) if not covered[at]), None)
        if hole is not None:
            _note_gap(bands, day, (), points[hole])
            return


def _span(inside: list[int]) -> tuple[int, int]:
    return (inside[0], inside[-1]) if inside else (0, 0)


def _keeps(rule: Rule, each: Amounts) -> bool:
    return all(limit.holds(each) for limit in rule.limits)


def _check_generations(own: Rows) -> None:
    """Note days between two generations of a matter on which none is in force."""
    for row, rule in own:
        end = rule.valid_to
        if end is None or _lives(own, end):
            continue
        later = min((each.valid_from for _, each in own if each.valid_from > end), default=None)
        if later is not None:
            row.fault("rules.gap_in_time", "valid_to", day=end.isoformat(), until=later.isoformat())


def _said(at: Amounts) -> str:
    """Write a point as in a message, the contract behind a stroke where there is one."""
    amount = "-" if at.amount is None else format_amount(at.amount)
    return amount if at.contract is None else f"{amount} / {format_amount(at.contract)}"
