# SPDX-License-Identifier: Apache-2.0
"""Builds the demo city's organisation: units, posts, people and who holds which post."""

from collections.abc import Iterator
from datetime import date
from random import Random

from approval.identifiers import PersonId, PostId, SectionId
from approval.organisation import Holding, OrganisationData, Person, Post, Section
from approval.people import Capacity
from server.demo.names import full_names
from server.demo.people import NAMED
from server.demo.sections import CITY, Unit

SEED = 2026
FOUNDED = date(2024, 4, 1)

_HEADS = {
    "city": ("市長", "mayor"),
    "bureau": ("局長", "bureau_head"),
    "department": ("部長", "department_head"),
    "section": ("課長", "section_head"),
    "team": ("係長", "team_head"),
}
EXAMINERS = frozenset({"doro-kensetsu-2", "hoiku-shisetsu-2", "somu-shomu-3"})
"""Officers who examine the documents of their 係 (文書審査)."""

_OFFICER_TITLES = ("主事", "主任", "主査", "技師")

ACTING_HEADS: dict[str, str] = {"kasen-head": "doboku-bu-head"}
"""河川課長 is vacant: 土木部長 holds its affairs (事務取扱)."""

CONCURRENT: dict[str, str] = {
    "keiyaku-kensa-head": "keiyaku-keiyaku-head",
    "norin-suisan-head": "norin-nogyo-head",
    "shogai-bunka-head": "shogai-gakushu-head",
}
"""Teams whose head is the head of another team as well (兼務)."""


def build_city() -> OrganisationData:
    """Return the whole city, the same at every call."""
    posts = tuple(_posts(CITY))
    people, holdings = _fill(posts)
    return OrganisationData(
        version="demo-1",
        sections=tuple(_sections(CITY, "")),
        posts=posts,
        people=people,
        holdings=holdings,
    )


def _sections(unit: Unit, parent: str) -> Iterator[Section]:
    yield Section(
        section_id=SectionId(unit.slug),
        name=unit.name,
        level=unit.level,
        parent_id=SectionId(parent),
        mark=unit.mark,
        valid_from=FOUNDED,
    )
    for below in unit.below:
        yield from _sections(below, unit.slug)


def _posts(unit: Unit) -> Iterator[Post]:
    title, rank = _HEADS[unit.level]
    if unit.slug == "kansa":
        title = "事務局長"
    yield _post(unit, "head", title, rank, heads=True)
    if unit.level == "city":
        yield _post(unit, "deputy", "副市長", "deputy_mayor", heads=False)
    if not unit.below:
        yield from _officers(unit)
    for below in unit.below:
        yield from _posts(below)


def _officers(unit: Unit) -> Iterator[Post]:
    # Three or four to a team, by the length of its slug: uneven, and the same every time.
    for number in range(1, 4 + len(unit.slug) % 2):
        title = _OFFICER_TITLES[(number + len(unit.slug)) % len(_OFFICER_TITLES)]
        examines = f"{unit.slug}-{number}" in EXAMINERS
        yield _post(unit, str(number), "文書主任" if examines else title, "officer", heads=False)


def _post(unit: Unit, suffix: str, title: str, rank: str, *, heads: bool) -> Post:
    return Post(
        post_id=PostId(f"{unit.slug}-{suffix}"),
        section_id=SectionId(unit.slug),
        title=title,
        rank=rank,
        heads=heads,
        valid_from=FOUNDED,
        examines=f"{unit.slug}-{suffix}" in EXAMINERS,
    )


def _fill(posts: tuple[Post, ...]) -> tuple[tuple[Person, ...], tuple[Holding, ...]]:
    named = {person.post_id: person for person in NAMED}
    names = full_names(Random(SEED), frozenset(person.name for person in NAMED))
    people: list[Person] = []
    holder: dict[str, PersonId] = {}
    shared = {**ACTING_HEADS, **CONCURRENT}
    for post in posts:
        if post.post_id in shared:
            continue
        story = named.get(post.post_id)
        name, kana = (story.name, story.kana) if story else next(names)
        person_id = PersonId(f"p{len(people) + 1:04}")
        people.append(Person(person_id=person_id, name=name, kana=kana))
        holder[post.post_id] = person_id
    holdings = tuple(_holding(post, holder, shared) for post in posts)
    return tuple(people), holdings


def _holding(post: Post, holder: dict[str, PersonId], shared: dict[str, str]) -> Holding:
    capacity = Capacity.REGULAR
    if post.post_id in ACTING_HEADS:
        capacity = Capacity.ACTING_HEAD
    elif post.post_id in CONCURRENT:
        capacity = Capacity.CONCURRENT
    return Holding(
        person_id=holder[shared.get(post.post_id, post.post_id)],
        post_id=post.post_id,
        capacity=capacity,
        valid_from=FOUNDED,
    )


def logins(data: OrganisationData) -> dict[PersonId, str]:
    """Return the sign-in name of everybody: the story's own, else the staff number."""
    held = {holding.post_id: holding.person_id for holding in data.holdings}
    named = {held[PostId(person.post_id)]: person.login for person in NAMED}
    return {
        person.person_id: named.get(person.person_id, f"u{person.person_id[1:]}")
        for person in data.people
    }
