# SPDX-License-Identifier: Apache-2.0
"""Faults of successors: who is to take over what was not abolished, or is not there.

A cycle of successors needs no check of its own: each follows one that has ended, so one
of them would have to begin again after its end.
"""

from datetime import date

from approval.organisation import Post, Section
from approval.organisation_checks import Loaded
from approval.table_file import Row


def check_successors(loaded: Loaded) -> None:
    """Note every successor that cannot be."""
    units: dict[tuple[str, str], Section | Post] = {
        ("section", section.section_id): section for _row, section in loaded.sections
    }
    units |= {("post", post.post_id): post for _row, post in loaded.posts}
    seen: dict[tuple[str, str], int] = {}
    for row, one in loaded.successors:
        key = (one.kind, one.predecessor_id)
        if key in seen:
            line = str(seen[key])
            row.fault("successor.twice", "predecessor_id", id=one.predecessor_id, line=line)
        seen.setdefault(key, row.line)
        _check_end(row, one.predecessor_id, units.get(key), one.valid_from)
        heir = units.get((one.kind, one.successor_id))
        _check_heir(row, one.successor_id, heir, one.valid_from)


def _check_end(row: Row, unit_id: str, unit: Section | Post | None, day: date) -> None:
    if unit is None:
        row.fault("successor.unknown", "predecessor_id", id=unit_id)
    elif unit.valid_to is None or unit.valid_to > day:
        said = day.isoformat()
        row.fault("successor.predecessor_lives", "valid_from", id=unit_id, valid_from=said)


def _check_heir(row: Row, unit_id: str, unit: Section | Post | None, day: date) -> None:
    if unit is None:
        row.fault("successor.unknown", "successor_id", id=unit_id)
    elif day < unit.valid_from or (unit.valid_to is not None and unit.valid_to <= day):
        said = day.isoformat()
        row.fault("successor.not_there", "successor_id", id=unit_id, valid_from=said)
