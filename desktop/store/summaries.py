# SPDX-License-Identifier: Apache-2.0
"""What a list shows of a case, worked out once when the case arrives."""

import json
from dataclasses import dataclass
from datetime import datetime

from approval.encoding import from_answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """One reason besides my own slot for which a case waits for me.

    Attributes:
        which: the list it belongs to (``desktop.facade.CaseList``).
        why: as in a row of the lists, such as ``postview``.
    """

    which: str
    why: str
    slot_id: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSummary:
    """The fields of a list row that do not change by the hour.

    Attributes:
        turn_since: since when it has been my turn, else the open slots', else the last change.
        my_slot: the open slot of one of my posts, empty when none.
        my_kind: why it waits for me, empty when it does not.
        waits: what else waits for me in it.
        face: what a reader would see: the revision and what was added to it.
        revised: I acted on another revision of it before.
    """

    case_id: str
    rev: int
    title: str
    section: str
    drafter: str
    number: str
    amount: int | None
    state: str
    urgent: bool
    due: str
    article: str
    authority: str
    next_title: str
    my_slot: str
    my_kind: str
    turn_since: datetime
    updated_at: datetime
    section_id: str = ""
    now_with: str = ""
    flags: tuple[str, ...] = ()
    secrecy: str = ""
    face: str = ""
    revised: bool = False
    waits: tuple[Wait, ...] = ()


def read_summary(content: bytes) -> CaseSummary:
    """Return a summary as kept."""
    return from_answer(CaseSummary, json.loads(content))
