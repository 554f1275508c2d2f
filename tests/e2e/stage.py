# SPDX-License-Identifier: Apache-2.0
"""The stage of the demo's stories: laptops, signing in, pictures, and what everybody does."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop import bootstrap
from desktop.bootstrap import Surroundings
from desktop.desk import LocalDesk
from desktop.facade import Trouble
from desktop.keys.data_key import KeptNowhere
from desktop.settings import ClientSettings
from server.demo.people import DEMO_PASSWORD, DEMO_PIN, OFFICER, StoryPerson
from tests.e2e.cast import Actor, StageFright

SHEET_MS = 2500
"""The newest sheet is fetched and drawn within this; a picture before it lacks a stamp."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where the stories play and where their pictures go.

    Attributes:
        laptops: the port of each person's cable, by login: who comes back finds the server
            where she left it.
        pictures: folder for a picture per step, None for none.
        tell: called with a line about each step.
    """

    folder: Path
    port: int
    files: tuple[Path, Path]
    pictures: Path | None
    tell: Callable[[str], None]
    laptops: dict[str, int] = field(default_factory=dict)


class Stage:
    """Where the people of a story meet.

    Attributes:
        series: what the names of this story's pictures begin with.
    """

    series = ""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._step = 0
        self._desks = 0

    @contextmanager
    def enters(self, person: StoryPerson) -> Iterator[Actor]:
        """Open a new laptop: sign in, make a sealing key under a PIN."""
        with self.at_her_desk(person) as actor:
            actor.write(name="sign_in.login", text=person.login)
            actor.write(name="sign_in.password", text=DEMO_PASSWORD)
            if person is OFFICER:
                self.look(actor, "sign-in")
            actor.click(name="sign_in.do")
            actor.write(name="enrol.pin", text=DEMO_PIN)
            actor.write(name="enrol.again", text=DEMO_PIN)
            if person is OFFICER:
                self.look(actor, "enrol")
            actor.click(name="enrol.do")
            actor.await_there(name="rail.today")
            yield actor

    @contextmanager
    def at_her_desk(self, person: StoryPerson) -> Iterator[Actor]:
        """Sit down at the laptop of a person, as it was left."""
        folder, laptops = self.scene.folder / person.login, self.scene.laptops
        with Actor(person.login, folder, self.scene.port, laptops.get(person.login, 0)) as actor:
            laptops[person.login] = actor.cable.port
            yield actor

    @contextmanager
    def desk_of(self, person: StoryPerson) -> Iterator[LocalDesk]:
        """Sit a person down at a client without windows, on a laptop of its own."""
        self._desks += 1
        folder = self.scene.folder / person.login / f"desk-{self._desks}"
        settings = replace(ClientSettings(), store_folder=folder, poll_seconds=2)
        desk = bootstrap.build(settings, Surroundings(secrets=KeptNowhere()))
        desk.runner.start()
        try:
            url = f"http://127.0.0.1:{self.scene.port}"
            entered = desk.sign_in(url, person.login, DEMO_PASSWORD)
            if isinstance(entered, Trouble):
                raise StageFright(f"{person.login}: {entered}")
            yield desk
        finally:
            desk.runner.join()
            desk.close()

    def open_case(self, actor: Actor, title: str) -> None:
        """Open a case that waits on 今日."""
        actor.open_row(name="today.waiting", title=title)
        actor.await_there(name="case.approve")

    def approve(self, actor: Actor, picture: str | None, button: str = "case.approve") -> None:
        """Approve, consent or decide with the PIN."""
        actor.click(name=button)
        actor.write(name="approve.pin", text=DEMO_PIN)
        if picture:
            self.look(actor, picture)
        actor.click(name="approve.do")
        actor.await_gone(name="approve.do")

    def go_back_to(self, actor: Actor, title: str) -> None:
        """Open a case again: after an act the client goes on to the next that waits."""
        actor.click(name="rail.cases")
        actor.choose_tab(name="cases.tabs", text="すべて")
        actor.open_row(name="cases.rows", title=title)
        actor.await_text(text="起案用紙")

    def sent(self, actor: Actor, act: str = "approve") -> None:
        """Wait until the server has taken the act."""
        actor.await_sent(command_type=act)
        actor.await_text(text="送信待ち 0")

    def look(self, actor: Actor, name: str, settle_ms: int = 200) -> None:
        """Take a picture of the window, where pictures are wanted."""
        if self.scene.pictures is not None:
            self._step += 1
            path = self.scene.pictures / f"{self.series}{self._step:02}-{name}.png"
            actor.look(path=str(path), settle_ms=settle_ms)

    def tell(self, line: str) -> None:
        """Say what happens next."""
        self.scene.tell(line)
