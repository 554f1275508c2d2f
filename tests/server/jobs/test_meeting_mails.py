# SPDX-License-Identifier: Apache-2.0
"""Attendees hear of meetings by mail that calendars read: each what concerns him, once (R9)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Any

import icalendar
import pytest

from server.jobs.meeting_mails import meeting_mail_handlers
from server.jobs.smtp import MailServer
from server.jobs.worker import Worker
from server.store.mailing import MailPerson, put_person
from server.usecases.letters import Letterhead
from server.usecases.meetings.again import ask_again
from server.usecases.meetings.answering import Done
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.telling import MeetingChange, tell_attendees
from server.usecases.meetings.written import Correspondence
from telework.meetings.booking import AskAgain, Scope
from telework.meetings.meeting import Attendee, MeetingContent, OccurrenceState, Wanted, WebLink
from tests.server.booked import SINGLE, Booked, furnish
from tests.server.meetings.changes import cancel, change
from tests.server.meetings.rooms import TEN, days_later, had, open_rooms, wish
from tests.server.town import DECIDER, LINE, MORI, TENANT, Town
from tests.support.smtp_server import MailBox, mail_box
from tests.telework.meetings.invitations.calendars import TOKYO, expanded

ON_ONE_ENGINE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""For what is the same on every database."""

TAKAHASHI, YOSHIDA = LINE[0][0], LINE[1][0]
KEEPER = DECIDER[0]
GUEST = Attendee(mail="Guest@example.com", name='Ann "Guest"')
LINK = WebLink(join_url="https://meet.example/j/15c", passcode="himitsu")
TALK = MeetingContent(
    title="定例会議",
    body="資料は当日",
    attendees=(Attendee(person_id=TAKAHASHI), Attendee(person_id=YOSHIDA, optional=True), GUEST),
    link=LINK,
)


@dataclass
class Post:
    """A town with rooms, a mail server, and the worker that sends."""

    town: Town
    box: MailBox
    worker: Worker

    def tell(self, meeting: Booked, by: str = MORI, reason: str = "") -> dict[str, EmailMessage]:
        """Have a change told, and return what came, by the address."""
        change = MeetingChange(tenant=TENANT, meeting_id=meeting.meeting_id, by=by, reason=reason)
        with self.town.database.write_work() as tx:
            tell_attendees(tx, self.town.services, change)
        return self.come()

    def come(self) -> dict[str, EmailMessage]:
        """Have the worker send, and return what came, by the address."""
        self.worker.work_off()
        letters = list(self.box.taken)
        self.box.taken.clear()
        by_address = {each["To"].addresses[0].addr_spec.partition("@")[0]: each for each in letters}
        assert len(by_address) == len(letters), "somebody was told twice"
        return by_address


@pytest.fixture
def post(town: Town) -> Iterator[Post]:
    town.services = replace(town.services, sends_mail=True)
    furnish(town)
    with town.database.write_work() as tx:
        for person in (MORI, TAKAHASHI, YOSHIDA):
            put_person(tx, TENANT, MailPerson(person_id=person, address=f"{person}@city.example"))
    with mail_box() as box:
        server = MailServer(host="127.0.0.1", port=box.port, security="none", login="", password="")
        head = Letterhead(sender="tsukue@city.example", base_url="https://tsukue.city.example")
        office = Correspondence(sender="tsukue@city.example")
        handlers = meeting_mail_handlers(town.services, server, head, office)
        yield Post(town, box, Worker(town.database, handlers, town.services.bell, town.clock))


def part(letter: EmailMessage, kind: str) -> Any:  # noqa: ANN401 - text or bytes, as it is sent
    [found] = [each for each in letter.walk() if each.get_content_type() == kind]
    return found


def calendar(letter: EmailMessage) -> Any:  # noqa: ANN401 - values of any kind stand in it
    sent = part(letter, "text/calendar")
    read = icalendar.Calendar.from_ical(sent.get_content())
    assert sent.get_param("method") == read["METHOD"]
    assert part(letter, "application/ics").get_content().decode() == sent.get_content()
    return read


