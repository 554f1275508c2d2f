# SPDX-License-Identifier: Apache-2.0
"""Beside matter and amount: which article decides, and who will get the case, in order."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent

from approval.content import CaseContent
from approval.identifiers import PostId
from approval.wire import RoutePreview
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import keeping_words
from desktop.ui.a11y import announce, named
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.parts import Card, button, label, retone, title
from desktop.ui.widgets.route_view import RouteView, stops_of_preview

SETTLE_MS = 150
"""Typing an amount asks once, not once a digit."""

Asked = tuple[PostId, CaseContent]


class RouteCard(Card):
    """The route that the draft would take today.

    Signals:
        shown: the RoutePreview that stands here now.
        why_asked: the reader wants to know who decides, and why.
    """

    shown = Signal(object)
    why_asked = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        named(self, "draft.route", self.tr("決裁の経路"))
        self._services = services
        self._asked: Asked | None = None
        self._answered: Asked | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._ask)
        self._heading = title(self.tr("決裁の経路"))
        self._article = label("", "action", bold=True)
        self._keeping = named(label(), "draft.route.keeping")
        self._words = label("", "second")
        self._stops = RouteView("draft.route.stops")
        self._why = button("draft.who", self.tr("だれが決める？ その理由(&Q)"), "quiet")
        self._why.clicked.connect(self.why_asked)
        for part in (
            self._heading,
            self._article,
            self._keeping,
            self._words,
            self._stops,
            self._why,
        ):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.wait_for(self.tr("事項と金額を入れると、決裁者と経路がここに出ます。"))

    def wait_for(self, sentence: str) -> None:
        """Show no route, and say what is missing for one."""
        self._settle.stop()
        self._asked = self._answered = None
        self._say(sentence, "second")

    def preview(self, post_id: PostId, content: CaseContent) -> None:
        """Ask for the route of this content, soon."""
        if (post_id, content) != self._asked:
            self._asked = (post_id, content)
            self._settle.start()

    def take(self, answer: RoutePreview | Trouble) -> None:
        """Show a route, or why there is none."""
        if isinstance(answer, Trouble):
            words = explain(answer)
            parts = (words.heading, words.meaning, words.advice)
            self._say("\n".join(part for part in parts if part), "refused")
            announce(self, words.heading)
            return
        self._article.setText(f"{answer.authority.article} {answer.authority.label}")
        self._keeping.setText("\n".join(keeping_words.lines(answer.eligibility, answer.retention)))
        self._stops.show_stops(stops_of_preview(answer))
        self._words.setText(self.tr("提出すると、この順に届きます。"))
        retone(self._words, "tone", "second")
        self._show_route(there=True)
        self.shown.emit(answer)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing for a page that is left."""
        self._settle.stop()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask now what was not answered before the page was left."""
        if self._asked != self._answered:
            self._settle.start()
        super().showEvent(event)

    def _say(self, sentence: str, tone: str) -> None:
        self._words.setText(sentence)
        retone(self._words, "tone", tone)
        self._show_route(there=False)

    def _show_route(self, *, there: bool) -> None:
        self._article.setVisible(there)
        self._keeping.setVisible(there and bool(self._keeping.text()))
        self._stops.setVisible(there)

    def _ask(self) -> None:
        if self._asked is None or self._asked == self._answered:
            return
        asked = self._asked
        call = partial(self._services.desk.preview, *asked)
        done = partial(self._came, asked)
        Task(self, call).on_done(done).start(self._services.lanes.local)

    def _came(self, asked: Asked, answer: RoutePreview | Trouble) -> None:
        if asked == self._asked:
            self._answered = asked
            self.take(answer)
