# SPDX-License-Identifier: Apache-2.0
"""The status line: one truth about the connection, what waits, and who is signed in.

The green mark is computed from the oldest unsent act and the last good pull, never
from the absence of an error.
"""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from approval.people import Me
from desktop.facade import ConnectionState, SyncStatus
from desktop.ui import words
from desktop.ui.dates import when
from desktop.ui.theme import tokens_of
from desktop.ui.widgets.parts import button, label, retone

FRESH = timedelta(minutes=5)
"""A pull older than this is not called 同期済み."""


def in_step(status: SyncStatus, now: datetime) -> bool:
    """Whether everything is sent and the last good pull is recent."""
    return (
        status.connection is ConnectionState.CONNECTED
        and status.oldest_unsent is None
        and status.attention == 0
        and status.last_pull is not None
        and now - status.last_pull <= FRESH
    )


def tone_of(status: SyncStatus, now: datetime) -> str:
    """The tone of the mark: done, waiting or refused."""
    if status.attention or status.connection is ConnectionState.CONFIGURATION_ERROR:
        return "refused"
    return "done" if in_step(status, now) else "waiting"


def sentence(status: SyncStatus, now: datetime) -> str:
    """The left half of the status line."""
    translate = QCoreApplication.translate
    marks = {"done": "●", "waiting": "◐", "refused": "▲"}
    parts = [marks[tone_of(status, now)], words.say(words.CONNECTIONS[status.connection])]
    if status.last_pull is None:
        parts.append(translate("StatusLine", "まだ同期していません"))
    elif in_step(status, now):
        parts.append(
            translate("StatusLine", "{time} 同期済み").format(time=when(status.last_pull, now))
        )
    else:
        parts.append(
            translate("StatusLine", "最後の同期 {time}").format(time=when(status.last_pull, now))
        )
    if status.warning is not None:
        from desktop.ui.texts import explain

        parts.append(explain(status.warning).heading)
    return "  ".join(parts)


def queue_words(status: SyncStatus) -> str:
    """How much waits in the outbox, and how much needs the reader."""
    translate = QCoreApplication.translate
    parts = [translate("StatusLine", "送信待ち {count}").format(count=status.waiting)]
    if status.attention:
        parts.append(translate("StatusLine", "要対応 {count}").format(count=status.attention))
    return "   ".join(parts)


def who(me: Me | None) -> str:
    """Section and name at the right end."""
    if me is None:
        return ""
    section = me.posts[0].section_name if me.posts else ""
    return f"{section}  {me.name}".strip()


class StatusLine(QWidget):
    """The line at the foot of the window.

    Signals:
        outbox_asked: the reader wants to see what waits.
    """

    outbox_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 16, 2)
        self._state = button("status.connection", "", "quiet")
        self._queue = button("status.outbox", "", "quiet")
        self._state.clicked.connect(self.outbox_asked)
        self._queue.clicked.connect(self.outbox_asked)
        self._who = label(wrap=False)
        row.addWidget(self._state)
        row.addWidget(self._queue)
        row.addStretch(1)
        row.addWidget(self._who)

    def show_status(self, status: SyncStatus, me: Me | None, now: datetime) -> None:
        """Show the facts as they are at ``now``."""
        self._state.setText(sentence(status, now))
        self._queue.setText(queue_words(status))
        retone(self._state, "tone", tone_of(status, now))
        opens = self.tr("送信トレイを開きます")
        described = opens
        if status.warning is not None:
            from desktop.ui.texts import explain

            said = explain(status.warning)
            described = f"{said.meaning}{said.advice}"
        self._state.setToolTip(described)
        self._state.setAccessibleDescription(described)
        self._queue.setAccessibleDescription(opens)
        self._who.setText(who(me))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper with a hairline above."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.paper))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
