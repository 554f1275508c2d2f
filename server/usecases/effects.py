# SPDX-License-Identifier: Apache-2.0
"""Kinds of work left in the outbox by an act, with their payloads."""

SHEET_FREEZE = "sheet.freeze"
"""Make the sheet of a draft: ``case_id``, ``round``, ``revision_hash``."""

SHEET_TIMESTAMP = "sheet.timestamp"
"""Fetch the time of the newest signature: ``case_id``, ``sha256`` of the sheet, ``slot_id``."""

ARCHIVE_LIFT = "archive.lift"
"""Lift the sheet of a decided case: ``case_id``."""

ARCHIVE_RENEW = "archive.renew"
"""Renew the archive timestamp of a sheet: ``case_id``."""

ARCHIVE_ROUND = "archive.round"
"""Look each night for what is to be lifted or renewed: nothing in the payload."""

OUTGOING_TIMESTAMP = "outgoing.timestamp"
"""Fetch the time that is owed to an outgoing document: ``document_id``, ``sha256``."""

MAIL_SEND = "mail.send"
"""Send one mail to one person: ``person_id``, ``what`` of ``letters.WORDS``, ``case_ids``,
``slot_id`` where it is a turn that may have passed meanwhile."""

MAIL_ROUND = "mail.round"
"""Put the reminders and digests of a day into the outbox: nothing in the payload."""

VERIFICATION_ADVANCE = "verification.advance"
"""Go on with a bulk verification: ``run_id``."""

MONTH_SHEET_TIMESTAMP = "telework.month_sheet_timestamp"
"""Fetch the time that is owed to a section's monthly sheet: ``sheet_id``, ``sha256``."""

TELEWORK_LETTER = "telework.letter"
"""Tell one person what was decided about his remote work: ``person_id``, ``what`` of
``telework.letters.WORDS``, and ``about``, which the letter quotes."""

MEETING_TELL = "meeting.tell"
"""Find out what the attendees of a changed meeting have to hear: ``meeting_id``, ``by`` whom it
was changed, ``reason`` in words."""

MEETING_LETTER = "meeting.letter"
"""Tell one person of a meeting: ``meeting_id``, ``who`` (a person, or ``mail:`` and an address),
``word`` of ``news.Word``, ``fresh`` names of dates, ``gone`` dates with their times, ``title``
as it was known, ``reason`` in words."""

MEETING_ANSWERS = "meeting.answers"
"""Look into the mailbox for answers to invitations: nothing in the payload."""

MEETING_ROUND = "meeting.round"
"""Release what nobody uses, give up what was held too long: each minute, nothing in the
payload."""

MEASURES_ROUND = "measures.round"
"""Publish the month that is due: each morning, nothing in the payload."""

AUDIT_ROUND = "audit.round"
"""Seal the new entries of the audit log, and once a day have the root timed: each minute, nothing
in the payload."""

OUTBOX_SWEEP = "outbox.sweep"
"""Forget what was done a month ago: each night, nothing in the payload."""
