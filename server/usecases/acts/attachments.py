# SPDX-License-Identifier: Apache-2.0
"""Whoever names a file needs the right to that file: his own upload, or one of the case."""

from sqlalchemy import Connection

from approval.commands import AddAttachment, CaseCommand, DraftCase
from approval.content import Attachment
from approval.refusal import Refusal
from server.auth.actor import Actor
from server.files.kinds import refuse_name
from server.store.files import files_of_case, link_files, own_files
from server.usecases.acts.answers import NotStored
from telework.wire import AnswerStatus


def named_files(command: CaseCommand) -> tuple[Attachment, ...]:
    """Return the files that a command brings into its case."""
    if isinstance(command, DraftCase):
        return command.content.attachments
    if isinstance(command, AddAttachment):
        return (command.attachment,)
    return ()


def check_and_link(tx: Connection, actor: Actor, command: CaseCommand) -> None:
    """Tie the named files to the case.

    Raises:
        NotStored: a file has not arrived here yet, or is another than described.
    """
    named = named_files(command)
    if not named:
        return
    own = own_files(tx, actor.tenant, actor.person_id, {file.sha256 for file in named})
    known = files_of_case(tx, actor.tenant, command.case_id)
    found = []
    for file in named:
        upload = own.get(file.sha256) or known.get(file.sha256)
        if upload is None:
            raise _problem(AnswerStatus.RETRY, "attachment.not_uploaded", file)
        if upload.size != file.size:
            raise _problem(AnswerStatus.REFUSED, "attachment.size_differs", file)
        misnamed = refuse_name(file.name, upload.media_type)
        if misnamed is not None:
            raise NotStored(AnswerStatus.REFUSED, misnamed)
        found.append(
            Attachment(
                name=file.name,
                sha256=file.sha256,
                size=upload.size,
                media_type=upload.media_type,
            )
        )
    link_files(tx, actor.tenant, command.case_id, found)


def _problem(status: AnswerStatus, code: str, file: Attachment) -> NotStored:
    return NotStored(status, Refusal(code=code, params={"name": file.name}))
