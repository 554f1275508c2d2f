# SPDX-License-Identifier: Apache-2.0
"""Whether the posts, ranks and people that a rule set names are there in a city."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from graphlib import CycleError, TopologicalSorter

from approval.authority.checks_orders import find_way
from approval.authority.parsing import load_rules
from approval.authority.post_words import split_word, substitute_posts
from approval.authority.rows import Loaded
from approval.authority.substitution import SubstitutionRule
from approval.identifiers import PersonId, PostId
from approval.organisation import Organisation, Post
from approval.organisation_view import RANKS, OrganisationView
from approval.problem import Problem
from approval.table_file import Row


def check_rule_files(
    files: Mapping[str, str], organisation: Organisation, today: date
) -> tuple[Problem, ...]:
    """Return every fault of a rule set, those against an organisation among them.

    A row is looked at on the first day, from today on, on which it is in force; rows of
    the past are left alone, as their posts may be gone.
    """
    loaded = load_rules(files)
    if not loaded.problems():
        _check(loaded, organisation, today)
    return loaded.problems()


def _check(loaded: Loaded, organisation: Organisation, today: date) -> None:
    for row, rule in loaded.rules:
        view = _view(rule.valid_from, rule.valid_to, organisation, today)
        if view is None:
            continue
        if not any(post.heads and post.rank == rule.rank for post in view.posts()):
            row.fault("rule.rank_without_post", "rank", rank=rule.rank)
        for word in rule.needs_gogi:
            _check_word(row, "needs_gogi", word, view)
    for row, consent in loaded.consents:
        view = _view(consent.valid_from, consent.valid_to, organisation, today)
        if view is not None:
            _check_word(row, "post", consent.post, view)
    people = {person.person_id for person in organisation.data.people}
    _check_people([(row, each.person_id) for row, each in loaded.orders.designations], people)
    _check_people([(row, each.person_id) for row, each in loaded.orders.seniors], people)
    for row, order in loaded.orders.rules:
        view = _view(order.valid_from, order.valid_to, organisation, today)
        if view is not None:
            _check_word(row, "post", order.post, view)
            _check_word(row, "substitute_post", split_word(order.substitute)[1], view)
            _check_upward(row, order, view)
    _check_rings(loaded, organisation, today)


def _view(
    begins: date, ends: date | None, organisation: Organisation, today: date
) -> OrganisationView | None:
    day = max(begins, today)
    return None if ends is not None and ends <= day else organisation.on(day)


def _check_word(row: Row, column: str, word: str, view: OrganisationView) -> None:
    # A rank is a word for every city; the ranks that decide are looked at by themselves.
    if word not in RANKS and not view.posts_named(word):
        row.fault("post.unknown", column, post=word)


def _check_people(rows: list[tuple[Row, PersonId]], people: set[PersonId]) -> None:
    for row, person_id in rows:
        if person_id not in people:
            row.fault("person.unknown", "person_id", person_id=person_id)


def _check_upward(row: Row, rule: SubstitutionRule, view: OrganisationView) -> None:
    for absent, substitute in _pairs(rule, view):
        above = {post.post_id for post in view.line_above(absent.post_id)}
        if not rule.upward and substitute.post_id in above:
            office = view.office(substitute.post_id)
            row.fault("substitution.upward_unmarked", "upward", substitute=office)
            return


def _check_rings(loaded: Loaded, organisation: Organisation, today: date) -> None:
    """Note rows whose posts stand in for each other in a ring on the day."""
    view = organisation.on(today)
    pairs = [
        (row, absent.post_id, substitute.post_id)
        for row, rule in loaded.orders.rules
        if rule.in_force(today) and not rule.upward and split_word(rule.substitute)[0] != "own"
        for absent, substitute in _pairs(rule, view)
    ]
    edges = [(absent, substitute) for _, absent, substitute in pairs]
    if _has_no_ring(edges):
        return
    for row, absent, substitute in pairs:
        way = () if row.problems else find_way(substitute, absent, edges)
        if way:
            offices = " → ".join(view.office(each) for each in (absent, *way))
            row.fault("substitution.cycle", "substitute_post", posts=offices)


def _has_no_ring(edges: Iterable[tuple[PostId, PostId]]) -> bool:
    sorter: TopologicalSorter[PostId] = TopologicalSorter()
    for absent, substitute in edges:
        sorter.add(absent, substitute)
    try:
        sorter.prepare()
    except CycleError:
        return False
    return True


def _pairs(rule: SubstitutionRule, view: OrganisationView) -> Iterator[tuple[Post, Post]]:
    """Yield the posts of a row with each of their substitutes, whoever drafts."""
    place, name = split_word(rule.substitute)
    words = (f"below:{name}", f"above:{name}") if place == "charge" else (rule.substitute,)
    for absent in view.posts_named(rule.post):
        for word in words:
            for substitute in substitute_posts(word, absent, view, None):
                yield absent, substitute
