# SPDX-License-Identifier: Apache-2.0
"""The words by which rule files name posts: one post, an office, a title or a rank.

A word is a post id (``post-somu-kacho``), the name of an office (総務課長), a title (次長),
or a rank: the posts that head a section (``section_head``), or the staff (``officer``).
A substitute may also be named by where it stands to the absent one:

``own:次長``            a post of the same section
``below:team_head``     a post of a section beneath
``above:局長``          a superior in the line
``charge:section_head`` the post in charge (主管): on the path of the drafting section
"""

from approval.identifiers import SectionId
from approval.organisation import Post
from approval.organisation_view import RANKS, OrganisationView, names_rank

PLACES = ("own", "below", "above", "charge")
"""Where a substitute stands to the one for whom it acts."""


def split_word(word: str) -> tuple[str, str]:
    """Return the place of a word, empty where it names none, and the name itself."""
    place, colon, name = word.partition(":")
    return (place, name) if colon and place in PLACES else ("", word)


def is_rank_typo(word: str) -> bool:
    """Say whether a name after a place is neither a rank nor could be a title.

    Titles are Japanese, so a name in ASCII that is no rank is a slip of the pen.
    """
    place, name = split_word(word)
    return bool(place) and (not name or (name.isascii() and name not in RANKS))


def precision(word: str, post: Post, view: OrganisationView) -> int:
    """Say how exactly a word names a post: 4 by id, 3 office, 2 title, 1 rank, 0 not."""
    if word == post.post_id:
        return 4
    if word == view.office(post.post_id):
        return 3
    if word == post.title:
        return 2
    return 1 if word == post.rank and names_rank(post) else 0


def substitute_posts(
    word: str, absent: Post, view: OrganisationView, drafting: SectionId | None
) -> tuple[Post, ...]:
    """Return the posts that a word names as substitutes of another, nearest first."""
    place, name = split_word(word)
    if place == "above":
        line = view.line_above(absent.post_id)
        return tuple(post for post in line if precision(name, post, view))
    return tuple(
        post
        for post in view.posts_named(name)
        if post.post_id != absent.post_id and _stands(place, post, absent, view, drafting)
    )


def _stands(
    place: str, post: Post, absent: Post, view: OrganisationView, drafting: SectionId | None
) -> bool:
    """Say whether a post stands in a place to the absent one."""
    if place == "own":
        return post.section_id == absent.section_id
    if place == "below":
        above = view.sections_up(post.section_id)[1:]
        return any(section.section_id == absent.section_id for section in above)
    if place == "charge":
        return drafting is not None and view.is_above(post.post_id, drafting)
    return True
