# SPDX-License-Identifier: Apache-2.0
"""The 局長 is away: the substitute decides by the article, and the 局長 reads it afterwards.

森 恵子 (総務局長) enters a trip in the register of absences. 佐藤 葵 drafts an urgent lease;
係長 and 課長 approve; 髙橋 美咲 (情報政策課長), whom the order of substitution names, decides
for her (代決). Back from the trip, the 局長 reads the decision (後閲).
"""

from server.demo.people import BUREAU_HEAD, DEMO_PIN, OFFICER, SECTION_HEAD, TEAM_HEAD
from tests.e2e.stage import SHEET_MS, Scene, Stage

TITLE = "窓口案内用タブレット端末の借上げについて"
AMOUNT = "1,800,000"
ARTICLE = "第4条第3項"
"""The order of substitution that the demo's rules give for a 局長."""

BODY = """窓口の混雑に備え、案内用のタブレット端末を下記のとおり借り上げてよろしいか伺います。

記
1 品名　タブレット端末 12台
2 期間　令和8年12月1日から令和9年3月31日まで
3 予定価格　1,800,000円（消費税及び地方消費税を含む。）"""

SIGNED_BY = (OFFICER, TEAM_HEAD, SECTION_HEAD, SECTION_HEAD)
"""Who seals the sheet, in order; the last seal is that of the substitute."""


def play(scene: Scene) -> None:
    """Play the story after that of :mod:`tests.e2e.story`, at the same laptops."""
    stage = _Absence(scene)
    stage.go_away()
    stage.draft()
    stage.approve_by_the_line()
    stage.decide_for_her()
    stage.read_afterwards()


class _Absence(Stage):
    series = "away-"

    def go_away(self) -> None:
        """The 局長 enters her trip in the register."""
        self.tell("森 恵子（総務局長）が出張を登録します。")
        with self.at_her_desk(BUREAU_HEAD) as head:
            head.click(name="today.absences")
            head.click(name="absences.new")
            head.await_text(text=ARTICLE)
            self.look(head, "absence")
            head.click(name="absence.do")
            head.await_gone(name="absence.do")
            self.sent(head, "register_absence")
            self.look(head, "absences")

    def draft(self) -> None:
        """The officer drafts and submits."""
        self.tell("佐藤 葵（情報政策課）が借上げを起案します。")
        with self.at_her_desk(OFFICER) as officer:
            officer.click(name="today.draft")
            officer.choose(name="draft.matter", text="物件")
            officer.write(name="draft.amount", text=AMOUNT)
            officer.await_text(text="第2条(5)")
            officer.write(name="draft.title", text=TITLE)
            officer.write(name="draft.body", text=BODY)
            officer.click(name="draft.submit")
            officer.write(name="submit.pin", text=DEMO_PIN)
            officer.click(name="submit.do")
            officer.await_gone(name="submit.do")
            self.sent(officer, "submit")

    def approve_by_the_line(self) -> None:
        """係長 and 課長 approve as always."""
        self.tell("山﨑 誠（情報政策係長）と髙橋 美咲（情報政策課長）が承認します。")
        for person in (TEAM_HEAD, SECTION_HEAD):
            with self.at_her_desk(person) as head:
                self.open_case(head, TITLE)
                self.approve(head, None)
                self.sent(head)

    def decide_for_her(self) -> None:
        """The substitute decides; the article stands in the dialog and on the sheet."""
        self.tell(f"髙橋 美咲が、不在の局長に代わって決裁します（代決、{ARTICLE}）。")
        with self.at_her_desk(SECTION_HEAD) as substitute:
            substitute.click(name="rail.cases")
            substitute.choose_tab(name="cases.tabs", text="代決できる")
            self.look(substitute, "substitute-list")
            substitute.open_row(name="cases.rows", title=TITLE)
            substitute.await_there(name="case.daiketsu")
            substitute.click(name="case.daiketsu")
            substitute.await_text(text=f"{ARTICLE}による代決です")
            substitute.write(name="approve.pin", text=DEMO_PIN)
            self.look(substitute, "daiketsu")
            substitute.click(name="approve.do")
            substitute.await_gone(name="approve.do")
            self.sent(substitute)
            self.go_back_to(substitute, TITLE)
            substitute.await_text(text="決裁が済みました")
            self.look(substitute, "decided-by-substitute", SHEET_MS)

    def read_afterwards(self) -> None:
        """Back from the trip, the 局長 reads what was decided for her."""
        self.tell("森 恵子（総務局長）が戻り、後閲します。")
        with self.at_her_desk(BUREAU_HEAD) as head:
            head.click(name="rail.cases")
            head.choose_tab(name="cases.tabs", text="後閲")
            head.open_row(name="cases.rows", title=TITLE)
            head.await_there(name="case.postview")
            self.look(head, "to-read", SHEET_MS)
            head.click(name="case.postview")
            head.click(name="postview.do")
            head.await_gone(name="postview.do")
            self.sent(head, "postview")
            self.look(head, "read")
