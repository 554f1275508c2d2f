# SPDX-License-Identifier: Apache-2.0
"""The frame of every dialog that acts: what, its fields, trouble inline, 取消 as default.

The act runs in the background; the dialog stays until it is kept, so nothing typed is
lost to a wrong PIN or a locked store.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Union

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from approval.register.outgoing import OutgoingDocument
from approval.register.shelf import NumberGaps
from approval.wire import RoutePreview
from approval.wire_certificates import CertificateDesk
from desktop.draft import Draft
from desktop.facade import Act, Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import announce, named
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import Card, button, label, title

if TYPE_CHECKING:
    from approval.wire_accounts import ChangedAccount
    from approval.wire_devices import ChangedDevice
    from approval.wire_jobs import JobLine
    from desktop.meetings import BookingRequest, NothingTaken
    from telework.measures.entries import ActualEntry
    from telework.meetings.booking import BookingAnswer, RoomBlocked
    from telework.meetings.catalogue_wire import CatalogueOutcome
    from telework.meetings.swapping import ShownOffer
    from telework.meetings.views import OccurrenceLine

# These answers stand in words: their modules are not loaded before a dialog of theirs.
Answer = Union[
    Act,
    CertificateDesk,
    NumberGaps,
    OutgoingDocument,
    Trouble,
    str,
    tuple[Draft, RoutePreview],
    "ActualEntry",
    "ChangedAccount",
    "ChangedDevice",
    "JobLine",
    "BookingAnswer",
    "BookingRequest",
    "CatalogueOutcome",
    "NothingTaken",
    "OccurrenceLine",
    "RoomBlocked",
    "ShownOffer",
    None,
]

MOST_WIDTH = 960
LEAST_ROOM = 560
"""A form may be as high over the smallest window; it scrolls where it needs more."""

EDGES = 40
"""Left of the window above and below a high form, so that one sees where one is."""


class ActDialog(QDialog):
    """A dialog for one act; subclasses add fields to ``form`` and give :meth:`call`.

    Signals:
        kept: the act's answer, once it was kept; the dialog is closed by then.
    """

    kept = Signal(object)

    def __init__(self, services: Services, parent: QWidget, identifier: str, verb: str) -> None:
        super().__init__(parent)
        self.services = services
        named(self, identifier)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._running = False
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self.fit)
        self._heading = title()
        self._trouble = Card("refused")
        self._trouble_words = label()
        self._trouble.column.addWidget(self._trouble_words)
        self._trouble.hide()
        inner = QWidget()
        self.form = QVBoxLayout(inner)
        self.form.setContentsMargins(24, 20, 24, 8)
        self.form.setSpacing(8)
        self.form.addWidget(self._heading)
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 16)
        outer.addWidget(scrolled(inner), 1)
        outer.addLayout(self._buttons(verb))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.attempt)

    def head(self, text: str) -> None:
        """Give the dialog its title."""
        self.setWindowTitle(text.splitlines()[0])
        self._heading.setText(text)

    def say_verb(self, verb: str) -> None:
        """Change the words of the button that acts."""
        self._do.setText(verb)
        self._outer.activate()

    def offer_act(self, offered: bool) -> None:
        """Show or hide the button that acts, with its key."""
        for widget in (self._do, self._hint):
            widget.setVisible(offered)
        self._do.setEnabled(offered)

    def add_button(self, other: QPushButton) -> None:
        """Put another button between the two."""
        self._foot.insertWidget(self._foot.count() - 1, other)

    def finish_form(self) -> None:
        """Close the form: room for trouble stands under the fields."""
        self.form.addWidget(self._trouble)
        self.form.addStretch(1)
        FocusRing(self)
        self.fit()

    def fit(self) -> None:
        """Make the window as large as its form, within the window it stands over."""
        width = min(self.fontMetrics().averageCharWidth() * 68, MOST_WIDTH)
        over = self.parentWidget()
        room = 0 if over is None else over.window().height() - EDGES
        self.resize(width, min(self._wanted_height(width), max(room, LEAST_ROOM)))

    def fit_soon(self) -> None:
        """Fit once the loop has turned: what was just shown knows its height only then."""
        self._fitting.start()

    def call(self) -> Callable[[], Answer] | None:
        """Return the act to run, None when something is missing (and was said)."""
        raise NotImplementedError

    def clean(self) -> bool:
        """Whether nothing was typed, so that Esc may close."""
        return True

    def attempt(self) -> None:
        """Run the act once; a second press while it runs does nothing."""
        if not self._do.isEnabled():
            return
        call = self.call()
        if call is None:
            return
        self._trouble.hide()
        self._do.setEnabled(False)
        self._running = True
        Task(self, call).on_done(self.answered).on_error(self._broke).start(
            self.services.lanes.network
        )

    def say_trouble(self, text: str) -> None:
        """Say inside the dialog why it did not happen."""
        self._trouble_words.setText(text)
        self._trouble.show()
        self._outer.activate()
        announce(self, text)

    def trouble_first(self) -> None:
        """Give trouble its room under the title, where what follows is long."""
        self.form.insertWidget(1, self._trouble)

    def clear_trouble(self) -> None:
        """Say no more what was said inside the dialog: it is over."""
        self._trouble.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes a clean dialog only; Enter presses 取消 or the focused button."""
        if event.key() == Qt.Key.Key_Escape and not self.clean():
            self.say_trouble(
                self.tr("書きかけの内容があります。やめるときは「取消」を押してください。")
            )
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """While the act runs the window stays: its answer belongs here."""
        if not self._running:
            super().closeEvent(event)
        else:
            event.ignore()

    def answered(self, answer: Answer) -> None:
        """Close once the act was kept; say inside the dialog why it was not."""
        self.act_over()
        if isinstance(answer, Trouble):
            words = explain(answer)
            self.say_trouble(words.whole())
            self.retry_ready(answer)
            return
        self.kept.emit(answer)
        self.close()

    def retry_ready(self, trouble: Trouble) -> None:
        """Prepare the fields for another try after ``trouble``."""

    def act_over(self) -> None:
        """The act has its answer: the window may close, and another try may be made."""
        self._running = False
        self._do.setEnabled(True)

    def _broke(self, error: Exception) -> None:
        self.act_over()
        raise error

    def _buttons(self, verb: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 0)
        self._hint = label(self.tr("Ctrl+Enter で実行"), "second", wrap=False)
        self._do = button(f"{self.objectName()}.do", verb, "primary")
        self.cancel = button(f"{self.objectName()}.cancel", self.tr("取消(&C)"))
        # Enter must never act by accident: the default is to do nothing.
        self.cancel.setDefault(True)
        self._do.clicked.connect(self.attempt)
        self.cancel.clicked.connect(self.close)
        row.addWidget(self._hint)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self._do)
        self._foot = row
        return row

    def _wanted_height(self, width: int) -> int:
        height = self.form.heightForWidth(width) if self.form.hasHeightForWidth() else 0
        return max(height, self.form.sizeHint().height()) + 90
