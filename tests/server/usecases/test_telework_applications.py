# SPDX-License-Identifier: Apache-2.0
"""Applications for remote work: drafted, judged, approved, and then permitted."""

from dataclasses import replace
from datetime import date

from approval.commands import DraftCase, Remand
from approval.identifiers import PostId, SlotId
from server.store.telework.enrolments import enrolments_of
from server.store.telework.grants import StoredGrant, grants_of, waiting_of
from server.usecases.telework.hours.importing import GivenFile, Imported, import_duty
from telework import Unit
from telework.applying.application import Carried, CarriedKind
from telework.applying.enrolment import EnrolmentReason
from tests.server.applying import (
    FRIDAY,
    application,
    approve_all,
    block,
    content_of,
    enrolment,
    submitted,
    without_registration,
)
from tests.server.town import CASE, LINE, MORI, POSTS, TENANT, Town, numbered

SUPERIORS = [person for person, _post in LINE]


def blocks_of(town: Town, person: str = MORI) -> list[StoredGrant]:
    """Return what is permitted to a person."""
    with town.database.read_work() as tx:
        return grants_of(tx, TENANT, (person,), date(2026, 4, 1), date(2027, 3, 31))


def test_a_registration_then_an_application_permit_a_day_at_home(town: Town) -> None:
    assert submitted(town, CASE, application()) == "applying.enrolment_missing"
    assert submitted(town, numbered(1), enrolment(EnrolmentReason.CHILDCARE)) == ""
    assert approve_all(town, numbered(1), SUPERIORS) == ["", ""]
    assert submitted(town, numbered(2), application(block(), block(date(2026, 11, 30)))) == ""
    assert blocks_of(town) == []

    assert approve_all(town, numbered(2), SUPERIORS) == ["", ""]

    found = [(each.grant.grant_id, each.grant.day.isoformat()) for each in blocks_of(town)]
    case = numbered(2)
    assert found == [(f"{case}:0", "2026-11-27"), (f"{case}:1", "2026-11-30")]
    with town.database.read_work() as tx:
        standing = enrolments_of(tx, TENANT, (MORI,), FRIDAY)[MORI]
        assert waiting_of(tx, TENANT, (MORI,), FRIDAY, FRIDAY) == []
    assert [each.reasons for each in standing] == [(EnrolmentReason.CHILDCARE,)]


def test_a_case_is_the_readable_whole_of_its_form(town: Town) -> None:
    without_registration(town)
    right = content_of(application())
    spoiled = {
        "form.missing": replace(right, form=""),
        "form.unreadable": replace(right, form="{}"),
        "form.body_differs": replace(right, body="在宅で働きます。"),
        "form.flags_differ": replace(right, flags=("off_premises_carrying",)),
        "form.unwanted": replace(right, matter="supply", amount=1000),
        "form.other_person": content_of(application(person="p-yamazaki")),
        "applying.enrolment_secrecy": replace(content_of(enrolment()), secrecy=""),
    }
    for number, (code, content) in enumerate(spoiled.items()):
        command = DraftCase(case_id=numbered(number), post_id=PostId(POSTS[MORI]), content=content)
        assert town.desk(MORI).act(command).code == code


def test_what_is_taken_out_needs_the_consent_of_the_security_officer(town: Town) -> None:
    without_registration(town)
    carried = (Carried(kind=CarriedKind.PAPER, name="要綱の案", personal=True),)
    mine = application(person="p-takanashi", carried=carried)

    assert submitted(town, CASE, mine) == ""

    slots = [(slot.kind, slot.post_id) for slot in town.case().slots()]
    assert ("gogi", "post-joho-kacho") in slots


def test_a_section_heads_own_day_is_decided_by_the_next_superior(town: Town) -> None:
    without_registration(town)

    assert submitted(town, CASE, application(person="p-yoshida")) == ""

    assert [slot.post_id for slot in town.case().slots()] == [
        "post-joho-kacho",
        "post-somu-kyokucho",
    ]
    assert town.case().authority.rank == "bureau_head"


def test_a_remanded_application_no_longer_waits(town: Town) -> None:
    without_registration(town)
    assert submitted(town, CASE, application()) == ""
    assert submitted(town, numbered(1), application(block(unit=Unit.MORNING))) == (
        "applying.full_and_half"
    )
    remand = Remand(
        case_id=CASE,
        slot_id=SlotId("r1s2"),
        post_id=PostId("post-joho-kakaricho"),
        revision_hash=town.case().revision_hash,
        reason="午前だけにしてください",
        to_slot=None,
    )
    assert town.desk("p-takahashi").act(remand).status == "accepted"

    assert submitted(town, numbered(2), application(block(unit=Unit.MORNING))) == ""


def test_no_block_meets_another_nor_a_half_on_leave(town: Town) -> None:
    without_registration(town)
    morning, afternoon = (application(block(unit=half)) for half in (Unit.MORNING, Unit.AFTERNOON))
    assert submitted(town, CASE, morning) == ""
    assert approve_all(town, CASE, SUPERIORS) == ["", ""]
    assert submitted(town, numbered(1), morning) == "applying.overlap"
    assert submitted(town, numbered(2), afternoon) == ""
    # What only waits for its decision holds its half as well.
    assert submitted(town, numbered(3), afternoon) == "applying.overlap"

    monday = date(2026, 11, 30)
    heading = "職員番号,区分,日付,開始時刻,終了時刻,状態,命令日時\n"
    away = heading + "p-mori,年次休暇,2026/11/30,8:30,12:00,,\n"
    file = GivenFile(name="f", data=away.encode("cp932"), by="ops:x", now=town.clock())
    assert import_duty(town.database, TENANT, file) == Imported(rows=1, changed=1)
    for number, unit in ((4, Unit.MORNING), (5, Unit.FULL)):
        form = application(block(monday, unit))
        assert submitted(town, numbered(number), form) == "applying.leave"
    assert submitted(town, numbered(6), application(block(monday, Unit.AFTERNOON))) == ""
