# SPDX-License-Identifier: Apache-2.0
"""Adding a 合議 or an intermediate to a route that is being walked, with the way it then takes."""

from collections.abc import Callable
from functools import partial
from typing import Literal

from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from approval.commands import InsertSlot
from approval.identifiers import PostId, SlotId
from desktop.case_detail import CaseDetail
from desktop.steering import Insertion
from desktop.ui.a11y import named
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.route_words import slot_words, way_words
from desktop.ui.services import Services
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.parts import Card, field_label, label, line_field
from desktop.ui.widgets.post_picker import ROOMY, PostPicker

NOWHERE = Insertion(post_id=PostId(""), before=())


class InsertDialog(ActDialog):
    """Adds one post to the route, behind whoever has the turn and before the decider."""

    def __init__(self, services: Services, parent: QWidget, detail: CaseDetail) -> None:
        super().__init__(services, parent, "insert_slot", self.tr("加える(&S)"))
        self._detail = detail
        self._may = detail.insertion or NOWHERE
        self.head(self.tr("経路に加えます"))
        self.form.addWidget(label(detail.projected.content.title, bold=True))
        self.form.addWidget(
            label(
                self.tr(
                    "決裁の前に、関係する課の合議か、途中の承認を加えます。"
                    "読んでもらうだけなら、供覧をお使いください。"
                ),
                "second",
            )
        )
        self._gogi = named(QRadioButton(self.tr("合議（ほかの課の同意）(&G)")), "insert.gogi")
        self._kaigi = named(QRadioButton(self.tr("途中の承認（回議）(&K)")), "insert.kaigi")
        self._gogi.setChecked(True)
        self._who = PostPicker(services, "insert", self.tr("加える相手(&F)"), most=1)
        self._before = named(Choice(), "insert.before", self.tr("加える場所"))
        self._way = label()
        self._reason = line_field("insert.reason", self.tr("加える理由"))
        self._lay_out()
        self._connect()
        self.finish_form()
        self.resize(self.width(), ROOMY)
        self._show_way()
        self._who.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the addition, once it says whom and why."""
        if not self._who.posts():
            self.say_trouble(self.tr("加える相手を選んでください。"))
            self._who.setFocus()
            return None
        if not self._reason.text().strip():
            self.say_trouble(self.tr("理由を書いてください。履歴に残り、関係者が読みます。"))
            self._reason.setFocus()
            return None
        return partial(self.services.desk.act, self._command())

    def clean(self) -> bool:
        """Whether nobody was chosen and nothing was written."""
        return not self._who.posts() and not self._reason.text().strip()

    def _command(self) -> InsertSlot:
        kind: Literal["kaigi", "gogi"] = "gogi" if self._gogi.isChecked() else "kaigi"
        return InsertSlot(
            case_id=self._detail.projected.case_id,
            post_id=self._may.post_id,
            kind=kind,
            to_post=self._who.posts()[0],
            before=SlotId(str(self._before.currentData())),
            reason=self._reason.text().strip(),
        )

    def _show_way(self) -> None:
        asked = self._who.words()[0] if self._who.posts() else ""
        consent = self.tr("{who}（合議）").format(who=asked)
        added = f"【{consent if self._gogi.isChecked() else asked}】" if asked else ""
        way = way_words(self._detail, added, str(self._before.currentData()))
        self._way.setText(self.tr("このあとの経路: {way}").format(way=way))

    def _connect(self) -> None:
        self._who.edited.connect(self._show_way)
        self._gogi.toggled.connect(self._show_way)
        self._before.currentIndexChanged.connect(self._show_way)

    def _lay_out(self) -> None:
        for slot_id in self._may.before:
            place = self.tr("{slot}の前").format(slot=slot_words(self._detail, slot_id))
            self._before.addItem(place, slot_id)
        # Consents are asked once the own line has agreed (菊池市 第3条).
        self._before.setCurrentIndex(self._before.count() - 1)
        kinds = QHBoxLayout()
        kinds.setSpacing(24)
        kinds.addWidget(self._gogi)
        kinds.addWidget(self._kaigi)
        kinds.addStretch(1)
        self.form.addLayout(kinds)
        self.form.addWidget(self._who)
        self.form.addWidget(field_label(self.tr("加える場所(&P)"), self._before))
        self.form.addWidget(self._before)
        card = Card("waiting")
        card.column.addWidget(self._way)
        sheet = self.tr(
            "印は起案用紙の追加欄に入ります。空きがなければ用紙は新しくなり、"
            "これまでの印は前の用紙に残ります。"
        )
        card.column.addWidget(label(sheet, "second"))
        self.form.addWidget(card)
        self.form.addWidget(
            field_label(self.tr("加える理由（必須・記録に残ります）(&I)"), self._reason)
        )
        self.form.addWidget(self._reason)
