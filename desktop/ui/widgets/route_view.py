# SPDX-License-Identifier: Apache-2.0
"""The route as a vertical line: done, now and to come; parallel consents side by side.

Painted, because the line is one picture; each slot's words also stand in the accessible
description, so that the route is read out in its order.
"""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from approval.case import Case, Slot, SlotKind, SlotStatus
from approval.merging import is_merged
from approval.people import Capacity
from approval.wire import PostHolders, PreviewSlot, RoutePreview
from desktop.ui import words
from desktop.ui.a11y import named
from desktop.ui.case_words import waited
from desktop.ui.dates import day_and_clock
from desktop.ui.theme import BODY_POINTS, SECOND_LINE_POINTS, Tokens, sized, tokens_of

MARGIN = 14
GAP = 8
SUBSTITUTE_MARK = "代"
DONE = {SlotStatus.APPROVED, SlotStatus.CONSENTED}
NOW = {SlotStatus.OPEN, SlotStatus.HELD}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One slot as the line shows it.

    ``phase`` is ``done``, ``now``, ``next``, ``skipped`` (飛ばし) or ``refused``.
    """

    phase: str
    heading: str
    name: str
    note: str


def stops_of(
    case: Case, holders: tuple[PostHolders, ...], now: datetime
) -> tuple[tuple[Stop, ...], ...]:
    """Return the stages of a case's route as stops, open ones with how long they wait."""
    names = {each.post_id: "・".join(each.names) for each in holders}
    return tuple(
        tuple(_stop(case, slot, names.get(slot.post_id, ""), now) for slot in stage.slots)
        for stage in case.stages
    )


def stops_of_preview(preview: RoutePreview) -> tuple[tuple[Stop, ...], ...]:
    """Return a previewed route: everything is still to come."""
    vacant = QCoreApplication.translate("RouteView", "不在（後任の登録が必要です）")
    kari = SlotKind.KARI
    twice = {slot.post_id for stage in preview.stages for slot in stage if slot.kind == kari}
    return tuple(
        tuple(
            Stop(
                phase="next",
                heading=_heading(SlotKind(slot.kind), slot.seal_title),
                name="・".join(slot.holders) or vacant,
                note=_note_to_come(slot, again=slot.post_id in twice),
            )
            for slot in stage
        )
        for stage in preview.stages
    )


def _note_to_come(slot: PreviewSlot, *, again: bool) -> str:
    if slot.merged:
        return _say_merged()
    if slot.postview:
        return _say_planned_postview()
    if slot.kind == SlotKind.KARI:
        return QCoreApplication.translate("RouteView", "合議のあとに本決裁があります")
    if again:
        return QCoreApplication.translate("RouteView", "仮決裁をした職の本決裁")
    return slot.section_name


def _say_merged() -> str:
    return QCoreApplication.translate("RouteView", "次の欄と同じ人のため省略")


def _say_planned_postview() -> str:
    return QCoreApplication.translate("RouteView", "承認せず、あとで読む（後閲）")


def _stop(case: Case, slot: Slot, holder: str, now: datetime) -> Stop:
    phase = "next"
    note = words.say(words.SLOT_STATUSES[slot.status])
    if slot.status in DONE and slot.acted_at is not None:
        phase = "done"
        # Drafter and decider did not just approve: the word of their slot says what they did.
        if slot.kind in {SlotKind.KIAN, SlotKind.KESSAI}:
            note = words.say(words.SLOT_KINDS[slot.kind])
        note = f"{day_and_clock(slot.acted_at)} {note}"
    elif slot.status is SlotStatus.BYPASSED:
        phase, note = _passed_over(case, slot)
    elif slot.status in NOW:
        phase = "now"
        days = _days(slot, now)
        note = f"{note} {waited(days)}" if days else note
    elif slot.status is SlotStatus.WAITING and slot.postview:
        note = _say_planned_postview()
    elif slot.status is SlotStatus.SKIPPED:
        phase, note = "skipped", _skipped_note(slot)
    elif slot.status is not SlotStatus.WAITING:
        phase = "refused"
    heading = _heading(slot.kind, slot.seal_title)
    name = slot.acted.name if slot.acted is not None else holder
    if slot.acted is not None and slot.acted.capacity is Capacity.SUBSTITUTE:
        # As on paper: 代 stands in the box of the decider beside who decided for him.
        name = f"{SUBSTITUTE_MARK} {name}"
        note = f"{note} {slot.article}"
    return Stop(phase=phase, heading=heading, name=name, note=note)


def _skipped_note(slot: Slot) -> str:
    """Say why nobody acts here: what was typed, or that the next slot asks the same person."""
    if is_merged(slot):
        return _say_merged()
    word = words.say(words.SLOT_STATUSES[SlotStatus.SKIPPED])
    return QCoreApplication.translate("RouteView", "{word}：{reason}").format(
        word=word, reason=slot.opinion
    )


def _days(slot: Slot, now: datetime) -> int:
    return max(0, (now - slot.opened_at).days) if slot.opened_at is not None else 0