def events(letter: EmailMessage) -> list[Any]:
    return list(calendar(letter).walk("VEVENT"))


def test_everybody_who_is_asked_gets_one_invitation_that_a_calendar_takes(post: Post) -> None:
    meeting = Booked(post.town, TALK)
    told = post.tell(meeting)
    assert sorted(told) == ["guest", TAKAHASHI, YOSHIDA]
    letter = told[TAKAHASHI]
    assert letter["Subject"] == "【机】会議の案内：定例会議"
    assert letter["From"].addresses[0].addr_spec == "tsukue@city.example"
    assert letter["Reply-To"] == f"{MORI}@city.example"
    assert letter.get_content_type() == "multipart/mixed"
    text = part(letter, "text/plain").get_content()
    assert "髙橋 是清 様" in text
    assert "日時：令和8年12月7日（月）08:00〜09:00" in text
    assert "場所：本庁舎 15階 15C会議室" in text
    assert "パスコード：himitsu" in text
    [event] = events(letter)
    assert calendar(letter)["METHOD"] == "REQUEST"
    assert event["UID"] == meeting.stored().uid
    assert "RRULE" in event
    assert event["ORGANIZER"].params["SENT-BY"] == "mailto:tsukue@city.example"
    assert [str(each) for each in event["ATTENDEE"]] == [
        f"mailto:{TAKAHASHI}@city.example",
        f"mailto:{YOSHIDA}@city.example",
        "mailto:Guest@example.com",
    ]
    assert post.tell(meeting) == {}


def test_one_moved_date_is_told_as_that_date_alone(post: Post) -> None:
    meeting = Booked(post.town, TALK)
    post.tell(meeting)
    meeting.move(1, hours=2)
    told = post.tell(meeting)
    assert sorted(told) == ["guest", TAKAHASHI, YOSHIDA]
    letter = told["guest"]
    assert letter["Subject"] == "【机】会議の変更：定例会議"
    [event] = events(letter)
    assert event["RECURRENCE-ID"].dt.isoformat() == "2026-12-14T08:00:00+09:00"
    assert event["DTSTART"].dt.isoformat() == "2026-12-14T10:00:00+09:00"


def test_a_cancelled_date_is_cancelled_by_its_name_and_left_out_later(post: Post) -> None:
    meeting = Booked(post.town, TALK)
    post.tell(meeting)
    meeting.cancel(2)
    letter = post.tell(meeting, reason="議会対応のため")["guest"]
    assert letter["Subject"] == "【机】会議の中止：定例会議"
    assert "理由：議会対応のため" in part(letter, "text/plain").get_content()
    assert calendar(letter)["METHOD"] == "CANCEL"
    [event] = events(letter)
    assert event["RECURRENCE-ID"].dt.isoformat() == "2026-12-21T08:00:00+09:00"
    assert "DESCRIPTION" not in event
    meeting.cancel(0)
    meeting.move(1, hours=1)
    whole = events(post.tell(meeting)["guest"])
    assert whole[0]["EXDATE"].dts[0].dt.isoformat() == "2026-12-21T08:00:00+09:00"
    assert whole[0]["DTSTART"].dt.isoformat() == "2026-12-14T08:00:00+09:00"


@ON_ONE_ENGINE
def test_all_of_it_cancelled_is_one_word_for_the_whole(post: Post) -> None:
    meeting = Booked(post.town, TALK)
    post.tell(meeting)
    meeting.cancel(0, 1, 2, 3)
    letter = post.tell(meeting)["guest"]
    assert calendar(letter)["METHOD"] == "CANCEL"
    [event] = events(letter)
    assert "RECURRENCE-ID" not in event
    assert post.tell(meeting) == {}


