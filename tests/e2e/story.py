# SPDX-License-Identifier: Apache-2.0
"""One decision, end to end: six people, six clients, one of them off the network.

An officer of 情報政策課 drafts 「テレワーク用モバイル端末の購入について」. 係長 and 課長 approve,
the latter off the network; 人事課長 and 財政課長 consent at the same time; the 局長 decides.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from server.demo.people import (
    BUREAU_HEAD,
    DEMO_PASSWORD,
    DEMO_PIN,
    FINANCE_HEAD,
    OFFICER,
    PERSONNEL_HEAD,
    SECTION_HEAD,
    TEAM_HEAD,
    StoryPerson,
)
from tests.e2e.cast import Actor

TITLE = "テレワーク用モバイル端末の購入について"
AMOUNT = "１２，０００，０００"
"""As a person types it, in full-width digits."""

BODY = """テレワークの本格実施に伴い、下記のとおりモバイル端末を購入してよろしいか伺います。

記
1 品名　モバイル端末（14型、LTE対応、セキュリティチップ付き）
2 数量　80台
3 予定価格　12,000,000円（消費税及び地方消費税を含む。）
4 納期　令和9年1月29日
5 理由　在宅勤務の実施回数を、月1,200回から15,000回に増やすため。"""

_SHEET_MS = 2500
"""The newest sheet is fetched and drawn within this; a picture before it lacks a stamp."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where the story plays and where its pictures go.

    Attributes:
        pictures: folder for a picture per step, None for none.
        tell: called with a line about each step.
    """

    folder: Path
    port: int
    files: tuple[Path, Path]
    pictures: Path | None
    tell: Callable[[str], None]


def play(scene: Scene) -> None:
    """Play the whole story; returns when the officer sees the decision."""
    stage = _Stage(scene)
    stage.draft()
    stage.approve_on_the_spot()
    stage.approve_off_the_network()
    stage.consent_at_once()
    stage.decide()
    stage.read_the_decision()


class _Stage:
    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._step = 0
        self._cables: dict[str, int] = {}

    def draft(self) -> None:
        """The officer drafts, sees which article sends it to whom, and submits."""
        self._tell("佐藤 葵（情報政策課）が起案します。")
        with self._enters(OFFICER) as officer:
            self._look(officer, "today")
            officer.click(name="today.draft")
            officer.choose(name="draft.matter", text="物件")
            officer.write(name="draft.amount", text=AMOUNT)
            officer.await_text(text="第2条(5)")
            officer.write(name="draft.title", text=TITLE)
            officer.write(name="draft.body", text=BODY)
            for file in self._scene.files:
                officer.drop(name="draft.attachments", path=str(file))
                officer.await_text(text=file.name)
            for post in ("人事課", "財政課"):
                officer.write(name="draft.consent_search", text=post)
                officer.open_row(name="draft.consent_choices", title=f"{post}長")
            self._look(officer, "draft")
            officer.click(name="draft.submit")
            officer.write(name="submit.pin", text=DEMO_PIN)
            self._look(officer, "submit")
            officer.click(name="submit.do")
            officer.await_gone(name="submit.do")
            self._sent(officer, "submit")
            self._look(officer, "submitted", _SHEET_MS)

    def approve_on_the_spot(self) -> None:
        """The 係長 approves."""
        self._tell("山﨑 誠（情報政策係長）が承認します。")
        with self._enters(TEAM_HEAD) as head:
            self._open_case(head)
            self._look(head, "case", _SHEET_MS)
            self._approve(head, "approve")
            self._sent(head)
            self._look(head, "approved", _SHEET_MS)

    def approve_off_the_network(self) -> None:
        """The 課長 approves with the cable pulled; the click waits and is sent once."""
        self._tell("髙橋 美咲（情報政策課長）がネットワークの外で承認します。")
        with self._enters(SECTION_HEAD) as head:
            self._open_case(head)
            head.await_text(text="承認")
            head.cable.close()
            self._approve(head, None)
            head.await_text(text="送信待ち 1")
            self._look(head, "offline")
            self._tell("ネットワークに戻ります。承認は自動で送られます。")
            head.cable.open()
            self._sent(head)
            self._look(head, "back-online", _SHEET_MS)

    def consent_at_once(self) -> None:
        """Two sections open the same sheet and consent at the same time: both land."""
        self._tell("人事課長と財政課長が同時に合議します。")
        with ExitStack() as both:
            heads = [both.enter_context(self._enters(p)) for p in (PERSONNEL_HEAD, FINANCE_HEAD)]
            for head in heads:
                self._open_case(head)
                head.click(name="case.approve")
                head.write(name="approve.pin", text=DEMO_PIN)
            self._look(heads[0], "consent")
            for head in heads:
                head.click(name="approve.do")
            for head in heads:
                head.await_gone(name="approve.do")
                self._sent(head)
            self._look(heads[1], "consented", _SHEET_MS)

    def decide(self) -> None:
        """The 局長 decides."""
        self._tell("森 恵子（総務局長）が決裁します。")
        with self._enters(BUREAU_HEAD) as head:
            self._open_case(head)
            self._look(head, "decider", _SHEET_MS)
            self._approve(head, "decide")
            self._sent(head)
            head.await_text(text="決裁が済みました")
            self._look(head, "decided", _SHEET_MS)

    def read_the_decision(self) -> None:
        """The officer finds the decided sheet among her cases."""
        with self._at_her_desk(OFFICER) as officer:
            officer.click(name="rail.cases")
            officer.choose_tab(name="cases.tabs", text="起案済み")
            officer.open_row(name="cases.rows", title=TITLE)
            officer.await_text(text="決裁が済みました")
            self._look(officer, "officer-reads", _SHEET_MS)

    @contextmanager
    def _enters(self, person: StoryPerson) -> Iterator[Actor]:
        """Open a new laptop: sign in, make a sealing key under a PIN."""
        with self._at_her_desk(person) as actor:
            actor.write(name="sign_in.login", text=person.login)
            actor.write(name="sign_in.password", text=DEMO_PASSWORD)
            if person is OFFICER:
                self._look(actor, "sign-in")
            actor.click(name="sign_in.do")
            actor.write(name="enrol.pin", text=DEMO_PIN)
            actor.write(name="enrol.again", text=DEMO_PIN)
            if person is OFFICER:
                self._look(actor, "enrol")
            actor.click(name="enrol.do")
            actor.await_there(name="rail.today")
            yield actor

    @contextmanager
    def _at_her_desk(self, person: StoryPerson) -> Iterator[Actor]:
        folder = self._scene.folder / person.login
        # Whoever comes back to her desk finds the server where she left it.
        port = self._cables.get(person.login, 0)
        with Actor(person.login, folder, self._scene.port, port) as actor:
            self._cables[person.login] = actor.cable.port
            yield actor

    def _open_case(self, actor: Actor) -> None:
        actor.open_row(name="today.waiting", title=TITLE)
        actor.await_there(name="case.approve")

    def _approve(self, actor: Actor, picture: str | None) -> None:
        actor.click(name="case.approve")
        actor.write(name="approve.pin", text=DEMO_PIN)
        if picture:
            self._look(actor, picture)
        actor.click(name="approve.do")
        actor.await_gone(name="approve.do")

    def _sent(self, actor: Actor, act: str = "approve") -> None:
        actor.await_sent(command_type=act)
        actor.await_text(text="送信待ち 0")

    def _look(self, actor: Actor, name: str, settle_ms: int = 200) -> None:
        if self._scene.pictures is not None:
            self._step += 1
            path = self._scene.pictures / f"{self._step:02}-{name}.png"
            actor.look(path=str(path), settle_ms=settle_ms)

    def _tell(self, line: str) -> None:
        self._scene.tell(line)
