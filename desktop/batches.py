# SPDX-License-Identifier: Apache-2.0
"""まとめて承認: what the screens ask of the client about a batch and what is left of one."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.facade import Trouble
    from desktop.steering import BatchItem


class LineState(StrEnum):
    """What became of one case of a batch. Skipped is not failed."""

    WAITING = "waiting"  # not begun yet
    KEPT = "kept"  # signed, kept here, on its way
    SKIPPED = "skipped"  # not signed, because it may not be signed so
    FAILED = "failed"  # not signed, because something did not work


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchLine:
    """One case of a batch, kept so that a crash or a restart loses nothing.

    Attributes:
        face: what the reader chose (``CaseRow.face``).
        code, params: why it was skipped or failed.
        event_id: its act in the outbox, once it was kept.
    """

    case_id: str
    slot_id: str
    face: str
    title: str
    state: LineState = LineState.WAITING
    code: str = ""
    params: dict[str, str] = field(default_factory=dict)
    event_id: str = ""


STOPS = ("batch.over", "card.", "certificate.", "disk.", "key.", "pin.", "store.")
"""Beginnings of the codes that stop a batch: nothing after them would go better."""


def stops(trouble: Trouble) -> bool:
    """Tell whether a trouble stops a batch, and leaves its case to be done yet."""
    return trouble.code.startswith(STOPS)


class BatchRoom(Protocol):
    """The part of the desk that keeps a batch while it is under way."""

    def review(self, items: tuple[BatchItem, ...]) -> dict[str, Trouble] | Trouble: ...  # network
    def left(self) -> tuple[BatchLine, ...]: ...  # local: of a batch that was cut off
    def end(self) -> None: ...  # local: it is over, or given up
