# SPDX-License-Identifier: Apache-2.0
"""Small organisations for the orders of substitution of published regulations.

``body("企業長", "次長", "工務課/課長", "工務課/班/班長")``: every word is a post with its
section before it; the holder of a post has its name as id, such as ``工務課/課長``.
"""

from datetime import date

from approval.identifiers import PersonId, PostId, SectionId
from approval.organisation import (
    LEVELS,
    Holding,
    Organisation,
    OrganisationData,
    Person,
    Post,
    Section,
)
from approval.people import Capacity

BEGAN = date(1970, 4, 1)
TOP = SectionId("")
RANKS = {
    "市長": "mayor",
    "企業長": "mayor",
    "管理者": "mayor",
    "副管理者": "deputy_mayor",
    "副市長": "deputy_mayor",
    "次長": "department_head",
    "支所長": "department_head",
    "部長": "department_head",
    "所長": "section_head",
    "課長": "section_head",
    "担当課長": "section_head",
    "担当部長": "department_head",
    "主幹": "section_head",
    "担当係長": "team_head",
    "班長": "team_head",
    "係長": "team_head",
    "主事": "officer",
}
NO_HEADS = ("次長", "担当部長", "担当課長", "主幹", "担当係長", "主事")
"""Titles of posts that head no section."""


def body(*offices: str, vacant: tuple[str, ...] = ()) -> Organisation:
    """Return the organisation with these posts, each held but for the vacant ones."""
    sections: dict[str, Section] = {"": _section("", "", 0)}
    posts, people, holdings = [], [], []
    for office in offices:
        *path, title = office.split("/")
        for depth in range(1, len(path) + 1):
            unit = "/".join(path[:depth])
            sections.setdefault(unit, _section(unit, "/".join(path[: depth - 1]), depth))
        bare = title.rstrip("0123456789")
        post = Post(
            post_id=PostId(office),
            section_id=SectionId("/".join(path) or "top"),
            title=bare,
            rank=RANKS[bare],
            heads=bare not in NO_HEADS,
            valid_from=BEGAN,
        )
        posts.append(post)
        people.append(Person(person_id=PersonId(office), name=office, kana=""))
        if office not in vacant:
            holdings.append(
                Holding(
                    person_id=PersonId(office),
                    post_id=PostId(office),
                    capacity=Capacity.REGULAR,
                    valid_from=BEGAN,
                )
            )
    return Organisation(
        OrganisationData(
            version="body",
            sections=tuple(sections.values()),
            posts=tuple(posts),
            people=tuple(people),
            holdings=tuple(holdings),
        )
    )


def _section(unit: str, parent: str, depth: int) -> Section:
    level = LEVELS[0] if not unit else LEVELS[min(depth + 1, len(LEVELS) - 1)]
    return Section(
        section_id=SectionId(unit or "top"),
        name=unit.rpartition("/")[2],
        level=level,
        parent_id=SectionId("" if not unit else parent or "top"),
        mark="",
        valid_from=BEGAN,
    )
