# SPDX-License-Identifier: Apache-2.0
"""What must hold between the rows about substitution, each fault noted on its line."""

from collections.abc import Collection, Iterable
from itertools import combinations, pairwise
from typing import TypeVar

from approval.authority.post_words import split_word
from approval.authority.rows import LoadedOrders
from approval.authority.seniority import Senior
from approval.authority.substitution import SubstitutionRule
from approval.table_file import Row

_P = TypeVar("_P", bound=str)
Rows = list[tuple[Row, SubstitutionRule]]


def check_orders(orders: LoadedOrders, matters: Collection[str]) -> None:
    """Note every fault between the rows; ``matters`` are those of the rules."""
    for row, rule in orders.rules:
        for matter in rule.matters:
            if matter.removeprefix("!") not in matters:
                row.fault("matter.unknown", "matter_filter", matter=matter.removeprefix("!"))
        if split_word(rule.substitute)[0] == "above" and not rule.upward:
            row.fault("substitution.upward_unmarked", "upward", substitute=rule.substitute)
    _check_places(orders.rules)
    _check_cycles(orders.rules)
    _check_seniority(orders.seniors)


def _check_places(rows: Rows) -> None:
    """Note two rows for one post and matter in the same place of the order."""
    for (earlier, first), (later, second) in combinations(rows, 2):
        if (
            (first.post, first.order) == (second.post, second.order)
            and _meet_in_time(first, second)
            and _meet_in_matter(first, second)
            and set(first.kinds) & set(second.kinds)
        ):
            place = str(first.order)
            line = str(earlier.line)
            later.fault("substitution.order_twice", "order", line=line, order=place)


def _meet_in_time(first: SubstitutionRule, second: SubstitutionRule) -> bool:
    begin = max(first.valid_from, second.valid_from)
    return first.in_force(begin) and second.in_force(begin)


def _meet_in_matter(first: SubstitutionRule, second: SubstitutionRule) -> bool:
    named = {each.removeprefix("!") for each in (*first.matters, *second.matters)}
    # The empty code stands for every matter that neither row names.
    return any(first.covers(matter) and second.covers(matter) for matter in {"", *named})


def _check_cycles(rows: Rows) -> None:
    """Note posts that would stand in for each other in a ring.

    A regulation may send the decision back up (所長 → 副管理者); such a row says so in the
    column ``upward`` and is no part of a ring.
    """
    edges = [(row, rule, (rule.post, split_word(rule.substitute)[1])) for row, rule in rows]
    downward = [(row, rule, edge) for row, rule, edge in edges if not rule.upward]
    for row, rule, (post, substitute) in downward:
        if split_word(rule.substitute)[0] and post == substitute:
            continue  # a peer of the same rank or title is another post
        same_time = {edge for _, other, edge in downward if _meet_in_time(rule, other)}
        way = find_way(substitute, post, same_time)
        if way:
            row.fault("substitution.cycle", "substitute_post", posts=" → ".join((post, *way)))


def find_way(start: _P, goal: _P, edges: Iterable[tuple[_P, _P]]) -> tuple[_P, ...]:
    """Return the posts from one to another along the edges, nothing where there is no way."""
    below: dict[_P, list[_P]] = {}
    for post, substitute in edges:
        below.setdefault(post, []).append(substitute)
    seen: dict[_P, tuple[_P, ...]] = {start: (start,)}
    ahead = [start]
    while ahead:
        here = ahead.pop(0)
        if here == goal:
            return seen[here]
        for each in below.get(here, ()):
            if each not in seen:
                seen[each] = (*seen[here], each)
                ahead.append(each)
    return ()


def _check_seniority(rows: list[tuple[Row, Senior]]) -> None:
    """Note people alike in everything for whom no lot is recorded, and equal lots."""
    seen: dict[str, int] = {}
    for row, senior in rows:
        if senior.person_id in seen:
            line = str(seen[senior.person_id])
            row.fault("id.twice", "person_id", id=senior.person_id, line=line)
        seen.setdefault(senior.person_id, row.line)
    ordered = sorted(rows, key=lambda each: (each[1].standing(), each[1].lot or 0))
    for (first, senior), (row, junior) in pairwise(ordered):
        if row.problems or senior.standing() != junior.standing():
            continue
        if senior.lot is None or junior.lot is None or senior.lot == junior.lot:
            row.fault("seniority.lot_missing", "lot", line=str(first.line))