@ON_ONE_ENGINE
def test_only_who_comes_or_goes_hears_of_other_people(post: Post) -> None:
    meeting = Booked(post.town, replace(TALK, attendees=TALK.attendees[:2]), SINGLE)
    post.tell(meeting)
    secret = replace(TALK.link or LINK, passcode="himitsu")
    meeting.rewrite(replace(TALK, attendees=TALK.attendees[1:], link=secret), 0)
    told = post.tell(meeting)
    assert sorted(told) == ["guest", TAKAHASHI]
    removed = told[TAKAHASHI]
    assert removed["Subject"] == "【机】会議の出席取消し：定例会議"
    assert calendar(removed)["METHOD"] == "CANCEL"
    whole = part(removed, "text/calendar").get_content() + part(removed, "text/plain").get_content()
    assert "himitsu" not in whole
    assert "guest" not in whole.lower()
    assert calendar(told["guest"])["METHOD"] == "REQUEST"


@ON_ONE_ENGINE
def test_a_guest_of_one_date_hears_of_no_other(post: Post) -> None:
    meeting = Booked(post.town, replace(TALK, attendees=TALK.attendees[:1]))
    meeting.rewrite(TALK, 3)
    [event] = events(post.tell(meeting)["guest"])
    assert event["RECURRENCE-ID"].dt.isoformat() == "2026-12-28T08:00:00+09:00"
    meeting.move(1, hours=1)
    assert sorted(post.tell(meeting)) == [TAKAHASHI]


@ON_ONE_ENGINE
def test_the_organiser_hears_of_what_others_did(post: Post) -> None:
    meeting = Booked(post.town, TALK, SINGLE)
    assert MORI not in post.tell(meeting, by=KEEPER)
    meeting.change(0, state=OccurrenceState.DISPLACED)
    told = post.tell(meeting, by=KEEPER, reason="災害対策本部が使うため")
    assert "理由：災害対策本部が使うため" in part(told[MORI], "text/plain").get_content()
    kinds = [each.get_content_type() for each in told[MORI].walk()]
    assert "text/calendar" not in kinds


def test_nobody_is_asked_before_the_approval_and_everybody_after_it(post: Post) -> None:
    meeting = Booked(post.town, TALK, SINGLE)
    meeting.change(0, state=OccurrenceState.PENDING)
    assert post.tell(meeting) == {}
    meeting.change(0, state=OccurrenceState.ACCEPTED)
    assert len(post.tell(meeting)) == 3
    meeting.change(0, state=OccurrenceState.PENDING)
    assert post.tell(meeting) == {}


@ON_ONE_ENGINE
def test_what_is_over_is_told_no_more(post: Post) -> None:
    meeting = Booked(post.town, TALK)
    post.tell(meeting)
    post.town.clock.set(datetime(2026, 12, 15, tzinfo=UTC))
    meeting.cancel(0)
    assert post.tell(meeting) == {}


@ON_ONE_ENGINE
def test_a_mail_that_fails_is_tried_again_and_undoes_nothing(post: Post) -> None:
    meeting = Booked(post.town, replace(TALK, attendees=TALK.attendees[:1]), SINGLE)
    post.box.faults = ["451 greylisted", "drop"]
    assert post.tell(meeting) == {}
    assert [each.state for each in meeting.dates()] == [OccurrenceState.ACCEPTED]
    post.town.clock.advance(minutes=5)
    assert post.come() == {}
    post.town.clock.advance(minutes=10)
    assert list(post.come()) == [TAKAHASHI]


@ON_ONE_ENGINE
def test_an_invitation_that_was_held_up_tells_what_stands_by_then(post: Post) -> None:
    meeting = Booked(post.town, replace(TALK, attendees=TALK.attendees[:1]), SINGLE)
    post.box.faults = ["451 greylisted"]
    assert post.tell(meeting) == {}
    meeting.cancel(0)
    told = post.tell(meeting)
    assert told[TAKAHASHI]["Subject"] == "【机】会議の中止：定例会議"
    post.town.clock.advance(minutes=30)
    assert post.come() == {}


