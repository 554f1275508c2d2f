# SPDX-License-Identifier: Apache-2.0
"""Devices from the page 管理: admitted, lost with all that follows, found again; seen first."""

import threading

import pytest

from approval.refusal import Refusal
from approval.wire_devices import ChangedDevice, DeviceLine
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.devices import set_device_state
from server.usecases.administration.audit_search import Search, search_audit
from server.usecases.administration.devices import (
    Wanted,
    admit,
    export_devices,
    read_device,
    read_devices,
    report_lost,
)
from server.usecases.identify import identify
from server.usecases.reads.read_bytes import read_document
from tests.server.administration.office import (
    ADMINISTRATOR,
    OTHER,
    STAFF,
    administrator,
    detail,
    refused,
)
from tests.server.administration.test_accounts import log_of
from tests.server.town import CASE, TENANT, Town

LAPTOP = f"laptop-{STAFF}"


def shown(town: Town, wanted: Wanted | None = None) -> list[DeviceLine]:
    """Return the first page."""
    page = read_devices(town.services, administrator(town), wanted or Wanted(), "", 100)
    return list(page.lines)


def put(town: Town, device_id: str, state: str) -> None:
    """Have a device in a state."""
    with town.database.write_work() as tx:
        assert set_device_state(tx, TENANT, device_id, state, town.clock())


def done(answer: ChangedDevice | Refusal) -> ChangedDevice:
    """Return the device; a refusal fails the test."""
    assert isinstance(answer, ChangedDevice), answer
    return answer


def test_devices_that_wait_come_first_then_those_lost_then_the_newest_contact(
    town: Town,
) -> None:
    town.desk(STAFF)
    administrator(town)
    town.clock.advance(minutes=5)
    for person in ("p-yoshida", "p-takahashi", "p-watanabe"):
        town.desk(person)
    put(town, "laptop-p-watanabe", "waiting")
    put(town, "laptop-p-takahashi", "lost")
    town.clock.advance(minutes=5)
    lines = shown(town)
    # Whoever reads was in contact just now.
    owners = ["p-watanabe", "p-takahashi", ADMINISTRATOR, "p-yoshida", STAFF]
    assert [each.owner_id for each in lines] == owners
    assert lines[3].owner == "𠮷田 茂子"
    assert lines[3].office == "情報政策課長"
    page = read_devices(town.services, administrator(town), Wanted(), "", 2)
    assert (page.total, page.waiting, len(page.lines)) == (5, 1, 2)
    more = read_devices(town.services, administrator(town), Wanted(), page.next, 2)
    assert [each.device_id for each in more.lines] == [each.device_id for each in lines[2:4]]


def test_devices_are_found_by_owner_and_state(town: Town) -> None:
    town.desk("p-yoshida")
    assert [each.owner_id for each in shown(town, Wanted(words="吉田"))] == ["p-yoshida"]
    assert shown(town, Wanted(state="lost")) == []


def test_a_waiting_device_is_admitted(town: Town) -> None:
    desk = town.desk(STAFF)
    put(town, LAPTOP, "waiting")
    answer = done(admit(town.services, administrator(town), LAPTOP, "waiting"))
    assert (answer.device.state, answer.report) == ("admitted", None)
    assert desk.identified.actor.person_id == STAFF
    (entry,) = log_of(town, "ops:device:admitted")
    assert (entry[0], entry[3]) == (ADMINISTRATOR, "request-1")


def test_a_lost_device_is_shut_out_in_one_act_and_reported_in_numbers(town: Town) -> None:
    town.circulate()
    desk = town.desk(STAFF)
    answer = done(report_lost(town.services, administrator(town), LAPTOP, "admitted"))
    assert answer.device.state == "lost"
    assert answer.device.lost_at == town.clock()
    report = answer.report
    assert report is not None
    assert len(report.certificates) == 1
    assert (report.cases, report.secret_cases) == (1, 0)
    assert refused(identify(town.services, desk.token, "r", counts=True)) == "device.wiped"
    seen = detail(town, STAFF)
    assert (seen.certificate, seen.sessions) == ("revoked", ())
    assert "テレワーク" not in repr(report), "an administrator reads no titles"
    again = read_device(town.services, administrator(town), LAPTOP)
    assert again is not None
    assert again.report == report
    assert len(log_of(town, "administration:device:reported")) == 2


def test_a_device_that_was_found_is_admitted_and_its_certificate_stays_revoked(
    town: Town,
) -> None:
    town.desk(STAFF)
    by = administrator(town)
    done(report_lost(town.services, by, LAPTOP, "admitted"))
    answer = done(admit(town.services, by, LAPTOP, "lost"))
    assert answer.device.state == "admitted"
    assert answer.device.lost_at is not None
    assert detail(town, STAFF).certificate == "revoked"


