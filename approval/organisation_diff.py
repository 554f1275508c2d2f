# SPDX-License-Identifier: Apache-2.0
"""What differs between two organisations on one day, as facts for sentences."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from approval.identifiers import PostId
from approval.organisation import Section
from approval.organisation_view import OrganisationView


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One difference.

    Attributes:
        code: such as ``post.abolished``; ``params`` are what the sentence names.
    """

    code: str
    params: Mapping[str, str] = field(default_factory=dict)


def differences(before: OrganisationView, after: OrganisationView) -> tuple[Difference, ...]:
    """Return what is otherwise: sections first, then posts, then who holds them."""
    return (*_sections(before, after), *_posts(before, after), *_holders(before, after))


def _sections(before: OrganisationView, after: OrganisationView) -> Iterator[Difference]:
    for old in before.sections():
        new = after.section(old.section_id)
        if new is None:
            heir = after.heir_of_section(old.section_id)
            yield _gone("section", _path(before, old), _path(after, heir) if heir else "")
        elif _path(before, old) != _path(after, new):
            params = {"before": _path(before, old), "after": _path(after, new)}
            yield Difference(code="section.moved", params=params)
        elif old.mark != new.mark:
            params = {"section": _path(after, new), "before": old.mark, "after": new.mark}
            yield Difference(code="section.mark", params=params)
    for new in after.sections():
        if before.section(new.section_id) is None:
            yield Difference(code="section.new", params={"section": _path(after, new)})


def _posts(before: OrganisationView, after: OrganisationView) -> Iterator[Difference]:
    for old in before.posts():
        if after.post(old.post_id) is None:
            heir = after.heir_of_post(old.post_id)
            to = after.office(heir.post_id) if heir else ""
            yield _gone("post", before.office(old.post_id), to)
        elif before.office(old.post_id) != after.office(old.post_id):
            params = {"before": before.office(old.post_id), "after": after.office(old.post_id)}
            yield Difference(code="post.renamed", params=params)
    for new in after.posts():
        if before.post(new.post_id) is None:
            yield Difference(code="post.new", params={"post": after.office(new.post_id)})


def _gone(kind: str, old: str, heir: str) -> Difference:
    if heir:
        return Difference(code=f"{kind}.succeeded", params={"old": old, "heir": heir})
    return Difference(code=f"{kind}.abolished", params={"old": old})


def _holders(before: OrganisationView, after: OrganisationView) -> Iterator[Difference]:
    for post in after.posts():
        old, new = _names(before, post.post_id), _names(after, post.post_id)
        if old == new:
            continue
        params = {"post": after.office(post.post_id), "before": old, "after": new}
        if not new:
            yield Difference(code="holder.vacant", params=params)
        elif not old:
            yield Difference(code="holder.new", params=params)
        else:
            yield Difference(code="holder.changed", params=params)


def _names(view: OrganisationView, post_id: PostId) -> str:
    """Name who holds a post; a capacity other than the regular one is part of it."""
    return "、".join(
        person.name if capacity == "regular" else f"{person.name}({capacity})"
        for person, capacity in view.holders(post_id)
    )


def _path(view: OrganisationView, section: Section) -> str:
    return "".join(view.section_path(section.section_id)) or section.name
