# SPDX-License-Identifier: Apache-2.0
"""秘密区分: who may open the case at all, said in a sentence beside the choice."""

from dataclasses import replace

from PySide6.QtCore import Signal

from approval.content import CaseContent
from desktop.ui import words
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import Card, field_label, label
from desktop.ui.widgets.post_picker import PostPicker


class SecrecyField(Card):
    """Chooses the class of secrecy, tells what it means, and names who else may read.

    Signals:
        edited: another class was chosen, or another reader named.
    """

    edited = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._class = CalmBox("draft.secrecy", self.tr("秘密区分"))
        for code, word in words.SECRECIES.items():
            self._class.addItem(words.say(word), code)
        self._meaning = label("", "second")
        self.column.addWidget(field_label(self.tr("秘密区分(&C)"), self._class))
        self.column.addWidget(self._class)
        self.column.addWidget(self._meaning)
        self._readers = PostPicker(services, "draft.readers", self.tr("ほかに開ける職(&H)"))
        self._readers.edited.connect(self.edited)
        self.column.addWidget(self._readers)
        self._class.currentIndexChanged.connect(self._chosen)
        self._say()

    def show_content(self, content: CaseContent) -> None:
        """Show a content."""
        self._class.choose(content.secrecy)
        self._readers.show_posts(content.readers)

    def onto(self, content: CaseContent) -> CaseContent:
        """Return ``content`` with what stands here; without a class nobody need be named."""
        secrecy = self._class.currentData()
        return replace(content, secrecy=secrecy, readers=self._readers.posts() if secrecy else ())

    def _chosen(self) -> None:
        self._say()
        self.edited.emit()

    def _say(self) -> None:
        self._readers.setVisible(bool(self._class.currentData()))
        if self._class.currentData():
            self._meaning.setText(
                self.tr(
                    "開けるのは、起案者と経路の職の方、下で加えた職の方だけです。ほかの方の一覧では件名が"
                    "「件名は非公開」になり、検索にも通知メールにも内容は出ません。件数には数えます。"
                )
            )
        else:
            self._meaning.setText(self.tr("起案した所属とその上司の方も開けます。"))