@ON_ONE_ENGINE
def test_who_wants_no_mail_and_who_has_no_address_get_none(post: Post) -> None:
    with post.town.database.write_work() as tx:
        quiet = MailPerson(person_id=TAKAHASHI, address="t@city.example", mode="none")
        put_person(tx, TENANT, quiet)
    nobody = Attendee(person_id=KEEPER)
    odd = Attendee(mail="x@y.example\r\nBcc: all@city.example", name="odd")
    meeting = Booked(post.town, replace(TALK, attendees=(*TALK.attendees, nobody, odd)), SINGLE)
    assert sorted(post.tell(meeting)) == ["guest", YOSHIDA]


@ON_ONE_ENGINE
def test_titles_cannot_write_headers(post: Post) -> None:
    meeting = Booked(post.town, replace(TALK, title="a\r\nBcc: x@y.example\u2028b\x07"), SINGLE)
    letter = post.tell(meeting)["guest"]
    assert letter["Subject"] == "【机】会議の案内：a Bcc: x@y.example b"
    assert letter["Bcc"] is None


@ON_ONE_ENGINE
def test_a_date_that_was_cancelled_and_asked_for_again_returns_to_calendars(post: Post) -> None:
    town = post.town
    open_rooms(town)
    answer = had(town, MORI, wish(attendees=(GUEST,), title="定例会議"))
    post.come()
    assert isinstance(cancel(town, answer.meeting_id, 0), Done)
    assert calendar(post.come()["guest"])["METHOD"] == "CANCEL"
    asked = AskAgain(
        change_id=fresh_id(town.clock()),
        recurrence_id=answer.dates[0].recurrence_id,
        wanted=Wanted(room_id="15D"),
    )
    back = ask_again(town.services, town.desk(MORI).identified, answer.meeting_id, asked)
    assert isinstance(back, Done), back
    letter = post.come()["guest"]
    assert calendar(letter)["METHOD"] == "REQUEST"
    [event] = events(letter)
    # The same event, newer than its cancellation, in its new room.
    assert (str(event["UID"]), event["SEQUENCE"]) == (answer.uid, 2)
    assert "15D会議室" in str(event["LOCATION"])
    assert "STATUS" not in event or str(event["STATUS"]) == "CONFIRMED"


def test_a_series_that_is_split_goes_on_under_another_invitation(post: Post) -> None:
    open_rooms(post.town)
    asked = wish(rule="FREQ=WEEKLY;COUNT=4", attendees=(GUEST,), title="定例会議")
    answer = had(post.town, MORI, asked)
    [event] = events(post.come()["guest"])
    assert (event["SEQUENCE"], "RRULE" in event) == (0, True)
    later = replace(asked.when, starts=days_later(14).replace(hour=15), rule="FREQ=WEEKLY;COUNT=2")
    split = change(post.town, answer.meeting_id, 2, scope=Scope.FOLLOWING, when=later)
    assert isinstance(split, Done), split
    post.worker.work_off()
    told = {str(each["Subject"]).partition("：")[0]: each for each in post.box.taken}
    head, tail = told["【机】会議の変更（続きは別の案内）"], told["【机】会議の案内"]
    assert {str(each["UID"]) for each in events(tail)} == {split.answer.uid} != {answer.uid}
    for letter, hours in ((head, [10, 10]), (tail, [15, 15])):
        text = calendar(letter).to_ical().decode()
        found = expanded(text, TEN.replace(tzinfo=UTC), TEN.replace(tzinfo=UTC))
        assert [begin.astimezone(TOKYO).hour for begin, _ in found] == hours
    assert cancel(post.town, answer.meeting_id, 0, scope=Scope.ALL)
    post.box.taken.clear()
    assert calendar(post.come()["guest"])["METHOD"] == "CANCEL"


def test_without_a_mail_server_a_booking_leaves_nothing_behind(town: Town) -> None:
    meeting = Booked(town, TALK)
    change = MeetingChange(tenant=TENANT, meeting_id=meeting.meeting_id)
    with town.database.write_work() as tx:
        tell_attendees(tx, town.services, change)
        assert tx.exec_driver_sql("SELECT count(*) FROM outbox").scalar() == 0
