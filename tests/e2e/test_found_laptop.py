# SPDX-License-Identifier: Apache-2.0
"""A real client on a laptop that was lost and found, and the real server: the owner's word."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from approval.wire_accounts import AddAccount
from desktop.bootstrap import Surroundings, build
from desktop.desk import LocalDesk
from desktop.facade import SendState, Trouble
from desktop.keys.data_key import KeptNowhere
from desktop.settings import ClientSettings
from desktop.sync.administration_api import AdministrationApi
from desktop.sync.api import ServerApi
from desktop.sync.transport import Transport
from tests.desktop.hand_clock import HandClock
from tests.desktop.office import turn
from tests.server.house import house_of
from tests.server.town import Town
from tests.support.clock import ManualClock
from tests.support.served import served

ADMINISTRATOR = "p-kera"
PASSWORD = "a sentence of my own"


class Laptop:
    """A client and its server, whose clocks go together."""

    def __init__(self, town: Town, url: str, folder: Path) -> None:
        self.town, self.url = town, url
        self.clock = HandClock(town.clock())
        self.transport = Transport()
        town.desk(ADMINISTRATOR, roles=("administrator",))
        settings = ClientSettings(
            store_folder=folder / "laptop", server_url=url, device_name="貸出ノートPC 12号"
        )
        self.desk = build(settings, Surroundings(clock=self.clock, secrets=KeptNowhere()))

    @property
    def administration(self) -> AdministrationApi:
        """The administrator's room, in a session of now."""
        keeper = self.town.desk(ADMINISTRATOR)
        keeper.sign_in_again()
        return ServerApi(self.transport, self.url, keeper.token).administration

    def wait(self, **span: float) -> None:
        """Let time go by on both sides."""
        self.town.clock.advance(**span)
        self.clock.pass_time(**span)

    def change(self, act: str, seen: str) -> None:
        """Report the laptop lost, or admit it again."""
        self.administration.change_device(self.desk._place.vault.device_id, act, seen)

    def sign_in(self, password: str, new: str = "") -> None:
        """Sign in as the owner and let the client turn once."""
        entered = self.desk.sign_in(self.url, "zeniya", password, new)
        assert not isinstance(entered, Trouble), entered
        turn(self.desk)

    def states(self) -> list[tuple[str, SendState]]:
        """What the outbox says of each act, the first made first."""
        return [(each.title, each.state) for each in reversed(self.desk.outbox())]


@pytest.fixture
def laptop(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[Laptop]:
    """Serve a town on the loopback, and have the owner at work on his laptop."""
    town = Town(database_url, tmp_path, clock)
    with served(house_of(town, tmp_path)) as url:
        made = Laptop(town, url, tmp_path)
        (found,) = made.administration.people({"q": "銭谷"}).lines
        added = made.administration.add_account(
            AddAccount(person_id=found.person_id, login="zeniya", roles=("staff",))
        )
        made.sign_in(added.password, PASSWORD)
        yield made
        made.desk.close()
        made.transport.close()
    town.close()


def punch(desk: LocalDesk, kind: str, place: str = "") -> str:
    """Punch without the server, and return the act's id."""
    made = desk.punch(kind, place)
    assert not isinstance(made, Trouble), made
    return made.row.event_id


def test_the_owner_says_which_acts_of_the_lost_time_were_his(laptop: Laptop) -> None:
    desk = laptop.desk
    laptop.wait(minutes=5)
    punch(desk, "start", "home")
    laptop.wait(minutes=5)
    laptop.change("lost", "admitted")
    laptop.wait(hours=1)
    own = punch(desk, "break")
    laptop.wait(minutes=10)
    strange = punch(desk, "resume")
    laptop.wait(minutes=5)
    laptop.change("admit", "lost")
    laptop.wait(minutes=5)
    turn(desk)  # its session ended when it was reported lost
    laptop.sign_in(PASSWORD)
    punch(desk, "end")
    turn(desk)

    assert [state for _title, state in laptop.states()] == [
        SendState.SENT,  # by its boot clock made before the report
        SendState.WAITING,
        SendState.WAITING,
        SendState.WAITING,  # made now, held by what the owner is asked about
    ]
    assert desk.status().asked == 2
    asked = desk.ownership.asked()
    assert [each.event_id for each in asked.rows] == [own, strange]
    assert asked.device_name == "貸出ノートPC 12号"

    assert desk.ownership.answer((own,), True) is None
    assert desk.ownership.answer((strange,), False) is None
    assert desk.status().asked == 0
    turn(desk)
    turn(desk)
    assert [state for _title, state in laptop.states()] == [SendState.SENT] * 3
    assert desk.status().attention == 0
    again = desk.ownership.answer((own,), False)
    assert isinstance(again, Trouble)
    assert again.code == "event.owner_answered"
    (line,) = laptop.administration.devices({"q": "銭谷"}).lines
    assert (line.asked, line.disowned, line.state) == (0, 1, "admitted")
