# SPDX-License-Identifier: Apache-2.0
"""What has happened to a case: append-only facts, folded by ``evolve``."""

from approval.events.acts import (
    Approved,
    AttachmentAdded,
    Consented,
    ConsentRefused,
    OpinionAdded,
    PaperSeen,
    Remanded,
    Retracted,
    Revised,
)
from approval.events.afterwards import Bypassed, CaseRead, PostViewed, PostViewOpened, ReaderAdded
from approval.events.beginnings import (
    Drafted,
    Numbered,
    PlannedSlot,
    Resumed,
    RoutePlanned,
    Submitted,
)
from approval.events.ends import (
    Abandoned,
    Closed,
    Decided,
    Executed,
    PaperRegistered,
    Rejected,
    Withdrawn,
)
from approval.events.turns import (
    Held,
    OwnershipMoved,
    PostViewReaddressed,
    Reassigned,
    Released,
    Rerouted,
    SlotInserted,
    SlotOpened,
    SlotReaddressed,
    SlotSkipped,
)

CaseEvent = (
    Drafted
    | PaperRegistered
    | PaperSeen
    | Executed
    | Closed
    | RoutePlanned
    | Numbered
    | Resumed
    | Submitted
    | SlotOpened
    | SlotReaddressed
    | PostViewReaddressed
    | OwnershipMoved
    | Approved
    | Consented
    | ConsentRefused
    | Remanded
    | Retracted
    | Held
    | Released
    | OpinionAdded
    | AttachmentAdded
    | Decided
    | Rejected
    | Withdrawn
    | Bypassed
    | PostViewOpened
    | PostViewed
    | Abandoned
    | Reassigned
    | SlotSkipped
    | SlotInserted
    | Rerouted
    | Revised
    | ReaderAdded
    | CaseRead
)

__all__ = [
    "Abandoned",
    "Approved",
    "AttachmentAdded",
    "Bypassed",
    "CaseEvent",
    "CaseRead",
    "Closed",
    "ConsentRefused",
    "Consented",
    "Decided",
    "Drafted",
    "Executed",
    "Held",
    "Numbered",
    "OpinionAdded",
    "OwnershipMoved",
    "PaperRegistered",
    "PaperSeen",
    "PlannedSlot",
    "PostViewOpened",
    "PostViewReaddressed",
    "PostViewed",
    "ReaderAdded",
    "Reassigned",
    "Rejected",
    "Released",
    "Remanded",
    "Rerouted",
    "Resumed",
    "Retracted",
    "Revised",
    "RoutePlanned",
    "SlotInserted",
    "SlotOpened",
    "SlotReaddressed",
    "SlotSkipped",
    "Submitted",
    "Withdrawn",
]
