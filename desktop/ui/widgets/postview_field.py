# SPDX-License-Identifier: Apache-2.0
"""後閲 set in advance: who of the line reads after the decision instead of approving."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from approval.case import SlotKind
from approval.content import CaseContent
from approval.identifiers import PostId
from approval.wire import RoutePreview
from desktop.ui.a11y import named
from desktop.ui.services import Services
from desktop.ui.widgets.columns import clear
from desktop.ui.widgets.office_search import name_posts
from desktop.ui.widgets.parts import Card, label


class PostviewField(Card):
    """A box for each intermediate of the route that stands in the preview.

    A post that was marked stays here when it leaves the route, so that the mark, which
    the rules then refuse, can be taken off.

    Signals:
        edited: a mark was set or taken off.
    """

    edited = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._line: dict[PostId, str] = {}
        self._names: dict[PostId, str] = {}
        self._marked: set[PostId] = set()
        self._shown: dict[PostId, str] | None = None
        self._none = label(self.tr("経路が決まると、回議の職がここに並びます。"), "second")
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(6)
        meaning = self.tr(
            "印を付けた職は承認せず、あとから読みます。決裁する職と合議先には付けられません。"
        )
        self.column.addWidget(label(meaning, "second"))
        self.column.addLayout(self._boxes)
        self.column.addWidget(self._none)
        self._show()

    def show_content(self, content: CaseContent) -> None:
        """Show the marks of a content, telling nobody."""
        self._marked = set(content.postviews)
        self._line, self._shown = {}, None
        self._show()
        name_posts(self._services, self, content.postviews, self._learn_names)

    def learn(self, route: RoutePreview) -> None:
        """Offer the intermediates of a route; who acts otherwise, or once for two, is none."""
        slots = [slot for stage in route.stages for slot in stage]
        others = {slot.post_id for slot in slots if slot.kind != SlotKind.KAIGI}
        self._line = {
            slot.post_id: "　".join((slot.seal_title, "・".join(slot.holders))).rstrip()
            for slot in slots
            if slot.post_id not in others and not slot.merged
        }
        self._show()

    def posts(self) -> tuple[PostId, ...]:
        """Who is marked."""
        return tuple(sorted(self._marked))

    def _learn_names(self, names: dict[PostId, str]) -> None:
        self._names = names
        self._show()

    def _show(self) -> None:
        """Make the boxes anew only when others are offered: the focus may stand in one."""
        unnamed = self.tr("（名前を確かめています）")
        left = {post: self._names.get(post, unnamed) for post in self.posts()}
        wanted = self._line | {
            post: words for post, words in left.items() if post not in self._line
        }
        if wanted == self._shown:
            return
        self._shown = wanted
        clear(self._boxes)
        for post_id, words in wanted.items():
            box = named(QCheckBox(words), f"draft.postview.{post_id}")
            box.setChecked(post_id in self._marked)
            box.toggled.connect(partial(self._mark, post_id))
            self._boxes.addWidget(box)
        self._none.setVisible(not wanted)

    def _mark(self, post_id: PostId, on: bool) -> None:
        (self._marked.add if on else self._marked.discard)(post_id)
        self.edited.emit()
