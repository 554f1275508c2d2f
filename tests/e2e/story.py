# SPDX-License-Identifier: Apache-2.0
"""One decision, end to end: six people, six clients, one of them off the network.

An officer of 情報政策課 drafts 「テレワーク用モバイル端末の購入について」. 係長 and 課長 approve,
the latter off the network; 人事課長 and 財政課長 consent at the same time; the 局長 decides.
"""

from contextlib import ExitStack

from server.demo.people import (
    BUREAU_HEAD,
    DEMO_PIN,
    FINANCE_HEAD,
    OFFICER,
    PERSONNEL_HEAD,
    SECTION_HEAD,
    TEAM_HEAD,
)
from tests.e2e.stage import SHEET_MS, Scene, Stage

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


def play(scene: Scene) -> None:
    """Play the whole story; returns when the officer sees the decision."""
    stage = _Decision(scene)
    stage.draft()
    stage.approve_on_the_spot()
    stage.approve_off_the_network()
    stage.consent_at_once()
    stage.decide()
    stage.read_the_decision()


class _Decision(Stage):
    def draft(self) -> None:
        """The officer drafts, sees which article sends it to whom, and submits."""
        self.tell("佐藤 葵（情報政策課）が起案します。")
        with self.enters(OFFICER) as officer:
            self.look(officer, "today")
            officer.click(name="today.draft")
            officer.choose(name="draft.matter", text="物件")
            officer.write(name="draft.amount", text=AMOUNT)
            officer.await_text(text="第2条(5)")
            officer.write(name="draft.title", text=TITLE)
            officer.write(name="draft.body", text=BODY)
            for file in self.scene.files:
                officer.drop(name="draft.attachments", path=str(file))
                officer.await_text(text=file.name)
            for post in ("人事課", "財政課"):
                officer.write(name="draft.consent_search", text=post)
                officer.open_row(name="draft.consent_choices", title=f"{post}長")
            self.look(officer, "draft")
            officer.click(name="draft.submit")
            officer.write(name="submit.pin", text=DEMO_PIN)
            self.look(officer, "submit")
            officer.click(name="submit.do")
            officer.await_gone(name="submit.do")
            self.sent(officer, "submit")
            self.look(officer, "submitted", SHEET_MS)

    def approve_on_the_spot(self) -> None:
        """The 係長 approves."""
        self.tell("山﨑 誠（情報政策係長）が承認します。")
        with self.enters(TEAM_HEAD) as head:
            self.open_case(head, TITLE)
            self.look(head, "case", SHEET_MS)
            self.approve(head, "approve")
            self.sent(head)
            self.go_back_to(head, TITLE)
            self.look(head, "approved", SHEET_MS)

    def approve_off_the_network(self) -> None:
        """The 課長 approves with the cable pulled; the click waits and is sent once."""
        self.tell("髙橋 美咲（情報政策課長）がネットワークの外で承認します。")
        with self.enters(SECTION_HEAD) as head:
            self.open_case(head, TITLE)
            head.await_text(text="承認")
            head.cable.close()
            self.approve(head, None)
            head.await_text(text="送信待ち 1")
            self.look(head, "offline")
            self.tell("ネットワークに戻ります。承認は自動で送られます。")
            head.cable.open()
            self.sent(head)
            self.go_back_to(head, TITLE)
            self.look(head, "back-online", SHEET_MS)

    def consent_at_once(self) -> None:
        """Two sections open the same sheet and consent at the same time: both land."""
        self.tell("人事課長と財政課長が同時に合議します。")
        with ExitStack() as both:
            heads = [both.enter_context(self.enters(p)) for p in (PERSONNEL_HEAD, FINANCE_HEAD)]
            for head in heads:
                self.open_case(head, TITLE)
                head.click(name="case.approve")
                head.write(name="approve.pin", text=DEMO_PIN)
            self.look(heads[0], "consent")
            for head in heads:
                head.click(name="approve.do")
            for head in heads:
                head.await_gone(name="approve.do")
                self.sent(head)
            self.go_back_to(heads[1], TITLE)
            self.look(heads[1], "consented", SHEET_MS)

    def decide(self) -> None:
        """The 局長 decides."""
        self.tell("森 恵子（総務局長）が決裁します。")
        with self.enters(BUREAU_HEAD) as head:
            self.open_case(head, TITLE)
            self.look(head, "decider", SHEET_MS)
            self.approve(head, "decide")
            self.sent(head)
            self.go_back_to(head, TITLE)
            head.await_text(text="決裁が済みました")
            self.look(head, "decided", SHEET_MS)

    def read_the_decision(self) -> None:
        """The officer finds the decided sheet among her cases."""
        with self.at_her_desk(OFFICER) as officer:
            officer.click(name="rail.cases")
            officer.choose_tab(name="cases.tabs", text="起案済み")
            officer.open_row(name="cases.rows", title=TITLE)
            officer.await_text(text="決裁が済みました")
            self.look(officer, "officer-reads", SHEET_MS)
