# SPDX-License-Identifier: Apache-2.0
"""The page 統計 comes from the server; without it the last one stands, with its time."""

from desktop.facade import Trouble
from desktop.measures import DashboardAnswer
from desktop.settings import Profile
from telework.measures.entries import ActualHistory, EnterActual
from tests.desktop.model_server import PASSWORD, Mishap
from tests.desktop.office import Office

MONTH = "2026-10"
ENTRY = EnterActual(
    event_id="0193a2b4-0000-7000-8000-000000000001",
    month=MONTH,
    value="8.7",
    from_what="番号発券機の集計",
)


def test_the_last_page_stands_when_the_server_is_gone(office: Office) -> None:
    desk = office.seated("yamazaki")
    fresh = desk.measures.dashboard(MONTH)
    assert isinstance(fresh, DashboardAnswer)
    assert fresh.dashboard is not None
    assert (len(fresh.dashboard.lines), fresh.trouble) == (10, None)
    office.leave(desk)
    office.server.order("/v1/measures", Mishap.UNAVAILABLE)
    again = office.desk("yamazaki")
    office.clock.pass_time(minutes=60)
    kept = again.measures.dashboard(MONTH)
    assert isinstance(kept, DashboardAnswer)
    assert (kept.dashboard, kept.read_at) == (fresh.dashboard, fresh.read_at)
    assert kept.trouble is not None


def test_the_page_of_a_month_never_stands_for_another(office: Office) -> None:
    desk = office.seated("yamazaki")
    desk.measures.dashboard(MONTH)
    office.server.order("/v1/measures", Mishap.UNAVAILABLE)
    other = desk.measures.dashboard("2026-09")
    assert isinstance(other, DashboardAnswer)
    assert (other.dashboard, other.read_at) == (None, None)


def test_the_page_lies_sealed(office: Office) -> None:
    desk = office.seated("yamazaki")
    desk.measures.dashboard(MONTH)
    office.leave(desk)
    found = [path.read_bytes() for path in office.folder.rglob("*") if path.is_file()]
    assert found
    assert not any("窓口の待ち時間".encode() in body for body in found)


def test_a_terminal_that_keeps_nothing_has_no_page_after_a_restart(office: Office) -> None:
    desk = office.desk("yamazaki", Profile.THIN)
    desk.sign_in("", "yamazaki", PASSWORD)
    assert isinstance(desk.measures.dashboard(MONTH), DashboardAnswer)
    office.leave(desk)
    office.server.order("/v1/measures", Mishap.UNAVAILABLE)
    again = office.desk("yamazaki", Profile.THIN)
    answer = again.measures.dashboard(MONTH)
    assert isinstance(answer, Trouble) or answer.dashboard is None


def test_entries_need_the_server_and_wait_in_no_outbox(office: Office) -> None:
    desk = office.seated("yamazaki")
    assert isinstance(desk.measures.actuals("waiting_time"), ActualHistory)
    office.server.order("/v1/measures", Mishap.UNAVAILABLE)
    assert isinstance(desk.measures.actuals("waiting_time"), Trouble)
    assert isinstance(desk.measures.enter_actual("waiting_time", ENTRY), Trouble)
    assert desk.outbox() == ()
