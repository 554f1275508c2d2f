# SPDX-License-Identifier: Apache-2.0
"""One decision through six real clients and the real server, without screens."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from approval.content import Attachment
from approval.wire import CaseView
from desktop import bootstrap
from desktop.bootstrap import Surroundings
from desktop.desk import LocalDesk
from desktop.facade import Act, CaseList, ConnectionState, SendState, Trouble
from desktop.keys.data_key import KeptNowhere
from desktop.settings import ClientSettings
from server.ops.main import main
from tests.approval.city import RULES, city_files, tablets
from tests.e2e.real_server import PASSWORD, RealServer, database_for
from tests.support.waiting import wait_until

PIN = "482915"
PEOPLE = ("yamazaki", "takahashi", "yoshida", "watanabe", "kaneko", "otomo")
"""Drafter, 係長, 課長, 人事課長, 財政課長, 局長."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RealServer]:
    """The real server with the small city and everybody of the story."""
    city = tmp_path / "city"
    city.mkdir()
    for name, content in city_files().items():
        (city / name).write_text(content, "utf-8")
    with (
        database_for("sqlite", tmp_path) as database,
        RealServer(tmp_path, database) as running,
    ):
        set_up(tmp_path, database, city)
        running.start()
        running.wait_until_ready()
        yield running


def set_up(folder: Path, database: str, city: Path) -> None:
    """Run the server's commands here: a process for each would cost a minute."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TSUKUE_SERVER_DATA_DIR", str(folder / "data"))
        patch.setenv("TSUKUE_SERVER_DATABASE_URL", database)
        assert main(["init"]) == 0
        assert main(["org", "load", str(city), "--date", "2026-04-01"]) == 0
        assert main(["rules", "load", str(RULES)]) == 0
        for login in PEOPLE:
            patch.setattr("sys.stdin", StringIO(PASSWORD + "\n"))
            assert main(["user", "add", login, f"p-{login}"]) == 0


@pytest.fixture
def desks(server: RealServer, tmp_path: Path) -> Iterator[dict[str, LocalDesk]]:
    """Everybody's client, signed in, enrolled, its sync running in a plain thread."""
    opened: dict[str, LocalDesk] = {}
    try:
        for login in PEOPLE:
            settings = ClientSettings(store_folder=tmp_path / login, poll_seconds=1)
            desk = bootstrap.build(settings, Surroundings(secrets=KeptNowhere()))
            opened[login] = desk
            desk.runner.start()
            entered = desk.sign_in(f"http://127.0.0.1:{server.port}", login, PASSWORD)
            assert not isinstance(entered, Trouble), entered
            assert desk.enrol(PIN) is None
        yield opened
    finally:
        for desk in opened.values():
            desk.runner.join()
            desk.close()


def submit(desk: LocalDesk, folder: Path) -> str:
    """Draft the story's case with two files and submit it."""
    wait_until(desk.matters)
    taken = [take(desk, folder / "仕様書.txt"), take(desk, folder / "見積書.csv")]
    draft = desk.new_draft()
    content = tablets(attachments=tuple(taken))
    saved = desk.save_draft(replace(draft, content=content, amount_text="１２，０００，０００"))
    act = desk.submit(saved.draft_id, PIN)
    assert isinstance(act, Act), act
    wait_until(lambda: is_sent(desk, "submit"))
    return draft.case_id


def take(desk: LocalDesk, path: Path) -> Attachment:
    path.write_text(f"{path.stem}の内容です。", "utf-8")
    taken = desk.take_file(path)
    assert isinstance(taken, Attachment), taken
    return taken


def is_sent(desk: LocalDesk, command_type: str) -> bool:
    newest = desk.outbox()[:1]
    assert not [row for row in newest if row.state is SendState.ATTENTION], newest
    return [(row.command_type, row.state) for row in newest] == [(command_type, SendState.SENT)]


def approve(desk: LocalDesk, case_id: str) -> str:
    """Approve as soon as the case waits with its sheet at hand; returns the event."""
    wait_until(lambda: waiting(desk, case_id))
    detail = desk.detail(case_id)
    assert detail is not None
    slot = detail.projected.slot(detail.my_slot)
    assert slot is not None
    act = desk.approve(case_id, slot.slot_id, slot.post_id, "異存ありません。", PIN)
    assert isinstance(act, Act), act
    return act.row.event_id


@pytest.mark.slow
def test_one_decision_end_to_end(
    server: RealServer, desks: dict[str, LocalDesk], tmp_path: Path
) -> None:
    drafter = desks["yamazaki"]
    case_id = submit(drafter, tmp_path)
    approve(desks["takahashi"], case_id)
    wait_until(lambda: is_sent(desks["takahashi"], "approve"))

    # The 課長 is cut off: her click waits, is sent when the network returns, happens once.
    wait_until(lambda: waiting(desks["yoshida"], case_id))
    server.kill()
    event_id = approve(desks["yoshida"], case_id)
    row = next(row for row in desks["yoshida"].rows(CaseList.WAITING) if row.case_id == case_id)
    assert row.pending in {SendState.WAITING, SendState.SENDING, SendState.UNKNOWN}
    assert row.my_slot == ""
    server.start()
    server.wait_until_ready()
    for desk in desks.values():
        desk.sync_now()
    wait_until(lambda: is_sent(desks["yoshida"], "approve"))
    wait_until(lambda: event_id in events_of(desks["yoshida"], case_id))

    # Both sections consent at once: one of them signs again by itself.
    for login in ("watanabe", "kaneko"):
        wait_until(lambda login=login: waiting(desks[login], case_id))
    for login in ("watanabe", "kaneko"):
        approve(desks[login], case_id)
    for login in ("watanabe", "kaneko"):
        wait_until(lambda login=login: is_sent(desks[login], "approve"))
    approve(desks["otomo"], case_id)
    wait_until(lambda: view(drafter, case_id).case.state == "decided")
    lines = [one for one in view(drafter, case_id).history if one.event_id == event_id]
    assert [one.type for one in lines].count("approved") == 1
    assert drafter.status().connection is ConnectionState.CONNECTED
    wait_until(lambda: signatures(drafter.document(case_id), tmp_path) == 6)


def waiting(desk: LocalDesk, case_id: str) -> bool:
    detail = desk.detail(case_id)
    return detail is not None and bool(detail.my_slot) and detail.document_at_hand


def events_of(desk: LocalDesk, case_id: str) -> list[str]:
    """Return the clicks that caused each line of the case's history."""
    return [entry.event_id for entry in view(desk, case_id).history]


def view(desk: LocalDesk, case_id: str) -> CaseView:
    detail = desk.detail(case_id)
    assert detail is not None
    return detail.view


def signatures(document: bytes | Trouble, folder: Path) -> int:
    """Count the signatures that an independent reader calls valid."""
    reader = shutil.which("pdfsig")
    if reader is None:
        pytest.skip("pdfsig of poppler-utils is not installed")
    if isinstance(document, Trouble):
        return 0
    path = folder / "decided.pdf"
    path.write_bytes(document)
    said = subprocess.run(
        [reader, "-nocert", str(path)], capture_output=True, text=True, check=False
    )
    return said.stdout.count("Signature is Valid")
