# SPDX-License-Identifier: Apache-2.0
"""A draft that the server does not know yet."""

from dataclasses import dataclass
from datetime import datetime

from approval.content import CaseContent
from approval.identifiers import PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft as typed, kept locally until it is submitted; ``case_id`` is made with it.

    ``supersedes`` is the ended case that it was quoted from (再起案), empty for none.
    ``branch_of`` is the case whose number it follows up with a branch (枝番), empty for a
    number of its own; ``number`` is the one that its case has already, which stays.
    ``resume_to`` is who sent it back and wants it again directly, empty where nobody does;
    ``resume_stage`` counts the stages of the route before him.
    """

    draft_id: str
    case_id: str
    post_id: PostId
    content: CaseContent
    amount_text: str
    saved_at: datetime
    phase: str  # editing | freezing | sealing | submitted
    supersedes: str = ""
    branch_of: str = ""
    number: str = ""
    resume_to: str = ""
    resume_stage: int = 0
