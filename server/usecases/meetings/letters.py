# SPDX-License-Identifier: Apache-2.0
"""Letters about meetings: an invitation, a change or a cancellation that calendars read too.

Shaped as the programs want it that are known to be hard to please: text and ``text/calendar``
with its method as alternatives, and the same calendar once more as a file.
"""

from dataclasses import replace
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage

from server.usecases.letters import Letterhead
from server.usecases.meetings.letter_texts import Tidings, letter_text, subject_of
from server.usecases.meetings.written import Correspondence, WholeMeeting, written_meeting
from telework.meetings.invitations.news import Word
from telework.meetings.invitations.stored import About, Party, WrittenMeeting
from telework.meetings.invitations.writing import Method, calendar_text, cancelled_text, dates_text


def write_meeting_letter(
    head: Letterhead,
    office: Correspondence,
    whole: WholeMeeting,
    tidings: Tidings,
    message_id: str,
) -> EmailMessage:
    """Write a letter; its id is the same in every try."""
    letter = EmailMessage(policy=policy.SMTP)
    organiser = whole.names[whole.stored.owner_id]
    letter["From"] = Address(_header(f"{organiser}（机）"), addr_spec=head.sender)
    letter["To"] = Address(_header(tidings.name), addr_spec=tidings.mail)
    letter["Subject"] = f"【机】{subject_of(tidings.word)}：{_header(tidings.title)}"
    letter["Message-ID"] = f"<{message_id}@{head.sender.partition('@')[2]}>"
    letter["Auto-Submitted"] = "auto-generated"
    answers = office.replies_to or whole.mails.get(whole.stored.owner_id, "")
    if answers:
        letter["Reply-To"] = Address(addr_spec=answers)
    letter.set_content(letter_text(head, office, whole, tidings), charset="utf-8", cte="base64")
    method, calendar = calendar_for(office, whole, tidings)
    if not tidings.organises:
        # An organiser's program would wonder at being invited by himself.
        letter.add_alternative(
            calendar, subtype="calendar", cte="base64", params={"method": method.value}
        )
    letter.add_attachment(
        calendar.encode("utf-8"), maintype="application", subtype="ics", filename="invite.ics"
    )
    return letter


def calendar_for(
    office: Correspondence, whole: WholeMeeting, tidings: Tidings
) -> tuple[Method, str]:
    """Return the smallest calendar that says it: one date, the whole meeting, or its end."""
    standing = whole.dates_of(tidings.who)
    if not standing:
        return Method.CANCEL, cancelled_text(_gone(office, whole, tidings))
    if not tidings.fresh and len(tidings.gone) == 1:
        return Method.CANCEL, dates_text(_gone(office, whole, tidings), Method.CANCEL)
    changed = tidings.word is Word.CHANGED and not tidings.gone
    if changed and len(tidings.fresh) == 1 and whole.stored.when.rule:
        one = written_meeting(whole, tidings.fresh, office)
        return Method.REQUEST, dates_text(one, Method.REQUEST)
    return Method.REQUEST, calendar_text([written_meeting(whole, standing, office)], Method.REQUEST)


def _gone(office: Correspondence, whole: WholeMeeting, tidings: Tidings) -> WrittenMeeting:
    """Return what is taken away, as far as the reader knew it and no further."""
    about = About(title=tidings.title, attendees=(Party(name=tidings.name, mail=tidings.mail),))
    dates = tuple(replace(each, about=about) for each in tidings.gone)
    return replace(written_meeting(whole, (), office), dates=dates)


def _header(words: str) -> str:
    """Return words for a header, which has no line ends and no control characters."""
    return "".join(sign for sign in " ".join(words.split()) if sign.isprintable())
