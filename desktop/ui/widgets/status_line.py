# SPDX-License-Identifier: Apache-2.0
"""The status line: one truth about the connection, what waits, and who is signed in.

The green mark is computed from the oldest unsent act and the last good pull, never
from the absence of an error.
"""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from approval.people import Me
from desktop.errors import Code
from desktop.facade import ConnectionState, SyncStatus, Trouble
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
        versions_asked: the reader wants to see which versions there are.
        version_read: the reader has read of this newer version, and wants to hear no more of it.
    """

    outbox_asked = Signal()
    versions_asked = Signal()
    version_read = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 16, 2)
        self._state = button("status.connection", "", "quiet")
        self._queue = button("status.outbox", "", "quiet")
        self._state.clicked.connect(self.outbox_asked)
        self._queue.clicked.connect(self.outbox_asked)
        self._newer = button("status.newer", "", "quiet")
        self._newer_read = button("status.newer.read", "×", "quiet")
        self._newer.clicked.connect(self.versions_asked)
        self._newer_read.clicked.connect(self._read_newer)
        self._newer.hide()
        self._newer_read.hide()
        self._newer_version = ""
        self._who = label(wrap=False)
        row.addWidget(self._state)
        row.addWidget(self._queue)
        row.addStretch(1)
        row.addWidget(self._newer)
        row.addWidget(self._newer_read)
        row.addWidget(self._who)

    def show_status(
        self, status: SyncStatus, me: Me | None, now: datetime, read_version: str = ""
    ) -> None:
        """Show the facts as they are at ``now``, without a newer version that was read of."""
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
        # A version that is required is told at the left, where nothing puts it aside.
        required = status.connection is ConnectionState.OUTDATED
        newer = status.newer_client
        self._show_newer("" if required or newer == read_version else newer)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the name out, which everybody knows, rather than cut what is to be told."""
        told = [self._state, self._queue]
        if self._newer_version:
            told += [self._newer, self._newer_read]
        margins = self._row.contentsMargins()
        widths = [each.sizeHint().width() + self._row.spacing() for each in (*told, self._who)]
        room = self.width() - margins.left() - margins.right()
        self._who.setVisible(sum(widths) <= room)

    def _show_newer(self, version: str) -> None:
        if version == self._newer_version:
            return
        self._newer_version = version
        self._newer.setVisible(bool(version))
        self._newer_read.setVisible(bool(version))
        if not version:
            return
        from desktop.ui.texts import explain

        said = explain(Trouble(code=Code.VERSION_NEWER, params={"newest": version}))
        described = f"{said.meaning}{said.advice}"
        shut = self.tr("新しい版（{newest}）の知らせを閉じる").format(newest=version)
        self._newer.setText(self.tr("新しい版"))
        self._newer.setToolTip(described)
        self._newer.setAccessibleDescription(described)
        self._newer_read.setToolTip(shut)
        self._newer_read.setAccessibleName(shut)

    def _read_newer(self) -> None:
        version = self._newer_version
        # What is hidden gives its focus away: not to a field where the next key would write.
        self._state.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_newer("")
        self.version_read.emit(version)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper with a hairline above."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.paper))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
