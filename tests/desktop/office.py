# SPDX-License-Identifier: Apache-2.0
"""An office for tests: a model city, its server, and desks that people sit down at."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from approval.case import Case
from approval.content import CaseContent
from approval.identifiers import PostId
from desktop.bootstrap import Surroundings, build
from desktop.desk import LocalDesk
from desktop.facade import Trouble
from desktop.keys.data_key import KeptNowhere
from desktop.settings import ClientSettings, Profile
from tests.approval.city import tablets
from tests.desktop.hand_clock import HandClock
from tests.desktop.model_city import ModelCity
from tests.desktop.model_server import PASSWORD, ModelServer, serving

PIN = "482915"
OFFICER = PostId("post-joho-shunin")


@dataclass
class Office:
    """Everything a story needs; desks are closed when the office closes."""

    folder: Path
    clock: HandClock
    city: ModelCity
    server: ModelServer
    secrets: dict[str, KeptNowhere] = field(default_factory=dict)
    open_desks: list[LocalDesk] = field(default_factory=list)

    def desk(self, login: str, profile: Profile = Profile.MANAGED) -> LocalDesk:
        """Open this person's store, as after a restart, without signing in."""
        settings = ClientSettings(
            store_folder=self.folder / login,
            server_url=self.server.url,
            profile=profile,
            attachment_limit=20_000_000,
        )
        secrets = self.secrets.setdefault(login, KeptNowhere())
        desk = build(
            settings, Surroundings(clock=self.clock, secrets=secrets, random=Random(len(login)))
        )
        self.open_desks.append(desk)
        return desk

    def seated(self, login: str, *, key: bool = False) -> LocalDesk:
        """Open this person's store, sign in, enrol if asked, and read what there is."""
        desk = self.desk(login)
        entered = desk.sign_in("", login, PASSWORD)
        assert not isinstance(entered, Trouble), entered
        if key:
            assert desk.enrol(PIN) is None
        turn(desk)
        return desk

    def leave(self, desk: LocalDesk) -> None:
        """Close a desk properly."""
        self.open_desks.remove(desk)
        desk.runner.engine.close()
        desk.close()

    def case(self, case_id: str) -> Case:
        """Return a case as the register has it."""
        found = self.city.cases[case_id].case
        assert found is not None
        return found


@contextmanager
def open_office(folder: Path) -> Iterator[Office]:
    """Open an office for one test."""
    clock = HandClock()
    city = ModelCity(clock)
    with serving(city) as server:
        office = Office(folder=folder, clock=clock, city=city, server=server)
        try:
            yield office
        finally:
            for desk in tuple(office.open_desks):
                office.leave(desk)


def turn(desk: LocalDesk) -> float:
    """Do one turn of the sync engine now, and say when it wants the next."""
    desk.runner.engine.hurry()
    return desk.runner.engine.turn()


def plain_content(**changes: object) -> CaseContent:
    """Return the story's content without files."""
    return tablets(**{"attachments": (), **changes})  # type: ignore[arg-type]


def submitted(office: Office, desk: LocalDesk, content: CaseContent | None = None) -> str:
    """Draft and submit a case to its end; returns its id."""
    from dataclasses import replace

    draft = desk.new_draft()
    wanted = replace(draft, content=content or plain_content(), post_id=OFFICER)
    act = desk.submit(desk.save_draft(wanted).draft_id, PIN)
    assert not isinstance(act, Trouble), act
    turn(desk)
    assert office.case(draft.case_id).state == "circulating", desk.outbox()
    return draft.case_id
