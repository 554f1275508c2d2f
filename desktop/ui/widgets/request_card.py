# SPDX-License-Identifier: Apache-2.0
"""Bookings that were asked for without the server: how far each has come, and what may be done."""

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.meetings import BookingRequest, RequestState
from desktop.ui import meeting_words, room_words
from desktop.ui.texts import explain
from desktop.ui.widgets.columns import clear, stacked
from desktop.ui.widgets.parts import Card, button, label
from telework.meetings.catalogue import Catalogue

MOST = 3
"""Requests that are shown at once; the others come up as these are settled."""


class RequestCard(Card):
    """A line for each request; none of them is a booking.

    Signals:
        change_asked, withdrawal_asked, read: the BookingRequest of the button.
    """

    change_asked = Signal(object)
    withdrawal_asked = Signal(object)
    read = Signal(object)

    def __init__(self) -> None:
        super().__init__("waiting")
        self.column.setContentsMargins(12, 6, 12, 6)
        inner = QWidget()
        self._lines = stacked(inner, spacing=2)
        self._heading = label(bold=True)
        self.column.addWidget(self._heading)
        self.column.addWidget(inner)
        self.hide()

    def show_requests(self, requests: tuple[BookingRequest, ...], catalogue: Catalogue) -> None:
        """Show what is asked for, or what became of it."""
        clear(self._lines)
        self.setVisible(bool(requests))
        unsent = sum(each.state in _WAITING for each in requests)
        heading = self.tr("会議室の申込み {count}件")
        if unsent:
            heading = self.tr(
                "申込み（未送信）{unsent}件。まだ予約ではありません。"
                "サーバーにつながると自動で送ります。"
            )
        self._heading.setText(heading.format(count=len(requests), unsent=unsent))
        for request in requests[:MOST]:
            self._lines.addWidget(self._line(request, catalogue))
        if len(requests) > MOST:
            more = self.tr("ほか{count}件").format(count=len(requests) - MOST)
            self._lines.addWidget(label(more, "second"))

    def _line(self, request: BookingRequest, catalogue: Catalogue) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(self._words(request, catalogue)), 1)
        for name, words, signal in self._steps(request):
            step = button(f"rooms.request.{name}", words, "quiet")
            step.clicked.connect(partial(signal.emit, request))
            row.addWidget(step)
        return made

    def _steps(self, request: BookingRequest) -> list[tuple[str, str, SignalInstance]]:
        change = ("change", self.tr("変更する"), self.change_asked)
        withdraw = ("withdraw", self.tr("取り下げる"), self.withdrawal_asked)
        read = ("read", self.tr("確認しました"), self.read)
        return {
            RequestState.UNSENT: [change, withdraw],
            RequestState.UNKNOWN: [],
            RequestState.REFUSED: [change, read],
            RequestState.ANSWERED: [read],
        }[request.state]

    def _words(self, request: BookingRequest, catalogue: Catalogue) -> str:
        wish = request.wish
        parts = [
            room_words.request_state(request.state),
            wish.content.title,
            meeting_words.room_name(catalogue, wish.wanted.room_id),
            f"{meeting_words.local_day(wish.when.starts)} {wish.when.starts:%H:%M}",
        ]
        if request.trouble is not None:
            parts.append(explain(request.trouble).meaning)
        elif request.state is RequestState.ANSWERED:
            parts.append(self._results(request))
        elif wish.when.rule:
            parts.append(self.tr("繰り返し"))
        return " ・ ".join(part for part in parts if part)

    def _results(self, request: BookingRequest) -> str:
        had = sum(each.outcome.is_taken for each in request.dates)
        not_had = [each for each in request.dates if not each.outcome.is_taken]
        words = self.tr("✓ {count}回を予約しました").format(count=had)
        days = self.tr("、").join(
            f"{meeting_words.period(each.starts_at, each.ends_at)} {meeting_words.reason(each)}"
            for each in not_had
        )
        if days:
            words += self.tr(" ▲ 予約できなかった日: {days}").format(days=days)
        return words


_WAITING = frozenset({RequestState.UNSENT, RequestState.UNKNOWN})
