# SPDX-License-Identifier: Apache-2.0
"""Answers to invitations, read from a folder and over IMAP; a bad mail never stops the box."""

from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from io import StringIO
from pathlib import Path
from typing import Any, cast

import pytest

from server.files.calendars.child import answers_in_child
from server.files.child import Children, NoAnswer
from server.files.child_tasks import TASKS
from server.jobs.mailboxes import MOST_BYTES, Folder, Imap, Mailbox, MailboxTrouble
from server.jobs.meeting_answers import meeting_answer_handlers
from server.jobs.worker import Worker
from server.store.mailing import MailPerson, put_person
from server.store.meetings.told import replies_to
from server.usecases.meetings.read_own import read_meeting
from server.usecases.meetings.taking_replies import schedule_answers
from telework.meetings.meeting import Attendee, MeetingContent
from telework.meetings.views import MeetingShown
from tests.server.booked import Booked, furnish
from tests.server.town import LINE, MORI, TENANT, Town
from tests.support.imap_server import LOGIN, PASSWORD, imap_box
from tests.support.logs import logs_of_level

ON_ONE_ENGINE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""For what is the same on every database."""

TAKAHASHI = LINE[0][0]
TALK = MeetingContent(
    title="定例会議",
    attendees=(Attendee(person_id=TAKAHASHI), Attendee(mail="Guest@example.com", name="Ann")),
)
SECOND = "2026-12-14T08:00"


class OwnProcess:
    """Does what a child is asked in this process; the limits of children have their own tests."""

    def ask(self, task: str, head: dict[str, Any], data: bytes) -> bytes:
        """Do a task."""
        try:
            return TASKS[task](head, data)
        except Exception as fault:
            raise NoAnswer(str(fault)) from fault


class Answering:
    """A town with a series that people were asked to, and the worker that reads answers."""

    def __init__(self, town: Town) -> None:
        self.town = town
        furnish(town)
        with town.database.write_work() as tx:
            person = MailPerson(person_id=TAKAHASHI, address="Takahashi@city.example")
            put_person(tx, TENANT, person)
        self.meeting = Booked(town, TALK)

    def answer(self, mail: str = "guest@example.com", *lines: str, **parts: str) -> bytes:
        """Return a mail that answers, as a calendar program writes it."""
        said = {"method": "REPLY", "reply": "ACCEPTED", "sequence": "0", **parts}
        stamp = said.get("at", "20261124T000000Z")
        event = (
            f"UID:{said.get('uid', self.meeting.stored().uid)}",
            f"SEQUENCE:{said['sequence']}",
            f"DTSTAMP:{stamp}",
            f"ATTENDEE;PARTSTAT={said['reply']}:mailto:{mail}",
            *lines,
        )
        calendar = ["BEGIN:VCALENDAR", "VERSION:2.0", f"METHOD:{said['method']}"]
        calendar += ["BEGIN:VEVENT", *event, "END:VEVENT", "END:VCALENDAR", ""]
        letter = EmailMessage()
        letter["From"] = said.get("sender", mail)
        letter["To"], letter["Subject"] = "answers@city.example", "Re: 会議"
        letter.set_content("はい")
        letter.add_alternative(
            "\r\n".join(calendar), subtype="calendar", params={"method": said["method"]}
        )
        return letter.as_bytes()

    def look(self, mailbox: Mailbox) -> dict[tuple[str, str], str]:
        """Look into the mailbox once, and return all that is known then, by who and date."""
        children = cast("Children", OwnProcess())
        handlers = meeting_answer_handlers(self.town.services, children, mailbox)
        worker = Worker(self.town.database, handlers, self.town.services.bell, self.town.clock)
        with self.town.database.write_work() as tx:
            schedule_answers(tx, TENANT, self.town.clock())
        self.town.clock.advance(minutes=5)
        assert worker.work_off()
        return {(each.who, each.recurrence[:16]): each.reply for each in self.replies()}

    def shown(self, number: int) -> dict[str, str]:
        """Return the answers that the organiser reads at a date."""
        occurrence_id = self.meeting.dates()[number].occurrence_id
        reader = self.town.desk(MORI).identified
        shown = read_meeting(self.town.services, reader, self.meeting.meeting_id, occurrence_id)
        assert isinstance(shown, MeetingShown), shown
        return shown.replies

    def replies(self) -> list[Any]:
        """Return what is stored."""
        with self.town.database.read_work() as tx:
            return list(replies_to(tx, TENANT, self.meeting.meeting_id))


@pytest.fixture
def answering(town: Town) -> Answering:
    return Answering(town)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "mails"
    made.mkdir()
    return made


def drop(folder: Path, *mails: bytes) -> Folder:
    """Lay mails into a folder."""
    for number, mail in enumerate(mails):
        (folder / f"{number:03}.eml").write_bytes(mail)
    return Folder(folder)


GUEST, PERSON = ("mail:guest@example.com", ""), (TAKAHASHI, "")


def test_people_inside_and_outside_answer_for_the_whole_or_for_a_date(
    answering: Answering, folder: Path
) -> None:
    date = "RECURRENCE-ID:20261213T230000Z"
    zoned = "RECURRENCE-ID;TZID=Asia/Tokyo:20261214T080000"
    found = answering.look(
        drop(
            folder,
            answering.answer(),
            answering.answer("takahashi@CITY.example", reply="TENTATIVE"),
            answering.answer("guest@example.com", date, reply="DECLINED"),
            answering.answer("takahashi@city.example", zoned, reply="DECLINED"),
        )
    )
    second = "2026-12-13T23:00"
    assert found == {
        GUEST: "accepted",
        PERSON: "tentative",
        (GUEST[0], second): "declined",
        (PERSON[0], second): "declined",
    }
    assert [answering.shown(number) for number in (0, 1)] == [
        {"guest@example.com": "accepted", TAKAHASHI: "tentative"},
        {"guest@example.com": "declined", TAKAHASHI: "declined"},
    ]
    assert min(each.name for each in (folder / "read").iterdir()) == "000.eml"
    assert not list(folder.glob("*.eml"))


def test_what_is_older_than_a_change_or_than_another_answer_is_left_aside(
    answering: Answering, folder: Path
) -> None:
    newer = answering.answer(reply="DECLINED", at="20261123T233000Z")
    older = answering.answer(at="20261123T230000Z")
    assert answering.look(drop(folder, newer, older)) == {GUEST: "declined"}
    answering.meeting.change(0, 1, 2, 3, sequence=2)
    assert answering.look(drop(folder, answering.answer(sequence="1"))) == {GUEST: "declined"}
    assert answering.look(drop(folder, answering.answer(sequence="2"))) == {GUEST: "accepted"}


@ON_ONE_ENGINE
def test_a_clock_that_is_ahead_does_not_keep_later_answers_out(
    answering: Answering, folder: Path
) -> None:
    ahead = answering.answer(at="20991231T000000Z")
    assert answering.look(drop(folder, ahead)) == {GUEST: "accepted"}
    answering.town.clock.set(datetime(2026, 11, 25, tzinfo=UTC))
    later = answering.answer(reply="DECLINED", at="20261124T120000Z")
    assert answering.look(drop(folder, later)) == {GUEST: "declined"}


@ON_ONE_ENGINE
def test_another_time_that_is_proposed_is_noted(answering: Answering, folder: Path) -> None:
    lines = (
        "RECURRENCE-ID:20261213T230000Z",
        "DTSTART:20261214T010000Z",
        "DTEND:20261214T020000Z",
        "COMMENT:午後に\\nしませんか",
    )
    answering.look(
        drop(folder, answering.answer("guest@example.com", *lines, method="COUNTER", reply="X"))
    )
    [kept] = answering.replies()
    assert kept.reply == "tentative"
    assert "2026-12-14T01:00:00+00:00〜2026-12-14T02:00:00+00:00" in kept.note
    assert "午後に しませんか" in kept.note


@ON_ONE_ENGINE
@pytest.mark.parametrize(
    "parts",
    [
        {"uid": "another"},
        {"mail": "stranger@example.com"},
        {"reply": "NEEDS-ACTION"},
        {"method": "REQUEST"},
        {"sequence": "-1"},
    ],
)
def test_what_answers_nothing_of_ours_is_put_away(
    answering: Answering, folder: Path, parts: dict[str, str]
) -> None:
    assert answering.look(drop(folder, answering.answer(**parts))) == {}
    assert not list(folder.glob("*.eml"))


@ON_ONE_ENGINE
@pytest.mark.parametrize(
    "head",
    [
        b"From: stranger@example.com\nSender: guest@example.com",
        b"From: guest@example.com, stranger@example.com",
        b"From: guest@example.com\nFrom: stranger@example.com",
        b'From: "guest@example.com" <stranger@example.com>',
        b"Sender: guest@example.com",
        b"From: <>",
        b"From: guests: ;",
        b"From: \xff\xfe",
    ],
)
def test_an_answer_in_anothers_name_is_not_taken_and_the_log_names_nobody(
    answering: Answering, folder: Path, head: bytes
) -> None:
    forged = answering.answer().replace(b"From: guest@example.com", head)
    assert head in forged
    log = StringIO()
    with logs_of_level("info", log):
        assert answering.look(drop(folder, forged)) == {}
    assert "mailbox.not_from_attendee" in log.getvalue()
    assert "example.com" not in log.getvalue()


@ON_ONE_ENGINE
def test_an_attendee_may_write_his_name_and_his_address_in_capitals(
    answering: Answering, folder: Path
) -> None:
    own = answering.answer(sender='"Ann" <GUEST@Example.COM>')
    assert answering.look(drop(folder, own)) == {GUEST: "accepted"}


@ON_ONE_ENGINE
def test_a_date_that_never_was_is_not_answered(answering: Answering, folder: Path) -> None:
    lines = ("RECURRENCE-ID:20261212T230000Z",)
    assert answering.look(drop(folder, answering.answer("guest@example.com", *lines))) == {}


BAD = (
    b"",
    b"\x00" * 5000,
    b"Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n",
    b"Content-Type: text/calendar; charset=nonsense\r\n\r\n\xff\xfe\xfa",
    b"Content-Type: multipart/mixed; boundary=a\r\n\r\n" + b"--a\r\n" * 500,
    b"Content-Type: text/calendar\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!",
    b"a" * (MOST_BYTES + 1),
)


@ON_ONE_ENGINE
def test_a_bad_mail_never_stops_the_box(answering: Answering, folder: Path) -> None:
    (folder / "000.lnk.eml").symlink_to("/etc/passwd")
    found = answering.look(drop(folder, *BAD, answering.answer()))
    assert found == {GUEST: "accepted"}
    assert [each.name for each in folder.glob("*.eml")] == ["000.lnk.eml"]


@ON_ONE_ENGINE
def test_a_maildir_is_read_as_such(answering: Answering, folder: Path) -> None:
    for name in ("new", "cur", "tmp"):
        (folder / name).mkdir()
    (folder / "new" / "1700.a.host").write_bytes(answering.answer())
    (folder / "tmp" / "1701.a.host").write_bytes(answering.answer(reply="DECLINED"))
    assert answering.look(Folder(folder)) == {GUEST: "accepted"}
    assert [each.name for each in (folder / "cur").iterdir()] == ["1700.a.host:2,S"]


@ON_ONE_ENGINE
def test_a_mailbox_over_imap_is_read_and_its_mails_marked_as_seen(
    answering: Answering, tmp_path: Path
) -> None:
    with imap_box(tmp_path) as (box, context):
        box.mails = {7: answering.answer(), 8: BAD[-1], 9: BAD[2]}
        imap = Imap(
            host="127.0.0.1", port=box.port, login=LOGIN, password=PASSWORD, context=context
        )
        assert answering.look(imap) == {GUEST: "accepted"}
        assert box.seen == {7, 8, 9}
        box.said.clear()
        assert answering.look(imap) == {GUEST: "accepted"}
        assert "UID FETCH" not in box.said


@ON_ONE_ENGINE
def test_what_cannot_be_read_is_tried_again_at_the_next_look(
    answering: Answering, tmp_path: Path
) -> None:
    with imap_box(tmp_path) as (box, context):
        box.mails = {1: answering.answer()}
        good = Imap(
            host="127.0.0.1", port=box.port, login=LOGIN, password=PASSWORD, context=context
        )
        for bad in (replace(good, password="wrong"), replace(good, context=None)):
            with pytest.raises(MailboxTrouble), bad.opened():
                pass
            assert answering.look(bad) == {}
        assert answering.look(Folder(tmp_path / "gone")) == {}
        assert answering.look(good) == {GUEST: "accepted"}


@ON_ONE_ENGINE
def test_a_limited_child_reads_answers(answering: Answering) -> None:
    with Children(hosts=1) as children:
        [found] = answers_in_child(children, answering.answer())
    assert (found.mail, found.answer, found.recurrence) == ("guest@example.com", "accepted", "")
