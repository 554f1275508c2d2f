# SPDX-License-Identifier: Apache-2.0
"""A small city hall for stories about bad input and faults: one real server, many laptops.

Laptops are real clients without screens. They look at the server when rung, not by the
clock, so that a story decides who knows what when.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest

from approval.case import Slot
from approval.content import CaseContent
from approval.wire import CaseView, TimestampState
from desktop import bootstrap
from desktop.bootstrap import Surroundings
from desktop.case_detail import CaseDetail
from desktop.clock import Reading, SystemClock
from desktop.desk import LocalDesk
from desktop.draft import Draft
from desktop.facade import Act, OutboxRow, SendState, Trouble
from desktop.keys.data_key import KeptNowhere
from desktop.settings import ClientSettings
from server.ops.main import main
from tests.approval.city import RULES, city_files
from tests.e2e.fault_proxy import Fault, FaultProxy
from tests.e2e.real_server import PASSWORD, RealServer, database_for
from tests.support.waiting import wait_until

PIN = "482915"
SELDOM = 3600
"""Seconds between two looks of a laptop that nobody rings."""

NOTHING_YET = OutboxRow(
    event_id="",
    device_seq=0,
    stream="",
    case_id="",
    title="",
    command_type="",
    state=SendState.UNSENT,
    made_at=datetime.max.replace(tzinfo=UTC),
    tries=0,
    next_try=None,
    code="",
    params={},
    request_id="",
)

_FEED = ("GET", "/v1/changes")

Seen = TypeVar("Seen")


class MovedClock:
    """The clocks of this machine, moved: the wall clock set wrong, or time gone by."""

    def __init__(self, wall_off: timedelta = timedelta(0)) -> None:
        self.wall_off = wall_off
        self._passed = timedelta(0)
        self._real = SystemClock()

    def read(self) -> Reading:
        """Return the clocks as they stand."""
        real = self._real.read()
        return replace(
            real,
            wall=real.wall + self.wall_off + self._passed,
            boot_ns=real.boot_ns + int(self._passed.total_seconds() * 1e9),
        )

    def pass_time(self, **span: float) -> None:
        """Let time pass for both clocks."""
        self._passed += timedelta(**span)


class Hall:
    """A server and the laptops of one story, which are closed with it.

    Attributes:
        network: a way to the server that fails when told, for laptops seated at its ``url``.
    """

    def __init__(self, server: RealServer, folder: Path, network: FaultProxy) -> None:
        self.server = server
        self.folder = folder
        self.network = network
        self._open: list[LocalDesk] = []
        self._laptops = 0

    def seat(
        self,
        login: str,
        *,
        url: str = "",
        surroundings: Surroundings | None = None,
        settings: ClientSettings | None = None,
        signs: bool = True,
    ) -> LocalDesk:
        """Give a person a new laptop: signed in, its key made, in step with the server.

        Whoever has no part in decisions has no key (``signs``).
        """
        self._laptops += 1
        desk = bootstrap.build(
            replace(
                settings or ClientSettings(),
                store_folder=self.folder / f"laptop-{self._laptops}",
                poll_seconds=SELDOM,
            ),
            surroundings or Surroundings(secrets=KeptNowhere(), random=Random(self._laptops)),
        )
        self._open.append(desk)
        desk.runner.start()
        entered = desk.sign_in(url or f"http://127.0.0.1:{self.server.port}", login, PASSWORD)
        assert not isinstance(entered, Trouble), entered
        if signs:
            assert desk.enrol(PIN) is None
            wait_for(desk, desk.matters)
        return desk

    def register(self, login: str, case_id: str) -> CaseView:
        """Return a case as the server tells it to this person."""
        with self.server.laptop(login) as laptop:
            return laptop.case(case_id)

    def close(self) -> None:
        """Close every laptop."""
        for desk in self._open:
            desk.runner.join()
            desk.close()
        self._open.clear()


@contextmanager
def sitting(server: RealServer, folder: Path) -> Iterator[Hall]:
    """Give the laptops of one story, and close them."""
    with FaultProxy("127.0.0.1", server.port) as network:
        hall = Hall(server, folder, network)
        try:
            yield hall
        finally:
            hall.close()


def no_news(method: str, path: str) -> Fault:
    """Plan a network on which a laptop sends what it has and learns nothing new."""
    return Fault.DROP_ANSWER if (method, path.partition("?")[0]) == _FEED else Fault.NONE


@contextmanager
def open_hall(folder: Path, people: Sequence[str], **environment: str) -> Iterator[RealServer]:
    """Run a real server with the small city, accounts, and settings of its environment."""
    with pytest.MonkeyPatch.context() as patch, database_for("sqlite", folder) as database:
        patch.setenv("TSUKUE_SERVER_DATA_DIR", str(folder / "data"))
        patch.setenv("TSUKUE_SERVER_DATABASE_URL", database)
        for name, value in environment.items():
            patch.setenv(name, value)
        operate("init")
        load_organisation(folder / "city", city_files())
        operate("rules", "load", str(RULES))
        for login in people:
            operate("user", "add", login, f"p-{login}", given=PASSWORD)
        with RealServer(folder, database) as server:
            server.start()
            server.wait_until_ready()
            yield server


def operate(*arguments: str, given: str = "") -> None:
    """Run a command of the server here: a process for each would cost a minute."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", StringIO(given + "\n"))
        assert main(arguments) == 0, arguments


