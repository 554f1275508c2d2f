# SPDX-License-Identifier: Apache-2.0
"""The bar at the foot of a case: 承認 · 差戻し · 保留 · その他, only what may be done now."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from approval.case import SlotKind
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.widgets.parts import button

FRONT = ("see_paper", "approve", "daiketsu", "postview", "read_case", "remand", "hold", "release")
WORDS = {
    "approve": QT_TRANSLATE_NOOP("ActBar", "承認(&A)"),
    "consent": QT_TRANSLATE_NOOP("ActBar", "同意(&A)"),
    "decide": QT_TRANSLATE_NOOP("ActBar", "決裁(&A)"),
    "daiketsu": QT_TRANSLATE_NOOP("ActBar", "代決(&A)"),
    "postview": QT_TRANSLATE_NOOP("ActBar", "後閲(&V)"),
    "pull_up": QT_TRANSLATE_NOOP("ActBar", "引上げて承認する…"),
    "read_case": QT_TRANSLATE_NOOP("ActBar", "読みました(&Y)"),
    "remand": QT_TRANSLATE_NOOP("ActBar", "差戻し(&R)"),
    "hold": QT_TRANSLATE_NOOP("ActBar", "保留(&H)"),
    "release": QT_TRANSLATE_NOOP("ActBar", "保留解除(&H)"),
    "refuse_consent": QT_TRANSLATE_NOOP("ActBar", "合議に同意しない…"),
    "reject": QT_TRANSLATE_NOOP("ActBar", "否決する…"),
    "see_paper": QT_TRANSLATE_NOOP("ActBar", "紙の添付を確認した(&K)"),
    "revise": QT_TRANSLATE_NOOP("ActBar", "見え消しで直す…"),
    "add_opinion": QT_TRANSLATE_NOOP("ActBar", "意見を書く…"),
    "insert_slot": QT_TRANSLATE_NOOP("ActBar", "経路に加える…"),
    "add_readers": QT_TRANSLATE_NOOP("ActBar", "供覧の相手を加える…"),
    "add_attachment": QT_TRANSLATE_NOOP("ActBar", "添付を追加する…"),
    "reassign": QT_TRANSLATE_NOOP("ActBar", "別の職に振り替える…"),
    "reroute": QT_TRANSLATE_NOOP("ActBar", "今の規程で経路を組み直す…"),
    "skip": QT_TRANSLATE_NOOP("ActBar", "欠員の欄を飛ばす…"),
    "retract": QT_TRANSLATE_NOOP("ActBar", "引戻しする…"),
    "withdraw": QT_TRANSLATE_NOOP("ActBar", "取下げする…"),
    "abandon": QT_TRANSLATE_NOOP("ActBar", "廃案にする…"),
    "execute": QT_TRANSLATE_NOOP("ActBar", "施行を記録する…"),
    "draft": QT_TRANSLATE_NOOP("ActBar", "直して起案し直す…"),
    "quote": QT_TRANSLATE_NOOP("ActBar", "引用して起案する…"),
    "template": QT_TRANSLATE_NOOP("ActBar", "ひな形として保存…"),
}

PRIMARY = ("see_paper", "approve", "daiketsu", "postview")
"""What a case asks of its reader; of these at most two are offered at once."""

AFTER_PAPER = frozenset({"approve", "daiketsu", "pull_up"})
"""What nobody may do before he has seen the paper that travels beside the case (紙併用)."""

VERB_OF = {SlotKind.GOGI: "consent", SlotKind.KESSAI: "decide"}


class ActBar(QWidget):
    """Offers acts.

    Signals:
        asked: the command type that was chosen.
    """

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        self._front = {
            kind: button(f"case.{kind}", _say(kind), "primary" if kind in PRIMARY else "plain")
            for kind in FRONT
        }
        for kind, made in self._front.items():
            made.setProperty("act", kind)
            made.clicked.connect(self._ask)
            row.addWidget(made)
        self._more = button("case.more", self.tr("その他 ▾(&O)"))
        self._menu = QMenu(self._more)
        self._menu.setAccessibleName(self.tr("その他の操作"))
        self._more.setMenu(self._menu)
        row.addWidget(self._more)
        row.addStretch(1)

    def offer(self, offers: frozenset[str], kind: SlotKind = SlotKind.KAIGI) -> None:
        """Show what may be done now; ``kind`` of the reader's slot gives approving its verb."""
        if "see_paper" in offers:
            offers -= AFTER_PAPER
        self._front["approve"].setText(_say(VERB_OF.get(kind, "approve")))
        for name, made in self._front.items():
            made.setVisible(name in offers)
        self._menu.clear()
        for name in WORDS:
            if name in offers and name not in FRONT:
                act = QAction(_say(name), self._menu)
                act.setObjectName(f"case.{name}")
                act.setData(name)
                act.triggered.connect(self._ask_menu)
                self._menu.addAction(act)
        self._more.setVisible(not self._menu.isEmpty())

    def trail_with(self, *widgets: QWidget) -> None:
        """Put what is no act at the right of the bar."""
        for widget in widgets:
            self._row.addWidget(widget)

    def press(self, *kinds: str) -> None:
        """Ask for the first of these acts that is offered; nothing where none is."""
        offered = next((kind for kind in kinds if kind in self.offered()), "")
        if offered:
            self.asked.emit(offered)

    def offered(self) -> frozenset[str]:
        """What the bar offers now."""
        front = {kind for kind, made in self._front.items() if not made.isHidden()}
        return frozenset(front | {str(act.data()) for act in self._menu.actions()})

    def _ask(self) -> None:
        self.asked.emit(str(self.sender().property("act")))

    def _ask_menu(self) -> None:
        act = self.sender()
        if isinstance(act, QAction):
            self.asked.emit(str(act.data()))


def _say(kind: str) -> str:
    return QCoreApplication.translate("ActBar", WORDS[kind])
