# SPDX-License-Identifier: Apache-2.0
"""施行文書: what went out for a case, and the button to sign one where the reader may."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from approval.content import Attachment
from approval.register.outgoing import OutgoingDocument, OutgoingRoom
from desktop.ui.dates import in_city
from desktop.ui.widgets.attachments import PDF
from desktop.ui.widgets.parts import Card, button, label


class OutgoingCard(QWidget):
    """Hidden while nothing went out and the reader may sign nothing.

    Signals:
        sign_asked: the reader wants to sign a document.
        open_asked, save_asked: the Attachment of a signed document; where the terminal
            ``forgets``, it is opened within the client, elsewhere saved.
    """

    sign_asked = Signal()
    open_asked = Signal(object)
    save_asked = Signal(object)

    def __init__(self, *, forgets: bool = False) -> None:
        super().__init__()
        self._forgets = forgets
        self._card = Card()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.hide()

    def show_room(self, room: OutgoingRoom) -> None:
        """Show what went out."""
        while (item := self._card.column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.deleteLater()
        self._card.column.addWidget(label(self.tr("施行文書"), bold=True))
        for made in room.documents:
            self._add(made)
        if room.seals:
            sign = button("case.sign_outgoing", self.tr("施行文書に署名する…"))
            sign.clicked.connect(self.sign_asked)
            self._card.column.addWidget(sign)
        self.setVisible(bool(room.documents or room.seals))

    def _add(self, made: OutgoingDocument) -> None:
        day = in_city(made.signed_at).strftime("%Y/%m/%d %H:%M")
        words = self.tr("{day}  {post}  {by}\nあて先 {addressee}")
        said = words.format(day=day, post=made.post, by=made.signed_by, addressee=made.addressee)
        if made.time_owed:
            said += "\n" + self.tr("時刻未付与：時刻認証局が応えしだい自動で付けます。")
        self._card.column.addWidget(label(made.name))
        self._card.column.addWidget(label(said, "second"))
        if self._forgets:
            text, spoken = self.tr("開く"), self.tr("「{name}」を開く")
        else:
            text, spoken = self.tr("保存…"), self.tr("「{name}」を保存する")
        keep = button(f"case.outgoing.{made.use_no}", text, "quiet")
        keep.setAccessibleName(spoken.format(name=made.name))
        file = Attachment(name=made.name, sha256=made.sha256, size=made.size, media_type=PDF)
        keep.clicked.connect(partial(self._take, file))
        self._card.column.addWidget(keep)

    def _take(self, file: Attachment) -> None:
        (self.open_asked if self._forgets else self.save_asked).emit(file)
