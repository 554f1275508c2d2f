# SPDX-License-Identifier: Apache-2.0
"""Read the organisation from its CSV files; a faulty set is refused as a whole.

``sections.csv``: section_id, name, level, parent_id, mark, valid_from, valid_to;
``posts.csv``: post_id, section_id, title, rank, heads (yes/no), valid_from, valid_to and, where the
city has document examiners, examines (yes/no);
``people.csv``: person_id, name, kana;
``holdings.csv``: person_id, post_id, capacity, valid_from, valid_to;
``successors.csv`` (only where something was abolished): kind (post/section), predecessor_id,
successor_id, valid_from.
Names are kept exactly as given, to the code point.
"""

import hashlib
from collections.abc import Mapping
from datetime import date

from approval.identifiers import PersonId, PostId, SectionId
from approval.organisation import (
    LEVELS,
    Holding,
    OrganisationData,
    Person,
    Post,
    Section,
    Successor,
)
from approval.organisation_checks import Loaded, check_organisation
from approval.organisation_view import RANKS
from approval.people import Capacity
from approval.problem import Problem
from approval.successor_checks import check_successors
from approval.table_file import Row, read_table, unknown_files

HELD_CAPACITIES = tuple(each for each in Capacity if each is not Capacity.SUBSTITUTE)
"""Capacities in which a post can be held; 代決 is the capacity of one act."""

COLUMNS = {
    "sections.csv": (
        "section_id",
        "name",
        "level",
        "parent_id",
        "mark",
        "valid_from",
        "valid_to",
    ),
    "posts.csv": ("post_id", "section_id", "title", "rank", "heads", "valid_from", "valid_to"),
    "people.csv": ("person_id", "name", "kana"),
    "holdings.csv": ("person_id", "post_id", "capacity", "valid_from", "valid_to"),
    "successors.csv": ("kind", "predecessor_id", "successor_id", "valid_from"),
}
OPTIONAL = frozenset({"successors.csv"})
"""Files that a city without anything to say in them does not have."""

OPTIONAL_COLUMNS = {"posts.csv": ("examines",)}
"""Columns that a city without document examiners (文書主任) leaves out."""


def parse_organisation(files: Mapping[str, str]) -> OrganisationData | tuple[Problem, ...]:
    """Return the organisation of the files, or everything that is wrong with them."""
    rows: dict[str, list[Row]] = {}
    problems = unknown_files(files, COLUMNS)
    for file, columns in COLUMNS.items():
        if file not in files:
            rows[file] = []
            if file not in OPTIONAL:
                problems.append(Problem(file=file, line=0, code="file.missing"))
            continue
        rows[file], found = read_table(file, files[file], columns, OPTIONAL_COLUMNS.get(file, ()))
        problems += found
    loaded = Loaded(
        sections=[(row, _section(row)) for row in rows["sections.csv"]],
        posts=[(row, _post(row)) for row in rows["posts.csv"]],
        people=[(row, _person(row)) for row in rows["people.csv"]],
        holdings=[(row, _holding(row)) for row in rows["holdings.csv"]],
        successors=[(row, _successor(row)) for row in rows["successors.csv"]],
    )
    check_organisation(loaded)
    check_successors(loaded)
    problems += [problem for table in rows.values() for row in table for problem in row.problems]
    if problems:
        return tuple(sorted(problems, key=lambda problem: (problem.file, problem.line)))
    return OrganisationData(
        version=_version(files),
        sections=tuple(section for _row, section in loaded.sections),
        posts=tuple(post for _row, post in loaded.posts),
        people=tuple(person for _row, person in loaded.people),
        holdings=tuple(holding for _row, holding in loaded.holdings),
        successors=tuple(successor for _row, successor in loaded.successors),
    )


def _version(files: Mapping[str, str]) -> str:
    """Name a version by its content: the same files give the same version."""
    digest = hashlib.sha256()
    for file in (name for name in COLUMNS if name in files):
        part = files[file].encode("utf-8", "surrogatepass")
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()[:16]


def _section(row: Row) -> Section:
    return Section(
        section_id=SectionId(row.needed("section_id")),
        name=row.needed("name"),
        level=row.choice("level", LEVELS),
        parent_id=SectionId(row.text("parent_id")),
        mark=row.text("mark"),
        valid_from=row.day("valid_from") or date.max,
        valid_to=row.period_end(),
    )


def _post(row: Row) -> Post:
    return Post(
        post_id=PostId(row.needed("post_id")),
        section_id=SectionId(row.needed("section_id")),
        title=row.needed("title"),
        rank=row.choice("rank", RANKS),
        heads=row.yes("heads"),
        valid_from=row.day("valid_from") or date.max,
        valid_to=row.period_end(),
        examines=row.choice("examines", ("", "no", "yes")) == "yes",
    )


def _person(row: Row) -> Person:
    return Person(
        person_id=PersonId(row.needed("person_id")),
        name=row.needed("name"),
        kana=row.text("kana"),
    )


def _holding(row: Row) -> Holding:
    capacity = row.choice("capacity", HELD_CAPACITIES)
    return Holding(
        person_id=PersonId(row.needed("person_id")),
        post_id=PostId(row.needed("post_id")),
        capacity=Capacity(capacity) if capacity in HELD_CAPACITIES else Capacity.REGULAR,
        valid_from=row.day("valid_from") or date.max,
        valid_to=row.period_end(),
    )


def _successor(row: Row) -> Successor:
    return Successor(
        kind=row.choice("kind", ("post", "section")),
        predecessor_id=row.needed("predecessor_id"),
        successor_id=row.needed("successor_id"),
        valid_from=row.day("valid_from") or date.max,
    )
