# SPDX-License-Identifier: Apache-2.0
"""The one door for messages: inline bars, one per kind, with at most one action."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.a11y import announce
from desktop.ui.widgets.parts import Card, button, label

MARKS = {"done": "✓", "waiting": "◐", "refused": "▲", "paper": "・"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One message.

    Attributes:
        kind: what it is about; a second notice of one kind replaces the first.
        tone: ``done``, ``waiting``, ``refused`` or ``paper``.
        action: the word on its button, empty for none; ``on_action`` is then called.
    """

    kind: str
    tone: str
    heading: str
    text: str = ""
    action: str = ""
    on_action: Callable[[], None] | None = None


class NoticeBar(Card):
    """One bar; Esc or its × closes it."""

    def __init__(self, notice: Notice, close: Callable[[str], None]) -> None:
        super().__init__(notice.tone)
        self.notice = notice
        self._close = close
        row = QHBoxLayout()
        self.column.setContentsMargins(12, 8, 8, 8)
        self.column.addLayout(row)
        tone = "" if notice.tone == "paper" else notice.tone
        row.addWidget(label(MARKS[notice.tone], tone, wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(notice), 1)
        if notice.action:
            act = button(f"notice.{notice.kind}.action", notice.action)
            act.clicked.connect(self._act)
            row.addWidget(act)
        shut = button(f"notice.{notice.kind}.close", "×", "quiet")
        shut.setAccessibleName(self.tr("お知らせを閉じる"))
        shut.clicked.connect(self._shut)
        row.addWidget(shut)

    def _words(self, notice: Notice) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(label(notice.heading, bold=True))
        if notice.text:
            column.addWidget(label(notice.text))
        return column

    def _act(self) -> None:
        self._close(self.notice.kind)
        if self.notice.on_action is not None:
            self.notice.on_action()

    def _shut(self) -> None:
        self._close(self.notice.kind)


class Notices(QWidget):
    """The place under the title line where bars stand."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._bars: dict[str, NoticeBar] = {}
        self.hide()

    def notify(self, notice: Notice) -> None:
        """Show a message, replacing an older one of its kind."""
        shown = self._bars.get(notice.kind)
        if shown is not None and shown.notice == notice:
            return
        self.take_back(notice.kind)
        bar = NoticeBar(notice, self.take_back)
        self._bars[notice.kind] = bar
        self._column.addWidget(bar)
        self.show()
        announce(self, f"{notice.heading} {notice.text}")

    def take_back(self, kind: str) -> None:
        """Remove the message of this kind, if it stands."""
        bar = self._bars.pop(kind, None)
        if bar is not None:
            bar.hide()
            self._column.removeWidget(bar)
            bar.deleteLater()
        self.setVisible(bool(self._bars))

    def standing(self) -> tuple[Notice, ...]:
        """What is shown now, oldest first."""
        return tuple(bar.notice for bar in self._bars.values())
