# SPDX-License-Identifier: Apache-2.0
"""Mail when it is one's turn: real conversations with a mail server, and its bad days."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest

from approval import city_day
from approval.absence_acts import CancelAbsence
from approval.commands import Reassign, Remand
from approval.content import CaseContent
from approval.identifiers import PostId, SlotId
from server.jobs.mails import mail_handlers
from server.jobs.smtp import MailServer
from server.jobs.worker import Done, Outcome, Worker
from server.store.mailing import MailPerson, dead_letters, put_person, revive_letters
from server.store.outbox import Job
from server.usecases.letters import Letterhead
from server.usecases.mail_round import schedule_round
from telework.closing.cut_off import CutOff
from tests.approval.city import tablets
from tests.server.town import CASE, LINE, MORI, TENANT, Town, numbered
from tests.server.usecases.test_standing_in import AWAY, DECIDER, SUBSTITUTE, be_away, send
from tests.support.smtp_server import MailBox, mail_box

FIRST = LINE[0][0]


@dataclass(frozen=True)
class Post:
    """A town whose acts cause mail, its worker, and the mail server."""

    town: Town
    box: MailBox
    worker: Worker

    def wants(
        self, person: str, mode: str = "immediate", quiet: str = "-", kinds: str = "turn"
    ) -> None:
        quiet_from, _, quiet_until = quiet.partition("-")
        one = MailPerson(
            person_id=person,
            address=f"{person}@city.example",
            mode=mode,
            quiet_from=quiet_from,
            quiet_until=quiet_until,
            kinds=tuple(kinds.split(",")),
        )
        with self.town.database.write_work() as tx:
            put_person(tx, TENANT, one)

    def deliver(self) -> list[tuple[str, str]]:
        """Let the worker send, and return reader and subject of what came."""
        self.worker.work_off()
        come = [(str(each["To"]), str(each["Subject"])) for each in self.box.taken]
        self.box.taken.clear()
        return come


@pytest.fixture
def post(town: Town) -> Iterator[Post]:
    town.services = replace(town.services, sends_mail=True)
    with mail_box() as box:
        server = MailServer(host="127.0.0.1", port=box.port, security="none", login="", password="")
        head = Letterhead(sender="tsukue@city.example", base_url="https://tsukue.city.example")
        handlers = mail_handlers(town.database, town.services.city, server, head, CutOff())
        every = {**handlers, "sheet.freeze": _nothing, "sheet.timestamp": _nothing}
        yield Post(town, box, Worker(town.database, every, town.services.bell, town.clock))


def _nothing(_job: Job, _now: datetime) -> Outcome:
    return Done()


def secret() -> CaseContent:
    return replace(tablets(), secrecy="secret")


def test_it_is_my_turn_and_i_get_one_mail_that_every_program_can_read(post: Post) -> None:
    for person in (FIRST, LINE[1][0]):
        post.wants(person)
    post.town.circulate()
    post.worker.work_off()
    [letter] = post.box.taken
    assert letter["To"] == f"{FIRST}@city.example"
    assert letter["Subject"] == f"【机】確認のお願い：令8情政第1号 {tablets().title}"
    text = letter.get_content()
    assert "髙橋 是清 様" in text
    assert "https://tsukue.city.example" in text
    post.box.raw[0].decode("ascii")
    assert b"=?utf-8?" in post.box.raw[0]
    assert post.deliver()[1:] == []
    assert post.worker.work_off() == 0


def test_a_mail_tells_nothing_of_a_need_to_know_case(post: Post) -> None:
    post.wants(FIRST)
    post.town.circulate(content=secret())
    post.worker.work_off()
    [letter] = post.box.taken
    assert letter["Subject"] == "【机】確認のお願い：令8情政第1号 件名は非公開"
    whole = str(letter["Subject"]) + letter.get_content()
    assert not any(hidden in whole for hidden in (secret().title, "端末", "情報政策", "森"))


def test_the_drafter_is_told_of_a_remand_and_reminded_after_48_hours(post: Post) -> None:
    post.wants(MORI, kinds="turn,reminder")
    post.town.circulate()
    command = Remand(
        case_id=CASE,
        slot_id=SlotId("r1s2"),
        post_id=PostId(LINE[0][1]),
        revision_hash=post.town.case().revision_hash,
        reason="書き直し",
    )
    assert post.town.desk(FIRST).act(command).status == "accepted"
    assert [subject[:7] for _, subject in post.deliver()] == ["【机】差戻し："]
    post.town.clock.advance(hours=49)
    with post.town.database.write_work() as tx:
        schedule_round(tx, TENANT, post.town.clock())
    post.town.clock.advance(hours=24)
    assert [subject[:9] for _, subject in post.deliver()] == ["【机】差戻しのまま"]
    assert post.deliver() == []


def test_somebody_was_faster_than_the_mail(post: Post) -> None:
    post.wants(FIRST)
    post.town.circulate()
    assert post.town.desk(FIRST).approve().status == "accepted"
    assert post.deliver() == []


def test_who_takes_over_a_turn_is_told_as_of_any_other(post: Post) -> None:
    post.town.circulate()
    superior, other = LINE[1][0], "p-yamazaki"
    post.wants(other)
    command = Reassign(
        case_id=CASE,
        slot_id=SlotId("r1s2"),
        post_id=PostId(LINE[1][1]),
        to_post=PostId("post-joho-shunin"),
        reason="長期出張のため",
    )
    assert post.town.desk(superior).act(command).status == "accepted"
    assert [subject[:9] for _, subject in post.deliver()] == ["【机】確認のお願い"]


def test_the_substitute_learns_of_a_decision_that_waits_while_its_decider_is_away(
    post: Post,
) -> None:
    for person in (SUBSTITUTE, "p-yoshida"):
        post.wants(person)
    be_away(post.town.desk(DECIDER))
    post.town.circulate(content=tablets(consents=()))
    post.town.approve_line()
    told = [to for to, subject in post.deliver() if subject.startswith("【机】代決のお願い")]
    assert told == [f"{SUBSTITUTE}@city.example"]


def test_a_decider_who_is_back_before_the_mail_needs_no_substitute(post: Post) -> None:
    post.wants(SUBSTITUTE)
    be_away(post.town.desk(DECIDER))
    post.town.circulate(content=tablets(consents=()))
    post.town.approve_line()
    send(post.town.desk(DECIDER), CancelAbsence(absence_id=AWAY))
    assert post.deliver() == []


def test_quiet_hours_hold_a_mail_back_until_they_end(post: Post) -> None:
    post.wants(FIRST, quiet="00:00-23:59")
    post.town.circulate()
    assert post.deliver() == []
    post.wants(FIRST)
    post.town.clock.advance(hours=24)
    assert len(post.deliver()) == 1


def test_a_digest_comes_once_in_the_morning_and_none_means_none(post: Post) -> None:
    post.wants(FIRST, mode="digest")
    for index in (1, 2):
        post.town.circulate(numbered(index))
    assert post.deliver() == []
    for _ in range(2):
        with post.town.database.write_work() as tx:
            schedule_round(tx, TENANT, post.town.clock())
    post.town.clock.advance(hours=24)
    assert post.deliver() == [(f"{FIRST}@city.example", "【机】お手元の案件：2件")]
    post.wants(FIRST, mode="none")
    post.town.clock.advance(hours=24)
    assert post.deliver() == []


def test_only_what_a_person_wants_is_sent(post: Post) -> None:
    post.wants(FIRST, kinds="outcome,reminder")
    post.wants(LINE[1][0], kinds="turn")
    post.town.circulate()
    assert post.deliver() == []
    assert post.town.desk(FIRST).approve().status == "accepted"
    assert [reader for reader, _ in post.deliver()] == [f"{LINE[1][0]}@city.example"]


def test_who_changes_his_mind_before_the_mail_goes_out_gets_none(post: Post) -> None:
    post.wants(FIRST)
    post.town.circulate()
    post.wants(FIRST, kinds="reminder")
    assert post.deliver() == []


def test_who_was_passed_over_is_asked_to_read_if_he_wants_that_mail(post: Post) -> None:
    post.wants(FIRST, kinds="postview")
    post.town.circulate()
    superior = post.town.desk(LINE[1][0])
    command = replace(superior.approval(), pull_up=True)
    assert superior.act(command, superior.sign(command.slot_id)).status == "accepted"
    assert [subject[:9] for _, subject in post.deliver()] == ["【机】後閲のお願い"]


def test_past_its_due_date_the_holder_and_later_his_superior_are_told(post: Post) -> None:
    for person in (FIRST, LINE[1][0]):
        post.wants(person, kinds="turn,reminder")
    due = (city_day(post.town.clock()) + timedelta(days=1)).isoformat()
    post.town.circulate(content=replace(tablets(), due=due))
    post.deliver()
    with post.town.database.write_work() as tx:
        schedule_round(tx, TENANT, post.town.clock())
    told = []
    for _ in range(6):
        post.town.clock.advance(days=1)
        told.append(sorted({reader.partition("@")[0] for reader, _ in post.deliver()}))
    both = sorted([FIRST, LINE[1][0]])
    assert told == [[], [FIRST], [FIRST], both, both, both]


@pytest.mark.parametrize("fault", ["451 greylisted", "drop"])
def test_what_passes_is_tried_again_and_arrives_once(post: Post, fault: str) -> None:
    post.wants(FIRST)
    post.town.circulate()
    post.box.faults = [fault, fault]
    assert post.deliver() == []
    for _ in range(4):
        post.town.clock.advance(minutes=5)
        post.worker.work_off()
    assert len(post.box.taken) == 1


def test_a_refused_reader_is_a_dead_letter_that_can_be_sent_again(post: Post) -> None:
    post.wants(FIRST)
    post.town.circulate()
    post.box.faults = ["550 no such user"]
    assert post.deliver() == []
    with post.town.database.write_work() as tx:
        [letter] = dead_letters(tx, TENANT)
        assert letter.error.startswith("550")
        assert revive_letters(tx, TENANT, post.town.clock()) == 1
    assert len(post.deliver()) == 1


def test_without_a_mail_server_acts_leave_no_mail(town: Town) -> None:
    with town.database.write_work() as tx:
        put_person(tx, TENANT, MailPerson(person_id=FIRST, address="a@city.example"))
    town.circulate()
    with town.database.read_work() as tx:
        kinds = tx.exec_driver_sql("SELECT kind FROM outbox").scalars().all()
    assert not any(kind.startswith("mail.") for kind in kinds)
