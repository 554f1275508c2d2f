# SPDX-License-Identifier: Apache-2.0
"""An answer to who decides, as the story's rules give it, for the screens."""

from approval.identifiers import PostId
from desktop.facade import Trouble
from desktop.who import Office, WhoAnswer, WhoQuestion
from tests.desktop import sample_absences
from tests.desktop.sample_case import AUTHORITY, PEOPLE

SOURCE = "熊本市消防局事務決裁に関する訓令（平成11年訓令第8号）"


def office(key: str) -> Office:
    """Return one post of the story with its holder."""
    name, section, title = PEOPLE[key]
    return Office(post_id=PostId(f"post-{key}"), name=f"{section}{title}", holders=(name,))


def answer(question: WhoQuestion) -> WhoAnswer:
    """Return the bureau head as decider; nobody for a matter of the council."""
    line = (office("section"), office("bureau"))
    if "council" in question.flags:
        missing = Trouble(
            code="route.decider_missing", params={"rank": "市長決裁", "section": "総務局人事課"}
        )
        return WhoAnswer(
            authority=None, source_title="", decider=None, nobody=missing, line=line, consents=()
        )
    return WhoAnswer(
        authority=AUTHORITY,
        source_title=SOURCE,
        decider=office("bureau"),
        nobody=None,
        line=line,
        consents=(office("finance"),),
        substitution=sample_absences.covers()[0] if question.absent else None,
    )
