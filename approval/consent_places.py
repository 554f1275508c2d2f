# SPDX-License-Identifier: Apache-2.0
"""Where the consents (合議) stand in the line, after 菊池市事務決裁規程 第3条.

Another section of one's own department (部) is asked once one's section head has approved,
another department once one's department head has: whoever is asked may rely on the head who
answers for the draft, and whoever decides higher up has every consent before him.
"""

from approval.identifiers import SectionId
from approval.organisation import Post
from approval.organisation_view import OrganisationView, is_rank_from

Placed = tuple[tuple[Post, ...], ...]
"""For each superior below the decider, and before the first, who is asked right after."""


def consent_places(
    view: OrganisationView,
    drafting: SectionId,
    below: tuple[Post, ...],
    consents: tuple[Post, ...],
) -> Placed:
    """Return who is asked after how many of the line; one group more than the line is long.

    A line without a section or department head asks right before the decision. In each
    group the order is that of ``consents``.
    """
    home = _department(view, drafting)
    near, far = _after(below, "section_head"), _after(below, "department_head")
    groups: list[tuple[Post, ...]] = [() for _ in range(len(below) + 1)]
    for each in consents:
        same = home is not None and _department(view, each.section_id) == home
        place = near if same else far
        groups[place] = (*groups[place], each)
    return tuple(groups)


def _after(below: tuple[Post, ...], lowest: str) -> int:
    """Return how many of the line act up to the first of a rank or above; all without one."""
    found = (at for at, each in enumerate(below, 1) if is_rank_from(each.rank, lowest))
    return next(found, len(below))


def _department(view: OrganisationView, section_id: SectionId) -> SectionId | None:
    """Return the department (部) of a section; where there is none, its bureau (局)."""
    up = view.sections_up(section_id)
    found = {each.level: each.section_id for each in up}
    return found.get("department") or found.get("bureau")