def _passed_over(case: Case, slot: Slot) -> tuple[str, str]:
    """Return phase and note of a slot whose post reads afterwards."""
    for owed in case.postviews:
        key = (owed.round, owed.slot_id)
        if key == (case.round, slot.slot_id) and owed.viewed_at is not None:
            return "done", f"{day_and_clock(owed.viewed_at)} {_say_bypassed()}"
    return "next", QCoreApplication.translate("RouteView", "後閲待ち")


def _say_bypassed() -> str:
    return words.say(words.SLOT_STATUSES[SlotStatus.BYPASSED])


def _heading(kind: SlotKind, seal_title: str) -> str:
    word = words.say(words.SLOT_KINDS[kind])
    if kind is SlotKind.KIAN:
        return word
    return seal_title if word in seal_title else f"{word} {seal_title}"


class RouteView(QWidget):
    """Draws stages from the drafter down to the decider."""

    def __init__(self, identifier: str) -> None:
        super().__init__()
        named(self, identifier, self.tr("経路"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._stages: tuple[tuple[Stop, ...], ...] = ()

    def show_stops(self, stages: tuple[tuple[Stop, ...], ...]) -> None:
        """Show a route."""
        self._stages = stages
        spoken = "。".join(
            "、".join(" ".join((s.heading, s.name, s.note)) for s in stage) for stage in stages
        )
        self.setAccessibleDescription(spoken)
        self.setFixedHeight(max(1, len(stages)) * self._stage_height())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Three lines for each stage."""
        return QSize(280, max(1, len(self._stages)) * self._stage_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, then each stage's stops over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_of(self.palette())
        height = self._stage_height()
        self._paint_line(painter, tokens, height)
        for row, stage in enumerate(self._stages):
            width = (self.width() - 2 * MARGIN) // len(stage)
            for column, stop in enumerate(stage):
                left = 2 * MARGIN + column * width
                place = QRect(left, row * height, width - GAP, height - GAP)
                self._paint_stop(painter, tokens, place, stop)
            self._paint_mark(painter, tokens, row * height, stage)

    def _stage_height(self) -> int:
        return round(self.fontMetrics().height() * 1.3) * 3 + 14 + GAP

    def _paint_line(self, painter: QPainter, tokens: Tokens, height: int) -> None:
        top, bottom = self._centre(0), self._centre((len(self._stages) - 1) * height)
        painter.setPen(QPen(QColor(tokens.line), 2))
        painter.drawLine(top, bottom)

    def _centre(self, top: int) -> QPoint:
        return QPoint(MARGIN - 4, top + (self._stage_height() - GAP) // 2)

    def _paint_mark(
        self, painter: QPainter, tokens: Tokens, top: int, stage: tuple[Stop, ...]
    ) -> None:
        phases = {stop.phase for stop in stage}
        phase = next(
            (p for p in ("refused", "now", "next", "skipped", "done") if p in phases), "next"
        )
        colour = QColor(self._ink(tokens, phase))
        painter.setPen(QPen(colour, 2))
        painter.setBrush(QColor(tokens.paper) if phase in {"next", "now", "skipped"} else colour)
        centre = self._centre(top)
        painter.drawEllipse(centre, 6, 6)
        if phase == "now":
            painter.setBrush(colour)
            painter.drawEllipse(centre, 2, 2)
        if phase == "skipped":
            # Passed by: a stroke through the empty ring, neither the tick nor the refusal.
            painter.drawLine(centre + QPoint(-3, 0), centre + QPoint(3, 0))
        if phase == "done":
            painter.setPen(QPen(QColor(tokens.paper), 1.6))
            painter.drawLine(centre + QPoint(-3, 0), centre + QPoint(-1, 3))
            painter.drawLine(centre + QPoint(-1, 3), centre + QPoint(3, -2))

    def _paint_stop(self, painter: QPainter, tokens: Tokens, place: QRect, stop: Stop) -> None:
        current = stop.phase == "now"
        painter.setPen(
            QPen(QColor(tokens.indigo if current else tokens.line), 1.5 if current else 1)
        )
        painter.setBrush(QColor(tokens.indigo_ground if current else tokens.paper))
        painter.drawRoundedRect(place, 5, 5)
        inner = place.adjusted(10, 6, -8, -6)
        step = inner.height() // 3
        lines = (
            (stop.heading, tokens.ink, sized(self.font(), SECOND_LINE_POINTS, bold=True)),
            (stop.name, tokens.ink, sized(self.font(), BODY_POINTS)),
            (stop.note, self._ink(tokens, stop.phase), sized(self.font(), SECOND_LINE_POINTS)),
        )
        for at, (text, ink, font) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            line = QRect(inner.left(), inner.top() + at * step, inner.width(), step)
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, line.width()
            )
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)

    def _ink(self, tokens: Tokens, phase: str) -> str:
        return {
            "done": tokens.pine,
            "now": tokens.indigo,
            "refused": tokens.vermilion,
        }.get(phase, tokens.ink_2)
