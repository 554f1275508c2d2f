# SPDX-License-Identifier: Apache-2.0
"""The effect about answers to invitations: a look into the mailbox every few minutes."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial

import structlog

from server.files.calendars.child import answers_in_child
from server.files.child import Children, NoAnswer
from server.jobs.mailboxes import Mail, Mailbox, MailboxTrouble
from server.jobs.worker import Done, Handler, Outcome
from server.store.outbox import Job
from server.usecases.effects import MEETING_ANSWERS
from server.usecases.meetings.taking_replies import Taken, schedule_answers, take_answer
from server.usecases.services import Services

_log = structlog.get_logger(__name__)


def meeting_answer_handlers(
    services: Services, children: Children, mailbox: Mailbox
) -> Mapping[str, Handler]:
    """Return the handler by the kind of effect."""

    def look(job: Job, now: datetime) -> Outcome:
        # Planned first: whatever this look finds, there is a next one.
        services.database.write(lambda tx: schedule_answers(tx, job.tenant, now))
        try:
            with mailbox.opened() as opened:
                for mail in opened.waiting():
                    _take(job.tenant, mail, now)
                    opened.put_away(mail)
        except MailboxTrouble as trouble:
            _log.warning("mailbox.unreadable", why=str(trouble))
        return Done()

    def _take(tenant: int, mail: Mail, now: datetime) -> None:
        """Take what a mail answers; one that cannot be read is put away and named in the log."""
        if mail.data is None:
            _log.warning("mailbox.mail_too_large", mail=mail.name)
            return
        try:
            answers = answers_in_child(children, mail.data)
        except NoAnswer as failure:
            _log.warning("mailbox.mail_unreadable", mail=mail.name, why=str(failure))
            return
        for answer in answers:
            taken = services.database.write(
                partial(take_answer, services=services, tenant=tenant, given=answer, now=now)
            )
            if taken is Taken.FROM_SOMEBODY_ELSE:
                # Whatever stands in such a mail, its UID too, may be anybody's address.
                _log.warning("mailbox.not_from_attendee", mail=mail.name)
                continue
            _log.info("mailbox.answer", mail=mail.name, uid=answer.uid, taken=taken.value)

    return {MEETING_ANSWERS: look}
