# SPDX-License-Identifier: Apache-2.0
"""Amendments (締め後訂正): what is put right after the closing, beside what was closed.

The closed figures stay. An approved amendment restates the original month and shows as a
difference in the month it was approved in; both numbers stay visible (G12).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from approval import Refusal
from telework.closing.figures import Figures, add_figures
from telework.closing.snapshot import DayRow
from telework.closing.states import month_of


class AmendmentState(StrEnum):
    """How far an amendment has come."""

    DRAFT = "draft"  # 要対応: from a late event or by hand, waiting for its reason or approver
    PROPOSED = "proposed"  # 承認待ち
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


ENDED = frozenset({AmendmentState.APPROVED, AmendmentState.REFUSED, AmendmentState.WITHDRAWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """One correction of one person's closed day.

    Attributes:
        day: the affected date; ``month`` its month, ``section_id`` the section of that date.
        before, after: the day as closed or last amended, and as it shall be.
        requested_by, decided_by: ids; ``decided_in`` is the month of the decision.
        event_ids: the events that came after the closing and led to it.
        case_id: the case that decides it, empty where the head decides directly.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    amendment_id: str
    person_id: str
    section_id: str
    day: date
    state: AmendmentState = AmendmentState.DRAFT
    version: int = 1
    reason: str = ""
    before: DayRow | None = None
    after: DayRow | None = None
    requested_by: str
    requested_at: datetime
    decided_by: str = ""
    decided_at: datetime | None = None
    decided_in: str = ""
    comment: str = ""
    event_ids: tuple[str, ...] = ()
    case_id: str = ""

    @property
    def month(self) -> str:
        """Return the closed month that it restates."""
        return month_of(self.day)

    def live_delta(self) -> Figures:
        """Return what it adds to the live count; below zero where it takes away."""
        return _live(self.after) - _live(self.before)

    def confirmed_delta(self) -> Figures:
        """Return what it adds to the confirmed count."""
        return _confirmed(self.after) - _confirmed(self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restated:
    """A month's closed figures and what became of them; all of it stays visible.

    Attributes:
        closed: as closed, for ever.
        deltas: the sum of what approved amendments of this month's days changed.
        restated: closed and deltas together.
        received: what amendments approved in this month changed in earlier months.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    closed: Figures
    deltas: Figures
    restated: Figures
    received: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class RestatedCount:
    """A closed month in both forms, on the check-in alone and with the head's sign-off."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    live: Restated
    confirmed: Restated


def received_in(month: str, amendments: Iterable[Amendment], *, confirmed: bool) -> Figures:
    """Return what amendments approved in a month changed in earlier ones, closed or not."""
    approved = (each for each in amendments if each.state is AmendmentState.APPROVED)
    return _sum((each for each in approved if each.decided_in == month), confirmed)


def restate(
    month: str, closed: Figures, amendments: Iterable[Amendment], *, confirmed: bool
) -> Restated:
    """Put a month's closed figures beside its amendments.

    ``amendments`` are all of the same people or sections as ``closed``, of which only approved
    ones count; ``confirmed`` says whether ``closed`` is the confirmed count or the live one.
    """
    given = [*amendments]
    approved = (each for each in given if each.state is AmendmentState.APPROVED)
    deltas = _sum((each for each in approved if each.month == month), confirmed)
    received = received_in(month, given, confirmed=confirmed)
    return Restated(closed=closed, deltas=deltas, restated=closed + deltas, received=received)


def decide_amendment(
    amendment: Amendment, *, seen: int, decided_by: str, comment: str, approve: bool
) -> Refusal | None:
    """Say whether an approver may decide it; never whoever asked for it or is concerned."""
    if amendment.state in ENDED:
        return Refusal(code="amendment.decided", params={"state": amendment.state})
    if amendment.version != seen:
        return Refusal(code="amendment.moved_on")
    if decided_by in {amendment.person_id, amendment.requested_by}:
        return Refusal(code="amendment.own")
    if not amendment.reason.strip():
        return Refusal(code="amendment.reason_missing")
    if approve and amendment.after is None:
        return Refusal(code="amendment.after_missing")
    if not approve and not comment.strip():
        return Refusal(code="amendment.comment_missing")
    return None


def _sum(amendments: Iterable[Amendment], confirmed: bool) -> Figures:
    return add_figures(
        each.confirmed_delta() if confirmed else each.live_delta() for each in amendments
    )


def _live(row: DayRow | None) -> Figures:
    return Figures() if row is None else row.counted


def _confirmed(row: DayRow | None) -> Figures:
    return Figures() if row is None else row.sure
