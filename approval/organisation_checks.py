# SPDX-License-Identifier: Apache-2.0
"""What must hold between the rows of an organisation, each fault noted on its line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from approval.identifiers import SectionId
from approval.organisation import LEVELS, Holding, Person, Post, Section, Successor
from approval.people import Capacity
from approval.table_file import Row


@dataclass(frozen=True, slots=True)
class Loaded:
    """The rows of the files with what was read from them."""

    sections: list[tuple[Row, Section]]
    posts: list[tuple[Row, Post]]
    people: list[tuple[Row, Person]]
    holdings: list[tuple[Row, Holding]]
    successors: list[tuple[Row, Successor]]


class _Period(Protocol):
    @property
    def valid_from(self) -> date: ...
    @property
    def valid_to(self) -> date | None: ...


def check_organisation(loaded: Loaded) -> None:
    """Note every fault between the rows."""
    _unique("section_id", ((row, section.section_id) for row, section in loaded.sections))
    _unique("post_id", ((row, post.post_id) for row, post in loaded.posts))
    _unique("person_id", ((row, person.person_id) for row, person in loaded.people))
    _check_sections(loaded)
    _check_posts(loaded)
    _check_holdings(loaded)


def _unique(column: str, rows: Iterable[tuple[Row, str]]) -> None:
    seen: dict[str, int] = {}
    for row, key in rows:
        if key in seen:
            row.fault("id.twice", column, id=key, line=str(seen[key]))
        seen.setdefault(key, row.line)


def _check_sections(loaded: Loaded) -> None:
    sections = {section.section_id: section for _row, section in loaded.sections}
    for row, section in loaded.sections:
        if section.level == "city" and not section.parent_id:
            continue
        parent = sections.get(section.parent_id)
        if parent is None:
            row.fault("section.parent_unknown", "parent_id", parent_id=section.parent_id)
        elif _in_cycle(section, sections):
            row.fault("section.cycle", "parent_id", section_id=section.section_id)
        elif not _below(section, parent):
            row.fault("section.level_not_below", "level", level=section.level, parent=parent.name)
        elif outside := _outside(parent, section):
            row.fault("section.outlives_parent", outside, parent=parent.name)


def _below(section: Section, parent: Section) -> bool:
    if section.level not in LEVELS or parent.level not in LEVELS:
        return True  # already noted as a cell that is not allowed
    return LEVELS.index(section.level) > LEVELS.index(parent.level)


def _in_cycle(section: Section, sections: Mapping[SectionId, Section]) -> bool:
    seen = {section.section_id}
    above = sections.get(section.parent_id)
    while above is not None and above.section_id not in seen:
        seen.add(above.section_id)
        above = sections.get(above.parent_id)
    return above is not None


def _check_posts(loaded: Loaded) -> None:
    sections = {section.section_id: section for _row, section in loaded.sections}
    heads: dict[tuple[str, str], list[tuple[Row, Post]]] = {}
    for row, post in loaded.posts:
        section = sections.get(post.section_id)
        if section is None:
            row.fault("post.section_unknown", "section_id", section_id=post.section_id)
        elif outside := _outside(section, post):
            row.fault("post.outlives_section", outside, section=section.name)
        if not post.heads:
            continue
        _check_head(row, post, heads.setdefault((post.section_id, post.rank), []))


def _check_head(row: Row, post: Post, others: list[tuple[Row, Post]]) -> None:
    """A section has one head of each rank at a time."""
    same = next((earlier for earlier, other in others if _overlap(post, other)), None)
    if same is not None:
        row.fault(
            "post.two_heads",
            "heads",
            section_id=post.section_id,
            rank=post.rank,
            line=str(same.line),
        )
    others.append((row, post))


def _check_holdings(loaded: Loaded) -> None:
    posts = {post.post_id: post for _row, post in loaded.posts}
    people = {person.person_id for _row, person in loaded.people}
    by_post: dict[str, list[tuple[Row, Holding]]] = {}
    main_posts: dict[str, list[tuple[Row, Holding]]] = {}
    for row, holding in loaded.holdings:
        post = posts.get(holding.post_id)
        if holding.person_id not in people:
            row.fault("holding.person_unknown", "person_id", person_id=holding.person_id)
        if post is None:
            row.fault("holding.post_unknown", "post_id", post_id=holding.post_id)
        elif outside := _outside(post, holding):
            row.fault("holding.outlives_post", outside, post_id=holding.post_id)
        if holding.capacity is Capacity.REGULAR:
            _check_main_post(row, holding, main_posts.setdefault(holding.person_id, []))
        _check_holder(row, holding, by_post.setdefault(holding.post_id, []))


def _check_holder(row: Row, holding: Holding, others: list[tuple[Row, Holding]]) -> None:
    """A post has one holder at a time: 事務取扱 begins where the regular holder ends."""
    for earlier, other in others:
        if _overlap(holding, other):
            row.fault(
                "post.two_holders",
                "post_id",
                post_id=holding.post_id,
                other=other.person_id,
                line=str(earlier.line),
            )
            break
    others.append((row, holding))


def _check_main_post(row: Row, holding: Holding, others: list[tuple[Row, Holding]]) -> None:
    """A person has one main post (本務) at a time; every further one is 兼務 or 事務取扱."""
    same = next((earlier for earlier, other in others if _overlap(holding, other)), None)
    if same is not None:
        row.fault(
            "person.two_main_posts",
            "capacity",
            person_id=holding.person_id,
            line=str(same.line),
        )
    others.append((row, holding))


def _overlap(one: _Period, other: _Period) -> bool:
    return (one.valid_to is None or other.valid_from < one.valid_to) and (
        other.valid_to is None or one.valid_from < other.valid_to
    )


def _outside(outer: _Period, inner: _Period) -> str:
    """Return the column by which a period begins too early or ends too late; empty if inside."""
    if inner.valid_from < outer.valid_from:
        return "valid_from"
    if outer.valid_to is None:
        return ""
    return "" if inner.valid_to is not None and inner.valid_to <= outer.valid_to else "valid_to"
