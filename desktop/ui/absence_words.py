# SPDX-License-Identifier: Apache-2.0
"""Absences in words: who decides meanwhile."""

from desktop.absences import Cover
from desktop.ui.texts import explain


def cover_lines(cover: Cover) -> tuple[str, ...]:
    """Say in order who decides meanwhile and by which article, or why nobody may."""
    if cover.nobody is not None:
        return (explain(cover.nobody).meaning,)
    return tuple(
        f"{each.order}. {each.office}  {each.name}  （{each.article}）" for each in cover.stand_ins
    )