def load_organisation(folder: Path, files: dict[str, str]) -> None:
    """Load an organisation into the server, as the administrator does."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_text(content, "utf-8")
    operate("org", "load", str(folder), "--date", "2026-04-01")


def wait_for(desk: LocalDesk, look: Callable[[], Seen]) -> Seen:
    """Ring a laptop until there is something to see."""

    def ring_and_look() -> Seen:
        seen = look()
        if not seen and not desk.status().busy:
            desk.sync_now()
        return seen

    return wait_until(ring_and_look)


def small_case(**changes: object) -> CaseContent:
    """Return the content of a small purchase without files or consents."""
    fields: dict[str, object] = {
        "matter": "supply",
        "amount": 300_000,
        "title": "電話機の購入について",
        "body": "下記のとおり購入してよろしいか伺います。",
        **changes,
    }
    return CaseContent(**fields)  # type: ignore[arg-type]


def typed(desk: LocalDesk, content: CaseContent | None = None, amount: str = "300000") -> Draft:
    """Type a draft and save it."""
    draft = replace(desk.new_draft(), content=content or small_case(), amount_text=amount)
    return desk.save_draft(draft)


def submit(desk: LocalDesk, draft: Draft) -> str:
    """Submit a draft and wait until the server has it; returns the case."""
    act = desk.submit(draft.draft_id, PIN)
    assert isinstance(act, Act), act
    wait_for(desk, lambda: newest(desk, draft.case_id, "submit").state is SendState.SENT)
    return draft.case_id


def newest(desk: LocalDesk, case_id: str, command_type: str = "") -> OutboxRow:
    """Return the newest act on a case, or one that says there is none yet."""
    rows = [row for row in desk.outbox() if row.case_id == case_id]
    found = [row for row in rows if command_type in {"", row.command_type}]
    return found[0] if found else NOTHING_YET


def wait_for_turn(desk: LocalDesk, case_id: str) -> tuple[CaseDetail, Slot]:
    """Wait until a case waits for this person with its sheet at hand."""

    def turn() -> tuple[CaseDetail, Slot] | None:
        detail = desk.detail(case_id)
        if detail is None or not detail.my_slot or not detail.document_at_hand:
            return None
        document = detail.view.document
        if document is None or document.timestamp is TimestampState.PENDING:
            # The sheet is about to change under whoever signs it now.
            return None
        slot = detail.projected.slot(detail.my_slot)
        return None if slot is None else (detail, slot)

    found = wait_for(desk, turn)
    assert found is not None
    return found


def approve(
    desk: LocalDesk, case_id: str, opinion: str = "異存ありません。", pin: str = PIN
) -> Act | Trouble:
    """Approve a case that waits for this person."""
    _, slot = wait_for_turn(desk, case_id)
    return desk.approve(case_id, slot.slot_id, slot.post_id, opinion, pin)


def settled(desk: LocalDesk, case_id: str, command_type: str) -> OutboxRow:
    """Wait until the server's word about an act is there."""
    ends = {SendState.SENT, SendState.ATTENTION}

    def end() -> OutboxRow | None:
        row = newest(desk, case_id, command_type)
        return row if row.state in ends else None

    found = wait_for(desk, end)
    assert found is not None
    return found


def times_landed(view: CaseView, event_id: str) -> int:
    """Count the acts of a person that a click has left in the case's history."""
    return [entry.event_id for entry in view.history if entry.by is not None].count(event_id)