@pytest.mark.parametrize(
    ("act", "seen"),
    [(admit, "lost"), (report_lost, "waiting"), (admit, "admitted"), (report_lost, "lost")],
)
def test_a_device_is_only_changed_as_it_was_seen(town: Town, act: object, seen: str) -> None:
    town.desk(STAFF)
    assert callable(act)
    assert refused(act(town.services, administrator(town), LAPTOP, seen)) == "device.changed"
    assert shown(town, Wanted(words=STAFF))[0].state == "admitted"


def test_nobody_reports_the_device_lost_on_which_he_works(town: Town) -> None:
    own = f"laptop-{ADMINISTRATOR}"
    answer = report_lost(town.services, administrator(town), own, "admitted")
    assert refused(answer) == "device.in_use_here"


def test_what_is_not_there_is_not_found(town: Town) -> None:
    by = administrator(town)
    assert read_device(town.services, by, "nothing") is None
    assert refused(admit(town.services, by, "nothing", "waiting")) == "not_found"


def test_of_two_administrators_who_report_it_lost_at_once_one_did_it(town: Town) -> None:
    town.desk(STAFF)
    barrier = threading.Barrier(2)
    answers: list[ChangedDevice | Refusal] = []

    def run(person_id: str) -> None:
        by = administrator(town, person_id)
        barrier.wait()
        answers.append(report_lost(town.services, by, LAPTOP, "admitted"))

    for person in (ADMINISTRATOR, OTHER):
        administrator(town, person)
    threads = [threading.Thread(target=run, args=(each,)) for each in (ADMINISTRATOR, OTHER)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    codes = [each.code for each in answers if isinstance(each, Refusal)]
    assert codes == ["device.changed"]
    assert len(log_of(town, "ops:device:lost")) == 1


def test_the_list_is_saved_with_a_line_in_the_log(town: Town) -> None:
    town.desk(STAFF)
    rows = list(export_devices(town.services, administrator(town), Wanted(words=STAFF)))
    assert rows[1].startswith(f"{LAPTOP},laptop,{STAFF},森 林,情報政策係主事,許可,")
    assert len(log_of(town, "administration:devices:exported")) == 1


def test_a_device_is_found_in_the_log_by_either_form_of_its_name(town: Town) -> None:
    town.desk(STAFF)
    by = administrator(town)
    old = AuditEntry(
        tenant=TENANT,
        at=town.clock(),
        tag=Tag.OPS_DEVICE_LOST,
        actor=ADMINISTRATOR,
        device_id=LAPTOP,
        subject=LAPTOP,  # as up to 0.8.0
    )
    with town.database.write_work() as tx:
        append_audit(tx, old)
    done(report_lost(town.services, by, LAPTOP, "admitted"))
    wanted = Search(subject=f"device:{LAPTOP}", tag=Tag.OPS_DEVICE_LOST.value)
    found = search_audit(town.services, by, wanted, 0, 10).lines
    assert [each.subject for each in found] == [f"device:{LAPTOP}", LAPTOP]


def fetched(town: Town, device_id: str, digit: str) -> AuditEntry:
    """The entry of an attachment that a device fetched."""
    return AuditEntry(
        tenant=TENANT,
        at=town.clock(),
        tag=Tag.CASE_ATTACHMENT_READ,
        actor=STAFF,
        device_id=device_id,
        subject=f"case:{CASE}",
        detail=digit * 64,
    )


def test_the_report_lists_of_which_cases_the_device_fetched_files(town: Town) -> None:
    town.circulate()
    desk = town.desk(STAFF)
    document = read_document(town.services, desk.identified, CASE)
    assert document is not None
    assert not isinstance(document, Refusal)
    with town.database.write_work() as tx:
        # One file twice, another once; and on another device, which is none of it.
        append_audit(tx, *(fetched(town, LAPTOP, digit) for digit in "aab"))
        append_audit(tx, fetched(town, "another", "c"))
    report = done(report_lost(town.services, administrator(town), LAPTOP, "admitted")).report
    assert report is not None
    assert report.held_total == 1
    (held,) = report.held
    assert held.number == town.case(CASE).number
    assert (held.sheet, held.secret, held.fetched_at) == (True, False, town.clock())
    assert held.attachments == 2
    assert report.scopes == ("情報政策係",)
    assert "テレワーク" not in repr(report), "an administrator reads no titles"
