# SPDX-License-Identifier: Apache-2.0
"""The organisation on one day: who holds what, and who stands above whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from approval.case import Signatory
from approval.identifiers import PersonId, PostId, SectionId
from approval.people import Capacity, HeldPost

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from approval.organisation import Holding, Person, Post, Section, Successor

RANKS = (
    "officer",
    "team_head",
    "section_head",
    "department_head",
    "bureau_head",
    "deputy_mayor",
    "mayor",
)
"""Ranks (職位) of posts, lowest first."""

_RANK_ORDER = {rank: order for order, rank in enumerate(RANKS)}


def office_name(section_name: str, title: str) -> str:
    """Name an office as people do: 情報政策課 and 課長 make 情報政策課長."""
    if section_name and title.startswith(section_name[-1]):
        return section_name + title[1:]
    return section_name + title


def is_rank_from(rank: str, lowest: str) -> bool:
    """Say whether a rank is a given one or above it."""
    return _RANK_ORDER[rank] >= _RANK_ORDER[lowest]


def names_rank(post: Post) -> bool:
    """Say whether a rank in a rule means this post: a head, or a member of staff.

    Posts of a rank without a section to head (担当課長) are left out of 専決 and 代決
    (札幌市事務専決規程).
    """
    return post.heads or post.rank == RANKS[0]


class OrganisationView:
    """What is in force on one day; unknown and abolished ids give None or nothing."""

    def __init__(
        self,
        *,
        sections: Iterable[Section],
        posts: Iterable[Post],
        people: Iterable[Person],
        holdings: Iterable[Holding],
        successors: Iterable[Successor] = (),
    ) -> None:
        self._sections = {section.section_id: section for section in sections}
        self._posts = {post.post_id: post for post in posts}
        self._people = {person.person_id: person for person in people}
        self._heirs = {(one.kind, one.predecessor_id): one.successor_id for one in successors}
        self._by_post: dict[PostId, list[Holding]] = {}
        self._by_person: dict[PersonId, list[Holding]] = {}
        for holding in holdings:
            self._by_post.setdefault(holding.post_id, []).append(holding)
            self._by_person.setdefault(holding.person_id, []).append(holding)
        self._by_word: dict[str, list[Post]] | None = None
        self._heads: dict[SectionId, list[Post]] = {}
        for post in sorted(self._posts.values(), key=lambda post: _RANK_ORDER[post.rank]):
            if post.heads:
                self._heads.setdefault(post.section_id, []).append(post)

    def section(self, section_id: SectionId) -> Section | None:
        """Return the section with this id."""
        return self._sections.get(section_id)

    def post(self, post_id: PostId) -> Post | None:
        """Return the post with this id."""
        return self._posts.get(post_id)

    def sections(self) -> tuple[Section, ...]:
        """Return every section of the day in the order of the file."""
        return tuple(self._sections.values())

    def heir_of_post(self, post_id: PostId) -> Post | None:
        """Return the post itself while it lives, then who took it over; None for nobody."""
        return self._posts.get(PostId(self._heir("post", post_id, self._posts)))

    def heir_of_section(self, section_id: SectionId) -> Section | None:
        """Return the section itself while it lives, then who took over its affairs."""
        return self._sections.get(SectionId(self._heir("section", section_id, self._sections)))

    def head(self, section_id: SectionId) -> Post | None:
        """Return the highest heading post of a section."""
        heads = self._heads.get(section_id)
        return heads[-1] if heads else None

    def posts(self) -> tuple[Post, ...]:
        """Return every post of the day in the order of the file."""
        return tuple(self._posts.values())

    def person(self, person_id: PersonId) -> Person | None:
        """Return the person with this id."""
        return self._people.get(person_id)

    def holders(self, post_id: PostId) -> tuple[tuple[Person, Capacity], ...]:
        """Return who holds a post and in which capacity; empty for a vacant post."""
        if post_id not in self._posts:
            return ()
        return tuple(
            (self._people[holding.person_id], holding.capacity)
            for holding in self._by_post.get(post_id, ())
            if holding.person_id in self._people
        )

    def held_posts(self, person_id: PersonId) -> tuple[HeldPost, ...]:
        """Return the posts that a person holds, in the order of the file."""
        held = []
        for holding in self._by_person.get(person_id, ()):
            post = self._posts.get(holding.post_id)
            section = self._sections.get(post.section_id) if post else None
            if post and section:
                held.append(
                    HeldPost(
                        post_id=post.post_id,
                        title=post.title,
                        section_id=section.section_id,
                        section_name=section.name,
                        capacity=holding.capacity,
                    )
                )
        return tuple(held)

    def holds(self, person_id: PersonId, post_id: PostId) -> bool:
        """Say whether a person holds a post."""
        return any(
            holding.post_id == post_id and post_id in self._posts
            for holding in self._by_person.get(person_id, ())
        )

    def signatory(self, person_id: PersonId, post_id: PostId) -> Signatory | None:
        """Return the frozen copy of a person in a post, None when he does not hold it."""
        person = self._people.get(person_id)
        held = next((h for h in self.held_posts(person_id) if h.post_id == post_id), None)
        if person is None or held is None:
            return None
        return Signatory(
            person_id=person_id,
            name=person.name,
            post_id=post_id,
            post_title=held.title,
            section_id=held.section_id,
            section_name=held.section_name,
            capacity=held.capacity,
        )

    def line_above(self, post_id: PostId) -> tuple[Post, ...]:
        """Return the superiors of a post, nearest first, up to the mayor.

        These are the heading posts of its own section that outrank it, then those of
        each section above. A section with several heading posts (a mayor and a deputy)
        gives them lowest rank first.
        """
        post = self._posts.get(post_id)
        if post is None:
            return ()
        return tuple(
            head
            for head in self.line_of(post.section_id)
            if head.section_id != post.section_id or _RANK_ORDER[head.rank] > _RANK_ORDER[post.rank]
        )

    def line_of(self, section_id: SectionId) -> tuple[Post, ...]:
        """Return the heads of a section and of those above it, nearest first."""
        sections = self.sections_up(section_id)
        return tuple(
            head for section in sections for head in self._heads.get(section.section_id, ())
        )

    def examiner(self, section_id: SectionId) -> Post | None:
        """Return who examines documents (文書主任) for a section: its own, or the nearest above."""
        named = (each for each in reversed(self._posts.values()) if each.examines)
        examiners = {each.section_id: each for each in named}  # the first in the file counts
        up = (section.section_id for section in self.sections_up(section_id))
        return next((examiners[each] for each in up if each in examiners), None)

    def section_ids_up(self, section_id: SectionId) -> tuple[SectionId, ...]:
        """Return a section and those above it, nearest first, the city last."""
        return tuple(section.section_id for section in self.sections_up(section_id))

    def bureau_of(self, section_id: SectionId) -> Section | None:
        """Return the bureau (局) to which a section belongs, None outside any bureau."""
        return next((s for s in self.sections_up(section_id) if s.level == "bureau"), None)

    def division_of(self, section_id: SectionId) -> Section | None:
        """Return the 課 to which a section or team belongs, None above every 課."""
        return next((s for s in self.sections_up(section_id) if s.level == "section"), None)

    def is_of_section(self, person_id: PersonId, section_id: SectionId) -> bool:
        """Say whether a person is of a section, of its teams, or of what took it over.

        Of a bureau only those count who hold a post in the bureau itself: what it keeps is not
        kept by everybody below it.
        """
        heir = None if self.section(section_id) else self.heir_of_section(section_id)
        there = heir.section_id if heir else section_id
        return any(
            there in {held.section_id, division.section_id if division else held.section_id}
            for held in self.held_posts(person_id)
            for division in (self.division_of(held.section_id),)
        )

    def section_path(self, section_id: SectionId) -> tuple[str, ...]:
        """Return the names from the bureau down to the section, without the city's."""
        path = [s.name for s in self.sections_up(section_id) if s.level != "city"]
        return tuple(reversed(path))

    def is_above(self, post_id: PostId, section_id: SectionId) -> bool:
        """Say whether a post heads a section or one that contains it."""
        post = self._posts.get(post_id)
        if post is None or not post.heads:
            return False
        return any(s.section_id == post.section_id for s in self.sections_up(section_id))

    def office(self, post_id: PostId) -> str:
        """Name a post for people, such as 情報政策課長; the id where it is unknown."""
        post = self._posts.get(post_id)
        if post is None:
            return post_id
        section = self._sections.get(post.section_id)
        if section is None or section.level == "city":
            return post.title
        return office_name(section.name, post.title)

    def section_name(self, post_id: PostId) -> str:
        """Name the section of a post; empty where the post is unknown."""
        post = self._posts.get(post_id)
        section = self._sections.get(post.section_id) if post else None
        return section.name if section else ""

    def posts_named(self, word: str) -> tuple[Post, ...]:
        """Return the posts of an id, an office (総務課長), a title or a rank."""
        by_word = self._by_word
        if by_word is None:
            # Kept when it is whole: another thread must never see a part of it.
            by_word = self._by_word = self._index_of_words()
        return tuple(by_word.get(word, ()))

    def _index_of_words(self) -> dict[str, list[Post]]:
        index: dict[str, list[Post]] = {}
        for post in self._posts.values():
            words = {post.post_id, post.title, self.office(post.post_id)}
            for each in words | ({post.rank} if names_rank(post) else set()):
                index.setdefault(each, []).append(post)
        return index

    def _heir(self, kind: str, old_id: str, living: Container[object]) -> str:
        """Follow the successors to one that lives; a chain of several years is followed."""
        seen = {old_id}
        while old_id not in living:
            old_id = self._heirs.get((kind, old_id), "")
            # A file with a cycle is refused; data from elsewhere must not hang the caller.
            if not old_id or old_id in seen:
                break
            seen.add(old_id)
        return old_id

    def sections_up(self, section_id: SectionId) -> list[Section]:
        """Return a section and those above it, nearest first."""
        path: list[Section] = []
        section = self._sections.get(section_id)
        # A file with a cycle is refused; data from elsewhere must not hang the caller.
        while section is not None and section not in path:
            path.append(section)
            section = self._sections.get(section.parent_id)
        return path
