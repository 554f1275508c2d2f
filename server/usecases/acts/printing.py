# SPDX-License-Identifier: Apache-2.0
"""Whether the sheet of a draft can be drawn, asked before it is taken.

A draft whose sheet cannot be made would wait for it for ever (domain/signing.md, 5: a
missing glyph is a refusal and never an empty box).
"""

from approval.commands import CaseCommand, DraftCase, Revise
from approval.refusal import Refusal
from signing.stamp import missing_glyphs


def refuse_unprintable(command: CaseCommand) -> Refusal | None:
    """Return which characters of a draft stand in no shipped font, None when all do."""
    missing = missing_glyphs(_printed(command))
    if not missing:
        return None
    shown = " ".join(f"{character}(U+{ord(character):04X})" for character in missing[:10])
    return Refusal(code="glyph.missing", params={"characters": shown})


def _printed(command: CaseCommand) -> str:
    """Return what a command puts on the sheet."""
    if isinstance(command, Revise):
        return command.title + command.body + command.reason
    if not isinstance(command, DraftCase):
        return ""
    content = command.content
    names = "".join(attachment.name for attachment in content.attachments)
    names += "".join(paper.name + paper.location for paper in content.paper_attachments)
    names += "".join(file.title for file in content.record_files)
    return content.title + content.body + names
