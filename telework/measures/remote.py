# SPDX-License-Identifier: Apache-2.0
"""Remote work by bureau, most first; people are not told where they would be known (秘匿)."""

from collections.abc import Sequence
from dataclasses import dataclass

from telework.measures.figure import FigureAddress, FigureSubject
from telework.measures.wire import RemoteFigures
from telework.statistics.suppression import LEAST


@dataclass(frozen=True, slots=True, kw_only=True)
class BureauPart:
    """What was counted of one bureau in a month."""

    bureau_id: str
    name: str
    half_units: int
    person_days: int
    users: int
    eligible: int


def remote_parts(month: str, parts: Sequence[BureauPart]) -> tuple[RemoteFigures, ...]:
    """Return the bureaus of a month, the one with most 実施回数 first."""
    hidden = _kept_back(parts)
    ranked = sorted(parts, key=lambda part: (-part.half_units, part.bureau_id))
    return tuple(
        RemoteFigures(
            figure_id=FigureAddress(
                subject=FigureSubject.REMOTE_WORK, month=month, bureau_id=part.bureau_id
            ).text(),
            key=part.bureau_id,
            name=part.name,
            half_units=part.half_units,
            person_days=part.person_days,
            users=None if part.bureau_id in hidden else part.users,
            eligible=None if part.bureau_id in hidden else part.eligible,
        )
        for part in ranked
    )


def _kept_back(parts: Sequence[BureauPart]) -> frozenset[str]:
    """Return the bureaus whose people are not told.

    Beside the small ones as many of the next that the hidden together are five people: the
    city's total would otherwise give them away.
    """
    somebody = sorted(
        (part for part in parts if part.users), key=lambda part: (part.users, part.bureau_id)
    )
    hidden = [part for part in somebody if part.users < LEAST]
    for part in somebody[len(hidden) :]:
        if not hidden or (len(hidden) > 1 and sum(each.users for each in hidden) >= LEAST):
            break
        hidden.append(part)
    return frozenset(part.bureau_id for part in hidden)
